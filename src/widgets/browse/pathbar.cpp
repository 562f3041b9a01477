// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/pathbar.h"

#include "widgets/browse/breadcrumbbar.h"
#include "widgets/browse/filtermenu.h"
#include "widgets/browse/thumbnailview.h"
#include "widgets/icons.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace upview {

PathBar::PathBar(DiskReader &disk, QWidget *parent)
    : QWidget(parent)
    , m_panel(makeButton(QStringLiteral("panel"), tr("Places and folders")))
    , m_back(makeButton(QStringLiteral("go-previous"), tr("Back")))
    , m_forward(makeButton(QStringLiteral("go-next"), tr("Forward")))
    , m_up(makeButton(QStringLiteral("go-up"), tr("Up one folder")))
    , m_breadcrumb(new BreadcrumbBar(disk))
    , m_recursive(makeButton(QStringLiteral("subfolders"), tr("Show the pictures of all subfolders")))
    , m_filter(new QLineEdit)
    , m_filters(makeButton(QStringLiteral("filter"), tr("Filter by type and rating")))
    , m_filterMenu(new FilterMenu(m_filters))
    , m_sort(makeButton(QStringLiteral("sort"), tr("Sort by")))
    , m_size(new QSlider(Qt::Horizontal))
{
    m_panel->setCheckable(true);
    connect(m_panel, &QToolButton::clicked, this, &PathBar::panelToggled);
    connect(m_back, &QToolButton::clicked, this, &PathBar::backClicked);
    connect(m_forward, &QToolButton::clicked, this, &PathBar::forwardClicked);
    connect(m_up, &QToolButton::clicked, this, &PathBar::upClicked);
    connect(m_breadcrumb, &BreadcrumbBar::partClicked, this, &PathBar::partClicked);
    connect(m_breadcrumb, &BreadcrumbBar::pathEntered, this, &PathBar::pathEntered);
    connect(m_breadcrumb, &BreadcrumbBar::editingEnded, this, &PathBar::left);

    m_recursive->setCheckable(true);
    connect(m_recursive, &QToolButton::clicked, this, &PathBar::recursiveToggled);
    m_filters->setMenu(m_filterMenu);
    m_filters->setPopupMode(QToolButton::InstantPopup);
    m_filters->setCheckable(true);
    m_filters->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));

    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter by name"));
    m_filter->setToolTip(
        tr("Show only pictures whose name contains these words, or matches a pattern like img*.jpg"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    // Qt has no call for this icon, and the style's own does not follow a dark palette.
    if (auto *clear = m_filter->findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setIcon(themedIcon(QStringLiteral("clear")));
    m_filter->setMinimumWidth(96);
    m_filter->setMaximumWidth(200);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &PathBar::filterChanged);

    m_size->setRange(ThumbnailView::kLeastCellSize, ThumbnailView::kMostCellSize);
    m_size->setPageStep(32);
    m_size->setSingleStep(8);
    m_size->setMinimumWidth(64);
    m_size->setMaximumWidth(120);
    m_size->setAccessibleName(tr("Size of the thumbnails"));
    m_size->setToolTip(tr("Size of the thumbnails"));
    connect(m_size, &QSlider::valueChanged, this, &PathBar::cellSizeChosen);
    makeSortMenu();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 8, 4);
    row->setSpacing(2);
    row->addWidget(m_panel);
    row->addSpacing(4);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_up);
    row->addSpacing(4);
    row->addWidget(m_breadcrumb, 6);
    row->addSpacing(4);
    row->addWidget(m_recursive);
    row->addSpacing(4);
    row->addWidget(m_filter, 2);
    row->addWidget(m_filters);
    row->addWidget(m_sort);
    row->addSpacing(4);
    row->addWidget(m_size, 1);
}

QToolButton *PathBar::makeButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setIcon(themedIcon(icon));
    button->setIconSize(QSize(20, 20));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void PathBar::makeSortMenu()
{
    auto *menu = new QMenu(m_sort);
    m_sortKeys = new QActionGroup(menu);
    const struct
    {
        SortKey key;
        QString text;
    } keys[] = {
        {SortKey::Name, tr("&Name")},     {SortKey::Modified, tr("&Date modified")},
        {SortKey::Size, tr("&Size")},     {SortKey::Type, tr("&Type")},
        {SortKey::Rating, tr("R&ating")}, {SortKey::Taken, tr("Date ta&ken")},
    };
    for (const auto &entry : keys) {
        QAction *action = menu->addAction(entry.text);
        action->setCheckable(true);
        action->setData(static_cast<int>(entry.key));
        m_sortKeys->addAction(action);
    }
    menu->addSeparator();
    m_reversed = menu->addAction(tr("&Reversed"));
    m_reversed->setCheckable(true);
    const auto choose = [this] {
        const QAction *checked = m_sortKeys->checkedAction();
        const auto key = checked != nullptr ? static_cast<SortKey>(checked->data().toInt()) : SortKey::Name;
        Q_EMIT sortingChosen({key, m_reversed->isChecked()});
    };
    connect(m_sortKeys, &QActionGroup::triggered, this, choose);
    connect(m_reversed, &QAction::triggered, this, choose);
    menu->addSeparator();
    m_sortOthersAlike = menu->addAction(tr("Use for &Other Folders"));
    m_sortOthersAlike->setToolTip(
        tr("All folders that were not given an order of their own are shown in this one"));
    connect(m_sortOthersAlike, &QAction::triggered, this, &PathBar::sortOthersAlikeChosen);
    menu->setToolTipsVisible(true);
    m_sort->setMenu(menu);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
}

void PathBar::setPath(const QString &path)
{
    m_breadcrumb->setPath(path);
}

void PathBar::setNavigation(bool canGoBack, bool canGoForward, bool canGoUp)
{
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
    m_up->setEnabled(canGoUp);
}

void PathBar::setSorting(const Sorting &sorting, bool isUsual)
{
    const QList<QAction *> actions = m_sortKeys->actions();
    for (QAction *action : actions) {
        if (action->data().toInt() == static_cast<int>(sorting.key))
            action->setChecked(true);
    }
    m_reversed->setChecked(sorting.reversed);
    m_sortOthersAlike->setEnabled(!isUsual);
    m_sort->setIcon(themedIcon(sorting.reversed ? QStringLiteral("sort-reverse") : QStringLiteral("sort")));
}

void PathBar::setCellSize(int side)
{
    const QSignalBlocker blocker(m_size);
    m_size->setValue(side);
}

void PathBar::setPanelVisible(bool visible)
{
    m_panel->setChecked(visible);
}

void PathBar::setFilter(const QString &text)
{
    m_filter->setText(text);
}

void PathBar::setFilters(PictureTypes types, int leastRating)
{
    m_filterMenu->setFilter(types, leastRating);
    // Pressed in while it hides something.
    m_filters->setChecked(types || leastRating > 0);
}

void PathBar::setRecursive(bool recursive)
{
    m_recursive->setChecked(recursive);
}

bool PathBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            m_filter->clear();
            Q_EMIT left();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Down:
            Q_EMIT left();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace upview
