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

bool RowEncoder::encode(const PictureHead &head, const QImage &image)
{
    PixelRows rows(image, head.layout);
    bool good = begin(head);
    for (int y = 0; good && y < rows.count(); ++y)
        good = writeRow(rows.row(y));
    return good && finish();
}

} // namespace upview
