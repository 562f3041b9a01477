// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/pictureversions.h"

#include "core/library/foldermodel.h"
#include "core/library/imageloader.h"
#include "core/library/thumbnailservice.h"
#include "core/settings/settings.h"
#include "support/fakeengine.h"
#include "support/testmain.h"
#include "widgets/view/imageview.h"
#include "widgets/view/viewpage.h"
#include "widgets/windowactions.h"

#include <QApplication>
#include <QStatusBar>
#include <QTemporaryDir>

#include <memory>

using namespace upview;

namespace {

QString sample(const char *name)
{
    return QStringLiteral(UPVIEW_TEST_DATA "/image/") + QLatin1StringView(name);
}

constexpr int kLong = 30000; ///< for the decoder on a busy machine

} // namespace

class TestPictureVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void leafsThroughThePages();
    void developsARawFileInThePlaceOfItsPreview();
    void drawsShapesAnewWhenZoomedIn();
    void ordinaryPicturesHaveNoOtherVersions();

private:
    void open(const char *name);
    [[nodiscard]] QColor middle() const;
    [[nodiscard]] QString pageText() const;

    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ThumbnailService> m_thumbnails;
    std::unique_ptr<FolderModel> m_model;
    std::unique_ptr<ImageLoader> m_loader;
    std::unique_ptr<UpscaleService> m_service;
    std::unique_ptr<QObject> m_owner;
    std::unique_ptr<WindowActions> m_actions;
    std::unique_ptr<QStatusBar> m_statusBar;
    std::unique_ptr<ViewPage> m_page;
    std::unique_ptr<PictureVersions> m_versions;
};

void TestPictureVersions::init()
{
    m_state = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_state->filePath(QStringLiteral("upview.ini")));
    auto cache = std::make_shared<UpscaleCache>(m_state->filePath(QStringLiteral("cache")), CacheLimits{});
    m_thumbnails = std::make_unique<ThumbnailService>(m_state->filePath(QStringLiteral("thumbnails")), 1);
    m_model = std::make_unique<FolderModel>(m_thumbnails.get(), cache);
    m_loader = std::make_unique<ImageLoader>();
    m_service = std::make_unique<UpscaleService>(
        QList<std::shared_ptr<Engine>>{std::make_shared<FakeEngine>()}, cache);
    m_owner = std::make_unique<QObject>();
    m_actions = std::make_unique<WindowActions>(m_owner.get());
    m_statusBar = std::make_unique<QStatusBar>();
    m_page = std::make_unique<ViewPage>(*m_model, *m_loader, *m_service, *m_settings);
    m_versions = std::make_unique<PictureVersions>(*m_page, *m_actions, *m_statusBar, nullptr);
    connect(m_page.get(), &ViewPage::statusChanged, m_versions.get(),
            [this] { m_versions->updateActions(true); });
    m_page->resize(600, 400);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestPictureVersions::cleanup()
{
    m_versions.reset();
    m_page.reset();
    m_statusBar.reset();
    m_actions.reset();
    m_owner.reset();
    m_service.reset();
    m_loader.reset();
    m_model.reset();
    m_thumbnails.reset();
    m_settings.reset();
    m_state.reset();
}

void TestPictureVersions::open(const char *name)
{
    m_page->openPath(sample(name));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->hasPicture(), kLong);
}

QColor TestPictureVersions::middle() const
{
    const QImage image = m_page->view()->grab().toImage();
    return image.pixelColor(image.width() / 2 - 4, image.height() / 2 - 4);
}

QString TestPictureVersions::pageText() const
{
    const auto labels = m_statusBar->findChildren<QLabel *>();
    return labels.isEmpty() ? QString() : labels.constFirst()->text();
}

void TestPictureVersions::leafsThroughThePages()
{
    open("pages.heic");
    QCOMPARE(pageText(), QStringLiteral("Page 1 of 2"));
    QVERIFY(m_actions->nextPage->isEnabled());
    QVERIFY(!m_actions->previousPage->isEnabled());
    m_actions->nextPage->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(pageText(), QStringLiteral("Page 2 of 2"), kLong);
    QTRY_VERIFY(middle().green() > 200 && middle().red() < 60);
    QVERIFY(!m_actions->nextPage->isEnabled());
    // What is upscaled is the file's first page: the second one is not taken for it.
    QVERIFY(!m_page->upscaleObstacle().isEmpty());
    m_actions->previousPage->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(pageText(), QStringLiteral("Page 1 of 2"), kLong);
    QTRY_VERIFY(middle().red() > 200);
    QVERIFY(m_page->upscaleObstacle().isEmpty());
}

void TestPictureVersions::developsARawFileInThePlaceOfItsPreview()
{
    open("camera.dng");
    QVERIFY(m_page->currentPicture().isPreview);
    QVERIFY(m_actions->develop->isEnabled());
    const QRect place = m_page->view()->transform().rect();
    QCOMPARE(m_page->view()->shownSize(), QSize(48, 64));
    m_actions->develop->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->currentPicture().isPreview, kLong);
    QVERIFY(!m_actions->develop->isEnabled());
    QTRY_COMPARE(m_page->view()->detailSize(), QSize(48, 64));
    QCOMPARE(m_page->view()->transform().rect(), place);
}

void TestPictureVersions::drawsShapesAnewWhenZoomedIn()
{
    open("quarters.svg");
    QCOMPARE(m_page->view()->shownSize(), QSize(48, 32));
    const int before = m_page->view()->detailSize().width();
    QVERIFY(before >= 1024);
    m_page->view()->zoomToPercent(100.0 * 2 * before / 48);
    const QRect place = m_page->view()->transform().rect();
    QTRY_COMPARE_WITH_TIMEOUT(m_page->view()->detailSize().width(), place.width(), kLong);
    QCOMPARE(m_page->view()->transform().rect(), place);
    QVERIFY(!m_page->upscaleObstacle().isEmpty());
}

void TestPictureVersions::ordinaryPicturesHaveNoOtherVersions()
{
    open("quarters.jxl");
    QVERIFY(pageText().isEmpty());
    QVERIFY(!m_actions->nextPage->isEnabled());
    QVERIFY(!m_actions->develop->isEnabled());
}

UPVIEW_TEST_MAIN(TestPictureVersions)

#include "tst_pictureversions.moc"
