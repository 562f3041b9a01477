// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace upview {

/// A sentence for the user inside a dialog: an icon and selectable text that wraps. Hidden while it has
/// nothing to say. Screen readers announce a new text. GUI thread.
class MessageLine : public QWidget
{
    Q_OBJECT

public:
    enum class Kind {
        Busy, ///< something is being found out
        Good,
        Info,
        Warning,
    };

    explicit MessageLine(QWidget *parent = nullptr);

    /// An empty text hides the line.
    void setMessage(Kind kind, const QString &text);
    void clear() { setMessage(Kind::Info, QString()); }

    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    Kind m_kind = Kind::Info;
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace upview
