// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scaledthumbnails.h"

#include <QPainter>

namespace upview {

ScaledThumbnails::ScaledThumbnails(int maxKibibytes, QObject *parent)
    : QObject(parent)
    , m_pixmaps(maxKibibytes)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("scaled thumbnails"));
}

ScaledThumbnails::~ScaledThumbnails()
{
    ++m_round;
    m_pool.waitForDone();
}

ScaledThumbnails::Key ScaledThumbnails::keyOf(const QImage &image, QSize size, qreal ratio)
{
    return {image.cacheKey(), (QSizeF(size) * ratio).toSize().expandedTo(QSize(1, 1))};
}

void ScaledThumbnails::draw(QPainter &painter, const QRect &target, const QImage &image)
{
    const Key key = keyOf(image, target.size(), painter.device()->devicePixelRatioF());
    if (const QPixmap *pixmap = m_pixmaps.object(key)) {
        painter.drawPixmap(target, *pixmap);
        return;
    }
    if (image.size() != key.pixels)
        scaleLater(key, image);
    painter.drawImage(target, image);
}

void ScaledThumbnails::prepare(const QImage &image, QSize size, qreal ratio)
{
    if (!image.isNull() && !isReady(image, size, ratio))
        scaleLater(keyOf(image, size, ratio), image);
}

bool ScaledThumbnails::isReady(const QImage &image, QSize size, qreal ratio) const
{
    const Key key = keyOf(image, size, ratio);
    return image.size() == key.pixels || m_pixmaps.contains(key);
}

void ScaledThumbnails::clear()
{
    ++m_round;
    m_pixmaps.clear();
    m_waiting.clear();
}

void ScaledThumbnails::scaleLater(const Key &key, const QImage &image)
{
    if (m_waiting.contains(key))
        return;
    m_waiting.insert(key);
    m_pool.start([this, key, image, round = m_round.load()] {
        if (round != m_round)
            return;
        const QImage scaled = image.scaled(key.pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QMetaObject::invokeMethod(
            this, [this, key, round, scaled] { take(key, round, scaled); }, Qt::QueuedConnection);
    });
}

void ScaledThumbnails::take(const Key &key, int round, const QImage &scaled)
{
    if (round != m_round)
        return;
    m_waiting.remove(key);
    const int kibibytes = 1 + static_cast<int>(scaled.sizeInBytes() / 1024);
    m_pixmaps.insert(key, new QPixmap(QPixmap::fromImage(scaled)), kibibytes);
    Q_EMIT ready();
}

} // namespace upview
