// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/picturedecode.h"

#include "core/library/samplefiles.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace upview;

class TestPictureDecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void aLargeJpegHasAPreviewThatFillsTheView();
    void aPreviewStandsForTheWholeSize();
    void aSmallOrLosslessPictureHasNoPreview();
    void aTruncatedPictureHasNoPreview();
    void theWholeComesReadyToBePainted();
    void anEarlyPictureIsThePreview();
    void anEarlyPictureOfASmallFileIsTheWhole();
    void anEarlyFolderIsNoFile();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }
    PictureWish wish(const char *name) const { return {file(name), {1280, 800}, {}, {}}; }

    QTemporaryDir m_folder;
};

void TestPictureDecode::initTestCase()
{
    QVERIFY(!samples::picture(file("large.jpg"), {3000, 2000}, Qt::blue).isEmpty());
    QVERIFY(!samples::picture(file("large.png"), {3000, 2000}, Qt::blue).isEmpty());
    QVERIFY(!samples::picture(file("small.jpg"), {800, 600}, Qt::blue).isEmpty());
    const QByteArray whole = samples::readBytes(file("large.jpg"));
    QVERIFY(samples::writeBytes(file("half.jpg"), whole.left(whole.size() / 2)));
}

void TestPictureDecode::aLargeJpegHasAPreviewThatFillsTheView()
{
    const auto preview = decodePreview(wish("large.jpg"));
    QVERIFY(preview);
    QVERIFY(preview->isPreview);
    QVERIFY(preview->image);
    QCOMPARE(preview->image->image.size(), QSize(1500, 1000));
    QVERIFY(preview->image->image.pixelColor(700, 500).blue() > 240);
    QVERIFY(preview->stamp);
}

void TestPictureDecode::aPreviewStandsForTheWholeSize()
{
    const auto preview = decodePreview(wish("large.jpg"));
    QVERIFY(preview && preview->levels);
    QCOMPARE(preview->levels->size(), QSize(3000, 2000));
    QVERIFY(preview->levels->isPreview());
    QCOMPARE(preview->image->info.size, QSize(3000, 2000));
}

void TestPictureDecode::aSmallOrLosslessPictureHasNoPreview()
{
    QVERIFY(!decodePreview(wish("small.jpg")));
    QVERIFY(!decodePreview(wish("large.png")));
    QVERIFY(!decodePreview(wish("missing.jpg")));
    // Nothing is smaller than what the view needs.
    QVERIFY(!decodePreview({file("large.jpg"), {3000, 2000}, {}, {}}));
}

void TestPictureDecode::aTruncatedPictureHasNoPreview()
{
    QVERIFY(!decodePreview(wish("half.jpg")));
}

void TestPictureDecode::theWholeComesReadyToBePainted()
{
    const PictureOutcome whole = decodeWhole(wish("large.jpg"));
    QVERIFY(whole.image && whole.levels && whole.stamp);
    QVERIFY(!whole.isPreview);
    QVERIFY(!whole.levels->isPreview());
    QCOMPARE(whole.levels->size(), QSize(3000, 2000));
    QCOMPARE(whole.levels->full().constBits(), whole.image->image.constBits());
}

void TestPictureDecode::anEarlyPictureIsThePreview()
{
    const EarlyPicture early(file("large.jpg"), {1280, 800});
    const PictureOutcome outcome = early.outcome().get();
    QVERIFY(early.isFile());
    QVERIFY(outcome.isPreview);
    QVERIFY(outcome.image);
}

void TestPictureDecode::anEarlyPictureOfASmallFileIsTheWhole()
{
    const EarlyPicture early(file("small.jpg"), {1280, 800});
    const PictureOutcome outcome = early.outcome().get();
    QVERIFY(!outcome.isPreview);
    QVERIFY(outcome.image);
    QCOMPARE(outcome.image->image.size(), QSize(800, 600));
}

void TestPictureDecode::anEarlyFolderIsNoFile()
{
    const EarlyPicture early(m_folder.path(), {1280, 800});
    QVERIFY(!early.outcome().get().image);
    QVERIFY(!early.isFile());
}

UPVIEW_TEST_GUILESS_MAIN(TestPictureDecode)
#include "tst_picturedecode.moc"
