// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paths.h"
#include "core/library/foldertree.h"
#include "core/settings/settings.h"
#include "core/settings/settingstable.h"
#include "support/fakeengine.h"
#include "support/testmain.h"
#include "widgets/browse/browsepage.h"
#include "widgets/browse/thumbnailview.h"
#include "widgets/keys/commandpalette.h"
#include "widgets/mainwindow.h"
#include "widgets/view/imageview.h"
#include "widgets/view/viewpage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QTemporaryDir>

using namespace upview;

/// What holds for the window as a whole: names, keys, what it brings back at the next start.
class TestMainWindow : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        QTemporaryDir folder;
        Settings settings{folder.filePath(QStringLiteral("upview.ini"))};
        std::shared_ptr<FakeEngine> engine = std::make_shared<FakeEngine>();
        std::shared_ptr<UpscaleCache> cache =
            std::make_shared<UpscaleCache>(folder.filePath(QStringLiteral("cache")), CacheLimits());
        UpscaleService service{QList<std::shared_ptr<Engine>>{engine}, cache};
        std::unique_ptr<MainWindow> window;

        Fixture()
        {
            QDir(folder.path()).mkdir(QStringLiteral("pictures"));
            for (const char *name : {"a.png", "b.png", "c.png"}) {
                QImage image(40, 30, QImage::Format_RGB32);
                image.fill(Qt::darkGreen);
                image.save(path(name));
            }
        }
        [[nodiscard]] QString path(const char *name) const
        {
            return folder.filePath(QStringLiteral("pictures/") + QString::fromLatin1(name));
        }
        void start(const QString &what)
        {
            window = std::make_unique<MainWindow>(settings, service, paths::thumbnailRoot());
            window->open(what);
            window->show();
            QVERIFY(QTest::qWaitForWindowActive(window.get()));
        }
        [[nodiscard]] QAction *action(const char *id) const
        {
            return window->findChild<QAction *>(QLatin1StringView(id));
        }
    };

    /// Whether a screen reader has something to say of a part of the window.
    static bool isNamed(QWidget *widget)
    {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        return interface && !interface->text(QAccessible::Name).isEmpty();
    }

    static void checkNames(const QWidget *top)
    {
        const QList<QWidget *> widgets = top->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!widget->isVisibleTo(top) || (widget->focusPolicy() & Qt::TabFocus) == 0
                || widget->focusProxy())
                continue;
            // Parts of another control speak with its name.
            if (qobject_cast<QLineEdit *>(widget) && widget->parentWidget()->focusProxy() == widget)
                continue;
            QVERIFY2(isNamed(widget),
                     qPrintable(QStringLiteral("%1 “%2” in %3")
                                    .arg(QString::fromLatin1(widget->metaObject()->className()),
                                         widget->objectName(), widget->parentWidget()->objectName())));
        }
    }

private Q_SLOTS:
    void everythingThatTakesKeysHasANameInTheGrid()
    {
        Fixture f;
        f.start(f.folder.filePath(QStringLiteral("pictures")));
        QTRY_COMPARE(f.window->browsePage()->view()->model()->rowCount(), 3);
        checkNames(f.window.get());
    }

    void everythingThatTakesKeysHasANameInTheViewer()
    {
        Fixture f;
        f.start(f.path("a.png"));
        QTRY_VERIFY(f.window->viewPage()->hasPicture());
        checkNames(f.window.get());
    }

    void everyMenuEntryIsAnActionWithAName()
    {
        Fixture f;
        f.start(f.path("a.png"));
        const QList<QAction *> menus = f.window->menuBar()->actions();
        QVERIFY(menus.size() >= 5);
        for (const QAction *menu : menus) {
            QVERIFY(menu->menu());
            const QList<QAction *> entries = menu->menu()->actions();
            for (const QAction *entry : entries)
                QVERIFY2(entry->isSeparator() || !entry->text().isEmpty(), qPrintable(menu->text()));
        }
    }

    void theNextStartShowsWhatWasShownAtTheEnd()
    {
        Fixture f;
        f.start(f.path("b.png"));
        QTRY_VERIFY(f.window->viewPage()->hasPicture());
        f.window->close();
        f.start({});
        QTRY_VERIFY(f.window->isViewing());
        QCOMPARE(f.window->viewPage()->currentPath(), f.path("b.png"));

        f.action("browse")->trigger();
        QTRY_COMPARE(f.window->browsePage()->currentPath(), f.path("b.png"));
        f.window->close();
        f.start({});
        QTRY_COMPARE(f.window->browsePage()->currentPath(), f.path("b.png"));
        QVERIFY(!f.window->isViewing());
    }

    void aPictureThatIsGoneLeavesItsFolder()
    {
        Fixture f;
        f.start(f.path("b.png"));
        QTRY_VERIFY(f.window->viewPage()->hasPicture());
        f.window->close();
        QVERIFY(QFile::remove(f.path("b.png")));
        f.start({});
        QTRY_COMPARE(f.window->browsePage()->view()->model()->rowCount(), 2);
        QVERIFY(!f.window->isViewing());
    }

    void withoutRestoringOnlyTheFolderComesBack()
    {
        Fixture f;
        f.settings.set(setting::restoreSession, false);
        f.start(f.path("b.png"));
        QTRY_VERIFY(f.window->viewPage()->hasPicture());
        f.action("browse")->trigger();
        QTRY_COMPARE(f.window->browsePage()->view()->model()->rowCount(), 3);
        f.window->showView(f.path("b.png"));
        f.window->close();
        f.start({});
        QTRY_COMPARE(f.window->browsePage()->view()->model()->rowCount(), 3);
        QVERIFY(!f.window->isViewing());
    }

    void theStatusLineSaysThatMorePicturesLieTooDeep()
    {
        Fixture f;
        QString deep = f.folder.filePath(QStringLiteral("pictures"));
        for (int i = 0; i <= kMaxTreeDepth; ++i)
            deep += QStringLiteral("/d");
        QVERIFY(QDir().mkpath(deep));
        f.start(f.folder.filePath(QStringLiteral("pictures")));
        const QLabel *position = f.window->findChild<QLabel *>(QStringLiteral("statusPosition"));
        QVERIFY(position);
        QTRY_VERIFY(position->text().startsWith(QLatin1Char('3')));
        const QString complete = position->text();
        QVERIFY(position->toolTip().isEmpty());
        f.window->browsePage()->setRecursive(true);
        QTRY_VERIFY(position->text().startsWith(complete + QLatin1Char(',')));
        QVERIFY(position->toolTip().contains(QString::number(kMaxTreeDepth)));
    }

    void thePaletteFindsAndTriggersAnAction()
    {
        Fixture f;
        f.start(f.path("a.png"));
        QTRY_VERIFY(f.window->viewPage()->hasPicture());
        QVERIFY(!f.window->findChild<CommandPalette *>());
        f.action("command-palette")->trigger();
        auto *palette = f.window->findChild<CommandPalette *>();
        QVERIFY(palette && palette->isVisible());
        auto *line = palette->findChild<QLineEdit *>();
        QTest::keyClicks(line, QStringLiteral("original size"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(f.window->viewPage()->zoomMode(), ViewMode::Original);
        QVERIFY(!palette->isVisible());
    }

    void aChangedKeyIsUsedAtOnce()
    {
        Fixture f;
        f.start(f.path("a.png"));
        QTRY_VERIFY(f.window->viewPage()->hasPicture());
        f.settings.set(setting::shortcuts, {QStringLiteral("next=N"), QStringLiteral("previous=")});
        QTRY_VERIFY(f.window->viewPage()->view()->hasFocus());
        QTest::keyClick(f.window->viewPage()->view(), Qt::Key_N);
        QTRY_COMPARE(f.window->viewPage()->currentPath(), f.path("b.png"));
        QTest::keyClick(f.window->viewPage()->view(), Qt::Key_Right);
        QCOMPARE(f.window->viewPage()->currentPath(), f.path("b.png"));
    }

    void anotherStartBringsTheWindowToItsFile()
    {
        Fixture f;
        f.start(f.path("a.png"));
        f.window->bringUp(f.path("c.png"));
        QTRY_COMPARE(f.window->viewPage()->currentPath(), f.path("c.png"));
        f.window->bringUp({});
        QCOMPARE(f.window->viewPage()->currentPath(), f.path("c.png"));
    }
};

UPVIEW_TEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
