// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/namedialog.h"

#include "core/image/imagereader.h"
#include "core/library/filesystem.h"
#include "widgets/messageline.h"
#include "widgets/whenfinished.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtConcurrentRun>
#include <QVBoxLayout>

namespace upview {

NameDialog *NameDialog::forFile(const QString &path, QWidget *parent)
{
    const QFileInfo info(path);
    auto *dialog = new NameDialog(info.path(), info.fileName(), tr("Rename"), tr("&Rename"), parent);
    dialog->m_present = info.fileName();
    dialog->m_edit->setSelection(0, int(info.completeBaseName().size()));
    dialog->check();
    return dialog;
}

NameDialog *NameDialog::forNewFolder(const QString &folder, QWidget *parent)
{
    auto *dialog = new NameDialog(folder, tr("New folder"), tr("New Folder"), tr("&Make Folder"), parent);
    dialog->m_edit->selectAll();
    dialog->check();
    return dialog;
}

NameDialog::NameDialog(const QString &folder, const QString &name, const QString &title,
                       const QString &button, QWidget *parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_edit(new QLineEdit(name))
    , m_message(new MessageLine)
{
    setWindowTitle(title);
    auto *label = new QLabel(tr("&Name:"));
    label->setBuddy(m_edit);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(button, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &NameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NameDialog::reject);
    connect(m_edit, &QLineEdit::textChanged, this, &NameDialog::check);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_edit);
    column->addWidget(m_message);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(420);

    whenFinished(QtConcurrent::run([folder] {
                     return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                                   | QDir::NoDotAndDotDot);
                 }),
                 this, [this](const QStringList &names) {
                     m_taken = QSet<QString>(names.cbegin(), names.cend());
                     check();
                 });
}

QString NameDialog::problem() const
{
    const QString name = m_edit->text();
    if (const QString problem = filesystem::nameProblem(name); !problem.isEmpty())
        return problem;
    if (name != m_present && m_taken.contains(name))
        return tr("“%1” is already there.").arg(name);
    return {};
}

void NameDialog::check()
{
    const QString wrong = problem();
    const QString name = m_edit->text();
    m_accept->setEnabled(wrong.isEmpty());
    if (!wrong.isEmpty())
        m_message->setMessage(MessageLine::Kind::Warning, wrong);
    else if (!m_present.isEmpty() && hasReadableSuffix(m_present) && !hasReadableSuffix(name))
        m_message->setMessage(MessageLine::Kind::Info,
                              tr("Without the ending of a picture it will not be shown here any more."));
    else if (name.startsWith(QLatin1Char('.')))
        m_message->setMessage(MessageLine::Kind::Info, tr("Names that begin with a dot are hidden."));
    else
        m_message->clear();
}

void NameDialog::accept()
{
    if (!problem().isEmpty())
        return;
    const QString name = m_edit->text();
    QDialog::accept();
    if (name != m_present)
        Q_EMIT chosen(QDir(m_folder).filePath(name));
}

} // namespace upview
