// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>

namespace upview {

/// How several files are to be called. The name without its ending is made from `pattern`, then searched and
/// replaced in, then its case is changed; the ending stays unless the pattern has [ext].
struct RenamePattern
{
    enum class Case { Keep, Lower, Upper };

    /// Text with [name], [counter], [date], [time], [folder] and [ext]; several # are a counter of so many
    /// digits.
    QString pattern = QStringLiteral("[name]");
    int start = 1;
    int step = 1;
    int digits = 3; ///< at least so many, of [counter]
    QString search; ///< empty: nothing is replaced
    QString replacement; ///< with \1 and so on for a regular expression
    bool isRegularExpression = false;
    bool matchesCase = true;
    Case nameCase = Case::Keep;
    Case suffixCase = Case::Keep;

    /// What is wrong with pattern or search, as a sentence; empty: nothing.
    [[nodiscard]] QString problem() const;
};

/// A file that is to be renamed.
struct RenameSource
{
    QString path;
    QDateTime taken; ///< for [date] and [time]
};

struct RenameRow
{
    QString from; ///< path
    QString name; ///< the new one
    QString problem; ///< why it cannot be, as a sentence; empty: it can
};

/// The new names, in the order of the sources, which lie in one folder. `present` are all names in that
/// folder. Files may take each other's names. Nothing is done on the disk. Any thread.
[[nodiscard]] QList<RenameRow> plannedNames(const QList<RenameSource> &sources, const RenamePattern &pattern,
                                            const QSet<QString> &present);

} // namespace upview
