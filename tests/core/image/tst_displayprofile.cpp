// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/displayprofile.h"

#include "core/image/profiles.h"
#include "support/testmain.h"

#include <QColorSpace>

using namespace upview;

class TestDisplayProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untaggedIsSrgbAndUntouchedOnAnSrgbScreen();
    void anEmbeddedProfileThatSwapsColoursIsHonoured();
    void aScreenThatSwapsColoursGetsThemSwapped();
    void whatBothSwapStaysAsItIs();
    void sixteenBitsAndAlphaAreKept();
    void greyPicturesGetTheColoursOfTheScreen();
    void whatIsNoProfileOfAScreenIsRefused();
    void equalProfilesAreEqual();

private:
    static DisplayProfile swappingScreen() { return *DisplayProfile::fromIcc(profiles::swapped()); }
    static QImage filled(const QColor &colour, QImage::Format format = QImage::Format_RGB32)
    {
        QImage image(20, 10, format);
        image.fill(colour);
        return image;
    }
    static bool isNear(const QColor &a, const QColor &b)
    {
        return qAbs(a.red() - b.red()) <= 3 && qAbs(a.green() - b.green()) <= 3
            && qAbs(a.blue() - b.blue()) <= 3 && a.alpha() == b.alpha();
    }
};

void TestDisplayProfile::untaggedIsSrgbAndUntouchedOnAnSrgbScreen()
{
    const QImage image = filled(QColor(200, 40, 90));
    QCOMPARE(DisplayProfile().shown(image).constBits(), image.constBits());
    QVERIFY(DisplayProfile().isSrgb());
}

void TestDisplayProfile::anEmbeddedProfileThatSwapsColoursIsHonoured()
{
    QImage image = filled(QColor(220, 30, 60));
    image.setColorSpace(QColorSpace::fromIccProfile(profiles::swapped()));
    QVERIFY(image.colorSpace().isValid());
    const QColor shown = DisplayProfile().shown(image).pixelColor(5, 5);
    QVERIFY2(isNear(shown, QColor(30, 220, 60)), qPrintable(shown.name()));
}

void TestDisplayProfile::aScreenThatSwapsColoursGetsThemSwapped()
{
    const QColor shown = swappingScreen().shown(filled(QColor(220, 30, 60))).pixelColor(5, 5);
    QVERIFY2(isNear(shown, QColor(30, 220, 60)), qPrintable(shown.name()));
}

void TestDisplayProfile::whatBothSwapStaysAsItIs()
{
    QImage image = filled(QColor(220, 30, 60));
    image.setColorSpace(QColorSpace::fromIccProfile(profiles::swapped()));
    const QColor shown = swappingScreen().shown(image).pixelColor(5, 5);
    QVERIFY2(isNear(shown, QColor(220, 30, 60)), qPrintable(shown.name()));
}

void TestDisplayProfile::sixteenBitsAndAlphaAreKept()
{
    QImage deep(300, 1, QImage::Format_RGBA64);
    for (int x = 0; x < deep.width(); ++x)
        deep.setPixelColor(x, 0, QColor::fromRgba64(quint16(20000 + x * 16), 30000, 40000, 0x8000));
    const QImage shown = swappingScreen().shown(deep);
    QCOMPARE(shown.format(), QImage::Format_RGBA64);
    const auto *row = reinterpret_cast<const QRgba64 *>(shown.constScanLine(0));
    int steps = 0;
    for (int x = 1; x < deep.width(); ++x)
        steps += row[x].green() > row[x - 1].green() ? 1 : 0;
    QVERIFY2(steps > 250, "16 bits became 8");
    QCOMPARE(row[7].alpha(), quint16(0x8000));

    const QImage clear = swappingScreen().shown(filled(QColor(220, 30, 60, 100), QImage::Format_ARGB32));
    QVERIFY(isNear(clear.pixelColor(5, 5), QColor(30, 220, 60, 100)));
}

void TestDisplayProfile::greyPicturesGetTheColoursOfTheScreen()
{
    const QImage shown = swappingScreen().shown(filled(QColor(90, 90, 90), QImage::Format_Grayscale8));
    QVERIFY(isNear(shown.pixelColor(5, 5), QColor(90, 90, 90)));
    QCOMPARE(shown.format(), QImage::Format_RGB32);
}

void TestDisplayProfile::whatIsNoProfileOfAScreenIsRefused()
{
    QVERIFY(!DisplayProfile::fromIcc({}));
    QVERIFY(!DisplayProfile::fromIcc("no profile"));
    QVERIFY(!DisplayProfile::fromIcc(profiles::linearGrey()));
    QVERIFY(!DisplayProfile::fromIcc(profiles::table(cmsSigCmykData)));
    QVERIFY(!DisplayProfile::fromIcc(profiles::swapped().left(200)));
    // A scanner's: it cannot be converted to.
    QVERIFY(!DisplayProfile::fromIcc(profiles::table(cmsSigRgbData)));
}

void TestDisplayProfile::equalProfilesAreEqual()
{
    QVERIFY(DisplayProfile() == DisplayProfile());
    QVERIFY(!(swappingScreen() == DisplayProfile()));
    const QByteArray icc = profiles::swapped();
    QVERIFY(*DisplayProfile::fromIcc(icc) == *DisplayProfile::fromIcc(icc));
}

UPVIEW_TEST_GUILESS_MAIN(TestDisplayProfile)
#include "tst_displayprofile.moc"
