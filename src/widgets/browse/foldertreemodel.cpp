// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/foldertreemodel.h"

#include "widgets/browse/diskreader.h"
#include "widgets/browse/plaintooltip.h"
#include "widgets/icons.h"

#include <QSet>

#include <algorithm>

namespace upview {

struct FolderTreeModel::Node
{
    enum class State { Unlisted, Listing, Listed };

    QString name;
    QString path;
    QIcon icon; ///< of places; folders share one
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;
    State state = State::Unlisted;
    bool extra = false; ///< hidden, but shown because it was gone to
    bool busy = false; ///< its listing is under way

    [[nodiscard]] int row() const
    {
        const auto &siblings = parent->children;
        const auto at = std::find_if(siblings.begin(), siblings.end(),
                                     [this](const auto &node) { return node.get() == this; });
        return static_cast<int>(at - siblings.begin());
    }
};

FolderTreeModel::FolderTreeModel(DiskReader &disk, QObject *parent)
    : QAbstractItemModel(parent)
    , m_disk(disk)
    , m_root(std::make_unique<Node>())
    , m_folderIcon(themedIcon(QStringLiteral("folder")))
{
    m_root->state = Node::State::Listed;
}

FolderTreeModel::~FolderTreeModel() = default;

FolderTreeModel::Node *FolderTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex FolderTreeModel::indexOf(const Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row(), 0, node);
}

void FolderTreeModel::setPlaces(const QList<Place> &places)
{
    auto &roots = m_root->children;
    for (int row = static_cast<int>(roots.size()) - 1; row >= 0; --row) {
        const Node *node = roots[static_cast<std::size_t>(row)].get();
        const bool stays = std::any_of(places.begin(), places.end(), [node](const Place &place) {
            return place.path == node->path && place.name == node->name;
        });
        if (stays)
            continue;
        beginRemoveRows({}, row, row);
        roots.erase(roots.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < places.size(); ++row) {
        const Place &place = places.at(row);
        const auto position = roots.begin() + row;
        const auto known = std::find_if(position, roots.end(), [&place](const auto &node) {
            return node->path == place.path && node->name == place.name;
        });
        if (known == position && known != roots.end())
            continue;
        if (known != roots.end()) {
            const int from = static_cast<int>(known - roots.begin());
            beginMoveRows({}, from, from, {}, row);
            std::rotate(position, known, known + 1);
            endMoveRows();
            continue;
        }
        auto node = std::make_unique<Node>();
        node->name = place.name;
        node->path = place.path;
        node->icon = themedIcon(place.icon);
        node->parent = m_root.get();
        beginInsertRows({}, row, row);
        roots.insert(position, std::move(node));
        endInsertRows();
    }
}

QString FolderTreeModel::pathOf(const QModelIndex &index) const
{
    return nodeOf(index)->path;
}

bool FolderTreeModel::isListed(const QModelIndex &index) const
{
    return nodeOf(index)->state == Node::State::Listed;
}

void FolderTreeModel::list(const QModelIndex &index)
{
    Node *node = nodeOf(index);
    if (node == m_root.get() || node->busy)
        return;
    if (node->state == Node::State::Unlisted)
        node->state = Node::State::Listing;
    node->busy = true;
    const QPersistentModelIndex kept(index);
    const auto work = [path = node->path] { return foldersIn(path, false); };
    m_disk.run(this, work, [this, kept](const QStringList &names) {
        if (kept.isValid())
            takeListing(nodeOf(kept), names);
    });
}

void FolderTreeModel::takeListing(Node *node, const QStringList &names)
{
    node->busy = false;
    node->state = Node::State::Listed;
    const QModelIndex self = indexOf(node);
    auto &children = node->children;
    const QSet<QString> there(names.begin(), names.end());
    for (int row = static_cast<int>(children.size()) - 1; row >= 0; --row) {
        const Node &child = *children[static_cast<std::size_t>(row)];
        // A hidden one stays although it is not listed, unless it is no longer hidden.
        if (there.contains(child.name) != child.extra)
            continue;
        beginRemoveRows(self, row, row);
        children.erase(children.begin() + row);
        endRemoveRows();
    }
    const auto makeChild = [node](const QString &name) {
        auto child = std::make_unique<Node>();
        child->name = name;
        child->path =
            node->path.endsWith(QLatin1Char('/')) ? node->path + name : node->path + QLatin1Char('/') + name;
        child->parent = node;
        return child;
    };
    if (children.empty() && !names.isEmpty()) {
        beginInsertRows(self, 0, static_cast<int>(names.size()) - 1);
        for (const QString &name : names)
            children.push_back(makeChild(name));
        endInsertRows();
    } else {
        // Both are in the same order, hidden extras first.
        std::size_t row = 0;
        for (const QString &name : names) {
            while (row < children.size() && children[row]->extra)
                ++row;
            if (row >= children.size() || children[row]->name != name) {
                beginInsertRows(self, static_cast<int>(row), static_cast<int>(row));
                children.insert(children.begin() + static_cast<std::ptrdiff_t>(row), makeChild(name));
                endInsertRows();
            }
            ++row;
        }
    }
    if (children.empty())
        Q_EMIT dataChanged(self, self); // the arrow goes
    Q_EMIT listed(self);
}

QModelIndex FolderTreeModel::child(const QModelIndex &parent, const QString &name) const
{
    const Node *node = nodeOf(parent);
    for (std::size_t row = 0; row < node->children.size(); ++row) {
        if (node->children[row]->name == name)
            return createIndex(static_cast<int>(row), 0, node->children[row].get());
    }
    return {};
}

QModelIndex FolderTreeModel::ensureChild(const QModelIndex &parent, const QString &name)
{
    if (const QModelIndex known = child(parent, name); known.isValid())
        return known;
    Node *node = nodeOf(parent);
    auto extra = std::make_unique<Node>();
    extra->name = name;
    extra->path =
        node->path.endsWith(QLatin1Char('/')) ? node->path + name : node->path + QLatin1Char('/') + name;
    extra->parent = node;
    extra->extra = true;
    beginInsertRows(parent, 0, 0);
    node->children.insert(node->children.begin(), std::move(extra));
    endInsertRows();
    return index(0, 0, parent);
}

QModelIndex FolderTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (column != 0 || row < 0 || row >= static_cast<int>(node->children.size()))
        return {};
    return createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex FolderTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int FolderTreeModel::rowCount(const QModelIndex &parent) const
{
    return static_cast<int>(nodeOf(parent)->children.size());
}

int FolderTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool FolderTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return node->state != Node::State::Listed || !node->children.empty();
}

bool FolderTreeModel::canFetchMore(const QModelIndex &parent) const
{
    return nodeOf(parent)->state == Node::State::Unlisted;
}

void FolderTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        list(parent);
}

QVariant FolderTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return node->name;
    case Qt::DecorationRole:
        return node->icon.isNull() ? m_folderIcon : node->icon;
    case Qt::ToolTipRole:
        return plainToolTip(node->path);
    case PathRole:
        return node->path;
    default:
        return {};
    }
}

} // namespace upview
