// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"
#include "core/base/filedescriptor.h"
#include "core/image/pyramidplan.h"

#include <QImage>

#include <memory>

namespace upview {

/// A picture that is too large for the memory, uncompressed in a file without a name that goes with this:
/// written once by the decoder process, and read in any part and at any of its levels meanwhile and after.
/// What stands in it is not trusted to be more than pixels. Any thread; it works on the disk, so never the
/// GUI's.
class PyramidFile
{
public:
    /// Makes room for all of it in a folder. Errors: NoSpace, WriteFailed.
    static Result<std::shared_ptr<PyramidFile>> create(const QString &folder, const PyramidPlan &plan);

    /// Writes the picture of a JPEG, PNG or TIFF; returns when all of it is there. Errors as readImage, and
    /// UnknownFormat where the file does not come in rows.
    Result<void> fill(const QString &path, const CancelFlag &cancel);

    [[nodiscard]] const PyramidPlan &plan() const { return m_plan; }
    /// How much of the picture, from its top, can be read by now.
    [[nodiscard]] int finishedRows() const;
    /// Whether `finishedRows` cover this part of a level.
    [[nodiscard]] bool covers(int level, const QRect &part, int finishedRows) const;
    /// A part of a level, inside it: Format_RGB888 or Format_RGBA8888, in stored orientation, without a
    /// colour space. Null where it cannot be read.
    [[nodiscard]] QImage read(int level, const QRect &part) const;

private:
    PyramidFile(const PyramidPlan &plan, FileDescriptor file);

    const PyramidPlan m_plan;
    const FileDescriptor m_file;
};

} // namespace upview
