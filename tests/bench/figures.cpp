// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

#include <cstdio>

namespace {

bool write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    if (!written)
        std::fprintf(stderr, "cannot write %s\n", qUtf8Printable(path));
    return written;
}

} // namespace

bool writeFigures(const QString &folder, const QString &name, const QJsonObject &figures,
                  const QByteArray &table)
{
    std::fwrite(table.constData(), 1, std::size_t(table.size()), stdout);
    std::fflush(stdout);
    const QString path = folder + QLatin1Char('/') + name;
    return QDir().mkpath(folder) && write(path + QStringLiteral(".json"), QJsonDocument(figures).toJson())
        && write(path + QStringLiteral(".md"), table);
}
