// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/samplearchives.h"
#include "core/base/paths.h"
#include "core/library/samplefiles.h"
#include "core/library/subfoldermodel.h"
#include "core/settings/settingstable.h"
#include "support/fakeengine.h"
#include "support/testmain.h"
#include "widgets/browse/browsepage.h"
#include "widgets/browse/thumbnailview.h"
#include "widgets/mainwindow.h"
#include "widgets/view/viewpage.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QMimeData>
#include <QTemporaryDir>

using namespace upview;

/// Books of pictures in the whole window: from the archive's cell to its pages, and on to the next book.
class TestReading : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_root;
    QTemporaryDir m_own; ///< of the program
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<UpscaleService> m_service;
    std::unique_ptr<MainWindow> m_window;

    static constexpr int kPatience = 30000;

    [[nodiscard]] QString at(const char *name) const { return m_root->filePath(QLatin1StringView(name)); }
    [[nodiscard]] ViewPage *view() const { return m_window->viewPage(); }
    [[nodiscard]] BrowsePage *browse() const { return m_window->browsePage(); }
    static QByteArray page(QColor colour)
    {
        return samples::encoded(samples::plain({60, 80}, colour), "png");
    }
    void trigger(const char *action) const
    {
        auto *found = m_window->findChild<QAction *>(QLatin1StringView(action));
        QVERIFY(found);
        QVERIFY(found->isEnabled());
        found->trigger();
    }
    /// A key as the desktop would send it, through the shortcuts.
    void press(Qt::Key key) const { QTest::keyClick(view(), key); }

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        QVERIFY(samples::writeArchive(
            at("book1.cbz"), "zip",
            {{"10.png", page(Qt::blue)}, {"2.png", page(Qt::green)}, {"1.png", page(Qt::red)}}));
        QVERIFY(samples::writeArchive(at("book2.cb7"), "7zip",
                                      {{"a/1.png", page(Qt::white)}, {"b.png", page(Qt::black)}}));
        m_settings = std::make_unique<Settings>(m_own.filePath(QStringLiteral("settings.ini")));
        m_service = std::make_unique<UpscaleService>(
            QList<std::shared_ptr<Engine>>{std::make_shared<FakeEngine>()},
            std::make_shared<UpscaleCache>(m_own.filePath(QStringLiteral("cache")), CacheLimits{}));
        m_window = std::make_unique<MainWindow>(*m_settings, *m_service,
                                                m_own.filePath(QStringLiteral("thumbnails")));
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->open(m_root->path());
        QTRY_COMPARE_WITH_TIMEOUT(browse()->cells().rowCount(), 2, kPatience);
    }

    void cleanup()
    {
        m_window.reset();
        m_service.reset();
        m_settings.reset();
    }

    void anArchiveOpensLikeAFolderAndItsPagesInOrder()
    {
        browse()->selectPath(at("book1.cbz"));
        browse()->openCurrent();
        QTRY_COMPARE_WITH_TIMEOUT(browse()->cells().rowCount(), 3, kPatience);
        QCOMPARE(browse()->folder(), at("book1.cbz"));
        browse()->openCurrent();
        QTRY_VERIFY_WITH_TIMEOUT(view()->hasPicture(), kPatience);
        QCOMPARE(view()->currentPath(), at("book1.cbz/1.png"));
        trigger("next");
        QTRY_VERIFY_WITH_TIMEOUT(view()->hasPicture(), kPatience);
        QCOMPARE(view()->currentPath(), at("book1.cbz/2.png"));
        trigger("next");
        QTRY_VERIFY_WITH_TIMEOUT(view()->hasPicture(), kPatience);
        QCOMPARE(view()->currentPath(), at("book1.cbz/10.png"));
        m_window->showBrowse();
        QTRY_COMPARE_WITH_TIMEOUT(browse()->currentPath(), at("book1.cbz/10.png"), kPatience);
        trigger("up");
        QTRY_COMPARE_WITH_TIMEOUT(browse()->view()->currentPath(), at("book1.cbz"), kPatience);
    }

    void whatCannotBeDoneInAnArchiveSaysWhy()
    {
        const QAction *trash = m_window->findChild<QAction *>(QStringLiteral("trash"));
        const QAction *paste = m_window->findChild<QAction *>(QStringLiteral("paste"));
        const QString usual = trash->toolTip();
        browse()->setFolder(at("book1.cbz"));
        QTRY_VERIFY_WITH_TIMEOUT(!browse()->currentPath().isEmpty(), kPatience);
        browse()->selectPath(at("book1.cbz/2.png"));
        QTRY_VERIFY_WITH_TIMEOUT(trash->toolTip() != usual, kPatience);
        QVERIFY(!trash->isEnabled() && !paste->isEnabled());
        QCOMPARE(trash->statusTip(), trash->toolTip());
        QVERIFY(paste->toolTip().startsWith(QStringLiteral("Paste")));
        // A path can be copied from there as from anywhere.
        m_window->findChild<QAction *>(QStringLiteral("copy-path"))->trigger();
        QCOMPARE(QApplication::clipboard()->text(), at("book1.cbz/2.png"));
        browse()->setFolder(m_root->path());
        QTRY_VERIFY_WITH_TIMEOUT(trash->toolTip() == usual, kPatience);
    }

    void aPageIsCopiedAsAFileOfItsName()
    {
        browse()->setFolder(at("book1.cbz"));
        QTRY_VERIFY_WITH_TIMEOUT(!browse()->currentPath().isEmpty(), kPatience);
        browse()->selectPath(at("book1.cbz/2.png"));
        QApplication::clipboard()->setText(QStringLiteral("words"));
        m_window->findChild<QAction *>(QStringLiteral("copy-picture"))->trigger();
        const auto copied = [] { return QApplication::clipboard()->mimeData()->urls(); };
        QTRY_COMPARE_WITH_TIMEOUT(copied().size(), 1, kPatience);
        const QString file = copied().constFirst().toLocalFile();
        QCOMPARE(QFileInfo(file).fileName(), QStringLiteral("2.png"));
        QVERIFY(!QImage(file).isNull());
        m_window.reset();
        QVERIFY(!QFile::exists(file));
    }

    void aPageIsUpscaledFromItsArchive()
    {
        m_window->showView(at("book1.cbz/1.png"));
        QTRY_VERIFY_WITH_TIMEOUT(view()->hasPicture(), kPatience);
        view()->upscale();
        QTRY_VERIFY_WITH_TIMEOUT(view()->hasResult(), kPatience);
    }

    void theNextFolderGoesOnToTheNextBook()
    {
        m_window->showView(at("book1.cbz/1.png"));
        QTRY_VERIFY_WITH_TIMEOUT(view()->hasPicture() && browse()->cells().rowCount() == 3, kPatience);
        trigger("next-folder");
        QTRY_COMPARE_WITH_TIMEOUT(view()->currentPath(), at("book2.cb7/b.png"), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(view()->hasPicture(), kPatience);
        trigger("previous-folder");
        QTRY_COMPARE_WITH_TIMEOUT(view()->currentPath(), at("book1.cbz/1.png"), kPatience);
    }

    void leftAndRightAreChangedRoundForBooksFromRightToLeft()
    {
        m_window->showView(at("book1.cbz/1.png"));
        QTRY_VERIFY_WITH_TIMEOUT(view()->hasPicture() && browse()->cells().rowCount() == 3, kPatience);
        m_settings->set(setting::rightToLeft, true);
        press(Qt::Key_Left);
        QTRY_COMPARE_WITH_TIMEOUT(view()->currentPath(), at("book1.cbz/2.png"), kPatience);
        press(Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(view()->currentPath(), at("book1.cbz/1.png"), kPatience);
        press(Qt::Key_PageDown);
        QTRY_COMPARE_WITH_TIMEOUT(view()->currentPath(), at("book1.cbz/2.png"), kPatience);
        m_settings->set(setting::rightToLeft, false);
        press(Qt::Key_Left);
        QTRY_COMPARE_WITH_TIMEOUT(view()->currentPath(), at("book1.cbz/1.png"), kPatience);
    }
};

UPVIEW_TEST_MAIN(TestReading)
#include "tst_reading.moc"
