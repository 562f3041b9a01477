// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/filetexts.h"

#include "core/image/picturetags.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace upview::filetexts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FileActions)
};

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

/// The files of a report that people know of: without the sidecars that went along.
QStringList subjects(const FileReport &report)
{
    QSet<QString> all;
    QStringList paths;
    const auto pathOf = [](const FileStep &step) {
        const bool arrives = step.kind == FileStep::Kind::Restored || step.kind == FileStep::Kind::MadeFolder;
        return arrives ? step.to : step.from;
    };
    for (const FileStep &step : report.steps)
        all.insert(pathOf(step));
    for (const FileStep &step : report.steps) {
        const QString path = pathOf(step);
        const bool isSidecar = path.endsWith(QLatin1String(".xmp")) && all.contains(path.chopped(4));
        if (!isSidecar && !paths.contains(path))
            paths.append(path);
    }
    return paths + report.deleted;
}

QString undone(const FileReport &report, const QString &name, int count)
{
    switch (report.steps.constFirst().kind) {
    case FileStep::Kind::Restored:
        return count == 1 ? Text::tr("“%1” is back").arg(name)
                          : Text::tr("%n files are back", nullptr, count);
    case FileStep::Kind::Trashed:
        return count == 1 ? Text::tr("“%1” is in the trash").arg(name)
                          : Text::tr("%n files are in the trash", nullptr, count);
    case FileStep::Kind::Moved:
        return count == 1
            ? Text::tr("“%1” is “%2” again")
                  .arg(name,
                       report.action == FileAction::Rename ? nameOf(report.steps.constFirst().to)
                                                           : report.steps.constFirst().to)
            : Text::tr("%n files are where they were", nullptr, count);
    case FileStep::Kind::MadeFolder:
        return Text::tr("The folder “%1” is back").arg(name);
    case FileStep::Kind::RemovedFolder:
        return Text::tr("The folder “%1” is removed").arg(name);
    case FileStep::Kind::Copied:
    case FileStep::Kind::Tagged:
        break;
    }
    return Text::tr("Rating and tags are as they were");
}

QString tagged(const FileReport &report, const QString &name, int count)
{
    const FileStep &first = report.steps.constFirst();
    if (first.before.rating == first.after.rating) {
        return count == 1 ? Text::tr("Tags of “%1” changed").arg(name)
                          : Text::tr("Tags of %n pictures changed", nullptr, count);
    }
    const QString stars = first.after.rating > 0
        ? QString(first.after.rating, QChar(0x2605)) + QString(5 - first.after.rating, QChar(0x2606))
        : Text::tr("no rating");
    return count == 1 ? Text::tr("“%1”: %2").arg(name, stars)
                      : Text::tr("%n pictures: %1", nullptr, count).arg(stars);
}

} // namespace

QString done(const FileReport &report, const QString &folder)
{
    const QStringList paths = subjects(report);
    if (paths.isEmpty())
        return {};
    const int count = int(paths.size());
    const QString name = nameOf(paths.constFirst());
    if (report.isUndo)
        return undone(report, name, count);
    const QString where = nameOf(folder).isEmpty() ? folder : nameOf(folder);
    const bool one = count == 1;
    switch (report.action) {
    case FileAction::Trash:
        return one ? Text::tr("“%1” moved to the trash").arg(name)
                   : Text::tr("%n files moved to the trash", nullptr, count);
    case FileAction::Delete:
        return one ? Text::tr("“%1” deleted for good").arg(name)
                   : Text::tr("%n files deleted for good", nullptr, count);
    case FileAction::Copy:
        return one ? Text::tr("“%1” copied to “%2”").arg(name, where)
                   : Text::tr("%n files copied to “%1”", nullptr, count).arg(where);
    case FileAction::Move:
        return one ? Text::tr("“%1” moved to “%2”").arg(name, where)
                   : Text::tr("%n files moved to “%1”", nullptr, count).arg(where);
    case FileAction::Rename:
        return one ? Text::tr("“%1” renamed to “%2”").arg(name, nameOf(report.steps.constFirst().to))
                   : Text::tr("%n files renamed", nullptr, count);
    case FileAction::NewFolder:
        return Text::tr("Folder “%1” made").arg(name);
    case FileAction::Tag:
        return tagged(report, name, count);
    }
    return {};
}

QString failed(const FileReport &report)
{
    if (report.failures.size() == 1)
        return report.failures.constFirst().error.text;
    const int count = int(report.failures.size());
    switch (report.action) {
    case FileAction::Trash:
        return Text::tr("%n files could not be moved to the trash", nullptr, count);
    case FileAction::Delete:
        return Text::tr("%n files could not be deleted", nullptr, count);
    case FileAction::Copy:
        return Text::tr("%n files could not be copied", nullptr, count);
    case FileAction::Move:
        return Text::tr("%n files could not be moved", nullptr, count);
    case FileAction::Rename:
        return Text::tr("%n files could not be renamed", nullptr, count);
    case FileAction::NewFolder:
    case FileAction::Tag:
        break;
    }
    return Text::tr("%n files could not be changed", nullptr, count);
}

QString undo(FileAction action)
{
    switch (action) {
    case FileAction::Trash:
    case FileAction::Delete:
        return Text::tr("&Undo Move to Trash");
    case FileAction::Copy:
        return Text::tr("&Undo Copy");
    case FileAction::Move:
        return Text::tr("&Undo Move");
    case FileAction::Rename:
        return Text::tr("&Undo Rename");
    case FileAction::NewFolder:
        return Text::tr("&Undo New Folder");
    case FileAction::Tag:
        return Text::tr("&Undo Rating or Tags");
    }
    return {};
}

QString redo(FileAction action)
{
    switch (action) {
    case FileAction::Trash:
    case FileAction::Delete:
        return Text::tr("&Redo Move to Trash");
    case FileAction::Copy:
        return Text::tr("&Redo Copy");
    case FileAction::Move:
        return Text::tr("&Redo Move");
    case FileAction::Rename:
        return Text::tr("&Redo Rename");
    case FileAction::NewFolder:
        return Text::tr("&Redo New Folder");
    case FileAction::Tag:
        return Text::tr("&Redo Rating or Tags");
    }
    return {};
}

} // namespace upview::filetexts
