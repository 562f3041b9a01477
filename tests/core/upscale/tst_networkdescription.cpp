// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/modelcatalogue.h"
#include "core/upscale/networkdescription.h"
#include "support/testmain.h"
#include "support/tinynetwork.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>

#include <array>

using namespace upview;

namespace {

Result<NetworkDescription> describe(const QByteArray &param, const QByteArray &weights)
{
    QBuffer buffer;
    buffer.setData(weights);
    if (!buffer.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, QStringLiteral("buffer"));
    return describeNetwork(param, buffer);
}

/// Weights that are all 0: for a layer with `tagged` numbers behind a tag and `plain` ones.
QByteArray zeros(int tagged, int plain)
{
    return QByteArray((tagged > 0 ? 4 : 0) + 4 * (tagged + plain), '\0');
}

/// A network out of an input "in" with 3 channels and the given lines.
QByteArray network(const QList<QByteArray> &lines, int blobs)
{
    return "7767517\n" + QByteArray::number(lines.size() + 1) + ' ' + QByteArray::number(blobs)
        + "\nInput in 0 1 in\n" + lines.join('\n') + '\n';
}

QString modelFile(const Model &model, const QString &suffix)
{
    const QString packages = qEnvironmentVariable("UPVIEW_VENV") + QStringLiteral("/lib");
    const QStringList pythons = QDir(packages).entryList({QStringLiteral("python3*")}, QDir::Dirs);
    QString module = model.packageName();
    module.replace(QLatin1Char('-'), QLatin1Char('_'));
    return packages + u'/' + pythons.value(0) + QStringLiteral("/site-packages/") + module
        + QStringLiteral("/models/") + model.id + suffix;
}

} // namespace

class TestNetworkDescription : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModelOfTheCatalogueIsDescribed_data()
    {
        QTest::addColumn<Model>("model");
        for (const Model &model : modelCatalogue())
            QTest::newRow(qPrintable(model.id)) << model;
    }

    void everyModelOfTheCatalogueIsDescribed()
    {
        QFETCH(Model, model);
        const QString param = modelFile(model, QStringLiteral(".param"));
        if (!QFile::exists(param))
            QSKIP("The model packages are not installed.");
        const auto found = describeNetwork(param, modelFile(model, QStringLiteral(".bin")));
        QVERIFY2(found, found ? "" : qPrintable(found.error().text + found.error().details));

        struct Expected
        {
            QByteArray input;
            QByteArray output;
            int shrink = 0;
            int poolings = 0;
        };
        Expected expected;
        switch (model.family) {
        case Model::Family::Waifu2x: {
            const bool isCunet = model.id.contains(QLatin1StringView("CUNET"));
            // What the public waifu2x programs pad with: 18 source pixels, 28 without enlarging, 7.
            expected = {"Input1", "Eltwise4", isCunet ? (model.scale == 1 ? 28 : 36) : 14, isCunet ? 4 : 0};
            break;
        }
        case Model::Family::RealCugan:
            // 18, 14 and 19 source pixels.
            expected = {"in0", "out0", model.scale * (model.scale == 2 ? 18 : model.scale == 3 ? 14 : 19), 4};
            break;
        default:
            expected = {"data", "output", 0, 0};
            break;
        }
        QCOMPARE(found->scale, model.scale);
        QCOMPARE(found->input, expected.input);
        QCOMPARE(found->output, expected.output);
        QCOMPARE(found->shrink, expected.shrink);
        QCOMPARE(found->pooled.size(), expected.poolings);
        for (const PooledBlob &blob : found->pooled)
            QVERIFY(blob.channels >= 64 && blob.channels <= 128 && blob.feature != blob.pooled);
        QVERIFY(found->smallestInput % found->alignment == found->remainder);
        QVERIFY(found->weightBytes >= QFile(modelFile(model, QStringLiteral(".bin"))).size() * 9 / 10);
        QVERIFY(found->macsPerPixel > 1000);
        QVERIFY(found->peakFloatsPerPixel > 64);
        double done = 0;
        for (const NetworkStage &stage : found->stages) {
            QVERIFY(stage.done > done && stage.done < 1 && stage.blob != found->output);
            done = stage.done;
        }
        QVERIFY(!found->stages.isEmpty() && found->stages.size() < 32);
    }

    void aDeepNetworkHasManyStages()
    {
        const Model &model = *findModel(QStringLiteral("REALESRGAN_X4PLUS_UP4X"));
        const auto found = describeNetwork(modelFile(model, QStringLiteral(".param")),
                                           modelFile(model, QStringLiteral(".bin")));
        QVERIFY(found);
        QVERIFY(found->stages.size() >= 28);
        double before = 0;
        for (const NetworkStage &stage : found->stages) {
            QVERIFY(stage.done - before < 0.08);
            before = stage.done;
        }
    }

    void theTinyNetworkIsDescribed()
    {
        const auto found = describe(tinyNetworkParam(), tinyNetworkWeights());
        QVERIFY(found);
        QCOMPARE(found->input, "data");
        QCOMPARE(found->output, "output");
        QCOMPARE(found->scale, 2);
        QCOMPARE(found->shrink, 0);
        QCOMPARE(found->alignment, 1);
        QCOMPARE(found->remainder, 0);
        QCOMPARE(found->smallestInput, 1);
        QVERIFY(found->pooled.isEmpty());
        QCOMPARE(found->weightBytes, qint64(4 * (324 + 12)));
        QCOMPARE(found->macsPerPixel, 324.0);
        // Input, its copy with a border and the 12 channels; then those and the result of 4 x 3.
        QCOMPARE(found->peakFloatsPerPixel, 24.0);
    }

    void linesMayEndAsOnWindowsAndHalfFloatsAreRead()
    {
        QByteArray half(4 + 2 * 324 + 4 * 12, '\0');
        qToLittleEndian(quint32(0x01306B47), half.data());
        QVERIFY(describe(tinyNetworkParam().replace("\n", "\r\n"), half));
        qToLittleEndian(quint16(0x7C00), half.data() + 4 + 2 * 323);
        QVERIFY(!describe(tinyNetworkParam(), half));
    }

    void goodNetworksPass_data()
    {
        QTest::addColumn<QByteArray>("param");
        QTest::addColumn<QByteArray>("weights");
        QTest::addColumn<int>("scale");
        QTest::addColumn<int>("shrink");
        QTest::addColumn<int>("alignment");
        QTest::addColumn<int>("smallest");
        const auto row = [](const char *name, const QByteArray &param, const QByteArray &weights, int scale,
                            int shrink, int alignment, int smallest) {
            QTest::newRow(name) << param << weights << scale << shrink << alignment << smallest;
        };
        row("waifu2x style: valid convolution and its reverse",
            network({"Convolution c 1 1 in a 0=8 1=3 5=0 6=216 9=2 -23310=1,0.1",
                     "Deconvolution d 1 1 a out 0=3 1=4 3=2 4=3 5=1 6=384"},
                    3),
            zeros(216, 0) + zeros(384, 3), 2, 4, 1, 5);
        row("a U with a skip needs even sides",
            network({"Split s 1 2 in a b", "Convolution c 1 1 a d 0=3 1=2 3=2 6=36",
                     "Deconvolution e 1 1 d f 0=3 1=2 3=2 6=36", "BinaryOp g 2 1 f b out 0=0"},
                    6),
            zeros(36, 0) + zeros(36, 0), 1, 0, 2, 2);
        row("older exports: Eltwise, nearest Interp, number, PReLU, Clip",
            network({"Split s 1 2 in a b", "BinaryOp m 1 1 a c 0=2 1=1 2=2.000000e-01", "PReLU p 1 1 c d 0=3",
                     "Eltwise e 2 1 b d f 0=1 -23301=2,1.000000e+00,2.0",
                     "Interp i 1 1 f g 0=1 1=4.000000e+00 2=4.000000e+00", "Clip k 1 1 g out 0=0.0 1=1.0"},
                    8),
            zeros(0, 3), 4, 0, 1, 1);
        row("squeeze and excitation with Scale",
            network({"Split s 1 2 in a b", "Pooling p 1 1 a c 0=1 4=1",
                     "InnerProduct i 1 1 c d 0=3 1=1 2=9 9=4", "Scale m 2 1 b d out 0=-233"},
                    6),
            zeros(9, 3), 1, 0, 1, 1);
        row("pixels put aside and back", network({"Reorg r 1 1 in a 0=2", "PixelShuffle p 1 1 a out 0=2"}, 3),
            {}, 1, 0, 2, 2);
        row("borders added and cut",
            network({"Padding p 1 1 in a 0=3 1=3 2=3 3=3 4=2",
                     "Crop c 1 1 a b -23309=2,5,5 -23310=2,-5,-5 -23311=2,-2,-1",
                     "Crop d 1 1 b out 0=1 1=1 6=1 7=1 3=-233 4=-233 5=-233"},
                    4),
            {}, 1, 3, 1, 7);
        row("channels put together, in groups",
            network({"Split s 1 2 in a b", "Concat c 2 1 a b d 0=0",
                     "ConvolutionDepthWise e 1 1 d f 0=6 1=3 4=1 6=54 7=6 9=1",
                     "Convolution g 1 1 f out 0=3 1=1 6=18"},
                    6),
            zeros(54, 0) + zeros(18, 0), 1, 0, 1, 1);
        row("bicubic reads four neighbours", network({"Interp i 1 1 in out 0=3 1=2.0 2=2.0"}, 2), {}, 2, 0, 1,
            4);
    }

    void goodNetworksPass()
    {
        QFETCH(QByteArray, param);
        QFETCH(QByteArray, weights);
        const auto found = describe(param, weights);
        QVERIFY2(found, found ? "" : qPrintable(found.error().text + found.error().details));
        QTEST(found->scale, "scale");
        QTEST(found->shrink, "shrink");
        QTEST(found->alignment, "alignment");
        QTEST(found->smallestInput, "smallest");
    }

    void averagesAreFound()
    {
        const auto found = describe(
            network({"Split s 1 2 in a b", "Pooling p 1 1 a c 0=1 4=1", "BinaryOp m 2 1 b c out 0=2"}, 5),
            {});
        QVERIFY(found);
        QCOMPARE(found->pooled, QList<PooledBlob>({{"a", "c", 3}}));
    }

    void hostileTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("param");
        const auto change = [](const char *name, const char *from, const char *to) {
            const QByteArray good = tinyNetworkParam();
            Q_ASSERT(good.contains(from));
            QTest::newRow(name) << QByteArray(good).replace(from, to);
        };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary format") << QByteArray("\xdd\x85\x76\x00\x03\x00\x00\x00", 8);
        QTest::newRow("cut off") << tinyNetworkParam().left(80);
        QTest::newRow("only newlines") << QByteArray(100'000, '\n');
        QTest::newRow("a very long line")
            << tinyNetworkParam().replace("conv ", QByteArray(100'000, 'c') + ' ');
        QTest::newRow("too many bytes") << tinyNetworkParam() + QByteArray(5'000'000, '\n');
        change("magic", "7767517", "7767518");
        change("more layers promised", "3 3\n", "4 3\n");
        change("fewer layers promised", "3 3\n", "2 3\n");
        change("fewer blobs promised: ncnn would write behind its list", "3 3\n", "3 2\n");
        change("more blobs promised", "3 3\n", "3 4\n");
        change("huge counts", "3 3\n", "2000000000 2000000000\n");
        change("negative counts", "3 3\n", "-3 -3\n");
        change("a count that overflows", "3 3\n", "99999999999999999999 3\n");
        change("negative number of blobs", "1 1 wide output", "-1 1 wide output");
        change("huge number of blobs", "1 1 wide output", "2147483647 1 wide output");
        change("unknown blob", "1 1 wide output", "1 1 narrow output");
        change("a cycle", "1 1 data wide", "1 1 output wide");
        change("a blob made twice", "wide output", "wide data");
        change("a blob used twice", "1 1 wide output", "1 1 data output");
        change("unknown layer", "PixelShuffle ", "PixelScramble ");
        change("a layer with code of its own", "PixelShuffle ", "Expression ");
        change("two inputs", "Convolution      conv     1 1 data wide 0=12 1=3 4=1 5=1 6=324",
               "Input other 0 1 wide 2=12");
        change("unknown parameter", "0=12", "0=12 29=1");
        change("parameter id too large", "0=12", "0=12 32=1");
        change("negative parameter id", "0=12", "0=12 -7=1");
        change("huge parameter id", "0=12", "0=12 99999999999=1");
        change("a parameter twice", "0=12", "0=12 0=12");
        change("a shape hint", "0=12", "0=12 -23330=4,3,8,8,12");
        change("a feature mask", "0=12", "0=12 31=255");
        change("weights on the input", "0=12", "0=12 19=1");
        change("no number", "0=12", "0=twelve");
        change("a text", "0=12", "0=\"12\"");
        change("empty value", "0=12", "0=");
        change("not a number", "0=12", "0=12 18=nan");
        change("infinite", "0=12", "0=12 18=inf");
        change("float for an integer", "0=12", "0=12.0");
        change("integer for a float", "0=12", "0=12 18=1");
        change("more digits than ncnn reads", "0=12", "0=12 18=0.00000000000000001");
        change("an exponent that ncnn counts down", "0=12", "0=12 18=1e4000000000");
        change("a tab, which ncnn takes for a part of the value", "0=12 1=3", "0=12\t1=3");
        change("a list for a number", "0=12", "-23300=1,12");
        change("a list of the wrong length", "0=12", "0=12 9=3 -23310=3,0.0,1.0");
        change("a list of negative length", "0=12", "0=12 9=3 -23310=-1,0.0");
        change("a list of huge length", "0=12", "0=12 9=3 -23310=2000000000,0.0");
        change("activation without its numbers", "0=12", "0=12 9=2");
        change("activation with a number that is no list: ncnn would follow a null pointer", "0=12",
               "0=12 9=2 10=0.1");
        change("activation with too few numbers", "0=12", "0=12 9=3 -23310=1,0.0");
        change("unknown activation", "0=12", "0=12 9=7");
        change("no channels", "0=12", "0=0");
        change("negative channels", "0=12", "0=-12");
        change("huge channels", "0=12", "0=715827882");
        change("channels that the shuffle cannot share out", "0=12 1=3 4=1 5=1 6=324",
               "0=13 1=3 4=1 5=1 6=351");
        change("not RGB at the end", "0=12 1=3 4=1 5=1 6=324", "0=16 1=3 4=1 5=1 6=432");
        change("not RGB at the beginning", "0 1 data", "0 1 data 2=1");
        change("no kernel", "1=3", "1=0");
        change("negative kernel", "1=3", "1=-3");
        change("huge kernel", "1=3", "1=46341");
        change("stride 0: ncnn would divide by it", "1=3", "1=3 3=0");
        change("dilation 0", "1=3", "1=3 2=0");
        change("negative border", "4=1", "4=-1");
        change("border that is not there on all sides", "4=1", "4=1 15=0");
        change("kernel that is not square", "1=3", "1=3 11=1");
        change("fewer weights than the shapes need", "6=324", "6=323");
        change("more weights than the shapes need", "6=324", "6=325");
        change("quantised", "6=324", "6=324 8=1");
        change("shuffle by 0", "output 0=2", "output 0=0");
        change("shuffle by too much", "output 0=2", "output 0=46341");
        change("the scale is a fraction", "1=3 4=1", "1=3 4=1 3=3");
    }

    void hostileTextIsRefused()
    {
        QFETCH(QByteArray, param);
        const auto found = describe(param, tinyNetworkWeights());
        QVERIFY(!found);
        QVERIFY(found.error().text.endsWith(u'.'));
    }

    void graphsThatDoNotFitAreRefused_data()
    {
        QTest::addColumn<QByteArray>("param");
        QTest::newRow("maps of different sides")
            << network({"Split s 1 2 in a b", "PixelShuffle p 1 1 a c 0=1",
                        "Interp i 1 1 b d 0=1 1=2.0 2=2.0", "BinaryOp x 2 1 c d out 0=0"},
                       6);
        QTest::newRow("maps of different channels")
            << network({"Split s 1 3 in a b c", "Concat d 2 1 a b e", "BinaryOp x 2 1 e c out 0=0"}, 6);
        QTest::newRow("Eltwise of different sides") << network(
            {"Split s 1 2 in a b", "Interp i 1 1 b d 0=1 1=2.0 2=2.0", "Eltwise x 2 1 a d out 0=1"}, 5);
        QTest::newRow("Eltwise of one") << network({"Eltwise x 1 1 in out 0=1"}, 2);
        QTest::newRow("Eltwise with a factor missing")
            << network({"Split s 1 2 in a b", "Eltwise x 2 1 a b out 0=1 -23301=1,0.5"}, 4);
        QTest::newRow("Concat of different sides")
            << network({"Split s 1 2 in a b", "Padding i 1 1 b d 0=1 1=1 2=1 3=1", "Concat x 2 1 a d e",
                        "Reorg r 1 1 e f 0=2", "PixelShuffle q 1 1 f out 0=2"},
                       7);
        QTest::newRow("a crop outside of the map")
            << network({"Crop c 1 1 in out -23309=2,-4,-4 -23310=2,4,4 -23311=2,-2,-1"}, 2);
        QTest::newRow("a crop along channels")
            << network({"Crop c 1 1 in out -23309=2,1,1 -23310=2,-1,-1 -23311=2,0,1"}, 2);
        QTest::newRow("a crop with lists of different lengths")
            << network({"Crop c 1 1 in out -23309=1,1 -23310=2,-1,-1 -23311=2,-2,-1"}, 2);
        QTest::newRow("a crop after a larger map") << network(
            {"Split s 1 2 in a b", "Padding p 1 1 b d 0=1 1=1 2=1 3=1", "Crop c 2 1 a d out 0=4 1=4"}, 5);
        QTest::newRow("a vector where a map is needed")
            << network({"Pooling p 1 1 in a 0=1 4=1", "PixelShuffle q 1 1 a out 0=1"}, 3);
        QTest::newRow("a map where a vector is needed") << network({"InnerProduct p 1 1 in out 0=3 2=9"}, 2);
        QTest::newRow("a vector at the end") << network({"Pooling p 1 1 in out 0=1 4=1"}, 2);
        QTest::newRow("pooling by a window") << network({"Pooling p 1 1 in out 0=1 1=2 2=2"}, 2);
        QTest::newRow("two results") << network({"Split s 1 2 in a b"}, 3);
        QTest::newRow("no result is used") << network({"Split s 1 2 in a b", "ReLU r 1 1 a c"}, 4);
        QTest::newRow("Scale without its vector") << network({"Scale s 1 1 in out 0=-233"}, 2);
        QTest::newRow("Scale for other channels") << network({"Scale s 1 1 in out 0=2"}, 2);
        QTest::newRow("Scale with a bias that nobody loads") << network(
            {"Split s 1 2 in a b", "Pooling p 1 1 a c 0=1 4=1", "Scale m 2 1 b c out 0=-233 1=1"}, 5);
        QTest::newRow("PReLU for other channels") << network({"PReLU p 1 1 in out 0=2"}, 2);
        QTest::newRow("Interp of no kind") << network({"Interp i 1 1 in out 1=2.0 2=2.0"}, 2);
        QTest::newRow("Interp to a fixed size") << network({"Interp i 1 1 in out 0=1 3=64 4=64"}, 2);
        QTest::newRow("Interp by a third") << network({"Interp i 1 1 in out 0=1 1=0.3333 2=0.3333"}, 2);
        QTest::newRow("Interp by an integer that ncnn takes for a float")
            << network({"Interp i 1 1 in out 0=1 1=2 2=2"}, 2);
        QTest::newRow("smaller than the picture") << network({"Interp i 1 1 in out 0=1 1=0.5 2=0.5"}, 2);
        QTest::newRow("larger than the scale says") << network({"Padding p 1 1 in out 0=1 1=1 2=1 3=1"}, 2);
        QTest::newRow("nothing but an input") << QByteArray("7767517\n1 1\nInput in 0 1 in\n");
        QTest::newRow("grows without end")
            << network({"Split s 1 4 in a b c d", "Concat e 4 1 a b c d f",
                        "Interp i 1 1 f g 0=1 1=8.0 2=8.0", "Interp j 1 1 g h 0=1 1=8.0 2=8.0",
                        "PixelShuffle k 1 1 h l 0=2", "Interp m 1 1 l out 0=1 1=0.125 2=0.125"},
                       10);
        QList<QByteArray> deep;
        for (int i = 0; i < 5000; ++i)
            deep.append("ReLU r 1 1 " + (i == 0 ? QByteArray("in") : 'b' + QByteArray::number(i - 1)) + " b"
                        + QByteArray::number(i));
        QTest::newRow("deeper than ncnn's recursion should go") << network(deep, 5001);
    }

    void graphsThatDoNotFitAreRefused()
    {
        QFETCH(QByteArray, param);
        // The weights come last: without any the graph is what is wrong.
        const auto found = describe(param, {});
        QVERIFY(!found);
        QVERIFY(found.error().text.endsWith(u'.'));
        QVERIFY2(!found.error().text.contains(QLatin1StringView(".bin")), qPrintable(found.error().text));
    }

    void damagedWeightsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("weights");
        const QByteArray good = tinyNetworkWeights();
        const auto patched = [&good](qsizetype at, quint32 bits) {
            QByteArray bytes = good;
            qToLittleEndian(bits, bytes.data() + at);
            return bytes;
        };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half a tag") << good.left(2);
        QTest::newRow("one byte less") << good.chopped(1);
        QTest::newRow("one byte more") << good + '\0';
        QTest::newRow("without the bias") << good.chopped(48);
        QTest::newRow("not a number") << patched(4, 0x7FC00000);
        QTest::newRow("infinite") << patched(400, 0xFF800000);
        QTest::newRow("not a number in the bias") << patched(good.size() - 4, 0x7F800001);
        QTest::newRow("8-bit") << patched(0, 0x000D4B38);
        QTest::newRow("a table of 256 values") << patched(0, 1);
        QTest::newRow("half floats that are not there") << patched(0, 0x01306B47);
    }

    void damagedWeightsAreRefused()
    {
        QFETCH(QByteArray, weights);
        const auto found = describe(tinyNetworkParam(), weights);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Damaged);
        QVERIFY(found.error().text.contains(QLatin1StringView(".bin")));
    }

    void anUnknownLayerIsNamed()
    {
        const auto found = describe(network({"Expression evil 1 1 in out"}, 2), {});
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::UnknownFormat);
        QVERIFY(found.error().text.contains(QLatin1StringView("Expression")));
        QVERIFY(found.error().text.contains(QLatin1StringView("evil")));
    }

    void filesThatCannotBeReadHaveAReason()
    {
        const QTemporaryDir folder;
        QVERIFY(writeTinyNetwork(folder.path(), QStringLiteral("tiny")));
        const QString param = folder.filePath(QStringLiteral("tiny.param"));
        const QString bin = folder.filePath(QStringLiteral("tiny.bin"));
        QVERIFY(describeNetwork(param, bin));
        const auto missing = describeNetwork(param, bin + QStringLiteral("x"));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        const auto directory = describeNetwork(folder.path(), bin);
        QVERIFY(!directory);
        QCOMPARE(directory.error().code, ErrorCode::NoPermission);
        QVERIFY(!describeNetwork(bin, param));
    }

    void noMutationCrashesOrPassesWithNonsense()
    {
        // A seed that does not change, so that a failure can be repeated.
        QRandomGenerator random(20261124);
        const QList<QByteArray> sources = {
            tinyNetworkParam(),
            network({"Split s 1 2 in a b", "Convolution c 1 1 a d 0=3 1=2 3=2 6=36 9=2 -23310=1,0.1",
                     "Deconvolution e 1 1 d f 0=3 1=2 3=2 6=36", "Crop k 2 1 b f g 0=0 1=0",
                     "BinaryOp h 2 1 f g i 0=0", "Interp j 1 1 i out 0=3 1=2.0 2=2.0"},
                    8),
            network({"Split s 1 2 in a b", "Pooling p 1 1 a c 0=1 4=1", "InnerProduct i 1 1 c d 0=3 1=1 2=9",
                     "Scale m 2 1 b d e 0=-233", "Padding q 1 1 e f 0=1 1=1 2=1 3=1 4=2",
                     "Crop k 1 1 f g -23309=2,1,1 -23310=2,-1,-1 -23311=2,-2,-1", "PReLU l 1 1 g out 0=3"},
                    9),
        };
        const std::array<QByteArray, 12> numbers = {
            "0", "-1", "1", "2", "3", "233", "-233", "2147483647", "-2147483648", "65536", "1e38", "0.0"};
        QElapsedTimer timer;
        timer.start();
        int tried = 0;
        while (timer.elapsed() < 1000) {
            QByteArray text = sources.at(random.bounded(int(sources.size())));
            for (int changes = 1 + random.bounded(3); changes > 0; --changes) {
                const int at = random.bounded(int(text.size()));
                switch (random.bounded(5)) {
                case 0:
                    text[at] = char(random.bounded(256));
                    break;
                case 1:
                    text.remove(at, 1 + random.bounded(8));
                    break;
                case 2:
                    text.insert(at, text.mid(random.bounded(int(text.size())), random.bounded(24)));
                    break;
                case 3: {
                    const qsizetype equals = text.indexOf('=', at);
                    if (equals >= 0)
                        text.replace(equals + 1, 1, numbers.at(std::size_t(random.bounded(12))));
                    break;
                }
                default:
                    text.truncate(at);
                    break;
                }
                if (text.isEmpty())
                    break;
            }
            const auto found = describe(text, random.bounded(2) == 0 ? tinyNetworkWeights() : zeros(36, 300));
            ++tried;
            if (found) {
                QVERIFY(found->scale >= 1 && found->scale <= 8);
                QVERIFY(found->shrink >= 0 && found->smallestInput >= 1);
                QVERIFY(!found->input.isEmpty() && !found->output.isEmpty());
            } else {
                QVERIFY(!found.error().text.isEmpty());
            }
        }
        QVERIFY(tried > 100);
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestNetworkDescription)
#include "tst_networkdescription.moc"
