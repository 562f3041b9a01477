// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/image/picturetags.h"

namespace upview {

/// Notes rating and tags where other programs look for them: xmp:Rating with Microsoft's, and dc:subject;
/// the lists of digiKam, Lightroom and IPTC are kept in step where a file has them. `wanted.taken` is not
/// written.
///
/// A JPEG, PNG, WebP or TIFF file of one page gets it inside, written beside it, brought to the disk and
/// renamed, and only if its coded pixels are byte for byte the same afterwards; any other file, one that may
/// not be written, or is larger than 256 MiB, gets a sidecar (see sidecarPath). A sidecar that is there is
/// kept in step with the file; one that has nothing left to say is removed. The file's time moves on, so
/// that backups notice the change. Nothing is written where nothing changes. Any thread but the GUI's.
/// Errors: NotFound, NoPermission, NoSpace, WriteFailed.
Result<void> writePictureTags(const QString &path, const PictureTags &wanted);

} // namespace upview
