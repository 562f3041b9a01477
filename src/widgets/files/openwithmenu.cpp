// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/openwithmenu.h"

#include "widgets/icons.h"
#include "widgets/whenfinished.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QtConcurrentRun>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QUrl>

#include <utility>

namespace upview {

namespace {

QIcon iconOf(const DesktopApp &app)
{
    return QDir::isAbsolutePath(app.icon) ? QIcon(app.icon) : QIcon::fromTheme(app.icon);
}

} // namespace

OpenWithMenu::OpenWithMenu(const QStringList &paths, QWidget *parent)
    : QMenu(tr("Open &With"), parent)
    , m_paths(paths)
{
    setIcon(themedIcon(QStringLiteral("open")));
    addAction(tr("Looking for programs..."))->setEnabled(false);
    connect(this, &QMenu::aboutToShow, this, &OpenWithMenu::look);
}

void OpenWithMenu::look()
{
    if (std::exchange(m_looked, true) || m_paths.isEmpty())
        return;
    whenFinished(QtConcurrent::run([path = m_paths.constFirst()] { return desktopAppsFor(path); }), this,
                 [this](const QList<DesktopApp> &apps) { fill(apps); });
}

void OpenWithMenu::fill(const QList<DesktopApp> &apps)
{
    clear();
    for (const DesktopApp &app : apps) {
        QString label = app.name;
        label.replace(QLatin1Char('&'), QLatin1String("&&"));
        connect(addAction(iconOf(app), label), &QAction::triggered, this, [this, app] { start(app); });
    }
    if (apps.isEmpty())
        addAction(tr("No other program opens this kind of file"))->setEnabled(false);
    addSeparator();
    connect(addAction(themedIcon(QStringLiteral("folder")), tr("Show in &File Manager")), &QAction::triggered,
            this, [this] { showInFileManager(m_paths); });
}

void OpenWithMenu::start(const DesktopApp &app)
{
    const QString folder = QFileInfo(m_paths.constFirst()).path();
    for (const QStringList &command : commandsFor(app, m_paths)) {
        if (!QProcess::startDetached(command.constFirst(), command.mid(1), folder)) {
            Q_EMIT failed(tr("“%1” could not be started.").arg(app.name));
            return;
        }
    }
}

void OpenWithMenu::showInFileManager(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    QStringList uris;
    for (const QString &path : paths)
        uris.append(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded));
    // The interface that file managers share:
    // https://www.freedesktop.org/wiki/Specifications/file-manager-interface
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    call.setArguments({uris, QString()});
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call));
    const QString folder = QFileInfo(paths.constFirst()).path();
    connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, folder] {
        if (watcher->isError())
            QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
        watcher->deleteLater();
    });
}

} // namespace upview
