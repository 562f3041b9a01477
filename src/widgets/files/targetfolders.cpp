// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/targetfolders.h"

#include "core/settings/settingstable.h"

#include <QDir>
#include <QFileInfo>

namespace upview {

TargetFolders::TargetFolders(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

QStringList TargetFolders::favourites() const
{
    return m_settings.get(setting::favouriteFolders).mid(0, kMostFavourites);
}

void TargetFolders::setFavourites(const QStringList &folders)
{
    QStringList kept = folders;
    kept.removeAll(QString());
    kept.removeDuplicates();
    m_settings.set(setting::favouriteFolders, kept.mid(0, kMostFavourites));
}

QString TargetFolders::favourite(int number) const
{
    return favourites().value(number - 1);
}

QStringList TargetFolders::recent() const
{
    QStringList folders = m_settings.get(setting::recentTargets);
    const QStringList shown = favourites();
    folders.removeIf([&shown](const QString &folder) { return shown.contains(folder); });
    return folders.mid(0, kMostRecent);
}

void TargetFolders::noteUse(const QString &folder)
{
    QStringList folders = m_settings.get(setting::recentTargets);
    folders.removeAll(folder);
    folders.prepend(folder);
    // Favourites are left out when it is read, so some more are kept.
    m_settings.set(setting::recentTargets, folders.mid(0, kMostRecent + kMostFavourites));
}

QString TargetFolders::label(const QString &folder)
{
    const QFileInfo info(folder);
    const QString name = info.fileName();
    const QString above = QFileInfo(info.path()).fileName();
    if (name.isEmpty())
        return QDir::toNativeSeparators(folder);
    QString text = above.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, above);
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace upview
