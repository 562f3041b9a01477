// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/rowencoder.h"

#include <QtEndian>

#include <png.h>

#include <csetjmp>

namespace upview {

namespace {

// Three times quicker than zlib's default, and hardly larger for photographs.
constexpr int kCompressionLevel = 1;
constexpr png_uint_32 kLongestSide = 0x7fffffff;

/// PNG through libpng. An error in there jumps: the functions that it may jump over hold nothing that has a
/// destructor.
class PngEncoder : public RowEncoder
{
public:
    explicit PngEncoder(QIODevice &device)
        : m_device(device)
    {
    }

    ~PngEncoder() override { png_destroy_write_struct(&m_png, &m_info); }

    bool begin(const PictureHead &head) override
    {
        m_png = png_create_write_struct(PNG_LIBPNG_VER_STRING, this, &PngEncoder::fail, &PngEncoder::warn);
        m_info = m_png != nullptr ? png_create_info_struct(m_png) : nullptr;
        if (m_info == nullptr)
            return false;
        QByteArray profile;
        if (!head.iccProfile.isEmpty()) {
            // Qt puts the length in front of what zlib makes.
            profile = QByteArray("ICC profile\0\0", 13) + qCompress(head.iccProfile).mid(4);
        }
        QList<QByteArray> texts;
        for (auto it = head.textKeys.cbegin(); it != head.textKeys.cend(); ++it)
            texts.append(text(it.key(), it.value()));
        return guarded([&] {
            start(head.size, head.layout);
            if (!profile.isEmpty())
                chunk("iCCP", profile.constData(), profile.size());
            for (qsizetype i = 0; i < texts.size(); ++i)
                chunk(texts.at(i).constData(), texts.at(i).constData() + 4, texts.at(i).size() - 4);
            const char *block = head.metadata.constData();
            const char *end = block + head.metadata.size();
            while (block < end) {
                const auto length = qFromBigEndian<quint32>(block);
                chunk(block + 4, block + 8, length);
                block += length + 12;
            }
        });
    }

    bool writeRow(const uchar *row) override
    {
        return guarded([this, row] { png_write_row(m_png, row); });
    }

    bool finish() override
    {
        return guarded([this] { png_write_end(m_png, m_info); });
    }

private:
    template <typename Step> bool guarded(const Step &step)
    {
        if (setjmp(png_jmpbuf(m_png)) != 0)
            return false;
        step();
        return true;
    }

    void start(QSize size, const PixelLayout &layout)
    {
        int type = layout.grey ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB;
        if (layout.alpha)
            type |= PNG_COLOR_MASK_ALPHA;
        png_set_write_fn(m_png, this, &PngEncoder::write, &PngEncoder::flush);
        png_set_user_limits(m_png, kLongestSide, kLongestSide);
        png_set_compression_level(m_png, kCompressionLevel);
        png_set_IHDR(m_png, m_info, static_cast<png_uint_32>(size.width()),
                     static_cast<png_uint_32>(size.height()), layout.bits, type, PNG_INTERLACE_NONE,
                     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        png_write_info(m_png, m_info);
        if (layout.bits == 16 && Q_BYTE_ORDER == Q_LITTLE_ENDIAN)
            png_set_swap(m_png);
    }

    void chunk(const char *type, const char *data, qsizetype size)
    {
        png_write_chunk(m_png, reinterpret_cast<png_const_bytep>(type),
                        reinterpret_cast<png_const_bytep>(data), static_cast<size_t>(size));
    }

    /// Type and data of a text chunk. Plain where ASCII is enough, which older programs can read as well.
    static QByteArray text(const QString &key, const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        const QByteArray name = key.toLatin1().left(79) + '\0';
        const bool ascii = utf8.size() == value.size();
        return ascii ? "tEXt" + name + utf8 : "iTXt" + name + QByteArray(4, '\0') + utf8;
    }

    static void write(png_structp png, png_bytep data, size_t size)
    {
        auto *self = static_cast<PngEncoder *>(png_get_io_ptr(png));
        if (self->m_device.write(reinterpret_cast<const char *>(data), qint64(size)) != qint64(size))
            png_error(png, "the device does not take the data");
    }

    static void flush(png_structp) { }

    [[noreturn]] static void fail(png_structp png, png_const_charp message)
    {
        static_cast<PngEncoder *>(png_get_error_ptr(png))->m_message = QString::fromLatin1(message);
        png_longjmp(png, 1);
    }

    static void warn(png_structp, png_const_charp) { }

    QIODevice &m_device;
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
};

} // namespace

std::unique_ptr<RowEncoder> makePngEncoder(QIODevice &device)
{
    return std::make_unique<PngEncoder>(device);
}

} // namespace upview
