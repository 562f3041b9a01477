// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/foldersorting.h"

#include <QAbstractListModel>
#include <QImage>

#include <memory>

namespace upview {

class ThumbnailService;
class UpscaleCache;

/// The pictures of one folder as a list: what the grid, the strip and "next picture" share. Listing runs on
/// a worker and arrives at once, sorted; the folder is watched, and files that appear, change or go are
/// merged without a reset, so selection and current index stay with their file. A filter on the name hides
/// rows. GUI thread.
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
    };
    enum class ThumbnailState { Unknown, Loading, Ready, Failed };
    /// State of the folder itself, for the empty faces of the view.
    enum class FolderState { None, Loading, Ready, Failed };

    /// `cache` may be null (nothing is marked as upscaled).
    FolderModel(ThumbnailService *thumbnails, std::shared_ptr<UpscaleCache> cache, QObject *parent = nullptr);
    ~FolderModel() override;

    /// Shows another folder. With `first`, that file is in the model at once, before the listing comes.
    void setFolder(const QString &folder, const QString &first = {});
    [[nodiscard]] QString folder() const;
    [[nodiscard]] FolderState state() const;
    [[nodiscard]] Error error() const; ///< meaningful in state Failed

    /// The rows change places when a worker has sorted them, soon after.
    void setSorting(SortKey key, bool reversed);
    [[nodiscard]] SortKey sortKey() const;
    [[nodiscard]] bool isSortReversed() const;
    /// Rows whose name does not contain every word of `text` are hidden; case does not matter.
    void setFilter(const QString &text);
    [[nodiscard]] QString filter() const;
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
    /// The rows on screen: they are made first, those around them next; requests for others are dropped.
    void setVisibleRange(int first, int last);

    /// Looks anew at which files have upscaled results. Empty: all, when the cache's index has been read
    /// again on a worker.
    void refreshUpscaled(const QString &path);

Q_SIGNALS:
    void stateChanged(upview::FolderModel::FolderState state);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace upview
