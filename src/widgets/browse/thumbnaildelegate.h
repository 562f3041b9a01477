// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scaledthumbnails.h"

#include <QAbstractItemDelegate>
#include <QIcon>
#include <QSet>

namespace upview {

/// Draws one cell of the grid: the thumbnail centred in its square, the name and what else is wished below,
/// small marks in the corners of the picture, and tool tips that say what the marks mean. Folders and
/// archives are cells, too. Knows the roles of FolderModel and nothing of where they come from. GUI thread.
class ThumbnailDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    /// What is written below the name, a line each.
    enum Line {
        PixelsLine = 1, ///< width and height
        DateLine = 2, ///< when it was taken or, failing that, modified
        BelowLine = 4, ///< the folder it lies in
    };
    Q_DECLARE_FLAGS(Lines, Line)

    explicit ThumbnailDelegate(QObject *parent = nullptr);

    void setLines(Lines lines) { m_lines = lines; }
    [[nodiscard]] Lines lines() const { return m_lines; }

    /// Paths of files that are cut: drawn faint, since they are to go elsewhere.
    void setCut(const QSet<QString> &paths) { m_cut = paths; }

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
    /// Where the name is drawn.
    [[nodiscard]] QRect nameRect(const QRect &cell, const QFontMetrics &metrics) const;
    /// Has the picture of this cell scaled before it comes into view, for a screen of this scale factor.
    void prepare(const QModelIndex &index, qreal ratio);
    /// What the mark at this point means; empty where there is none.
    [[nodiscard]] QString markTextAt(const QPoint &point, const QRect &cell, const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

Q_SIGNALS:
    /// Some pictures that were painted can be painted better now.
    void repaintWanted();

private:
    struct Mark
    {
        const QIcon *icon;
        QString text;
        QRect rect;
    };

    [[nodiscard]] QRect squareRect(const QRect &cell) const;
    [[nodiscard]] int textHeight(const QFontMetrics &metrics) const;
    [[nodiscard]] QString lineText(Line line, const QModelIndex &index) const;
    [[nodiscard]] QSize sizeOf(const QImage &image) const;
    [[nodiscard]] QList<Mark> marksOf(const QRect &cell, const QModelIndex &index) const;
    void paintPicture(QPainter *painter, const QRect &cell, const QModelIndex &index) const;
    void paintPlaceholder(QPainter *painter, const QRect &cell, const QModelIndex &index,
                          const QPalette &palette) const;
    void paintMarks(QPainter *painter, const QRect &cell, const QModelIndex &index,
                    const QPalette &palette) const;
    void paintRating(QPainter *painter, const QRect &cell, const QModelIndex &index,
                     const QPalette &palette) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    [[nodiscard]] bool isCut(const QModelIndex &index) const;

    Lines m_lines;
    QSet<QString> m_cut;
    int m_side = 176;
    int m_cellWidth = 0;
    QIcon m_upscaledIcon;
    QIcon m_animatedIcon;
    QIcon m_damagedIcon;
    QIcon m_rawIcon;
    QIcon m_folderIcon;
    QIcon m_archiveIcon;
    QIcon m_brokenIcon;
    QIcon m_loadingIcon;
    mutable ScaledThumbnails m_scaled;
};

} // namespace upview
