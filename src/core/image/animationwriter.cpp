// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/animationwriter.h"

#include "core/image/animationencoder.h"
#include "core/image/outputfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <new>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImageWriter)
};

int longestSide(const QByteArray &format)
{
    if (format == "webp")
        return 16383;
    return format == "gif" ? 65535 : 2147483647;
}

std::unique_ptr<AnimationEncoder> makeEncoder(QIODevice &device, QSize size, const AnimationOptions &options)
{
    if (options.format == "webp")
        return makeWebpEncoder(device, size, options);
    return options.format == "gif" ? makeGifEncoder(device, size, options)
                                   : makeApngEncoder(device, size, options);
}

tl::unexpected<Error> unusable(const QString &details)
{
    return failure(ErrorCode::InvalidArgument, Text::tr("The animation could not be written."), details);
}

} // namespace

AnimationWriter::AnimationWriter(std::unique_ptr<OutputFile> file, std::unique_ptr<AnimationEncoder> encoder,
                                 QSize size)
    : m_file(std::move(file))
    , m_encoder(std::move(encoder))
    , m_size(size)
{
}

AnimationWriter::~AnimationWriter() = default;

Result<std::unique_ptr<AnimationWriter>> AnimationWriter::open(const QString &path, QSize size,
                                                               const AnimationOptions &options)
{
    if (options.format != "webp" && options.format != "png" && options.format != "gif")
        return failure(ErrorCode::InvalidArgument,
                       Text::tr("Upview cannot write animations in the format “%1”. It writes WebP, APNG and "
                                "GIF.")
                           .arg(QString::fromUtf8(options.format)));
    if (size.isEmpty())
        return failure(ErrorCode::InvalidArgument, Text::tr("There is no picture to write."));
    if (std::max(size.width(), size.height()) > longestSide(options.format))
        return failure(
            ErrorCode::InvalidArgument,
            Text::tr("An animation in this format can have %1 pixels on a side at most, and this one "
                     "has %2 x %3. An animated PNG has no such limit.")
                .arg(longestSide(options.format))
                .arg(size.width())
                .arg(size.height()));
    auto file = OutputFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    auto encoder = makeEncoder((*file)->device(), size, options);
    return std::unique_ptr<AnimationWriter>(new AnimationWriter(std::move(*file), std::move(encoder), size));
}

template <typename Step> Result<void> AnimationWriter::guarded(const Step &step)
{
    try {
        if (step())
            return {};
        const auto result = m_file->writeFailure(m_encoder->message());
        m_encoder.reset();
        return result;
    } catch (const std::bad_alloc &) {
        m_encoder.reset();
        return failure(ErrorCode::OutOfMemory, Text::tr("There is not enough memory to encode the picture."));
    }
}

Result<void> AnimationWriter::addFrame(const QImage &frame, int delayMs)
{
    if (!m_encoder || frame.size() != m_size)
        return unusable(QStringLiteral("a frame of another size, or after the end"));
    ++m_frames;
    return guarded([&] { return m_encoder->addFrame(frame, std::max(delayMs, 0)); });
}

Result<void> AnimationWriter::finish()
{
    if (!m_encoder || m_frames == 0)
        return unusable(QStringLiteral("no frame"));
    if (const auto encoded = guarded([&] { return m_encoder->finish(); }); !encoded)
        return encoded;
    m_encoder.reset();
    return m_file->commit();
}

QByteArray animationFormatForSuffix(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == QLatin1StringView("webp"))
        return "webp";
    if (suffix == QLatin1StringView("png") || suffix == QLatin1StringView("apng"))
        return "png";
    return suffix == QLatin1StringView("gif") ? "gif" : QByteArray();
}

} // namespace upview
