// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace upview {

class ProgressRing;

/// All that the window says about upscaling the picture on screen: a small plate at the corner of the view
/// that never covers the middle and never moves the picture. It only shows what it is told and says what was
/// pressed.
class UpscalePill : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        Idle, ///< hidden
        Waiting, ///< for its turn
        Running,
        Done, ///< the result is on screen or can be
        Failed,
    };

    explicit UpscalePill(QWidget *parent);

    void setIdle();
    /// `place` in the queue, from 1; 0 when not known yet.
    void setWaiting(int place);
    /// `fraction` between 0 and 1, negative when unknown; `activity` stands in for the per cent then.
    /// `secondsLeft` negative: unknown.
    void setRunning(double fraction, double secondsLeft, const QString &activity);
    /// `summary` as in "2x · X4PLUS · H100 · 1.2 s"; `description` is the long form for the tool tip.
    void setDone(const QString &summary, const QString &description);
    void setFailed(const QString &reason, const QString &details);
    /// While done: whether the source is shown in the result's place, and whether they are side by side.
    void setComparing(bool sourceShown, bool split);

    [[nodiscard]] State state() const { return m_state; }
    /// What it says now, not elided.
    [[nodiscard]] QString text() const { return m_text; }
    /// Keeps it at the bottom right corner of `area`, no wider than that.
    void place(const QRect &area);

Q_SIGNALS:
    void cancelRequested();
    void retryRequested();
    void detailsRequested();
    void dismissRequested(); ///< of a failure
    void compareRequested();
    void saveRequested();
    void copyRequested();
    void splitRequested();
    void discardRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(const QString &icon, const QString &name, void (UpscalePill::*pressed)());
    void setState(State state);
    void say(const QString &text, const QString &toolTip = {});
    void sayDone();
    void layOut();
    void keepFocusInside();

    State m_state = State::Idle;
    QString m_text;
    QString m_summary;
    QString m_description;
    QRect m_area;
    bool m_sourceShown = false;

    ProgressRing *m_ring;
    QLabel *m_icon;
    QLabel *m_label; ///< the words, where they cannot be pressed
    QToolButton *m_body; ///< the words of a result: pressing compares
    QToolButton *m_cancel;
    QToolButton *m_retry;
    QToolButton *m_details;
    QToolButton *m_dismiss;
    QToolButton *m_menuButton;
    QMenu *m_menu;
    QAction *m_splitAction;
};

} // namespace upview
