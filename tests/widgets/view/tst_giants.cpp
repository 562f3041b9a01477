// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"
#include "processmemory.h"
#include "support/giantfile.h"
#include "support/testmain.h"
#include "widgets/view/minimap.h"
#include "widgets/view/recipesection.h"
#include "widgets/view/viewhint.h"

#include <QAction>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

using namespace upview;

namespace {

constexpr QSize kSize(30016, 19968);
constexpr qint64 kMiB = 1024 * 1024;

} // namespace

/// A picture of 600 megapixels in the viewer.
class TestGiants : public QObject, private PageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { closePage(); }

    void isShownToItsLastPixelInBoundedMemory();
    void turnedItIsExactToo();
    void pixelsAreSquareFarIn();
    void aSmallerGiantIsReducedAndCanBeUpscaled();
    void theNextPictureEndsIt();
    void whereThereIsNoRoomItStaysReduced();

private:
    void open();
    void settle();
    [[nodiscard]] QImage shot() const;
    [[nodiscard]] QImage expected(const QRect &part) const;
    [[nodiscard]] QString notice() const;

    QTemporaryDir m_giants;
    QImage m_strips[2];
};

void TestGiants::initTestCase()
{
    QVERIFY(giantfile::writeJpeg(m_giants.filePath(QStringLiteral("giant.jpg")), kSize));
    for (int i = 0; i < 2; ++i)
        m_strips[i] = giantfile::jpegStrip(kSize.width(), i);
    openPage();
    QVERIFY(QFile::link(m_giants.filePath(QStringLiteral("giant.jpg")), path(QStringLiteral("1.jpg"))));
    write(QStringLiteral("2.png"), {80, 50}, Qt::green);
    openFolder();
}

void TestGiants::open()
{
    // The same picture stays: reading it takes its time.
    m_page->openPath(path(QStringLiteral("1.jpg")));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->hasPicture(), 60000);
    QCOMPARE(m_page->currentInfo().size, kSize);
    QVERIFY(m_page->currentPicture().isReduced);
}

void TestGiants::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_page->view()->isSettled(), 60000);
}

QImage TestGiants::shot() const
{
    QImage image = m_page->view()->grab().toImage().convertToFormat(QImage::Format_RGB32);
    image.setDevicePixelRatio(1.0);
    return image;
}

QImage TestGiants::expected(const QRect &part) const
{
    QImage image(part.size(), QImage::Format_RGB32);
    for (int y = 0; y < part.height(); ++y) {
        const int row = part.top() + y;
        const QImage &strip = m_strips[row < kSize.height() / 2 ? 0 : 1];
        std::copy_n(reinterpret_cast<const QRgb *>(strip.constScanLine(row % giantfile::kStripRows))
                        + part.left(),
                    part.width(), reinterpret_cast<QRgb *>(image.scanLine(y)));
    }
    return image;
}

QString TestGiants::notice() const
{
    for (const ViewHint *hint : m_page->findChildren<ViewHint *>()) {
        if (hint->isVisible())
            return hint->text();
    }
    return {};
}

void TestGiants::isShownToItsLastPixelInBoundedMemory()
{
    const ChildWatch decoders;
    open();
    settle();
    ImageView *view = m_page->view();
    view->setMode(ViewMode::Original);
    // The border between the two halves.
    view->centreOn({0.7, 0.5});
    QTRY_VERIFY(notice().contains(QLatin1Char('%')));
    settle();
    QCOMPARE(view->zoomPercent(), 100.0);
    const QRect seen = view->transform().visibleRect().translated(-view->transform().rect().topLeft());
    QCOMPARE(shot(), expected(seen));
    const QPoint pixel(kSize.width() * 7 / 10, kSize.height() / 2 + 3);
    QCOMPARE(m_page->giantColor(pixel).value().rgb(), expected({pixel, QSize(1, 1)}).pixel(0, 0));

    view->centreOn({1.0, 1.0});
    settle();
    const QRect corner = view->transform().visibleRect().translated(-view->transform().rect().topLeft());
    QCOMPARE(corner.bottomRight(), QPoint(kSize.width() - 1, kSize.height() - 1));
    QCOMPARE(shot(), expected(corner));
    QTRY_VERIFY_WITH_TIMEOUT(notice().isEmpty(), 60000);

    QVERIFY2(decoders.peak() > 0 && decoders.peak() < 400 * kMiB,
             qPrintable(QString::number(decoders.peak() / kMiB)));
    const qint64 own = processmemory::peakBytes("self");
    QVERIFY2(own < 700 * kMiB, qPrintable(QString::number(own / kMiB)));
}

void TestGiants::turnedItIsExactToo()
{
    open();
    ImageView *view = m_page->view();
    view->setMode(ViewMode::Original);
    view->rotateRight();
    view->flipVertical();
    view->centreOn({0.9, 0.2});
    settle();
    const QTransform toView = view->transform().fromUpright();
    const QRect upright = view->transform().toUpright(view->transform().visibleRect());
    const QImage image = shot();
    for (const QPoint pixel : {upright.topLeft(), upright.center(), upright.bottomRight() - QPoint(3, 5)}) {
        const QPointF at = toView.map(QPointF(pixel) + QPointF(0.5, 0.5));
        QCOMPARE(image.pixel(int(at.x()), int(at.y())), expected({pixel, QSize(1, 1)}).pixel(0, 0));
    }
    view->flipVertical();
    view->rotateLeft();
}

void TestGiants::pixelsAreSquareFarIn()
{
    open();
    ImageView *view = m_page->view();
    view->zoomToPercent(1000);
    view->centreOn({0.25, 0.1});
    settle();
    const QImage image = shot();
    const QRect rect = view->transform().rect();
    for (int y = 0; y < image.height(); y += 7) {
        for (int x = 0; x < image.width(); x += 7) {
            const QPoint pixel((x - rect.left()) / 10, (y - rect.top()) / 10);
            QCOMPARE(image.pixel(x, y), expected({pixel, QSize(1, 1)}).pixel(0, 0));
        }
    }
    view->panBy({5, 5});
    QVERIFY(m_page->findChild<MiniMap *>()->isVisible());
    // The next ones go on from there.
    m_page->next();
    QTRY_COMPARE(m_page->currentPath(), path(QStringLiteral("2.png")));
    QTRY_VERIFY(m_page->hasPicture());
}

void TestGiants::aSmallerGiantIsReducedAndCanBeUpscaled()
{
    QVERIFY(giantfile::writeJpeg(path(QStringLiteral("3.jpg")), {16000, 12800}));
    m_page->openPath(path(QStringLiteral("3.jpg")));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->hasPicture(), 60000);
    QVERIFY(m_page->currentPicture().isReduced);
    QCOMPARE(m_page->view()->shownSize(), QSize(16000, 12800));
    QVERIFY(m_page->upscaleObstacle().isEmpty());
    // But a patch of it is not previewed, which would be cut out of the reduced picture.
    QAction panel;
    QAction patch;
    const RecipeSection section(m_page, *m_settings, *m_service, &panel, &patch);
    QVERIFY(!patch.isEnabled());
    open();
    QVERIFY(!m_page->upscaleObstacle().isEmpty());
}

void TestGiants::theNextPictureEndsIt()
{
    open();
    m_page->view()->setMode(ViewMode::Original);
    m_page->view()->centreOn({0.5, 1.0});
    QTRY_VERIFY(notice().contains(QLatin1Char('%')));
    m_page->next();
    QTRY_VERIFY(m_page->hasPicture() && m_page->currentPath() == path(QStringLiteral("2.png")));
    QVERIFY(notice().isEmpty());
    settle();
    QCOMPARE(shot().pixelColor(shot().rect().center()), QColor(Qt::green));
}

void TestGiants::whereThereIsNoRoomItStaysReduced()
{
    const QByteArray cache = qgetenv("XDG_CACHE_HOME");
    QStandardPaths::setTestModeEnabled(false);
    qputenv("XDG_CACHE_HOME", "/dev/null");
    open();
    m_page->view()->setMode(ViewMode::Original);
    QTRY_VERIFY(notice().contains(QStringLiteral("30016")));
    settle();
    QVERIFY(m_page->hasPicture());
    QVERIFY(m_page->giantColor({100, 100}));
    QStandardPaths::setTestModeEnabled(true);
    qputenv("XDG_CACHE_HOME", cache);
}

UPVIEW_TEST_MAIN(TestGiants)

#include "tst_giants.moc"
