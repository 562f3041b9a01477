// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keys/panefocus.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace upview {

namespace {

/// What of a part of the window takes keys: itself, what had the focus last, or the first that can have it.
QWidget *focusTarget(QWidget *pane)
{
    const auto takes = [](const QWidget *widget) {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
    };
    if (takes(pane) || pane->focusProxy())
        return pane;
    if (QWidget *last = pane->focusWidget(); last && takes(last))
        return last;
    const QList<QWidget *> inside = pane->findChildren<QWidget *>();
    const auto first = std::find_if(inside.cbegin(), inside.cend(), takes);
    return first == inside.cend() ? nullptr : *first;
}

} // namespace

void focusNextPane(const QList<QWidget *> &panes, bool forward)
{
    QList<QWidget *> shown;
    std::copy_if(panes.cbegin(), panes.cend(), std::back_inserter(shown),
                 [](QWidget *pane) { return pane->isVisible() && focusTarget(pane); });
    if (shown.isEmpty())
        return;
    QWidget *focus = QApplication::focusWidget();
    const auto here = std::find_if(shown.cbegin(), shown.cend(), [&](const QWidget *pane) {
        return focus && (pane == focus || pane->isAncestorOf(focus));
    });
    qsizetype next = 0;
    if (here != shown.cend())
        next = (here - shown.cbegin() + (forward ? 1 : shown.size() - 1)) % shown.size();
    focusTarget(shown.at(next))->setFocus(Qt::ShortcutFocusReason);
}

} // namespace upview
