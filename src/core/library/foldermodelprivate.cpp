// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/foldermodelprivate.h"

#include "core/cache/upscalecache.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace upview {

namespace {

/// How many rows around the visible ones get thumbnails at least, on each side.
constexpr int kLeastAround = 16;
/// How many thumbnails of a folder are made that nobody has seen; they take room on the disk.
constexpr int kMostRest = 20000;
/// Thumbnails first: a person waits for them.
constexpr int kFactsDelayMs = 250;
constexpr int kSortByFactsMs = 800;

bool sortsByFacts(SortKey key)
{
    return key == SortKey::Rating || key == SortKey::Taken;
}

} // namespace

FolderModel::Private::Private(FolderModel *owner, ThumbnailService *service,
                              std::shared_ptr<UpscaleCache> upscaleCache,
                              const std::shared_ptr<ArchiveFiles> &archives)
    : q(owner)
    , cache(std::move(upscaleCache))
    , thumbnails(service)
    , subfolders(service)
    , lister(archives, facts)
    , reader(facts, archives)
{
    factsSoon.setSingleShot(true);
    factsSoon.setInterval(kFactsDelayMs);
    sortSoon.setSingleShot(true);
    sortSoon.setInterval(kSortByFactsMs);
    connect(&reader, &FactsReader::read, q, [this](const QStringList &paths) { takeFacts(paths); });
    connect(&sortSoon, &QTimer::timeout, q, [this] { sortByFacts(); });
    connect(&factsSoon, &QTimer::timeout, q, [this] {
        QList<FileEntry> visible;
        const int end = std::min(lastVisible, static_cast<int>(shown.size()) - 1);
        for (int row = std::max(firstVisible, 0); row <= end; ++row) {
            if (shown.at(row)->listed)
                visible.append(shown.at(row)->entry);
        }
        reader.want(visible);
        askForRest();
    });
}

void FolderModel::Private::listNow()
{
    lister.open(folder, first, sortKey, reversed, recursive);
}

void FolderModel::Private::setState(FolderState newState, const Error &newError)
{
    const bool changed = state != newState || error.text != newError.text;
    state = newState;
    error = newError;
    if (changed)
        Q_EMIT q->stateChanged(state);
}

void FolderModel::Private::clearRows()
{
    reader.want({});
    reader.wantAll({});
    thumbnails.clear();
    shown.clear();
    all.clear();
    byPath.clear();
    withdrawn.clear();
    names = {};
    numbered = true;
}

FolderModel::Private::Row *FolderModel::Private::add(const FileEntry &entry, bool listed)
{
    auto row = std::make_unique<Row>();
    row->entry = entry;
    row->listed = listed;
    return byPath.insert_or_assign(entry.path, std::move(row)).first->second.get();
}

void FolderModel::Private::remove(Row *row)
{
    const QString path = row->entry.path;
    withdrawn.remove(path);
    thumbnails.forget(path);
    byPath.erase(path);
}

void FolderModel::Private::fail(const Error &listingError)
{
    // A folder can be closed to readers and yet give out the file that was opened by name.
    const auto opened = byPath.find(joinedPath(folder, first));
    Row *kept = listingError.code == ErrorCode::NoPermission && opened != byPath.end() ? opened->second.get()
                                                                                       : nullptr;
    subfolders.setEntries({});
    const Rows gone = std::exchange(all, kept ? Rows{kept} : Rows{});
    showFiltered();
    for (Row *row : gone) {
        if (row != kept)
            remove(row);
    }
    setState(FolderState::Failed, listingError);
}

void FolderModel::Private::merge(const FolderListing &listing)
{
    names = listing;
    names.entries.clear();
    names.subfolders.clear();
    const quint64 mark = ++lastMark;
    Rows changed;
    Rows merged;
    merged.reserve(listing.entries.size());
    for (const FileEntry &entry : listing.entries) {
        const auto known = byPath.find(entry.path);
        Row *row = known == byPath.end() ? add(entry, true) : known->second.get();
        if (!row->listed || row->entry != entry) {
            if (row->listed)
                thumbnails.forget(entry.path);
            row->entry = entry;
            row->listed = true;
            row->upscaled.reset();
            changed.append(row);
        }
        row->mark = mark;
        merged.append(row);
    }
    if (listing.isPartial) {
        // The file that was opened by name may be among what comes later.
        for (Row *row : std::as_const(all)) {
            if (!row->listed && row->mark < mark) {
                row->mark = mark;
                merged.append(row);
            }
        }
    }
    const Rows before = std::exchange(all, merged);
    showFiltered();
    for (Row *row : before) {
        if (row->mark < mark)
            remove(row);
    }
    announce(changed, {});
    subfolders.setEntries(listing.subfolders);
    askForThumbnailsSoon();
    if (listing.isPartial)
        return;
    setState(FolderState::Ready);
    askForAllFacts();
}

void FolderModel::Private::showFiltered()
{
    Rows wanted;
    wanted.reserve(all.size());
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(wanted), [this](const Row *row) {
        return matches(row->entry) && !withdrawn.contains(row->entry.path);
    });
    showRows(wanted);
}

/// Turns `shown` into `wanted` by as few signals as tell the whole truth: runs removed, one change of
/// layout if those that stay change places, runs inserted.
void FolderModel::Private::showRows(const Rows &wanted)
{
    // The marks of a merge must survive: those it met are not less than its own.
    const quint64 mark = ++lastMark;
    for (Row *row : wanted)
        row->mark = mark;
    removeAllBut(mark);
    reorder(wanted);
    insertMissing(wanted);
    askForThumbnailsSoon();
}

void FolderModel::Private::removeAllBut(quint64 mark)
{
    for (qsizetype last = shown.size() - 1; last >= 0; --last) {
        if (shown.at(last)->mark == mark)
            continue;
        qsizetype start = last;
        while (start > 0 && shown.at(start - 1)->mark != mark)
            --start;
        q->beginRemoveRows({}, static_cast<int>(start), static_cast<int>(last));
        for (qsizetype i = start; i <= last; ++i)
            shown.at(i)->shown = false;
        shown.remove(start, last - start + 1);
        numbered = false;
        q->endRemoveRows();
        last = start;
    }
}

void FolderModel::Private::reorder(const Rows &wanted)
{
    Rows staying;
    staying.reserve(shown.size());
    std::copy_if(wanted.cbegin(), wanted.cend(), std::back_inserter(staying),
                 [](const Row *row) { return row->shown; });
    if (staying == shown)
        return;
    Q_EMIT q->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList from = q->persistentIndexList();
    const Rows before = std::exchange(shown, staying);
    numbered = false;
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from)
        to.append(q->index(numberOf(before.at(index.row()))));
    q->changePersistentIndexList(from, to);
    Q_EMIT q->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void FolderModel::Private::insertMissing(const Rows &wanted)
{
    for (qsizetype start = 0; start < wanted.size(); ++start) {
        if (wanted.at(start)->shown)
            continue;
        qsizetype end = start + 1;
        while (end < wanted.size() && !wanted.at(end)->shown)
            ++end;
        q->beginInsertRows({}, static_cast<int>(start), static_cast<int>(end - 1));
        shown.insert(start, end - start, nullptr);
        for (qsizetype i = start; i < end; ++i) {
            shown[i] = wanted.at(i);
            shown[i]->shown = true;
        }
        numbered = false;
        q->endInsertRows();
        start = end;
    }
}

void FolderModel::Private::announce(const Rows &changed, const QList<int> &roles)
{
    std::vector<int> numbers;
    for (const Row *row : changed) {
        if (row->shown)
            numbers.push_back(numberOf(row));
    }
    std::sort(numbers.begin(), numbers.end());
    for (std::size_t start = 0; start < numbers.size();) {
        std::size_t end = start + 1;
        while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1)
            ++end;
        Q_EMIT q->dataChanged(q->index(numbers[start]), q->index(numbers[end - 1]), roles);
        start = end;
    }
}

int FolderModel::Private::numberOf(const Row *row)
{
    if (!numbered) {
        for (qsizetype i = 0; i < shown.size(); ++i)
            shown.at(i)->number = static_cast<int>(i);
        numbered = true;
    }
    return row->number;
}

void FolderModel::Private::applyFilter()
{
    subfolders.setFilter(filter);
    showFiltered();
    Q_EMIT q->filterChanged();
}

bool FolderModel::Private::matches(const FileEntry &entry) const
{
    const bool asksForRating = filter.leastRating > 0;
    const auto known = asksForRating ? facts->find(entry) : std::nullopt;
    return filter.matches(entry.name, known ? known->rating : 0);
}

void FolderModel::Private::takeFacts(const QStringList &paths)
{
    if (sortsByFacts(sortKey) && !sortSoon.isActive())
        sortSoon.start();
    if (filter.leastRating > 0)
        showFiltered();
    Rows changed;
    for (const QString &path : paths) {
        if (const auto found = byPath.find(path); found != byPath.end())
            changed.append(found->second.get());
    }
    announce(changed, {RatingRole, TakenRole, PixelsRole, Qt::ToolTipRole});
}

void FolderModel::Private::sortByFacts()
{
    if (sortsByFacts(sortKey) && !folder.isEmpty())
        lister.sort(sortKey, reversed);
}

/// Where the order or the filter depends on them.
void FolderModel::Private::askForAllFacts()
{
    if (!sortsByFacts(sortKey) && filter.leastRating == 0) {
        reader.wantAll({});
        return;
    }
    QList<FileEntry> entries;
    entries.reserve(all.size());
    for (const Row *row : std::as_const(all)) {
        if (row->listed)
            entries.append(row->entry);
    }
    reader.wantAll(entries);
}

QVariant FolderModel::Private::detail(const Row &row, int role) const
{
    switch (role) {
    case KindRole:
        return static_cast<int>(row.entry.kind);
    case BelowRole:
        return row.entry.below;
    case TypeRole:
        return static_cast<int>(pictureTypeOf(row.entry.name));
    case RatingRole:
    case TakenRole:
    case PixelsRole:
        break;
    default:
        return {};
    }
    const std::optional<PictureFacts> known = facts->find(row.entry);
    if (!known)
        return {};
    if (role == RatingRole)
        return known->rating;
    if (role == TakenRole)
        return known->takenMs != 0 ? QVariant(known->takenMs) : QVariant();
    return known->size.isEmpty() ? QVariant() : QVariant(known->size);
}

/// What the marks in the cell show, in words.
QString FolderModel::Private::spokenText(Row &row) const
{
    QStringList parts{row.entry.name};
    const ThumbnailKeeper::Thumbnail thumbnail = thumbnails.thumbnail(row.entry.path);
    if (const int stars = detail(row, RatingRole).toInt(); stars > 0)
        parts.append(tr("%n stars", nullptr, stars));
    if (thumbnail.animated)
        parts.append(tr("animated"));
    if (isUpscaled(&row))
        parts.append(tr("upscaled"));
    if (thumbnail.state == ThumbnailState::Failed)
        parts.append(tr("cannot be shown"));
    return parts.join(QStringLiteral(", "));
}

bool FolderModel::Private::isUpscaled(Row *row) const
{
    if (!cache || !row->listed)
        return false;
    if (!row->upscaled) {
        // What is in an archive changes with the archive.
        const bool inside = !names.archive.isEmpty();
        row->upscaled = cache->hasResultFor({names.canonicalPath(row->entry),
                                             inside ? names.archiveBytes : row->entry.bytes,
                                             inside ? names.archiveModifiedMs : row->entry.modifiedMs});
    }
    return *row->upscaled;
}

void FolderModel::Private::forgetUpscaled()
{
    for (Row *row : std::as_const(all))
        row->upscaled.reset();
    announce(shown, {UpscaledRole});
}

void FolderModel::Private::readCacheIndex()
{
    if (!cache)
        return;
    lister.run([this, cacheToRead = cache] {
        cacheToRead->readIndex();
        QMetaObject::invokeMethod(
            q, [this] { forgetUpscaled(); }, Qt::QueuedConnection);
    });
}

void FolderModel::Private::askForThumbnails()
{
    const int count = static_cast<int>(shown.size());
    const int start = std::max(firstVisible, 0);
    const int end = std::min(lastVisible, count - 1);
    QStringList visible;
    for (int row = start; row <= end; ++row)
        visible.append(shown.at(row)->entry.path);
    QStringList around;
    // The nearest first, and what comes before what was: people scroll on rather than back.
    const int reach = visible.isEmpty() ? 0 : std::max(end - start + 1, kLeastAround);
    for (int distance = 1; distance <= reach; ++distance) {
        if (end + distance < count)
            around.append(shown.at(end + distance)->entry.path);
        if (start - distance >= 0)
            around.append(shown.at(start - distance)->entry.path);
    }
    thumbnails.want(visible, around);
    factsSoon.start();
}

/// From the end of the screen on, then from its beginning back.
void FolderModel::Private::askForRest()
{
    QStringList rest;
    if (others == Others::All && names.archive.isEmpty()) {
        const int count = static_cast<int>(shown.size());
        const int end = std::clamp(lastVisible + 1, 0, count);
        const int start = std::clamp(firstVisible, 0, end);
        rest.reserve(count);
        for (int row = end; row < count && rest.size() < kMostRest; ++row)
            rest.append(shown.at(row)->entry.path);
        for (int row = start - 1; row >= 0 && rest.size() < kMostRest; --row)
            rest.append(shown.at(row)->entry.path);
    }
    thumbnails.fill(rest);
}

void FolderModel::Private::askForThumbnailsSoon()
{
    if (std::exchange(askingSoon, true))
        return;
    QMetaObject::invokeMethod(
        q,
        [this] {
            askingSoon = false;
            askForThumbnails();
        },
        Qt::QueuedConnection);
}

} // namespace upview
