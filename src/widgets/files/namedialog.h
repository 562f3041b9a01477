// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace upview {

class MessageLine;
class NameCheck;

/// Asks for the name of one file or of a new folder. What cannot be a name, or is taken, is told as one types
/// and cannot be accepted. GUI thread; opened with open().
class NameDialog : public QDialog
{
    Q_OBJECT

public:
    /// A new name for a file; its stem is selected.
    static NameDialog *forFile(const QString &path, QWidget *parent);
    /// A folder inside `folder`.
    static NameDialog *forNewFolder(const QString &folder, QWidget *parent);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    /// What is wrong with the name, as a sentence; empty when it can be accepted.
    [[nodiscard]] QString problem() const;

    void accept() override;

Q_SIGNALS:
    /// The whole path with the new name. Not sent when the name stays.
    void chosen(const QString &path);

private:
    struct Texts
    {
        QString title;
        QString name;
        QString button;
    };

    NameDialog(const QString &folder, const QString &present, const Texts &texts, QWidget *parent);
    void check();

    NameCheck *m_names;
    QLineEdit *m_edit;
    MessageLine *m_message;
    QPushButton *m_accept;
};

} // namespace upview
