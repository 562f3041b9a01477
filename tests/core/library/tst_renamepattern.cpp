// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/renamepattern.h"
#include "support/testmain.h"

using namespace upview;

class TestRenamePattern : public QObject
{
    Q_OBJECT

    static QStringList names(const QList<RenameRow> &rows)
    {
        QStringList result;
        for (const RenameRow &row : rows)
            result.append(row.name);
        return result;
    }

    static QList<RenameSource> sources()
    {
        const QDateTime taken(QDate(2024, 5, 7), QTime(9, 8, 7));
        return {{QStringLiteral("/trip/IMG_1.JPG"), taken}, {QStringLiteral("/trip/IMG_2.png"), taken}};
    }

private Q_SLOTS:
    void fieldsAreFilledIn_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *pattern, const char *first, const char *second) {
            QTest::newRow(pattern) << QString::fromLatin1(pattern)
                                   << QStringList{QString::fromLatin1(first), QString::fromLatin1(second)};
        };
        row("[name]", "IMG_1.JPG", "IMG_2.png");
        row("sea-[counter]", "sea-008.JPG", "sea-010.png");
        row("sea ##", "sea 08.JPG", "sea 10.png");
        row("[date] [time] [name]", "2024-05-07 09-08-07 IMG_1.JPG", "2024-05-07 09-08-07 IMG_2.png");
        row("[folder]_[counter].[EXT]", "trip_008.JPG", "trip_010.png");
    }

    void fieldsAreFilledIn()
    {
        QFETCH(QString, pattern);
        RenamePattern wanted;
        wanted.pattern = pattern;
        wanted.start = 8;
        wanted.step = 2;
        QCOMPARE(wanted.problem(), QString());
        QTEST(names(plannedNames(sources(), wanted, {})), "expected");
    }

    void searchAndReplaceAndCase()
    {
        RenamePattern wanted;
        wanted.search = QStringLiteral("img_");
        wanted.replacement = QStringLiteral("a\\1");
        QCOMPARE(names(plannedNames(sources(), wanted, {})).constFirst(), QStringLiteral("IMG_1.JPG"));
        wanted.matchesCase = false;
        QCOMPARE(names(plannedNames(sources(), wanted, {})).constFirst(), QStringLiteral("a\\11.JPG"));
        wanted.isRegularExpression = true;
        wanted.search = QStringLiteral("(img)_(\\d)");
        wanted.replacement = QStringLiteral("\\2-\\1");
        wanted.nameCase = RenamePattern::Case::Lower;
        wanted.suffixCase = RenamePattern::Case::Lower;
        QCOMPARE(names(plannedNames(sources(), wanted, {})).constFirst(), QStringLiteral("1-img.jpg"));
    }

    void aBadPatternIsRefusedWithASentence()
    {
        RenamePattern wanted;
        wanted.pattern = QStringLiteral("[nome]");
        QVERIFY(wanted.problem().contains(QStringLiteral("[nome]")));
        wanted.pattern = QStringLiteral("a/b");
        QVERIFY(!wanted.problem().isEmpty());
        wanted.pattern = QStringLiteral("[name]");
        wanted.search = QStringLiteral("(");
        QCOMPARE(wanted.problem(), QString());
        wanted.isRegularExpression = true;
        QVERIFY(!wanted.problem().isEmpty());
    }

    void clashesAreShown()
    {
        RenamePattern wanted;
        wanted.pattern = QStringLiteral("same.[ext]");
        QList<RenameSource> two = sources();
        two[1].path = QStringLiteral("/trip/IMG_2.JPG");
        for (const RenameRow &row : plannedNames(two, wanted, {}))
            QVERIFY(!row.problem.isEmpty());
        wanted.pattern = QStringLiteral("x[counter]");
        const auto rows = plannedNames(sources(), wanted, {QStringLiteral("x001.JPG")});
        QVERIFY(!rows.at(0).problem.isEmpty());
        QVERIFY(rows.at(1).problem.isEmpty());
        wanted.pattern = QString();
        QVERIFY(!plannedNames({{QStringLiteral("/a/b"), {}}}, wanted, {}).constFirst().problem.isEmpty());
    }

    void filesMayTakeEachOthersNames()
    {
        RenamePattern wanted;
        wanted.pattern = QStringLiteral("#");
        wanted.start = 2;
        const QList<RenameSource> pair{{QStringLiteral("/a/1.jpg"), {}}, {QStringLiteral("/a/2.jpg"), {}}};
        for (const RenameRow &row :
             plannedNames(pair, wanted, {QStringLiteral("1.jpg"), QStringLiteral("2.jpg")}))
            QVERIFY2(row.problem.isEmpty(), qPrintable(row.problem));
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestRenamePattern)
#include "tst_renamepattern.moc"
