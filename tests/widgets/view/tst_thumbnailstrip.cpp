// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"
#include "support/testmain.h"
#include "widgets/view/thumbnailstrip.h"

#include <QElapsedTimer>
#include <QFile>
#include <QWheelEvent>

using namespace upview;

class TestThumbnailStrip : public QObject, private PageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openPage();
        m_strip = std::make_unique<ThumbnailStrip>(*m_model);
        m_strip->resize(600, m_strip->sizeHint().height());
        m_strip->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_strip.get()));
    }
    void cleanup()
    {
        m_strip.reset();
        closePage();
    }

    void theCurrentPictureIsInTheMiddle();
    void thereIsNoGapAtTheEnds();
    void aShortFolderLiesInTheMiddle();
    void aClickOpens();
    void aDragScrollsAndOpensNothing();
    void theWheelScrolls();
    void onlyWhatIsSeenGetsThumbnails();
    void theCurrentPictureStaysInTheMiddleWhenFilesGo();
    void tenThousandPicturesArePaintedAsFastAsTen();

private:
    [[nodiscard]] int middleOf(int row) const { return m_strip->cellRect(row).center().x(); }
    std::unique_ptr<ThumbnailStrip> m_strip;
};

void TestThumbnailStrip::theCurrentPictureIsInTheMiddle()
{
    writeMany(30);
    openFolder();
    m_strip->setCurrent(path(number(15)));
    QTRY_VERIFY(std::abs(middleOf(14) - 300) <= 1);
    m_strip->setCurrent(path(number(16)));
    QTRY_VERIFY(std::abs(middleOf(15) - 300) <= 1);
}

void TestThumbnailStrip::thereIsNoGapAtTheEnds()
{
    writeMany(30);
    openFolder();
    m_strip->setCurrent(path(number(1)));
    QTRY_COMPARE(m_strip->cellRect(0).left(), 0);
    m_strip->setCurrent(path(number(30)));
    QTRY_VERIFY(std::abs(m_strip->cellRect(29).right() - 599) <= 1);
}

void TestThumbnailStrip::aShortFolderLiesInTheMiddle()
{
    writeMany(3);
    openFolder();
    m_strip->setCurrent(path(number(3)));
    QTRY_VERIFY(std::abs(middleOf(1) - 300) <= 1);
}

void TestThumbnailStrip::aClickOpens()
{
    writeMany(30);
    openFolder();
    m_strip->setCurrent(path(number(1)));
    QSignalSpy spy(m_strip.get(), &ThumbnailStrip::openRequested);
    QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, m_strip->cellRect(3).center());
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), path(number(4)));
    QCOMPARE(m_strip->rowAt({-1, 5}), -1);
}

void TestThumbnailStrip::aDragScrollsAndOpensNothing()
{
    writeMany(30);
    openFolder();
    m_strip->setCurrent(path(number(1)));
    QSignalSpy spy(m_strip.get(), &ThumbnailStrip::openRequested);
    QTest::mousePress(m_strip.get(), Qt::LeftButton, {}, {400, 30});
    QTest::mouseMove(m_strip.get(), {350, 30});
    QTest::mouseMove(m_strip.get(), {150, 30});
    QTest::mouseRelease(m_strip.get(), Qt::LeftButton, {}, {150, 30});
    QCOMPARE(m_strip->cellRect(0).left(), -250);
    QCOMPARE(spy.count(), 0);
}

void TestThumbnailStrip::theWheelScrolls()
{
    writeMany(30);
    openFolder();
    m_strip->setCurrent(path(number(1)));
    QWheelEvent event({100, 30}, m_strip->mapToGlobal(QPointF(100, 30)), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_strip.get(), &event);
    QVERIFY(m_strip->cellRect(0).left() < 0);
}

void TestThumbnailStrip::onlyWhatIsSeenGetsThumbnails()
{
    writeMany(120);
    openFolder();
    m_strip->setCurrent(path(number(1)));
    const auto hasThumbnail = [this](int row) {
        return !m_model->index(row).data(FolderModel::ThumbnailRole).value<QImage>().isNull();
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasThumbnail(0) && hasThumbnail(4), 20000);
    QVERIFY(!hasThumbnail(119));
    m_strip->setCurrent(path(number(120)));
    QTRY_VERIFY_WITH_TIMEOUT(hasThumbnail(119), 20000);
}

void TestThumbnailStrip::theCurrentPictureStaysInTheMiddleWhenFilesGo()
{
    writeMany(30);
    openFolder();
    m_strip->setCurrent(path(number(15)));
    QTRY_VERIFY(std::abs(middleOf(14) - 300) <= 1);
    QVERIFY(QFile::remove(path(number(2))));
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 29, 20000);
    QTRY_VERIFY(std::abs(middleOf(13) - 300) <= 1);
}

void TestThumbnailStrip::tenThousandPicturesArePaintedAsFastAsTen()
{
    const auto paintTime = [this] {
        QElapsedTimer clock;
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 15; ++i) {
            clock.start();
            m_strip->grab();
            best = std::min(best, clock.nsecsElapsed());
        }
        return best;
    };
    writeMany(8);
    openFolder();
    m_strip->setCurrent(path(number(4)));
    QTRY_VERIFY(!m_model->index(7).data(FolderModel::ThumbnailRole).value<QImage>().isNull());
    const qint64 few = paintTime();

    QTemporaryDir large;
    for (int i = 0; i < 10000; ++i) {
        QFile file(large.filePath(QStringLiteral("p%1.png").arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    m_model->setFolder(large.path());
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 10000, 30000);
    m_strip->setCurrent(large.filePath(QStringLiteral("p5000.png")));
    QTRY_VERIFY(std::abs(middleOf(5000) - 300) <= 1);
    QVERIFY(paintTime() < 20 * few);
}

UPVIEW_TEST_MAIN(TestThumbnailStrip)
#include "tst_thumbnailstrip.moc"
