// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/image/imagelevels.h"

#include <QImage>
#include <QObject>
#include <QRect>

#include <memory>

class QPainter;
class QThreadPool;

namespace upview {

class ViewTransform;

/// One picture in an ImageView and how it gets onto the screen: square pixels above 400 % and exact copies
/// at 100 % at once; else Qt's bilinear filter at once, and a good drawing made on a worker that takes its
/// place when it is ready and is moved along by a pan. GUI thread; all rectangles are device pixels of the
/// view.
class PictureLayer : public QObject
{
    Q_OBJECT

public:
    using Levels = std::shared_ptr<const ImageLevels>;

    /// Drawings run on `pool`, whose owner joins it before the layer goes.
    PictureLayer(QThreadPool *pool, QObject *parent);
    ~PictureLayer() override;

    void setLevels(const Levels &levels); ///< null: nothing
    [[nodiscard]] const Levels &levels() const { return m_levels; }
    [[nodiscard]] QSize size() const { return m_levels ? m_levels->size() : QSize(); }

    /// Paints `part`, a piece of the picture's place on screen. `painter` works in device pixels.
    void paint(QPainter &painter, const ViewTransform &transform, const QRect &part);
    /// Has `part` drawn well on the worker where that is not done yet; `drawn` follows.
    void draw(const ViewTransform &transform, const QRect &part);
    void cancelDrawing();
    [[nodiscard]] bool isDrawing() const { return m_isDrawing; }

Q_SIGNALS:
    void drawn();

private:
    /// A drawing of a part of the picture, turned as it is on screen.
    struct Drawing
    {
        QImage image;
        QSize uprightSize; ///< of the whole picture on screen
        int turns = 0;
        bool mirrored = false;
        QRect part; ///< relative to the top left of the whole picture on screen
    };

    [[nodiscard]] bool wantsNearest(const ViewTransform &transform) const;
    [[nodiscard]] bool fits(const ViewTransform &transform) const;
    [[nodiscard]] bool covers(const ViewTransform &transform, const QRect &part) const;
    static Drawing drawingOf(const ViewTransform &transform, const QRect &part);
    void paintBilinear(QPainter &painter, const ViewTransform &transform, const QRect &part) const;

    QThreadPool *m_pool;
    Levels m_levels;
    Drawing m_drawing;
    CancelFlag m_cancel;
    bool m_isDrawing = false;
};

} // namespace upview
