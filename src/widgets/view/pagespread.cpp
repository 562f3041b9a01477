// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/pagespread.h"

#include "core/library/foldermodel.h"
#include "core/settings/settings.h"
#include "core/settings/settingstable.h"

#include <QColorSpace>
#include <QPainter>
#include <QtConcurrent>

#include <algorithm>

namespace upview {

namespace {

constexpr qint64 kMemory = 128LL * 1024 * 1024; ///< the page beside, and the next ones

/// As high as the other one, in sRGB.
QImage page(const QImage &image, int height)
{
    QImage result = image;
    if (result.colorSpace().isValid() && result.colorSpace() != QColorSpace(QColorSpace::SRgb))
        result = result.convertedToColorSpace(QColorSpace(QColorSpace::SRgb));
    if (result.height() != height)
        result = result.scaledToHeight(height, Qt::SmoothTransformation);
    return result;
}

QImage joined(const QImage &left, const QImage &right)
{
    const int height = std::max(left.height(), right.height());
    const QImage first = page(left, height);
    const QImage second = page(right, height);
    const bool alpha = first.hasAlphaChannel() || second.hasAlphaChannel();
    QImage both(first.width() + second.width(), height, alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (first.isNull() || second.isNull() || both.isNull())
        return {};
    QPainter painter(&both);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(0, 0, first);
    painter.drawImage(first.width(), 0, second);
    painter.end();
    both.setColorSpace(QColorSpace(QColorSpace::SRgb));
    return both;
}

} // namespace

PageSpread::PageSpread(const FolderModel &folder, const ImageLoader &loader, const Settings &settings,
                       QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_ownLoader(loader)
    , m_settings(settings)
    , m_loader(kMemory)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_loader, &ImageLoader::loaded, this, &PageSpread::partnerCame);
    connect(&m_loader, &ImageLoader::failed, this, [this](const QString &path, const Error &error) {
        if (path == m_partner && error.code != ErrorCode::Cancelled)
            standAlone();
    });
}

PageSpread::~PageSpread()
{
    m_cancel.cancel();
    m_pool.waitForDone();
}

bool PageSpread::isWanted() const
{
    return m_settings.get(setting::twoPages);
}

QString PageSpread::partnerOf(const QString &path) const
{
    const int row = isWanted() ? m_folder.indexOf(path).row() : -1;
    const int offset = m_settings.get(setting::coverAlone) ? 1 : 0;
    if (row < offset)
        return {};
    return m_folder.pathAt((row - offset) % 2 == 0 ? row + 1 : row - 1);
}

bool PageSpread::isPage(const DecodedImage &picture)
{
    const ImageInfo &info = picture.info;
    return info.size.width() <= info.size.height() && !info.animated && !info.isVector && info.pages == 1
        && !picture.isReduced;
}

bool PageSpread::join(const QString &path, const DecodedImage &picture, const Levels &levels,
                      const DisplayProfile &profile)
{
    drop();
    // The picture that a folder was opened for is in the list before the rest.
    m_isPremature = isWanted()
        && (!m_folder.indexOf(path).isValid() || m_folder.state() == FolderModel::FolderState::Loading);
    const QString partner = isPage(picture) ? partnerOf(path) : QString();
    if (partner.isEmpty())
        return false;
    m_path = path;
    m_partner = partner;
    m_picture = picture;
    m_levels = levels;
    m_profile = profile;
    m_loader.setArchives(m_ownLoader.archives());
    m_loader.load(partner);
    return true;
}

void PageSpread::drop()
{
    m_cancel.cancel();
    m_cancel = {};
    m_path.clear();
    m_partner.clear();
    m_picture = {};
    m_levels.reset();
    m_image = {};
    m_isPremature = false;
}

void PageSpread::partnerCame(const QString &path, const DecodedImage &picture)
{
    if (path != m_partner || isShown())
        return;
    if (!isPage(picture)) {
        standAlone();
        return;
    }
    const bool isSecond = m_folder.indexOf(m_partner).row() < m_folder.indexOf(m_path).row();
    const bool isRight = isSecond != m_settings.get(setting::rightToLeft);
    const auto work = [own = m_picture.image, other = picture.image, isRight, profile = m_profile,
                       cancel = m_cancel] {
        const QImage both = isRight ? joined(other, own) : joined(own, other);
        return std::pair(both, ImageLevels::make(both, profile, {}, cancel));
    };
    QtConcurrent::run(&m_pool, work)
        .then(this, [this, cancel = m_cancel](const std::pair<QImage, Levels> &both) {
            if (cancel.isCancelled())
                return;
            if (both.first.isNull()) {
                standAlone();
                return;
            }
            m_image = both.first;
            m_picture = {};
            const int after = m_folder.indexOf(m_path).row() + stride(true);
            m_loader.prefetch({m_folder.pathAt(after + 1)});
            Q_EMIT ready(m_path, both.second, m_image.size());
        });
}

void PageSpread::standAlone()
{
    m_partner.clear();
    const Levels levels = m_levels;
    const QSize size = m_picture.info.size;
    m_picture = {};
    Q_EMIT ready(m_path, levels, size);
}

int PageSpread::stride(bool forward) const
{
    if (!isShown())
        return 1;
    const bool isPartnerAfter = m_folder.indexOf(m_partner).row() > m_folder.indexOf(m_path).row();
    return isPartnerAfter == forward ? 2 : 1;
}

} // namespace upview
