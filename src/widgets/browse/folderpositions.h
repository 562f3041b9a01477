// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/foldersorting.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace upview {

/// Where a person was in each folder, the current file and the first one in view, and the order chosen for
/// it, kept across restarts in a file of the state folder. At most kMaxFolders: those that were not visited
/// for longest are forgotten, first those without an order of their own. A broken file counts as none. GUI
/// thread; writes some seconds after a change, on a worker, and in the destructor.
class FolderPositions : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMaxFolders = 500;

    struct Position
    {
        QString current; ///< path; empty: none
        QString top; ///< path of the first cell in view; empty: none
        bool operator==(const Position &) const = default;
    };

    /// `file` need not exist.
    explicit FolderPositions(const QString &file, QObject *parent = nullptr);
    ~FolderPositions() override;

    void remember(const QString &folder, const Position &position);
    [[nodiscard]] std::optional<Position> find(const QString &folder) const;
    /// Without `sorting` the folder is in the order of all folders again.
    void rememberSorting(const QString &folder, const std::optional<Sorting> &sorting);
    [[nodiscard]] std::optional<Sorting> sorting(const QString &folder) const;

private:
    struct Visit
    {
        Position position;
        std::optional<Sorting> sorting;
        qint64 number = 0; ///< counts the visits
    };

    void insert(const QString &folder, const Visit &visit);
    void read();
    [[nodiscard]] QByteArray written() const;

    const QString m_file;
    QHash<QString, Visit> m_visits;
    qint64 m_lastNumber = 0;
    QTimer m_write;
};

} // namespace upview
