// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/formatreader.h"

#include <jxl/decode_cxx.h>
#include <jxl/resizable_parallel_runner_cxx.h>

namespace upview {

/// JPEG XL through libjxl: 8 to 16 bits, grey, alpha, animations. The library turns by itself.
class JxlReader : public FormatReader
{
public:
    explicit JxlReader(ImageFile file);
    ~JxlReader() override;

    [[nodiscard]] qint64 workingBytes(const ReadOptions &options) const override;
    Result<DecodedImage> read(const ReadOptions &options) override;
    Result<std::optional<Frame>> next() override;

protected:
    Result<void> readHeader(const ReadOptions &options) override;

private:
    /// Back to the start of the file, to be told of these events.
    bool start(int events);
    Result<void> countFrames();
    /// Decodes to the end of the next frame; nothing after the last one.
    Result<std::optional<DecodedImage>> decodeFrame(const ReadOptions &options);
    bool prepare(QImage &image);
    [[nodiscard]] QByteArray profile() const;

    JxlDecoderPtr m_decoder;
    JxlResizableParallelRunnerPtr m_runner;
    JxlBasicInfo m_basics{};
    int m_delayMs = 0; ///< of the last frame
    bool m_isStarted = false; ///< frames are being decoded
};

} // namespace upview
