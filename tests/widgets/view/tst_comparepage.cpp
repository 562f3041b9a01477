// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"
#include "support/testmain.h"
#include "widgets/view/comparecontrol.h"
#include "widgets/view/comparepage.h"
#include "widgets/view/comparepane.h"

#include <QFile>
#include <QStackedWidget>

using namespace upview;

class TestComparePage : public QObject, private PageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void twoToFourPicturesLieBesideEachOther();
    void zoomingAndPanningOneMovesAll();
    void picturesOfDifferentSizeShowTheSamePart();
    void orTheSameScale();
    void unlinkedPicturesMoveAlone();
    void thePaneUnderThePointerGetsTheKeys();
    void steppingExchangesOnePictureAndKeepsTheView();
    void aPictureThatCannotBeShownSaysWhy();
    void aFileThatChangesGoesOrComesBackIsShownAnew();
    void oneAloneIsComparedWithItsNeighbour();
    void leavingReturnsToWhereOneCameFrom();
    void enterOpensOneAlone();
    void onlyUsefulActionsWorkMeanwhile();

private:
    void compare(const QStringList &names);
    [[nodiscard]] ComparePane *pane(int i) const { return m_compare->page()->panes().at(i); }
    [[nodiscard]] ImageView *view(int i) const { return pane(i)->view(); }
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    QStackedWidget *m_pages = nullptr;
    std::unique_ptr<CompareControl> m_compare;
};

void TestComparePage::init()
{
    openPage();
    m_pages = new QStackedWidget;
    m_window->takeCentralWidget();
    m_pages->addWidget(m_page);
    m_window->setCentralWidget(m_pages);
    m_compare = std::make_unique<CompareControl>(*m_pages, *m_model, *m_actions, *m_settings, nullptr);
    for (int i = 1; i <= 6; ++i)
        write(number(i), {640, 480}, QColor::fromHsv(i * 50, 200, 200));
    write(QStringLiteral("half.png"), {320, 240});
    openFolder();
}

void TestComparePage::cleanup()
{
    m_compare.reset();
    closePage();
}

void TestComparePage::compare(const QStringList &names)
{
    QStringList paths;
    for (const QString &name : names)
        paths.append(path(name));
    m_compare->compare(paths);
    for (ComparePane *pane : m_compare->page()->panes())
        QTRY_VERIFY(pane->view()->hasImage());
}

void TestComparePage::twoToFourPicturesLieBesideEachOther()
{
    compare({number(1), number(2)});
    QVERIFY(m_compare->isShown());
    QTRY_VERIFY(pane(1)->x() >= pane(0)->geometry().right());
    QCOMPARE(pane(0)->y(), pane(1)->y());
    QVERIFY(pane(0)->caption().contains(QStringLiteral("1.png   640 x 480")));
    compare({number(1), number(2), number(3), number(4)});
    QTRY_VERIFY(pane(2)->y() >= pane(0)->geometry().bottom());
    QVERIFY(pane(3)->x() >= pane(2)->geometry().right());
    QSignalSpy refused(m_compare.get(), &CompareControl::refused);
    compare({number(1), number(2), number(3), number(4), number(5)});
    QCOMPARE(m_compare->page()->panes().size(), 4);
    QCOMPARE(refused.count(), 1);
}

void TestComparePage::zoomingAndPanningOneMovesAll()
{
    compare({number(1), number(2), number(3)});
    view(1)->setMode(ViewMode::Original);
    view(1)->panBy({-100, -70});
    for (int i : {0, 2}) {
        QCOMPARE(view(i)->zoomPercent(), 100.0);
        const QPointF a = view(1)->transform().centreFraction();
        const QPointF b = view(i)->transform().centreFraction();
        QVERIFY(std::abs(a.x() - b.x()) < 0.002 && std::abs(a.y() - b.y()) < 0.002);
    }
    view(2)->setMode(ViewMode::Fit);
    QCOMPARE(view(0)->mode(), ViewMode::Fit);
    QCOMPARE(view(1)->mode(), ViewMode::Fit);
}

void TestComparePage::picturesOfDifferentSizeShowTheSamePart()
{
    compare({number(1), QStringLiteral("half.png")});
    view(0)->zoomToPercent(100);
    view(0)->panBy({150, 90});
    QVERIFY(std::abs(view(1)->zoomPercent() - 200.0) < 0.5);
    const QPointF a = view(0)->transform().centreFraction();
    const QPointF b = view(1)->transform().centreFraction();
    QVERIFY(std::abs(a.x() - b.x()) < 0.005 && std::abs(a.y() - b.y()) < 0.005);
}

void TestComparePage::orTheSameScale()
{
    compare({number(1), QStringLiteral("half.png")});
    m_compare->page()->setSameScale(true);
    view(0)->zoomToPercent(300);
    QVERIFY(std::abs(view(1)->zoomPercent() - 300.0) < 0.01);
}

void TestComparePage::unlinkedPicturesMoveAlone()
{
    compare({number(1), number(2)});
    m_compare->page()->setLinked(false);
    view(0)->setMode(ViewMode::Original);
    QCOMPARE(view(1)->mode(), ViewMode::Fit);
    m_compare->page()->setLinked(true);
    QCOMPARE(view(1)->zoomPercent(), 100.0);
}

void TestComparePage::thePaneUnderThePointerGetsTheKeys()
{
    compare({number(1), number(2)});
    QVERIFY(pane(0)->isActive());
    QEnterEvent enter({5, 5}, {5, 5}, pane(1)->mapToGlobal(QPointF(5, 5)));
    QApplication::sendEvent(pane(1), &enter);
    QVERIFY(pane(1)->isActive() && !pane(0)->isActive());
    QTRY_COMPARE(QApplication::focusWidget(), view(1));
    key(Qt::Key_PageDown);
    QCOMPARE(pane(1)->path(), path(number(3)));
    key(Qt::Key_K);
    QVERIFY(!m_compare->page()->isLinked());
    key(Qt::Key_1);
    QCOMPARE(view(1)->mode(), ViewMode::Original);
    QCOMPARE(view(0)->mode(), ViewMode::Fit);
}

void TestComparePage::steppingExchangesOnePictureAndKeepsTheView()
{
    compare({number(1), number(2)});
    view(0)->setMode(ViewMode::Original);
    view(0)->panBy({-60, -40});
    const QPointF before = view(0)->transform().centreFraction();
    QSignalSpy shown(pane(0), &ComparePane::shown);
    m_compare->page()->stepActive(1);
    QCOMPARE(pane(0)->path(), path(number(3))); // the second one is on screen already
    QVERIFY(shown.wait(20000));
    QCOMPARE(view(0)->zoomPercent(), 100.0);
    const QPointF after = view(0)->transform().centreFraction();
    QVERIFY(std::abs(before.x() - after.x()) < 0.005 && std::abs(before.y() - after.y()) < 0.005);
    m_compare->page()->stepActive(-1);
    QCOMPARE(pane(0)->path(), path(number(1)));
    m_compare->page()->stepActive(-1);
    QCOMPARE(pane(0)->path(), path(number(1))); // the first
}

void TestComparePage::aPictureThatCannotBeShownSaysWhy()
{
    QFile broken(path(QStringLiteral("broken.png")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("no picture");
    broken.close();
    m_compare->compare({path(number(1)), path(QStringLiteral("broken.png"))});
    QTRY_VERIFY(view(0)->hasImage());
    QVERIFY(!view(1)->hasImage());
    view(0)->setMode(ViewMode::Original); // does not mind the other
    QCOMPARE(view(0)->zoomPercent(), 100.0);
}

void TestComparePage::aFileThatChangesGoesOrComesBackIsShownAnew()
{
    compare({number(1), number(2)});
    QTRY_COMPARE(m_model->state(), FolderModel::FolderState::Ready);
    write(number(1), {320, 200});
    QTRY_VERIFY(pane(0)->caption().contains(QStringLiteral("320 x 200")));
    QVERIFY(QFile::remove(path(number(2))));
    QTRY_VERIFY(!view(1)->hasImage());
    QVERIFY(view(0)->hasImage());
    QCOMPARE(pane(1)->caption(), number(2));
    write(number(2), {100, 50});
    QTRY_VERIFY(pane(1)->caption().contains(QStringLiteral("100 x 50")));
    QVERIFY(view(1)->hasImage());
}

void TestComparePage::oneAloneIsComparedWithItsNeighbour()
{
    compare({number(2)});
    QCOMPARE(m_compare->page()->pictures(), QStringList({path(number(2)), path(number(3))}));
    compare({QStringLiteral("half.png")}); // the last
    QCOMPARE(m_compare->page()->pictures(), QStringList({path(QStringLiteral("half.png")), path(number(6))}));
    m_compare->leave();
    QSignalSpy refused(m_compare.get(), &CompareControl::refused);
    m_compare->compare({});
    QCOMPARE(refused.count(), 1);
    QVERIFY(!m_compare->isShown());
}

void TestComparePage::leavingReturnsToWhereOneCameFrom()
{
    QSignalSpy changed(m_compare.get(), &CompareControl::shownChanged);
    compare({number(1), number(2)});
    QCOMPARE(changed.count(), 1);
    QTest::keyClick(view(0), Qt::Key_Backspace);
    QCOMPARE(m_pages->currentWidget(), m_page);
    QCOMPARE(changed.count(), 2);
    QTRY_VERIFY(m_compare->page()->panes().isEmpty());
}

void TestComparePage::enterOpensOneAlone()
{
    compare({number(1), number(2)});
    QSignalSpy opened(m_compare.get(), &CompareControl::openRequested);
    view(1)->setFocus();
    QTRY_VERIFY(pane(1)->isActive());
    QTest::keyClick(view(1), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).toString(), path(number(2)));
    QVERIFY(!m_compare->isShown());
}

void TestComparePage::onlyUsefulActionsWorkMeanwhile()
{
    QVERIFY(m_actions->openFile->isEnabled());
    compare({number(1), number(2)});
    m_compare->limitActions();
    QVERIFY(!m_actions->openFile->isEnabled());
    QVERIFY(m_actions->fullScreen->isEnabled());
    m_compare->leave();
    QVERIFY(m_actions->openFile->isEnabled());
}

UPVIEW_TEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
