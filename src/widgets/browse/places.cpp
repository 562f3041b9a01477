// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/places.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QStorageInfo>

namespace upview {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("upview::Places", text);
}

/// Volumes that a person put there: removable media, what is mounted by hand, and network shares. The
/// other mounts of a system belong to its own workings.
bool isUserVolume(const QStorageInfo &volume)
{
    if (!volume.isValid() || !volume.isReady())
        return false;
    static const QByteArrayList networkTypes{"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p"};
    const QString root = volume.rootPath();
    for (const char *parent : {"/media/", "/run/media/", "/mnt/"}) {
        if (root.startsWith(QLatin1StringView(parent)))
            return true;
    }
    return root == QLatin1StringView("/mnt")
        || (networkTypes.contains(volume.fileSystemType()) && root != QLatin1StringView("/")
            && !QDir::homePath().startsWith(root));
}

} // namespace

Place homePlace()
{
    return {translated(QT_TRANSLATE_NOOP("upview::Places", "Home")), QDir::homePath(),
            QStringLiteral("home")};
}

Place fileSystemPlace()
{
    return {translated(QT_TRANSLATE_NOOP("upview::Places", "File system")), QStringLiteral("/"),
            QStringLiteral("drive")};
}

QList<Place> userPlaces()
{
    const struct
    {
        QStandardPaths::StandardLocation location;
        const char *name;
        const char *icon;
    } known[] = {
        {QStandardPaths::PicturesLocation, QT_TRANSLATE_NOOP("upview::Places", "Pictures"), "pictures"},
        {QStandardPaths::DesktopLocation, QT_TRANSLATE_NOOP("upview::Places", "Desktop"), "desktop"},
        {QStandardPaths::DownloadLocation, QT_TRANSLATE_NOOP("upview::Places", "Downloads"), "downloads"},
    };
    QList<Place> places;
    for (const auto &entry : known) {
        const QString path = QDir::cleanPath(QStandardPaths::writableLocation(entry.location));
        if (!path.isEmpty() && path != QDir::homePath() && QDir(path).exists())
            places.append({translated(entry.name), path, QString::fromLatin1(entry.icon)});
    }
    return places;
}

QList<Place> volumePlaces()
{
    QList<Place> places;
    const QList<QStorageInfo> volumes = QStorageInfo::mountedVolumes();
    for (const QStorageInfo &volume : volumes) {
        if (!isUserVolume(volume))
            continue;
        const QString root = volume.rootPath();
        const QString label = volume.name();
        const QString name = label.isEmpty() ? root.section(QLatin1Char('/'), -1) : label;
        const Place place{name, root, QStringLiteral("drive")};
        if (!places.contains(place))
            places.append(place);
    }
    return places;
}

} // namespace upview
