// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/print/printlayout.h"

#include <QSize>

#include <algorithm>

namespace upview {

namespace {

constexpr double kUsualDotsPerMm = 300 / 25.4;

} // namespace

QRectF printedRect(const QSizeF &page, const QSize &pixels, const PrintSize &size, double dotsPerMm)
{
    if (pixels.isEmpty() || page.isEmpty())
        return {};
    const QSizeF picture(pixels);
    const QSizeF fitted = picture.scaled(page, Qt::KeepAspectRatio);
    QSizeF wanted = fitted;
    if (size.kind == PrintSize::Kind::Original)
        wanted = picture / (dotsPerMm > 0 ? dotsPerMm : kUsualDotsPerMm);
    else if (size.kind == PrintSize::Kind::Width)
        wanted = picture * (size.widthMm / picture.width());
    if (wanted.width() > fitted.width())
        wanted = fitted;
    return {(page.width() - wanted.width()) / 2, (page.height() - wanted.height()) / 2, wanted.width(),
            wanted.height()};
}

bool wantsLandscape(const QSize &pixels)
{
    return pixels.width() > pixels.height();
}

} // namespace upview
