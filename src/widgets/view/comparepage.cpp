// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/comparepage.h"

#include "core/library/foldermodel.h"
#include "core/settings/settingstable.h"
#include "widgets/icons.h"
#include "widgets/view/comparepane.h"
#include "widgets/view/imageview.h"
#include "widgets/view/viewcolors.h"

#include <QAction>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace upview {

namespace {
constexpr int kIconSide = 20;
}

ComparePage::ComparePage(const FolderModel &model, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_settings(settings)
    , m_bar(new QToolBar)
    , m_grid(new QGridLayout)
{
    makeBar();
    followFiles();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(m_grid, 1);
    m_grid->setSpacing(2);
    setAccessibleName(tr("Compare pictures"));
    connect(&settings, &Settings::changed, this, &ComparePage::applySettings);
}

void ComparePage::followFiles()
{
    connect(&m_model, &FolderModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                if (roles.isEmpty()) // the files themselves
                    reload(first.row(), last.row());
            });
    // Whether a file has gone or is hidden by a filter, its pane finds out.
    connect(&m_model, &FolderModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { reload(first, last); });
    connect(&m_model, &FolderModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { reload(first, last); });
}

void ComparePage::reload(int firstRow, int lastRow)
{
    for (ComparePane *pane : std::as_const(m_panes)) {
        const int row = m_model.indexOf(pane->path()).row();
        if (row >= firstRow && row <= lastRow)
            pane->open(pane->path(), true);
    }
}

void ComparePage::makeBar()
{
    m_bar->setIconSize({kIconSide, kIconSide});
    const auto add = [this](const char *icon, const QString &text, const QString &key, auto slot) {
        QAction *action = m_bar->addAction(themedIcon(QString::fromLatin1(icon)), text);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(text, key));
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    add("go-back", tr("Back"), tr("Esc"), [this] { Q_EMIT closeRequested(); });
    m_bar->addSeparator();
    m_link = add("link", tr("Zoom and Move Together"), QStringLiteral("K"),
                 [this](bool linked) { setLinked(linked); });
    m_sameScale = add("zoom-original", tr("Same Scale for All"), QStringLiteral("P"),
                      [this](bool same) { setSameScale(same); });
    for (QAction *action : {m_link, m_sameScale})
        action->setCheckable(true);
    m_link->setChecked(true);
    m_bar->addSeparator();
    add("zoom-fit", tr("Fit"), QStringLiteral("0"), [this] {
        if (ComparePane *pane = activePane())
            pane->view()->setMode(ViewMode::Fit);
    });
    add("go-previous", tr("Exchange for the Previous Picture"), tr("Page Up"), [this] { stepActive(-1); });
    add("go-next", tr("Exchange for the Next Picture"), tr("Page Down"), [this] { stepActive(1); });
}

void ComparePage::setPictures(const QStringList &paths)
{
    qDeleteAll(m_panes);
    m_panes.clear();
    for (const QString &path : paths.mid(0, kMostPictures)) {
        auto *pane = new ComparePane(this);
        m_panes.append(pane);
        connect(pane, &ComparePane::activated, this, [this, pane] { setActive(pane); });
        connect(pane->view(), &ImageView::viewChanged, this, [this, pane] { follow(pane); });
        connect(pane, &ComparePane::shown, this, [this, pane] {
            // A newcomer takes the view of the others.
            for (const ComparePane *other : std::as_const(m_panes)) {
                if (other != pane && other->view()->hasImage() && other->view()->mode() != ViewMode::Fit) {
                    follow(other);
                    break;
                }
            }
        });
        connect(pane->view(), &ImageView::stepRequested, this, [this, pane](int count) {
            setActive(pane);
            stepActive(count);
        });
        connect(pane->view(), &ImageView::doubleClicked, this,
                [this, pane] { Q_EMIT openRequested(pane->path()); });
        pane->open(path, false);
    }
    applySettings();
    arrange();
    if (!m_panes.isEmpty()) {
        setActive(m_panes.first());
        m_panes.first()->view()->setFocus();
    }
}

QStringList ComparePage::pictures() const
{
    QStringList paths;
    for (const ComparePane *pane : m_panes)
        paths.append(pane->path());
    return paths;
}

/// Beside each other, below each other in a high window, four as two by two.
void ComparePage::arrange()
{
    const int count = int(m_panes.size());
    const bool wide = width() >= height();
    const int columns = count == 4 ? 2 : wide ? std::max(1, count) : 1;
    for (int i = 0; i < count; ++i)
        m_grid->addWidget(m_panes[i], i / columns, i % columns);
    for (int i = 0; i < kMostPictures; ++i) {
        m_grid->setColumnStretch(i, i < columns && i < count ? 1 : 0);
        m_grid->setRowStretch(i, i * columns < count ? 1 : 0);
    }
}

void ComparePage::applySettings()
{
    for (const ComparePane *pane : std::as_const(m_panes)) {
        pane->view()->setFitEnlarges(m_settings.get(setting::fitEnlarges));
        pane->view()->setWheelAction(m_settings.get(setting::wheelAction));
        pane->view()->setBackdrop(viewcolors::backdropOf(m_settings));
    }
}

// --- Which one, and together --------------------------------------------------------------------------

ComparePane *ComparePage::activePane() const
{
    const auto it = std::find_if(m_panes.begin(), m_panes.end(),
                                 [](const ComparePane *pane) { return pane->isActive(); });
    return it != m_panes.end() ? *it : nullptr;
}

void ComparePage::setActive(ComparePane *pane)
{
    for (ComparePane *other : std::as_const(m_panes))
        other->setActive(other == pane);
    if (isVisible() && !pane->view()->hasFocus())
        pane->view()->setFocus();
}

bool ComparePage::isLinked() const
{
    return m_link->isChecked();
}

void ComparePage::setLinked(bool linked)
{
    m_link->setChecked(linked);
    m_sameScale->setEnabled(linked);
    if (const ComparePane *pane = activePane(); pane && linked)
        follow(pane);
}

void ComparePage::setSameScale(bool same)
{
    m_sameScale->setChecked(same);
    if (const ComparePane *pane = activePane())
        follow(pane);
}

/// Gives the others the view of `leader`: the same part of the picture, or the same pixels.
void ComparePage::follow(const ComparePane *leader)
{
    const ImageView *view = leader->view();
    if (m_following || !isLinked() || leader->isArriving() || !view->hasImage())
        return;
    const QScopedValueRollback guard(m_following, true);
    const ViewTransform &from = view->transform();
    const auto sizeOf = [](const ViewTransform &transform) {
        const QSize size = transform.reference();
        return QSizeF(transform.quarterTurns() % 2 != 0 ? size.transposed() : size);
    };
    for (const ComparePane *pane : std::as_const(m_panes)) {
        ImageView *other = pane->view();
        if (pane == leader || !other->hasImage())
            continue;
        const ViewTransform &to = other->transform();
        if (from.mode() == ViewMode::Fit && !m_sameScale->isChecked()) {
            if (to.mode() != ViewMode::Fit)
                other->setMode(ViewMode::Fit);
            continue;
        }
        const QPointF fraction = from.centreFraction();
        const QSizeF a = sizeOf(from);
        const QSizeF b = sizeOf(to);
        if (!m_sameScale->isChecked()) {
            // By the pictures and not by the panes, which may differ by a pixel: 100 % stays 100 %.
            other->place(from.zoom() * std::hypot(a.width(), a.height()) / std::hypot(b.width(), b.height()),
                         fraction);
            continue;
        }
        // Counted from the middle: that is where frames of different size agree.
        other->place(from.zoom(),
                     {0.5 + (fraction.x() - 0.5) * a.width() / b.width(),
                      0.5 + (fraction.y() - 0.5) * a.height() / b.height()});
    }
}

void ComparePage::stepActive(int count)
{
    ComparePane *pane = activePane();
    const int row = pane ? m_model.indexOf(pane->path()).row() : -1;
    if (row < 0)
        return;
    // Pictures that are on screen already are passed over.
    const QStringList shown = pictures();
    int wanted = row + count;
    while (shown.contains(m_model.pathAt(wanted)))
        wanted += count > 0 ? 1 : -1;
    const QString path = m_model.pathAt(wanted);
    if (!path.isEmpty())
        pane->open(path, isLinked());
}

// --- Keys ---------------------------------------------------------------------------------------------

bool ComparePage::takesKey(const QKeyEvent *event) const
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_R:
    case Qt::Key_Plus:
        return modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
    case Qt::Key_1:
    case Qt::Key_K:
    case Qt::Key_P:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Backspace:
        return modifiers == Qt::NoModifier;
    default:
        return false;
    }
}

bool ComparePage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && takesKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ComparePage::keyPressEvent(QKeyEvent *event)
{
    ComparePane *pane = activePane();
    if (!pane || !takesKey(event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_PageUp:
        stepActive(-1);
        break;
    case Qt::Key_Right:
    case Qt::Key_PageDown:
        stepActive(1);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        pane->view()->zoomIn();
        break;
    case Qt::Key_Minus:
        pane->view()->zoomOut();
        break;
    case Qt::Key_0:
        pane->view()->setMode(ViewMode::Fit);
        break;
    case Qt::Key_1:
        pane->view()->setMode(ViewMode::Original);
        break;
    case Qt::Key_R:
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            pane->view()->rotateLeft();
        else
            pane->view()->rotateRight();
        break;
    case Qt::Key_K:
        setLinked(!isLinked());
        break;
    case Qt::Key_P:
        setSameScale(!m_sameScale->isChecked());
        break;
    case Qt::Key_Backspace:
        Q_EMIT closeRequested();
        break;
    default:
        Q_EMIT openRequested(pane->path());
    }
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace upview
