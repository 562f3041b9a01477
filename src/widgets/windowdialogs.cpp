// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/windowdialogs.h"

#include "core/image/imagereader.h"
#include "widgets/keys/commandpalette.h"
#include "widgets/print/printdialog.h"
#include "widgets/saveresultdialog.h"
#include "widgets/windowactions.h"

#include <QDir>
#include <QFileDialog>
#include <QMainWindow>

namespace upview {

namespace {

/// Shows a dialog that goes when it is closed.
void openOnce(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

WindowDialogs::WindowDialogs(QMainWindow &window, const WindowActions &actions,
                             const ShortcutScheme &shortcuts, Settings &settings, UpscaleService &service)
    : QObject(&window)
    , m_window(window)
    , m_actions(actions)
    , m_shortcuts(shortcuts)
    , m_settings(settings)
    , m_service(service)
{
}

void WindowDialogs::openFile(const QString &folder)
{
    QStringList patterns;
    for (const QString &suffix : readableSuffixes())
        patterns.append(QStringLiteral("*.") + suffix);
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open Picture"), folder,
                                                      tr("Pictures (%1)").arg(patterns.join(QLatin1Char(' ')))
                                                          + QStringLiteral(";;") + tr("All files (*)"));
    if (!path.isEmpty())
        Q_EMIT fileChosen(path);
}

void WindowDialogs::openFolder(const QString &folder)
{
    const QString path = QFileDialog::getExistingDirectory(&m_window, tr("Open Folder"), folder);
    if (!path.isEmpty())
        Q_EMIT folderChosen(path);
}

void WindowDialogs::saveResult(const UpscaleResult &result, const QString &sourcePath)
{
    auto *dialog = new SaveResultDialog(result, sourcePath, m_settings, &m_window);
    connect(dialog, &SaveResultDialog::saved, this, [this](const QString &path) {
        Q_EMIT done(tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
    });
    openOnce(dialog);
}

void WindowDialogs::print(const QString &path)
{
    openOnce(new PrintDialog(path, &m_window));
}

void WindowDialogs::showPreferences(PreferencesDialog::Page page)
{
    auto *dialog = new PreferencesDialog(m_settings, m_service, m_shortcuts, &m_window);
    dialog->showPage(page);
    openOnce(dialog);
}

void WindowDialogs::showPalette()
{
    if (!m_palette) {
        QList<QAction *> actions = m_actions.all();
        // These are nothing but keys.
        for (QAction *key : {m_actions.palette, m_actions.holdToCompare})
            actions.removeAll(key);
        m_palette = new CommandPalette(actions, &m_window);
    }
    m_palette->popUp();
}

} // namespace upview
