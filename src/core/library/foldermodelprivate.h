// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/folderlister.h"
#include "core/library/foldermodel.h"
#include "core/library/thumbnailkeeper.h"

#include <QSet>

#include <optional>
#include <unordered_map>

namespace upview {

/// The rows of a FolderModel and how they follow the folder, the order and the filter.
class FolderModel::Private
{
public:
    struct Row
    {
        FileEntry entry;
        bool listed = false; ///< false: only the name is known, before the listing came
        bool shown = false;
        std::optional<bool> upscaled; ///< asked for when it is first painted
        int number = 0; ///< among the shown rows, where `numbered`
        quint64 mark = 0; ///< of the last walk that met it
    };

    using Rows = QList<Row *>;

    Private(FolderModel *owner, ThumbnailService *service, std::shared_ptr<UpscaleCache> upscaleCache);

    void setState(FolderState newState, const Error &newError = {});
    void clearRows();
    Row *add(const FileEntry &entry, bool listed);
    void remove(Row *row);

    void merge(const FolderListing &listing);
    void fail(const Error &listingError);
    void showRows(const Rows &wanted);
    void removeAllBut(quint64 mark);
    void reorder(const Rows &wanted);
    void insertMissing(const Rows &wanted);
    void announce(const Rows &changed, const QList<int> &roles);
    void showFiltered();

    [[nodiscard]] int numberOf(const Row *row);
    [[nodiscard]] bool matches(const QString &name) const;
    [[nodiscard]] bool isUpscaled(Row *row) const;
    void forgetUpscaled();
    void readCacheIndex();
    void askForThumbnails();
    void askForThumbnailsSoon();

    FolderModel *const q;
    const std::shared_ptr<UpscaleCache> cache;
    ThumbnailKeeper thumbnails;
    FolderLister lister;

    QString folder;
    QString first; ///< name of the file that was opened, listed whatever its suffix
    FolderState state = FolderState::None;
    Error error;
    SortKey sortKey = SortKey::Name;
    bool reversed = false;
    QString filter;
    QStringList words;

    std::unordered_map<QString, std::unique_ptr<Row>> byPath;
    Rows all; ///< in order
    QSet<QString> withdrawn; ///< paths that are hidden because they are about to go
    Rows shown; ///< those that pass the filter, in order
    bool numbered = true; ///< whether Row::number is right
    quint64 lastMark = 0;
    FolderListing names; ///< of the last listing, without its entries: who is a link to what

    int firstVisible = 0;
    int lastVisible = -1;
    bool askingSoon = false;
};

} // namespace upview
