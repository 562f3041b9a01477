// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"
#include "support/testmain.h"

#include <QFile>

using namespace upview;

/// Two pages of a book in the viewer.
class TestPageSpread : public QObject, private PageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { closePage(); }

    void twoPagesLieBesideEachOther();
    void theCoverStandsAlone();
    void withoutACoverTheFirstTwoBelongTogether();
    void fromRightToLeftTheyChangePlaces();
    void stepsGoBySpreads();
    void widePagesStandAlone();
    void aPageThatCannotBeReadLeavesTheOtherAlone();
    void pagesAreMadeEquallyHigh();
    void aPictureThatWasThereBeforeItsFolderIsJoinedLater();
    void thePictureThatItsFolderWasOpenedForIsJoinedLater();
    void switchingItOffShowsThePageAlone();
    void aSpreadIsCopiedAndNotUpscaled();

private:
    static QColor colorOf(int number) { return QColor(QColor::fromHsv(number * 40, 255, 255).rgb()); }
    void writePage(int number, QSize size = {60, 90}) const
    {
        write(this->number(number), size, colorOf(number));
    }
    void open(int number);
    void waitFor(int number);
    [[nodiscard]] bool isAlone() const { return !m_page->isSpread(); }
    /// The colours of the left and the right page.
    [[nodiscard]] QList<QColor> pages() const;
};

void TestPageSpread::init()
{
    openPage();
    for (int i = 1; i <= 7; ++i)
        writePage(i);
    m_settings->set(setting::twoPages, true);
}

void TestPageSpread::open(int number)
{
    m_page->openPath(path(this->number(number)));
    waitFor(number);
}

void TestPageSpread::waitFor(int number)
{
    QTRY_COMPARE(m_page->currentPath(), path(this->number(number)));
    QTRY_VERIFY(m_page->hasPicture());
    QTRY_VERIFY(m_page->view()->isSettled());
}

QList<QColor> TestPageSpread::pages() const
{
    const QImage image = m_page->shownImage();
    return {image.pixelColor(image.width() / 4, image.height() / 2),
            image.pixelColor(image.width() * 3 / 4, image.height() / 2)};
}

void TestPageSpread::twoPagesLieBesideEachOther()
{
    openFolder();
    open(2);
    QVERIFY(m_page->isSpread());
    QCOMPARE(m_page->view()->shownSize(), QSize(120, 90));
    QCOMPARE(pages(), QList<QColor>({colorOf(2), colorOf(3)}));
    // On screen, too.
    const QRect rect = m_page->view()->transform().rect();
    const QImage shot = m_page->view()->grab().toImage();
    QCOMPARE(shot.pixelColor(rect.left() + rect.width() / 4, rect.center().y()), colorOf(2));
    QCOMPARE(shot.pixelColor(rect.left() + rect.width() * 3 / 4, rect.center().y()), colorOf(3));
    // From its second page it is the same.
    open(3);
    QCOMPARE(pages(), QList<QColor>({colorOf(2), colorOf(3)}));
}

void TestPageSpread::theCoverStandsAlone()
{
    openFolder();
    open(1);
    QVERIFY(isAlone());
    QCOMPARE(m_page->view()->shownSize(), QSize(60, 90));
}

void TestPageSpread::withoutACoverTheFirstTwoBelongTogether()
{
    m_settings->set(setting::coverAlone, false);
    openFolder();
    open(1);
    QCOMPARE(pages(), QList<QColor>({colorOf(1), colorOf(2)}));
    // The last one of an odd number has nothing beside it.
    open(7);
    QVERIFY(isAlone());
}

void TestPageSpread::fromRightToLeftTheyChangePlaces()
{
    openFolder();
    open(2);
    m_settings->set(setting::rightToLeft, true);
    QTRY_COMPARE(pages(), QList<QColor>({colorOf(3), colorOf(2)}));
}

void TestPageSpread::stepsGoBySpreads()
{
    openFolder();
    open(1);
    m_page->next();
    waitFor(2);
    m_page->next();
    waitFor(4);
    QCOMPARE(pages(), QList<QColor>({colorOf(4), colorOf(5)}));
    m_page->previous();
    waitFor(3);
    QCOMPARE(pages(), QList<QColor>({colorOf(2), colorOf(3)}));
    m_page->next();
    waitFor(4);
    m_page->previous();
    waitFor(3);
    m_page->previous();
    waitFor(1);
    QVERIFY(isAlone());
    open(6);
    m_page->next();
    QCOMPARE(m_page->currentPath(), path(number(6)));
}

void TestPageSpread::widePagesStandAlone()
{
    writePage(3, {200, 90});
    openFolder();
    open(2);
    QVERIFY(isAlone());
    QCOMPARE(m_page->view()->shownSize(), QSize(60, 90));
    m_page->next();
    waitFor(3);
    QVERIFY(isAlone());
    QCOMPARE(m_page->view()->shownSize(), QSize(200, 90));
    m_page->next();
    waitFor(4);
    QVERIFY(m_page->isSpread());
}

void TestPageSpread::aPageThatCannotBeReadLeavesTheOtherAlone()
{
    QFile broken(path(number(3)));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("no picture");
    broken.close();
    openFolder();
    open(2);
    QVERIFY(isAlone());
    QCOMPARE(m_page->view()->shownSize(), QSize(60, 90));
}

void TestPageSpread::pagesAreMadeEquallyHigh()
{
    writePage(3, {120, 180});
    openFolder();
    open(2);
    QCOMPARE(m_page->view()->shownSize(), QSize(240, 180));
}

void TestPageSpread::aPictureThatWasThereBeforeItsFolderIsJoinedLater()
{
    open(2);
    QVERIFY(isAlone());
    openFolder();
    QTRY_VERIFY(m_page->isSpread());
    waitFor(2);
    QCOMPARE(pages(), QList<QColor>({colorOf(2), colorOf(3)}));
}

void TestPageSpread::thePictureThatItsFolderWasOpenedForIsJoinedLater()
{
    m_model->setFolder(m_folder->path(), path(number(2)));
    open(2);
    QTRY_VERIFY(m_page->isSpread());
    QCOMPARE(pages(), QList<QColor>({colorOf(2), colorOf(3)}));
}

void TestPageSpread::switchingItOffShowsThePageAlone()
{
    openFolder();
    open(2);
    QVERIFY(m_page->isSpread());
    m_settings->set(setting::twoPages, false);
    QTRY_VERIFY(isAlone());
    waitFor(2);
    QCOMPARE(m_page->view()->shownSize(), QSize(60, 90));
    m_page->next();
    waitFor(3);
}

void TestPageSpread::aSpreadIsCopiedAndNotUpscaled()
{
    openFolder();
    open(2);
    QVERIFY(m_page->isSpread());
    QVERIFY(!m_page->upscaleObstacle().isEmpty());
    QCOMPARE(m_page->shownImage().size(), QSize(120, 90));
}

UPVIEW_TEST_MAIN(TestPageSpread)

#include "tst_pagespread.moc"
