// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/thumbnailservice.h"

#include "core/library/samplefiles.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

using namespace upview;

class TestThumbnailService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void answersLaterAndOnTheThreadOfTheService();
    void tellsWhyThereIsNone();
    void theSameRequestTwiceIsAnsweredOnce();
    void askingWhileItIsMadeStartsNoSecondOne();
    void twoSizesAreTwoThumbnails();
    void higherPrioritiesComeFirst();
    void askingAgainChangesThePriority();
    void droppedRequestsAreNotAnswered();
    void canBeDestroyedWhileItWorks();
    void answersManyRequests();
    void theRestGoesIntoTheStoreWithoutASignal();
    void whatIsRequestedIsMadeBeforeTheRest();
    void anotherRestTakesThePlaceOfTheFirst();
    void whatIsRequestedOfTheRestIsAnsweredOnce();
    void theRestLeavesOutWhatNeedsAProcessOfItsOwn();

private:
    /// Pictures that take the only worker some time, so that what is asked next waits.
    QStringList slowPictures(int count) const
    {
        const QString first = samples::picture(file(QStringLiteral("slow0.png")), {1500, 1500}, Qt::blue);
        QStringList paths{first};
        for (int i = 1; i < count; ++i) {
            const QString path = file(QStringLiteral("slow%1.png").arg(i));
            QFile::copy(first, path);
            samples::setModified(path, samples::kLongAgo); // what is new is not kept in the store
            paths.append(path);
        }
        return paths;
    }
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString root() const { return file(QStringLiteral("thumbnails")); }
    static QStringList pathsOf(const QSignalSpy &spy)
    {
        QStringList paths;
        for (const QList<QVariant> &arguments : spy)
            paths.append(arguments.first().toString());
        return paths;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestThumbnailService::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestThumbnailService::answersLaterAndOnTheThreadOfTheService()
{
    const QString path = samples::picture(file(QStringLiteral("a.png")), {300, 300}, Qt::blue);
    ThumbnailService service(root());
    QSignalSpy spy(&service, &ThumbnailService::ready);
    QThread *thread = nullptr;
    connect(
        &service, &ThumbnailService::ready, this, [&thread] { thread = QThread::currentThread(); },
        Qt::DirectConnection);
    service.request(path, ThumbnailSize::Normal);
    QVERIFY(spy.isEmpty());
    QVERIFY(spy.wait());
    QCOMPARE(thread, QThread::currentThread());
    QCOMPARE(spy.first().at(0).toString(), path);
    QCOMPARE(spy.first().at(1).value<ThumbnailSize>(), ThumbnailSize::Normal);
    const auto entry = spy.first().at(2).value<ThumbnailStore::Entry>();
    QCOMPARE(entry.image.size(), QSize(128, 128));
    QCOMPARE(entry.imageSize, QSize(300, 300));
}

void TestThumbnailService::tellsWhyThereIsNone()
{
    ThumbnailService service(root());
    QSignalSpy spy(&service, &ThumbnailService::failed);
    service.request(file(QStringLiteral("missing.png")), ThumbnailSize::Large);
    QVERIFY(spy.wait());
    QCOMPARE(spy.first().at(0).toString(), file(QStringLiteral("missing.png")));
    QCOMPARE(spy.first().at(1).value<ThumbnailSize>(), ThumbnailSize::Large);
    QCOMPARE(spy.first().at(2).value<Error>().code, ErrorCode::NotFound);
}

void TestThumbnailService::theSameRequestTwiceIsAnsweredOnce()
{
    const QStringList slow = slowPictures(4);
    ThumbnailService service(root(), 1);
    QSignalSpy spy(&service, &ThumbnailService::ready);
    for (int round = 0; round < 5; ++round) {
        for (const QString &path : slow)
            service.request(path, ThumbnailSize::Normal, round);
    }
    const QString last = samples::picture(file(QStringLiteral("last.png")));
    service.request(last, ThumbnailSize::Normal, -1);
    QTRY_VERIFY(pathsOf(spy).contains(last));
    QCOMPARE(spy.size(), 5);
    // But a request after the answer is a new one.
    service.request(last, ThumbnailSize::Normal);
    QVERIFY(spy.wait());
}

void TestThumbnailService::askingWhileItIsMadeStartsNoSecondOne()
{
    const QString path = slowPictures(1).first();
    ThumbnailService service(root(), 1);
    QSignalSpy spy(&service, &ThumbnailService::ready);
    QTimer asking;
    connect(&asking, &QTimer::timeout, this,
            [&service, &path] { service.request(path, ThumbnailSize::Normal); });
    connect(&service, &ThumbnailService::ready, &asking, &QTimer::stop);
    asking.start(0);
    QVERIFY(spy.wait());
    service.request(path, ThumbnailSize::Large, -1); // behind whatever is still to come
    QTRY_COMPARE(spy.last().at(1).value<ThumbnailSize>(), ThumbnailSize::Large);
    QCOMPARE(spy.size(), 2);
}

void TestThumbnailService::twoSizesAreTwoThumbnails()
{
    const QString path = samples::picture(file(QStringLiteral("a.png")), {300, 300}, Qt::blue);
    ThumbnailService service(root(), 1);
    QSignalSpy spy(&service, &ThumbnailService::ready);
    service.request(path, ThumbnailSize::Normal);
    service.request(path, ThumbnailSize::Large);
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0).at(2).value<ThumbnailStore::Entry>().image.width(), 128);
    QCOMPARE(spy.at(1).at(2).value<ThumbnailStore::Entry>().image.width(), 256);
}

void TestThumbnailService::higherPrioritiesComeFirst()
{
    const QStringList slow = slowPictures(16);
    ThumbnailService service(root(), 1);
    QSignalSpy spy(&service, &ThumbnailService::ready);
    // The first may be under way before the rest is asked for.
    for (qsizetype i = 0; i < slow.size(); ++i)
        service.request(slow.at(i), ThumbnailSize::Normal, i % 2);
    QTRY_COMPARE(spy.size(), slow.size());
    const QStringList order = pathsOf(spy);
    QVERIFY(order.indexOf(slow.at(15)) < order.indexOf(slow.at(14)));
    QVERIFY(order.indexOf(slow.at(15)) < order.indexOf(slow.at(12)));
    QVERIFY(order.indexOf(slow.at(13)) < order.indexOf(slow.at(15)));
}

void TestThumbnailService::askingAgainChangesThePriority()
{
    const QStringList slow = slowPictures(16);
    ThumbnailService service(root(), 1);
    QSignalSpy spy(&service, &ThumbnailService::ready);
    for (const QString &path : slow)
        service.request(path, ThumbnailSize::Normal, 1);
    service.request(slow.at(15), ThumbnailSize::Normal, 2);
    service.request(slow.at(13), ThumbnailSize::Normal, 0);
    QTRY_COMPARE(spy.size(), slow.size());
    const QStringList order = pathsOf(spy);
    QVERIFY(order.indexOf(slow.at(15)) < order.indexOf(slow.at(12)));
    QCOMPARE(order.last(), slow.at(13));
}

void TestThumbnailService::droppedRequestsAreNotAnswered()
{
    const QStringList slow = slowPictures(16);
    ThumbnailService service(root(), 1);
    QSignalSpy spy(&service, &ThumbnailService::ready);
    for (const QString &path : slow)
        service.request(path, ThumbnailSize::Normal, 1);
    service.cancel(slow.at(15), ThumbnailSize::Normal);
    service.cancel(slow.at(14), ThumbnailSize::Large); // another one: no effect
    service.cancel(file(QStringLiteral("never asked for.png")), ThumbnailSize::Normal);
    QTRY_VERIFY(pathsOf(spy).contains(slow.at(14)));
    QVERIFY(!pathsOf(spy).contains(slow.at(15)));

    spy.clear();
    for (const QString &path : slow)
        service.request(path, ThumbnailSize::Large, 1);
    service.cancelAll();
    const QString last = samples::picture(file(QStringLiteral("last.png")));
    service.request(last, ThumbnailSize::Normal);
    QTRY_VERIFY(pathsOf(spy).contains(last));
    QVERIFY(spy.size() < slow.size());
    QVERIFY(!pathsOf(spy).contains(slow.last()));
}

void TestThumbnailService::canBeDestroyedWhileItWorks()
{
    const QStringList slow = slowPictures(8);
    for (int round = 0; round < 10; ++round) {
        ThumbnailService service(root(), 4);
        for (const QString &path : slow)
            service.request(path, ThumbnailSize::XLarge);
    }
}

void TestThumbnailService::answersManyRequests()
{
    ThumbnailService service(root(), 4);
    QSignalSpy ready(&service, &ThumbnailService::ready);
    QSignalSpy failed(&service, &ThumbnailService::failed);
    const QString good = samples::picture(file(QStringLiteral("good.png")));
    for (int i = 0; i < 300; ++i) {
        const QString path = file(QStringLiteral("%1.png").arg(i));
        if (i % 3 != 0)
            QVERIFY(QFile::copy(good, path));
        service.request(path, ThumbnailSize::Normal, i % 5);
    }
    QTRY_COMPARE(ready.size() + failed.size(), 300);
    QCOMPARE(failed.size(), 100);
}

void TestThumbnailService::theRestGoesIntoTheStoreWithoutASignal()
{
    const ThumbnailStore store(root());
    QStringList paths = {file(QStringLiteral("missing.png"))};
    for (int i = 0; i < 5; ++i)
        paths.append(samples::picture(file(QStringLiteral("%1.png").arg(i)), {300, 300}, Qt::blue));
    ThumbnailService service(root());
    QSignalSpy ready(&service, &ThumbnailService::ready);
    QSignalSpy failed(&service, &ThumbnailService::failed);
    service.setRest(paths, ThumbnailSize::Large);
    for (const QString &path : paths.mid(1))
        QTRY_VERIFY(store.has(path, ThumbnailSize::Large));
    // An answer comes after whatever was sent before it.
    service.request(paths.last(), ThumbnailSize::Normal);
    QVERIFY(ready.wait());
    QCOMPARE(ready.size(), 1);
    QVERIFY(failed.isEmpty());
}

void TestThumbnailService::whatIsRequestedIsMadeBeforeTheRest()
{
    const ThumbnailStore store(root());
    const QStringList slow = slowPictures(16);
    ThumbnailService service(root(), 1);
    QSignalSpy ready(&service, &ThumbnailService::ready);
    service.setRest(slow.mid(0, 12), ThumbnailSize::Normal);
    for (const QString &path : slow.mid(12))
        service.request(path, ThumbnailSize::Normal);
    QTRY_COMPARE(ready.size(), 4);
    QVERIFY(!store.has(slow.at(11), ThumbnailSize::Normal));
    QTRY_VERIFY(store.has(slow.at(11), ThumbnailSize::Normal));
}

void TestThumbnailService::anotherRestTakesThePlaceOfTheFirst()
{
    const ThumbnailStore store(root());
    const QStringList slow = slowPictures(16);
    const QString other = samples::picture(file(QStringLiteral("other.png")), {300, 300});
    {
        ThumbnailService service(root(), 1);
        service.setRest(slow, ThumbnailSize::Normal);
        service.setRest({other}, ThumbnailSize::Normal);
        QTRY_VERIFY(store.has(other, ThumbnailSize::Normal));
    }
    QVERIFY(!store.has(slow.last(), ThumbnailSize::Normal));
}

void TestThumbnailService::whatIsRequestedOfTheRestIsAnsweredOnce()
{
    const QStringList slow = slowPictures(6);
    ThumbnailService service(root(), 2);
    QSignalSpy ready(&service, &ThumbnailService::ready);
    service.setRest(slow, ThumbnailSize::Normal);
    for (const QString &path : slow)
        service.request(path, ThumbnailSize::Normal);
    QTRY_COMPARE(ready.size(), slow.size());
    QStringList paths = pathsOf(ready);
    paths.sort();
    QStringList expected = slow;
    expected.sort();
    QCOMPARE(paths, expected);
}

void TestThumbnailService::theRestLeavesOutWhatNeedsAProcessOfItsOwn()
{
    const ThumbnailStore store(root());
    const QString drawing = file(QStringLiteral("a.svg"));
    QVERIFY(QFile::copy(QStringLiteral(UPVIEW_TEST_DATA "/image/quarters.svg"), drawing));
    QVERIFY(samples::setModified(drawing, samples::kLongAgo));
    const QString last = samples::picture(file(QStringLiteral("last.png")), {300, 300});
    ThumbnailService service(root(), 1);
    service.setRest({drawing, last}, ThumbnailSize::Normal);
    QTRY_VERIFY(store.has(last, ThumbnailSize::Normal));
    QVERIFY(!store.has(drawing, ThumbnailSize::Normal));
    QSignalSpy ready(&service, &ThumbnailService::ready);
    service.request(drawing, ThumbnailSize::Normal);
    QVERIFY(ready.wait());
    QVERIFY(store.has(drawing, ThumbnailSize::Normal));
}

UPVIEW_TEST_GUILESS_MAIN(TestThumbnailService)
#include "tst_thumbnailservice.moc"
