// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/factsreader.h"
#include "core/library/folderlister.h"
#include "core/library/foldermodel.h"
#include "core/library/subfoldermodel.h"
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

    Private(FolderModel *owner, ThumbnailService *service, std::shared_ptr<UpscaleCache> upscaleCache,
            const std::shared_ptr<ArchiveFiles> &archives);

    void setState(FolderState newState, const Error &newError = {});
    void clearRows();
    Row *add(const FileEntry &entry, bool listed);
    void remove(Row *row);

    void listNow();
    void merge(const FolderListing &listing);
    void fail(const Error &listingError);
    void showRows(const Rows &wanted);
    void removeAllBut(quint64 mark);
    void reorder(const Rows &wanted);
    void insertMissing(const Rows &wanted);
    void announce(const Rows &changed, const QList<int> &roles);
    void showFiltered();
    void applyFilter();
    void takeFacts(const QStringList &paths);
    void sortByFacts();
    void askForAllFacts();

    [[nodiscard]] int numberOf(const Row *row);
    [[nodiscard]] bool matches(const FileEntry &entry) const;
    [[nodiscard]] QVariant detail(const Row &row, int role) const;
    [[nodiscard]] QString spokenText(Row &row) const;
    [[nodiscard]] bool isUpscaled(Row *row) const;
    void forgetUpscaled();
    void readCacheIndex();
    void askForThumbnails();
    void askForThumbnailsSoon();
    void askForRest();

    FolderModel *const q;
    const std::shared_ptr<UpscaleCache> cache;
    const std::shared_ptr<FactsMemory> facts = std::make_shared<FactsMemory>();
    ThumbnailKeeper thumbnails;
    SubfolderModel subfolders;
    FolderLister lister;
    FactsReader reader;

    QString folder;
    QString first; ///< name of the file that was opened, listed whatever its suffix
    FolderState state = FolderState::None;
    Error error;
    SortKey sortKey = SortKey::Name;
    bool reversed = false;
    bool recursive = false;
    FolderFilter filter;

    std::unordered_map<QString, std::unique_ptr<Row>> byPath;
    Rows all; ///< in order
    QSet<QString> withdrawn; ///< paths that are hidden because they are about to go
    Rows shown; ///< those that pass the filter, in order
    bool numbered = true; ///< whether Row::number is right
    quint64 lastMark = 0;
    FolderListing names; ///< of the last listing, without its entries: who is a link to what

    int firstVisible = 0;
    int lastVisible = -1;
    Others others = Others::Near;
    bool askingSoon = false;
    QTimer factsSoon; ///< facts on screen, and the rest, are asked for when the view has come to rest
    QTimer sortSoon; ///< not for each picture that was read
};

} // namespace upview
