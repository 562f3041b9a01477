// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/folderfilter.h"
#include "core/library/foldersorting.h"

#include <QAbstractListModel>
#include <QImage>

#include <memory>

namespace upview {

class ArchiveFiles;
class SubfolderModel;
class ThumbnailService;
class UpscaleCache;

/// The pictures of one folder as a list: what the grid, the strip and "next picture" share. Listing runs on
/// a worker and arrives at once, sorted; the folder is watched, and files that appear, change or go are
/// merged without a reset, so selection and current index stay with their file. A filter hides rows. An
/// archive is a folder, too (see ArchivePath); the folders of the folder are a model of their own. On request
/// the pictures of all folders below are in the list as well. GUI thread.
class FolderModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole + 1, ///< QString, absolute
        ThumbnailRole, ///< QImage; null while there is none. Made for the rows of setVisibleRange
        StateRole, ///< ThumbnailState as int
        UpscaledRole, ///< bool: the cache holds a result for it
        AnimatedRole, ///< bool, known once it has a thumbnail
        BytesRole, ///< qint64
        ModifiedRole, ///< qint64, milliseconds since the epoch
        KindRole, ///< EntryKind as int
        BelowRole, ///< QString: the folder it lies in, from the shown one on; empty: in that one
        RatingRole, ///< int, stars; 0 also while it is not known
        TakenRole, ///< qint64, milliseconds since the epoch; invalid while it is not known
        PixelsRole, ///< QSize, upright; invalid while it is not known
        TypeRole, ///< PictureType as int
    };
    enum class ThumbnailState { Unknown, Loading, Ready, Failed };
    /// State of the folder itself, for the empty faces of the view.
    enum class FolderState { None, Loading, Ready, Failed };

    /// `cache` may be null (nothing is marked as upscaled), and `archives` (they are no folders).
    FolderModel(ThumbnailService *thumbnails, std::shared_ptr<UpscaleCache> cache, QObject *parent = nullptr,
                const std::shared_ptr<ArchiveFiles> &archives = {});
    ~FolderModel() override;

    /// Shows another folder. With `first`, that file is in the model at once, before the listing comes.
    void setFolder(const QString &folder, const QString &first = {});
    [[nodiscard]] QString folder() const;
    [[nodiscard]] FolderState state() const;
    [[nodiscard]] Error error() const; ///< meaningful in state Failed

    /// Reads the folder again, without a reset.
    void refresh();
    /// With the pictures of all folders below, which come bit by bit; a setting that outlives the folder.
    void setRecursive(bool recursive);
    [[nodiscard]] bool isRecursive() const;
    /// Whether there are more pictures below than can be listed.
    [[nodiscard]] bool isIncomplete() const;
    /// Path of the archive that the folder is in; empty: in none, or not known yet.
    [[nodiscard]] QString archive() const;
    /// The folders and archives in the folder, sorted and filtered by name along with the pictures.
    [[nodiscard]] SubfolderModel *subfolders() const;

    /// The rows change places when a worker has sorted them, soon after.
    void setSorting(SortKey key, bool reversed);
    [[nodiscard]] SortKey sortKey() const;
    [[nodiscard]] bool isSortReversed() const;
    /// Rows whose name does not match `text` (see FolderFilter) are hidden.
    void setFilter(const QString &text);
    [[nodiscard]] QString filter() const;
    /// Rows of other types are hidden; none: nothing is.
    void setTypeFilter(PictureTypes types);
    /// Rows with fewer stars are hidden, also those whose stars are not known yet.
    void setLeastRating(int stars);
    [[nodiscard]] const FolderFilter &filters() const;
    void clearFilters();
    /// Whether the filters would hide this file; false for one that the folder does not have.
    [[nodiscard]] bool isHiddenByFilter(const QString &path) const;
    [[nodiscard]] int unfilteredCount() const;
    /// Hides files at once that are about to go, until the folder is seen without them or they are
    /// readmitted.
    void withdraw(const QStringList &paths);
    /// Shows withdrawn files that are there after all, now or with the next listing.
    void readmit(const QStringList &paths);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QModelIndex indexOf(const QString &path) const; ///< invalid when not shown
    [[nodiscard]] QString pathAt(int row) const; ///< empty when out of range

    /// Side in device pixels that thumbnails are wanted in; asks anew when a larger size class is needed.
    void setThumbnailSide(int pixels);
    /// What becomes of rows that are not on screen.
    enum class Others {
        Near, ///< those around have thumbnails made
        All, ///< then, when there is time, the rest as well, for the store
    };
    /// The rows on screen: they are made first, those around them next; requests for others are dropped.
    void setVisibleRange(int first, int last, Others others = Others::Near);

    /// Looks anew at which files have upscaled results. Empty: all, when the cache's index has been read
    /// again on a worker.
    void refreshUpscaled(const QString &path);

    /// Reads rating, date and size of these files again: somebody wrote them, perhaps beside the files.
    void refreshFacts(const QStringList &paths);

Q_SIGNALS:
    void filterChanged();
    void stateChanged(upview::FolderModel::FolderState state);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace upview
