// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

#include <atomic>

class QPainter;

namespace upview {

/// Thumbnails in the very size that a view draws them in. They are scaled with a good filter once, on a
/// thread of its own, so that painting only copies pixels; those that were drawn longest ago make room. GUI
/// thread; the destructor joins the worker.
class ScaledThumbnails : public QObject
{
    Q_OBJECT

public:
    explicit ScaledThumbnails(int maxKibibytes, QObject *parent = nullptr);
    ~ScaledThumbnails() override;

    /// Draws the picture so that it fills `target`; by a quick filter until the good one is ready.
    void draw(QPainter &painter, const QRect &target, const QImage &image);
    /// Has it scaled for a later `draw` with these sizes: `size` in device-independent pixels.
    void prepare(const QImage &image, QSize size, qreal ratio);
    /// Whether `draw` would only copy pixels.
    [[nodiscard]] bool isReady(const QImage &image, QSize size, qreal ratio) const;
    /// Forgets all, also what is being scaled.
    void clear();

Q_SIGNALS:
    /// What was drawn by the quick filter can be drawn better; for one or several pictures.
    void ready();

private:
    struct Key
    {
        qint64 image = 0; ///< QImage::cacheKey
        QSize pixels;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.image, key.pixels.width(), key.pixels.height());
        }
    };

    [[nodiscard]] static Key keyOf(const QImage &image, QSize size, qreal ratio);
    void scaleLater(const Key &key, const QImage &image);
    void take(const Key &key, int round, const QImage &scaled);

    QCache<Key, QPixmap> m_pixmaps; ///< cost in KiB
    QSet<Key> m_waiting;
    std::atomic_int m_round = 0; ///< what was begun in an earlier one is not wanted any more
    QThreadPool m_pool;
};

} // namespace upview
