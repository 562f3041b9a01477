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

} // namespace

FolderModel::Private::Private(FolderModel *owner, ThumbnailService *service,
                              std::shared_ptr<UpscaleCache> upscaleCache)
    : q(owner)
    , cache(std::move(upscaleCache))
    , thumbnails(service)
{
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
    const Rows before = std::exchange(all, merged);
    showFiltered();
    for (Row *row : before) {
        if (row->mark < mark)
            remove(row);
    }
    announce(changed, {});
    setState(FolderState::Ready);
    askForThumbnailsSoon();
}

void FolderModel::Private::showFiltered()
{
    Rows wanted;
    wanted.reserve(all.size());
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(wanted), [this](const Row *row) {
        return matches(row->entry.name) && !withdrawn.contains(row->entry.path);
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

bool FolderModel::Private::matches(const QString &name) const
{
    return std::all_of(words.cbegin(), words.cend(),
                       [&name](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

bool FolderModel::Private::isUpscaled(Row *row) const
{
    if (!cache || !row->listed)
        return false;
    if (!row->upscaled) {
        row->upscaled =
            cache->hasResultFor({names.canonicalPath(row->entry), row->entry.bytes, row->entry.modifiedMs});
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
