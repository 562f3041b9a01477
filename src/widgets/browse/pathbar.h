// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/folderfilter.h"
#include "core/library/foldersorting.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QLineEdit;
class QSlider;
class QToolButton;

namespace upview {

class BreadcrumbBar;
class DiskReader;
class FilterMenu;

/// The row above the grid: panel, back, forward, up, breadcrumb, subfolders, filter, sorting, cell size. It
/// shows what it is told and says what a person wants; it changes nothing itself. GUI thread.
class PathBar : public QWidget
{
    Q_OBJECT

public:
    explicit PathBar(DiskReader &disk, QWidget *parent = nullptr);

    // The setters emit nothing, but for setFilter() with another text.
    void setPath(const QString &path);
    void setNavigation(bool canGoBack, bool canGoForward, bool canGoUp);
    /// `isUsual`: other folders are in this order, too.
    void setSorting(const Sorting &sorting, bool isUsual);
    void setCellSize(int side);
    void setPanelVisible(bool visible);
    void setFilter(const QString &text);
    /// The filters besides the name.
    void setFilters(PictureTypes types, int leastRating);
    void setRecursive(bool recursive);

    [[nodiscard]] BreadcrumbBar *breadcrumb() const { return m_breadcrumb; }
    [[nodiscard]] QLineEdit *filterEdit() const { return m_filter; }
    [[nodiscard]] QSlider *sizeSlider() const { return m_size; }
    [[nodiscard]] QToolButton *sortButton() const { return m_sort; }
    [[nodiscard]] QToolButton *filterButton() const { return m_filters; }
    [[nodiscard]] QToolButton *recursiveButton() const { return m_recursive; }
    [[nodiscard]] FilterMenu *filterMenu() const { return m_filterMenu; }

Q_SIGNALS:
    void panelToggled(bool visible);
    void backClicked();
    void forwardClicked();
    void upClicked();
    void partClicked(const QString &path);
    void pathEntered(const QString &path);
    void filterChanged(const QString &text);
    void recursiveToggled(bool recursive);
    void sortingChosen(const upview::Sorting &sorting);
    /// The order shown is to be that of other folders, too.
    void sortOthersAlikeChosen();
    void cellSizeChosen(int side);
    /// Escape, Enter or Down in the filter, or the end of editing the path: the grid should get the keyboard.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QToolButton *makeButton(const QString &icon, const QString &text);
    void makeSortMenu();

    QToolButton *m_panel;
    QToolButton *m_back;
    QToolButton *m_forward;
    QToolButton *m_up;
    BreadcrumbBar *m_breadcrumb;
    QToolButton *m_recursive;
    QLineEdit *m_filter;
    QToolButton *m_filters;
    FilterMenu *m_filterMenu;
    QToolButton *m_sort;
    QActionGroup *m_sortKeys = nullptr;
    QAction *m_reversed = nullptr;
    QAction *m_sortOthersAlike = nullptr;
    QSlider *m_size;
};

} // namespace upview
