// SPDX-License-Identifier: GPL-3.0-or-later
#include "looks.h"
#include "sights.h"
#include "support/testmain.h"

#include <QApplication>
#include <QDir>

#include <memory>

namespace {

/// The edges of letters alone have as many.
constexpr int kLeastColours = 16;
constexpr double kMoving = 0.01;

} // namespace

/// Goes through all views of the program in several looks, takes a picture of each into the build folder's
/// `screenshots`, and looks at them: nothing is cut, hidden, out of its place, or hard to read.
class TestTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyViewIsWhole_data();
    void everyViewIsWhole();
    void cleanup();

private:
    [[nodiscard]] QString folder() const
    {
        return QStringLiteral(UPVIEW_BINARY_DIR "/screenshots/%1-at-%2")
            .arg(m_look)
            .arg(qApp->devicePixelRatio());
    }

    static QStringList faultsOf(QWidget &front, const QImage &shot)
    {
        if (looks::colours(shot, kLeastColours) < kLeastColours)
            return {QStringLiteral("blank")};
        // Only what moves may differ.
        const double stale = looks::difference(shot, front.grab().toImage());
        if (stale > kMoving)
            return {QStringLiteral("%1 % of the screen is not as the window is now").arg(100 * stale)};
        return looks::faults(front) + looks::paleWords(front, shot);
    }

    const QList<TourLook> m_looks{{false, {1280, 800}, "en"},
                                  {true, {1280, 800}, "de"},
                                  {false, {640, 480}, "de"},
                                  {true, {640, 480}, "en"}};
    const QList<Sight> m_sights = allSights();
    std::unique_ptr<TourStage> m_stage;
    QString m_look; ///< of the stage
};

void TestTour::everyViewIsWhole_data()
{
    QTest::addColumn<int>("look");
    QTest::addColumn<int>("sight");
    for (int look = 0; look < m_looks.size(); ++look) {
        for (int sight = 0; sight < m_sights.size(); ++sight)
            QTest::addRow("%s %s", qPrintable(m_looks.at(look).name()), m_sights.at(sight).name)
                << look << sight;
    }
}

void TestTour::everyViewIsWhole()
{
    QFETCH(int, look);
    QFETCH(int, sight);
    const Sight &wanted = m_sights.at(sight);
    if (m_look != m_looks.at(look).name()) {
        m_stage.reset();
        m_look = m_looks.at(look).name();
        m_stage = std::make_unique<TourStage>(m_looks.at(look));
        QDir(folder()).removeRecursively();
        QVERIFY(QDir().mkpath(folder()));
    }
    QVERIFY2(m_stage->isComplete(), "no translation, picture or focus");

    wanted.open(*m_stage);
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY2_WITH_TIMEOUT(wanted.seen(*m_stage), wanted.name, 30000);
    QWidget *front = m_stage->front();
    m_stage->fit(*front);
    QVERIFY(QTest::qWaitForWindowExposed(front));
    // Until all is laid out and drawn.
    QImage shot;
    QStringList faults;
    QTRY_VERIFY2((shot = TourStage::shot(*front), faults = faultsOf(*front, shot), faults.isEmpty()),
                 qPrintable(faults.join(QLatin1Char('\n'))));
    QVERIFY(shot.save(QStringLiteral("%1/%2-%3.png")
                          .arg(folder())
                          .arg(sight + 1, 2, 10, QLatin1Char('0'))
                          .arg(QLatin1StringView(wanted.name)),
                      "PNG", 80));
}

void TestTour::cleanup()
{
    if (m_stage)
        m_stage->tidy();
}

UPVIEW_TEST_MAIN(TestTour)
#include "tst_tour.moc"
