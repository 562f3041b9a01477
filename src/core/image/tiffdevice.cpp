// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/tiffdevice.h"

#include <array>
#include <climits>
#include <cstdarg>
#include <cstdio>

namespace upview::tiff {

namespace {

QIODevice *device(thandle_t handle)
{
    return static_cast<QIODevice *>(handle);
}

tmsize_t readBytes(thandle_t handle, void *data, tmsize_t size)
{
    return device(handle)->read(static_cast<char *>(data), size);
}

tmsize_t writeBytes(thandle_t handle, void *data, tmsize_t size)
{
    return device(handle)->write(static_cast<const char *>(data), size);
}

toff_t seek(thandle_t handle, toff_t offset, int from)
{
    QIODevice *io = device(handle);
    auto target = static_cast<qint64>(offset);
    if (from == SEEK_CUR)
        target += io->pos();
    else if (from == SEEK_END)
        target += io->size();
    return target >= 0 && io->seek(target) ? static_cast<toff_t>(target) : static_cast<toff_t>(-1);
}

int keepOpen(thandle_t)
{
    return 0;
}

toff_t size(thandle_t handle)
{
    return static_cast<toff_t>(device(handle)->size());
}

int note(TIFF *, void *message, const char *module, const char *format, va_list arguments)
{
    std::array<char, 512> text{};
    std::vsnprintf(text.data(), text.size(), format, arguments);
    *static_cast<QString *>(message) = QStringLiteral("%1: %2").arg(
        QString::fromLocal8Bit(module != nullptr ? module : "libtiff"), QString::fromLocal8Bit(text.data()));
    return 1;
}

int ignore(TIFF *, void *, const char *, const char *, va_list)
{
    return 1;
}

} // namespace

void Closer::operator()(TIFF *file) const
{
    TIFFClose(file);
}

Handle open(QIODevice &device, const char *mode, QString &message)
{
    const std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(TIFFOpenOptionsAlloc(),
                                                                                   &TIFFOpenOptionsFree);
    if (!options)
        return {};
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), &note, &message);
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), &ignore, nullptr);
    // Not mapped into memory: a device of ours may end at any time.
    return Handle(TIFFClientOpenExt("picture", mode, &device, &readBytes, &writeBytes, &seek, &keepOpen,
                                    &size, nullptr, nullptr, options.get()));
}

QList<Page> pages(QIODevice &device)
{
    QString message;
    device.seek(0);
    const Handle handle = open(device, "r", message);
    QList<Page> all;
    QList<Page> whole;
    if (!handle)
        return all;
    do {
        uint32_t width = 0;
        uint32_t height = 0;
        uint32_t kind = 0;
        TIFFGetField(handle.get(), TIFFTAG_IMAGEWIDTH, &width);
        TIFFGetField(handle.get(), TIFFTAG_IMAGELENGTH, &height);
        TIFFGetField(handle.get(), TIFFTAG_SUBFILETYPE, &kind);
        const auto directory = static_cast<int>(TIFFCurrentDirectory(handle.get()));
        if (width == 0 || height == 0 || width > INT_MAX || height > INT_MAX)
            continue;
        const Page page{directory, QSize(static_cast<int>(width), static_cast<int>(height))};
        all.append(page);
        if ((kind & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) == 0)
            whole.append(page);
    } while (all.size() < kMostPages && TIFFReadDirectory(handle.get()) == 1);
    return whole.isEmpty() ? all : whole;
}

} // namespace upview::tiff
