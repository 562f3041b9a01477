// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/picturesettings.h"

#include "core/cache/upscalecache.h"
#include "core/image/profiles.h"
#include "core/library/foldermodel.h"
#include "core/library/imageloader.h"
#include "core/library/samplefiles.h"
#include "core/library/thumbnailservice.h"
#include "core/settings/settingstable.h"
#include "support/fakeengine.h"
#include "support/testmain.h"
#include "widgets/view/imageview.h"
#include "widgets/view/viewpage.h"

#include <QApplication>
#include <QColorSpace>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

class TestPictureSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anUntaggedPictureIsSrgb();
    void anEmbeddedProfileThatSwapsColoursIsHonoured();
    void aMonitorProfileThatSwapsColoursReachesTheScreen();
    void aPictureThatIsShownFollowsTheProfile();
    void thumbnailsFollowTheProfile();
    void aBadProfileIsToldAndSrgbIsUsed();
    void theMemoryOfPreferencesReachesTheLoader();
    void aPreviewGivesWayToTheWholePictureWithoutAJump();

private:
    QString file(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    void chooseSwappingMonitor();
    void open(const QString &path);
    QColor middle() const
    {
        return m_page->view()->grab().toImage().pixelColor(m_page->view()->rect().center());
    }
    static bool isReddish(const QColor &colour) { return colour.red() > 180 && colour.green() < 80; }
    static bool isGreenish(const QColor &colour) { return colour.green() > 180 && colour.red() < 80; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ThumbnailService> m_thumbnails;
    std::unique_ptr<FolderModel> m_model;
    std::unique_ptr<ImageLoader> m_loader;
    std::unique_ptr<UpscaleService> m_service;
    std::unique_ptr<ViewPage> m_page;
    PictureSettings *m_pictures = nullptr; ///< a child of the page
};

void TestPictureSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(file("upview.ini"));
    auto cache = std::make_shared<UpscaleCache>(file("cache"), CacheLimits{});
    m_thumbnails = std::make_unique<ThumbnailService>(file("thumbnails"), 1);
    m_model = std::make_unique<FolderModel>(m_thumbnails.get(), cache);
    m_loader = std::make_unique<ImageLoader>();
    m_service = std::make_unique<UpscaleService>(
        QList<std::shared_ptr<Engine>>{std::make_shared<FakeEngine>()}, cache);
    m_page = std::make_unique<ViewPage>(*m_model, *m_loader, *m_service, *m_settings);
    m_pictures = new PictureSettings(*m_settings, *m_loader, *m_thumbnails, *m_page, m_page.get());
    m_page->resize(600, 400);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    samples::picture(file("red.png"), {300, 200}, QColor(220, 30, 60));
}

void TestPictureSettings::cleanup()
{
    m_page.reset();
    m_service.reset();
    m_loader.reset();
    m_model.reset();
    m_thumbnails.reset();
    m_settings.reset();
    m_folder.reset();
}

void TestPictureSettings::chooseSwappingMonitor()
{
    QVERIFY(samples::writeBytes(file("monitor.icc"), profiles::swapped()));
    m_settings->set(setting::monitorProfile, file("monitor.icc"));
    QTRY_VERIFY(!m_page->view()->displayProfile().isSrgb());
}

void TestPictureSettings::open(const QString &path)
{
    m_page->openPath(path);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->hasPicture(), 30000);
    QTRY_VERIFY(m_page->view()->isSettled());
}

void TestPictureSettings::anUntaggedPictureIsSrgb()
{
    open(file("red.png"));
    QCOMPARE(middle(), QColor(220, 30, 60));
}

void TestPictureSettings::anEmbeddedProfileThatSwapsColoursIsHonoured()
{
    QImage image = samples::plain({300, 200}, QColor(220, 30, 60));
    image.setColorSpace(QColorSpace::fromIccProfile(profiles::swapped()));
    QVERIFY(image.save(file("tagged.png")));
    open(file("tagged.png"));
    QVERIFY2(isGreenish(middle()), qPrintable(middle().name()));
    // A screen that swaps them, too, shows the values of the file.
    chooseSwappingMonitor();
    QTRY_VERIFY(isReddish(middle()));
}

void TestPictureSettings::aMonitorProfileThatSwapsColoursReachesTheScreen()
{
    chooseSwappingMonitor();
    open(file("red.png"));
    QVERIFY2(isGreenish(middle()), qPrintable(middle().name()));
}

void TestPictureSettings::aPictureThatIsShownFollowsTheProfile()
{
    open(file("red.png"));
    QVERIFY(isReddish(middle()));
    chooseSwappingMonitor();
    QTRY_VERIFY(isGreenish(middle()));
    m_settings->set(setting::monitorProfile, QString::fromLatin1(setting::kSrgbProfile));
    QTRY_VERIFY(isReddish(middle()));
}

void TestPictureSettings::thumbnailsFollowTheProfile()
{
    m_model->setFolder(m_folder->path());
    m_model->setVisibleRange(0, 0);
    const auto colour = [this] {
        const QModelIndex index = m_model->indexOf(file("red.png"));
        const auto image = index.data(FolderModel::ThumbnailRole).value<QImage>();
        return image.isNull() ? QColor() : image.pixelColor(image.rect().center());
    };
    QTRY_VERIFY_WITH_TIMEOUT(isReddish(colour()), 30000);
    chooseSwappingMonitor();
    QTRY_VERIFY_WITH_TIMEOUT(isGreenish(colour()), 30000);
    m_settings->set(setting::monitorProfile, QString::fromLatin1(setting::kSrgbProfile));
    QTRY_VERIFY_WITH_TIMEOUT(isReddish(colour()), 30000);
}

void TestPictureSettings::aBadProfileIsToldAndSrgbIsUsed()
{
    chooseSwappingMonitor();
    QSignalSpy failed(m_pictures, &PictureSettings::failed);
    QVERIFY(samples::writeBytes(file("bad.icc"), "no profile"));
    m_settings->set(setting::monitorProfile, file("bad.icc"));
    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("bad.icc")));
    QVERIFY(m_page->view()->displayProfile().isSrgb());
    m_settings->set(setting::monitorProfile, file("missing.icc"));
    QVERIFY(failed.wait());
    QVERIFY(failed.at(1).first().toString().contains(QStringLiteral("missing.icc")));
}

void TestPictureSettings::theMemoryOfPreferencesReachesTheLoader()
{
    m_settings->set(setting::pictureMemoryMiB, 64);
    samples::picture(file("a.png"), {3000, 2000}); // 32 MB with its smaller copies
    samples::picture(file("b.png"), {3000, 2000});
    samples::picture(file("c.png"), {3000, 2000});
    for (const char *name : {"a.png", "b.png", "c.png"})
        open(file(name));
    QVERIFY(m_loader->isInMemory(file("c.png")));
    QVERIFY(!m_loader->isInMemory(file("a.png")));
}

void TestPictureSettings::aPreviewGivesWayToTheWholePictureWithoutAJump()
{
    samples::picture(file("large.jpg"), {6000, 4000}, Qt::blue);
    open(file("red.png"));
    QSignalSpy previewed(m_loader.get(), &ImageLoader::previewed);
    m_page->openPath(file("large.jpg"));
    QTRY_VERIFY_WITH_TIMEOUT(!previewed.isEmpty(), 30000);
    QCOMPARE(m_page->view()->shownSize(), QSize(6000, 4000));
    const QRect place = m_page->view()->transform().rect();
    QVERIFY(middle().blue() > 240);
    m_page->view()->zoomIn();
    const double zoom = m_page->zoomPercent();
    QVERIFY(m_page->view()->transform().rect() != place);
    const QRect zoomed = m_page->view()->transform().rect();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->hasPicture(), 30000);
    QCOMPARE(m_page->view()->transform().rect(), zoomed);
    QCOMPARE(m_page->zoomPercent(), zoom);
    QVERIFY(middle().blue() > 240);
}

UPVIEW_TEST_MAIN(TestPictureSettings)
#include "tst_picturesettings.moc"
