// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/browsepage.h"

#include "core/library/thumbnailservice.h"
#include "core/settings/settingstable.h"
#include "support/testmain.h"
#include "widgets/browse/breadcrumbbar.h"
#include "widgets/browse/emptyface.h"
#include "widgets/browse/folderpanel.h"
#include "widgets/browse/pathbar.h"
#include "widgets/browse/pathedit.h"
#include "widgets/browse/thumbnailview.h"

#include <QDir>
#include <QDropEvent>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include <memory>

#include <unistd.h>

using namespace upview;

class BrowsePageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<ThumbnailService> m_thumbnails;
    std::unique_ptr<FolderModel> m_model;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<BrowsePage> m_page;

    [[nodiscard]] QString at(const char *name) const { return m_root->filePath(QLatin1StringView(name)); }

    void makePictures(const QString &folder, const QStringList &names)
    {
        QVERIFY(QDir().mkpath(folder));
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (const QString &name : names)
            QVERIFY(image.save(folder + QLatin1Char('/') + name, "PNG"));
    }

    void makePage()
    {
        m_page = std::make_unique<BrowsePage>(*m_model, *m_settings);
        m_page->resize(900, 600);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void open(const QString &folder)
    {
        m_page->setFolder(folder);
        QTRY_COMPARE(m_model->state(), FolderModel::FolderState::Ready);
        QCOMPARE(m_page->folder(), folder);
    }

    [[nodiscard]] QStringList shownNames() const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row)
            names.append(m_model->index(row).data(Qt::DisplayRole).toString());
        return names;
    }

    /// In the menu of orders.
    void trigger(const QString &text)
    {
        const QList<QAction *> actions = m_page->pathBar()->sortButton()->menu()->actions();
        for (QAction *action : actions) {
            if (action->text().remove(QLatin1Char('&')).contains(text))
                action->trigger();
        }
    }

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        makePictures(at("a"),
                     {QStringLiteral("cat1.png"), QStringLiteral("cat2.png"), QStringLiteral("dog.png")});
        makePictures(at("b"), {QStringLiteral("tree.png"), QStringLiteral("wood.png")});
        makePictures(at("empty"), {});
        m_thumbnails = std::make_unique<ThumbnailService>(at("thumbnails"), 1);
        m_model = std::make_unique<FolderModel>(m_thumbnails.get(), nullptr);
        m_settings = std::make_unique<Settings>(at("settings.ini"));
        makePage();
    }

    void cleanup()
    {
        m_page.reset();
        m_model.reset();
        m_thumbnails.reset();
        m_settings.reset();
        m_root.reset();
    }

    void showsTheFolderAndSaysSo()
    {
        QSignalSpy folders(m_page.get(), &BrowsePage::folderChanged);
        open(at("a"));
        QCOMPARE(folders.size(), 1);
        QCOMPARE(folders.at(0).at(0).toString(), at("a"));
        QCOMPARE(m_page->pathBar()->breadcrumb()->visibleParts().last(), QStringLiteral("a"));
        QVERIFY(!m_page->isFaceShown());
        QTRY_COMPARE(m_page->folderPanel()->markedFolder(), at("a"));
    }

    void thumbnailsOfTheCellsOnScreenAreMade()
    {
        open(at("a"));
        QTRY_VERIFY(!m_model->index(0).data(FolderModel::ThumbnailRole).value<QImage>().isNull());
    }

    void enterOpensTheFirstPictureRightAfterTheListing()
    {
        open(at("a"));
        QSignalSpy opened(m_page.get(), &BrowsePage::openRequested);
        m_page->focusGrid();
        QTest::keyClick(m_page->view(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), at("a/cat1.png"));
    }

    void backAndForwardReturnToTheSameCell()
    {
        open(at("a"));
        QVERIFY(!m_page->canGoBack());
        m_page->selectPath(at("a/dog.png"));
        open(at("b"));
        m_page->selectPath(at("b/wood.png"));
        QVERIFY(m_page->canGoBack());
        m_page->back();
        QTRY_COMPARE(m_page->currentPath(), at("a/dog.png"));
        QCOMPARE(m_page->selectedPaths(), QStringList({at("a/dog.png")}));
        QVERIFY(m_page->canGoForward());
        m_page->forward();
        QTRY_COMPARE(m_page->currentPath(), at("b/wood.png"));
        QVERIFY(!m_page->canGoForward());
    }

    void upGoesToTheParentAndStopsAtTheRoot()
    {
        open(at("a"));
        m_page->up();
        QCOMPARE(m_page->folder(), m_root->path());
        open(QStringLiteral("/"));
        QVERIFY(!m_page->canGoUp());
        m_page->up();
        QCOMPARE(m_page->folder(), QStringLiteral("/"));
    }

    void foldersAreCellsThatOpenAndBackspaceLeavesThem()
    {
        open(m_root->path());
        QTRY_VERIFY(m_page->cells().rowCount() >= 3);
        QCOMPARE(m_page->cells().index(0, 0).data().toString(), QStringLiteral("a"));
        QCOMPARE(m_page->currentPath(), QString()); // no picture
        QSignalSpy opened(m_page.get(), &BrowsePage::openRequested);
        m_page->selectPath(at("b"));
        m_page->focusGrid();
        QTest::keyClick(m_page->view(), Qt::Key_Return);
        QTRY_COMPARE(m_page->folder(), at("b"));
        QTRY_COMPARE(m_model->state(), FolderModel::FolderState::Ready);
        QVERIFY(opened.isEmpty());
        QTest::keyClick(m_page->view(), Qt::Key_Backspace);
        QTRY_COMPARE(m_page->folder(), m_root->path());
        QTRY_COMPARE(m_page->view()->currentPath(), at("b"));
        QVERIFY(m_page->selectedPaths().isEmpty());
    }

    void foldersCanBeHidden()
    {
        open(m_root->path());
        QTRY_VERIFY(m_page->cells().rowCount() >= 3);
        m_settings->set(setting::showSubfolders, false);
        QTRY_COMPARE(m_page->cells().rowCount(), 0);
        QVERIFY(m_page->isFaceShown());
    }

    void allSubfoldersAreShownOnRequestAndUntilAnotherFolder()
    {
        open(m_root->path());
        QCOMPARE(m_model->rowCount(), 0);
        m_page->setRecursive(true);
        QTRY_COMPARE(m_model->rowCount(), 5);
        QTRY_COMPARE(m_model->state(), FolderModel::FolderState::Ready);
        QVERIFY(m_page->pathBar()->recursiveButton()->isChecked());
        QCOMPARE(m_model->index(0).data(FolderModel::BelowRole).toString(), QStringLiteral("a"));
        open(at("a"));
        QVERIFY(!m_model->isRecursive());
        QVERIFY(!m_page->pathBar()->recursiveButton()->isChecked());
        QTRY_COMPARE(m_model->rowCount(), 3);
    }

    void eachFolderRemembersWhereOneWas()
    {
        open(at("a"));
        m_page->selectPath(at("a/dog.png"));
        open(at("b"));
        open(at("a"));
        QTRY_COMPARE(m_page->currentPath(), at("a/dog.png"));
        m_page.reset();
        makePage();
        open(at("b"));
        open(at("a"));
        QTRY_COMPARE(m_page->currentPath(), at("a/dog.png"));
    }

    void theFilterMenuHidesOtherTypes()
    {
        open(at("a"));
        m_model->setTypeFilter(PictureType::Jpeg);
        QVERIFY(m_page->isFaceShown());
        QVERIFY(m_page->pathBar()->filterButton()->isChecked());
        QTest::mouseClick(m_page->face()->button(), Qt::LeftButton);
        QVERIFY(!m_page->isFaceShown());
        QVERIFY(!m_page->pathBar()->filterButton()->isChecked());
        QCOMPARE(m_model->rowCount(), 3);
    }

    void aFolderSetByTheViewerIsFollowed()
    {
        open(at("a"));
        QSignalSpy folders(m_page.get(), &BrowsePage::folderChanged);
        m_model->setFolder(at("b"), at("b/wood.png"));
        QTRY_COMPARE(folders.size(), 1);
        QTRY_COMPARE(m_model->state(), FolderModel::FolderState::Ready);
        m_page->selectPath(at("b/wood.png"));
        QCOMPARE(m_page->currentPath(), at("b/wood.png"));
        m_page->back();
        QTRY_COMPARE(m_page->folder(), at("a"));
        QTRY_COMPARE(m_page->currentPath(), at("a/cat1.png"));
    }

    void aPathSelectedBeforeTheListingIsCurrentAfterIt()
    {
        m_page->setFolder(at("a"));
        m_page->selectPath(at("a/dog.png"));
        QTRY_COMPARE(m_page->currentPath(), at("a/dog.png"));
        QCOMPARE(m_page->selectedPaths(), QStringList({at("a/dog.png")}));
    }

    void theSelectionIsCountedAndSummed()
    {
        open(at("a"));
        QSignalSpy sums(m_page.get(), &BrowsePage::selectionChanged);
        m_page->selectAll();
        QTRY_COMPARE(sums.size(), 1);
        QCOMPARE(sums.at(0).at(0).toInt(), 3);
        QCOMPARE(sums.at(0).at(1).toLongLong(), 3 * QFileInfo(at("a/dog.png")).size());
        open(at("b"));
        QTRY_COMPARE(sums.last().at(0).toInt(), 0);
    }

    void theFilterHidesAndItsFaceClearsIt()
    {
        open(at("a"));
        m_page->focusFilter();
        QLineEdit *filter = m_page->pathBar()->filterEdit();
        QVERIFY(filter->hasFocus());
        QTest::keyClicks(filter, QStringLiteral("cat"));
        QCOMPARE(shownNames(), QStringList({QStringLiteral("cat1.png"), QStringLiteral("cat2.png")}));
        QTest::keyClicks(filter, QStringLiteral("zebra"));
        QVERIFY(m_page->isFaceShown());
        QVERIFY(m_page->face()->title().contains(QStringLiteral("catzebra")));
        m_page->face()->button()->click();
        QVERIFY(!m_page->isFaceShown());
        QCOMPARE(filter->text(), QString());
        QCOMPARE(m_model->rowCount(), 3);
    }

    void theFilterEndsWithItsFolder()
    {
        open(at("a"));
        m_page->setFilter(QStringLiteral("dog"));
        QCOMPARE(m_model->rowCount(), 1);
        open(at("b"));
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_page->pathBar()->filterEdit()->text(), QString());
    }

    void anEmptyFolderHasItsFace()
    {
        open(at("empty"));
        QVERIFY(m_page->isFaceShown());
        QVERIFY(!m_page->face()->title().isEmpty());
        QVERIFY(m_page->face()->button()->isVisible()); // a way up
        open(at("a"));
        QVERIFY(!m_page->isFaceShown());
    }

    void noSuchFolderHasItsFaceWithAWayUp()
    {
        m_page->setFolder(at("nowhere"));
        QTRY_COMPARE(m_model->state(), FolderModel::FolderState::Failed);
        QVERIFY(m_page->isFaceShown());
        QVERIFY(m_page->face()->text().contains(at("nowhere")));
        m_page->face()->button()->click();
        QTRY_COMPARE(m_page->folder(), m_root->path());
        QTRY_COMPARE(m_model->state(), FolderModel::FolderState::Ready);
    }

    void aClosedFolderHasItsFace()
    {
        if (::geteuid() == 0)
            QSKIP("root may read every folder");
        QVERIFY(QFile::setPermissions(at("b"), QFile::Permissions()));
        m_page->setFolder(at("b"));
        QTRY_COMPARE(m_model->state(), FolderModel::FolderState::Failed);
        const QString title = m_page->face()->title();
        QVERIFY(QFile::setPermissions(at("b"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(m_page->isFaceShown());
        m_page->setFolder(at("nowhere"));
        QTRY_VERIFY(m_page->face()->title() != title);
    }

    void picturesThatAppearReplaceTheEmptyFace()
    {
        open(at("empty"));
        QVERIFY(m_page->isFaceShown());
        makePictures(at("empty"), {QStringLiteral("new.png")});
        QTRY_VERIFY(!m_page->isFaceShown());
    }

    void theKeyboardStaysInTheGridThroughAFace()
    {
        open(at("a"));
        m_page->focusGrid();
        QVERIFY(m_page->view()->hasFocus());
        m_page->setFilter(QStringLiteral("zebra"));
        QVERIFY(m_page->face()->button()->hasFocus());
        m_page->clearFilter();
        QVERIFY(m_page->view()->hasFocus());
    }

    void aTypedPathOpensAFolderOrAPicture()
    {
        open(at("a"));
        QSignalSpy opened(m_page.get(), &BrowsePage::openRequested);
        m_page->focusPath();
        PathEdit *edit = m_page->pathBar()->breadcrumb()->edit();
        QVERIFY(edit->hasFocus());
        QTest::keyClicks(edit, at("b"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(m_page->folder(), at("b"));
        m_page->focusPath();
        QTest::keyClicks(edit, at("a/dog.png"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), at("a/dog.png"));
        QCOMPARE(m_page->folder(), at("b"));
    }

    void aLateAnswerForATypedPathDoesNotLeadBack()
    {
        open(at("a"));
        m_page->openPath(at("b"));
        m_page->setFolder(at("empty"));
        QSignalSpy folders(m_page.get(), &BrowsePage::folderChanged);
        QTRY_COMPARE(m_page->folderPanel()->markedFolder(), at("empty"));
        QVERIFY(folders.isEmpty());
    }

    void anOrderBelongsToItsFolderAndOutlivesThePage()
    {
        open(at("a"));
        m_page->setSorting({SortKey::Name, true});
        QTRY_COMPARE(shownNames().first(), QStringLiteral("dog.png"));
        trigger(QStringLiteral("Size"));
        QCOMPARE(m_model->sortKey(), SortKey::Size);
        QVERIFY(m_model->isSortReversed());
        open(at("b"));
        QCOMPARE(m_model->sortKey(), SortKey::Name);
        QCOMPARE(shownNames().first(), QStringLiteral("tree.png"));
        QCOMPARE(m_settings->get(setting::sortKey), static_cast<int>(SortKey::Name));
        m_page.reset();
        makePage();
        open(at("a"));
        QCOMPARE(m_model->sortKey(), SortKey::Size);
        QVERIFY(m_model->isSortReversed());
        // Back to what is usual: the folder goes with the others again.
        m_page->setSorting({SortKey::Name, false});
        m_settings->set(setting::sortKey, static_cast<int>(SortKey::Type));
        QCOMPARE(m_model->sortKey(), SortKey::Type);
    }

    void anOrderCanBeGivenToAllOtherFolders()
    {
        open(at("b"));
        m_page->setSorting({SortKey::Type, false});
        open(at("a"));
        m_page->setSorting({SortKey::Name, true});
        trigger(QStringLiteral("Other Folders"));
        QCOMPARE(m_settings->get(setting::sortReversed), true);
        open(at("empty"));
        QVERIFY(m_model->isSortReversed());
        open(at("b"));
        QCOMPARE(m_model->sortKey(), SortKey::Type);
        QVERIFY(!m_model->isSortReversed());
    }

    void theSettingsAreUsedAtTheStartAndFollowedLater()
    {
        m_page.reset();
        m_settings->set(setting::gridCellSize, 240);
        m_settings->set(setting::sortKey, static_cast<int>(SortKey::Modified));
        m_settings->set(setting::folderPanelVisible, false);
        makePage();
        QCOMPARE(m_page->view()->cellSize(), 240);
        QCOMPARE(m_model->sortKey(), SortKey::Modified);
        QVERIFY(!m_page->folderPanel()->isVisible());
        m_settings->set(setting::gridCellSize, 128);
        QCOMPARE(m_page->view()->cellSize(), 128);
        m_page->setFolderPanelVisible(true);
        QVERIFY(m_page->folderPanel()->isVisible());
        QCOMPARE(m_settings->get(setting::folderPanelVisible), true);
        m_page->zoomIn();
        QVERIFY(m_page->view()->cellSize() > 128);
        QCOMPARE(m_settings->get(setting::gridCellSize), m_page->view()->cellSize());
    }

    void whatIsDroppedIsHandedOnAndWithoutAFolderOpened()
    {
        open(at("a"));
        const auto drop = [this](const QString &path) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(path)});
            QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(m_page.get(), &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(m_page.get(), &event);
            QVERIFY(event.isAccepted());
        };
        QSignalSpy dropped(m_page.get(), &BrowsePage::filesDropped);
        drop(at("b"));
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.at(0).at(0).toStringList(), QStringList{at("b")});
        QCOMPARE(m_page->folder(), at("a"));
        m_model->setFolder({});
        drop(at("b"));
        QTRY_COMPARE(m_page->folder(), at("b"));

        QMimeData text;
        text.setText(QStringLiteral("no file"));
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(!enter.isAccepted());
    }
};

UPVIEW_TEST_MAIN(BrowsePageTest)
#include "tst_browsepage.moc"
