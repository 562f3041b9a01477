// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/folderwalk.h"

#include "core/library/foldermodel.h"

#include <algorithm>
#include <utility>

namespace upview {

FolderWalk::FolderWalk(const FolderModel &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
{
    connect(&folder, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsAboutToGo(first, last); });
    connect(&folder, &QAbstractItemModel::rowsRemoved, this, &FolderWalk::rowsGone);
    connect(&folder, &QAbstractItemModel::dataChanged, this, &FolderWalk::look);
    connect(&folder, &FolderModel::stateChanged, this, [this] {
        look();
        Q_EMIT neighboursChanged();
    });
}

void FolderWalk::setCurrent(const QString &path)
{
    m_path = path;
    m_bytes = -1;
    m_modified = -1;
    m_lastRow = row();
    look();
}

QString FolderWalk::pathFor(Step step, int count)
{
    const int rows = m_folder.rowCount();
    if (rows == 0)
        return {};
    const int here = row();
    int target = 0;
    switch (step) {
    case Step::First:
        m_direction = 1;
        break;
    case Step::Last:
        m_direction = -1;
        target = rows - 1;
        break;
    case Step::Next:
        m_direction = 1;
        // A file that a filter hides: on from where it was.
        target = here < 0 ? std::clamp(m_lastRow, 0, rows - 1) : here + count;
        break;
    case Step::Previous:
        m_direction = -1;
        target = here < 0 ? std::clamp(m_lastRow - 1, 0, rows - 1) : here - count;
        break;
    }
    return m_folder.pathAt(target);
}

QStringList FolderWalk::ahead(int forward, int back) const
{
    const int here = row();
    QStringList paths;
    if (here < 0)
        return paths;
    const int likely = m_direction > 0 ? forward : -back;
    const int unlikely = m_direction > 0 ? -back : forward;
    for (const int step : {likely, likely + m_direction, unlikely}) {
        const QString path = m_folder.pathAt(here + step);
        if (!path.isEmpty())
            paths.append(path);
    }
    return paths;
}

int FolderWalk::row() const
{
    return m_path.isEmpty() ? -1 : m_folder.indexOf(m_path).row();
}

/// Asking the disk whether the file is there could block.
bool FolderWalk::isHiddenByFilter() const
{
    return m_folder.isHiddenByFilter(m_path);
}

void FolderWalk::rowsAboutToGo(int first, int last)
{
    const int here = row();
    if (here < first || here > last)
        return;
    m_lastRow = first;
    if (isHiddenByFilter())
        return;
    const QString after = m_folder.pathAt(last + 1);
    m_neighbour = after.isEmpty() ? m_folder.pathAt(first - 1) : after;
}

void FolderWalk::rowsGone()
{
    if (m_neighbour)
        Q_EMIT gone(*std::exchange(m_neighbour, std::nullopt));
}

void FolderWalk::look()
{
    const QModelIndex index = m_path.isEmpty() ? QModelIndex() : m_folder.indexOf(m_path);
    if (!index.isValid())
        return;
    m_lastRow = index.row();
    const qint64 bytes = index.data(FolderModel::BytesRole).toLongLong();
    const qint64 modified = index.data(FolderModel::ModifiedRole).toLongLong();
    if (modified == 0)
        return; // only the name is known, before the listing came
    const bool isNews = m_modified >= 0 && (bytes != m_bytes || modified != m_modified);
    m_bytes = bytes;
    m_modified = modified;
    if (isNews)
        Q_EMIT changedOnDisk();
}

} // namespace upview
