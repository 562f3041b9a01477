// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archivefiles.h"
#include "core/base/archivepath.h"
#include "core/library/folderlisting.h"

namespace upview {

/// A folder inside an archive as a listing, with the folders in it that hold pictures; `recursive`: with all
/// pictures below it instead. Opens no file but the archive. Any thread but the GUI's.
/// Errors: as ArchiveFiles::list; NotFound where the archive has no such folder; UnknownFormat where every
/// picture in it is encrypted.
Result<FolderListing> listArchiveFolder(ArchiveFiles &files, const ArchivePath &folder, bool recursive,
                                        const CancelFlag &cancel);

} // namespace upview
