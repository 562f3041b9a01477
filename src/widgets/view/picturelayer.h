// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/image/imagelevels.h"
#include "widgets/view/viewrender.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QRect>
#include <QRegion>

#include <memory>
#include <optional>

class QPainter;
class QThreadPool;

namespace upview {

class PictureTiles;
class ViewTransform;

/// One picture in an ImageView and how it gets onto the screen: square pixels above 400 % and exact copies
/// at 100 % at once; else Qt's bilinear filter at once, and a good drawing made on a worker that takes its
/// place when it is ready and is moved along by a pan. Of a picture that is too large the levels are a
/// reduced one; where they do not do, its tiles lie over them as far as they have come. GUI thread; all
/// rectangles are device pixels of the view.
class PictureLayer : public QObject
{
    Q_OBJECT

public:
    using Levels = std::shared_ptr<const ImageLevels>;

    /// Drawings run on `pool`, whose owner joins it before the layer goes.
    PictureLayer(QThreadPool *pool, QObject *parent);
    ~PictureLayer() override;

    void setLevels(const Levels &levels); ///< null: nothing
    /// Of the picture that the levels are; null: none. Another picture has none, either.
    void setTiles(PictureTiles *tiles);
    [[nodiscard]] const Levels &levels() const { return m_levels; }
    [[nodiscard]] QSize size() const { return m_levels ? m_levels->size() : QSize(); }

    /// Paints `part`, a piece of the picture's place on screen. `painter` works in device pixels.
    void paint(QPainter &painter, const ViewTransform &transform, const QRect &part);
    /// Has `part` drawn well on the worker where that is not done yet; `drawn` follows.
    void draw(const ViewTransform &transform, const QRect &part);
    void cancelDrawing();
    [[nodiscard]] bool isDrawing() const { return m_isDrawing; }
    [[nodiscard]] bool isWaitingForTiles() const;

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

    /// Of what counts as a pixel of the picture.
    [[nodiscard]] QSize pixels() const;
    /// The level of tiles that is wanted; -1: none.
    [[nodiscard]] int tileLevel(const ViewTransform &transform) const;
    /// What a drawing of the part is made of; nothing while tiles are missing.
    [[nodiscard]] std::optional<viewrender::Piece> pieceFor(const ViewTransform &transform,
                                                            const QRect &part) const;
    [[nodiscard]] QRect tilePart(const ViewTransform &transform, const QRect &part, int level) const;
    [[nodiscard]] bool wantsNearest(const ViewTransform &transform) const;
    [[nodiscard]] bool fits(const ViewTransform &transform) const;
    [[nodiscard]] bool covers(const ViewTransform &transform, const QRect &part) const;
    static Drawing drawingOf(const ViewTransform &transform, const QRect &part);
    void paintQuickly(QPainter &painter, const ViewTransform &transform, const QRegion &region) const;
    /// Those of one level; what is covered then is taken out of `region`.
    void paintTiles(QPainter &painter, const ViewTransform &transform, int level, QRegion &region) const;
    void paintBilinear(QPainter &painter, const ViewTransform &transform, const QRect &part) const;

    QThreadPool *m_pool;
    Levels m_levels;
    QPointer<PictureTiles> m_tiles;
    Drawing m_drawing;
    CancelFlag m_cancel;
    bool m_isDrawing = false;
};

} // namespace upview
