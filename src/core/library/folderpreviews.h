// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/library/foldersorting.h"
#include "core/library/thumbnailservice.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QThreadPool>

namespace upview {

/// Looks into folders for what their cells show: up to kPictures thumbnails of the first pictures side by
/// side, or the cover of an archive. One folder after the other, those on screen only. GUI thread, which it
/// never blocks; the destructor joins the worker.
class FolderPreviews : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPictures = 4;

    /// `service` may be null: then there are no previews.
    explicit FolderPreviews(ThumbnailService *service, QObject *parent = nullptr);
    ~FolderPreviews() override;

    /// Side in device pixels; takes effect with the next `want`.
    void setSide(int pixels);
    /// These are on screen now; what was wanted before and is not any more is dropped.
    void want(const QList<FileEntry> &folders);
    /// Null while there is none, or for good where a folder has no pictures.
    [[nodiscard]] QImage preview(const QString &folder) const;
    void forget(const QString &folder);

Q_SIGNALS:
    void changed(const QString &folder);

private:
    struct Preview
    {
        QImage image;
        QStringList pictures; ///< paths of those that it is made of
        QHash<QString, QImage> thumbnails; ///< those that have come
        int waiting = 0; ///< thumbnails that have not come or failed yet
        ThumbnailSize size = ThumbnailSize::Normal;
    };

    void takePictures(const QString &folder, const QStringList &pictures);
    void takeThumbnail(const QString &path, ThumbnailSize size, const QImage &image);
    void finish(const QString &folder);

    const QPointer<ThumbnailService> m_service;
    ThumbnailSize m_size = ThumbnailSize::Normal;
    QHash<QString, Preview> m_known;
    QHash<QString, QString> m_folderOf; ///< picture that is waited for -> its folder
    QSet<QString> m_looking; ///< folders that the worker has been given
    CancelFlag m_cancel; ///< for them
    QThreadPool m_pool;
};

} // namespace upview
