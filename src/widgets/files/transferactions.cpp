// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/transferactions.h"

#include "core/archive/archivefiles.h"
#include "core/library/filesystem.h"
#include "core/library/foldermodel.h"
#include "widgets/browse/browsepage.h"
#include "widgets/browse/thumbnailview.h"
#include "widgets/files/fileactions.h"
#include "widgets/files/fileclipboard.h"
#include "widgets/files/filenotice.h"
#include "widgets/files/openwithmenu.h"
#include "widgets/icons.h"
#include "widgets/mainwindow.h"
#include "widgets/view/viewpage.h"
#include "widgets/whenfinished.h"
#include "widgets/windowactions.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QtConcurrentRun>
#include <QTemporaryDir>

#include <utility>

namespace upview {

TransferActions::TransferActions(MainWindow &window, const WindowActions &actions, FileActions &files,
                                 FolderModel &model, std::shared_ptr<ArchiveFiles> archives)
    : QObject(&window)
    , m_window(window)
    , m_actions(actions)
    , m_files(files)
    , m_model(model)
    , m_archives(std::move(archives))
{
    connect(actions.cut, &QAction::triggered, this, [this] { copyFiles(true); });
    connect(actions.paste, &QAction::triggered, this, &TransferActions::paste);
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, &TransferActions::clipboardChanged);
    connect(window.browsePage(), &BrowsePage::filesDropped, this, &TransferActions::askAboutDrop);
    window.viewPage()->setAcceptDrops(true);
    window.viewPage()->installEventFilter(this);
    clipboardChanged();
}

TransferActions::~TransferActions() = default;

/// Whoever cut the files, this program or another one.
void TransferActions::clipboardChanged()
{
    const fileclipboard::Files files = fileclipboard::filesIn(QApplication::clipboard()->mimeData());
    m_hasFiles = !files.paths.isEmpty();
    m_window.browsePage()->view()->setCutFiles(files.areCut ? files.paths : QStringList());
    updateActions();
}

void TransferActions::copyFiles(bool cut)
{
    const QStringList paths = cut ? m_files.targets() : m_files.meant();
    if (paths.isEmpty())
        return;
    if (m_model.archive().isEmpty())
        offer(paths, cut);
    else
        copyUnpacked(paths);
}

void TransferActions::copyUnpacked(const QStringList &paths)
{
    if (!m_unpacked)
        m_unpacked = std::make_shared<QTemporaryDir>();
    const auto unpack = [paths, archives = m_archives, folder = m_unpacked]() -> Result<QStringList> {
        QStringList copies;
        for (const QString &path : paths) {
            const Result<LocalFile> file = archives->open(path);
            if (!file)
                return tl::unexpected(file.error());
            // Each in a folder of its own: pictures of the same name may come from several places.
            QTemporaryDir place(folder->filePath(QStringLiteral("XXXXXX")));
            place.setAutoRemove(false); // goes with the folder around it
            const QString copy = place.filePath(QFileInfo(path).fileName());
            if (const auto copied = filesystem::copy(file->path(), copy); !copied)
                return tl::unexpected(copied.error().error);
            copies.append(copy);
        }
        return copies;
    };
    whenFinished(QtConcurrent::run(unpack), this, [this](const Result<QStringList> &copies) {
        if (copies)
            offer(*copies, false);
        else
            m_files.notice()->showMessage(copies.error().text, QStringLiteral("warning"));
    });
}

void TransferActions::offer(const QStringList &paths, bool cut)
{
    QApplication::clipboard()->setMimeData(fileclipboard::mimeDataOf({paths, cut}).release());
    const int count = int(paths.size());
    m_files.notice()->showMessage(cut ? tr("%n files are to be moved: paste them elsewhere", nullptr, count)
                                      : tr("%n files copied: paste them elsewhere", nullptr, count),
                                  QStringLiteral("check"));
}

void TransferActions::paste()
{
    const fileclipboard::Files files = fileclipboard::filesIn(QApplication::clipboard()->mimeData());
    if (files.paths.isEmpty() || m_model.folder().isEmpty())
        return;
    m_files.bring(files.paths, m_model.folder(), files.areCut ? FileAction::Move : FileAction::Copy);
    // What was moved is not there to be moved again.
    if (files.areCut)
        QApplication::clipboard()->clear();
}

void TransferActions::updateActions()
{
    const bool browsing = !m_window.isViewing();
    m_files.enable(m_actions.cut, browsing && !m_files.targets().isEmpty());
    m_files.enable(m_actions.paste, browsing && !m_model.folder().isEmpty() && m_hasFiles);
}

void TransferActions::addToMenu(QMenu &menu)
{
    auto *openWith = new OpenWithMenu(m_files.targets(), &menu);
    connect(openWith, &OpenWithMenu::failed, this,
            [this](const QString &text) { m_files.notice()->showMessage(text, QStringLiteral("warning")); });
    menu.addMenu(openWith);
}

void TransferActions::askAboutDrop(const QStringList &paths, const QPoint &globalPosition)
{
    auto *menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString folder = m_model.folder();
    const auto add = [menu](const char *icon, const QString &text) {
        return menu->addAction(themedIcon(QString::fromLatin1(icon)), text);
    };
    connect(add("copy", tr("&Copy Here")), &QAction::triggered, this,
            [this, paths, folder] { m_files.bring(paths, folder, FileAction::Copy); });
    connect(add("move", tr("&Move Here")), &QAction::triggered, this,
            [this, paths, folder] { m_files.bring(paths, folder, FileAction::Move); });
    connect(add("open", tr("&Open")), &QAction::triggered, this,
            [this, paths] { m_window.browsePage()->openPath(paths.constFirst()); });
    menu->addSeparator();
    add("cancel", tr("C&ancel"));
    menu->popup(globalPosition);
}

bool TransferActions::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window.viewPage()
        || (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop))
        return QObject::eventFilter(watched, event);
    // A QDragEnterEvent is a QDropEvent as well.
    auto *drop = static_cast<QDropEvent *>(event);
    const auto *source = qobject_cast<const QWidget *>(drop->source());
    const fileclipboard::Files files = fileclipboard::filesIn(drop->mimeData());
    if (files.paths.isEmpty() || (source && m_window.isAncestorOf(source)))
        return QObject::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop)
        m_window.browsePage()->openPath(files.paths.constFirst());
    return true;
}

} // namespace upview
