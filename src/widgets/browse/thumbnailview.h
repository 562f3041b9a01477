// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QTimer>

namespace upview {

class ThumbnailDelegate;

/// The grid of thumbnails. Cells are uniform, so 10,000 rows cost no more to lay out than ten; columns fill
/// the width evenly. It shows any list model with the roles of FolderModel and says which rows are on screen
/// instead of fetching anything itself. GUI thread.
class ThumbnailView : public QListView
{
    Q_OBJECT

public:
    static constexpr int kLeastCellSize = 96;
    static constexpr int kMostCellSize = 512;

    explicit ThumbnailView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// Side of a thumbnail in device-independent pixels.
    [[nodiscard]] int cellSize() const;
    /// Clamped to the limits. What is current or, failing that, in the middle stays where it is on screen.
    void setCellSize(int side);
    /// What is written below the names; see ThumbnailDelegate::Line.
    void setTextLines(int lines);
    /// Files that are to go elsewhere when they are pasted.
    void setCutFiles(const QStringList &paths);
    [[nodiscard]] int columns() const { return m_columns; }
    /// First and last row that are on screen, even in part; {0, -1} when there is none.
    [[nodiscard]] std::pair<int, int> visibleRange() const;
    /// Paths of the selected pictures, in the order of the rows; folders are left out.
    [[nodiscard]] QStringList selectedPaths() const;
    /// Of the current cell, which may be a folder.
    [[nodiscard]] QString currentPath() const;

    /// Where the name of this cell stands, in the viewport.
    [[nodiscard]] QRect nameRect(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();

Q_SIGNALS:
    /// Enter or a double click.
    void openRequested(const QString &path);
    /// Some milliseconds after a scroll, a resize or a change of rows, once for several.
    void visibleRangeChanged(int first, int last);
    /// Side in device pixels that thumbnails are now wanted in.
    void thumbnailSideChanged(int pixels);
    void cellSizeChanged(int side);
    /// `paths` are the selected ones, or none for the empty part of the view.
    void contextMenuRequested(const QPoint &globalPosition, const QStringList &paths);
    /// Backspace.
    void upRequested();
    void currentPathChanged(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void startDrag(Qt::DropActions supportedActions) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void updateGrid();
    [[nodiscard]] std::pair<int, int> rangeAround() const;
    void stepCellSize(int steps);
    void reportLater();
    void report();
    void checkPixelRatio();
    void prepareAround();
    void prepareChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    [[nodiscard]] QPixmap dragPixmap(const QModelIndexList &indexes) const;

    ThumbnailDelegate *m_delegate;
    QTimer m_reportTimer;
    int m_columns = 1;
    int m_wheelDelta = 0;
    int m_reportedSide = 0;
    std::pair<int, int> m_reportedRange{0, -1};
    bool m_updatingGrid = false;
};

} // namespace upview
