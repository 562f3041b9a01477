// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemDelegate>
#include <QCache>
#include <QIcon>
#include <QPixmap>

namespace upview {

/// Draws one cell of the grid: the thumbnail centred in its square, the name below, small marks in the
/// corner of the picture, and tool tips that say what the marks mean. Knows the roles of FolderModel and
/// nothing of where they come from. GUI thread.
class ThumbnailDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit ThumbnailDelegate(QObject *parent = nullptr);

    /// Side of the thumbnail's square in device-independent pixels.
    void setThumbnailSide(int side);
    [[nodiscard]] int thumbnailSide() const { return m_side; }
    /// Width of the cells, which may be more than the least one: columns share out the width of the view.
    void setCellWidth(int width) { m_cellWidth = width; }
    [[nodiscard]] QSize minimumCellSize(const QFontMetrics &metrics) const;
    /// The part of a cell that belongs to the picture and its name; the rest is a gap, free for a rubber
    /// band.
    [[nodiscard]] QRect plateRect(const QRect &cell, const QFontMetrics &metrics) const;
    /// Where the picture of this cell is drawn.
    [[nodiscard]] QRect pictureRect(const QRect &cell, const QModelIndex &index) const;
    /// What the mark at this point means; empty where there is none.
    [[nodiscard]] QString markTextAt(const QPoint &point, const QRect &cell, const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    struct Mark
    {
        const QIcon *icon;
        QString text;
        QRect rect;
    };

    [[nodiscard]] QRect squareRect(const QRect &cell) const;
    [[nodiscard]] QRect nameRect(const QRect &cell, const QFontMetrics &metrics) const;
    [[nodiscard]] QList<Mark> marksOf(const QRect &cell, const QModelIndex &index) const;
    void paintPicture(QPainter *painter, const QRect &cell, const QModelIndex &index) const;
    void paintPlaceholder(QPainter *painter, const QRect &cell, const QModelIndex &index,
                          const QPalette &palette) const;
    void paintMarks(QPainter *painter, const QRect &cell, const QModelIndex &index,
                    const QPalette &palette) const;

    int m_side = 176;
    int m_cellWidth = 0;
    QIcon m_upscaledIcon;
    QIcon m_animatedIcon;
    QIcon m_damagedIcon;
    QIcon m_brokenIcon;
    QIcon m_loadingIcon;
    mutable QCache<QString, QPixmap> m_scaled; ///< cost in KiB
};

} // namespace upview
