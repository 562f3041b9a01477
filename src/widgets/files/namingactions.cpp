// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/namingactions.h"

#include "core/library/foldermodel.h"
#include "widgets/browse/browsepage.h"
#include "widgets/browse/thumbnailview.h"
#include "widgets/files/batchrenamedialog.h"
#include "widgets/files/cellnameedit.h"
#include "widgets/files/fileactions.h"
#include "widgets/files/namedialog.h"
#include "widgets/mainwindow.h"
#include "widgets/windowactions.h"

namespace upview {

NamingActions::NamingActions(MainWindow &window, const WindowActions &actions, FileActions &files,
                             FolderModel &model)
    : QObject(&window)
    , m_window(window)
    , m_files(files)
    , m_model(model)
{
    connect(actions.rename, &QAction::triggered, this, &NamingActions::rename);
    connect(actions.newFolder, &QAction::triggered, this, &NamingActions::newFolder);
}

void NamingActions::rename()
{
    if (m_edit && m_edit->isVisible())
        return;
    const QStringList paths = m_files.targets();
    if (paths.size() == 1) {
        renameOne(paths.constFirst());
    } else if (!paths.isEmpty()) {
        auto *dialog = new BatchRenameDialog(paths, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &BatchRenameDialog::chosen, this,
                [this](const QList<FileItem> &items) { m_files.carryOut(FileAction::Rename, items); });
        dialog->open();
    }
}

void NamingActions::renameOne(const QString &path)
{
    const auto begin = [this, path](const QString &target) {
        m_files.carryOut(FileAction::Rename, {{path, target, {}, {}}});
    };
    BrowsePage &browse = *m_window.browsePage();
    const QModelIndex cell = m_window.isViewing() ? QModelIndex() : browse.cellOf(path);
    if (cell.isValid()) {
        m_edit = new CellNameEdit(*browse.view(), cell);
        connect(m_edit, &CellNameEdit::chosen, this, begin);
        return;
    }
    auto *dialog = NameDialog::forFile(path, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NameDialog::chosen, this, begin);
    dialog->open();
}

void NamingActions::newFolder()
{
    auto *dialog = NameDialog::forNewFolder(m_model.folder(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NameDialog::chosen, this, [this](const QString &path) {
        m_files.carryOut(FileAction::NewFolder, {{{}, path, {}, {}}});
    });
    dialog->open();
}

} // namespace upview
