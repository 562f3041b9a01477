// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/collisiondialog.h"

#include "widgets/whenfinished.h"

#include <QCheckBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QtConcurrentRun>
#include <QVBoxLayout>

namespace upview {

CollisionDialog::CollisionDialog(FileAction action, const QList<FileItem> &collisions, QWidget *parent)
    : QDialog(parent)
    , m_action(action)
    , m_left(collisions)
    , m_title(new QLabel)
    , m_existing(new QLabel)
    , m_incoming(new QLabel)
    , m_forAll(new QCheckBox)
    , m_keepBoth(new QPushButton(tr("&Keep Both")))
{
    setWindowTitle(tr("File Already There"));
    m_title->setWordWrap(true);
    for (QLabel *label : {m_title, m_existing, m_incoming})
        label->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);

    auto *buttons = new QDialogButtonBox;
    QPushButton *replace = buttons->addButton(tr("&Replace"), QDialogButtonBox::DestructiveRole);
    QPushButton *skip = buttons->addButton(tr("&Skip"), QDialogButtonBox::RejectRole);
    buttons->addButton(m_keepBoth, QDialogButtonBox::AcceptRole);
    replace->setToolTip(tr("The file that is there goes to the trash"));
    m_keepBoth->setToolTip(tr("The new file gets a number behind its name"));
    m_keepBoth->setDefault(true);
    connect(replace, &QPushButton::clicked, this, [this] { choose(Choice::Replace); });
    connect(skip, &QPushButton::clicked, this, [this] { choose(Choice::Skip); });
    connect(m_keepBoth, &QPushButton::clicked, this, [this] { choose(Choice::KeepBoth); });
    // Escape, or the window's own button: what is left is skipped.
    connect(this, &QDialog::rejected, this, [this] { Q_EMIT decided(m_decided); });

    auto *cards = new QGridLayout;
    cards->setHorizontalSpacing(32);
    cards->addWidget(m_existing, 0, 0, Qt::AlignTop);
    cards->addWidget(m_incoming, 0, 1, Qt::AlignTop);
    cards->setColumnStretch(0, 1);
    cards->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(14);
    column->addWidget(m_title);
    column->addLayout(cards);
    column->addWidget(m_forAll);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(460);
    showNext();
}

void CollisionDialog::showNext()
{
    const FileItem &item = m_left.constFirst();
    const QFileInfo target(item.to);
    m_title->setText(tr("“%1” is already in “%2”.")
                         .arg(target.fileName(), QDir::toNativeSeparators(target.absolutePath())));
    fillCard(m_existing, tr("There already:"), item.to);
    fillCard(m_incoming, m_action == FileAction::Copy ? tr("To be copied:") : tr("To be moved:"), item.from);
    m_forAll->setText(tr("The same for the other %n files", nullptr, int(m_left.size()) - 1));
    m_forAll->setVisible(m_left.size() > 1);
}

/// Size and time come from the disk, which may be slow.
void CollisionDialog::fillCard(QLabel *label, const QString &caption, const QString &path) const
{
    label->setText(caption);
    label->setAccessibleName(caption);
    whenFinished(QtConcurrent::run([path] {
                     const QFileInfo info(path);
                     return std::pair(info.size(), info.lastModified());
                 }),
                 label, [this, label, caption, path](const std::pair<qint64, QDateTime> &facts) {
                     if (m_left.isEmpty()
                         || (path != m_left.constFirst().from && path != m_left.constFirst().to))
                         return;
                     const QLocale locale;
                     label->setText(QStringLiteral("%1\n%2\n%3")
                                        .arg(caption, locale.formattedDataSize(facts.first),
                                             locale.toString(facts.second, QLocale::ShortFormat)));
                 });
}

void CollisionDialog::choose(Choice choice)
{
    const bool all = m_forAll->isChecked() && !m_forAll->isHidden();
    const qsizetype count = all ? m_left.size() : 1;
    for (qsizetype i = 0; i < count; ++i) {
        FileItem item = m_left.takeFirst();
        item.collision = choice == Choice::Replace ? Collision::Replace : Collision::KeepBoth;
        if (choice != Choice::Skip)
            m_decided.append(item);
    }
    if (!m_left.isEmpty()) {
        showNext();
        return;
    }
    Q_EMIT decided(m_decided);
    disconnect(this, &QDialog::rejected, this, nullptr);
    accept();
}

} // namespace upview
