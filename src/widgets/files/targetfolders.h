// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace upview {

class Settings;

/// The folders that pictures are sent to: favourites, each with a number from 1 on that is its key, and those
/// used lately. Kept in the settings. GUI thread; touches no disk.
class TargetFolders : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostFavourites = 9;
    static constexpr int kMostRecent = 8;

    explicit TargetFolders(Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] QStringList favourites() const;
    void setFavourites(const QStringList &folders);
    /// Empty where there is none of that number (1 to 9).
    [[nodiscard]] QString favourite(int number) const;
    /// The latest first, without favourites.
    [[nodiscard]] QStringList recent() const;
    void noteUse(const QString &folder);

    /// How a folder is named in a menu: its last part, with the one above where that helps.
    [[nodiscard]] static QString label(const QString &folder);

private:
    Settings &m_settings;
};

} // namespace upview
