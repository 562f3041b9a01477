// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/sidepanel.h"

#include "core/settings/settings.h"
#include "core/settings/settingstable.h"
#include "widgets/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace upview {

namespace {

constexpr int kGripWidth = 6;
constexpr int kIconSide = 14;
constexpr int kSectionMargin = 10;

QStringList stored(const Settings &settings, const Setting<QString> &row)
{
    return settings.get(row).split(QLatin1Char(','), Qt::SkipEmptyParts);
}

/// Ids of sections that are added later, or by another version, stay in the list.
void store(Settings &settings, const Setting<QString> &row, const QString &id, bool contained)
{
    QStringList ids = stored(settings, row);
    ids.removeAll(id);
    if (contained)
        ids.append(id);
    settings.set(row, ids.join(QLatin1Char(',')));
}

/// Keys by which one moves in controls, and that mean another picture to the window.
bool belongsToControls(const QKeyEvent *event)
{
    if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Escape:
        return true;
    default:
        return false;
    }
}

} // namespace

struct SidePanel::Section
{
    QString id;
    QWidget *frame;
    QToolButton *heading;
    QWidget *content;
    QAction *action = nullptr;
    bool shown;
    bool folded;
};

SidePanel::SidePanel(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_area(new QScrollArea(this))
    , m_grip(new QWidget(this))
    , m_width(std::clamp(settings.get(setting::sidePanelWidth), kNarrowest, kWidest))
{
    setAccessibleName(tr("Side panel"));
    setAutoFillBackground(true);
    auto *sections = new QWidget;
    m_column = new QVBoxLayout(sections);
    m_column->setContentsMargins(kGripWidth, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(sections);
    m_grip->setCursor(Qt::SplitHCursor);
    m_grip->installEventFilter(this);
    m_grip->raise();
    hide();
}

SidePanel::~SidePanel() = default;

void SidePanel::addSection(const QString &id, const QString &title, QWidget *content)
{
    auto section = std::make_unique<Section>();
    section->id = id;
    section->shown = stored(m_settings, setting::sidePanelSections).contains(id);
    section->folded = stored(m_settings, setting::sidePanelFolded).contains(id);
    section->frame = new QWidget;
    section->frame->setAccessibleName(title);

    section->heading = new QToolButton;
    section->heading->setText(title);
    section->heading->setAutoRaise(true);
    section->heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    section->heading->setIconSize({kIconSide, kIconSide});
    section->heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    section->heading->setFocusPolicy(Qt::TabFocus);
    QFont bold = section->heading->font();
    bold.setBold(true);
    section->heading->setFont(bold);
    connect(section->heading, &QToolButton::clicked, this,
            [this, id] { setSectionFolded(id, !isSectionFolded(id)); });

    auto *close = new QToolButton;
    close->setIcon(themedIcon(QStringLiteral("close")));
    close->setIconSize({kIconSide, kIconSide});
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);
    close->setToolTip(tr("Hide this panel"));
    close->setAccessibleName(tr("Hide the panel “%1”").arg(title));
    connect(close, &QToolButton::clicked, this, [this, id] { setSectionShown(id, false); });

    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 4, 4, 4);
    row->setSpacing(0);
    row->addWidget(section->heading, 1);
    row->addWidget(close);
    auto *frame = new QVBoxLayout(section->frame);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->setSpacing(0);
    frame->addLayout(row);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(kSectionMargin - kGripWidth, 0, kSectionMargin, kSectionMargin);
    inset->addWidget(content);
    frame->addLayout(inset);
    section->content = content;

    m_column->insertWidget(int(m_sections.size()), section->frame);
    m_sections.push_back(std::move(section));
    syncSections();
}

void SidePanel::bindAction(const QString &id, QAction *action)
{
    Section *section = find(id);
    if (!section)
        return;
    section->action = action;
    connect(action, &QAction::triggered, this, [this, id](bool checked) { setSectionShown(id, checked); });
    syncSections();
}

SidePanel::Section *SidePanel::find(const QString &id) const
{
    const auto found = std::find_if(m_sections.cbegin(), m_sections.cend(),
                                    [&](const auto &section) { return section->id == id; });
    return found == m_sections.cend() ? nullptr : found->get();
}

bool SidePanel::isSectionShown(const QString &id) const
{
    const Section *section = find(id);
    return section && section->shown;
}

void SidePanel::setSectionShown(const QString &id, bool shown)
{
    Section *section = find(id);
    if (!section)
        return;
    section->shown = shown;
    store(m_settings, setting::sidePanelSections, id, shown);
    if (shown) {
        m_concealed = false;
        setSectionFolded(id, false);
        // Its place is known when the column is laid out.
        QMetaObject::invokeMethod(
            this, [this, frame = section->frame] { m_area->ensureWidgetVisible(frame, 0, 0); },
            Qt::QueuedConnection);
    } else if (section->frame->isAncestorOf(focusWidget())) {
        Q_EMIT left();
    }
    syncSections();
}

bool SidePanel::isSectionFolded(const QString &id) const
{
    const Section *section = find(id);
    return section && section->folded;
}

void SidePanel::setSectionFolded(const QString &id, bool folded)
{
    Section *section = find(id);
    if (!section)
        return;
    section->folded = folded;
    store(m_settings, setting::sidePanelFolded, id, folded);
    syncSections();
}

void SidePanel::setFullScreen(bool fullScreen)
{
    if (m_fullScreen == fullScreen)
        return;
    m_fullScreen = fullScreen;
    m_concealed = fullScreen;
    syncSections();
}

void SidePanel::syncSections()
{
    bool any = false;
    for (const auto &section : m_sections) {
        any = any || section->shown;
        section->frame->setVisible(section->shown);
        section->content->setVisible(!section->folded);
        section->heading->setIcon(
            themedIcon(section->folded ? QStringLiteral("go-next") : QStringLiteral("go-down")));
        section->heading->setToolTip(section->folded ? tr("Unfold") : tr("Fold"));
        if (section->action)
            section->action->setChecked(section->shown && !m_concealed);
    }
    const bool present = any && !m_concealed;
    if (present == m_present)
        return;
    m_present = present;
    setVisible(present);
    Q_EMIT placementChanged();
}

QRect SidePanel::place(const QRect &area)
{
    if (!m_present)
        return area;
    const int width = std::min(m_width, area.width() / 2);
    setGeometry(area.right() + 1 - width, area.top(), width, area.height());
    return area.adjusted(0, 0, -width, 0);
}

void SidePanel::drag(int x)
{
    const int width = std::clamp(this->width() - x, kNarrowest, kWidest);
    if (width == m_width)
        return;
    m_width = width;
    Q_EMIT placementChanged();
}

bool SidePanel::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && belongsToControls(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    // What no control wanted ends here: the picture would be another one.
    if (belongsToControls(event)) {
        if (event->key() == Qt::Key_Escape)
            Q_EMIT left();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool SidePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_grip) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (event->type() == QEvent::MouseMove && mouse->buttons().testFlag(Qt::LeftButton)) {
            drag(mapFromGlobal(mouse->globalPosition().toPoint()).x());
            return true;
        }
        if (event->type() == QEvent::MouseButtonPress)
            return true;
        if (event->type() == QEvent::MouseButtonRelease) {
            m_settings.set(setting::sidePanelWidth, m_width);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SidePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_area->setGeometry(rect());
    m_grip->setGeometry(0, 0, kGripWidth, height());
}

} // namespace upview
