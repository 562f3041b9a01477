// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/decodebudget.h"

#include "support/testmain.h"

#include <QThreadPool>

#include <atomic>

using namespace upview;
using Rank = DecodeBudget::Rank;

class TestDecodeBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreSoManyPlaces();
    void thePictureOnScreenNeverWaits();
    void everythingElseWaitsForThePictureOnScreen();
    void neighboursGoBeforeThumbnails();
    void theRestWaitsForAllOthers();
    void nobodyWaitsForTheRest();
    void aCancelledWaitEnds();

private:
    /// Enters on a thread of `pool`, counts it, and leaves.
    static void enterLater(QThreadPool &pool, DecodeBudget &budget, Rank rank, std::atomic_int &entered)
    {
        pool.start([&budget, &entered, rank] {
            const auto place = budget.enter(rank, {});
            entered += place ? 1 : 0;
        });
    }
};

void TestDecodeBudget::thereAreSoManyPlaces()
{
    DecodeBudget budget(2);
    std::atomic_int entered = 0;
    QThreadPool pool;
    auto a = budget.enter(Rank::Thumbnail, {});
    auto b = budget.enter(Rank::Thumbnail, {});
    QVERIFY(a && b);
    enterLater(pool, budget, Rank::Thumbnail, entered);
    QVERIFY(!pool.waitForDone(100));
    QCOMPARE(entered.load(), 0);
    a.reset();
    QVERIFY(pool.waitForDone(5000));
    QCOMPARE(entered.load(), 1);
}

void TestDecodeBudget::thePictureOnScreenNeverWaits()
{
    DecodeBudget budget(1);
    const auto thumbnail = budget.enter(Rank::Thumbnail, {});
    const auto current = budget.enter(Rank::Current, {});
    const auto next = budget.enter(Rank::Current, {});
    QVERIFY(thumbnail && current && next);
}

void TestDecodeBudget::everythingElseWaitsForThePictureOnScreen()
{
    DecodeBudget budget(8);
    std::atomic_int entered = 0;
    QThreadPool pool;
    auto current = budget.enter(Rank::Current, {});
    enterLater(pool, budget, Rank::Thumbnail, entered);
    enterLater(pool, budget, Rank::Neighbour, entered);
    QVERIFY(!pool.waitForDone(100));
    QCOMPARE(entered.load(), 0);
    current.reset();
    QVERIFY(pool.waitForDone(5000));
    QCOMPARE(entered.load(), 2);
}

void TestDecodeBudget::neighboursGoBeforeThumbnails()
{
    DecodeBudget budget(1);
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    auto inside = budget.enter(Rank::Thumbnail, {});
    std::atomic_bool neighbourWaits = false;
    std::atomic_int order = 0;
    std::atomic_int neighbourPlace = 0;
    std::atomic_int thumbnailPlace = 0;
    pool.start([&] {
        neighbourWaits = true;
        const auto place = budget.enter(Rank::Neighbour, {});
        neighbourPlace = ++order;
    });
    QTRY_VERIFY(neighbourWaits);
    QVERIFY(!pool.waitForDone(50)); // it has come to its wait
    pool.start([&] {
        const auto place = budget.enter(Rank::Thumbnail, {});
        thumbnailPlace = ++order;
    });
    inside.reset();
    QVERIFY(pool.waitForDone(5000));
    QCOMPARE(neighbourPlace.load(), 1);
    QCOMPARE(thumbnailPlace.load(), 2);
}

void TestDecodeBudget::theRestWaitsForAllOthers()
{
    for (const Rank rank : {Rank::Current, Rank::Neighbour, Rank::Thumbnail}) {
        DecodeBudget budget(8);
        std::atomic_int entered = 0;
        QThreadPool pool;
        auto inside = budget.enter(rank, {});
        enterLater(pool, budget, Rank::Rest, entered);
        QVERIFY(!pool.waitForDone(50));
        QCOMPARE(entered.load(), 0);
        inside.reset();
        QVERIFY(pool.waitForDone(5000));
        QCOMPARE(entered.load(), 1);
    }
}

void TestDecodeBudget::nobodyWaitsForTheRest()
{
    DecodeBudget budget(1);
    const auto rest = budget.enter(Rank::Rest, {});
    const auto thumbnail = budget.enter(Rank::Thumbnail, {});
    QVERIFY(rest && thumbnail);
}

void TestDecodeBudget::aCancelledWaitEnds()
{
    DecodeBudget budget(1);
    const auto inside = budget.enter(Rank::Current, {});
    CancelFlag cancel;
    std::atomic_bool got = true;
    QThreadPool pool;
    pool.start([&] { got = budget.enter(Rank::Thumbnail, cancel).has_value(); });
    cancel.cancel();
    QVERIFY(pool.waitForDone(5000));
    QVERIFY(!got);
}

UPVIEW_TEST_GUILESS_MAIN(TestDecodeBudget)
#include "tst_decodebudget.moc"
