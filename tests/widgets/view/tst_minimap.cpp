// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "viewfixture.h"
#include "widgets/view/minimap.h"

#include <QApplication>

using namespace upview;

class TestMiniMap : public QObject, private ViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openView();
        m_view->resize(800, 600);
        m_map = std::make_unique<MiniMap>(m_view.get(), m_view.get());
        m_map->place(m_view->rect());
    }
    void cleanup()
    {
        m_map.reset();
        closeView();
    }

    void isThereOnlyWhileThePictureIsLargerThanTheView();
    void framesWhatIsSeen();
    void staysOutOfTheMiddleAndOfThePill();
    void clickingAndDraggingInItPans();
    void fadesAwayAndComesBackWithThePointer();
    void canBeSwitchedOff();
    void showsThePictureAsItIsTurned();
    void hasNoPlaceInATinyView();

private:
    std::unique_ptr<MiniMap> m_map;
};

void TestMiniMap::isThereOnlyWhileThePictureIsLargerThanTheView()
{
    showAndSettle(filled({2000, 1000}, Qt::red));
    QVERIFY(!m_map->isVisible());
    m_view->setMode(ViewMode::Original);
    QVERIFY(m_map->isVisible());
    m_view->setMode(ViewMode::Fit);
    QVERIFY(!m_map->isVisible());
}

void TestMiniMap::framesWhatIsSeen()
{
    showAndSettle(filled({4000, 3000}, Qt::red));
    m_view->setMode(ViewMode::Original);
    const double ratio = m_view->devicePixelRatioF();
    const QRectF middle = m_map->frame();
    QVERIFY(std::abs(middle.center().x() - m_map->width() / 2.0) <= 1.5);
    QVERIFY(std::abs(middle.width() / m_map->width() - 800 * ratio / 4000) < 0.05);
    m_view->panBy({1e6, 1e6});
    QVERIFY(m_map->frame().left() < 8 && m_map->frame().top() < 8);
    m_view->panBy({-1e6, -1e6});
    QVERIFY(m_map->frame().right() > m_map->width() - 8 && m_map->frame().bottom() > m_map->height() - 8);
}

void TestMiniMap::staysOutOfTheMiddleAndOfThePill()
{
    for (const QSize size : {QSize(4000, 3000), QSize(9000, 500), QSize(500, 9000)}) {
        showAndSettle(filled(size, Qt::red));
        m_view->zoomToPercent(200);
        QVERIFY(m_map->isVisible());
        const QRect place = m_map->geometry();
        QVERIFY(m_view->rect().contains(place));
        QVERIFY(place.right() < m_view->width() / 3); // the pill is at the right
        QVERIFY(!place.contains(m_view->rect().center()));
        QVERIFY(place.top() > m_view->height() / 2);
    }
}

void TestMiniMap::clickingAndDraggingInItPans()
{
    showAndSettle(filled({4000, 3000}, Qt::red));
    m_view->setMode(ViewMode::Original);
    QTest::mousePress(m_map.get(), Qt::LeftButton, {}, {3, 3});
    QCOMPARE(m_view->transform().rect().topLeft(), QPoint(0, 0));
    QTest::mouseMove(m_map.get(), {m_map->width() / 2, m_map->height() / 2});
    const QPointF centre = m_view->transform().centreFraction();
    QVERIFY(std::abs(centre.x() - 0.5) < 0.03 && std::abs(centre.y() - 0.5) < 0.03);
    QTest::mouseMove(m_map.get(), {m_map->width() + 40, m_map->height() + 40});
    QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, {m_map->width() + 40, m_map->height() + 40});
    QCOMPARE(m_view->transform().rect().bottomRight(),
             QPoint(deviceSize().width() - 1, deviceSize().height() - 1));
    QCOMPARE(m_view->zoomPercent(), 100.0);
}

void TestMiniMap::fadesAwayAndComesBackWithThePointer()
{
    showAndSettle(filled({4000, 3000}, Qt::red));
    m_view->setMode(ViewMode::Original);
    QVERIFY(m_map->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!m_map->isVisible(), 20000);
    QTest::mouseMove(m_view.get(), {400, 200});
    QTest::mouseMove(m_view.get(), {410, 210});
    QTRY_VERIFY(m_map->isVisible());
}

void TestMiniMap::canBeSwitchedOff()
{
    showAndSettle(filled({4000, 3000}, Qt::red));
    m_view->setMode(ViewMode::Original);
    m_map->setWanted(false);
    QVERIFY(!m_map->isVisible());
    m_view->panBy({30, 30});
    QVERIFY(!m_map->isVisible());
    m_map->setWanted(true);
    QVERIFY(m_map->isVisible());
}

void TestMiniMap::showsThePictureAsItIsTurned()
{
    QImage picture = filled({4000, 2000}, Qt::red);
    for (int y = 0; y < 2000; ++y)
        std::fill_n(reinterpret_cast<QRgb *>(picture.scanLine(y)), 2000, qRgb(0, 0, 255));
    showAndSettle(picture);
    m_view->zoomToPercent(300);
    m_view->rotateRight();
    QVERIFY(m_map->height() > m_map->width());
    const QImage overview = m_view->overview({40, 80});
    QCOMPARE(overview.size(), QSize(40, 80));
    QCOMPARE(overview.pixelColor(20, 10), QColor(0, 0, 255)); // the left half is on top
    QCOMPARE(overview.pixelColor(20, 70), QColor(Qt::red));
}

void TestMiniMap::hasNoPlaceInATinyView()
{
    showAndSettle(filled({4000, 3000}, Qt::red));
    m_view->setMode(ViewMode::Original);
    m_map->place(QRect(0, 0, 150, 100));
    QVERIFY(!m_map->isVisible());
}

UPVIEW_TEST_MAIN(TestMiniMap)
#include "tst_minimap.moc"
