// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/apngframesource.h"

#include "core/image/orientation.h"
#include "core/image/pngchunks.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QPainter>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace upview {

namespace {

constexpr int kControlBytes = 26;
constexpr int kImageHeaderBytes = 13;

enum Dispose { KeepFrame, ClearFrame, RestoreBefore };
enum Blend { Replace, Over };

bool isCommonChunk(const QByteArray &type)
{
    constexpr std::array common{"PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT"};
    return std::any_of(common.begin(), common.end(), [&type](const char *name) { return type == name; });
}

void clear(QImage &canvas, const QRect &rect)
{
    QPainter painter(&canvas);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.fillRect(rect, Qt::transparent);
}

} // namespace

ApngFrameSource::ApngFrameSource(ImageFile file)
    : FrameSource(std::move(file))
{
    rewind();
}

void ApngFrameSource::rewind()
{
    m_source.emplace(*file().device);
    m_source->skip(8);
    m_imageHeader.clear();
    m_commonChunks.clear();
    m_control.reset();
    m_canvas = QImage();
    m_beforeFrame = QImage();
    m_clearBeforeFrame = QRect();
    m_ended = false;
}

std::optional<ApngFrameSource::Control> ApngFrameSource::readControl(const QByteArray &data) const
{
    if (data.size() != kControlBytes)
        return {};
    const char *bytes = data.constData();
    const auto number = [bytes](int offset) { return qint64(qFromBigEndian<quint32>(bytes + offset)); };
    const qint64 width = number(4);
    const qint64 height = number(8);
    const qint64 x = number(12);
    const qint64 y = number(16);
    const QSize canvas = file().storedSize;
    if (width == 0 || height == 0 || x + width > canvas.width() || y + height > canvas.height())
        return {};
    Control control;
    control.rect = QRect(int(x), int(y), int(width), int(height));
    const int numerator = qFromBigEndian<quint16>(bytes + 20);
    const int denominator = qFromBigEndian<quint16>(bytes + 22);
    control.delayMs = numerator * 1000 / (denominator == 0 ? 100 : denominator);
    control.dispose = static_cast<uchar>(bytes[24]);
    control.blend = static_cast<uchar>(bytes[25]);
    return control;
}

Result<std::optional<Frame>> ApngFrameSource::next()
{
    if (m_ended)
        return std::nullopt;
    const auto damaged = [this] { return damagedFailure(file().info.format); };
    QByteArray pixels;
    while (!m_source->atEnd()) {
        const quint32 length = m_source->bigEndian32();
        const QByteArray type = m_source->bytes(4);
        if (length > file().info.fileBytes || type.size() != 4)
            return damaged();
        const bool isPixels = type == "fdAT" || (type == "IDAT" && m_control);
        const bool wanted = isPixels || type == "IHDR" || type == "fcTL" || isCommonChunk(type);
        const QByteArray data = wanted ? m_source->bytes(length) : QByteArray();
        m_source->skip(wanted ? 4 : qint64(length) + 4);
        if (m_source->atEnd() && type != "IEND")
            return damaged();

        if (type == "IHDR") {
            m_imageHeader = data;
        } else if (type == "IEND") {
            m_ended = true;
        } else if (isCommonChunk(type)) {
            m_commonChunks += png::chunk(type, data);
        } else if (isPixels) {
            pixels += type == "fdAT" ? data.mid(4) : data;
        }
        if (type != "fcTL" && type != "IEND")
            continue;
        const std::optional<Control> finished = m_control;
        m_control = type == "fcTL" ? readControl(data) : std::nullopt;
        if (type == "fcTL" && !m_control)
            return damaged();
        if (finished)
            return finishFrame(*finished, pixels);
        if (m_ended)
            return std::nullopt;
    }
    return damaged();
}

Result<std::optional<Frame>> ApngFrameSource::finishFrame(const Control &control, const QByteArray &pixels)
{
    if (m_imageHeader.size() != kImageHeaderBytes)
        return damagedFailure(file().info.format);
    QByteArray header = m_imageHeader;
    qToBigEndian(control.rect.width(), header.data());
    qToBigEndian(control.rect.height(), header.data() + 4);
    QByteArray data = QByteArray(png::kSignature) + png::chunk("IHDR", header) + m_commonChunks
        + png::chunk("IDAT", pixels) + png::chunk("IEND", {});
    QBuffer buffer(&data);
    QImageReader reader(&buffer, "png");
    const QImage picture = reader.read();
    if (picture.isNull())
        return damagedFailure(file().info.format, reader.errorString());

    if (m_canvas.isNull()) {
        m_canvas = QImage(file().storedSize, QImage::Format_ARGB32_Premultiplied);
        if (m_canvas.isNull())
            return outOfMemoryFailure(file().storedSize);
        m_canvas.fill(Qt::transparent);
        m_canvas.setColorSpace(picture.colorSpace());
    }
    if (!m_beforeFrame.isNull())
        m_canvas = std::exchange(m_beforeFrame, QImage());
    if (!m_clearBeforeFrame.isEmpty())
        clear(m_canvas, std::exchange(m_clearBeforeFrame, QRect()));
    if (control.dispose == RestoreBefore)
        m_beforeFrame = m_canvas.copy();
    else if (control.dispose == ClearFrame)
        m_clearBeforeFrame = control.rect;

    QPainter painter(&m_canvas);
    painter.setCompositionMode(control.blend == Replace ? QPainter::CompositionMode_Source
                                                        : QPainter::CompositionMode_SourceOver);
    painter.drawImage(control.rect, picture);
    painter.end();
    return Frame{orientation::upright(m_canvas, file().info.orientation), control.delayMs};
}

} // namespace upview
