// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace upview {

/// What is shown in place of the grid when there is nothing in it: a quiet symbol, a heading, a sentence and,
/// where something can be done, one button. GUI thread.
class EmptyFace : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QString icon; ///< name for themedIcon()
        QString title;
        QString text; ///< plain text; may be empty
        QString button; ///< empty: none
    };

    explicit EmptyFace(QWidget *parent = nullptr);

    void setContent(const Content &content);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void buttonClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLooks();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace upview
