// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recentmenu.h"

#include "core/settings/settings.h"
#include "core/settings/settingstable.h"
#include "widgets/icons.h"

#include <QDir>
#include <QFileInfo>

namespace upview {

namespace {

// The stored form of a folder ends in a slash, so that the disk need not be asked what an entry is.
bool isFolder(const QString &entry)
{
    return entry.endsWith(QLatin1Char('/'));
}

} // namespace

RecentMenu::RecentMenu(Settings &settings, QWidget *parent)
    : QMenu(tr("Open &Recent"), parent)
    , m_settings(settings)
{
    setIcon(themedIcon(QStringLiteral("recent")));
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
}

void RecentMenu::addPicture(const QString &path)
{
    if (!path.isEmpty())
        add(path);
}

void RecentMenu::addFolder(const QString &path)
{
    if (!path.isEmpty())
        add(isFolder(path) ? path : path + QLatin1Char('/'));
}

void RecentMenu::add(const QString &entry)
{
    QStringList entries = m_settings.get(setting::recentPaths);
    entries.removeAll(entry);
    entries.prepend(entry);
    int pictures = 0;
    int folders = 0;
    entries.removeIf([&](const QString &other) {
        return isFolder(other) ? ++folders > kMostFolders : ++pictures > kMostPictures;
    });
    m_settings.set(setting::recentPaths, entries);
}

void RecentMenu::fill()
{
    clear();
    const QStringList entries = m_settings.get(setting::recentPaths);
    for (const bool folders : {false, true}) {
        for (const QString &entry : entries) {
            if (isFolder(entry) == folders)
                addEntry(entry);
        }
        addSeparator();
    }
    if (entries.isEmpty())
        addAction(tr("Nothing was opened yet"))->setEnabled(false);
    else
        connect(addAction(themedIcon(QStringLiteral("clear")), tr("&Clear This List")), &QAction::triggered,
                this, [this] { m_settings.set(setting::recentPaths, QStringList()); });
}

void RecentMenu::addEntry(const QString &entry)
{
    const bool folder = isFolder(entry);
    const QString path = folder && entry.size() > 1 ? entry.chopped(1) : entry;
    const QFileInfo info(path);
    QString name = info.fileName().isEmpty() ? path : info.fileName();
    name.replace(QLatin1Char('&'), QLatin1String("&&"));
    QAction *action = addAction(themedIcon(folder ? QStringLiteral("folder") : QStringLiteral("view")), name);
    action->setToolTip(QDir::toNativeSeparators(path));
    connect(action, &QAction::triggered, this, [this, folder, path] {
        if (folder)
            Q_EMIT folderChosen(path);
        else
            Q_EMIT pictureChosen(path);
    });
}

} // namespace upview
