// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QString>

#include <tiffio.h>

#include <memory>

/// libtiff on a device of Qt.
namespace upview::tiff {

struct Closer
{
    void operator()(TIFF *file) const;
};

using Handle = std::unique_ptr<TIFF, Closer>;

/// Opens with libtiff's mode ("r", "w", "w8", ...). What the library complains of goes to `message`, the last
/// error wins. Device and message must outlive the handle, and the device stays open. Null where it is no
/// TIFF file. Any thread, one at a time per handle.
[[nodiscard]] Handle open(QIODevice &device, const char *mode, QString &message);

} // namespace upview::tiff
