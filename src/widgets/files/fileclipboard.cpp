// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/fileclipboard.h"

#include <QDir>
#include <QMimeData>
#include <QUrl>

namespace upview::fileclipboard {

namespace {

// Neither is in a specification; this is what Nautilus, Nemo, Thunar and Dolphin write and read.
constexpr QLatin1String kGnomeFormat("x-special/gnome-copied-files");
constexpr QLatin1String kKdeFormat("application/x-kde-cutselection");

} // namespace

std::unique_ptr<QMimeData> mimeDataOf(const Files &files)
{
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    QByteArray gnome = files.areCut ? "cut" : "copy";
    for (const QString &path : files.paths) {
        urls.append(QUrl::fromLocalFile(path));
        gnome += '\n' + urls.constLast().toEncoded();
    }
    data->setUrls(urls);
    data->setText(files.paths.join(QLatin1Char('\n')));
    data->setData(kGnomeFormat, gnome);
    data->setData(kKdeFormat, files.areCut ? "1" : "0");
    return data;
}

Files filesIn(const QMimeData *data)
{
    Files files;
    if (!data)
        return files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.paths.append(QDir::cleanPath(url.toLocalFile()));
    }
    files.areCut = data->data(kKdeFormat) == "1" || data->data(kGnomeFormat).startsWith("cut");
    return files;
}

} // namespace upview::fileclipboard
