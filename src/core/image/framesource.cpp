// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/framesource.h"

#include "core/image/apngframesource.h"
#include "core/image/imageformat.h"
#include "core/image/isolateddecoder.h"
#include "core/image/orientation.h"
#include "core/image/webpframesource.h"

#include <QImageReader>

namespace upview {

namespace {

/// Frames by a plug-in of Qt, which combines them itself.
class ReaderFrameSource : public FrameSource
{
public:
    explicit ReaderFrameSource(ImageFile file)
        : FrameSource(std::move(file))
    {
        rewind();
    }

    Result<std::optional<Frame>> next() override
    {
        const ContainerInfo &container = file().container;
        if (m_index == container.frames)
            return std::nullopt;
        // The plug-ins show what there is of the frame that the file breaks off in.
        if (!container.complete && m_index == container.frames - 1)
            return damagedFailure(file().info.format);
        Frame frame;
        if (!m_reader->read(&frame.image))
            return damagedFailure(file().info.format, m_reader->errorString());
        // Qt's plug-in for GIF changes short delays.
        frame.delayMs =
            m_index < container.delays.size() ? container.delays.at(m_index) : m_reader->nextImageDelay();
        ++m_index;
        frame.image = orientation::upright(frame.image, file().info.orientation);
        frame.image.setDevicePixelRatio(1);
        return frame;
    }

    void rewind() override
    {
        m_reader = file().makeReader();
        m_index = 0;
    }

private:
    std::unique_ptr<QImageReader> m_reader;
    int m_index = 0;
};

} // namespace

Result<std::unique_ptr<FrameSource>> FrameSource::open(const QString &path, const CancelFlag &cancel)
{
    auto file = openImageFile(path, {}, cancel, ScanDepth::Whole);
    if (!file)
        return tl::unexpected(file.error());
    if (imageformat::isIsolated(file->info.format))
        return isolated::openFrames(std::move(*file), cancel);
    if (file->info.format == "png" && file->info.animated)
        return std::make_unique<ApngFrameSource>(std::move(*file));
    // libwebp's decoder wants all of the file; of what is cut off, Qt's plug-in shows the good frames.
    if (file->info.format == "webp" && file->info.animated && file->container.complete)
        return std::make_unique<WebpFrameSource>(std::move(*file));
    return std::make_unique<ReaderFrameSource>(std::move(*file));
}

} // namespace upview
