// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/subfoldermodel.h"

#include "core/library/foldermodel.h"

#include <QHash>

#include <algorithm>

namespace upview {

SubfolderModel::SubfolderModel(ThumbnailService *thumbnails, QObject *parent)
    : QAbstractListModel(parent)
    , m_previews(thumbnails)
{
    connect(&m_previews, &FolderPreviews::changed, this, [this](const QString &path) {
        const QModelIndex index = indexOf(path);
        if (index.isValid())
            Q_EMIT dataChanged(index, index, {FolderModel::ThumbnailRole});
    });
}

void SubfolderModel::setEntries(const QList<FileEntry> &entries)
{
    if (entries == m_all)
        return;
    m_all = entries;
    showWanted();
}

void SubfolderModel::setFilter(const FolderFilter &filter)
{
    m_filter = filter;
    showWanted();
}

void SubfolderModel::setShown(bool shown)
{
    m_isShown = shown;
    showWanted();
}

/// Row by row: a reset would take the selection of the whole grid, and folders are few.
void SubfolderModel::showWanted()
{
    QList<FileEntry> wanted;
    if (m_isShown) {
        std::copy_if(m_all.cbegin(), m_all.cend(), std::back_inserter(wanted),
                     [this](const FileEntry &entry) { return m_filter.matchesName(entry.name); });
    }
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < wanted.size(); ++i)
        places.insert(wanted.at(i).path, i);

    // Those that stay in order stay; what goes or changes places is removed, and comes again below.
    qsizetype least = wanted.size();
    for (qsizetype row = m_shown.size() - 1; row >= 0; --row) {
        const qsizetype place = places.value(m_shown.at(row).path, -1);
        if (place >= 0 && place < least) {
            least = place;
            continue;
        }
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_shown.removeAt(row);
        endRemoveRows();
    }
    for (qsizetype row = 0; row < wanted.size(); ++row) {
        const FileEntry &entry = wanted.at(row);
        if (row < m_shown.size() && m_shown.at(row).path == entry.path) {
            if (m_shown.at(row) != entry) {
                m_shown[row] = entry;
                m_previews.forget(entry.path);
                Q_EMIT dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
            }
            continue;
        }
        qsizetype end = row + 1;
        while (end < wanted.size() && (row >= m_shown.size() || wanted.at(end).path != m_shown.at(row).path))
            ++end;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(end - 1));
        for (qsizetype i = row; i < end; ++i)
            m_shown.insert(i, wanted.at(i));
        endInsertRows();
        row = end - 1;
    }
    askForPreviews();
}

int SubfolderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant SubfolderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FileEntry &entry = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return entry.name;
    case Qt::AccessibleTextRole:
        return entry.kind == EntryKind::Archive ? tr("%1, archive").arg(entry.name)
                                                : tr("%1, folder").arg(entry.name);
    case FolderModel::PathRole:
        return entry.path;
    case FolderModel::KindRole:
        return static_cast<int>(entry.kind);
    case FolderModel::ThumbnailRole:
        return m_previews.preview(entry.path);
    case FolderModel::StateRole:
        return static_cast<int>(FolderModel::ThumbnailState::Ready);
    case FolderModel::ModifiedRole:
        return entry.modifiedMs;
    case FolderModel::BytesRole:
        return entry.kind == EntryKind::Archive ? QVariant(entry.bytes) : QVariant();
    default:
        return {};
    }
}

QModelIndex SubfolderModel::indexOf(const QString &path) const
{
    for (qsizetype row = 0; row < m_shown.size(); ++row) {
        if (m_shown.at(row).path == path)
            return index(static_cast<int>(row));
    }
    return {};
}

void SubfolderModel::setThumbnailSide(int pixels)
{
    m_previews.setSide(pixels);
    askForPreviews();
}

void SubfolderModel::setVisibleRange(int first, int last)
{
    m_firstVisible = first;
    m_lastVisible = last;
    askForPreviews();
}

void SubfolderModel::askForPreviews()
{
    QList<FileEntry> visible;
    const int end = std::min(m_lastVisible, static_cast<int>(m_shown.size()) - 1);
    for (int row = std::max(m_firstVisible, 0); row <= end; ++row)
        visible.append(m_shown.at(row));
    m_previews.want(visible);
}

} // namespace upview
