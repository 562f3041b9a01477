// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/browse/places.h"

#include <QAbstractItemModel>
#include <QIcon>

#include <memory>
#include <vector>

namespace upview {

class DiskReader;

/// Folders below a list of places, read one level at a time when they are asked for, in the background.
/// QFileSystemModel is not used because finding an index by path and joining its thread both wait for the
/// disk, which a dead network share never answers. GUI thread.
class FolderTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { PathRole = Qt::UserRole + 1 };

    /// `disk` must outlive this.
    explicit FolderTreeModel(DiskReader &disk, QObject *parent = nullptr);
    ~FolderTreeModel() override;

    /// Replaces the roots; those that stay keep what is known of their folders.
    void setPlaces(const QList<Place> &places);
    [[nodiscard]] QString pathOf(const QModelIndex &index) const;
    /// Reads the folders in `index` (anew); `listed` follows.
    void list(const QModelIndex &index);
    [[nodiscard]] bool isListed(const QModelIndex &index) const;
    /// The child of this name; invalid when it is not known.
    [[nodiscard]] QModelIndex child(const QModelIndex &parent, const QString &name) const;
    /// The child of this name, which is added where it is not listed because it is hidden.
    QModelIndex ensureChild(const QModelIndex &parent, const QString &name);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void listed(const QModelIndex &index);

private:
    struct Node;

    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node *node) const;
    void takeListing(Node *node, const QStringList &names);

    DiskReader &m_disk;
    std::unique_ptr<Node> m_root;
    QIcon m_folderIcon;
};

} // namespace upview
