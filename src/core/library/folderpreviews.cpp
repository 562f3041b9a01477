// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/folderpreviews.h"

#include "core/library/folderlisting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace upview {

namespace {

/// Above what waits around the visible pictures, below those themselves.
constexpr int kPriority = 1;
/// Previews in memory, a mebibyte each at most; beyond, those off screen go.
constexpr qsizetype kMaxKnown = 200;

QStringList firstPictures(const QString &folder, const CancelFlag &cancel)
{
    Result<FolderListing> listing = listFolder(folder, {}, cancel);
    if (!listing)
        return {};
    sortEntries(listing->entries, SortKey::Name, false);
    QStringList paths;
    for (const FileEntry &entry : std::as_const(listing->entries).mid(0, FolderPreviews::kPictures))
        paths.append(entry.path);
    return paths;
}

/// The middle of a picture, as large as it fills the rectangle.
void drawCropped(QPainter &painter, const QImage &image, const QRectF &target)
{
    const QSizeF shown = target.size().scaled(image.size(), Qt::KeepAspectRatio);
    QRectF source(QPointF(), shown);
    source.moveCenter(QRectF(image.rect()).center());
    QPainterPath path;
    path.addRoundedRect(target, 3, 3);
    painter.setClipPath(path);
    painter.drawImage(target, image, source);
    painter.setClipping(false);
}

/// Side by side in a square.
QImage joined(const QList<QImage> &pictures, int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const qreal gap = side / 64.0;
    const qreal half = (side - gap) / 2;
    const qreal other = half + gap;
    QList<QRectF> places;
    switch (pictures.size()) {
    case 1:
        places = {QRectF(0, 0, side, side)};
        break;
    case 2:
        places = {QRectF(0, 0, half, side), QRectF(other, 0, half, side)};
        break;
    case 3:
        places = {QRectF(0, 0, half, side), QRectF(other, 0, half, half), QRectF(other, other, half, half)};
        break;
    default:
        places = {QRectF(0, 0, half, half), QRectF(other, 0, half, half), QRectF(0, other, half, half),
                  QRectF(other, other, half, half)};
    }
    for (qsizetype i = 0; i < pictures.size(); ++i)
        drawCropped(painter, pictures.at(i), places.at(i));
    return image;
}

} // namespace

FolderPreviews::FolderPreviews(ThumbnailService *service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("folder previews"));
    if (service) {
        connect(service, &ThumbnailService::ready, this,
                [this](const QString &path, ThumbnailSize size, const ThumbnailStore::Entry &entry) {
                    takeThumbnail(path, size, entry.image);
                });
        connect(service, &ThumbnailService::failed, this,
                [this](const QString &path, ThumbnailSize size, const Error &) {
                    takeThumbnail(path, size, {});
                });
    }
}

FolderPreviews::~FolderPreviews()
{
    m_cancel.cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

void FolderPreviews::setSide(int pixels)
{
    // A folder's cell is no place for details.
    m_size = std::min(thumbnailSizeFor(pixels), ThumbnailSize::XLarge);
}

void FolderPreviews::want(const QList<FileEntry> &folders)
{
    if (!m_service)
        return;
    QSet<QString> wanted;
    for (const FileEntry &folder : folders)
        wanted.insert(folder.path);
    if (!std::all_of(m_looking.cbegin(), m_looking.cend(),
                     [&wanted](const QString &path) { return wanted.contains(path); })) {
        // Scrolled away: the worker gets a new list.
        m_cancel.cancel();
        m_cancel = CancelFlag();
        m_pool.clear();
        m_looking.clear();
    }
    if (m_known.size() > kMaxKnown)
        m_known.removeIf([&wanted](const auto &known) { return !wanted.contains(known.key()); });
    for (const FileEntry &folder : folders) {
        const auto known = m_known.constFind(folder.path);
        const bool isFresh =
            known != m_known.constEnd() && (known->size >= m_size || known->pictures.isEmpty());
        if (isFresh || m_looking.contains(folder.path))
            continue;
        m_looking.insert(folder.path);
        if (folder.kind == EntryKind::Archive) {
            takePictures(folder.path, {folder.path}); // the service knows its cover
            continue;
        }
        m_pool.start([this, path = folder.path, cancel = m_cancel] {
            const QStringList pictures = firstPictures(path, cancel);
            QMetaObject::invokeMethod(
                this,
                [this, path, pictures, cancel] {
                    if (!cancel.isCancelled())
                        takePictures(path, pictures);
                },
                Qt::QueuedConnection);
        });
    }
}

void FolderPreviews::takePictures(const QString &folder, const QStringList &pictures)
{
    m_looking.remove(folder);
    Preview &preview = m_known[folder];
    preview.pictures = pictures;
    preview.thumbnails.clear();
    preview.waiting = static_cast<int>(pictures.size());
    preview.size = m_size;
    for (const QString &picture : pictures) {
        m_folderOf.insert(picture, folder);
        m_service->request(picture, m_size, kPriority);
    }
    if (pictures.isEmpty())
        finish(folder);
}

void FolderPreviews::takeThumbnail(const QString &path, ThumbnailSize size, const QImage &image)
{
    const auto folder = m_folderOf.constFind(path);
    if (folder == m_folderOf.constEnd())
        return; // somebody else's
    const auto known = m_known.find(*folder);
    if (known == m_known.end() || known->size != size)
        return;
    const QString owner = m_folderOf.take(path);
    if (!image.isNull())
        known->thumbnails.insert(path, image);
    if (--known->waiting == 0)
        finish(owner);
}

void FolderPreviews::finish(const QString &folder)
{
    Preview &preview = m_known[folder];
    QList<QImage> images;
    for (const QString &picture : std::as_const(preview.pictures)) {
        if (preview.thumbnails.contains(picture))
            images.append(preview.thumbnails.value(picture));
    }
    preview.thumbnails.clear();
    const bool isCover = preview.pictures == QStringList{folder};
    if (images.isEmpty())
        preview.image = {};
    else
        preview.image = isCover ? images.constFirst() : joined(images, static_cast<int>(preview.size));
    Q_EMIT changed(folder);
}

QImage FolderPreviews::preview(const QString &folder) const
{
    return m_known.value(folder).image;
}

void FolderPreviews::forget(const QString &folder)
{
    m_known.remove(folder);
    m_looking.remove(folder);
}

} // namespace upview
