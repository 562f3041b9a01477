// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QList>
#include <QSize>
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

/// One picture of a file.
struct Page
{
    int directory = 0; ///< its place among all directories of the file
    QSize size; ///< stored pixels
};

/// The pictures of a file, without the smaller copies of one that some programs add; at most kMostPages.
[[nodiscard]] QList<Page> pages(QIODevice &device);
constexpr int kMostPages = 10000;

} // namespace upview::tiff
