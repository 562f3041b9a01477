// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/browse/places.h"

#include <QModelIndex>
#include <QPersistentModelIndex>
#include <QWidget>

class QAbstractItemView;
class QListView;
class QTreeView;

namespace upview {

class DiskReader;
class FolderTreeModel;

/// Places, which always stay in sight, and below them the folders of the place one is in. The folder that is
/// shown is opened up and marked. GUI thread; all reading is in the background.
class FolderPanel : public QWidget
{
    Q_OBJECT

public:
    /// `disk` must outlive this.
    explicit FolderPanel(DiskReader &disk, QWidget *parent = nullptr);

    /// Opens the folders down to this one, which exists, and marks it, as soon as its parents are read.
    void follow(const QString &folder);
    /// Path of what is marked; empty: nothing.
    [[nodiscard]] QString markedFolder() const;
    [[nodiscard]] FolderTreeModel *tree() const { return m_tree; }
    [[nodiscard]] QListView *placesView() const { return m_places; }
    [[nodiscard]] QTreeView *foldersView() const { return m_folders; }

Q_SIGNALS:
    /// A click or Enter on a place or a folder.
    void folderChosen(const QString &folder);

protected:
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpView(QAbstractItemView *view);
    void choose(const QModelIndex &index);
    void readPlaces();
    void applyPlaces();
    void enterPlace(const QModelIndex &place);
    void continueFollowing();
    [[nodiscard]] QModelIndex nearestPlace(const QString &folder) const;

    DiskReader &m_disk;
    FolderTreeModel *m_tree;
    QListView *m_places;
    QTreeView *m_folders;
    QList<Place> m_userPlaces;
    QList<Place> m_volumes;
    QPersistentModelIndex m_place; ///< the one whose folders are shown
    QString m_following; ///< on the way there; empty: nothing to do
    bool m_readingPlaces = false;
};

} // namespace upview
