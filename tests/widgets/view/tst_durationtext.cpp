// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "widgets/view/durationtext.h"

#include <QLocale>

using upview::DurationStyle;
using upview::durationText;

class TestDurationText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void exactTimesHaveTenths();
    void estimatesAreRounded();
};

void TestDurationText::exactTimesHaveTenths()
{
    QCOMPARE(durationText(0.04, DurationStyle::Exact), QStringLiteral("0.0 s"));
    QCOMPARE(durationText(1.23, DurationStyle::Exact), QStringLiteral("1.2 s"));
    QCOMPARE(durationText(59.99, DurationStyle::Exact), QStringLiteral("1 min 0 s"));
    QCOMPARE(durationText(125.0, DurationStyle::Exact), QStringLiteral("2 min 5 s"));
    QCOMPARE(durationText(3725.0, DurationStyle::Exact), QStringLiteral("1 h 2 min"));
    QCOMPARE(durationText(-3.0, DurationStyle::Exact), QStringLiteral("0.0 s"));
}

void TestDurationText::estimatesAreRounded()
{
    QCOMPARE(durationText(0.1, DurationStyle::Coarse), QStringLiteral("1 s"));
    QCOMPARE(durationText(12.4, DurationStyle::Coarse), QStringLiteral("12 s"));
    QCOMPARE(durationText(31.0, DurationStyle::Coarse), QStringLiteral("35 s"));
    QCOMPARE(durationText(125.0, DurationStyle::Coarse), QStringLiteral("2 min"));
    QCOMPARE(durationText(5400.0, DurationStyle::Coarse), QStringLiteral("1 h 30 min"));
}

UPVIEW_TEST_GUILESS_MAIN(TestDurationText)
#include "tst_durationtext.moc"
