// SPDX-License-Identifier: GPL-3.0-or-later
#include "looks.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QSet>
#include <QSizeGrip>
#include <QSplitterHandle>
#include <QStyleOptionComboBox>
#include <QTextDocumentFragment>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace looks {

namespace {

/// Measured widths are rounded, at some scale factors twice.
constexpr int kSlack = 2;
/// What large or bold words need at least by WCAG 2; less is hard to read for anybody.
constexpr double kLeastContrast = 3.0;

QString named(const QWidget &widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className());
    if (!widget.objectName().isEmpty())
        name += QLatin1Char(' ') + widget.objectName();
    if (const QWidget *parent = widget.parentWidget())
        name += QStringLiteral(" in %1").arg(QString::fromLatin1(parent->metaObject()->className()));
    return name;
}

QString wordsOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return Qt::mightBeRichText(label->text())
            ? QTextDocumentFragment::fromHtml(label->text()).toPlainText()
            : label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    return {};
}

bool isLabelCut(const QLabel &label)
{
    if (label.text().isEmpty())
        return false;
    // Words that are too long for their place may be read when one points at them.
    if (label.toolTip().contains(label.text()))
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + kSlack;
    return label.sizeHint().width() > label.width() + kSlack
        || label.sizeHint().height() > label.height() + kSlack;
}

bool isButtonCut(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    if (button.text().isEmpty()
        || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()))
        return false;
    QSize wanted = button.sizeHint();
    // A flat one needs no room around its words.
    if (tool && tool->autoRaise() && tool->icon().isNull())
        wanted = tool->fontMetrics().size(Qt::TextShowMnemonic, tool->text());
    return wanted.width() > button.width() + kSlack || wanted.height() > button.height() + kSlack;
}

bool isComboCut(const QComboBox &box)
{
    if (box.toolTip().contains(box.currentText()))
        return false;
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QRect field =
        box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    const int icon = box.itemIcon(box.currentIndex()).isNull() ? 0 : box.iconSize().width() + 4;
    return box.fontMetrics().horizontalAdvance(box.currentText()) + icon > field.width() + kSlack;
}

bool isLineCut(const QLineEdit &line)
{
    // What a person types may be longer than the field; what the program says there may not.
    const bool spin = qobject_cast<const QAbstractSpinBox *>(line.parentWidget()) != nullptr;
    // Nor can it help a long path.
    const QString words = spin ? line.text() : line.text().isEmpty() ? line.placeholderText() : QString();
    if (words.startsWith(QLatin1Char('/')))
        return false;
    return line.fontMetrics().horizontalAdvance(words) > line.width() - 4 + kSlack;
}

bool isHeaderCut(const QHeaderView &header)
{
    if (header.orientation() != Qt::Horizontal)
        return false;
    for (int i = 0; i < header.count(); ++i) {
        if (!header.isSectionHidden(i)
            && header.sectionSize(i) + kSlack < header.fontMetrics().horizontalAdvance(
                   header.model()->headerData(i, Qt::Horizontal).toString()))
            return true;
    }
    return false;
}

bool isCut(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return isLabelCut(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return isButtonCut(*button);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return isComboCut(*box);
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return isLineCut(*line);
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        return isHeaderCut(*header);
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        return group->fontMetrics().horizontalAdvance(group->title()) > group->width();
    if (const auto *list = qobject_cast<const QListWidget *>(&widget))
        return list->sizeHintForColumn(0) > list->viewport()->width() + kSlack;
    return false;
}

/// Whether what sticks out of the parent can be scrolled to, or is meant to.
bool mayStickOut(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return parent->objectName() == QLatin1StringView("qt_scrollarea_viewport")
        || qobject_cast<const QSizeGrip *>(&widget) != nullptr
        || qobject_cast<const QSplitterHandle *>(&widget) != nullptr
        || qobject_cast<const QMainWindow *>(parent) != nullptr;
}

bool covers(const QWidget &widget)
{
    const QSize all = widget.parentWidget()->size();
    return 2 * widget.width() * widget.height() >= all.width() * all.height();
}

void addOverlaps(const QWidget &parent, QStringList &faults)
{
    QWidgetList children;
    const QObjectList all = parent.children();
    for (QObject *child : all) {
        auto *widget = qobject_cast<QWidget *>(child);
        // What covers its parent is a layer, on which the others lie.
        if (widget && widget->isVisible() && !widget->isWindow() && !covers(*widget) && !mayStickOut(*widget))
            children.append(widget);
    }
    for (qsizetype i = 0; i < children.size(); ++i) {
        for (qsizetype j = i + 1; j < children.size(); ++j) {
            const QRect first = children.at(i)->geometry();
            const QRect second = children.at(j)->geometry();
            const QRect common = first & second;
            // Something small may float over something large.
            if (common == first || common == second)
                continue;
            if (common.width() > kSlack && common.height() > kSlack)
                faults.append(QStringLiteral("%1 and %2 overlap by %3 x %4")
                                  .arg(named(*children.at(i)), named(*children.at(j)))
                                  .arg(common.width())
                                  .arg(common.height()));
        }
    }
}

double luminance(QRgb colour)
{
    const auto linear = [](int value) {
        const double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

} // namespace

QStringList faults(const QWidget &window)
{
    QStringList faults;
    addOverlaps(window, faults);
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        addOverlaps(*widget, faults);
        if (isCut(*widget))
            faults.append(QStringLiteral("cut: %1 “%2”, %3 x %4 instead of %5 x %6")
                              .arg(named(*widget), wordsOf(*widget))
                              .arg(widget->width())
                              .arg(widget->height())
                              .arg(widget->sizeHint().width())
                              .arg(widget->sizeHint().height()));
        const QRect inside = widget->parentWidget()->rect();
        if (!mayStickOut(*widget) && !inside.contains(widget->geometry()) && !widget->size().isEmpty())
            faults.append(QStringLiteral("outside of its parent: %1, %2 x %3 at %4, %5 in %6 x %7")
                              .arg(named(*widget))
                              .arg(widget->width())
                              .arg(widget->height())
                              .arg(widget->x())
                              .arg(widget->y())
                              .arg(inside.width())
                              .arg(inside.height()));
    }
    return faults;
}

QStringList paleWords(const QWidget &window, const QImage &shot)
{
    QStringList pale;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const QString words = wordsOf(*widget);
        const auto *button = qobject_cast<const QToolButton *>(widget);
        if (words.isEmpty() || !widget->isVisible() || !widget->isEnabled() || widget->window() != &window
            || (button && button->toolButtonStyle() == Qt::ToolButtonIconOnly))
            continue;
        if (widget->visibleRegion().boundingRect() != widget->rect())
            continue; // scrolled away in parts
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        const double ratio = shot.devicePixelRatio();
        const QRect pixels =
            QRectF(place.x() * ratio, place.y() * ratio, place.width() * ratio, place.height() * ratio)
                .toAlignedRect()
            & shot.rect();
        double darkest = 1;
        double lightest = 0;
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            for (int x = pixels.left(); x <= pixels.right(); ++x) {
                const double light = luminance(shot.pixel(x, y));
                darkest = std::min(darkest, light);
                lightest = std::max(lightest, light);
            }
        }
        if (!pixels.isEmpty() && (lightest + 0.05) / (darkest + 0.05) < kLeastContrast)
            pale.append(QStringLiteral("hard to read: %1 “%2”").arg(named(*widget), words));
    }
    return pale;
}

int colours(const QImage &shot, int enough)
{
    QSet<QRgb> found;
    for (int y = 0; y < shot.height() && found.size() < enough; ++y) {
        for (int x = 0; x < shot.width() && found.size() < enough; ++x)
            found.insert(shot.pixel(x, y));
    }
    return int(found.size());
}

double difference(const QImage &first, const QImage &second)
{
    if (first.size() != second.size() || first.isNull())
        return 1;
    qint64 differing = 0;
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x) {
            const QRgb a = first.pixel(x, y);
            const QRgb b = second.pixel(x, y);
            // The server may round colours.
            if (std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b))
                > 6)
                ++differing;
        }
    }
    return double(differing) / (double(first.width()) * first.height());
}

} // namespace looks
