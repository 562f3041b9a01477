// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/animationencoder.h"
#include "core/image/colourprofile.h"
#include "core/image/webpchunks.h"

#include <QColorSpace>

#include <webp/encode.h>
#include <webp/mux.h>

#include <algorithm>
#include <new>

namespace upview {

namespace {

constexpr int kLossless = 100;
// For lossless pictures, where quality means effort: half the time of the default for nearly the same size.
constexpr float kLosslessEffort = 30;
constexpr int kLosslessMethod = 2;

struct EncoderCloser
{
    void operator()(WebPAnimEncoder *encoder) const { WebPAnimEncoderDelete(encoder); }
};

struct PictureCloser
{
    void operator()(WebPPicture *picture) const { WebPPictureFree(picture); }
};

/// Animated WebP through libwebp, which finds itself what changed between frames.
class WebpEncoder : public AnimationEncoder
{
public:
    WebpEncoder(QIODevice &device, QSize size, AnimationOptions options)
        : m_device(device)
        , m_options(std::move(options))
    {
        WebPAnimEncoderOptions settings;
        if (WebPAnimEncoderOptionsInit(&settings) == 0)
            return;
        settings.anim_params.loop_count = std::max(m_options.plays, 0);
        m_encoder.reset(WebPAnimEncoderNew(size.width(), size.height(), &settings));
    }

    bool addFrame(const QImage &frame, int delayMs) override
    {
        if (m_profile.isEmpty())
            m_profile = !m_options.iccProfile.isEmpty() ? m_options.iccProfile
                : frame.colorSpace().isValid()          ? frame.colorSpace().iccProfile()
                                                        : QByteArray();
        const QImage pixels = frame.convertToFormat(QImage::Format_RGBA8888);
        WebPConfig config;
        WebPPicture picture;
        if (!m_encoder || WebPConfigInit(&config) == 0 || WebPPictureInit(&picture) == 0)
            throw std::bad_alloc();
        const std::unique_ptr<WebPPicture, PictureCloser> closer(&picture);
        config.lossless = m_options.quality >= kLossless ? 1 : 0;
        config.quality = config.lossless != 0 ? kLosslessEffort : float(std::max(m_options.quality, 1));
        if (config.lossless != 0) {
            config.method = kLosslessMethod;
            config.exact = 1; // hidden colours too
        }
        picture.use_argb = 1;
        picture.width = pixels.width();
        picture.height = pixels.height();
        if (pixels.isNull()
            || WebPPictureImportRGBA(&picture, pixels.constBits(), static_cast<int>(pixels.bytesPerLine()))
                == 0)
            throw std::bad_alloc();
        const bool added = WebPAnimEncoderAdd(m_encoder.get(), &picture, m_time, &config) != 0;
        m_time += delayMs;
        return added || complain();
    }

    bool finish() override
    {
        WebPData assembled;
        WebPDataInit(&assembled);
        // The time at which the last frame ends.
        if (WebPAnimEncoderAdd(m_encoder.get(), nullptr, m_time, nullptr) == 0
            || WebPAnimEncoderAssemble(m_encoder.get(), &assembled) == 0)
            return complain();
        QByteArray data(reinterpret_cast<const char *>(assembled.bytes), qsizetype(assembled.size));
        WebPDataClear(&assembled);
        if (colourprofile::fits(m_profile, false))
            data = webp::withProfile(data, m_profile);
        return !data.isEmpty() && m_device.write(data) == data.size();
    }

private:
    bool complain()
    {
        m_message = QString::fromLatin1(WebPAnimEncoderGetError(m_encoder.get()));
        return false;
    }

    QIODevice &m_device;
    AnimationOptions m_options;
    std::unique_ptr<WebPAnimEncoder, EncoderCloser> m_encoder;
    QByteArray m_profile;
    int m_time = 0; ///< when the next frame begins, in milliseconds
};

} // namespace

std::unique_ptr<AnimationEncoder> makeWebpEncoder(QIODevice &device, QSize size,
                                                  const AnimationOptions &options)
{
    return std::make_unique<WebpEncoder>(device, size, options);
}

} // namespace upview
