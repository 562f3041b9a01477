// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QFrame>
#include <QList>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace upview {

/// A line to type in and the actions whose names match, best first, over the top of a window: everything that
/// the program can do, without knowing its menu. Enter triggers, Escape and a click elsewhere close. Actions
/// that cannot be used now are shown and say why. GUI thread; the actions outlive it.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(const QList<QAction *> &actions, QWidget *window);

    /// Shows it empty, with everything listed.
    void popUp();

    /// How well a name matches what was typed: 0 not at all, more is better. Letters must appear in this
    /// order; a whole part, beginnings of words and an early place count more. Pure.
    static int score(const QString &name, const QString &typed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill(const QString &typed);
    void trigger(const QListWidgetItem *item);
    void place();

    const QList<QAction *> m_actions;
    QLineEdit *m_line;
    QListWidget *m_list;
};

} // namespace upview
