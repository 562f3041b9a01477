// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/folderface.h"

#include "core/base/archivepath.h"
#include "core/library/foldermodel.h"

#include <QCoreApplication>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BrowsePage)
};

} // namespace

FolderFace folderFace(const FolderModel &model, int cells, bool awaited)
{
    switch (model.state()) {
    case FolderModel::FolderState::None:
        return FolderFace::NoFolder;
    case FolderModel::FolderState::Loading:
        return cells == 0 && !awaited ? FolderFace::Loading : FolderFace::None;
    case FolderModel::FolderState::Failed:
        if (model.error().code == ErrorCode::NotFound)
            return FolderFace::Missing;
        return model.error().code == ErrorCode::NoPermission ? FolderFace::Forbidden : FolderFace::Failed;
    case FolderModel::FolderState::Ready:
        break;
    }
    if (cells > 0)
        return FolderFace::None;
    return model.filters().isActive() && model.unfilteredCount() > 0 ? FolderFace::NoMatch
                                                                     : FolderFace::Empty;
}

EmptyFace::Content faceContent(FolderFace face, const FolderModel &model, bool canGoUp)
{
    const QString up = canGoUp ? Text::tr("Go to the folder above") : QString();
    const QString reason = model.error().text;
    const bool isArchive = hasArchiveSuffix(model.folder());
    switch (face) {
    case FolderFace::None:
        break;
    case FolderFace::Loading:
        return {QStringLiteral("image-loading"), Text::tr("Looking through the folder…"), {}, {}};
    case FolderFace::NoFolder:
        return {QStringLiteral("folder"),
                Text::tr("No folder is open"),
                Text::tr("Choose one at the left, or drop a folder or a picture here."),
                {}};
    case FolderFace::Empty:
        return {QStringLiteral("pictures"),
                isArchive ? Text::tr("No pictures in this archive") : Text::tr("No pictures in this folder"),
                {},
                up};
    case FolderFace::NoMatch:
        return {QStringLiteral("search"),
                model.filter().isEmpty() ? Text::tr("Nothing matches the filter")
                                         : Text::tr("Nothing matches “%1”").arg(model.filter()),
                Text::tr("The filter hides every picture of this folder."), Text::tr("Clear the filter")};
    case FolderFace::Missing:
        return {QStringLiteral("image-missing"), Text::tr("There is no such folder"), reason, up};
    case FolderFace::Forbidden:
        return {QStringLiteral("warning"),
                isArchive ? Text::tr("You lack the permission to open this archive")
                          : Text::tr("You lack the permission to open this folder"),
                reason, up};
    case FolderFace::Failed:
        return {isArchive ? QStringLiteral("archive") : QStringLiteral("warning"),
                isArchive ? Text::tr("This archive cannot be opened")
                          : Text::tr("This folder cannot be shown"),
                reason, up};
    }
    return {};
}

} // namespace upview
