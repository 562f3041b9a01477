// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/thumbnaildelegate.h"

#include "picturelist.h"
#include "support/testmain.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QWidget>

using namespace upview;
using State = FolderModel::ThumbnailState;

class ThumbnailDelegateTest : public QObject
{
    Q_OBJECT

    static constexpr int kSide = 128;

    static QImage solid(QSize size, Qt::GlobalColor color)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        return image;
    }

    static QRect cell(const ThumbnailDelegate &delegate)
    {
        return QRect(QPoint(0, 0), delegate.minimumCellSize(QFontMetrics(QApplication::font())));
    }

    static QImage drawn(const PictureList::Picture &picture, QStyle::State state = QStyle::State_Enabled,
                        qreal ratio = 1.0, const QSet<QString> &cut = {})
    {
        PictureList model;
        model.setPictures({picture});
        ThumbnailDelegate delegate;
        delegate.setThumbnailSide(kSide);
        delegate.setCut(cut);
        const QRect where = cell(delegate);
        QImage canvas(where.size() * ratio, QImage::Format_RGB32);
        canvas.setDevicePixelRatio(ratio);
        canvas.fill(QApplication::palette().color(QPalette::Window));
        QStyleOptionViewItem option;
        option.rect = where;
        option.state = state;
        option.palette = QApplication::palette();
        option.font = QApplication::font();
        option.fontMetrics = QFontMetrics(option.font);
        QPainter painter(&canvas);
        delegate.paint(&painter, option, model.index(0));
        painter.end();
        return canvas;
    }

    /// Number of pixels in `rect` that differ between the two.
    static int differences(const QImage &a, const QImage &b, const QRect &rect)
    {
        int count = 0;
        for (int y = rect.top(); y <= rect.bottom(); ++y) {
            for (int x = rect.left(); x <= rect.right(); ++x)
                count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
        }
        return count;
    }

private Q_SLOTS:
    void aCutPictureIsFaint()
    {
        const PictureList::Picture picture{QStringLiteral("a.png"), solid({128, 128}, Qt::red), State::Ready};
        PictureList model;
        model.setPictures({picture});
        const QString path = model.index(0).data(FolderModel::PathRole).toString();
        const QSet<QString> others{QStringLiteral("/elsewhere/b.png")};
        QCOMPARE(drawn(picture, QStyle::State_Enabled, 1.0, others), drawn(picture));
        const QImage faint = drawn(picture, QStyle::State_Enabled, 1.0, {path});
        const QColor middle = faint.pixelColor(faint.rect().center() - QPoint(0, 20));
        QVERIFY(middle.red() > middle.green() + 40);
        QVERIFY(middle.green() > 60); // the window shines through
    }

    void drawsTheThumbnailCentredAndWhole()
    {
        const QImage canvas = drawn({QStringLiteral("a.png"), solid({128, 64}, Qt::red), State::Ready});
        ThumbnailDelegate delegate;
        delegate.setThumbnailSide(kSide);
        PictureList model;
        model.setPictures({{QStringLiteral("a.png"), solid({128, 64}, Qt::red), State::Ready}});
        const QRect picture = delegate.pictureRect(cell(delegate), model.index(0));
        QCOMPARE(picture.size(), QSize(128, 64));
        QCOMPARE(picture.center().x(), cell(delegate).center().x());
        const QRgb red = qRgb(255, 0, 0);
        QCOMPARE(canvas.pixel(picture.topLeft()), red);
        QCOMPARE(canvas.pixel(picture.bottomRight()), red);
        QVERIFY(canvas.pixel(picture.topLeft() - QPoint(1, 0)) != red);
        QVERIFY(canvas.pixel(picture.bottomRight() + QPoint(0, 1)) != red);
    }

    void aSmallPictureIsNotBlownUpButAThumbnailOfALargerOneFillsItsCell()
    {
        ThumbnailDelegate delegate;
        delegate.setThumbnailSide(200);
        PictureList model;
        model.setPictures({{QStringLiteral("icon.png"), solid({32, 24}, Qt::red), State::Ready},
                           {QStringLiteral("photo.png"), solid({128, 96}, Qt::red), State::Ready}});
        QCOMPARE(delegate.pictureRect(cell(delegate), model.index(0)).size(), QSize(32, 24));
        QCOMPARE(delegate.pictureRect(cell(delegate), model.index(1)).size(), QSize(200, 150));
    }

    void marksAreDrawn_data()
    {
        QTest::addColumn<bool>("upscaled");
        QTest::addColumn<bool>("animated");
        QTest::addColumn<int>("state");
        QTest::newRow("upscaled") << true << false << static_cast<int>(State::Ready);
        QTest::newRow("animated") << false << true << static_cast<int>(State::Ready);
        QTest::newRow("damaged") << false << false << static_cast<int>(State::Failed);
    }

    void marksAreDrawn()
    {
        QFETCH(bool, upscaled);
        QFETCH(bool, animated);
        QFETCH(int, state);
        const QImage thumbnail = solid({128, 128}, Qt::blue);
        const QString name = QStringLiteral("a.png");
        const QImage plain = drawn({name, thumbnail, State::Ready});
        PictureList::Picture picture{name, thumbnail, static_cast<State>(state), upscaled, animated, {}};
        const QImage marked = drawn(picture);

        PictureList model;
        model.setPictures({picture});
        ThumbnailDelegate delegate;
        delegate.setThumbnailSide(kSide);
        const QRect whole = cell(delegate);
        const QRect square = delegate.pictureRect(whole, model.index(0));
        const QRect corner(square.right() - 31, square.bottom() - 31, 32, 32);
        QVERIFY(differences(plain, marked, corner) > 200);
        QCOMPARE(differences(plain, marked, square) - differences(plain, marked, corner), 0);
        const QPoint inMark = square.bottomRight() - QPoint(14, 14);
        QVERIFY(!delegate.markTextAt(inMark, whole, model.index(0)).isEmpty());
        QVERIFY(delegate.markTextAt(square.center(), whole, model.index(0)).isEmpty());
    }

    void severalMarksStandSideBySide()
    {
        PictureList model;
        model.setPictures(
            {{QStringLiteral("a.gif"), solid({128, 128}, Qt::blue), State::Ready, true, true, {}}});
        ThumbnailDelegate delegate;
        delegate.setThumbnailSide(kSide);
        const QRect whole = cell(delegate);
        const QPoint corner = delegate.pictureRect(whole, model.index(0)).bottomRight();
        const QString first = delegate.markTextAt(corner - QPoint(14, 14), whole, model.index(0));
        const QString second = delegate.markTextAt(corner - QPoint(38, 14), whole, model.index(0));
        QVERIFY(!first.isEmpty());
        QVERIFY(!second.isEmpty());
        QVERIFY(first != second);
    }

    void theMarkOfADamagedFileGivesTheReason()
    {
        PictureList model;
        model.setPictures({{QStringLiteral("a.png"),
                            {},
                            State::Failed,
                            false,
                            false,
                            QStringLiteral("a.png\nThe file ends too early.")}});
        ThumbnailDelegate delegate;
        delegate.setThumbnailSide(kSide);
        const QRect whole = cell(delegate);
        const QPoint inMark = delegate.pictureRect(whole, model.index(0)).bottomRight() - QPoint(14, 14);
        QCOMPARE(delegate.markTextAt(inMark, whole, model.index(0)),
                 QStringLiteral("The file ends too early."));
    }

    void aPlaceholderStandsInWhileLoading()
    {
        ThumbnailDelegate delegate;
        delegate.setThumbnailSide(kSide);
        const QImage loading = drawn({QStringLiteral("a.png"), {}, State::Loading});
        const QImage failed = drawn({QStringLiteral("a.png"), {}, State::Failed});
        const QPoint middle(cell(delegate).center().x(), 12 + kSide / 2);
        QImage empty(loading.size(), QImage::Format_RGB32);
        empty.fill(QApplication::palette().color(QPalette::Window));
        const QRect around(middle - QPoint(16, 16), QSize(32, 32));
        QVERIFY(differences(loading, empty, around) > 0);
        QVERIFY(differences(loading, failed, around) > 0);
    }

    void selectionIsSeenAroundThePicture()
    {
        const PictureList::Picture picture{QStringLiteral("a.png"), solid({128, 128}, Qt::blue),
                                           State::Ready};
        const QImage plain = drawn(picture);
        const QImage selected = drawn(picture, QStyle::State_Enabled | QStyle::State_Selected);
        QVERIFY(plain.pixel(8, 60) != selected.pixel(8, 60));
        // and leaves the picture's own colours alone
        QCOMPARE(selected.pixel(70, 70), plain.pixel(70, 70));
    }

    void isSharpOnFineScreens()
    {
        QImage checks(256, 256, QImage::Format_RGB32);
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256; ++x)
                checks.setPixel(x, y, (x + y) % 2 == 0 ? qRgb(255, 255, 255) : qRgb(0, 0, 0));
        }
        const QImage canvas =
            drawn({QStringLiteral("a.png"), checks, State::Ready}, QStyle::State_Enabled, 2.0);
        // One pixel of the thumbnail is one of the screen: the pattern survives.
        const QRgb a = canvas.pixel(100, 100);
        const QRgb b = canvas.pixel(101, 100);
        QCOMPARE(std::abs(qGray(a) - qGray(b)), 255);
    }

    void namesAreElidedInTheMiddle()
    {
        // The end of a long name, with what tells files apart, stays.
        const QString stem(60, QLatin1Char('m'));
        const QImage one = drawn({stem + QStringLiteral("1.png"), {}, State::Loading});
        const QImage two = drawn({stem + QStringLiteral("8.png"), {}, State::Loading});
        QVERIFY(differences(one, two, one.rect()) > 0);
    }
};

UPVIEW_TEST_MAIN(ThumbnailDelegateTest)
#include "tst_thumbnaildelegate.moc"
