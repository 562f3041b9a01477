// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/upscalepill.h"

#include "widgets/icons.h"
#include "widgets/view/durationtext.h"
#include "widgets/view/progressring.h"
#include "widgets/view/viewcolors.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace upview {

namespace {
constexpr int kRing = 20;
constexpr int kIconSide = 16;
constexpr int kFromEdge = 12;
constexpr int kSideMargin = 12;
constexpr int kWidest = 520;
constexpr int kLeastHeight = 34;
constexpr int kMostLines = 4;
} // namespace

UpscalePill::UpscalePill(QWidget *parent)
    : QWidget(parent)
    , m_ring(new ProgressRing(kRing, this))
    , m_icon(new QLabel(this))
    , m_label(new QLabel(this))
    , m_body(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kSideMargin, 4, 6, 4);
    layout->setSpacing(6);
    layout->addWidget(m_ring);
    layout->addWidget(m_icon);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_body, 1);
    m_label->setTextFormat(Qt::PlainText);
    m_body->setAutoRaise(true);
    m_body->setCheckable(true);
    m_body->setFocusPolicy(Qt::StrongFocus);
    m_body->setIcon(themedIcon(QStringLiteral("compare")));
    m_body->setIconSize(QSize(kIconSide, kIconSide));
    m_body->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_body->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_body->installEventFilter(this);
    connect(m_body, &QToolButton::clicked, this, [this] {
        m_body->setChecked(m_sourceShown); // what is shown decides, not the click
        Q_EMIT compareRequested();
    });

    m_retry = addButton(QStringLiteral("retry"), tr("Retry"), &UpscalePill::retryRequested);
    m_details = addButton(QStringLiteral("details"), tr("Details…"), &UpscalePill::detailsRequested);
    m_cancel = addButton(QStringLiteral("cancel"), tr("Cancel upscaling"), &UpscalePill::cancelRequested);
    m_dismiss = addButton(QStringLiteral("close"), tr("Dismiss"), &UpscalePill::dismissRequested);

    m_menu->addAction(themedIcon(QStringLiteral("save")), tr("&Save Result As…"), this,
                      &UpscalePill::saveRequested);
    m_menu->addAction(themedIcon(QStringLiteral("copy")), tr("&Copy Result"), this,
                      &UpscalePill::copyRequested);
    m_splitAction = m_menu->addAction(themedIcon(QStringLiteral("split")), tr("Compare Side &by Side"), this,
                                      &UpscalePill::splitRequested);
    m_splitAction->setCheckable(true);
    m_menu->addSeparator();
    m_menu->addAction(themedIcon(QStringLiteral("close")), tr("&Discard Result"), this,
                      &UpscalePill::discardRequested);
    m_menuButton = addButton(QStringLiteral("menu"), tr("Actions for the result"), nullptr);
    m_menuButton->setMenu(m_menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    // The style's own arrow would only repeat what the icon says.
    m_menuButton->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));

    setCursor(Qt::ArrowCursor);
    hide();
}

QToolButton *UpscalePill::addButton(const QString &icon, const QString &name, void (UpscalePill::*pressed)())
{
    auto *button = new QToolButton(this);
    button->setIcon(themedIcon(icon));
    button->setIconSize(QSize(kIconSide, kIconSide));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->installEventFilter(this);
    if (pressed)
        connect(button, &QToolButton::clicked, this, pressed);
    layout()->addWidget(button);
    return button;
}

void UpscalePill::setIdle()
{
    m_text.clear();
    setState(State::Idle);
}

void UpscalePill::setWaiting(int place)
{
    m_ring->setFraction(-1.0);
    setState(State::Waiting);
    say(place > 0 ? tr("Waiting, number %1 in the queue").arg(QLocale().toString(place)) : tr("Waiting…"));
}

void UpscalePill::setRunning(double fraction, double secondsLeft, const QString &activity)
{
    m_ring->setFraction(fraction);
    setState(State::Running);
    // Not rounded up: 100 % is done.
    const QString first = fraction < 0
        ? activity
        //: Progress of upscaling; %1 is a number between 0 and 99
        : tr("%1 %").arg(QLocale().toString(std::min(99, int(fraction * 100.0))));
    //: %1 is the progress ("42 %") or what is being done, %2 a time ("12 s")
    say(secondsLeft < 0
            ? first
            : tr("%1, about %2 left").arg(first, durationText(secondsLeft, DurationStyle::Coarse)));
}

void UpscalePill::setDone(const QString &summary, const QString &description)
{
    m_summary = summary;
    m_description = description;
    m_sourceShown = false;
    setState(State::Done);
    sayDone();
}

void UpscalePill::setFailed(const QString &reason, const QString &details)
{
    setState(State::Failed);
    m_details->setVisible(!details.isEmpty());
    m_icon->setPixmap(
        themedIcon(QStringLiteral("warning")).pixmap(QSize(kIconSide, kIconSide), devicePixelRatioF()));
    say(reason, reason);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void UpscalePill::setComparing(bool sourceShown, bool split)
{
    m_sourceShown = sourceShown;
    m_body->setChecked(sourceShown);
    m_splitAction->setChecked(split);
    if (m_state == State::Done)
        sayDone();
}

void UpscalePill::sayDone()
{
    const QString action = m_sourceShown ? tr("Shows the source. Press to see the result.")
                                         : tr("Shows the result. Press to see the source.");
    say(m_sourceShown ? tr("Source") : m_summary, m_description + QLatin1Char('\n') + action);
    m_body->setAccessibleName(m_summary);
    m_body->setAccessibleDescription(action);
}

void UpscalePill::setState(State state)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    const bool busy = state == State::Waiting || state == State::Running;
    const bool done = state == State::Done;
    const bool failed = state == State::Failed;
    m_ring->setVisible(busy);
    m_icon->setVisible(failed);
    m_label->setVisible(!done);
    m_body->setVisible(done);
    m_cancel->setVisible(busy);
    m_retry->setVisible(failed);
    m_details->setVisible(failed);
    m_dismiss->setVisible(failed);
    m_menuButton->setVisible(done);
    if (state == m_state)
        return;
    m_state = state;
    setVisible(state != State::Idle);
    if (state != State::Idle)
        raise();
    if (hadFocus)
        keepFocusInside();
}

/// The button that had the keyboard's focus is gone: the next one gets it, or the picture.
void UpscalePill::keepFocusInside()
{
    for (QToolButton *button : {m_body, m_retry, m_cancel}) {
        if (!button->isHidden() && m_state != State::Idle) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    if (parentWidget())
        parentWidget()->setFocus(Qt::OtherFocusReason);
}

void UpscalePill::say(const QString &text, const QString &toolTip)
{
    m_text = text;
    setAccessibleName(tr("Upscaling: %1").arg(text));
    m_label->setToolTip(toolTip);
    m_body->setToolTip(toolTip);
    layOut();
}

void UpscalePill::place(const QRect &area)
{
    m_area = area;
    layOut();
}

/// As wide as its words, or as the view allows with the words elided. A reason for a failure may take
/// some lines: it is no use in halves.
void UpscalePill::layOut()
{
    if (m_state == State::Idle || m_area.isEmpty())
        return;
    const bool done = m_state == State::Done;
    const bool failed = m_state == State::Failed;
    const QMargins margins = layout()->contentsMargins();
    int others = margins.left() + margins.right();
    for (int i = 0; i < layout()->count(); ++i) {
        const QLayoutItem *item = layout()->itemAt(i);
        if (item->widget() != m_label && item->widget() != m_body && !item->widget()->isHidden())
            others += item->sizeHint().width() + layout()->spacing();
    }
    const QFontMetrics metrics((done ? static_cast<QWidget *>(m_body) : m_label)->font());
    int around = 2;
    int words = metrics.horizontalAdvance(m_text) + 1; // rounded, it may be half a pixel short
    if (done) {
        m_body->setText({});
        around = m_body->sizeHint().width() + metrics.horizontalAdvance(QChar::Nbsp) + 8;
        // Comparing changes the words and not the plate: the pointer stays on it.
        words = std::max(words, metrics.horizontalAdvance(m_summary) + 1);
    }
    const int widest = std::max(0, std::min(kWidest, m_area.width() - 2 * kFromEdge));
    int wanted = others + around + words;
    // A plate that trembles with every number draws the eye.
    if (m_state == State::Running && width() - wanted < metrics.averageCharWidth() * 6)
        wanted = std::max(wanted, std::min(width(), widest));
    const int width = std::min(wanted, widest);
    const int room = std::max(0, width - others - around);
    const int lines = failed && room > 0 ? kMostLines : 1;
    // Lines break at words: not all of their width is used.
    const int all = lines == 1 || words <= room ? room : int(room * lines * 0.85);
    const QString elided = metrics.elidedText(m_text, Qt::ElideRight, all);
    m_label->setWordWrap(failed && words > room);
    m_label->setText(elided);
    // Some styles set the words hard against the icon.
    m_body->setText(QChar(QChar::Nbsp) + QString(elided).replace(QLatin1Char('&'), QStringLiteral("&&")));
    int height = std::max(layout()->sizeHint().height(), kLeastHeight);
    if (m_label->wordWrap())
        height = std::max(kLeastHeight, layout()->heightForWidth(width) + 4);
    setGeometry(m_area.right() + 1 - kFromEdge - width, m_area.bottom() + 1 - kFromEdge - height, width,
                height);
}

void UpscalePill::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
    if (event->type() == QEvent::PaletteChange)
        update();
}

bool UpscalePill::eventFilter(QObject *watched, QEvent *event)
{
    // Return presses what has the focus, as Space does: the window's own Return must not go back instead.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            if (event->type() == QEvent::ShortcutOverride) {
                event->accept();
                return true;
            }
            if (key != Qt::Key_Space) {
                auto *button = qobject_cast<QToolButton *>(watched);
                button->menu() ? button->showMenu() : button->click();
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void UpscalePill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    viewcolors::paintPanel(painter, rect(), kLeastHeight / 2.0, viewcolors::colorsFor(palette()));
}

} // namespace upview
