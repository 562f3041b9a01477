// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace upview {

/// What was done to files, floating above the lower edge of its parent: a sentence with a button, "Undo" as a
/// rule. Goes by itself unless it tells of something that still runs. Takes no focus by itself; screen
/// readers announce it. GUI thread.
class FileNotice : public QWidget
{
    Q_OBJECT

public:
    explicit FileNotice(QWidget *parent);

    /// `button` may be empty; `actionTriggered` follows when it is clicked. `icon` is a name for themedIcon.
    void showMessage(const QString &text, const QString &icon, const QString &button = {});
    /// Stays until the next message or `dismiss`; its button is Cancel.
    void showProgress(const QString &text);
    void dismiss();
    [[nodiscard]] QString text() const;
    [[nodiscard]] QToolButton *button() const { return m_button; }

Q_SIGNALS:
    void actionTriggered();
    void cancelRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void present(const QString &text, const QString &icon, const QString &button);
    void place();

    QLabel *m_icon;
    QLabel *m_label;
    QToolButton *m_button;
    QToolButton *m_close;
    QTimer m_timer;
    bool m_isProgress = false;
};

} // namespace upview
