// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace upview {

/// Kinds of pictures to filter by, as the suffix tells.
enum class PictureType {
    Jpeg = 1,
    Png = 2,
    Gif = 4,
    WebP = 8,
    Tiff = 16,
    Modern = 32, ///< AVIF, HEIC, JPEG XL
    Raw = 64, ///< of cameras
    Vector = 128,
    Other = 256,
};
Q_DECLARE_FLAGS(PictureTypes, PictureType)

[[nodiscard]] PictureType pictureTypeOf(const QString &name);

/// Which pictures of a folder are shown. Touches no disk.
class FolderFilter
{
public:
    /// Every word of `text` must be in the name; one with * or ? must match the whole name. Case does not
    /// matter.
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }

    PictureTypes types; ///< none: all
    int leastRating = 0; ///< stars; 0: all

    [[nodiscard]] bool matchesName(const QString &name) const;
    [[nodiscard]] bool matches(const QString &name, int rating) const;
    /// Whether it can hide anything.
    [[nodiscard]] bool isActive() const { return !m_text.trimmed().isEmpty() || types || leastRating > 0; }

private:
    QString m_text;
    QStringList m_words;
    QList<QRegularExpression> m_patterns;
};

} // namespace upview

Q_DECLARE_OPERATORS_FOR_FLAGS(upview::PictureTypes)
