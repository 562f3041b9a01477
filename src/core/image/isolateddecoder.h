// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/framesource.h"
#include "core/image/imagefile.h"
#include "core/image/imagereader.h"

#include <memory>

/// Reading in a process of its own (upview-decoder), for formats and files that can hang, crash or take
/// memory without bounds. A few processes are kept ready from the first time on; each works on one picture at
/// a time, and there are never more than threads that ask. All functions are safe on any thread but the
/// GUI's. Errors as readImage; Damaged where the process did not come to an end.
namespace upview {
struct PyramidPlan;
}

namespace upview::isolated {

/// Whether a file of this kind, or this large, must be read there.
[[nodiscard]] bool isNeeded(const ImageFile &file, const ReadOptions &options);

Result<ImageInfo> probe(const ImageFile &file, const ReadOptions &options);
Result<DecodedImage> read(const ImageFile &file, const ReadOptions &options);
/// Writes the picture into a pyramid file, a descriptor, which others may read meanwhile.
Result<void> writePyramid(const ImageFile &file, const ReadOptions &options, const PyramidPlan &plan,
                          int pyramid);
/// The frames of an animation; one frame of any other picture.
Result<std::unique_ptr<FrameSource>> openFrames(ImageFile file, const CancelFlag &cancel);

} // namespace upview::isolated
