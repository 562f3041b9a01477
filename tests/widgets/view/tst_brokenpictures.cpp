// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"
#include "processmemory.h"
#include "support/giantfile.h"
#include "support/testmain.h"
#include "widgets/view/viewmessage.h"

#include <QBuffer>
#include <QFile>
#include <QImageWriter>
#include <QRandomGenerator>
#include <QtEndian>

using namespace upview;

namespace {

constexpr qint64 kMostBytes = 1024LL * 1024 * 1024;

QByteArray encoded(const QByteArray &format)
{
    QImage image(160, 120, QImage::Format_RGB32);
    QRandomGenerator random(3);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, random.generate() | 0xff000000U);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, format).write(image);
    return buffer.data();
}

template <typename Number> void put(QByteArray &data, qsizetype at, Number value)
{
    qToLittleEndian(value, data.data() + at);
}

/// Headers of files that state sizes which nobody has the memory for, with next to nothing behind.
QList<std::pair<QString, QByteArray>> liars()
{
    QList<std::pair<QString, QByteArray>> files;
    const auto add = [&files](const char *name, const QByteArray &data) {
        files.append({QString::fromLatin1(name), data});
    };
    for (const quint32 side : {60000U, 2000000000U}) {
        QByteArray png = encoded("png");
        qToBigEndian(side, png.data() + 16);
        qToBigEndian(side, png.data() + 20);
        add(side > 60000 ? "sides.png" : "side.png", png);
        QByteArray bmp = encoded("bmp");
        put(bmp, 18, side);
        put(bmp, 22, side);
        add(side > 60000 ? "sides.bmp" : "side.bmp", bmp);
    }
    QByteArray jpeg = encoded("jpeg");
    const qsizetype frame = jpeg.indexOf("\xff\xc0");
    jpeg.replace(frame + 5, 4, "\xff\xff\xff\xff");
    add("side.jpg", jpeg);
    add("side.gif",
        QByteArray("GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\xff\xff\xff\xff\0\2\2D\1\0;",
                   33));
    add("side.ppm", "P6 65000 65000 255\n");
    add("sides.ppm", "P6 999999999 999999999 255\nabc");
    add("side.pgm", "P2 65000 65000 255\n1 2 3");
    add("side.xpm",
        "/* XPM */\nstatic char *a[] = {\n\"65000 65000 2 1\",\n\"a c #000000\",\n\"b c "
        "#ffffff\",\n\"ab\"};");
    add("colours.xpm", "/* XPM */\nstatic char *a[] = {\n\"1 1 2000000000 30\",\n\"a c #000000\"};");
    add("side.xbm", "#define a_width 65000\n#define a_height 65000\nstatic char a_bits[] = {\n0x00 };");
    add("side.tga", QByteArray("\0\0\2\0\0\0\0\0\0\0\0\0\xff\xff\xff\xff\x20\0", 18));
    add("side.ico", QByteArray("\0\0\1\0\1\0\0\0\0\0\1\0\x20\0\xff\xff\xff\x7f\x16\0\0\0", 22));
    add("side.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='2e9' height='2e9'/>");
    add("sizeless.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    return files;
}

} // namespace

/// Files that are broken, random or giant, one after the other, as in Debian's package gdk-pixbuf-tests.
class TestBrokenPictures : public QObject, private PageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { closePage(); }

    void eachIsShownOrSaysWhyNot();

private:
    void writeFile(const QString &name, const QByteArray &data);

    QStringList m_names;
};

void TestBrokenPictures::writeFile(const QString &name, const QByteArray &data)
{
    m_names.append(QStringLiteral("%1 %2").arg(m_names.size(), 3, 10, QLatin1Char('0')).arg(name));
    QFile file(path(m_names.constLast()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(data);
}

void TestBrokenPictures::initTestCase()
{
    openPage();
    QRandomGenerator random(17);
    for (const char *format : {"png", "jpeg", "bmp", "ppm", "xbm", "xpm", "webp", "tiff", "ico"}) {
        const QByteArray whole = encoded(format);
        QVERIFY(!whole.isEmpty());
        const QString suffix = QString::fromLatin1(format);
        writeFile(QStringLiteral("short.") + suffix, whole.left(whole.size() / 2));
        writeFile(QStringLiteral("head.") + suffix, whole.left(12));
        QByteArray noise = whole;
        for (int i = 0; i < 40; ++i)
            noise[random.bounded(8, int(noise.size()))] = char(random.generate());
        writeFile(QStringLiteral("noise.") + suffix, noise);
        for (qsizetype i = 0; i < noise.size(); ++i)
            noise[i] = char(random.generate());
        writeFile(QStringLiteral("random.") + suffix, noise);
        writeFile(QStringLiteral("empty.") + suffix, {});
    }
    for (const auto &[name, data] : liars())
        writeFile(name, data);
    m_names.append(QStringLiteral("998 giant.jpg"));
    QVERIFY(giantfile::writeJpeg(path(m_names.constLast()), {30016, 19968}));
    m_names.append(QStringLiteral("999 good.png"));
    write(m_names.constLast(), {80, 50}, Qt::green);
    openFolder();
    QCOMPARE(m_model->rowCount(), int(m_names.size()));
}

void TestBrokenPictures::eachIsShownOrSaysWhyNot()
{
    const ChildWatch decoders;
    m_page->openPath(path(m_names.constFirst()));
    for (const QString &name : std::as_const(m_names)) {
        QCOMPARE(m_page->currentPath(), path(name));
        QTRY_VERIFY2_WITH_TIMEOUT(!m_page->isLoading(), qPrintable(name), 60000);
        const auto *message = m_page->findChild<ViewMessage *>();
        QVERIFY2(m_page->hasPicture() || message->isVisible(), qPrintable(name));
        m_page->next();
    }
    QCOMPARE(m_page->view()->shownSize(), QSize(80, 50));
    QVERIFY2(processmemory::peakBytes("self") < kMostBytes,
             qPrintable(QString::number(processmemory::peakBytes("self"))));
    QVERIFY2(decoders.peak() < kMostBytes, qPrintable(QString::number(decoders.peak())));
}

UPVIEW_TEST_MAIN(TestBrokenPictures)

#include "tst_brokenpictures.moc"
