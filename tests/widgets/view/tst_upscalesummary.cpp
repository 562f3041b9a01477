// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/upscaleservice.h"
#include "support/testmain.h"
#include "widgets/view/upscalesummary.h"

#include <QLocale>

using namespace upview;

class TestUpscaleSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void modelsAreShortenedToWhatTellsThemApart();
    void everyModelKeepsItsNameWithinItsFamily();
    void devicesLoseMakerAndVariant();
    void aFreshResultTellsItsTime();
    void theMemoryIsToldWhereItIsKnown();
    void aCachedResultSaysSo();
    void oddScalesAreTold();
};

namespace {

UpscaleResult sample()
{
    UpscaleResult result;
    result.image = QImage(200, 100, QImage::Format_RGB32);
    result.sourceSize = QSize(100, 50);
    result.recipe.model = QStringLiteral("REALESRGAN_X4PLUS_UP4X");
    result.deviceName = QStringLiteral("NVIDIA H100 PCIe");
    result.totalSeconds = 1.23;
    result.engineSeconds = 1.0;
    return result;
}

} // namespace

void TestUpscaleSummary::modelsAreShortenedToWhatTellsThemApart()
{
    QCOMPARE(shortModelName(QStringLiteral("REALESRGAN_X4PLUS_UP4X")), QStringLiteral("X4PLUS"));
    QCOMPARE(shortModelName(QStringLiteral("REALESRGAN_X4PLUSANIME_UP4X")), QStringLiteral("X4PLUSANIME"));
    QCOMPARE(shortModelName(QStringLiteral("WAIFU2X_CUNET_UP2X_DENOISE1")), QStringLiteral("CUNET DENOISE1"));
    QCOMPARE(shortModelName(QStringLiteral("REALSR_DF2K_UP4X")), QStringLiteral("DF2K"));
}

void TestUpscaleSummary::everyModelKeepsItsNameWithinItsFamily()
{
    QSet<QString> names;
    for (const Model &model : modelCatalogue()) {
        const QString name = shortModelName(model.id);
        QVERIFY2(!name.isEmpty(), qPrintable(model.id));
        names.insert(QStringLiteral("%1/%2/%3").arg(int(model.family)).arg(name).arg(model.scale));
    }
    QCOMPARE(names.size(), modelCatalogue().size());
}

void TestUpscaleSummary::devicesLoseMakerAndVariant()
{
    QCOMPARE(shortDeviceName(QStringLiteral("NVIDIA H100 PCIe")), QStringLiteral("H100"));
    QCOMPARE(shortDeviceName(QStringLiteral("NVIDIA GeForce RTX 4070 Ti")), QStringLiteral("RTX 4070 Ti"));
    QCOMPARE(shortDeviceName(QStringLiteral("CPU (8 cores)")), QStringLiteral("CPU"));
    QCOMPARE(shortDeviceName(QStringLiteral("AMD Radeon RX 7900 XT (RADV NAVI31)")),
             QStringLiteral("RX 7900 XT"));
    QCOMPARE(shortDeviceName(QStringLiteral("Fake GPU")), QStringLiteral("Fake GPU"));
}

void TestUpscaleSummary::aFreshResultTellsItsTime()
{
    QCOMPARE(upscaleSummary(sample()), QStringLiteral("2x · X4PLUS · H100 · 1.2 s"));
    const QString description = upscaleDescription(sample());
    QVERIFY(description.contains(QStringLiteral("200 × 100")));
    QVERIFY(description.contains(QStringLiteral("Real-ESRGAN")));
    QVERIFY(description.contains(QStringLiteral("NVIDIA H100 PCIe")));
}

void TestUpscaleSummary::theMemoryIsToldWhereItIsKnown()
{
    UpscaleResult result = sample();
    QVERIFY(!upscaleDescription(result).contains(QStringLiteral("memory")));
    result.memoryExpected = 1536LL * 1024 * 1024;
    QVERIFY(!upscaleDescription(result).contains(QStringLiteral("memory")));
    result.memoryUsed = 2LL * 1024 * 1024 * 1024;
    QVERIFY(upscaleDescription(result).contains(QStringLiteral("2.0 GiB of memory used, 1.5 GiB expected")));
    result.fromCache = true;
    QVERIFY(!upscaleDescription(result).contains(QStringLiteral("memory")));
}

void TestUpscaleSummary::aCachedResultSaysSo()
{
    UpscaleResult result = sample();
    result.fromCache = true;
    QCOMPARE(upscaleSummary(result), QStringLiteral("2x · X4PLUS · H100 · from cache"));
}

void TestUpscaleSummary::oddScalesAreTold()
{
    UpscaleResult result = sample();
    result.image = QImage(213, 107, QImage::Format_RGB32);
    QVERIFY(upscaleSummary(result).startsWith(QStringLiteral("2.13x ")));
}

UPVIEW_TEST_GUILESS_MAIN(TestUpscaleSummary)
#include "tst_upscalesummary.moc"
