// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"
#include "support/testmain.h"
#include "widgets/view/slideshow.h"

#include <QFile>
#include <QSet>

using namespace upview;

namespace {

/// Two frames of 4 x 4 pixels, 0.4 s each, for ever.
QByteArray animatedGif()
{
    return QByteArray::fromHex(
        "47494638396104000400800000ff00000000ff21ff0b4e45545343415045322e30030100000021f9"
        "0404280000002c000000000400040000020a040810204080000102050021f90404280000002c0000"
        "00000400040000020a4c983061c28409132605003b");
}

} // namespace

class TestSlideShow : public QObject, private PageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openPage();
        m_show = std::make_unique<SlideShow>(*m_page, *m_model, *m_loader, *m_settings, nullptr);
        m_settings->set(setting::slideShowSeconds, 1);
    }
    void cleanup()
    {
        m_show.reset();
        closePage();
    }

    void goesOnByItselfAndBeginsAgain();
    void endsWithTheLastPictureWhenItDoesNotLoop();
    void shufflingShowsEachPictureOnce();
    void twoPagesAreOneSlide_data();
    void twoPagesAreOneSlide();
    void neverShowsNothing();
    void stepsOfTheUserAreFollowed();
    void animationsPlayToTheirEnd();
    void thePaceIsChangedAndKept();
    void closingThePictureStopsIt();
    void picturesThatCannotBeShownDoNotStopIt();

private:
    [[nodiscard]] QString name() const { return QFileInfo(m_page->currentPath()).fileName(); }
    std::unique_ptr<SlideShow> m_show;
};

void TestSlideShow::goesOnByItselfAndBeginsAgain()
{
    writeMany(2);
    openFolder();
    open(number(1));
    QSignalSpy running(m_show.get(), &SlideShow::runningChanged);
    m_show->start();
    QCOMPARE(running.count(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(name(), number(2), 20000);
    QTRY_COMPARE_WITH_TIMEOUT(name(), number(1), 20000);
    m_show->stop();
    QVERIFY(!m_show->isRunning());
    QCOMPARE(running.count(), 2);
}

void TestSlideShow::endsWithTheLastPictureWhenItDoesNotLoop()
{
    m_settings->set(setting::slideShowLoops, false);
    writeMany(2);
    openFolder();
    open(number(1));
    m_show->start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_show->isRunning(), 20000);
    QCOMPARE(name(), number(2));
}

void TestSlideShow::shufflingShowsEachPictureOnce()
{
    m_settings->set(setting::slideShowShuffle, true);
    m_settings->set(setting::slideShowLoops, false);
    writeMany(4);
    openFolder();
    open(number(3));
    QStringList seen{number(3)};
    connect(m_page, &ViewPage::currentChanged, m_show.get(), [&](const QString &, const ImageInfo &info) {
        if (!info.size.isEmpty())
            seen.append(name());
    });
    m_show->start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_show->isRunning(), 30000);
    QCOMPARE(seen.size(), 4);
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 4);
}

void TestSlideShow::twoPagesAreOneSlide_data()
{
    QTest::addColumn<bool>("shuffled");
    QTest::newRow("in order") << false;
    QTest::newRow("shuffled") << true;
}

void TestSlideShow::twoPagesAreOneSlide()
{
    QFETCH(bool, shuffled);
    m_settings->set(setting::slideShowShuffle, shuffled);
    m_settings->set(setting::slideShowLoops, false);
    m_settings->set(setting::twoPages, true);
    for (int i = 1; i <= 5; ++i)
        write(number(i), {40, 60});
    openFolder();
    open(number(1));
    QStringList seen{number(1)};
    connect(m_page, &ViewPage::currentChanged, m_show.get(), [&](const QString &, const ImageInfo &info) {
        if (!info.size.isEmpty())
            seen.append(name());
    });
    m_show->start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_show->isRunning(), 30000);
    QCOMPARE(seen.size(), 3);
    if (!shuffled)
        QCOMPARE(seen, QStringList({number(1), number(2), number(4)}));
}

void TestSlideShow::neverShowsNothing()
{
    write(QStringLiteral("1.png"), {60, 40});
    write(QStringLiteral("2.png"), {5000, 4000}, Qt::blue);
    openFolder();
    open(number(1));
    bool blank = false;
    connect(m_page->view(), &ImageView::viewChanged, m_show.get(),
            [&] { blank = blank || !m_page->view()->hasImage(); });
    m_show->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_page->currentInfo().size, QSize(5000, 4000), 30000);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->currentInfo().size, QSize(60, 40), 30000);
    QVERIFY(!blank);
}

void TestSlideShow::stepsOfTheUserAreFollowed()
{
    writeMany(5);
    openFolder();
    open(number(1));
    m_show->start();
    m_page->last();
    QTRY_VERIFY(m_page->hasPicture());
    m_page->previous();
    QTRY_VERIFY(m_page->hasPicture());
    QVERIFY(m_show->isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(name(), number(5), 20000);
}

void TestSlideShow::animationsPlayToTheirEnd()
{
    QFile gif(path(QStringLiteral("1.gif")));
    QVERIFY(gif.open(QIODevice::WriteOnly));
    QByteArray slow = animatedGif();
    slow.replace(QByteArray::fromHex("21f90404280000"), QByteArray::fromHex("21f90404c80000")); // 2 s a frame
    gif.write(slow);
    gif.close();
    write(QStringLiteral("2.png"), {60, 40});
    openFolder();
    open(QStringLiteral("1.gif"));
    QSignalSpy rounds(m_page, &ViewPage::animationRoundFinished);
    m_show->start();
    QTRY_COMPARE_WITH_TIMEOUT(name(), number(2), 30000);
    QCOMPARE(rounds.count(), 1);
}

void TestSlideShow::thePaceIsChangedAndKept()
{
    writeMany(2);
    openFolder();
    open(number(1));
    m_settings->set(setting::slideShowSeconds, 9);
    m_show->start();
    m_show->changePace(1);
    QCOMPARE(m_settings->get(setting::slideShowSeconds), 10);
    m_show->changePace(1);
    QCOMPARE(m_settings->get(setting::slideShowSeconds), 15);
    m_show->changePace(-2);
    QCOMPARE(m_settings->get(setting::slideShowSeconds), 9);
    m_show->changePace(-20);
    QCOMPARE(m_settings->get(setting::slideShowSeconds), 1);
}

void TestSlideShow::closingThePictureStopsIt()
{
    writeMany(2);
    openFolder();
    open(number(1));
    m_show->start();
    m_page->close();
    QVERIFY(!m_show->isRunning());
}

void TestSlideShow::picturesThatCannotBeShownDoNotStopIt()
{
    writeMany(1);
    QFile broken(path(QStringLiteral("2.png")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("no picture");
    broken.close();
    write(QStringLiteral("3.png"), {70, 40});
    openFolder();
    open(number(1));
    m_show->start();
    QTRY_COMPARE_WITH_TIMEOUT(name(), number(3), 20000);
}

UPVIEW_TEST_MAIN(TestSlideShow)
#include "tst_slideshow.moc"
