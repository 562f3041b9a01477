// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/vulkandevices.h"
#include "support/testmain.h"

using namespace upview;

class TestVulkanDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void softwareRenderersAreKnown_data();
    void softwareRenderersAreKnown();
    void softwareRendererIsLeftOutAndNamed();
    void idsKeepTheEnginesIndex();
    void cardsComeBeforeBuiltInGraphics();
    void withoutVulkanTheCpuIsLeft();
    void cardsGetLargerTiles();
    void idsAreParsedStrictly_data();
    void idsAreParsedStrictly();
};

void TestVulkanDevices::softwareRenderersAreKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("software");
    QTest::newRow("llvmpipe") << QStringLiteral("llvmpipe (LLVM 15.0.6, 256 bits)") << true;
    QTest::newRow("lavapipe") << QStringLiteral("Mesa Lavapipe") << true;
    QTest::newRow("SwiftShader") << QStringLiteral("SwiftShader Device (Subzero)") << true;
    QTest::newRow("a CPU") << QStringLiteral("cpu-haswell Example CPU @ 3.00GHz") << true;
    QTest::newRow("NVIDIA") << QStringLiteral("NVIDIA H100 PCIe") << false;
    QTest::newRow("AMD") << QStringLiteral("AMD Radeon RX 7900 XTX (RADV NAVI31)") << false;
    QTest::newRow("Intel") << QStringLiteral("Intel(R) UHD Graphics 620 (KBL GT2)") << false;
}

void TestVulkanDevices::softwareRenderersAreKnown()
{
    QFETCH(QString, name);
    QTEST(isSoftwareRenderer(name), "software");
}

void TestVulkanDevices::softwareRendererIsLeftOutAndNamed()
{
    const QString name = QStringLiteral("llvmpipe (LLVM 15.0.6, 256 bits)");
    const DeviceChoice choice = chooseDevices(true, {name}, 4);
    QCOMPARE(choice.devices.size(), 1);
    QCOMPARE(choice.devices.first().id, QStringLiteral("cpu"));
    QVERIFY(choice.devices.first().name.contains(u'4'));
    QVERIFY(!choice.devices.first().isGpu);
    QVERIFY(!choice.notes.filter(name).isEmpty());
}

void TestVulkanDevices::idsKeepTheEnginesIndex()
{
    const DeviceChoice choice = chooseDevices(
        true,
        {QStringLiteral("llvmpipe (LLVM 15)"), QStringLiteral("NVIDIA H100"), QStringLiteral("NVIDIA H100")},
        8);
    QCOMPARE(choice.devices.size(), 3);
    QCOMPARE(choice.devices[0].id, QStringLiteral("gpu1"));
    QVERIFY(choice.devices[0].isGpu);
    QCOMPARE(choice.devices[0].memoryTotal, qint64(-1));
    QCOMPARE(choice.devices[1].id, QStringLiteral("gpu2"));
    QCOMPARE(choice.devices[2].id, QStringLiteral("cpu"));
    QCOMPARE(choice.notes.size(), 1);
}

void TestVulkanDevices::cardsComeBeforeBuiltInGraphics()
{
    const DeviceChoice choice = chooseDevices(true,
                                              {QStringLiteral("Intel(R) UHD Graphics 770 (ADL-S GT1)"),
                                               QStringLiteral("AMD Radeon Graphics (RADV RENOIR)"),
                                               QStringLiteral("NVIDIA GeForce RTX 4070")},
                                              8);
    QCOMPARE(choice.devices[0].id, QStringLiteral("gpu2"));
    QCOMPARE(choice.devices[1].id, QStringLiteral("gpu0"));
    QCOMPARE(choice.devices[2].id, QStringLiteral("gpu1"));
}

void TestVulkanDevices::withoutVulkanTheCpuIsLeft()
{
    // initSet(0) would succeed after a failed init and run on the CPU silently: nothing else may be offered.
    const DeviceChoice choice = chooseDevices(false, {QStringLiteral("NVIDIA H100")}, 2);
    QCOMPARE(choice.devices.size(), 1);
    QCOMPARE(choice.devices.first().id, QStringLiteral("cpu"));
    QVERIFY(!choice.notes.filter(QStringLiteral("mesa-vulkan-drivers")).isEmpty());
}

void TestVulkanDevices::cardsGetLargerTiles()
{
    const auto choice =
        chooseDevices(true, {QStringLiteral("NVIDIA H200"), QStringLiteral("Intel(R) UHD Graphics 620")}, 8);
    QCOMPARE(choice.devices.size(), 3);
    QCOMPARE(automaticTile(choice.devices.at(0)), 400);
    QCOMPARE(automaticTile(choice.devices.at(1)), 0);
    QCOMPARE(automaticTile(choice.devices.at(2)), 0);
}

void TestVulkanDevices::idsAreParsedStrictly_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("index");
    QTest::newRow("cpu") << QStringLiteral("cpu") << -1;
    QTest::newRow("gpu0") << QStringLiteral("gpu0") << 0;
    QTest::newRow("gpu12") << QStringLiteral("gpu12") << 12;
    for (const char *wrong : {"", "gpu", "gpu-1", "gpu1x", "CPU", "gpu99999999999", "0"})
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << -2;
}

void TestVulkanDevices::idsAreParsedStrictly()
{
    QFETCH(QString, id);
    QTEST(gpuIndex(id).value_or(-2), "index");
}

UPVIEW_TEST_GUILESS_MAIN(TestVulkanDevices)
#include "tst_vulkandevices.moc"
