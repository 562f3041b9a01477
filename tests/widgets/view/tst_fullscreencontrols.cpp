// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"
#include "support/testmain.h"
#include "widgets/view/fullscreencontrols.h"
#include "widgets/view/slideshow.h"
#include "widgets/view/thumbnailstrip.h"
#include "widgets/view/upscalepill.h"
#include "widgets/view/viewstage.h"

#include <QToolBar>

using namespace upview;

/// FullScreenControls and the ViewStage that they belong to.
class TestFullScreenControls : public QObject, private PageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openPage();
        m_stage = std::make_unique<ViewStage>(*m_page, *m_model, *m_loader, *m_actions, *m_settings, nullptr);
        m_strip = m_page->findChild<ThumbnailStrip *>();
        m_bar = m_page->findChild<QToolBar *>();
        QVERIFY(m_strip && m_bar);
        writeMany(12);
        openFolder();
        open(number(1));
        m_stage->updateActions(true, false);
    }
    void cleanup()
    {
        m_stage.reset();
        closePage();
    }

    void panelsComeWithThePointerAtTheEdgesAndGo();
    void keysKeepThem();
    void aTapShowsAndHidesBoth();
    void thePointerHidesWhenItRests();
    void thePictureDoesNotMove();
    void theStripBesideThePictureIsRemembered();
    void theStripOpensPictures();
    void theSlideShowFillsTheScreenAndGivesItBack();

private:
    void enterFullScreen()
    {
        m_stage->updateActions(true, true);
        QVERIFY(!m_bar->isVisible() && !m_strip->isVisible());
    }
    void movePointer(QPoint position)
    {
        QMouseEvent event(QEvent::MouseMove, position, m_page->mapToGlobal(position), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(m_page->view(), &event);
    }

    std::unique_ptr<ViewStage> m_stage;
    ThumbnailStrip *m_strip = nullptr;
    QToolBar *m_bar = nullptr;
};

void TestFullScreenControls::panelsComeWithThePointerAtTheEdgesAndGo()
{
    enterFullScreen();
    movePointer({400, 300});
    QVERIFY(!m_bar->isVisible() && !m_strip->isVisible());
    movePointer({400, 3});
    QVERIFY(m_bar->isVisible() && !m_strip->isVisible());
    QTRY_COMPARE(m_bar->pos(), QPoint(0, 0));
    movePointer({400, 300});
    QTRY_VERIFY_WITH_TIMEOUT(!m_bar->isVisible(), 20000);
    movePointer({400, m_page->height() - 3});
    QVERIFY(m_strip->isVisible() && !m_bar->isVisible());
    QTRY_COMPARE(m_strip->geometry().bottom(), m_page->height() - 1);
    QCOMPARE(m_strip->width(), m_page->width());
    movePointer({400, 301});
    QTRY_VERIFY_WITH_TIMEOUT(!m_strip->isVisible(), 20000);
}

void TestFullScreenControls::keysKeepThem()
{
    enterFullScreen();
    m_actions->strip->trigger();
    m_actions->controls->trigger();
    QVERIFY(m_strip->isVisible() && m_bar->isVisible());
    movePointer({400, 300});
    movePointer({410, 300});
    // The other way round is the proof that the panels had time to go: an unpinned bar goes, the strip stays.
    m_actions->controls->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!m_bar->isVisible(), 20000);
    QVERIFY(m_strip->isVisible());
    m_actions->strip->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!m_strip->isVisible(), 20000);
    QVERIFY(!m_settings->get(setting::thumbnailStrip)); // that is the one beside the picture
}

void TestFullScreenControls::aTapShowsAndHidesBoth()
{
    enterFullScreen();
    Q_EMIT m_page->view()->tapped();
    QVERIFY(m_bar->isVisible() && m_strip->isVisible());
    Q_EMIT m_page->view()->tapped();
    QTRY_VERIFY(!m_bar->isVisible() && !m_strip->isVisible());
}

void TestFullScreenControls::thePointerHidesWhenItRests()
{
    enterFullScreen();
    QTest::mouseMove(m_page->view(), {390, 290});
    QTest::mouseMove(m_page->view(), {400, 300});
    QTRY_COMPARE_WITH_TIMEOUT(m_page->view()->cursor().shape(), Qt::BlankCursor, 20000);
    movePointer({420, 310});
    QVERIFY(m_page->view()->cursor().shape() != Qt::BlankCursor);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->view()->cursor().shape(), Qt::BlankCursor, 20000);
    m_stage->updateActions(true, false);
    QVERIFY(m_page->view()->cursor().shape() != Qt::BlankCursor);
}

void TestFullScreenControls::thePictureDoesNotMove()
{
    enterFullScreen();
    const QRect before = m_page->view()->geometry();
    const QRect picture = m_page->view()->transform().rect();
    Q_EMIT m_page->view()->tapped();
    QTRY_COMPARE(m_bar->pos(), QPoint(0, 0));
    QCOMPARE(m_page->view()->geometry(), before);
    QCOMPARE(m_page->view()->transform().rect(), picture);
}

void TestFullScreenControls::theStripBesideThePictureIsRemembered()
{
    QVERIFY(!m_strip->isVisible());
    m_actions->strip->trigger();
    QVERIFY(m_settings->get(setting::thumbnailStrip));
    QVERIFY(m_strip->isVisible());
    QCOMPARE(m_page->view()->height(), m_page->height() - m_strip->height());
    QCOMPARE(m_strip->geometry().bottom(), m_page->height() - 1);
    enterFullScreen();
    QCOMPARE(m_page->view()->height(), m_page->height());
    m_stage->updateActions(true, false);
    QVERIFY(m_strip->isVisible());
    QVERIFY(m_actions->strip->isChecked());
    m_actions->strip->trigger();
    QVERIFY(!m_strip->isVisible());
    QCOMPARE(m_page->view()->height(), m_page->height());
}

void TestFullScreenControls::theStripOpensPictures()
{
    m_actions->strip->trigger();
    QTest::mouseClick(m_strip, Qt::LeftButton, {}, m_strip->cellRect(2).center());
    QCOMPARE(m_page->currentPath(), path(number(3)));
    QTRY_VERIFY(m_page->hasPicture());
}

void TestFullScreenControls::theSlideShowFillsTheScreenAndGivesItBack()
{
    QSignalSpy full(m_stage.get(), &ViewStage::fullScreenRequested);
    m_actions->slideShow->trigger();
    QCOMPARE(full.takeFirst().at(0).toBool(), true);
    m_stage->updateActions(true, true);
    QVERIFY(m_stage->slideShow()->isRunning());
    QVERIFY(m_actions->slideShow->isChecked() && m_actions->faster->isEnabled());
    m_actions->slideShow->trigger();
    QCOMPARE(full.takeFirst().at(0).toBool(), false);
    // Leaving full screen ends it, too, and so does leaving the picture.
    m_stage->updateActions(true, false);
    m_actions->slideShow->trigger();
    m_stage->updateActions(true, true);
    m_stage->updateActions(true, false);
    QVERIFY(!m_stage->slideShow()->isRunning());
    m_actions->slideShow->trigger();
    m_stage->updateActions(false, false);
    QVERIFY(!m_stage->slideShow()->isRunning());
}

UPVIEW_TEST_MAIN(TestFullScreenControls)
#include "tst_fullscreencontrols.moc"
