// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/ncnnrun.h"
#include "python/pythonenvironment.h"
#include "support/testmain.h"

using namespace upview;

/// A task on a real network on the CPU, with plans that the engine makes only on other computers.
class TestNcnnRun : public QObject
{
    Q_OBJECT

    QImage run(NcnnPlan plan) const
    {
        EngineTask task;
        task.model = m_model;
        task.device = QStringLiteral("cpu");
        task.picture = m_picture;
        task.area = m_picture.rect();
        PictureAverages averages;
        NcnnRun run(*m_network, m_geometry, task, plan, averages, CancelFlag(), [] {});
        auto output = run.run();
        return output ? output->image : QImage();
    }

    const Model *m_model = nullptr;
    std::shared_ptr<Interpreter> m_interpreter;
    std::shared_ptr<NcnnNetwork> m_network;
    TileGeometry m_geometry;
    QImage m_picture;

private Q_SLOTS:
    void initTestCase()
    {
        const PythonEnvironment environment(qEnvironmentVariable("UPVIEW_VENV"));
        m_interpreter = std::make_shared<Interpreter>(environment);
        m_interpreter->attach();
        QVERIFY(loadNcnn(*m_interpreter, environment.ncnnLibrary(), false));
        m_model = findModel(QStringLiteral("WAIFU2X_CUNET_UP2X"));
        const auto files = environment.weightsOf(*m_model);
        const auto description = describeNetwork(files.param, files.bin);
        QVERIFY(description);
        m_geometry = TileGeometry::of(*m_model, *description);
        const auto network = NcnnNetwork::load(m_interpreter, files.param, files.bin, *description, {});
        QVERIFY(network);
        m_network = *network;
        m_picture = QImage(QStringLiteral(UPVIEW_TEST_DATA "/parrot.png"))
                        .copy(0, 0, 192, 120)
                        .convertToFormat(QImage::Format_RGB32);
        QCOMPARE(m_picture.size(), QSize(192, 120));
    }

    void cleanupTestCase()
    {
        m_network.reset();
        unloadNcnn(*m_interpreter);
        QVERIFY(m_interpreter->detach(std::chrono::seconds(60)));
    }

    void averagesDoNotDependOnTheMemoryForWaiting()
    {
        NcnnPlan plan;
        plan.tiles = planTiles(m_picture.rect(), m_picture.size(), {100, 120}, m_geometry);
        plan.averages = true;
        plan.waiting = int(NcnnRun::cells(m_picture.size(), m_geometry).size());
        QVERIFY(plan.waiting > 2);
        const QImage all = run(plan);
        QVERIFY(!all.isNull());
        for (const int waiting : {1, 0}) {
            plan.waiting = waiting;
            QCOMPARE(run(plan), all);
        }
        plan.averages = false;
        QVERIFY(run(plan) != all);
    }
};

QTEST_GUILESS_MAIN(TestNcnnRun)
#include "tst_ncnnrun.moc"
