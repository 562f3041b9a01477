// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "support/testmain.h"
#include "widgets/files/collisiondialog.h"
#include "widgets/files/favouritesdialog.h"
#include "widgets/files/fileclipboard.h"
#include "widgets/files/namedialog.h"
#include "widgets/files/tagdialog.h"
#include "widgets/files/targetfolders.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

/// The small dialogs, and what files look like on the clipboard.
class TestFileDialogs : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QPushButton *button(const QDialog &dialog, const QString &text)
    {
        for (QPushButton *candidate : dialog.findChildren<QPushButton *>()) {
            if (candidate->text().remove(QLatin1Char('&')) == text)
                return candidate;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"a.jpg", "b.jpg"}) {
            QFile file(m_folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }

    void theStemIsSelectedAndTakenNamesAreRefusedAsOneTypes()
    {
        const std::unique_ptr<NameDialog> dialog(
            NameDialog::forFile(m_folder.filePath(QStringLiteral("a.jpg")), nullptr));
        QSignalSpy chosen(dialog.get(), &NameDialog::chosen);
        QCOMPARE(dialog->edit()->selectedText(), QStringLiteral("a"));
        dialog->edit()->setText(QStringLiteral("b.jpg"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->problem().isEmpty(), 20000);
        dialog->accept();
        dialog->edit()->setText(QStringLiteral("x/y"));
        dialog->accept();
        QCOMPARE(chosen.size(), 0);
        dialog->edit()->setText(QStringLiteral("c.jpg"));
        dialog->accept();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().constFirst().toString(), m_folder.filePath(QStringLiteral("c.jpg")));
    }

    void aNameThatStaysIsNoRenaming()
    {
        const std::unique_ptr<NameDialog> dialog(
            NameDialog::forFile(m_folder.filePath(QStringLiteral("a.jpg")), nullptr));
        QSignalSpy chosen(dialog.get(), &NameDialog::chosen);
        dialog->accept();
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(dialog->result(), int(QDialog::Accepted));
    }

    void eachCollisionIsAskedAboutOrAllAtOnce()
    {
        const auto item = [this](const char *name) {
            return FileItem{QStringLiteral("/elsewhere/") + QString::fromLatin1(name),
                            m_folder.filePath(QString::fromLatin1(name)),
                            {},
                            Collision::Report};
        };
        const QList<FileItem> items{item("a.jpg"), item("b.jpg"), item("c.jpg")};
        CollisionDialog dialog(FileAction::Copy, items);
        QSignalSpy decided(&dialog, &CollisionDialog::decided);
        button(dialog, QStringLiteral("Skip"))->click();
        QCOMPARE(decided.size(), 0);
        dialog.findChild<QCheckBox *>()->setChecked(true);
        button(dialog, QStringLiteral("Replace"))->click();
        QCOMPARE(decided.size(), 1);
        const auto chosen = decided.constFirst().constFirst().value<QList<FileItem>>();
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.at(0).to, items.at(1).to);
        QCOMPARE(chosen.at(1).collision, Collision::Replace);
    }

    void closingTheQuestionSkipsTheRest()
    {
        CollisionDialog dialog(FileAction::Move,
                               {{QStringLiteral("/x/a.jpg"),
                                 m_folder.filePath(QStringLiteral("a.jpg")),
                                 {},
                                 Collision::Report}});
        QSignalSpy decided(&dialog, &CollisionDialog::decided);
        dialog.reject();
        QCOMPARE(decided.size(), 1);
        QVERIFY(decided.constFirst().constFirst().value<QList<FileItem>>().isEmpty());
    }

    void favouritesKeepTheirOrderAndAreAtMostNine()
    {
        Settings settings(m_folder.filePath(QStringLiteral("settings.ini")));
        TargetFolders folders(settings);
        FavouritesDialog dialog(folders);
        for (int i = 0; i < 12; ++i)
            dialog.addFolder(QStringLiteral("/f%1").arg(i % 10));
        dialog.accept();
        QCOMPARE(folders.favourites().size(), 9);
        QCOMPARE(folders.favourite(2), QStringLiteral("/f1"));
        QCOMPARE(folders.favourite(10), QString());
        folders.noteUse(QStringLiteral("/f3"));
        folders.noteUse(QStringLiteral("/new"));
        QCOMPARE(folders.recent(), QStringList{QStringLiteral("/new")});
    }

    void halfTickedTagsStayAsTheyAre()
    {
        const QStringList first{QStringLiteral("sea"), QStringLiteral("sun")};
        const QStringList second{QStringLiteral("sea")};
        TagDialog dialog({first, second}, {QStringLiteral("known")});
        dialog.edit()->setText(QStringLiteral("beach, Sea"));
        dialog.accept();
        QCOMPARE(dialog.changed(first),
                 (QStringList{QStringLiteral("sea"), QStringLiteral("sun"), QStringLiteral("beach")}));
        QCOMPARE(dialog.changed(second), (QStringList{QStringLiteral("sea"), QStringLiteral("beach")}));
        for (QListWidgetItem *item : dialog.list()->findItems(QStringLiteral("s"), Qt::MatchStartsWith))
            item->setCheckState(Qt::Unchecked);
        QCOMPARE(dialog.changed(first), QStringList{QStringLiteral("beach")});
        QVERIFY(!dialog.used().contains(QStringLiteral("known")));
    }

    void otherFileManagersUnderstandTheClipboard()
    {
        const QStringList paths{QStringLiteral("/tmp/a b.jpg"), QStringLiteral("/tmp/c.jpg")};
        const auto data = fileclipboard::mimeDataOf({paths, true});
        QCOMPARE(data->data(QStringLiteral("text/uri-list")),
                 QByteArray("file:///tmp/a%20b.jpg\r\nfile:///tmp/c.jpg\r\n"));
        QCOMPARE(data->data(QStringLiteral("x-special/gnome-copied-files")),
                 QByteArray("cut\nfile:///tmp/a%20b.jpg\nfile:///tmp/c.jpg"));
        QCOMPARE(data->data(QStringLiteral("application/x-kde-cutselection")), QByteArray("1"));
        const auto files = fileclipboard::filesIn(data.get());
        QCOMPARE(files.paths, paths);
        QVERIFY(files.areCut);
        QVERIFY(!fileclipboard::filesIn(fileclipboard::mimeDataOf({paths, false}).get()).areCut);
        QVERIFY(fileclipboard::filesIn(nullptr).paths.isEmpty());
    }
};

UPVIEW_TEST_MAIN(TestFileDialogs)
#include "tst_filedialogs.moc"
