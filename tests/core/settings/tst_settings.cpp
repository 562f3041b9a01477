// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingstable.h"
#include "support/testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <limits>

using upview::Setting;
using upview::Settings;
namespace setting = upview::setting;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyRowRoundTrips();
    void defaultsAreSensible();
    void badTextInTheFileReadsAsTheDefault();
    void badValuesAreNotStored();
    void changedComesOncePerChange();
    void changedNamesItsRow();
    void aNewFileGetsTheVersion();
    void aNewerFileKeepsItsVersionAndItsRows();
    void aDamagedFileReadsAsDefaults();
    void syncTellsWhenTheDiskRefuses();

private:
    template <typename T> void checkRow(const Setting<T> &row, const QList<T> &values);
    template <typename T> void checkBadText(const Setting<T> &row, const QStringList &texts);
    void writeFile(const QByteArray &content) const;
    [[nodiscard]] QByteArray readFile() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QStringList m_checkedKeys;
    int m_copies = 0;
};

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("config/upview.ini"));
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("config"))));
}

void TestSettings::writeFile(const QByteArray &content) const
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
}

QByteArray TestSettings::readFile() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <typename T> void TestSettings::checkRow(const Setting<T> &row, const QList<T> &values)
{
    m_checkedKeys.append(QLatin1StringView(row.key));
    QVERIFY2(row.isValid(row.defaultValue), row.key);
    for (const T &value : values) {
        QVERIFY2(row.isValid(value), row.key);
        {
            Settings settings(m_file);
            settings.set(row, value);
            QVERIFY2(settings.get(row) == value, row.key);
            QVERIFY(settings.sync());
        }
        // Through the text of the file, as at the next start.
        // A name of its own each: QSettings shares what it has read of one.
        const QString copy = m_folder->filePath(QStringLiteral("copy%1.ini").arg(++m_copies));
        QVERIFY(QFile::copy(m_file, copy));
        const Settings again(copy);
        QVERIFY2(again.get(row) == value, row.key);
    }
}

template <typename T> void TestSettings::checkBadText(const Setting<T> &row, const QStringList &texts)
{
    const QStringList parts = QString::fromLatin1(row.key).split(QLatin1Char('/'));
    for (const QString &text : texts) {
        // A file of its own each: QSettings shares what it has read of one.
        static int number = 0;
        m_file = m_folder->filePath(QStringLiteral("edited%1.ini").arg(++number));
        writeFile(QStringLiteral("[General]\nversion=1\n[%1]\n%2=%3\n")
                      .arg(parts.at(0), parts.at(1), text)
                      .toUtf8());
        const Settings settings(m_file);
        const QByteArray what = QByteArray(row.key) + " = " + text.toUtf8();
        QVERIFY2(settings.get(row) == row.defaultValue, what.constData());
    }
}

void TestSettings::everyRowRoundTrips()
{
    const QList<QString> folders{QStringLiteral("/home/me/My pictures, 2024; \"new\""),
                                 QStringLiteral("/media/Bäume 樹/100%"), QString()};
    const QList<QByteArray> blobs{QByteArray::fromHex("00ff0a0d22"), QByteArray()};
    m_checkedKeys.clear();

    checkRow(setting::upscaleModel, {QStringLiteral("WAIFU2X_CUNET_UP2X"), QString()});
    checkRow(setting::upscaleScale, {1.0, 1.5, 3.3333333333, 8.0});
    checkRow(setting::upscaleFit, {QStringLiteral("3840x2160"), QString()});
    checkRow(setting::upscaleTile, {32, 400, 4096, 0});
    checkRow(setting::upscaleTta, {true, false});
    checkRow(setting::upscaleDevice, {QStringLiteral("gpu1"), QString()});
    checkRow(setting::upscaleEngine, {QStringLiteral("ncnn"), QStringLiteral("sr_vulkan"), QString()});
    checkRow(setting::upscaleDenoise, {0, 3, -1});
    checkRow(setting::upscaleThreads, {1, 256, 0});
    checkRow(setting::modelFolder, folders);
    checkRow(setting::cacheFormat, {QStringLiteral("webp"), QStringLiteral("jpeg"), QStringLiteral("png")});
    checkRow(setting::cacheQuality, {1, 75, 100});
    checkRow(setting::cacheFolder, folders);
    checkRow(setting::cacheLimitMiB, {16, 4 * 1024 * 1024});
    checkRow(setting::cacheMaxAgeDays, {0, 30, 3650});
    checkRow(setting::saveFormat, {QStringLiteral("jpeg"), QStringLiteral("png"), QStringLiteral("webp")});
    checkRow(setting::saveQuality, {1, 100});
    checkRow(setting::saveFolder, folders);
    checkRow(setting::favouriteFolders, {folders, QStringList()});
    checkRow(setting::recentTargets, {folders, QStringList()});
    checkRow(setting::knownTags, {QStringList{QStringLiteral("a, b"), QStringLiteral("ü")}, QStringList()});
    checkRow(setting::gridCellSize, {96, 512});
    checkRow(setting::sortKey, {0, 1, 2, 3, 4, 5});
    checkRow(setting::showSubfolders, {false, true});
    checkRow(setting::cellPixels, {true, false});
    checkRow(setting::cellDate, {true, false});
    checkRow(setting::backdrop,
             {setting::Backdrop::Black, setting::Backdrop::Custom, setting::Backdrop::Checkerboard});
    checkRow(setting::backdropColor, {QStringLiteral("#000000"), QStringLiteral("#12ab9F")});
    checkRow(setting::miniMap, {false, true});
    checkRow(setting::pixelColor, {false, true});
    checkRow(setting::thumbnailStrip, {true, false});
    checkRow(setting::slideShowSeconds, {1, 3600});
    checkRow(setting::slideShowShuffle, {true, false});
    checkRow(setting::slideShowLoops, {false, true});
    checkRow(setting::twoPages, {true, false});
    checkRow(setting::coverAlone, {true, false});
    checkRow(setting::rightToLeft, {true, false});
    checkRow(setting::pictureMemoryMiB, {64, 65536, 0});
    checkRow(setting::monitorProfile,
             {QString::fromLatin1(setting::kSrgbProfile), QStringLiteral("/a b/screen.icc"), QString()});
    checkRow(setting::sortReversed, {true, false});
    checkRow(setting::folderPanelVisible, {false, true});
    checkRow(setting::lastFolder, folders);
    checkRow(setting::wheelAction, {setting::WheelAction::NextImage, setting::WheelAction::Zoom});
    checkRow(setting::fitEnlarges, {true, false});
    checkRow(setting::theme, {setting::Theme::Light, setting::Theme::Dark, setting::Theme::System});
    checkRow(setting::shortcuts,
             {QStringList{QStringLiteral("upscale=F4; Ctrl+,"), QStringLiteral("next=;")}, QStringList()});
    checkRow(setting::restoreSession, {false, true});
    checkRow(setting::sessionPicture, folders);
    checkRow(setting::sessionViewing, {true, false});
    checkRow(setting::singleInstance, {true, false});
    checkRow(setting::recentPaths, {folders, QStringList()});
    checkRow(setting::sidePanelSections, {QStringLiteral("recipe,metadata"), QString()});
    checkRow(setting::sidePanelFolded, {QStringLiteral("recipe"), QString()});
    checkRow(setting::sidePanelWidth, {240, 360});
    checkRow(setting::windowGeometry, blobs);
    checkRow(setting::browseSplitter, blobs);

    // A new row must be added above.
    QFile table(QStringLiteral(UPVIEW_SOURCE_DIR "/src/core/settings/settingstable.h"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    static const QRegularExpression row(QStringLiteral("Setting<[^{]+\\{\\s*\"([^\"]+)\""));
    QStringList keys;
    QRegularExpressionMatchIterator rows = row.globalMatch(QString::fromUtf8(table.readAll()));
    while (rows.hasNext())
        keys.append(rows.next().captured(1));
    QVERIFY(keys.size() >= 23);
    QCOMPARE(keys.removeDuplicates(), 0);
    keys.sort();
    m_checkedKeys.sort();
    QCOMPARE(m_checkedKeys, keys);
}

void TestSettings::defaultsAreSensible()
{
    const Settings settings(m_file);
    QCOMPARE(settings.get(setting::upscaleModel), QString());
    QCOMPARE(settings.get(setting::upscaleScale), 2.0);
    QCOMPARE(settings.get(setting::upscaleTile), 0);
    QCOMPARE(settings.get(setting::upscaleTta), false);
    QCOMPARE(settings.get(setting::cacheFormat), QStringLiteral("png"));
    QVERIFY(settings.get(setting::theme) == setting::Theme::System);
}

void TestSettings::badTextInTheFileReadsAsTheDefault()
{
    const QStringList noNumbers{QStringLiteral("abc"),        QStringLiteral("\"\""),
                                QStringLiteral("12px"),       QStringLiteral("1, 2"),
                                QStringLiteral("@Invalid()"), QStringLiteral("99999999999999999999")};
    const QStringList noBools{QStringLiteral("yes"), QStringLiteral("1"), QStringLiteral("\"\""),
                              QStringLiteral("TRUE"), QStringLiteral("2")};
    checkBadText(setting::upscaleScale,
                 noNumbers
                     + QStringList{QStringLiteral("0.99"), QStringLiteral("8.01"), QStringLiteral("-2"),
                                   QStringLiteral("nan"), QStringLiteral("inf"), QStringLiteral("2,5")});
    checkBadText(setting::upscaleTile,
                 noNumbers + QStringList{QStringLiteral("31"), QStringLiteral("4097"), QStringLiteral("-1")});
    checkBadText(setting::upscaleTta, noBools);
    checkBadText(setting::cacheFormat,
                 {QStringLiteral("PNG"), QStringLiteral("bmp"), QStringLiteral("\"\""), QStringLiteral("7")});
    checkBadText(setting::cacheQuality, noNumbers + QStringList{QStringLiteral("0"), QStringLiteral("101")});
    checkBadText(setting::cacheLimitMiB,
                 noNumbers + QStringList{QStringLiteral("15"), QStringLiteral("4194305")});
    checkBadText(setting::cacheMaxAgeDays, noNumbers + QStringList{QStringLiteral("-1")});
    checkBadText(setting::saveFormat, {QStringLiteral("gif")});
    checkBadText(setting::saveQuality, noNumbers + QStringList{QStringLiteral("101")});
    checkBadText(setting::gridCellSize, noNumbers + QStringList{QStringLiteral("95"), QStringLiteral("513")});
    checkBadText(setting::sortKey, noNumbers + QStringList{QStringLiteral("-1"), QStringLiteral("6")});
    checkBadText(setting::sortReversed, noBools);
    checkBadText(setting::folderPanelVisible, noBools);
    checkBadText(setting::fitEnlarges, noBools);
    checkBadText(setting::wheelAction,
                 noNumbers + QStringList{QStringLiteral("Zoom"), QStringLiteral("2"), QStringLiteral("-1")});
    checkBadText(setting::theme, noNumbers + QStringList{QStringLiteral("dark"), QStringLiteral("3")});
}

void TestSettings::badValuesAreNotStored()
{
    Settings settings(m_file);
    settings.set(setting::upscaleScale, 3.0);
    QSignalSpy changed(&settings, &Settings::changed);
    settings.set(setting::upscaleScale, std::numeric_limits<double>::quiet_NaN());
    QCOMPARE(settings.get(setting::upscaleScale), 2.0);
    QCOMPARE(changed.count(), 1);
    settings.set(setting::upscaleScale, 100.0);
    QCOMPARE(settings.get(setting::upscaleScale), 2.0);
    QCOMPARE(changed.count(), 1);
    settings.set(setting::theme, static_cast<setting::Theme>(17));
    QVERIFY(settings.get(setting::theme) == setting::Theme::System);
    QVERIFY(settings.sync());
    QVERIFY(!readFile().contains("17"));
    QVERIFY(!readFile().contains("100"));
}

void TestSettings::changedComesOncePerChange()
{
    Settings settings(m_file);
    QSignalSpy changed(&settings, &Settings::changed);
    settings.set(setting::upscaleTile, 0);
    QVERIFY2(changed.isEmpty(), "storing the default is no change");
    settings.set(setting::upscaleTile, 400);
    QCOMPARE(changed.count(), 1);
    settings.set(setting::upscaleTile, 400);
    QCOMPARE(changed.count(), 1);
    settings.set(setting::upscaleTile, 0);
    QCOMPARE(changed.count(), 2);
    settings.set(setting::theme, setting::Theme::Dark);
    settings.set(setting::theme, setting::Theme::Dark);
    QCOMPARE(changed.count(), 3);
}

void TestSettings::changedNamesItsRow()
{
    Settings settings(m_file);
    QSignalSpy changed(&settings, &Settings::changed);
    settings.set(setting::upscaleTta, true);
    QCOMPARE(changed.count(), 1);
    const auto key = changed.at(0).at(0).value<QLatin1StringView>();
    QVERIFY(Settings::is(key, setting::upscaleTta));
    QVERIFY(!Settings::is(key, setting::upscaleTile));
}

void TestSettings::aNewFileGetsTheVersion()
{
    {
        Settings settings(m_file);
        QVERIFY(settings.sync());
    }
    QVERIFY2(readFile().contains("version=" + QByteArray::number(Settings::kVersion) + '\n'),
             readFile().constData());
}

void TestSettings::aNewerFileKeepsItsVersionAndItsRows()
{
    writeFile("[General]\nversion=99\n[upscale]\nscale=4\nsomethingNew=keep me\n[future]\nrow=7\n");
    {
        Settings settings(m_file);
        QCOMPARE(settings.get(setting::upscaleScale), 4.0);
        settings.set(setting::upscaleTile, 200);
        QVERIFY(settings.sync());
    }
    const QByteArray text = readFile();
    QVERIFY2(text.contains("version=99\n"), text.constData());
    QVERIFY(text.contains("somethingNew=keep me\n"));
    QVERIFY(text.contains("row=7\n"));
    QVERIFY(text.contains("tile=200\n"));
}

void TestSettings::aDamagedFileReadsAsDefaults()
{
    writeFile(QByteArray::fromHex("89504e470d0a1a0a00ff00ff") + "[[[\n=\n====\n\"");
    Settings settings(m_file);
    QCOMPARE(settings.get(setting::upscaleScale), 2.0);
    settings.set(setting::upscaleScale, 3.0);
    QCOMPARE(settings.get(setting::upscaleScale), 3.0);
}

void TestSettings::syncTellsWhenTheDiskRefuses()
{
    writeFile("a file, no folder");
    // Stops the superuser too, unlike permissions.
    Settings settings(m_file + QStringLiteral("/upview.ini"));
    settings.set(setting::upscaleScale, 3.0);
    QVERIFY(!settings.sync());
    QCOMPARE(settings.get(setting::upscaleScale), 3.0);
}

UPVIEW_TEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
