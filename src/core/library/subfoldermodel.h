// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/folderfilter.h"
#include "core/library/folderpreviews.h"
#include "core/library/foldersorting.h"

#include <QAbstractListModel>

namespace upview {

/// The folders and archives of a folder as a list, with the roles of FolderModel: the cells before the
/// pictures. Folders that stay keep their indexes. GUI thread.
class SubfolderModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// `thumbnails` may be null: then nothing looks into them.
    explicit SubfolderModel(ThumbnailService *thumbnails, QObject *parent = nullptr);

    void setEntries(const QList<FileEntry> &entries);
    /// Only the text is of interest: the other filters say nothing of folders.
    void setFilter(const FolderFilter &filter);
    /// Whether there are rows at all.
    void setShown(bool shown);
    [[nodiscard]] bool isShown() const { return m_isShown; }
    [[nodiscard]] int unfilteredCount() const { return static_cast<int>(m_all.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QModelIndex indexOf(const QString &path) const; ///< invalid when not shown

    /// Side in device pixels that previews are wanted in.
    void setThumbnailSide(int pixels);
    /// The rows on screen, whose previews are made.
    void setVisibleRange(int first, int last);

private:
    void showWanted();
    void askForPreviews();

    QList<FileEntry> m_all;
    QList<FileEntry> m_shown;
    FolderFilter m_filter;
    bool m_isShown = true;
    int m_firstVisible = 0;
    int m_lastVisible = -1;
    FolderPreviews m_previews;
};

} // namespace upview
