// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/tagdialog.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace upview {

TagDialog::TagDialog(const QList<QStringList> &present, const QStringList &known, QWidget *parent)
    : QDialog(parent)
    , m_edit(new QLineEdit)
    , m_list(new QListWidget)
{
    setWindowTitle(present.size() == 1 ? tr("Tags")
                                       : tr("Tags of %n Pictures", nullptr, int(present.size())));
    m_edit->setPlaceholderText(tr("New tags, separated by commas"));
    m_edit->setAccessibleName(tr("New tag"));
    m_edit->setClearButtonEnabled(true);
    auto *completer = new QCompleter(known, m_edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_edit->setCompleter(completer);
    m_list->setAccessibleName(tr("Tags"));
    m_list->setUniformItemSizes(true);

    QHash<QString, qsizetype> counts;
    QStringList order;
    for (const QStringList &tags : present) {
        for (const QString &tag : tags) {
            if (++counts[tag] == 1)
                order.append(tag);
        }
    }
    order.sort(Qt::CaseInsensitive);
    for (const QString &tag : std::as_const(order))
        addRow(tag, counts.value(tag) == present.size() ? Qt::Checked : Qt::PartiallyChecked);
    for (const QString &tag : known) {
        if (!counts.contains(tag))
            addRow(tag, Qt::Unchecked);
    }

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &TagDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TagDialog::reject);
    // Enter adds what is typed first; on an empty field it accepts.
    buttons->button(QDialogButtonBox::Ok)->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        if (m_edit->text().trimmed().isEmpty())
            accept();
        else
            addTyped();
    });
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(400, 420);
    m_edit->setFocus();
}

void TagDialog::addRow(const QString &tag, Qt::CheckState state)
{
    auto *item = new QListWidgetItem(tag, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(state);
}

void TagDialog::addTyped()
{
    const QStringList typed = m_edit->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : typed) {
        const QString tag = part.simplified();
        if (tag.isEmpty())
            continue;
        const QList<QListWidgetItem *> same = m_list->findItems(tag, Qt::MatchFixedString);
        QListWidgetItem *item = same.isEmpty() ? nullptr : same.constFirst();
        if (!item) {
            item = new QListWidgetItem(tag);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            m_list->insertItem(0, item);
        }
        item->setCheckState(Qt::Checked);
        m_list->scrollToItem(item);
    }
    m_edit->clear();
}

void TagDialog::accept()
{
    addTyped();
    QDialog::accept();
}

QStringList TagDialog::changed(const QStringList &tags) const
{
    QStringList result = tags;
    QStringList added;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->checkState() == Qt::Unchecked)
            result.removeAll(item->text());
        else if (item->checkState() == Qt::Checked && !result.contains(item->text()))
            added.append(item->text());
    }
    return result + added;
}

QStringList TagDialog::used() const
{
    QStringList result;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() != Qt::Unchecked)
            result.append(m_list->item(row)->text());
    }
    return result;
}

} // namespace upview
