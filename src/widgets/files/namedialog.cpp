// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/namedialog.h"

#include "widgets/files/namecheck.h"
#include "widgets/messageline.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace upview {

NameDialog *NameDialog::forFile(const QString &path, QWidget *parent)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    auto *dialog = new NameDialog(info.path(), name, {tr("Rename"), name, tr("&Rename")}, parent);
    dialog->m_edit->setSelection(0, int(info.completeBaseName().size()));
    return dialog;
}

NameDialog *NameDialog::forNewFolder(const QString &folder, QWidget *parent)
{
    auto *dialog =
        new NameDialog(folder, {}, {tr("New Folder"), tr("New folder"), tr("&Make Folder")}, parent);
    dialog->m_edit->selectAll();
    return dialog;
}

NameDialog::NameDialog(const QString &folder, const QString &present, const Texts &texts, QWidget *parent)
    : QDialog(parent)
    , m_names(new NameCheck(folder, present, this))
    , m_edit(new QLineEdit(texts.name))
    , m_message(new MessageLine)
{
    setWindowTitle(texts.title);
    auto *label = new QLabel(tr("&Name:"));
    label->setBuddy(m_edit);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(texts.button, QDialogButtonBox::AcceptRole);
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

    connect(m_names, &NameCheck::changed, this, &NameDialog::check);
    check();
}

QString NameDialog::problem() const
{
    return m_names->problem(m_edit->text());
}

void NameDialog::check()
{
    m_accept->setEnabled(problem().isEmpty());
    m_names->tell(m_edit->text(), *m_message);
}

void NameDialog::accept()
{
    if (!problem().isEmpty())
        return;
    const QString name = m_edit->text();
    QDialog::accept();
    if (name != m_names->present())
        Q_EMIT chosen(m_names->path(name));
}

} // namespace upview
