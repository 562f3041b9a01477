// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cache/upscalecache.h"
#include "core/image/picturetags.h"
#include "core/library/foldermodel.h"
#include "core/settings/settings.h"
#include "support/fakeengine.h"
#include "support/testmain.h"
#include "widgets/browse/browsepage.h"
#include "widgets/browse/thumbnailview.h"
#include "widgets/files/batchrenamedialog.h"
#include "widgets/files/cellnameedit.h"
#include "widgets/files/fileactions.h"
#include "widgets/files/filenotice.h"
#include "widgets/files/namedialog.h"
#include "widgets/files/targetfolders.h"
#include "widgets/mainwindow.h"
#include "widgets/messageline.h"
#include "widgets/view/viewpage.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QProcess>
#include <QTemporaryDir>
#include <QToolButton>

using namespace upview;

/// The real window on an X server, and keys pressed by xdotool as fast as it can.
class TestFileActions : public QObject
{
    Q_OBJECT

    static constexpr int kPatienceMs = 30000;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<UpscaleService> m_service;
    std::unique_ptr<MainWindow> m_window;

    static QString name(int number) { return QStringLiteral("p%1.png").arg(number, 2, 10, QLatin1Char('0')); }
    QString path(const QString &file) const { return m_folder->filePath(QStringLiteral("in/") + file); }

    QStringList files() const
    {
        return QDir(m_folder->filePath(QStringLiteral("in"))).entryList(QDir::Files, QDir::Name);
    }

    static QStringList numbered(std::initializer_list<int> numbers)
    {
        QStringList result;
        for (const int number : numbers)
            result.append(name(number));
        return result;
    }

    /// Asks for the focus until the window has it: a window that was closed just now may take it with it.
    bool isActive() const
    {
        if (!m_window->isActiveWindow()) {
            QProcess::execute(QStringLiteral("xdotool"),
                              {QStringLiteral("windowfocus"), QString::number(m_window->winId())});
        }
        return m_window->isActiveWindow();
    }

    void press(const QStringList &keys)
    {
        QTRY_VERIFY_WITH_TIMEOUT(isActive(), kPatienceMs);
        QProcess process;
        process.start(QStringLiteral("xdotool"),
                      QStringList{QStringLiteral("key"), QStringLiteral("--delay"), QStringLiteral("1")}
                          + keys);
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, kPatienceMs);
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }

    BrowsePage *browse() const { return m_window->browsePage(); }
    ViewPage *view() const { return m_window->viewPage(); }
    QString currentName() const
    {
        return QFileInfo(m_window->isViewing() ? view()->currentPath() : browse()->currentPath()).fileName();
    }
    QStringList selectedNames() const
    {
        QStringList result;
        for (const QString &selected : browse()->selectedPaths())
            result.append(QFileInfo(selected).fileName());
        return result;
    }

    void select(std::initializer_list<int> numbers)
    {
        QItemSelectionModel *selection = browse()->view()->selectionModel();
        selection->clear();
        const QAbstractItemModel *model = browse()->view()->model();
        for (const int number : numbers) {
            const QModelIndexList found = model->match(model->index(0, 0), FolderModel::PathRole,
                                                       path(name(number)), 1, Qt::MatchExactly);
            QCOMPARE(found.size(), 1);
            selection->setCurrentIndex(found.constFirst(), QItemSelectionModel::Select);
        }
    }

    QRect cell(int number) const
    {
        return browse()->view()->visualRect(browse()->cellOf(path(name(number))));
    }

    /// Presses F2 and gives what opens in the cell.
    CellNameEdit *editName()
    {
        CellNameEdit *edit = nullptr;
        press({QStringLiteral("F2")});
        const auto isThere = [&] {
            edit = m_window->findChild<CellNameEdit *>();
            return edit && edit->edit()->hasFocus();
        };
        return QTest::qWaitFor(isThere, kPatienceMs) ? edit : nullptr;
    }

    void openInView(int number)
    {
        m_window->showView(path(name(number)));
        QTRY_VERIFY_WITH_TIMEOUT(view()->hasPicture(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(browse()->view()->model()->rowCount(), 10, kPatienceMs);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(QDir::homePath() + QStringLiteral("/pictures-XXXXXX"));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("in")));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("out")));
        for (int number = 1; number <= 10; ++number) {
            QImage image(60, 40, QImage::Format_RGB32);
            image.fill(QColor::fromHsv(number * 30, 200, 200));
            QVERIFY(image.save(path(name(number))));
        }
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
        m_service = std::make_unique<UpscaleService>(
            QList<std::shared_ptr<Engine>>{std::make_shared<FakeEngine>()},
            std::make_shared<UpscaleCache>(m_folder->filePath(QStringLiteral("cache")), CacheLimits{}));
        m_window = std::make_unique<MainWindow>(*m_settings, *m_service,
                                                m_folder->filePath(QStringLiteral("thumbnails")));
        m_window->resize(900, 640);
        m_window->open(m_folder->filePath(QStringLiteral("in")));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_COMPARE_WITH_TIMEOUT(browse()->view()->model()->rowCount(), 10, kPatienceMs);
    }

    void cleanup()
    {
        m_window.reset();
        QVERIFY(m_service->shutdown(std::chrono::seconds(20)));
        m_service.reset();
    }

    void fiveFastDeletesRemoveExactlyFiveConsecutiveFiles()
    {
        openInView(3);
        press(QStringList(5, QStringLiteral("Delete")));
        QTRY_COMPARE_WITH_TIMEOUT(currentName(), name(8), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(files(), numbered({1, 2, 8, 9, 10}), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->fileActions()->isBusy(), kPatienceMs);
        QCOMPARE(currentName(), name(8));
        // Each comes back by its own undo, the last one first, and is shown.
        press({QStringLiteral("ctrl+z")});
        QTRY_COMPARE_WITH_TIMEOUT(currentName(), name(7), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(files(), numbered({1, 2, 7, 8, 9, 10}), kPatienceMs);
        press(QStringList(4, QStringLiteral("ctrl+z")));
        QTRY_COMPARE_WITH_TIMEOUT(files().size(), 10, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(currentName(), name(3), kPatienceMs);
        press({QStringLiteral("ctrl+shift+z")});
        QTRY_COMPARE_WITH_TIMEOUT(files(), numbered({1, 2, 4, 5, 6, 7, 8, 9, 10}), kPatienceMs);
    }

    void fastDeletesAtTheEndGoBackwards()
    {
        openInView(9);
        press(QStringList(4, QStringLiteral("Delete")));
        QTRY_COMPARE_WITH_TIMEOUT(files(), numbered({1, 2, 3, 4, 5, 6}), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(currentName(), name(6), kPatienceMs);
    }

    void inTheGridTheSelectionGoesAndTheCursorStaysBeside()
    {
        select({4, 5, 6});
        press({QStringLiteral("Delete")});
        QTRY_COMPARE_WITH_TIMEOUT(files(), numbered({1, 2, 3, 7, 8, 9, 10}), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(currentName(), name(7), kPatienceMs);
        QCOMPARE(selectedNames(), numbered({7}));
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->fileActions()->notice()->text().isEmpty(), kPatienceMs);
        // The button of the message takes it back, and what has come back is selected.
        m_window->fileActions()->notice()->button()->click();
        QTRY_COMPARE_WITH_TIMEOUT(files().size(), 10, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(selectedNames(), numbered({4, 5, 6}), kPatienceMs);
    }

    void undoRightAfterDeleteTakesThatDeleteBack()
    {
        select({2});
        press({QStringLiteral("Delete"), QStringLiteral("ctrl+z")});
        QTRY_COMPARE_WITH_TIMEOUT(selectedNames(), numbered({2}), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(files().size(), 10, kPatienceMs);
    }

    void deletingForGoodAsksFirst()
    {
        select({1});
        press({QStringLiteral("shift+Delete")});
        QMessageBox *box = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((box = m_window->findChild<QMessageBox *>()) != nullptr, kPatienceMs);
        box->button(QMessageBox::Cancel)->click();
        QCOMPARE(files().size(), 10);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<QMessageBox *>(), kPatienceMs);
        press({QStringLiteral("shift+Delete")});
        QTRY_VERIFY_WITH_TIMEOUT((box = m_window->findChild<QMessageBox *>()) != nullptr, kPatienceMs);
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_COMPARE_WITH_TIMEOUT(files().size(), 9, kPatienceMs);
    }

    void f2RenamesAndThePictureStaysOnScreen()
    {
        openInView(5);
        press({QStringLiteral("F2")});
        NameDialog *dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = m_window->findChild<NameDialog *>()) != nullptr, kPatienceMs);
        dialog->edit()->setText(QStringLiteral("zebra.png"));
        dialog->accept();
        QTRY_VERIFY_WITH_TIMEOUT(files().contains(QStringLiteral("zebra.png")), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(currentName(), QStringLiteral("zebra.png"), kPatienceMs);
        press({QStringLiteral("ctrl+z")});
        QTRY_COMPARE_WITH_TIMEOUT(currentName(), name(5), kPatienceMs);
        QCOMPARE(files().size(), 10);
    }

    void inTheGridTheNameIsEditedInItsCell()
    {
        select({4});
        const QRect third = cell(3);
        const QRect fifth = cell(5);
        const CellNameEdit *edit = editName();
        QVERIFY(edit);
        QCOMPARE(edit->edit()->selectedText(), QStringLiteral("p04"));
        QVERIFY(edit->geometry().contains(cell(4).center().x(), edit->geometry().center().y()));
        QVERIFY(cell(4).contains(edit->geometry().center()));
        QCOMPARE(cell(3), third);
        QCOMPARE(cell(5), fifth);
        press({QStringLiteral("z"), QStringLiteral("Return")});
        QTRY_VERIFY_WITH_TIMEOUT(files().contains(QStringLiteral("z.png")), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(selectedNames(), QStringList{QStringLiteral("z.png")}, kPatienceMs);
        QVERIFY(browse()->view()->hasFocus());
        press({QStringLiteral("ctrl+z")});
        QTRY_COMPARE_WITH_TIMEOUT(selectedNames(), numbered({4}), kPatienceMs);
    }

    void escapeLeavesTheNameAndStaysInTheFolder()
    {
        select({4});
        const QPointer<CellNameEdit> edit = editName();
        QVERIFY(edit);
        press({QStringLiteral("z"), QStringLiteral("Escape")});
        QTRY_VERIFY_WITH_TIMEOUT(!edit, kPatienceMs);
        QVERIFY(browse()->view()->hasFocus());
        QCOMPARE(selectedNames(), numbered({4}));
        QVERIFY(!m_window->fileActions()->isBusy());
        QCOMPARE(files().size(), 10);
        QVERIFY(files().contains(name(4)));
    }

    void aNameThatIsTakenIsRefusedInTheCell()
    {
        select({4});
        const QPointer<CellNameEdit> edit = editName();
        QVERIFY(edit);
        edit->edit()->setText(name(5));
        QTRY_VERIFY_WITH_TIMEOUT(edit->message()->text().contains(name(5)), kPatienceMs);
        press({QStringLiteral("Return"), QStringLiteral("F2"), QStringLiteral("Next")});
        QVERIFY(edit && edit->isVisible());
        QCOMPARE(selectedNames(), numbered({4}));
        QVERIFY(!m_window->fileActions()->isBusy());
        // Going elsewhere takes no wrong name along, but a right one.
        browse()->view()->setFocus();
        QTRY_VERIFY_WITH_TIMEOUT(!edit, kPatienceMs);
        QVERIFY(!m_window->fileActions()->isBusy());
        const CellNameEdit *second = editName();
        QVERIFY(second);
        second->edit()->setText(QStringLiteral("q.png"));
        browse()->view()->setFocus();
        QTRY_VERIFY_WITH_TIMEOUT(files().contains(QStringLiteral("q.png")), kPatienceMs);
    }

    void severalAreRenamedByAPattern()
    {
        select({4, 5});
        press({QStringLiteral("F2")});
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<BatchRenameDialog *>() != nullptr, kPatienceMs);
        QVERIFY(!m_window->findChild<CellNameEdit *>());
        m_window->findChild<BatchRenameDialog *>()->reject();
    }

    void favouriteFoldersHaveKeys()
    {
        const QString out = m_folder->filePath(QStringLiteral("out"));
        m_window->fileActions()->targetFolders()->setFavourites({out});
        select({1, 2});
        press({QStringLiteral("alt+1")});
        QTRY_COMPARE_WITH_TIMEOUT(QDir(out).entryList(QDir::Files), numbered({1, 2}), kPatienceMs);
        QCOMPARE(files().size(), 10);
        select({3});
        press({QStringLiteral("alt+shift+1")});
        QTRY_COMPARE_WITH_TIMEOUT(QDir(out).entryList(QDir::Files), numbered({1, 2, 3}), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(files().size(), 9, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(currentName(), name(4), kPatienceMs);
        press({QStringLiteral("ctrl+z")});
        QTRY_COMPARE_WITH_TIMEOUT(files().size(), 10, kPatienceMs);
    }

    void cutPicturesAreFaintUntilSomethingElseIsOnTheClipboard()
    {
        const auto drawn = [this](int number) {
            return browse()->view()->viewport()->grab(cell(number)).toImage();
        };
        const auto isDrawn = [this](int number) {
            return !browse()
                        ->cellOf(path(name(number)))
                        .data(FolderModel::ThumbnailRole)
                        .value<QImage>()
                        .isNull();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(3) && isDrawn(9), kPatienceMs);
        select({9});
        QTRY_VERIFY_WITH_TIMEOUT(isActive(), kPatienceMs); // which is seen in the selection
        const QImage before = drawn(9);
        const QImage other = drawn(3);
        press({QStringLiteral("ctrl+x")});
        QTRY_VERIFY_WITH_TIMEOUT(drawn(9) != before, kPatienceMs);
        QCOMPARE(drawn(3), other);
        QApplication::clipboard()->setText(QStringLiteral("words"));
        QTRY_VERIFY_WITH_TIMEOUT(drawn(9) == before, kPatienceMs);
    }

    void cutAndPasteMovesFiles()
    {
        select({9, 10});
        press({QStringLiteral("ctrl+x")});
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::clipboard()->mimeData()->urls().size(), 2, kPatienceMs);
        browse()->setFolder(m_folder->filePath(QStringLiteral("out")));
        QTRY_COMPARE_WITH_TIMEOUT(browse()->view()->model()->rowCount(), 0, kPatienceMs);
        press({QStringLiteral("ctrl+v")});
        QTRY_COMPARE_WITH_TIMEOUT(files().size(), 8, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(browse()->view()->model()->rowCount(), 2, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(selectedNames(), numbered({9, 10}), kPatienceMs);
    }

    void starsAreGivenByKeysAndTakenBack()
    {
        select({6, 7});
        press({QStringLiteral("ctrl+4")});
        QTRY_COMPARE_WITH_TIMEOUT(readPictureTags(path(name(6))).rating, 4, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(readPictureTags(path(name(7))).rating, 4, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->fileActions()->isBusy(), kPatienceMs);
        press({QStringLiteral("ctrl+z")});
        QTRY_COMPARE_WITH_TIMEOUT(readPictureTags(path(name(7))).rating, 0, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(readPictureTags(path(name(6))).rating, 0, kPatienceMs);
    }

    void starsInASidecarAreShownAtOnce()
    {
        const QString bitmap = path(QStringLiteral("p11.bmp"));
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(Qt::gray);
        QVERIFY(image.save(bitmap));
        const auto cell = [&] { return browse()->cellOf(bitmap); };
        QTRY_VERIFY_WITH_TIMEOUT(cell().isValid(), kPatienceMs);
        browse()->selectPath(bitmap);
        // Read once, without stars.
        QTRY_VERIFY_WITH_TIMEOUT(cell().data(FolderModel::PixelsRole).isValid(), kPatienceMs);
        press({QStringLiteral("ctrl+4")});
        QTRY_COMPARE_WITH_TIMEOUT(cell().data(FolderModel::RatingRole).toInt(), 4, kPatienceMs);
        QVERIFY(QFile::exists(sidecarPath(bitmap)));
        press({QStringLiteral("ctrl+z")});
        QTRY_COMPARE_WITH_TIMEOUT(readPictureTags(bitmap).rating, 0, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(cell().data(FolderModel::RatingRole).toInt() == 0
                                     && cell().data(FolderModel::PixelsRole).isValid(),
                                 kPatienceMs);
    }
};

UPVIEW_TEST_MAIN(TestFileActions)
#include "tst_fileactions.moc"
