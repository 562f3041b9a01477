// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/folderfilter.h"

#include "support/testmain.h"

using namespace upview;

class TestFolderFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesNames_data();
    void matchesNames();
    void matchesTypesAndRatings();
    void knowsTypesBySuffix();
};

void TestFolderFilter::matchesNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *text, const char *name, bool matches) {
        QTest::addRow("%s in %s", text, name)
            << QString::fromUtf8(text) << QString::fromUtf8(name) << matches;
    };
    row("", "a.png", true);
    row("  ", "a.png", true);
    row("CAT", "my cat.png", true);
    row("cat red", "red cat.png", true);
    row("cat red", "cat.png", false);
    row("*.jpg", "cat.jpg", true);
    row("*.jpg", "cat.jpg.png", false);
    row("img?.png", "img7.png", true);
    row("img?.png", "img17.png", false);
    row("*.png cat", "my cat.png", true);
    row("*.png cat", "my dog.png", false);
    row("a+b", "a+b.png", true);
    row("[x", "[x].png", true);
}

void TestFolderFilter::matchesNames()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    FolderFilter filter;
    filter.setText(text);
    QTEST(filter.matchesName(name), "matches");
    QCOMPARE(filter.isActive(), !text.trimmed().isEmpty());
}

void TestFolderFilter::matchesTypesAndRatings()
{
    FolderFilter filter;
    filter.types = PictureType::Jpeg | PictureType::Raw;
    QVERIFY(filter.isActive());
    QVERIFY(filter.matches(QStringLiteral("a.JPG"), 0));
    QVERIFY(filter.matches(QStringLiteral("a.nef"), 0));
    QVERIFY(!filter.matches(QStringLiteral("a.png"), 5));
    filter.types = {};
    filter.leastRating = 3;
    QVERIFY(filter.isActive());
    QVERIFY(filter.matches(QStringLiteral("a.png"), 3));
    QVERIFY(!filter.matches(QStringLiteral("a.png"), 2));
}

void TestFolderFilter::knowsTypesBySuffix()
{
    QCOMPARE(pictureTypeOf(QStringLiteral("a.jpeg")), PictureType::Jpeg);
    QCOMPARE(pictureTypeOf(QStringLiteral("a.HEIC")), PictureType::Modern);
    QCOMPARE(pictureTypeOf(QStringLiteral("a.cr3")), PictureType::Raw);
    QCOMPARE(pictureTypeOf(QStringLiteral("a.bmp")), PictureType::Other);
}

UPVIEW_TEST_GUILESS_MAIN(TestFolderFilter)
#include "tst_folderfilter.moc"
