// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "viewfixture.h"
#include "widgets/view/busysign.h"
#include "widgets/view/imageview.h"
#include "widgets/view/viewmessage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace upview;

class TestImageView : public QObject, private ViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openView(); }
    void cleanup() { closeView(); }

    void showsAPictureFitted();
    void atHundredPercentPixelsAreExact();
    void atHundredPercentPixelsAreExactWhenTurned();
    void pixelsAreExactWhereverTheViewBegins();
    void aboveFourHundredPercentPixelsAreSquares();
    void belowItIsSmoothAndGetsBetterAtRest();
    void largePicturesAreMadeReadyInTheBackground();
    void thePreviousPictureStaysUntilTheNextIsReady();
    void onlyTheLastOfManyPicturesIsShown();

    void keyboardZoomKeepsTheCentre();
    void stepsStopAtHundredPercent();

    void aResultTakesThePlaceOfTheSource();
    void percentIsOfTheShownPicture();
    void comparingMovesNothing();
    void splitShowsBothAlignedToThePixel();
    void aNewPictureDropsTheResult();

    void transparencyShowsABoard();
    void transparencyShowsTheColourThatIsSet();
    void backgroundIsNeutralInBothThemes();
    void messagesAreShownAndHeard();
    void theBusySignComesLate();
    void framesKeepTheView();
    void pointerIsReportedInPixelsOfTheShownPicture();
    void aPreviewIsShownAtTheSizeOfThePicture();
};

void TestImageView::showsAPictureFitted()
{
    showAndSettle(filled({4000, 1000}, Qt::red));
    QCOMPARE(m_view->mode(), ViewMode::Fit);
    const QRect rect = m_view->transform().rect();
    QCOMPARE(rect.width(), deviceSize().width());
    const QImage image = shot();
    QCOMPARE(image.pixelColor(image.width() / 2, image.height() / 2), QColor(Qt::red));
    QVERIFY(image.pixelColor(2, 2) != QColor(Qt::red));
}

void TestImageView::atHundredPercentPixelsAreExact()
{
    const QImage picture = noise({1500, 1100});
    showAndSettle(picture);
    m_view->setMode(ViewMode::Original);
    m_view->panBy({-37, 21});
    settle();
    QCOMPARE(m_view->zoomPercent(), 100.0);
    const QRect rect = m_view->transform().rect();
    const QImage image = shot();
    QCOMPARE(image.size(), deviceSize());
    QCOMPARE(image, picture.copy(QRect(-rect.topLeft(), image.size())));

    // A picture smaller than the view, odd against even, lies on whole pixels, too.
    const QImage small = noise({101, 77});
    showAndSettle(small);
    QCOMPARE(m_view->zoomPercent(), 100.0);
    QCOMPARE(shot().copy(m_view->transform().rect()), small);
}

void TestImageView::atHundredPercentPixelsAreExactWhenTurned()
{
    const QImage picture = noise({1500, 1100});
    showAndSettle(picture);
    m_view->setMode(ViewMode::Original);
    m_view->rotateRight();
    settle();
    QImage turned = picture.transformed(QTransform().rotate(90));
    turned.convertTo(QImage::Format_RGB32);
    QImage image = shot();
    QCOMPARE(image, turned.copy(QRect(-m_view->transform().rect().topLeft(), image.size())));
    m_view->flipHorizontal();
    settle();
    image = shot();
    QCOMPARE(image,
             turned.mirrored(true, false).copy(QRect(-m_view->transform().rect().topLeft(), image.size())));
}

void TestImageView::pixelsAreExactWhereverTheViewBegins()
{
    // Below a tool bar, and with a scale factor like 1.25, the view begins within a pixel of the screen.
    QWidget window;
    window.resize(500, 400);
    auto *view = new ImageView(&window);
    view->setGeometry(7, 33, 400, 300);
    window.show();
    const QImage picture = noise({1500, 1100});
    view->setImage(picture);
    QTRY_VERIFY(view->hasImage());
    view->setMode(ViewMode::Original);
    QTRY_VERIFY(view->isSettled());
    QImage image = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    image.setDevicePixelRatio(1.0);
    const double ratio = window.devicePixelRatioF();
    const QPoint corner(int(std::round(7 * ratio)), int(std::round(33 * ratio)));
    const QRect inside(20, 20, 300, 200);
    QCOMPARE(image.copy(inside.translated(corner)),
             picture.copy(inside.translated(-view->transform().rect().topLeft())));
}

void TestImageView::aboveFourHundredPercentPixelsAreSquares()
{
    const QImage picture = noise({128, 96});
    showAndSettle(picture);
    m_view->zoomToPercent(1000);
    settle();
    const QRect rect = m_view->transform().rect();
    QCOMPARE(rect.size(), picture.size() * 10);
    const QImage image = shot();
    QCOMPARE(image, repeated(picture, 10).copy(QRect(-rect.topLeft(), image.size())));
}

void TestImageView::belowItIsSmoothAndGetsBetterAtRest()
{
    // Stripes of one pixel, shown at 45 %: grey in a good drawing.
    QImage picture(4000, 1500, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            row[x] = x % 2 == 0 ? qRgb(255, 255, 255) : qRgb(0, 0, 0);
    }
    showAndSettle(picture);
    m_view->zoomToPercent(45);
    m_view->grab(); // painted at once, before the good drawing
    QVERIFY(!m_view->isSettled());
    settle();
    const QImage image = shot();
    for (int x = 0; x < image.width(); x += 7)
        QVERIFY(qAbs(qGray(image.pixel(x, image.height() / 2)) - 127) < 20);

    showAndSettle(repeated(noise({30, 20}), 8));
    m_view->zoomToPercent(300);
    settle();
    // Between two pixels of a different colour lie colours between them.
    const QImage enlarged = shot();
    QSet<QRgb> colors;
    for (int x = 0; x < enlarged.width(); ++x)
        colors.insert(enlarged.pixel(x, enlarged.height() / 2));
    QVERIFY(colors.size() > enlarged.width() / 24 + 8);
}

void TestImageView::largePicturesAreMadeReadyInTheBackground()
{
    QSignalSpy shown(m_view.get(), &ImageView::imageShown);
    m_view->setImage(filled({3000, 2000}, Qt::green));
    QCOMPARE(shown.count(), 0);
    QVERIFY(shown.wait());
    QVERIFY(m_view->hasImage());
}

void TestImageView::thePreviousPictureStaysUntilTheNextIsReady()
{
    showAndSettle(filled({200, 200}, Qt::red));
    QSignalSpy shown(m_view.get(), &ImageView::imageShown);
    m_view->setImage(filled({3000, 2000}, Qt::green));
    QImage image = shot();
    QCOMPARE(image.pixelColor(image.width() / 2, image.height() / 2), QColor(Qt::red));
    QVERIFY(shown.wait());
    image = shot();
    QCOMPARE(image.pixelColor(image.width() / 2, image.height() / 2), QColor(Qt::green));
}

void TestImageView::onlyTheLastOfManyPicturesIsShown()
{
    QSignalSpy shown(m_view.get(), &ImageView::imageShown);
    for (int i = 0; i < 5; ++i)
        m_view->setImage(filled({1500, 1000}, QColor(10 * i, 0, 0)));
    m_view->setImage(filled({100, 50}, Qt::blue));
    QVERIFY(shown.wait());
    settle();
    QCOMPARE(shown.count(), 1);
    QCOMPARE(m_view->shownSize(), QSize(100, 50));
}

void TestImageView::keyboardZoomKeepsTheCentre()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    m_view->zoomToPercent(70);
    m_view->panBy({-31, 17});
    const QPointF point = m_view->transform().toPicture(m_view->transform().centre());
    for (int i = 0; i < 5; ++i) {
        m_view->zoomIn();
        QVERIFY(distance(m_view->transform().toView(point), m_view->transform().centre()) < 1.0);
    }
    for (int i = 0; i < 3; ++i)
        m_view->zoomOut();
    QVERIFY(distance(m_view->transform().toView(point), m_view->transform().centre()) < 1.0);
}

void TestImageView::stepsStopAtHundredPercent()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    m_view->zoomToPercent(93);
    m_view->zoomIn();
    QCOMPARE(m_view->zoomPercent(), 100.0);
    m_view->zoomIn();
    QVERIFY(m_view->zoomPercent() > 110.0);
    m_view->zoomToPercent(1e9);
    QCOMPARE(m_view->zoomPercent(), 6400.0);
    m_view->zoomToPercent(1e-9);
    QCOMPARE(m_view->zoomPercent(), 1.0);
}

void TestImageView::aResultTakesThePlaceOfTheSource()
{
    const QImage source = noise({120, 90});
    showAndSettle(source);
    m_view->zoomToPercent(731);
    m_view->panBy({13, -5});
    settle();
    const QRect place = m_view->transform().rect();
    QSignalSpy shown(m_view.get(), &ImageView::resultShown);
    m_view->setResult(repeated(source, 2));
    QVERIFY(shown.count() == 1 || shown.wait());
    QCOMPARE(m_view->transform().rect(), place);
    QVERIFY(m_view->zoomPercent() < 400);
    m_view->zoomToPercent(731); // of the result: square pixels again, of the same picture
    m_view->setSourceShown(true);
    settle();
    const QImage sourceShot = shot();
    m_view->setSourceShown(false);
    settle();
    QCOMPARE(shot(), sourceShot);
    m_view->setResult({});
    QVERIFY(!m_view->hasResult());
    QCOMPARE(m_view->transform().reference(), source.size());
}

void TestImageView::percentIsOfTheShownPicture()
{
    const QImage source = noise({300, 200});
    showAndSettle(source);
    QCOMPARE(m_view->zoomPercent(), 100.0);
    QSignalSpy spy(m_view.get(), &ImageView::zoomChanged);
    const QImage result = repeated(source, 2);
    m_view->setResult(result);
    QTRY_VERIFY(m_view->hasResult());
    QCOMPARE(m_view->zoomPercent(), 50.0);
    QCOMPARE(spy.last().at(0).toDouble(), 50.0);
    m_view->setMode(ViewMode::Original);
    settle();
    QCOMPARE(m_view->zoomPercent(), 100.0);
    const QRect rect = m_view->transform().rect();
    QCOMPARE(rect.size(), result.size());
    const QImage image = shot();
    const QRect seen = m_view->transform().visibleRect();
    QCOMPARE(image.copy(seen), result.copy(seen.translated(-rect.topLeft())));
    m_view->setSourceShown(true);
    QCOMPARE(m_view->zoomPercent(), 200.0);
}

void TestImageView::comparingMovesNothing()
{
    // A result of an odd size: its sides are not multiples of the source's.
    showAndSettle(noise({301, 207}));
    m_view->rotateRight();
    m_view->zoomToPercent(143);
    m_view->setResult(filled({452, 311}, Qt::green));
    QTRY_VERIFY(m_view->hasResult());
    const QRect place = m_view->transform().rect();
    m_view->setSourceShown(true);
    QCOMPARE(m_view->transform().rect(), place);
    m_view->setSourceShown(false);
    QCOMPARE(m_view->transform().rect(), place);
    m_view->setSplit(true);
    QCOMPARE(m_view->transform().rect(), place);
}

void TestImageView::splitShowsBothAlignedToThePixel()
{
    // The result repeats the source's pixels, so both sides together must look like the source alone.
    const QImage source = noise({70, 50});
    showAndSettle(source);
    m_view->setResult(repeated(source, 2));
    QTRY_VERIFY(m_view->hasResult());
    for (int turn = 0; turn < 4; ++turn) {
        m_view->rotateRight();
        for (const double percent : {450.0, 533.3, 1277.0}) {
            m_view->zoomToPercent(percent);
            m_view->setSourceShown(true);
            settle();
            const QImage alone = shot();
            m_view->setSourceShown(false);
            m_view->setSplit(true);
            m_view->setSplitPosition(0.37);
            settle();
            const QImage split = shot();
            m_view->setSplit(false);
            const int divider = int(0.37 * split.width());
            const int width = int(20 * m_view->devicePixelRatioF()); // of the divider and its handle
            const int below = int(50 * m_view->devicePixelRatioF()); // of the captions
            const QRect left(0, below, divider - width, split.height() - below);
            const QRect right(divider + width, below, split.width() - divider - width,
                              split.height() - below);
            QCOMPARE(split.copy(left), alone.copy(left));
            QCOMPARE(split.copy(right), alone.copy(right));
        }
    }
}

void TestImageView::aNewPictureDropsTheResult()
{
    showAndSettle(filled({200, 150}, Qt::red));
    m_view->setResult(filled({400, 300}, Qt::green));
    QTRY_VERIFY(m_view->hasResult());
    m_view->setSplit(true);
    QSignalSpy split(m_view.get(), &ImageView::splitChanged);
    showAndSettle(filled({100, 100}, Qt::blue));
    QVERIFY(!m_view->hasResult());
    QVERIFY(!m_view->isSplit());
    QCOMPARE(split.count(), 1);
    // A result that is still being made ready when the picture changes never shows.
    m_view->setResult(filled({2000, 2000}, Qt::green));
    m_view->setImage(filled({120, 100}, Qt::red));
    settle();
    QTRY_COMPARE(m_view->shownSize(), QSize(120, 100));
    QVERIFY(!m_view->hasResult());
}

void TestImageView::transparencyShowsABoard()
{
    QImage picture(200, 150, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    showAndSettle(picture);
    const QImage image = shot().copy(m_view->transform().rect());
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colors.insert(image.pixel(x, y));
    }
    QCOMPARE(colors.size(), 2);
}

void TestImageView::transparencyShowsTheColourThatIsSet()
{
    QImage picture(100, 80, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    m_view->setBackdrop(QColor(10, 200, 30));
    showAndSettle(picture);
    const QPoint middle = m_view->transform().rect().center();
    QCOMPARE(shot().pixelColor(middle), QColor(10, 200, 30));
    // Only behind the picture, not around it.
    QVERIFY(shot().pixelColor(2, 2) != QColor(10, 200, 30));
    m_view->setBackdrop({});
    QVERIFY(shot().pixelColor(middle) != QColor(10, 200, 30));
}

void TestImageView::backgroundIsNeutralInBothThemes()
{
    showAndSettle(filled({20, 20}, Qt::red));
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(40, 40, 46));
    QPalette light;
    light.setColor(QPalette::Window, QColor(240, 240, 235));
    QList<QColor> seen;
    for (const QPalette &palette : {dark, light}) {
        m_view->setPalette(palette);
        const QColor color = shot().pixelColor(3, 3);
        QCOMPARE(color.red(), color.green());
        QCOMPARE(color.green(), color.blue());
        seen.append(color);
    }
    QVERIFY(seen[0].lightness() < 80 && seen[1].lightness() > 150);
}

void TestImageView::messagesAreShownAndHeard()
{
    showAndSettle(filled({200, 150}, Qt::red));
    m_view->showMessage(QStringLiteral("image-broken"), QStringLiteral("“a.png” cannot be shown"),
                        QStringLiteral("The file is damaged: it begins like a PNG picture and then ends."));
    QVERIFY(!m_view->hasImage());
    auto *message = m_view->findChild<ViewMessage *>();
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(QStringLiteral("damaged")));
    QCOMPARE(message->accessibleName(), QStringLiteral("“a.png” cannot be shown"));
    m_view->resize(160, 300);
    QVERIFY(m_view->rect().contains(message->geometry()));
    showAndSettle(filled({200, 150}, Qt::red));
    QVERIFY(!message->isVisible());
}

void TestImageView::theBusySignComesLate()
{
    auto *sign = m_view->findChild<BusySign *>();
    QElapsedTimer timer;
    timer.start();
    m_view->setBusy(true);
    QVERIFY(!sign->isVisible());
    QTRY_VERIFY(sign->isVisible());
    QVERIFY(timer.elapsed() >= BusySign::kDelayMs - 20);
    m_view->setBusy(false);
    QVERIFY(!sign->isVisible());
}

void TestImageView::framesKeepTheView()
{
    showAndSettle(filled({600, 500}, Qt::red));
    m_view->zoomToPercent(250);
    m_view->panBy({20, 20});
    const QRect place = m_view->transform().rect();
    QSignalSpy shown(m_view.get(), &ImageView::imageShown);
    m_view->setFrame(filled({600, 500}, Qt::blue));
    QCOMPARE(m_view->transform().rect(), place);
    const QImage image = shot();
    QCOMPARE(image.pixelColor(image.width() / 2, image.height() / 2), QColor(Qt::blue));
    QCOMPARE(shown.count(), 0);
}

void TestImageView::pointerIsReportedInPixelsOfTheShownPicture()
{
    showAndSettle(filled({40, 30}, Qt::red));
    m_view->zoomToPercent(500);
    QSignalSpy spy(m_view.get(), &ImageView::pointerMoved);
    QTest::mouseMove(m_view.get(), {200, 150});
    QVERIFY(spy.count() > 0);
    const QPoint pixel = spy.last().at(0).toPoint();
    QVERIFY(qAbs(pixel.x() - 20) <= 1 && qAbs(pixel.y() - 15) <= 1);
    m_view->setResult(filled({80, 60}, Qt::green));
    QTRY_VERIFY(m_view->hasResult());
    const QPoint finer = spy.last().at(0).toPoint();
    QVERIFY(qAbs(finer.x() - 40) <= 2 && qAbs(finer.y() - 30) <= 2);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_view.get(), &leave);
    QCOMPARE(spy.last().at(0).toPoint(), QPoint(-1, -1));
}

void TestImageView::aPreviewIsShownAtTheSizeOfThePicture()
{
    m_view->setImage(filled({400, 300}, Qt::red), false, {4000, 3000});
    QTRY_VERIFY(m_view->hasImage());
    settle();
    QCOMPARE(m_view->shownSize(), QSize(4000, 3000));
    QCOMPARE(m_view->detailSize(), QSize(400, 300));
    QCOMPARE(m_view->transform().rect().height(), deviceSize().height());
    m_view->zoomToPercent(100);
    m_view->panBy({-301, -77});
    const QRect rect = m_view->transform().rect();
    QCOMPARE(rect.size(), QSize(4000, 3000));

    m_view->setDetail(filled({4000, 3000}, Qt::green));
    QTRY_COMPARE(m_view->detailSize(), QSize(4000, 3000));
    settle();
    QCOMPARE(m_view->transform().rect(), rect);
    QCOMPARE(m_view->zoomPercent(), 100.0);
    QCOMPARE(shot().pixelColor(10, 10), QColor(Qt::green));

    // The result goes, and the size that counts is the source's own again.
    m_view->setResult(filled({8000, 6000}, Qt::blue));
    QTRY_VERIFY(m_view->hasResult());
    m_view->setResult({});
    QCOMPARE(m_view->transform().reference(), QSize(4000, 3000));
}

UPVIEW_TEST_MAIN(TestImageView)
#include "tst_imageview.moc"
