// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/breadcrumbbar.h"

#include "widgets/browse/palettemix.h"
#include "widgets/browse/pathedit.h"
#include "widgets/browse/plaintooltip.h"

#include <QDir>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace upview {

namespace {

constexpr int kChevronWidth = 12;
constexpr int kPadding = 12; ///< of a button around its text, both sides together
constexpr int kEmptyEnd = 24; ///< kept free at the right for a click that starts editing

} // namespace

BreadcrumbBar::BreadcrumbBar(DiskReader &disk, QWidget *parent)
    : QWidget(parent)
    , m_more(new QToolButton(this))
    , m_edit(new PathEdit(disk, this))
{
    setAccessibleName(tr("Folder"));
    setCursor(Qt::IBeamCursor);
    setToolTip(tr("Click beside the names to type a path"));
    m_more->setText(QStringLiteral("…"));
    m_more->setAutoRaise(true);
    m_more->setCursor(Qt::ArrowCursor);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_more->setAccessibleName(tr("Outer folders"));
    m_more->setToolTip(tr("Outer folders"));
    // The little arrow of a menu button would look like one more part.
    m_more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_more->hide();
    m_edit->hide();
    connect(m_edit, &PathEdit::accepted, this, [this](const QString &path) {
        endEditing();
        Q_EMIT pathEntered(path);
    });
    connect(m_edit, &PathEdit::cancelled, this, &BreadcrumbBar::endEditing);
}

QList<BreadcrumbBar::Part> BreadcrumbBar::partsOf(const QString &path, const QString &home)
{
    if (path.isEmpty())
        return {};
    QList<Part> parts;
    QString at;
    const bool insideHome = !home.isEmpty() && home != QLatin1StringView("/")
        && (path == home || path.startsWith(home + QLatin1Char('/')));
    if (insideHome) {
        parts.append({tr("Home"), home});
        at = home;
    } else {
        parts.append({QStringLiteral("/"), QStringLiteral("/")});
    }
    const QStringList names = path.mid(at.size()).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString &name : names) {
        at += QLatin1Char('/') + name;
        parts.append({name, at});
    }
    return parts;
}

void BreadcrumbBar::setPath(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_edit->setBaseFolder(path);
    endEditing();
    rebuild();
}

QToolButton *BreadcrumbBar::makeButton(const QString &name, const QString &path)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setCursor(Qt::ArrowCursor);
    button->setAccessibleName(name);
    button->setAccessibleDescription(path);
    button->setToolTip(plainToolTip(path));
    connect(button, &QToolButton::clicked, this, [this, path] { Q_EMIT partClicked(path); });
    return button;
}

void BreadcrumbBar::rebuild()
{
    // One of them may be the sender of the click that brought us here.
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    m_parts = partsOf(m_path, QDir::homePath());
    for (const Part &part : std::as_const(m_parts))
        m_buttons.append(makeButton(part.name, part.path));
    if (!m_buttons.isEmpty()) {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        m_buttons.last()->setFont(bold);
    }
    arrange();
}

/// As many parts from the right as there is room for; the innermost is always there, if need be shortened.
void BreadcrumbBar::arrange()
{
    m_separators.clear();
    const bool editing = !m_edit->isHidden();
    const qsizetype count = m_buttons.size();
    const int moreWidth = m_more->fontMetrics().horizontalAdvance(m_more->text()) + kPadding;
    QList<int> widths;
    for (qsizetype i = 0; i < count; ++i) {
        const QString text = QString(m_parts.at(i).name).replace(QLatin1Char('&'), QStringLiteral("&&"));
        m_buttons.at(i)->setText(text);
        widths.append(m_buttons.at(i)->fontMetrics().horizontalAdvance(m_parts.at(i).name) + kPadding);
    }
    int room = width() - kEmptyEnd;
    qsizetype first = count;
    int used = 0;
    while (first > 0) {
        const int next = widths.at(first - 1) + (first < count ? kChevronWidth : 0);
        const int more = first - 1 > 0 ? moreWidth + kChevronWidth : 0;
        if (first < count && used + next + more > room)
            break;
        used += next;
        --first;
    }
    m_firstVisible = first;
    if (count > 0 && first == count - 1) {
        // The innermost part alone may still be too long.
        const int left = room - (first > 0 ? moreWidth + kChevronWidth : 0);
        if (widths.last() > left) {
            const QFontMetrics metrics = m_buttons.last()->fontMetrics();
            const int textWidth = std::max(left - kPadding, metrics.averageCharWidth() * 3);
            m_buttons.last()->setText(metrics.elidedText(m_parts.last().name, Qt::ElideMiddle, textWidth)
                                          .replace(QLatin1Char('&'), QStringLiteral("&&")));
            widths.last() = textWidth + kPadding;
        }
    }

    int x = 0;
    const auto put = [this, &x](QToolButton *button, int buttonWidth) {
        button->setGeometry(x, (height() - button->sizeHint().height()) / 2, buttonWidth,
                            button->sizeHint().height());
        x += buttonWidth;
    };
    m_more->setVisible(!editing && first > 0);
    if (first > 0) {
        m_more->menu()->clear();
        for (qsizetype i = first - 1; i >= 0; --i) {
            const QString path = m_parts.at(i).path;
            QAction *action = m_more->menu()->addAction(
                QString(m_parts.at(i).name).replace(QLatin1Char('&'), QStringLiteral("&&")));
            connect(action, &QAction::triggered, this, [this, path] { Q_EMIT partClicked(path); });
        }
        put(m_more, moreWidth);
    }
    for (qsizetype i = 0; i < count; ++i) {
        m_buttons.at(i)->setVisible(!editing && i >= first);
        if (i < first)
            continue;
        if (x > 0) {
            m_separators.append(x + kChevronWidth / 2);
            x += kChevronWidth;
        }
        put(m_buttons.at(i), widths.at(i));
    }
    update();
}

QStringList BreadcrumbBar::visibleParts() const
{
    QStringList names;
    for (qsizetype i = m_firstVisible; i < m_parts.size(); ++i)
        names.append(m_parts.at(i).name);
    return names;
}

void BreadcrumbBar::startEditing()
{
    QString text = m_path;
    if (!text.endsWith(QLatin1Char('/')))
        text += QLatin1Char('/');
    m_edit->setText(text);
    m_edit->setModified(false);
    m_edit->setGeometry(rect());
    m_edit->show();
    m_edit->raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    arrange();
}

void BreadcrumbBar::endEditing()
{
    if (m_edit->isHidden())
        return;
    const bool hadFocus = m_edit->hasFocus();
    m_edit->hide();
    arrange();
    if (hadFocus)
        Q_EMIT editingEnded();
}

void BreadcrumbBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_edit->setGeometry(rect());
    arrange();
}

void BreadcrumbBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        startEditing();
    else
        QWidget::mousePressEvent(event);
}

void BreadcrumbBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        rebuild();
}

void BreadcrumbBar::paintEvent(QPaintEvent *)
{
    if (!m_edit->isHidden())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(quietText(palette()), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const qreal y = height() / 2.0;
    for (const int x : std::as_const(m_separators)) {
        const QPointF chevron[] = {{x - 1.5, y - 3.5}, {x + 2.0, y}, {x - 1.5, y + 3.5}};
        painter.drawPolyline(chevron, 3);
    }
}

QSize BreadcrumbBar::sizeHint() const
{
    return QSize(320, std::max(m_edit->sizeHint().height(), m_more->sizeHint().height()));
}

QSize BreadcrumbBar::minimumSizeHint() const
{
    return QSize(96, sizeHint().height());
}

} // namespace upview
