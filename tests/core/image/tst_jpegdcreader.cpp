// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/jpegdcreader.h"
#include "pictures.h"
#include "support/testmain.h"

#include <QImageReader>

#include <csetjmp>
#include <cstddef>
#include <cstdio>

// Must follow <cstdio> and <cstddef>, whose types it uses.
#include <jpeglib.h>

using namespace upview;

namespace {

constexpr int kMutations = 800;

/// How libjpeg is to write a file.
struct Way
{
    QSize size{173, 91};
    bool grey = false;
    std::array<QSize, 3> factors{QSize(1, 1), QSize(1, 1), QSize(1, 1)};
    int quality = 90;
    int restartInterval = 0;
    bool progressive = false;
    bool optimised = false;
    bool arithmetic = false;
    bool rgb = false;
    QList<jpeg_scan_info> scans = {}; ///< none: as libjpeg likes it
};

/// Soft shapes with grain: blocks of all kinds.
QImage scene(QSize size)
{
    QRandomGenerator random(3);
    QImage image(size, QImage::Format_RGB888);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const int grain = x > size.width() / 2 ? int(random.bounded(40)) : 0;
            const int edge = (x / 13 + y / 17) % 2 == 0 ? 60 : 0;
            image.setPixelColor(x, y,
                                QColor((x * 200 / size.width()) + grain, 40 + edge + grain,
                                       (y * 200 / size.height()) + grain));
        }
    }
    return image;
}

QByteArray written(const Way &way)
{
    const QImage image =
        scene(way.size).convertToFormat(way.grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    uchar *data = nullptr;
    unsigned long bytes = 0;
    jpeg_mem_dest(&jpeg, &data, &bytes);
    jpeg.image_width = JDIMENSION(image.width());
    jpeg.image_height = JDIMENSION(image.height());
    jpeg.input_components = way.grey ? 1 : 3;
    jpeg.in_color_space = way.grey ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&jpeg);
    if (way.rgb)
        jpeg_set_colorspace(&jpeg, JCS_RGB);
    jpeg_set_quality(&jpeg, way.quality, TRUE);
    for (int i = 0; i < jpeg.num_components; ++i) {
        jpeg.comp_info[i].h_samp_factor = way.factors.at(std::size_t(i)).width();
        jpeg.comp_info[i].v_samp_factor = way.factors.at(std::size_t(i)).height();
    }
    jpeg.restart_interval = unsigned(way.restartInterval);
    jpeg.optimize_coding = way.optimised ? TRUE : FALSE;
    jpeg.arith_code = way.arithmetic ? TRUE : FALSE;
    if (way.progressive)
        jpeg_simple_progression(&jpeg);
    if (!way.scans.isEmpty()) {
        jpeg.scan_info = way.scans.constData();
        jpeg.num_scans = int(way.scans.size());
    }
    jpeg_start_compress(&jpeg, TRUE);
    while (jpeg.next_scanline < jpeg.image_height) {
        JSAMPROW row = const_cast<uchar *>(image.constScanLine(int(jpeg.next_scanline)));
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    QByteArray result(reinterpret_cast<const char *>(data), qsizetype(bytes));
    jpeg_destroy_compress(&jpeg);
    std::free(data);
    return result;
}

/// What libjpeg reads: of each component the blocks that the picture needs, row by row.
struct Reference
{
    std::vector<std::vector<qint16>> means;
    std::vector<QSize> blocks;
    std::vector<int> quanta;
    bool isSound = false; ///< without an error or a warning
};

struct Errors : jpeg_error_mgr
{
    std::jmp_buf jump;
};

[[noreturn]] void fail(j_common_ptr jpeg)
{
    std::longjmp(static_cast<Errors *>(jpeg->err)->jump, 1);
}

void ignore(j_common_ptr)
{
}

void readReference(const QByteArray &file, Reference *reference)
{
    jpeg_decompress_struct jpeg{};
    Errors errors{};
    jpeg.err = jpeg_std_error(&errors);
    errors.error_exit = &fail;
    errors.output_message = &ignore;
    if (setjmp(errors.jump) != 0) {
        jpeg_destroy_decompress(&jpeg);
        return;
    }
    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, reinterpret_cast<const uchar *>(file.constData()), file.size());
    jpeg_read_header(&jpeg, TRUE);
    jvirt_barray_ptr *arrays = jpeg_read_coefficients(&jpeg);
    for (int i = 0; i < jpeg.num_components; ++i) {
        const jpeg_component_info &component = jpeg.comp_info[i];
        std::vector<qint16> means;
        for (JDIMENSION y = 0; y < component.height_in_blocks; ++y) {
            JBLOCKARRAY rows =
                jpeg.mem->access_virt_barray(reinterpret_cast<j_common_ptr>(&jpeg), arrays[i], y, 1, FALSE);
            for (JDIMENSION x = 0; x < component.width_in_blocks; ++x)
                means.push_back(rows[0][x][0]);
        }
        reference->means.push_back(std::move(means));
        reference->blocks.emplace_back(int(component.width_in_blocks), int(component.height_in_blocks));
        reference->quanta.push_back(component.quant_table != nullptr ? component.quant_table->quantval[0]
                                                                     : 0);
    }
    jpeg_finish_decompress(&jpeg);
    reference->isSound = errors.num_warnings == 0;
    jpeg_destroy_decompress(&jpeg);
}

/// Empty where both are the same.
QString difference(const JpegDc &dc, const Reference &reference)
{
    if (dc.planes.size() != reference.means.size())
        return QStringLiteral("%1 planes").arg(dc.planes.size());
    for (std::size_t i = 0; i < dc.planes.size(); ++i) {
        const JpegDc::Plane &plane = dc.planes[i];
        const QSize blocks = reference.blocks[i];
        if (plane.quantum != reference.quanta[i])
            return QStringLiteral("quantum %1 in plane %2").arg(plane.quantum).arg(i);
        if (plane.blocks.width() < blocks.width() || plane.blocks.height() < blocks.height())
            return QStringLiteral("plane %1 is too small").arg(i);
        for (int y = 0; y < blocks.height(); ++y) {
            for (int x = 0; x < blocks.width(); ++x) {
                const int mine = plane.values[std::size_t(y * plane.blocks.width() + x)];
                const int theirs = reference.means[i][std::size_t(y * blocks.width() + x)];
                if (mine != theirs)
                    return QStringLiteral("%1 for %2 in plane %3 at %4, %5")
                        .arg(mine)
                        .arg(theirs)
                        .arg(i)
                        .arg(x)
                        .arg(y);
            }
        }
    }
    return {};
}

std::optional<JpegDc> means(QByteArray file)
{
    return readJpegDc(file, {});
}

jpeg_scan_info scan(std::initializer_list<int> components, int first, int last, int before, int after)
{
    jpeg_scan_info info{};
    info.comps_in_scan = int(components.size());
    std::copy(components.begin(), components.end(), info.component_index);
    info.Ss = first;
    info.Se = last;
    info.Ah = before;
    info.Al = after;
    return info;
}

QMap<QByteArray, Way> ways()
{
    QMap<QByteArray, Way> all;
    all["4:4:4"] = {};
    all["4:2:2"] = {.factors = {QSize(2, 1), QSize(1, 1), QSize(1, 1)}};
    all["4:2:0"] = {.factors = {QSize(2, 2), QSize(1, 1), QSize(1, 1)}};
    all["4:4:0"] = {.factors = {QSize(1, 2), QSize(1, 1), QSize(1, 1)}};
    all["4:1:1"] = {.factors = {QSize(4, 1), QSize(1, 1), QSize(1, 1)}};
    all["colours of two kinds"] = {.factors = {QSize(2, 2), QSize(2, 1), QSize(1, 2)}};
    all["grey"] = {.grey = true};
    all["grey with factors"] = {.grey = true, .factors = {QSize(2, 2), QSize(1, 1), QSize(1, 1)}};
    all["one pixel"] = {.size = {1, 1}, .factors = {QSize(2, 2), QSize(1, 1), QSize(1, 1)}};
    all["one block and a bit"] = {.size = {9, 17}, .factors = {QSize(2, 2), QSize(1, 1), QSize(1, 1)}};
    all["best quality"] = {.quality = 100};
    all["least quality"] = {.quality = 5};
    all["own tables"] = {.optimised = true};
    all["restarts"] = {.factors = {QSize(2, 2), QSize(1, 1), QSize(1, 1)}, .restartInterval = 3};
    all["a restart each"] = {.grey = true, .restartInterval = 1};
    all["progressive"] = {.factors = {QSize(2, 2), QSize(1, 1), QSize(1, 1)}, .progressive = true};
    all["progressive, restarts"] = {.restartInterval = 5, .progressive = true};
    all["progressive, grey"] = {.grey = true, .progressive = true};
    all["progressive, means apart and late"] = {
        .factors = {QSize(2, 2), QSize(1, 1), QSize(1, 1)},
        .scans = {scan({0}, 0, 0, 0, 2), scan({1}, 0, 0, 0, 0), scan({0}, 1, 63, 0, 0), scan({2}, 0, 0, 0, 1),
                  scan({0}, 0, 0, 2, 1), scan({2}, 0, 0, 1, 0), scan({1}, 1, 63, 0, 0), scan({0}, 0, 0, 1, 0),
                  scan({2}, 1, 63, 0, 0)}};
    all["a scan each"] = {.factors = {QSize(2, 2), QSize(1, 1), QSize(1, 1)},
                          .scans = {scan({0}, 0, 63, 0, 0), scan({2}, 0, 63, 0, 0), scan({1}, 0, 63, 0, 0)}};
    return all;
}

} // namespace

class TestJpegDcReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatLibjpegReads_data();
    void readsWhatLibjpegReads();
    void looksLikeLibjpegsEighth_data();
    void looksLikeLibjpegsEighth();
    void leavesWhatIsRareAlone_data();
    void leavesWhatIsRareAlone();
    void aFileThatEndsEarlyGivesNothingWrong_data();
    void aFileThatEndsEarlyGivesNothingWrong();
    void aDamagedFileGivesWhatLibjpegGivesOrNothing_data();
    void aDamagedFileGivesWhatLibjpegGivesOrNothing();
    void aSmallFileThatClaimsToBeAGiantGetsNoMemory();
    void stopsWhenCancelled();
};

void TestJpegDcReader::readsWhatLibjpegReads_data()
{
    QTest::addColumn<QByteArray>("file");
    const QMap<QByteArray, Way> all = ways();
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        QTest::newRow(it.key().constData()) << written(it.value());
}

void TestJpegDcReader::readsWhatLibjpegReads()
{
    QFETCH(QByteArray, file);
    Reference reference;
    readReference(file, &reference);
    QVERIFY(reference.isSound);
    const std::optional<JpegDc> dc = means(file);
    QVERIFY(dc);
    QCOMPARE(difference(*dc, reference), QString());
}

void TestJpegDcReader::looksLikeLibjpegsEighth_data()
{
    QTest::addColumn<QByteArray>("file");
    const QMap<QByteArray, Way> all = ways();
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        Way way = it.value();
        way.size = {176, 96}; // Qt asks libjpeg for an eighth only where it is a whole one
        QTest::newRow(it.key().constData()) << written(way);
    }
}

void TestJpegDcReader::looksLikeLibjpegsEighth()
{
    QFETCH(QByteArray, file);
    const std::optional<JpegDc> dc = means(file);
    QVERIFY(dc);
    const QImage eighth = eighthOf(*dc);
    QBuffer buffer(&file);
    QImageReader reader(&buffer, "jpeg");
    reader.setScaledSize(dc->size / 8);
    const QImage expected = reader.read();
    QCOMPARE(eighth.size(), expected.size());
    QCOMPARE(eighth.format(), expected.format());
    // Light is the same. Of colours that are stored coarser, libjpeg reads more than the means: nobody sees
    // it in a photo, but these are small shapes.
    double light = 0;
    double all = 0;
    for (int y = 0; y < eighth.height(); ++y) {
        for (int x = 0; x < eighth.width(); ++x) {
            const QRgb mine = eighth.pixel(x, y);
            const QRgb theirs = expected.pixel(x, y);
            light += std::abs(qGray(mine) - qGray(theirs));
            all += std::abs(qRed(mine) - qRed(theirs)) + std::abs(qGreen(mine) - qGreen(theirs))
                + std::abs(qBlue(mine) - qBlue(theirs));
        }
    }
    const double pixels = double(eighth.width()) * eighth.height();
    QVERIFY2(light / pixels < 2.0, qPrintable(QString::number(light / pixels)));
    QVERIFY2(all / pixels / 3 < 10.0, qPrintable(QString::number(all / pixels / 3)));
}

void TestJpegDcReader::leavesWhatIsRareAlone_data()
{
    QTest::addColumn<QByteArray>("file");
    const QString cmyk = QStringLiteral(UPVIEW_TEST_DATA "/image/cmyk.jpg");
    QTest::newRow("CMYK") << pictures::read(cmyk);
    QTest::newRow("RGB") << written({.rgb = true});
    QTest::newRow("arithmetic coding") << written({.arithmetic = true});
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only its start") << QByteArray("\xff\xd8", 2);
    QTest::newRow("a PNG") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(100, 'x');
}

void TestJpegDcReader::leavesWhatIsRareAlone()
{
    QFETCH(QByteArray, file);
    QVERIFY(!means(file));
}

void TestJpegDcReader::aFileThatEndsEarlyGivesNothingWrong_data()
{
    readsWhatLibjpegReads_data();
}

void TestJpegDcReader::aFileThatEndsEarlyGivesNothingWrong()
{
    QFETCH(QByteArray, file);
    Reference reference;
    readReference(file, &reference);
    // A progressive file has the means early on, and then the rest does not matter here.
    const bool isProgressive = file.contains(QByteArray("\xff\xc2", 2));
    for (qsizetype length = 0; length < file.size() - 1; length += length < 1000 ? 1 : 7) {
        const std::optional<JpegDc> dc = means(file.first(length));
        QVERIFY2(!dc || isProgressive, qPrintable(QString::number(length)));
        if (dc)
            QCOMPARE(difference(*dc, reference), QString());
    }
}

void TestJpegDcReader::aDamagedFileGivesWhatLibjpegGivesOrNothing_data()
{
    readsWhatLibjpegReads_data();
}

/// Run under the address sanitizer, this also shows that nothing is read outside of the file.
void TestJpegDcReader::aDamagedFileGivesWhatLibjpegGivesOrNothing()
{
    QFETCH(QByteArray, file);
    QRandomGenerator random(11);
    int read = 0;
    for (int i = 0; i < kMutations; ++i) {
        QByteArray damaged = file;
        const int places = 1 + random.bounded(3);
        for (int place = 0; place < places; ++place) {
            // The headers as often as the data.
            const qsizetype reach =
                random.bounded(2) == 0 ? std::min<qsizetype>(700, file.size()) : file.size();
            const qsizetype at = random.bounded(int(reach));
            switch (random.bounded(4)) {
            case 0:
                damaged[at] = char(random.bounded(256));
                break;
            case 1:
                damaged[at] = char(damaged.at(at) ^ 1 << random.bounded(8));
                break;
            case 2:
                damaged[at] = char(0xff);
                break;
            default:
                damaged.remove(at, 1 + random.bounded(3));
                damaged.append(file.last(3));
                break;
            }
        }
        const std::optional<JpegDc> dc = means(damaged);
        if (!dc)
            continue;
        ++read;
        QVERIFY(!eighthOf(*dc).isNull());
        Reference reference;
        readReference(damaged, &reference);
        // What libjpeg complains about, too, it may patch up in another way.
        if (reference.isSound)
            QCOMPARE(difference(*dc, reference), QString());
    }
    QVERIFY(read < kMutations);
}

void TestJpegDcReader::aSmallFileThatClaimsToBeAGiantGetsNoMemory()
{
    QByteArray file = written({});
    const qsizetype frame = file.indexOf(QByteArray("\xff\xc0", 2));
    QVERIFY(frame > 0);
    for (qsizetype i = frame + 5; i < frame + 9; ++i)
        file[i] = char(0xff);
    QVERIFY(!means(file));
}

void TestJpegDcReader::stopsWhenCancelled()
{
    QByteArray file = written({.size = {40, 2000}});
    QVERIFY(means(file));
    CancelFlag cancel;
    cancel.cancel();
    QVERIFY(!readJpegDc(file, cancel));
}

UPVIEW_TEST_GUILESS_MAIN(TestJpegDcReader)

#include "tst_jpegdcreader.moc"
