// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/favouritesdialog.h"

#include "widgets/files/targetfolders.h"
#include "widgets/icons.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace upview {

FavouritesDialog::FavouritesDialog(TargetFolders &folders, QWidget *parent)
    : QDialog(parent)
    , m_folders(folders)
    , m_list(new QListWidget)
    , m_add(new QPushButton(tr("&Add...")))
    , m_remove(new QPushButton(tr("&Remove")))
    , m_up(new QPushButton(tr("Move &Up")))
    , m_down(new QPushButton(tr("Move &Down")))
{
    setWindowTitle(tr("Favourite Folders"));
    auto *about =
        new QLabel(tr("Alt with a number copies what is selected, or the picture on screen, to that "
                      "folder. Alt and Shift with a number moves it there."));
    about->setWordWrap(true);
    m_list->setAccessibleName(tr("Favourite folders"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    auto *side = new QVBoxLayout;
    for (QPushButton *button : {m_add, m_remove, m_up, m_down}) {
        button->setAutoDefault(false);
        side->addWidget(button);
    }
    side->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addLayout(side);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(about);
    column->addLayout(row, 1);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &FavouritesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &FavouritesDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &FavouritesDialog::chooseFolder);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        delete m_list->takeItem(m_list->currentRow());
        refresh();
    });
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &FavouritesDialog::refresh);
    for (const QString &folder : folders.favourites())
        addFolder(folder);
    resize(520, 360);
}

QStringList FavouritesDialog::folders() const
{
    QStringList result;
    for (int row = 0; row < m_list->count(); ++row)
        result.append(m_list->item(row)->data(Qt::UserRole).toString());
    return result;
}

void FavouritesDialog::addFolder(const QString &folder)
{
    if (folders().contains(folder) || m_list->count() >= TargetFolders::kMostFavourites)
        return;
    auto *item = new QListWidgetItem(themedIcon(QStringLiteral("folder")), {}, m_list);
    item->setData(Qt::UserRole, folder);
    item->setToolTip(QDir::toNativeSeparators(folder));
    m_list->setCurrentItem(item);
    refresh();
}

void FavouritesDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Add a Favourite Folder"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { addFolder(QDir::cleanPath(folder)); });
    dialog->open();
}

void FavouritesDialog::moveCurrent(int by)
{
    const int row = m_list->currentRow();
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(row + by, item);
    m_list->setCurrentRow(row + by);
    refresh();
}

/// The number of a folder is its place.
void FavouritesDialog::refresh()
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setText(QStringLiteral("%1   %2").arg(row + 1).arg(
            QDir::toNativeSeparators(item->data(Qt::UserRole).toString())));
    }
    const int row = m_list->currentRow();
    m_add->setEnabled(m_list->count() < TargetFolders::kMostFavourites);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}

void FavouritesDialog::accept()
{
    m_folders.setFavourites(folders());
    QDialog::accept();
}

} // namespace upview
