// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace upview {

/// Chooses the colours of the screen: what the desktop says, sRGB, or an ICC profile from a file, which is
/// looked at as soon as it is named; below it a sentence where it cannot be used. GUI thread; reads files on
/// a worker.
class MonitorProfileEdit : public QWidget
{
    Q_OBJECT

public:
    explicit MonitorProfileEdit(QWidget *parent = nullptr);

    /// As setting::monitorProfile has it.
    [[nodiscard]] QString value() const;
    void setValue(const QString &value);
    /// False while the file is being looked at, and when it cannot be used.
    [[nodiscard]] bool isAcceptable() const;

Q_SIGNALS:
    /// Another value, or whether it is acceptable.
    void changed();

private:
    void chooseFile();
    void check();
    void showProblem(const QString &text);
    [[nodiscard]] bool wantsFile() const;

    QComboBox *m_choice;
    QWidget *m_file;
    QLineEdit *m_path;
    QLabel *m_problem;
    bool m_isChecked = true; ///< the file in m_path can be used
    quint64 m_turn = 0; ///< counts the looks at files, to know the answer to an earlier one
};

} // namespace upview
