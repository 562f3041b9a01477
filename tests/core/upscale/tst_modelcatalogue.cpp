// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/modelcatalogue.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

using upview::findModel;
using upview::Model;
using upview::modelCatalogue;

class TestModelCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsFortyTwoDifferentModels();
    void familiesComeInTheirOrderAndWhole();
    void idsAreTheFilesOfThePackages();
    void scaleAndDenoiseAgreeWithTheName();
    void overlapCoversWhatTheNetworkLooksAt_data();
    void overlapCoversWhatTheNetworkLooksAt();
    void findsEveryModelByItsId();
    void unknownOrMisspeltNamesFindNothing_data();
    void unknownOrMisspeltNamesFindNothing();
    void everyModelTellsApart();
    void namesReadAsDocumented();
    void modelsFromOutsideTheCatalogueHaveANameToo();
};

void TestModelCatalogue::holdsFortyTwoDifferentModels()
{
    QSet<QString> ids;
    for (const Model &model : modelCatalogue())
        ids.insert(model.id);
    QCOMPARE(modelCatalogue().size(), 42);
    QCOMPARE(ids.size(), 42);
}

void TestModelCatalogue::familiesComeInTheirOrderAndWhole()
{
    QList<QPair<QString, int>> runs;
    for (const Model &model : modelCatalogue()) {
        if (runs.isEmpty() || runs.last().first != model.familyName())
            runs.append({model.familyName(), 0});
        ++runs.last().second;
    }
    const QList<QPair<QString, int>> expected{
        {QStringLiteral("Real-ESRGAN"), 5},
        {QStringLiteral("waifu2x"), 19},
        {QStringLiteral("Real-CUGAN"), 17},
        {QStringLiteral("RealSR"), 1},
    };
    QCOMPARE(runs, expected);
    QCOMPARE(modelCatalogue().first().id, QStringLiteral("REALESRGAN_X4PLUS_UP4X"));
}

void TestModelCatalogue::idsAreTheFilesOfThePackages()
{
    const QDir libraries(qEnvironmentVariable("UPVIEW_VENV") + QStringLiteral("/lib"));
    const QStringList pythons = libraries.entryList({QStringLiteral("python3.*")}, QDir::Dirs);
    if (pythons.isEmpty())
        QSKIP("UPVIEW_VENV names no virtual environment: the packages cannot be compared with");

    QStringList files;
    const QDir packages(libraries.filePath(pythons.first() + QStringLiteral("/site-packages")));
    for (const QString &package :
         packages.entryList({QStringLiteral("sr_vulkan_model_*")}, QDir::Dirs, QDir::Name)) {
        const QDir models(packages.filePath(package + QStringLiteral("/models")));
        for (const QString &file : models.entryList({QStringLiteral("*.param")}, QDir::Files)) {
            const QString id = QFileInfo(file).completeBaseName();
            QVERIFY2(QFile::exists(models.filePath(id + QStringLiteral(".bin"))), qPrintable(id));
            files.append(id);
            // The package's folder is its name on PyPI with other separators.
            const Model *model = findModel(id);
            QVERIFY2(model, qPrintable(id));
            QCOMPARE(model->packageName().replace(QLatin1Char('-'), QLatin1Char('_')), package);
        }
    }
    QStringList ids;
    for (const Model &model : modelCatalogue())
        ids.append(model.id);
    files.sort();
    ids.sort();
    QCOMPARE(ids, files);
}

void TestModelCatalogue::scaleAndDenoiseAgreeWithTheName()
{
    static const QRegularExpression pattern(
        QStringLiteral("_UP([1-4])X(?:_DENOISE([0-3])X|_CONSERVATIVE)?$"));
    for (const Model &model : modelCatalogue()) {
        const QRegularExpressionMatch match = pattern.match(model.id);
        QVERIFY2(match.hasMatch(), qPrintable(model.id));
        QCOMPARE(model.scale, match.captured(1).toInt());
        QCOMPARE(model.denoise, match.hasCaptured(2) ? match.captured(2).toInt() : -1);
    }
}

void TestModelCatalogue::overlapCoversWhatTheNetworkLooksAt_data()
{
    // What the engine pads its own tiles with: the overlap must not be less.
    QTest::addColumn<QString>("idPattern");
    QTest::addColumn<int>("padding");
    QTest::newRow("cunet, same size") << QStringLiteral("^WAIFU2X_CUNET_UP1X") << 28;
    QTest::newRow("cunet 2x") << QStringLiteral("^WAIFU2X_CUNET_UP2X") << 18;
    QTest::newRow("anime and photo") << QStringLiteral("^WAIFU2X_(ANIME|PHOTO)") << 7;
    QTest::newRow("realcugan 2x") << QStringLiteral("^REALCUGAN_.*UP2X") << 18;
    QTest::newRow("realcugan 3x") << QStringLiteral("^REALCUGAN_.*UP3X") << 14;
    QTest::newRow("realcugan 4x") << QStringLiteral("^REALCUGAN_.*UP4X") << 19;
    QTest::newRow("realesrgan and realsr") << QStringLiteral("^REAL(ESRGAN|SR)_") << 10;
}

void TestModelCatalogue::overlapCoversWhatTheNetworkLooksAt()
{
    QFETCH(const QString, idPattern);
    QFETCH(const int, padding);
    const QRegularExpression pattern(idPattern);
    int seen = 0;
    for (const Model &model : modelCatalogue()) {
        if (!pattern.match(model.id).hasMatch())
            continue;
        ++seen;
        QVERIFY2(model.overlap >= padding, qPrintable(model.id));
        QVERIFY2(model.overlap <= padding + 6, qPrintable(model.id));
        QCOMPARE(model.overlap % 2, 0);
    }
    QVERIFY(seen > 0);
}

void TestModelCatalogue::findsEveryModelByItsId()
{
    for (const Model &model : modelCatalogue())
        QCOMPARE(findModel(model.id), &model);
}

void TestModelCatalogue::unknownOrMisspeltNamesFindNothing_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("nothing") << QString();
    QTest::newRow("lower case") << QStringLiteral("waifu2x_cunet_up2x");
    QTest::newRow("the engine's constant") << QStringLiteral("MODEL_WAIFU2X_CUNET_UP2X");
    QTest::newRow("TTA is a switch") << QStringLiteral("WAIFU2X_CUNET_UP2X_TTA");
    QTest::newRow("underscore too many") << QStringLiteral("REALESRGAN_X4PLUS_ANIME_UP4X");
    QTest::newRow("begin of a name") << QStringLiteral("REALESRGAN_X4PLUS");
    QTest::newRow("scale it does not have") << QStringLiteral("WAIFU2X_PHOTO_UP1X_DENOISE0X");
    QTest::newRow("pro has no 4x") << QStringLiteral("REALCUGAN_PRO_UP4X");
    QTest::newRow("space at the end") << QStringLiteral("WAIFU2X_CUNET_UP2X ");
}

void TestModelCatalogue::unknownOrMisspeltNamesFindNothing()
{
    QFETCH(const QString, id);
    QCOMPARE(findModel(id), nullptr);
}

void TestModelCatalogue::everyModelTellsApart()
{
    QSet<QString> names;
    for (const Model &model : modelCatalogue()) {
        QVERIFY2(!model.packageName().isEmpty(), qPrintable(model.id));
        QVERIFY2(model.purpose().size() > 40, qPrintable(model.id));
        QVERIFY2(model.purpose().endsWith(QLatin1Char('.')), qPrintable(model.id));
        names.insert(model.familyName() + QLatin1Char(' ') + model.displayName());
    }
    QCOMPARE(names.size(), modelCatalogue().size());
}

void TestModelCatalogue::namesReadAsDocumented()
{
    const auto nameOf = [](const char *id) { return findModel(QString::fromLatin1(id))->displayName(); };
    QCOMPARE(nameOf("WAIFU2X_CUNET_UP2X_DENOISE1X"), QStringLiteral("CUnet 2x, denoise 1"));
    QCOMPARE(nameOf("WAIFU2X_CUNET_UP1X_DENOISE0X"), QStringLiteral("CUnet 1x, denoise 0"));
    QCOMPARE(nameOf("REALCUGAN_PRO_UP3X_CONSERVATIVE"), QStringLiteral("Pro 3x, conservative"));
    QCOMPARE(nameOf("REALESRGAN_X4PLUSANIME_UP4X"), QStringLiteral("X4plus Anime 4x"));
    QCOMPARE(nameOf("REALESRGAN_X4PLUS_UP4X"), QStringLiteral("X4plus 4x"));
}

void TestModelCatalogue::modelsFromOutsideTheCatalogueHaveANameToo()
{
    Model model;
    model.id = QStringLiteral("OTHER");
    model.scale = 3;
    QCOMPARE(model.displayName(), QStringLiteral("OTHER 3x"));
}

UPVIEW_TEST_GUILESS_MAIN(TestModelCatalogue)
#include "tst_modelcatalogue.moc"
