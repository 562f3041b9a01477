// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/consolereports.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace upview;

class TestConsoleReports : public QObject
{
    Q_OBJECT

    static EngineReport report()
    {
        EngineReport report;
        report.availability.usable = true;
        report.availability.engine = QStringLiteral("sr_vulkan");
        report.availability.version = QStringLiteral("2.1.0");
        report.availability.notes = {QStringLiteral("A software device was left out.")};
        report.devices = {
            {QStringLiteral("gpu0"), QStringLiteral("Some GPU"), true, 8LL << 30, 4LL << 30, {}},
            {QStringLiteral("cpu"), QStringLiteral("CPU"), false, -1, -1, {}}};
        EngineFacts engine;
        engine.name = "sr_vulkan";
        engine.availability = report.availability;
        engine.devices = report.devices;
        engine.obstacles[QStringLiteral("cpu")].insert(QStringLiteral("REALESRGAN_X4PLUS_UP4X"),
                                                       QStringLiteral("It needs a GPU."));
        report.engines = {engine};
        return report;
    }

private Q_SLOTS:
    void theJsonListsDevicesAndThe42Models()
    {
        const QJsonObject root = QJsonDocument::fromJson(console::engineInfo(report(), true)).object();
        QCOMPARE(root.value(QLatin1StringView("devices")).toArray().size(), 2);
        QCOMPARE(root.value(QLatin1StringView("version")).toString(), QStringLiteral("2.1.0"));
        const QJsonArray models = root.value(QLatin1StringView("models")).toArray();
        QCOMPARE(models.size(), 42);
        for (const QJsonValue &model : models) {
            const QJsonArray devices = model.toObject().value(QLatin1StringView("devices")).toArray();
            const bool x4 = model.toObject().value(QLatin1StringView("id")).toString()
                == QLatin1StringView("REALESRGAN_X4PLUS_UP4X");
            QCOMPARE(devices.size(), x4 ? 1 : 2);
        }
    }

    void theTextNamesDevicesModelsAndReasons()
    {
        const QString text = QString::fromUtf8(console::engineInfo(report(), false));
        for (const char *part : {"sr_vulkan 2.1.0", "gpu0", "Some GPU", "REALESRGAN_X4PLUS_UP4X",
                                 "It needs a GPU.", "A software device was left out."})
            QVERIFY2(text.contains(QLatin1StringView(part)), part);
    }

    void aMissingEngineStillListsTheModels()
    {
        EngineReport missing;
        missing.availability.engine = QStringLiteral("sr_vulkan");
        missing.availability.problem = QStringLiteral("It is not installed.");
        const QJsonObject root = QJsonDocument::fromJson(console::engineInfo(missing, true)).object();
        QVERIFY(!root.value(QLatin1StringView("usable")).toBool(true));
        QCOMPARE(root.value(QLatin1StringView("models")).toArray().size(), 42);
        QVERIFY(console::engineInfo(missing, false).contains("not available"));
    }

    void statisticsAndCleaningArePrinted()
    {
        CacheStatistics statistics;
        statistics.count = 3;
        statistics.bytes = 5000;
        statistics.hits = 7;
        const QByteArray json = console::cacheStatistics(statistics, QStringLiteral("/c/upscaled"), true);
        const QJsonObject root = QJsonDocument::fromJson(json).object();
        QCOMPARE(root.value(QLatin1StringView("count")).toInt(), 3);
        QCOMPARE(root.value(QLatin1StringView("bytes")).toInt(), 5000);
        QCOMPARE(root.value(QLatin1StringView("hits")).toInt(), 7);
        QVERIFY(console::cacheStatistics(statistics, QStringLiteral("/c/upscaled"), false)
                    .contains("/c/upscaled"));
        const QJsonObject cleaned = QJsonDocument::fromJson(console::cleanReport({2, 4096}, true)).object();
        QCOMPARE(cleaned.value(QLatin1StringView("bytesFreed")).toInt(), 4096);
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestConsoleReports)
#include "tst_consolereports.moc"
