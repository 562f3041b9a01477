// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/foldermodel.h"

#include <QAbstractListModel>
#include <QImage>

/// A list model with the roles of FolderModel and whatever a test puts in; no disk, no threads.
class PictureList : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Picture
    {
        QString name;
        QImage thumbnail;
        upview::FolderModel::ThumbnailState state = upview::FolderModel::ThumbnailState::Ready;
        bool upscaled = false;
        bool animated = false;
        QString toolTip = {};
    };

    void setPictures(const QList<Picture> &pictures)
    {
        beginResetModel();
        m_pictures = pictures;
        endResetModel();
    }

    void setNames(const QStringList &names)
    {
        QList<Picture> pictures;
        for (const QString &name : names)
            pictures.append({name, {}, upview::FolderModel::ThumbnailState::Unknown, false, false, {}});
        setPictures(pictures);
    }

    /// img0.png, img1.png, ...
    void setCount(int count)
    {
        QStringList names;
        for (int i = 0; i < count; ++i)
            names.append(QStringLiteral("img%1.png").arg(i));
        setNames(names);
    }

    void removeFirst()
    {
        beginRemoveRows({}, 0, 0);
        m_pictures.removeFirst();
        endRemoveRows();
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_pictures.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        ++m_reads;
        const Picture &picture = m_pictures.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return picture.name;
        case Qt::ToolTipRole:
            return picture.toolTip;
        case upview::FolderModel::PathRole:
            return QString(QStringLiteral("/pictures/") + picture.name);
        case upview::FolderModel::ThumbnailRole:
            return picture.thumbnail;
        case upview::FolderModel::StateRole:
            return static_cast<int>(picture.state);
        case upview::FolderModel::UpscaledRole:
            return picture.upscaled;
        case upview::FolderModel::AnimatedRole:
            return picture.animated;
        default:
            return {};
        }
    }

    /// How often data() was called.
    [[nodiscard]] qint64 reads() const { return m_reads; }

private:
    QList<Picture> m_pictures;
    mutable qint64 m_reads = 0;
};
