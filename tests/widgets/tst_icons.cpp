// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icons.h"

#include "support/testmain.h"

#include <QApplication>
#include <QDir>
#include <QPalette>
#include <QSet>
#include <QSvgRenderer>

using namespace upview;

namespace {

int opaquePixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 200 ? 1 : 0;
    }
    return count;
}

/// The colours of the pixels that are drawn at full strength.
QSet<QRgb> solidColors(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                colors.insert(image.pixel(x, y));
        }
    }
    return colors;
}

QStringList sourceNames()
{
    QStringList names;
    const QDir folder(QStringLiteral(UPVIEW_SOURCE_DIR "/resources/icons"));
    for (const QString &file : folder.entryList({QStringLiteral("*.svg")}, QDir::Files))
        names += file.chopped(4);
    return names;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_palette = QApplication::palette(); }
    void cleanup() { QApplication::setPalette(m_palette); }

    void theListOfIconsIsComplete()
    {
        const QString expected = QStringLiteral(
            "go-previous go-next go-up go-back zoom-in zoom-out zoom-fit zoom-original rotate-left "
            "rotate-right "
            "flip-horizontal fullscreen upscale compare split save cancel retry check warning info details "
            "image-broken image-missing image-loading copy play pause step search sort sort-reverse folder "
            "home "
            "pictures desktop downloads drive mark-upscaled mark-animated mark-damaged panel clear grid view "
            "preferences about quit open refresh engine device cache wheel theme menu close");
        const QStringList sources = sourceNames();
        for (const QString &name : expected.split(QLatin1Char(' ')))
            QVERIFY2(sources.contains(name), qPrintable(name));
    }

    void everyIconIsCompiledInAndDrawsSomething_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : sourceNames())
            QTest::newRow(qPrintable(name)) << name;
    }

    void everyIconIsCompiledInAndDrawsSomething()
    {
        QFETCH(QString, name);
        const QIcon icon = themedIcon(name);
        QVERIFY(!icon.isNull());
        QVERIFY(QSvgRenderer(QStringLiteral(":/icons/%1.svg").arg(name)).isValid());
        for (const int side : {16, 24, 48}) {
            const QImage image = icon.pixmap(side).toImage();
            QCOMPARE(image.size(), QSize(side, side));
            const int drawn = opaquePixels(image);
            QVERIFY2(drawn > 0, qPrintable(QString::number(side)));
            QVERIFY2(drawn < side * side / 2, "more paper than ink is what makes a symbol");
        }
    }

    void everyIconIsBlackOnAGridOf24()
    {
        const QRegularExpression colors(QStringLiteral("(?:stroke|fill)=\"(?!#000\"|none\")"));
        for (const QString &name : sourceNames()) {
            QFile file(QStringLiteral(UPVIEW_SOURCE_DIR "/resources/icons/%1.svg").arg(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString svg = QString::fromUtf8(file.readAll());
            QVERIFY2(svg.contains(QLatin1StringView("viewBox=\"0 0 24 24\"")), qPrintable(name));
            QVERIFY2(!svg.contains(colors), qPrintable(name));
            QVERIFY2(!svg.contains(QLatin1StringView("<text")), qPrintable(name));
        }
    }

    void noTwoIconsLookTheSame()
    {
        QHash<QByteArray, QString> seen;
        for (const QString &name : sourceNames()) {
            const QImage image = themedIcon(name).pixmap(48).toImage();
            const QByteArray pixels(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
            QVERIFY2(!seen.contains(pixels), qPrintable(name + QStringLiteral(" = ") + seen.value(pixels)));
            seen.insert(pixels, name);
        }
    }

    void iconsFollowThePaletteWithoutBeingFetchedAgain()
    {
        const QIcon icon = themedIcon(QStringLiteral("upscale"));
        for (const QColor &color : {QColor(0x20, 0x20, 0x20), QColor(0xf0, 0xf0, 0xf0)}) {
            QPalette palette = m_palette;
            palette.setColor(QPalette::WindowText, color);
            QApplication::setPalette(palette);
            QCOMPARE(solidColors(icon.pixmap(48).toImage()), QSet<QRgb>{color.rgba()});
        }
    }

    void disabledAndSelectedHaveTheirOwnColours()
    {
        QPalette palette = m_palette;
        palette.setColor(QPalette::Active, QPalette::WindowText, Qt::black);
        palette.setColor(QPalette::Disabled, QPalette::WindowText, Qt::gray);
        palette.setColor(QPalette::Active, QPalette::HighlightedText, Qt::yellow);
        QApplication::setPalette(palette);
        const QIcon icon = themedIcon(QStringLiteral("save"));
        const auto colors = [&](QIcon::Mode mode) {
            return solidColors(icon.pixmap(48, 48, mode).toImage());
        };
        QCOMPARE(colors(QIcon::Normal), QSet<QRgb>{QColor(Qt::black).rgba()});
        QCOMPARE(colors(QIcon::Disabled), QSet<QRgb>{QColor(Qt::gray).rgba()});
        QCOMPARE(colors(QIcon::Selected), QSet<QRgb>{QColor(Qt::yellow).rgba()});
    }

    void iconsAreSharpOnADenseScreen()
    {
        const QPixmap pixmap = themedIcon(QStringLiteral("grid")).pixmap(QSize(24, 24), 2.0);
        QCOMPARE(pixmap.size(), QSize(48, 48));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void aWideBoxDoesNotStretchTheIcon()
    {
        const QImage image = themedIcon(QStringLiteral("cancel")).pixmap(96, 24).toImage();
        QCOMPARE(opaquePixels(image.copy(0, 0, 36, 24)), 0);
        QVERIFY(opaquePixels(image.copy(36, 0, 24, 24)) > 0);
    }

    void anUnknownNameGivesAnEmptyIcon()
    {
        QVERIFY(themedIcon(QStringLiteral("no-such-icon")).isNull());
        QVERIFY(themedIcon(QString()).isNull());
    }

    void theApplicationIconIsInColourAtEverySize()
    {
        const QIcon icon = applicationIcon();
        QVERIFY(!icon.isNull());
        for (const int side : {16, 32, 64, 256}) {
            const QImage image = icon.pixmap(side).toImage();
            QCOMPARE(image.size(), QSize(side, side));
            QVERIFY(opaquePixels(image) > side * side / 2);
            QVERIFY(solidColors(image).size() > 3);
        }
    }

private:
    QPalette m_palette;
};

UPVIEW_TEST_MAIN(TestIcons)
#include "tst_icons.moc"
