// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/formatreader.h"

class QSvgRenderer;

namespace upview {

/// SVG and SVGZ through Qt SVG, drawn at the size that is asked for. Text needs a QGuiApplication.
class SvgReader : public FormatReader
{
public:
    explicit SvgReader(ImageFile file);
    ~SvgReader() override;

    [[nodiscard]] qint64 workingBytes(const ReadOptions &options) const override;
    Result<DecodedImage> read(const ReadOptions &options) override;

protected:
    /// It is drawn as large as is allowed.
    [[nodiscard]] Result<void> checkSize(const ReadOptions &) const override { return {}; }
    Result<void> readHeader(const ReadOptions &options) override;

private:
    [[nodiscard]] QSize sizeFor(const ReadOptions &options) const;

    std::unique_ptr<QSvgRenderer> m_renderer;
};

} // namespace upview
