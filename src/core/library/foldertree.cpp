// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/foldertree.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <deque>

namespace upview {

namespace {

/// Time between two partial listings; each is sorted and merged whole.
constexpr qint64 kPartialMs = 400;

struct Level
{
    QString below; ///< from the first folder on
    int depth = 0;
};

} // namespace

Result<FolderListing> listFolderTree(const QString &folder, const QString &alsoName, const CancelFlag &cancel,
                                     const std::function<void(const FolderListing &)> &partial)
{
    FolderListing all;
    std::deque<Level> waiting{{}};
    QElapsedTimer since;
    since.start();
    qsizetype told = 0;
    while (!waiting.empty()) {
        const Level level = waiting.front();
        waiting.pop_front();
        const QString path = level.depth == 0 ? folder : joinedPath(folder, level.below);
        Result<FolderListing> one = listFolder(path, level.depth == 0 ? alsoName : QString(), cancel);
        if (cancel.isCancelled())
            return cancelledFailure();
        if (!one) {
            if (level.depth == 0)
                return one;
            continue;
        }
        if (level.depth == 0)
            all.canonicalFolder = one->canonicalFolder;
        all.linkTargets.insert(one->linkTargets);
        for (FileEntry &entry : one->entries) {
            entry.below = level.below;
            all.entries.append(std::move(entry));
        }
        // One below a linked folder would be met again and again in a circle.
        sortEntries(one->subfolders, SortKey::Name, false);
        for (const FileEntry &entry : std::as_const(one->subfolders)) {
            if (entry.kind != EntryKind::Folder || one->linkTargets.contains(entry.path))
                continue;
            if (level.depth + 1 > kMaxTreeDepth)
                all.isCut = true;
            else
                waiting.push_back(
                    {level.depth == 0 ? entry.name : joinedPath(level.below, entry.name), level.depth + 1});
        }
        if (all.entries.size() >= kMaxTreePictures) {
            all.isCut = all.isCut || all.entries.size() > kMaxTreePictures || !waiting.empty();
            all.entries.resize(kMaxTreePictures);
            return all;
        }
        if (since.elapsed() > kPartialMs && all.entries.size() > told) {
            all.isPartial = true;
            partial(all);
            all.isPartial = false;
            told = all.entries.size();
            since.restart();
        }
    }
    return all;
}

} // namespace upview
