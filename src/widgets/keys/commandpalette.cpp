// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keys/commandpalette.h"

#include "widgets/windowactions.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace upview {

namespace {

constexpr int kWidth = 520;
constexpr int kRows = 12;
constexpr int kMargin = 8;

constexpr QLatin1StringView kKeysName("keys");

/// The words of a row stand out from the mark of the chosen one, too.
void colorRow(QWidget *row, bool isChosen)
{
    if (!row)
        return;
    const auto labels = row->findChildren<QLabel *>();
    for (QLabel *label : labels)
        label->setForegroundRole(isChosen                               ? QPalette::HighlightedText
                                     : label->objectName() == kKeysName ? QPalette::PlaceholderText
                                                                        : QPalette::WindowText);
}

/// A list item's row: name at the left, keys at the right, the reason below where it cannot be used.
QWidget *makeRow(const QAction *action)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(kMargin / 2, 0, kMargin, 0);
    auto *icon = new QLabel;
    constexpr int kIconSide = 16;
    icon->setFixedWidth(kIconSide + kMargin);
    icon->setPixmap(action->icon().pixmap(QSize(kIconSide, kIconSide), row->devicePixelRatioF(),
                                          action->isEnabled() ? QIcon::Normal : QIcon::Disabled));
    auto *name = new QLabel(plainActionText(action->text()));
    auto *keys = new QLabel(action->shortcuts().isEmpty()
                                ? QString()
                                : action->shortcuts().constFirst().toString(QKeySequence::NativeText));
    keys->setObjectName(kKeysName);
    keys->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(icon);
    layout->addWidget(name, 1);
    layout->addWidget(keys);
    for (QLabel *label : {name, keys})
        label->setEnabled(action->isEnabled());
    row->setAttribute(Qt::WA_TransparentForMouseEvents);
    return row;
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction *> &actions, QWidget *window)
    : QFrame(window, Qt::Popup)
    , m_actions(actions)
    , m_line(new QLineEdit)
    , m_list(new QListWidget)
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Find an action"));
    setFrameShape(QFrame::StyledPanel);
    m_line->setPlaceholderText(tr("What do you want to do?"));
    m_line->setAccessibleName(tr("Find an action"));
    m_line->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Matching actions"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    setFocusProxy(m_line);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::refill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::trigger);
    connect(m_list, &QListWidget::currentItemChanged, this,
            [this](QListWidgetItem *current, QListWidgetItem *previous) {
                colorRow(m_list->itemWidget(previous), false);
                colorRow(m_list->itemWidget(current),
                         current != nullptr && (current->flags() & Qt::ItemIsEnabled) != 0);
            });
}

int CommandPalette::score(const QString &name, const QString &typed)
{
    const QString text = name.toCaseFolded();
    const QString wanted = typed.simplified().toCaseFolded();
    if (wanted.isEmpty())
        return 1;
    constexpr int kWholePart = 1000;
    constexpr int kWordStart = 10;
    if (const qsizetype at = text.indexOf(wanted); at >= 0) {
        const bool word = at == 0 || !text.at(at - 1).isLetterOrNumber();
        return kWholePart + (word ? kWholePart : 0) - int(std::min<qsizetype>(at, kWholePart / 2));
    }
    int sum = 1;
    qsizetype at = 0;
    for (const QChar letter : wanted) {
        if (letter.isSpace())
            continue;
        // Beginnings of words are meant more often than letters inside.
        qsizetype found = -1;
        for (qsizetype i = at; i < text.size(); ++i) {
            if (text.at(i) != letter)
                continue;
            const bool start = i == 0 || !text.at(i - 1).isLetterOrNumber();
            if (start || i == at) {
                found = i;
                sum += kWordStart;
                break;
            }
            if (found < 0)
                found = i;
        }
        if (found < 0)
            return 0;
        at = found + 1;
    }
    return sum;
}

void CommandPalette::popUp()
{
    m_line->clear();
    refill({});
    place();
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int row = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : fontMetrics().height();
    const int width = std::min(kWidth, std::max(1, window->width() - 4 * kMargin));
    const int height = std::min(m_line->sizeHint().height() + kRows * row + 4 * kMargin,
                                std::max(1, window->height() - 4 * kMargin));
    resize(width, height);
    constexpr int kFromTop = 48;
    move(
        window->mapToGlobal(QPoint((window->width() - width) / 2, std::min(kFromTop, window->height() / 8))));
}

void CommandPalette::refill(const QString &typed)
{
    QList<std::pair<int, QAction *>> matches;
    for (QAction *action : m_actions) {
        // Whoever types what can be done now wants it before what cannot.
        const int points = score(plainActionText(action->text()), typed);
        if (points > 0)
            matches.append({action->isEnabled() ? points * 2 : points, action});
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    m_list->clear();
    for (const auto &[points, action] : std::as_const(matches)) {
        auto *item = new QListWidgetItem(m_list);
        QWidget *row = makeRow(action);
        item->setSizeHint(QSize(0, row->sizeHint().height() + kMargin));
        item->setData(Qt::UserRole, m_actions.indexOf(action));
        item->setData(Qt::AccessibleTextRole, plainActionText(action->text()));
        item->setToolTip(action->toolTip());
        if (!action->isEnabled())
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
        m_list->setItemWidget(item, row);
    }
    if (matches.isEmpty()) {
        auto *none = new QListWidgetItem(tr("No action has this name"), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::trigger(const QListWidgetItem *item)
{
    if (!item || (item->flags() & Qt::ItemIsEnabled) == 0)
        return;
    QAction *action = m_actions.at(item->data(Qt::UserRole).toInt());
    close();
    // When the popup has given the focus back: an action may look at it.
    QTimer::singleShot(0, action, &QAction::trigger);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            trigger(m_list->currentItem());
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace upview
