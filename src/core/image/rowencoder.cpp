// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/rowencoder.h"

namespace upview {

std::unique_ptr<RowEncoder> RowEncoder::create(const QByteArray &format, QIODevice &device)
{
    if (format == "png")
        return makePngEncoder(device);
    if (format == "jpeg")
        return makeJpegEncoder(device);
    if (format == "tiff")
        return makeTiffEncoder(device);
    return {};
}

} // namespace upview
