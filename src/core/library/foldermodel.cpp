// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/foldermodel.h"

#include "core/library/foldermodelprivate.h"
#include "core/library/subfoldermodel.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace upview {

FolderModel::FolderModel(ThumbnailService *thumbnails, std::shared_ptr<UpscaleCache> cache, QObject *parent,
                         const std::shared_ptr<ArchiveFiles> &archives)
    : QAbstractListModel(parent)
    , d(std::make_unique<Private>(this, thumbnails, std::move(cache), archives))
{
    connect(&d->lister, &FolderLister::listed, this,
            [this](const FolderListing &listing) { d->merge(listing); });
    connect(&d->lister, &FolderLister::failed, this, [this](const Error &error) { d->fail(error); });
    connect(&d->thumbnails, &ThumbnailKeeper::changed, this, [this](const QString &path) {
        const QModelIndex index = indexOf(path);
        if (index.isValid())
            Q_EMIT dataChanged(index, index, {ThumbnailRole, StateRole, AnimatedRole, Qt::ToolTipRole});
    });
}

FolderModel::~FolderModel() = default;

void FolderModel::setFolder(const QString &folder, const QString &first)
{
    const QString cleaned =
        folder.isEmpty() ? QString() : QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    const QFileInfo firstInfo(first);
    const bool hasFirst = !first.isEmpty() && QDir::cleanPath(firstInfo.absolutePath()) == cleaned;
    d->first = hasFirst ? firstInfo.fileName() : QString();
    const QString firstPath = hasFirst ? joinedPath(cleaned, d->first) : QString();

    if (cleaned != d->folder || d->state == FolderState::Failed) {
        beginResetModel();
        d->clearRows();
        d->folder = cleaned;
        d->firstVisible = 0;
        d->lastVisible = -1;
        endResetModel();
        // Not within the reset: whoever shows both lists as one hears of both.
        d->subfolders.setEntries({});
    }
    if (cleaned.isEmpty()) {
        d->lister.close();
        d->setState(FolderState::None);
        return;
    }
    if (hasFirst && d->byPath.find(firstPath) == d->byPath.end()) {
        FileEntry entry;
        entry.name = d->first;
        entry.path = firstPath;
        d->all.prepend(d->add(entry, false));
        d->showFiltered();
    }
    d->setState(FolderState::Loading);
    d->listNow();
    d->readCacheIndex();
}

QString FolderModel::folder() const
{
    return d->folder;
}

FolderModel::FolderState FolderModel::state() const
{
    return d->state;
}

Error FolderModel::error() const
{
    return d->error;
}

void FolderModel::refresh()
{
    if (d->folder.isEmpty())
        return;
    if (d->state == FolderState::Failed)
        d->setState(FolderState::Loading);
    d->listNow();
    d->readCacheIndex();
}

void FolderModel::setRecursive(bool recursive)
{
    if (recursive == d->recursive)
        return;
    d->recursive = recursive;
    if (d->folder.isEmpty())
        return;
    d->setState(FolderState::Loading);
    d->listNow();
}

bool FolderModel::isRecursive() const
{
    return d->recursive;
}

bool FolderModel::isIncomplete() const
{
    return d->names.isCut;
}

QString FolderModel::archive() const
{
    return d->names.archive;
}

SubfolderModel *FolderModel::subfolders() const
{
    return &d->subfolders;
}

void FolderModel::setSorting(SortKey key, bool reversed)
{
    if (key == d->sortKey && reversed == d->reversed)
        return;
    d->sortKey = key;
    d->reversed = reversed;
    if (!d->folder.isEmpty())
        d->lister.sort(key, reversed);
    d->askForAllFacts();
}

SortKey FolderModel::sortKey() const
{
    return d->sortKey;
}

bool FolderModel::isSortReversed() const
{
    return d->reversed;
}

void FolderModel::setFilter(const QString &text)
{
    if (text == d->filter.text())
        return;
    d->filter.setText(text);
    d->applyFilter();
}

QString FolderModel::filter() const
{
    return d->filter.text();
}

void FolderModel::setTypeFilter(PictureTypes types)
{
    if (types == d->filter.types)
        return;
    d->filter.types = types;
    d->applyFilter();
}

void FolderModel::setLeastRating(int stars)
{
    if (stars == d->filter.leastRating)
        return;
    d->filter.leastRating = stars;
    d->askForAllFacts();
    d->applyFilter();
}

const FolderFilter &FolderModel::filters() const
{
    return d->filter;
}

void FolderModel::clearFilters()
{
    d->filter = {};
    d->applyFilter();
}

bool FolderModel::isHiddenByFilter(const QString &path) const
{
    const auto found = d->byPath.find(path);
    return found != d->byPath.end() && !d->matches(found->second->entry);
}

int FolderModel::unfilteredCount() const
{
    return static_cast<int>(d->all.size());
}

void FolderModel::withdraw(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (d->byPath.find(path) != d->byPath.end())
            d->withdrawn.insert(path);
    }
    d->showFiltered();
}

void FolderModel::readmit(const QStringList &paths)
{
    for (const QString &path : paths)
        d->withdrawn.remove(path);
    d->showFiltered();
}

int FolderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->shown.size());
}

QVariant FolderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    Private::Row *row = d->shown.at(index.row());
    const FileEntry &entry = row->entry;
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::ToolTipRole: {
        const ThumbnailKeeper::Thumbnail thumbnail = d->thumbnails.thumbnail(entry.path);
        return thumbnail.state == ThumbnailState::Failed ? entry.name + u'\n' + thumbnail.error.text
                                                         : entry.name;
    }
    case Qt::AccessibleTextRole:
        return d->spokenText(*row);
    case PathRole:
        return entry.path;
    case ThumbnailRole:
        return d->thumbnails.thumbnail(entry.path).image;
    case StateRole:
        return static_cast<int>(d->thumbnails.thumbnail(entry.path).state);
    case UpscaledRole:
        return d->isUpscaled(row);
    case AnimatedRole:
        return d->thumbnails.thumbnail(entry.path).animated;
    case BytesRole:
        return entry.bytes;
    case ModifiedRole:
        return entry.modifiedMs;
    default:
        return d->detail(*row, role);
    }
}

QModelIndex FolderModel::indexOf(const QString &path) const
{
    const auto found = d->byPath.find(path);
    if (found == d->byPath.end() || !found->second->shown)
        return {};
    return index(d->numberOf(found->second.get()));
}

QString FolderModel::pathAt(int row) const
{
    return row >= 0 && row < d->shown.size() ? d->shown.at(row)->entry.path : QString();
}

void FolderModel::setThumbnailSide(int pixels)
{
    d->thumbnails.setSide(pixels);
    d->subfolders.setThumbnailSide(pixels);
    d->askForThumbnailsSoon();
}

void FolderModel::setVisibleRange(int first, int last, Others others)
{
    d->others = others;
    d->firstVisible = first;
    d->lastVisible = last;
    d->askForThumbnailsSoon();
}

void FolderModel::refreshUpscaled(const QString &path)
{
    if (path.isEmpty()) {
        d->readCacheIndex();
        return;
    }
    const auto found = d->byPath.find(path);
    if (found == d->byPath.end())
        return;
    found->second->upscaled.reset();
    d->announce({found->second.get()}, {UpscaledRole});
}

void FolderModel::refreshFacts(const QStringList &paths)
{
    for (const QString &path : paths)
        d->facts->forget(path);
    d->askForAllFacts();
    d->askForThumbnailsSoon();
}

} // namespace upview
