// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "widgets/view/progressring.h"
#include "widgets/view/upscalepill.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

#include <memory>

using upview::ProgressRing;
using upview::UpscalePill;

class TestUpscalePill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isHiddenWhileIdle();
    void waitingTellsThePlaceAndCancels();
    void runningTellsPercentAndTime();
    void runningWithoutANumberTurns();
    void doneIsPressedToCompare();
    void theMenuOffersWhatCanBeDone();
    void failedTellsWhyAndOffersAWayOut();
    void staysInItsCorner();
    void elidesInANarrowView();
    void worksByKeyboardAlone();
    void theFocusNeverStaysOnAHiddenButton();
    void everyButtonHasAName();

private:
    QToolButton *button(const QString &name) const;

    std::unique_ptr<QWidget> m_view;
    UpscalePill *m_pill = nullptr;
};

void TestUpscalePill::init()
{
    m_view = std::make_unique<QWidget>();
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->resize(800, 600);
    m_pill = new UpscalePill(m_view.get());
    m_pill->place(m_view->rect());
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestUpscalePill::cleanup()
{
    m_view.reset();
}

/// The button that is seen and has this accessible name.
QToolButton *TestUpscalePill::button(const QString &name) const
{
    for (QToolButton *button : m_pill->findChildren<QToolButton *>()) {
        if (button->isVisible() && button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

void TestUpscalePill::isHiddenWhileIdle()
{
    QVERIFY(!m_pill->isVisible());
    m_pill->setWaiting(1);
    QVERIFY(m_pill->isVisible());
    m_pill->setIdle();
    QVERIFY(!m_pill->isVisible());
}

void TestUpscalePill::waitingTellsThePlaceAndCancels()
{
    m_pill->setWaiting(3);
    QCOMPARE(m_pill->state(), UpscalePill::State::Waiting);
    QVERIFY(m_pill->text().contains(QStringLiteral("3")));
    QVERIFY(m_pill->accessibleName().contains(m_pill->text()));
    QSignalSpy spy(m_pill, &UpscalePill::cancelRequested);
    QToolButton *cancel = button(QStringLiteral("Cancel upscaling"));
    QVERIFY(cancel);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
}

void TestUpscalePill::runningTellsPercentAndTime()
{
    m_pill->setRunning(0.426, 12.2, QStringLiteral("Upscaling"));
    QVERIFY(m_pill->text().contains(QStringLiteral("42 %")));
    QVERIFY(m_pill->text().contains(QStringLiteral("12 s")));
    QCOMPARE(m_pill->findChild<ProgressRing *>()->fraction(), 0.426);
    m_pill->setRunning(0.9999, -1, QStringLiteral("Upscaling"));
    QCOMPARE(m_pill->text(), QStringLiteral("99 %"));
}

void TestUpscalePill::runningWithoutANumberTurns()
{
    m_pill->setRunning(-1, -1, QStringLiteral("Starting the engine"));
    QCOMPARE(m_pill->text(), QStringLiteral("Starting the engine"));
    QVERIFY(m_pill->findChild<ProgressRing *>()->fraction() < 0);
}

void TestUpscalePill::doneIsPressedToCompare()
{
    const QString summary = QStringLiteral("2x · X4PLUS · H100 · 1.2 s");
    m_pill->setDone(summary, QStringLiteral("long form"));
    QCOMPARE(m_pill->text(), summary);
    QToolButton *body = button(summary);
    QVERIFY(body);
    QVERIFY(body->toolTip().contains(QStringLiteral("long form")));
    QSignalSpy spy(m_pill, &UpscalePill::compareRequested);
    QTest::mouseClick(body, Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    QVERIFY(!body->isChecked()); // nothing is compared before the view says so
    m_pill->setComparing(true, false);
    QVERIFY(body->isChecked());
    QVERIFY(m_pill->text() != summary);
    m_pill->setComparing(false, false);
    QCOMPARE(m_pill->text(), summary);
}

void TestUpscalePill::theMenuOffersWhatCanBeDone()
{
    m_pill->setDone(QStringLiteral("2x"), {});
    auto *menu = m_pill->findChild<QMenu *>();
    QVERIFY(menu);
    const struct
    {
        const char *words;
        void (UpscalePill::*signal)();
    } rows[] = {
        {"Save", &UpscalePill::saveRequested},
        {"Copy", &UpscalePill::copyRequested},
        {"Side", &UpscalePill::splitRequested},
        {"Discard", &UpscalePill::discardRequested},
    };
    for (const auto &row : rows) {
        QSignalSpy spy(m_pill, row.signal);
        for (QAction *action : menu->actions()) {
            if (action->text().remove(QLatin1Char('&')).contains(QLatin1StringView(row.words)))
                action->trigger();
        }
        QCOMPARE(spy.count(), 1);
    }
}

void TestUpscalePill::failedTellsWhyAndOffersAWayOut()
{
    m_pill->setFailed(QStringLiteral("The device ran out of memory."), QStringLiteral("vkAllocate -2"));
    QCOMPARE(m_pill->text(), QStringLiteral("The device ran out of memory."));
    QSignalSpy retry(m_pill, &UpscalePill::retryRequested);
    QSignalSpy details(m_pill, &UpscalePill::detailsRequested);
    QSignalSpy dismiss(m_pill, &UpscalePill::dismissRequested);
    QTest::mouseClick(button(QStringLiteral("Retry")), Qt::LeftButton);
    QTest::mouseClick(button(QStringLiteral("Details…")), Qt::LeftButton);
    QTest::mouseClick(button(QStringLiteral("Dismiss")), Qt::LeftButton);
    QCOMPARE(retry.count(), 1);
    QCOMPARE(details.count(), 1);
    QCOMPARE(dismiss.count(), 1);
    m_pill->setFailed(QStringLiteral("No."), {});
    QVERIFY(m_pill->isVisible());
}

void TestUpscalePill::staysInItsCorner()
{
    const QPoint corner = m_view->rect().bottomRight();
    m_pill->setWaiting(0);
    const QPoint waiting = m_pill->geometry().bottomRight();
    QVERIFY(corner.x() - waiting.x() <= 16 && corner.y() - waiting.y() <= 16);
    m_pill->setRunning(0.1, 100, {});
    QCOMPARE(m_pill->geometry().bottomRight(), waiting);
    m_pill->setDone(QStringLiteral("2x · X4PLUS · H100 · from cache"), {});
    QCOMPARE(m_pill->geometry().bottomRight(), waiting);
    m_pill->setFailed(QStringLiteral("A rather long reason that fills a good part of the view's width."), {});
    QCOMPARE(m_pill->geometry().bottomRight(), waiting);
    m_view->resize(500, 300);
    m_pill->place(m_view->rect());
    QVERIFY(m_view->rect().contains(m_pill->geometry()));
    QVERIFY(!m_pill->geometry().contains(m_view->rect().center()));
}

void TestUpscalePill::elidesInANarrowView()
{
    m_view->resize(220, 200);
    m_pill->place(m_view->rect());
    const QString reason = QStringLiteral("A rather long reason that never fits into two hundred pixels.");
    m_pill->setFailed(reason, QStringLiteral("details"));
    QVERIFY(m_view->rect().contains(m_pill->geometry()));
    QCOMPARE(m_pill->text(), reason);
    bool elided = false;
    for (const QLabel *label : m_pill->findChildren<QLabel *>())
        elided = elided || label->text().endsWith(QChar(0x2026));
    QVERIFY(elided);
    QVERIFY(m_pill->accessibleName().contains(reason));
    for (const QToolButton *button : m_pill->findChildren<QToolButton *>()) {
        if (button->isVisible())
            QVERIFY(m_pill->rect().contains(button->geometry()));
    }
}

void TestUpscalePill::worksByKeyboardAlone()
{
    m_pill->setDone(QStringLiteral("2x"), {});
    QSignalSpy compare(m_pill, &UpscalePill::compareRequested);
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QTRY_VERIFY(m_pill->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(compare.count(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(compare.count(), 2);
}

void TestUpscalePill::theFocusNeverStaysOnAHiddenButton()
{
    m_pill->setRunning(0.5, 1, {});
    QToolButton *cancel = button(QStringLiteral("Cancel upscaling"));
    cancel->setFocus();
    QTRY_VERIFY(cancel->hasFocus());
    m_pill->setDone(QStringLiteral("2x"), {});
    QVERIFY(QApplication::focusWidget());
    QVERIFY(QApplication::focusWidget()->isVisible());
    QVERIFY(m_pill->isAncestorOf(QApplication::focusWidget()));
    m_pill->setIdle();
    QCOMPARE(QApplication::focusWidget(), m_view.get());
}

void TestUpscalePill::everyButtonHasAName()
{
    m_pill->setDone(QStringLiteral("2x"), {});
    for (const QToolButton *button : m_pill->findChildren<QToolButton *>()) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(!button->icon().isNull());
    }
}

UPVIEW_TEST_MAIN(TestUpscalePill)
#include "tst_upscalepill.moc"
