// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programrunner.h"
#include "core/base/paths.h"
#include "core/settings/settingstable.h"
#include "python/pythonengines.h"
#include "support/testmain.h"
#include "widgets/browse/browsepage.h"
#include "widgets/browse/thumbnailview.h"
#include "widgets/mainwindow.h"
#include "widgets/view/imageview.h"
#include "widgets/view/viewpage.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

/// The real window on an X server, the real engine on the CPU, and keys pressed by xdotool.
class TestWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QList<std::shared_ptr<Engine>> m_engines; ///< one a process
    std::shared_ptr<UpscaleCache> m_cache;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<UpscaleService> m_service;
    std::unique_ptr<MainWindow> m_window;

    static void xdotool(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("xdotool"), arguments);
        QVERIFY(process.waitForStarted());
        // The event loop goes on: the window has to answer.
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10000);
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }

    void press(const char *key)
    {
        xdotool({QStringLiteral("windowfocus"), QString::number(m_window->winId())});
        QTRY_VERIFY(m_window->isActiveWindow());
        xdotool({QStringLiteral("key"), QString::fromLatin1(key)});
    }

    ViewPage *view() const { return m_window->viewPage(); }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"img1.png", "img2.png", "img10.png"})
            QVERIFY(testScene({240, 160}).save(m_folder.filePath(QString::fromLatin1(name))));
        m_engines = makePythonEngines(paths::pythonEnvironment());
        m_cache = std::make_shared<UpscaleCache>(paths::cacheRoot(), CacheLimits{});
        m_settings = std::make_unique<Settings>(paths::settingsFile());
        m_settings->set(setting::upscaleDevice, QStringLiteral("cpu"));
        m_service = std::make_unique<UpscaleService>(m_engines, m_cache);
        m_window = std::make_unique<MainWindow>(*m_settings, *m_service, paths::thumbnailRoot());
        m_window->resize(900, 640);
        m_window->open(m_folder.path());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanupTestCase()
    {
        m_window.reset();
        QVERIFY(m_service->shutdown(std::chrono::seconds(20)));
    }

    void theGridShowsTheFolderInNaturalOrder()
    {
        QVERIFY(!m_window->isViewing());
        const QAbstractItemModel *model = m_window->browsePage()->view()->model();
        QTRY_COMPARE(model->rowCount(), 3);
        QVERIFY(model->index(1, 0)
                    .data(FolderModel::PathRole)
                    .toString()
                    .endsWith(QLatin1StringView("/img2.png")));
        QTRY_VERIFY(!model->index(0, 0).data(FolderModel::ThumbnailRole).value<QImage>().isNull());
    }

    void enterOpensThePictureAndUUpscalesItInPlace()
    {
        QTRY_VERIFY(m_window->browsePage()->currentPath().endsWith(QLatin1StringView("/img1.png")));
        press("Return");
        QTRY_VERIFY(m_window->isViewing());
        QTRY_VERIFY(view()->hasPicture());
        QCOMPARE(view()->view()->shownSize(), QSize(240, 160));
        press("u");
        QTRY_VERIFY_WITH_TIMEOUT(view()->hasResult(), 60000);
        QTRY_COMPARE(view()->view()->shownSize(), QSize(480, 320));
        QCOMPARE(view()->result()->image.size(), QSize(480, 320));
        QVERIFY(!view()->result()->fromCache);
    }

    void aSecondUComparesAndAThirdComesBack()
    {
        press("u");
        QTRY_VERIFY(view()->isSourceShown());
        QCOMPARE(view()->view()->shownSize(), QSize(240, 160));
        press("u");
        QTRY_VERIFY(!view()->isSourceShown());
    }

    void arrowsGoToTheNeighbours()
    {
        press("Right");
        QTRY_VERIFY(view()->currentPath().endsWith(QLatin1StringView("/img2.png")));
        QTRY_VERIFY(view()->hasPicture());
        QVERIFY(!view()->hasResult());
        press("End");
        QTRY_VERIFY(view()->currentPath().endsWith(QLatin1StringView("/img10.png")));
        press("Home");
        QTRY_VERIFY(view()->currentPath().endsWith(QLatin1StringView("/img1.png")));
        QTRY_VERIFY(view()->hasPicture());
    }

    void aKnownResultComesFromTheCache()
    {
        QVERIFY(m_service->waitForStores(std::chrono::seconds(20)));
        press("u");
        QTRY_VERIFY(view()->hasResult());
        QVERIFY(view()->result()->fromCache);
    }

    void keysZoomAndGoFullScreen()
    {
        press("1");
        QTRY_COMPARE(qRound(view()->zoomPercent()), 100);
        press("plus");
        QTRY_VERIFY(view()->zoomPercent() > 100);
        press("F11");
        QTRY_VERIFY(m_window->isFullScreen());
        press("Escape");
        QTRY_VERIFY(!m_window->isFullScreen());
        QVERIFY(m_window->isViewing());
    }

    void escapeReturnsToTheSameCellWithItsMark()
    {
        press("Escape");
        QTRY_VERIFY(!m_window->isViewing());
        QVERIFY(m_window->browsePage()->currentPath().endsWith(QLatin1StringView("/img1.png")));
        const QAbstractItemModel *model = m_window->browsePage()->view()->model();
        QTRY_VERIFY(model->index(0, 0).data(FolderModel::UpscaledRole).toBool());
        QVERIFY(!model->index(1, 0).data(FolderModel::UpscaledRole).toBool());
    }

    void quittingDuringAJobEndsTheProgram()
    {
        QVERIFY(testScene({2400, 1800}).save(m_folder.filePath(QStringLiteral("large.png"))));
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));
        program.setProcessEnvironment(environment);
        program.start(upviewProgram(),
                      {m_folder.filePath(QStringLiteral("large.png")), QStringLiteral("--verbose")});
        QVERIFY(program.waitForStarted());
        QProcess search;
        search.start(QStringLiteral("xdotool"),
                     {QStringLiteral("search"), QStringLiteral("--sync"), QStringLiteral("--onlyvisible"),
                      QStringLiteral("--pid"), QString::number(program.processId()), QStringLiteral("--name"),
                      QStringLiteral("large.png")});
        QVERIFY(search.waitForFinished(20000));
        const QString window =
            QString::fromLatin1(search.readAllStandardOutput()).section(QLatin1Char('\n'), 0, 0);
        QVERIFY(!window.isEmpty());
        xdotool({QStringLiteral("windowfocus"), QStringLiteral("--sync"), window});
        xdotool({QStringLiteral("key"), QStringLiteral("u")});
        // The log says when the engine has been started for the job.
        QByteArray log;
        QTRY_VERIFY_WITH_TIMEOUT(
            (program.waitForReadyRead(50), log += program.readAllStandardError(),
             log.contains("WAIFU2X") || log.contains("initSet") || log.contains("device")),
            20000);
        xdotool({QStringLiteral("key"), QStringLiteral("ctrl+q")});
        QVERIFY2(program.waitForFinished(10000), "still running");
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
    }
};

UPVIEW_TEST_MAIN(TestWindow)
#include "tst_window.moc"
