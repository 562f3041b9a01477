// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace upview {

/// What stands in the view instead of a picture: an icon, what is the matter, and what would help.
class ViewMessage : public QWidget
{
    Q_OBJECT

public:
    explicit ViewMessage(QWidget *parent);

    /// `icon` is a name for themedIcon.
    void setMessage(const QString &icon, const QString &title, const QString &text);
    [[nodiscard]] QString text() const; ///< title and text, for tests and screen readers
    /// In the middle of the view, no wider than one reads with ease.
    void place(const QRect &view);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void applyColors();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QString m_iconName;
};

} // namespace upview
