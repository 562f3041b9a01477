// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "core/settings/settingstable.h"
#include "support/testmain.h"
#include "widgets/recentmenu.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

class TestRecentMenu : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        QTemporaryDir folder;
        Settings settings{folder.filePath(QStringLiteral("upview.ini"))};
        RecentMenu menu{settings};

        QStringList names()
        {
            Q_EMIT menu.aboutToShow();
            QStringList names;
            const QList<QAction *> actions = menu.actions();
            for (const QAction *action : actions) {
                if (!action->isSeparator())
                    names.append(action->text());
            }
            return names;
        }
    };

private Q_SLOTS:
    void theNewestComesFirstPicturesBeforeFolders()
    {
        Fixture f;
        f.menu.addPicture(QStringLiteral("/a/one.jpg"));
        f.menu.addFolder(QStringLiteral("/b"));
        f.menu.addPicture(QStringLiteral("/a/R&D.jpg"));
        f.menu.addPicture(QStringLiteral("/a/one.jpg"));
        const QStringList names = f.names();
        QCOMPARE(names.mid(0, 3),
                 (QStringList{QStringLiteral("one.jpg"), QStringLiteral("R&&D.jpg"), QStringLiteral("b")}));
    }

    void anEntryIsOpenedAsWhatItIs()
    {
        Fixture f;
        f.menu.addFolder(QStringLiteral("/"));
        f.menu.addPicture(QStringLiteral("/a/one.jpg"));
        QSignalSpy pictures(&f.menu, &RecentMenu::pictureChosen);
        QSignalSpy folders(&f.menu, &RecentMenu::folderChosen);
        f.names();
        f.menu.actions().at(0)->trigger();
        QCOMPARE(pictures.value(0).value(0).toString(), QStringLiteral("/a/one.jpg"));
        f.menu.actions().at(2)->trigger();
        QCOMPARE(folders.value(0).value(0).toString(), QStringLiteral("/"));
    }

    void theListIsBounded()
    {
        Fixture f;
        for (int i = 0; i < 30; ++i) {
            f.menu.addPicture(QStringLiteral("/p/%1.jpg").arg(i));
            f.menu.addFolder(QStringLiteral("/f/%1").arg(i));
        }
        QCOMPARE(f.settings.get(setting::recentPaths).size(),
                 RecentMenu::kMostPictures + RecentMenu::kMostFolders);
        QCOMPARE(f.names().constFirst(), QStringLiteral("29.jpg"));
    }

    void itCanBeCleared()
    {
        Fixture f;
        f.menu.addPicture(QStringLiteral("/a/one.jpg"));
        f.names();
        f.menu.actions().constLast()->trigger();
        QVERIFY(f.settings.get(setting::recentPaths).isEmpty());
        QCOMPARE(f.names().size(), 1);
        QVERIFY(!f.menu.actions().constLast()->isEnabled());
    }
};

UPVIEW_TEST_MAIN(TestRecentMenu)
#include "tst_recentmenu.moc"
