// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/foldermodel.h"
#include "core/library/imageloader.h"
#include "core/library/thumbnailservice.h"
#include "core/settings/settings.h"
#include "core/settings/settingstable.h"
#include "support/fakeengine.h"
#include "support/testmain.h"
#include "widgets/view/imageview.h"
#include "widgets/view/upscalepill.h"
#include "widgets/view/viewhint.h"
#include "widgets/view/viewmessage.h"
#include "widgets/view/viewpage.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using namespace upview;

namespace {

/// Two frames of 4 x 4 pixels, red and blue, 0.4 s each, for ever: made by hand, Qt writes no animations.
QByteArray animatedGif()
{
    return QByteArray::fromHex(
        "47494638396104000400800000ff00000000ff21ff0b4e45545343415045322e30030100000021f9"
        "0404280000002c000000000400040000020a040810204080000102050021f90404280000002c0000"
        "00000400040000020a4c983061c28409132605003b");
}

} // namespace

class TestViewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensAPictureBeforeItsFolderIsKnown();
    void walksThroughTheFolderAndStopsAtItsEnds();
    void theLastOfManyStepsWins();
    void aFileThatCannotBeShownSaysWhy();
    void afterAFailureTheNextPictureShows();
    void aDeletedFileMakesRoomForItsNeighbour();
    void theLastDeletedFileLeavesAMessage();
    void aReplacedFileIsShownAnew();
    void aLockedViewStays();

    void upscalesByTheSettings();
    void upscalesThePictureOnScreenWithoutReadingItAgain();
    void theResultReplacesTheSourceAtItsPlace();
    void upscalingAgainCompares();
    void otherSettingsUpscaleAnew();
    void holdingTheKeyShowsTheOther();
    void progressIsShownAndCancelEndsIt();
    void leavingThePictureCancelsItsJob();
    void comingBackAsksTheCacheOnlyWhenAsked();
    void upscalingBeforeThePictureIsThereWaitsForIt();
    void aFailureIsToldAndRetried();
    void aResultCanBeSavedCopiedSplitAndDiscarded();
    void truncatedPicturesAreShownButNotUpscaled();
    void animatedPicturesPlayWithTheirResult();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, QSize size, QColor color = Qt::red) const;
    void makePage();
    void open(const QString &name);
    void openFolder();
    UpscalePill *pill() const { return m_page->findChild<UpscalePill *>(); }
    QString hintText() const;
    QColor middle() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_state;
    std::shared_ptr<FakeEngine> m_engine;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ThumbnailService> m_thumbnails;
    std::unique_ptr<FolderModel> m_model;
    std::unique_ptr<ImageLoader> m_loader;
    std::unique_ptr<UpscaleService> m_service;
    std::unique_ptr<ViewPage> m_page;
};

void TestViewPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_state = std::make_unique<QTemporaryDir>();
    m_engine = std::make_shared<FakeEngine>();
    m_settings = std::make_unique<Settings>(m_state->filePath(QStringLiteral("upview.ini")));
    auto cache = std::make_shared<UpscaleCache>(m_state->filePath(QStringLiteral("cache")), CacheLimits{});
    m_thumbnails = std::make_unique<ThumbnailService>(m_state->filePath(QStringLiteral("thumbnails")), 1);
    m_model = std::make_unique<FolderModel>(m_thumbnails.get(), cache);
    m_loader = std::make_unique<ImageLoader>();
    m_service = std::make_unique<UpscaleService>(QList<std::shared_ptr<Engine>>{m_engine}, cache);
    m_page = std::make_unique<ViewPage>(*m_model, *m_loader, *m_service, *m_settings);
    write(QStringLiteral("1.png"), {60, 40});
    write(QStringLiteral("2.png"), {80, 50}, Qt::green);
    write(QStringLiteral("3.png"), {90, 70}, Qt::blue);
    m_page->resize(600, 400);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->setFocus();
}

void TestViewPage::cleanup()
{
    m_engine->release();
    m_page.reset();
    m_service.reset();
    m_loader.reset();
    m_model.reset();
    m_thumbnails.reset();
    m_settings.reset();
    m_folder.reset();
    m_state.reset();
}

void TestViewPage::write(const QString &name, QSize size, QColor color) const
{
    // Not of one colour: that would be an implausible picture.
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    for (int x = 0; x < size.width(); ++x)
        image.setPixelColor(x, 0, QColor(x % 256, 90, 200));
    QVERIFY(image.save(path(name)));
}

void TestViewPage::open(const QString &name)
{
    m_page->openPath(path(name));
    QTRY_VERIFY(m_page->hasPicture());
    QCOMPARE(m_page->currentPath(), path(name));
}

void TestViewPage::openFolder()
{
    m_model->setFolder(m_folder->path());
    QTRY_COMPARE(m_model->state(), FolderModel::FolderState::Ready);
}

QString TestViewPage::hintText() const
{
    for (const ViewHint *hint : m_page->findChildren<ViewHint *>()) {
        if (hint->isVisible())
            return hint->text();
    }
    return {};
}

QColor TestViewPage::middle() const
{
    const QImage image = m_page->view()->grab().toImage();
    return image.pixelColor(image.width() / 2, image.height() / 2);
}

void TestViewPage::opensAPictureBeforeItsFolderIsKnown()
{
    QSignalSpy current(m_page.get(), &ViewPage::currentChanged);
    m_page->openPath(path(QStringLiteral("2.png")));
    QCOMPARE(current.count(), 1);
    QVERIFY(!m_page->hasPicture());
    QTRY_VERIFY(m_page->hasPicture());
    QCOMPARE(current.count(), 2);
    QCOMPARE(current.last().at(1).value<ImageInfo>().size, QSize(80, 50));
    QCOMPARE(middle(), QColor(Qt::green));
    QCOMPARE(m_page->currentInfo().format, QByteArray("png"));
}

void TestViewPage::walksThroughTheFolderAndStopsAtItsEnds()
{
    openFolder();
    open(QStringLiteral("1.png"));
    m_page->previous();
    QCOMPARE(m_page->currentPath(), path(QStringLiteral("1.png")));
    QVERIFY(hintText().contains(QStringLiteral("first")));
    m_page->next();
    QTRY_COMPARE(middle(), QColor(Qt::green));
    m_page->last();
    QTRY_COMPARE(middle(), QColor(Qt::blue));
    m_page->next();
    QVERIFY(hintText().contains(QStringLiteral("last")));
    m_page->first();
    QTRY_COMPARE(middle(), QColor(Qt::red));
}

void TestViewPage::theLastOfManyStepsWins()
{
    openFolder();
    open(QStringLiteral("1.png"));
    for (int i = 0; i < 7; ++i) {
        m_page->next();
        m_page->previous();
    }
    m_page->next();
    m_page->next();
    QCOMPARE(m_page->currentPath(), path(QStringLiteral("3.png")));
    QTRY_VERIFY(m_page->hasPicture());
    QCOMPARE(middle(), QColor(Qt::blue));
}

void TestViewPage::aFileThatCannotBeShownSaysWhy()
{
    QFile file(path(QStringLiteral("broken.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no picture");
    file.close();
    m_page->openPath(file.fileName());
    auto *message = m_page->findChild<ViewMessage *>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(QStringLiteral("broken.png")));
    QVERIFY(!m_page->hasPicture());
    QVERIFY(!m_page->upscaleObstacle().isEmpty());
    m_page->upscale();
    QVERIFY(!m_page->isUpscaling());
    QVERIFY(m_page->view()->accessibleDescription().size() > 10);
}

void TestViewPage::afterAFailureTheNextPictureShows()
{
    m_page->openPath(path(QStringLiteral("none.png")));
    auto *message = m_page->findChild<ViewMessage *>();
    QTRY_VERIFY(message->isVisible());
    open(QStringLiteral("1.png"));
    QVERIFY(!message->isVisible());
    QCOMPARE(middle(), QColor(Qt::red));
}

void TestViewPage::aDeletedFileMakesRoomForItsNeighbour()
{
    openFolder();
    open(QStringLiteral("2.png"));
    QVERIFY(QFile::remove(path(QStringLiteral("2.png"))));
    QTRY_COMPARE(m_page->currentPath(), path(QStringLiteral("3.png")));
    QTRY_VERIFY(m_page->hasPicture());
    QVERIFY(QFile::remove(path(QStringLiteral("3.png"))));
    QTRY_COMPARE(m_page->currentPath(), path(QStringLiteral("1.png")));
}

void TestViewPage::theLastDeletedFileLeavesAMessage()
{
    QVERIFY(QFile::remove(path(QStringLiteral("2.png"))));
    QVERIFY(QFile::remove(path(QStringLiteral("3.png"))));
    openFolder();
    open(QStringLiteral("1.png"));
    QSignalSpy closed(m_page.get(), &ViewPage::closeRequested);
    QVERIFY(QFile::remove(path(QStringLiteral("1.png"))));
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(m_page->currentPath().isEmpty());
    QVERIFY(!m_page->view()->hasImage());
}

void TestViewPage::aReplacedFileIsShownAnew()
{
    openFolder();
    open(QStringLiteral("1.png"));
    m_page->upscale();
    QTRY_VERIFY(m_page->hasResult());
    m_page->view()->zoomToPercent(300);
    const double zoom = m_page->view()->transform().zoom() * m_page->view()->transform().reference().width();
    write(QStringLiteral("1.png"), {60, 40}, Qt::yellow);
    QTRY_COMPARE(middle(), QColor(Qt::yellow));
    QVERIFY(!m_page->hasResult()); // of the old pixels
    const double now = m_page->view()->transform().zoom() * m_page->view()->transform().reference().width();
    QVERIFY(qAbs(now / zoom - 1.0) < 1e-6);
}

void TestViewPage::aLockedViewStays()
{
    openFolder();
    open(QStringLiteral("1.png"));
    m_page->setViewLocked(true);
    m_page->view()->zoomToPercent(250);
    m_page->view()->rotateRight();
    m_page->next();
    QTRY_VERIFY(m_page->hasPicture());
    QCOMPARE(m_page->zoomPercent(), 250.0);
    QCOMPARE(m_page->view()->transform().quarterTurns(), 1);
    m_page->setViewLocked(false);
    m_page->next();
    QTRY_VERIFY(m_page->hasPicture());
    QCOMPARE(m_page->zoomMode(), ViewMode::Fit);
    QCOMPARE(m_page->view()->transform().quarterTurns(), 0);
}

void TestViewPage::upscalesByTheSettings()
{
    m_settings->set(setting::upscaleModel, QStringLiteral("REALESRGAN_X4PLUS_UP4X"));
    m_settings->set(setting::upscaleScale, 3.0);
    m_settings->set(setting::upscaleTile, 200);
    m_settings->set(setting::upscaleTta, true);
    m_settings->set(setting::upscaleDevice, QStringLiteral("gpu0"));
    open(QStringLiteral("1.png"));
    m_page->upscale();
    QTRY_VERIFY(m_page->hasResult());
    QCOMPARE(m_page->result()->image.size(), QSize(180, 120));
    QCOMPARE(m_engine->tasks().size(), 1);
    const EngineTask task = m_engine->tasks().first();
    QCOMPARE(task.model->id, QStringLiteral("REALESRGAN_X4PLUS_UP4X"));
    QCOMPARE(task.tile, 200);
    QVERIFY(task.tta);
    QCOMPARE(task.device, QStringLiteral("gpu0"));
    QVERIFY(pill()->text().contains(QStringLiteral("3x · X4PLUS · ")));
}

void TestViewPage::upscalesThePictureOnScreenWithoutReadingItAgain()
{
    const QString name = path(QStringLiteral("plain.bmp"));
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(name));
    open(QStringLiteral("plain.bmp"));
    // Other pixels, and yet the same file by its length and time: what was not read again does not show them.
    const QDateTime time = QFileInfo(name).lastModified();
    image.fill(Qt::blue);
    QVERIFY(image.save(name));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
    file.close();
    m_page->upscale();
    QTRY_VERIFY(!m_engine->tasks().isEmpty());
    QCOMPARE(m_engine->tasks().first().picture.pixelColor(30, 20), QColor(Qt::red));
}

void TestViewPage::theResultReplacesTheSourceAtItsPlace()
{
    open(QStringLiteral("1.png"));
    m_page->view()->zoomToPercent(350);
    m_page->view()->panBy({7, 3});
    const QRect place = m_page->view()->transform().rect();
    const QSize corner = m_page->view()->size();
    m_page->upscale();
    QTRY_VERIFY(m_page->hasResult());
    QVERIFY(m_page->view()->hasResult());
    QCOMPARE(m_page->view()->transform().rect(), place);
    QCOMPARE(m_page->view()->size(), corner);
    QCOMPARE(m_page->view()->shownSize(), QSize(120, 80));
    QCOMPARE(m_page->zoomPercent(), 175.0);
}

void TestViewPage::upscalingAgainCompares()
{
    open(QStringLiteral("1.png"));
    m_page->upscale();
    QTRY_VERIFY(m_page->hasResult());
    QVERIFY(!m_page->isSourceShown());
    m_page->upscale();
    QVERIFY(m_page->isSourceShown());
    QCOMPARE(m_page->view()->shownSize(), QSize(60, 40));
    m_page->upscale();
    QVERIFY(!m_page->isSourceShown());
    QCOMPARE(m_engine->tasks().size(), 1);
}

void TestViewPage::otherSettingsUpscaleAnew()
{
    open(QStringLiteral("1.png"));
    m_page->upscale();
    QTRY_VERIFY(m_page->hasResult());
    m_settings->set(setting::upscaleScale, 4.0);
    m_page->upscale();
    QTRY_VERIFY(m_page->hasResult() && m_page->result()->image.size() == QSize(240, 160));
    QCOMPARE(m_page->view()->shownSize(), QSize(240, 160));
}

void TestViewPage::holdingTheKeyShowsTheOther()
{
    open(QStringLiteral("1.png"));
    m_page->upscale();
    QTRY_VERIFY(m_page->hasResult());
    QTest::keyPress(m_page->view(), Qt::Key_C);
    QVERIFY(m_page->isSourceShown());
    QTest::keyRelease(m_page->view(), Qt::Key_C);
    QVERIFY(!m_page->isSourceShown());
    m_page->toggleCompare();
    QTest::keyPress(m_page->view(), Qt::Key_C);
    QVERIFY(!m_page->isSourceShown());
    QTest::keyRelease(m_page->view(), Qt::Key_C);
    QVERIFY(m_page->isSourceShown());
}

void TestViewPage::progressIsShownAndCancelEndsIt()
{
    m_engine->hold();
    open(QStringLiteral("1.png"));
    QSignalSpy status(m_page.get(), &ViewPage::statusChanged);
    m_page->upscale();
    QVERIFY(m_page->isUpscaling());
    QVERIFY(pill()->isVisible());
    QVERIFY(m_engine->waitUntilBusy());
    QTRY_COMPARE(pill()->state(), UpscalePill::State::Running);
    QVERIFY(status.count() > 0);
    // The picture can be moved meanwhile.
    m_page->view()->zoomIn();
    QVERIFY(m_page->zoomPercent() > 100.0);
    m_page->cancelUpscale();
    QVERIFY(!m_page->isUpscaling());
    QVERIFY(!pill()->isVisible());
    m_engine->release();
    QTRY_COMPARE(m_service->engineState(), EngineState::Ready);
    QVERIFY(!m_page->hasResult());
}

void TestViewPage::leavingThePictureCancelsItsJob()
{
    openFolder();
    m_engine->hold();
    open(QStringLiteral("1.png"));
    m_page->upscale();
    QVERIFY(m_engine->waitUntilBusy());
    m_page->next();
    QVERIFY(!m_page->isUpscaling());
    QVERIFY(!pill()->isVisible());
    m_engine->release();
    QTRY_VERIFY(m_page->hasPicture());
    QTRY_COMPARE(m_service->engineState(), EngineState::Ready);
    QVERIFY(!m_page->hasResult());
    QCOMPARE(middle(), QColor(Qt::green));
}

void TestViewPage::comingBackAsksTheCacheOnlyWhenAsked()
{
    openFolder();
    open(QStringLiteral("1.png"));
    QSignalSpy stored(m_service.get(), &UpscaleService::cacheChanged);
    m_page->upscale();
    QTRY_VERIFY(m_page->hasResult());
    QTRY_VERIFY(stored.count() > 0);
    m_page->next();
    QVERIFY(!m_page->hasResult());
    QTRY_VERIFY(m_page->hasPicture());
    m_page->previous();
    QTRY_VERIFY(m_page->hasPicture());
    QVERIFY(!m_page->hasResult());
    QCOMPARE(m_page->view()->shownSize(), QSize(60, 40));
    m_page->upscale();
    QTRY_VERIFY(m_page->hasResult());
    QVERIFY(m_page->result()->fromCache);
    QVERIFY(pill()->text().contains(QStringLiteral("from cache")));
    QCOMPARE(m_engine->tasks().size(), 1);
}

void TestViewPage::upscalingBeforeThePictureIsThereWaitsForIt()
{
    m_page->openPath(path(QStringLiteral("1.png")));
    m_page->upscale();
    QTRY_VERIFY(m_page->hasResult());
    QCOMPARE(m_page->view()->shownSize(), QSize(120, 80));
}

void TestViewPage::aFailureIsToldAndRetried()
{
    m_engine->answer = [](const EngineTask &) -> Result<EngineOutput> {
        return failure(ErrorCode::EngineFailed, QStringLiteral("The engine gave up."),
                       QStringLiteral("code 17"));
    };
    open(QStringLiteral("1.png"));
    m_page->upscale();
    QTRY_COMPARE(pill()->state(), UpscalePill::State::Failed);
    QVERIFY(!pill()->text().isEmpty());
    m_page->showFailureDetails();
    auto *box = m_page->findChild<QMessageBox *>();
    QVERIFY(box);
    box->close();
    m_engine->answer = nullptr;
    m_page->upscale();
    QTRY_VERIFY(m_page->hasResult());
}

void TestViewPage::aResultCanBeSavedCopiedSplitAndDiscarded()
{
    open(QStringLiteral("1.png"));
    m_page->requestSaveResult();
    m_page->toggleSplit();
    QVERIFY(!m_page->isSplit());
    m_page->upscale();
    QTRY_VERIFY(m_page->hasResult());
    QSignalSpy save(m_page.get(), &ViewPage::saveResultRequested);
    m_page->requestSaveResult();
    QCOMPARE(save.count(), 1);
    QCOMPARE(save.first().at(0).value<UpscaleResult>().image.size(), QSize(120, 80));
    QCOMPARE(save.first().at(1).toString(), path(QStringLiteral("1.png")));
    m_page->copyResult();
    QCOMPARE(QApplication::clipboard()->image().size(), QSize(120, 80));
    m_page->toggleSplit();
    QVERIFY(m_page->isSplit());
    m_page->discardResult();
    QVERIFY(!m_page->hasResult());
    QVERIFY(!m_page->isSplit());
    QVERIFY(!pill()->isVisible());
    QCOMPARE(m_page->view()->shownSize(), QSize(60, 40));
}

void TestViewPage::truncatedPicturesAreShownButNotUpscaled()
{
    QImage noise(400, 300, QImage::Format_RGB32);
    for (int y = 0; y < noise.height(); ++y) {
        for (int x = 0; x < noise.width(); ++x)
            noise.setPixel(x, y, qRgb(x * y % 251, x * 7 % 256, y * 13 % 256));
    }
    const QString file = path(QStringLiteral("short.jpg"));
    QVERIFY(noise.save(file, "jpg", 90));
    QFile cut(file);
    QVERIFY(cut.resize(cut.size() / 2));
    m_page->openPath(file);
    QTRY_VERIFY(m_page->hasPicture());
    QVERIFY(hintText().contains(QStringLiteral("incomplete")));
    m_page->upscale();
    QVERIFY(!m_page->isUpscaling());
    QVERIFY(m_engine->tasks().isEmpty());
}

void TestViewPage::animatedPicturesPlayWithTheirResult()
{
    QFile file(path(QStringLiteral("moving.gif")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(animatedGif());
    file.close();
    m_page->openPath(file.fileName());
    QTRY_VERIFY(m_page->hasPicture());
    QVERIFY(m_page->isAnimated());
    QTRY_VERIFY(m_page->isPlaying());
    const QColor before = middle();
    QTRY_VERIFY(middle() != before);
    m_page->setPlaying(false);
    QVERIFY(!m_page->isPlaying());
    const QColor paused = middle();
    m_page->stepFrame();
    QTRY_VERIFY(middle() != paused);
    QVERIFY(!m_page->isPlaying());

    // A result of two frames, which shows the same frame as the source, paused or playing.
    m_page->upscale();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->hasResult(), 20000);
    QCOMPARE(m_page->result()->frames, 2);
    QCOMPARE(m_engine->tasks().size(), 2);
    QVERIFY(!m_page->isPlaying());
    QTRY_VERIFY(m_page->view()->hasResult());
    const auto isTheSame = [this] {
        m_page->setCompareHeld(true);
        const QColor source = middle();
        m_page->setCompareHeld(false);
        return source == middle();
    };
    QTRY_VERIFY(isTheSame());
    const QColor first = middle();
    m_page->stepFrame();
    QTRY_VERIFY(middle() != first);
    QTRY_VERIFY(isTheSame());
    m_page->setPlaying(true);
    QTRY_COMPARE(middle(), first);
    m_page->discardResult();
    QVERIFY(!m_page->hasResult());
    QTRY_VERIFY(m_page->isPlaying());
}

UPVIEW_TEST_MAIN(TestViewPage)
#include "tst_viewpage.moc"
