// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/giantcontrol.h"

#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/library/picturetiles.h"
#include "core/settings/settings.h"
#include "core/settings/settingstable.h"
#include "widgets/view/imageview.h"
#include "widgets/view/viewhint.h"

#include <algorithm>

namespace upview {

namespace {

constexpr qint64 kMiB = 1024 * 1024;
/// For tiles: some times the pixels of a large screen.
constexpr qint64 kMostBytes = 256 * kMiB;

qint64 tileBytes(const Settings &settings)
{
    const qint64 limit = settings.get(setting::pictureMemoryMiB) * kMiB;
    return limit == 0 ? kMostBytes : std::min(kMostBytes, limit / 2);
}

} // namespace

GiantControl::GiantControl(ImageView *view, ViewHint *notice, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_notice(notice)
    , m_settings(settings)
{
}

GiantControl::~GiantControl() = default;

void GiantControl::show(const LocalFile &file, const DecodedImage &picture)
{
    m_picture = picture;
    m_tiles = std::make_unique<PictureTiles>(PictureTiles::Source{file, picture, m_view->displayProfile(),
                                                                  paths::cacheRoot(), tileBytes(m_settings)});
    connect(m_tiles.get(), &PictureTiles::progressed, this, &GiantControl::progressed);
    connect(m_tiles.get(), &PictureTiles::failed, this, &GiantControl::failed);
    m_view->setTiles(m_tiles.get());
}

void GiantControl::drop()
{
    m_tiles.reset();
    m_picture = {};
}

void GiantControl::progressed(int percent)
{
    if (m_picture.truncated)
        return; // which is said in the same place
    if (percent < 100)
        //: all pixels of a very large picture are being read; %1 per cent are done
        m_notice->showText(tr("Sharpening: %1 %").arg(percent), QStringLiteral("info"), ViewHint::kStays);
    else
        m_notice->dismiss();
}

void GiantControl::failed(const Error &error)
{
    spdlog::warn("no tiles: {} {}", error.text.toStdString(), error.details.toStdString());
    const QSize size = m_picture.info.size;
    m_notice->showText(
        //: a very large picture; %1 and %2 are its size in pixels, %3 is a sentence that says why
        tr("Shown reduced: %1 x %2. %3").arg(size.width()).arg(size.height()).arg(error.text),
        QStringLiteral("info"), ViewHint::kStays);
    m_view->setTiles(nullptr);
}

std::optional<QColor> GiantControl::color(QPoint pixel) const
{
    const QImage &image = m_picture.image;
    const QSize size = m_picture.info.size;
    if (image.isNull() || !QRect({0, 0}, size).contains(pixel))
        return {};
    const auto exact = m_tiles ? m_tiles->color(pixel) : std::nullopt;
    return exact ? exact
                 : image.pixelColor(int(qint64(pixel.x()) * image.width() / size.width()),
                                    int(qint64(pixel.y()) * image.height() / size.height()));
}

} // namespace upview
