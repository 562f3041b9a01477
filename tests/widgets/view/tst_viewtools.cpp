// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"
#include "support/testmain.h"
#include "widgets/view/minimap.h"
#include "widgets/view/pixelreadout.h"
#include "widgets/view/viewhint.h"
#include "widgets/view/viewtools.h"

using namespace upview;

class TestViewTools : public QObject, private PageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openPage();
        m_tools =
            std::make_unique<ViewTools>(*m_page, *m_actions, *m_settings, *m_window->statusBar(), nullptr);
    }
    void cleanup()
    {
        m_tools.reset();
        closePage();
    }

    void fixedZoomsAndTheSecondFlip();
    void theBackgroundOfTransparencyCycles();
    void theOverviewIsSwitchedAndRemembered();
    void theColourUnderThePointerIsTold();

private:
    std::unique_ptr<ViewTools> m_tools;
};

void TestViewTools::fixedZoomsAndTheSecondFlip()
{
    write(QStringLiteral("1.png"), {60, 40});
    m_tools->updateActions(true);
    QVERIFY(!m_actions->zoom200->isEnabled());
    open(QStringLiteral("1.png"));
    m_tools->updateActions(true);
    m_actions->zoom200->trigger();
    QCOMPARE(m_page->zoomPercent(), 200.0);
    m_actions->zoom400->trigger();
    QCOMPARE(m_page->zoomPercent(), 400.0);
    m_actions->flipVertical->trigger();
    QVERIFY(m_page->view()->transform().isMirrored());
    QCOMPARE(m_page->view()->transform().quarterTurns(), 2);
    m_tools->updateActions(false);
    QVERIFY(!m_actions->flipVertical->isEnabled());
}

void TestViewTools::theBackgroundOfTransparencyCycles()
{
    QImage picture(200, 200, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    QVERIFY(picture.save(path(QStringLiteral("clear.png"))));
    open(QStringLiteral("clear.png"));
    m_tools->updateActions(true);
    m_settings->set(setting::backdropColor, QStringLiteral("#12c834"));
    const auto middle = [this] {
        const QImage shot = m_page->view()->grab().toImage();
        return shot.pixelColor(shot.rect().center());
    };
    for (const QColor &color : {QColor(Qt::black), QColor(Qt::white), QColor(0x12, 0xc8, 0x34)}) {
        m_actions->backdrop->trigger();
        QCOMPARE(middle(), color);
        const auto hints = m_page->findChildren<ViewHint *>();
        QVERIFY(std::any_of(hints.begin(), hints.end(),
                            [](const ViewHint *hint) { return !hint->text().isEmpty(); }));
    }
    m_actions->backdrop->trigger();
    QCOMPARE(m_settings->get(setting::backdrop), setting::Backdrop::Checkerboard);
    QVERIFY(middle() != QColor(0x12, 0xc8, 0x34));
}

void TestViewTools::theOverviewIsSwitchedAndRemembered()
{
    write(QStringLiteral("1.png"), {2000, 1500});
    open(QStringLiteral("1.png"));
    m_tools->updateActions(true);
    auto *map = m_page->findChild<MiniMap *>();
    m_page->view()->zoomToPercent(200);
    QVERIFY(map->isVisible());
    m_actions->miniMap->trigger();
    QVERIFY(!map->isVisible());
    QVERIFY(!m_settings->get(setting::miniMap));
    m_actions->miniMap->trigger();
    QVERIFY(map->isVisible());
}

void TestViewTools::theColourUnderThePointerIsTold()
{
    write(QStringLiteral("1.png"), {400, 300}, QColor(1, 2, 3));
    open(QStringLiteral("1.png"));
    m_tools->updateActions(true);
    auto *readout = m_window->findChild<PixelReadout *>();
    QTest::mouseMove(m_page->view(), {5, 5});
    QTest::mouseMove(m_page->view(), m_page->view()->rect().center());
    QTRY_VERIFY(readout->text().contains(QStringLiteral("#010203   1 2 3")));
    m_actions->pixelColor->trigger();
    QCOMPARE(readout->text(), QString());
    QVERIFY(!m_settings->get(setting::pixelColor));
    m_actions->pixelColor->trigger();
    QVERIFY(!readout->text().isEmpty());
    m_tools->updateActions(false);
    QCOMPARE(readout->text(), QString());
}

UPVIEW_TEST_MAIN(TestViewTools)
#include "tst_viewtools.moc"
