// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace upview {

class FolderModel;

/// Where the current picture is in its folder: its neighbours, which of them will be wanted next, and what
/// other programs do to its file. Steps go in the order of the model and end at its ends. GUI thread.
class FolderWalk : public QObject
{
    Q_OBJECT

public:
    enum class Step { First, Previous, Next, Last };

    /// The model must outlive it.
    FolderWalk(const FolderModel &folder, QObject *parent);

    /// Absolute path; empty: none. What the folder knows of the file from here on counts as known.
    void setCurrent(const QString &path);

    /// Where a step leads, `count` pictures far for Next and Previous; empty when there is nothing. Sets the
    /// direction of travel.
    [[nodiscard]] QString pathFor(Step step, int count = 1);
    /// The pictures to be read ahead, the likeliest first; steps are so many pictures far.
    [[nodiscard]] QStringList ahead(int forward = 1, int back = 1) const;

Q_SIGNALS:
    /// The current file has gone from the folder; `neighbour` is the next one, at the end the one before,
    /// or empty when none is left. Not sent when a filter only hides it.
    void gone(const QString &neighbour);
    /// The current file has another time or size than before.
    void changedOnDisk();
    /// `ahead` may give something else now.
    void neighboursChanged();

private:
    [[nodiscard]] int row() const;
    [[nodiscard]] bool isHiddenByFilter() const;
    void rowsAboutToGo(int first, int last);
    void rowsGone();
    void look();

    const FolderModel &m_folder;
    QString m_path;
    int m_direction = 1;
    int m_lastRow = -1; ///< where the file is, or was before it was hidden
    qint64 m_bytes = -1; ///< as far as the folder has told; -1: not yet
    qint64 m_modified = -1;
    std::optional<QString> m_neighbour; ///< between the announcement of a removal and its end
};

} // namespace upview
