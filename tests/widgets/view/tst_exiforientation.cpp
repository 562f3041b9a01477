// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"
#include "support/likeness.h"
#include "support/testmain.h"

#include <QDir>

using namespace upview;

/// A landscape and a portrait, each stored in all orientations that EXIF knows, and without one. They look
/// alike wherever they are shown. Small copies; the originals, too, where they lie beside the sources.
class TestExifOrientation : public QObject, private PageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openPage(); }
    void cleanup() { closePage(); }

    void allLookAlikeInTheViewer_data() { pictures(); }
    void allLookAlikeInTheViewer();
    void allLookAlikeAsThumbnails_data() { pictures(); }
    void allLookAlikeAsThumbnails();

private:
    static void pictures();
    [[nodiscard]] QImage shown(const QString &path);
    [[nodiscard]] QImage thumbnail(const QString &path) const;
    static QString upright(const QString &path);
    static bool areAlike(const QImage &a, const QImage &b);
};

void TestExifOrientation::pictures()
{
    QTest::addColumn<QString>("path");
    int count = 0;
    for (const char *folder :
         {UPVIEW_TEST_DATA "/exif-orientation", UPVIEW_SOURCE_DIR "/../shared/images/exif-orientation"}) {
        const QFileInfoList files =
            QDir(QString::fromLatin1(folder)).entryInfoList({QStringLiteral("*.jpg")}, QDir::Files);
        for (const QFileInfo &file : files)
            QTest::addRow("%d: %s", ++count, qPrintable(file.fileName())) << file.absoluteFilePath();
    }
    if (count < 18)
        qFatal("pictures are missing");
}

/// The one of the same scene that is stored as it is seen.
QString TestExifOrientation::upright(const QString &path)
{
    return path.left(path.lastIndexOf(QLatin1Char('_'))) + QStringLiteral("_1.jpg");
}

/// Encoded once more, turned by whole blocks of eight pixels or not; another orientation of the same picture
/// is at 15 dB and less.
bool TestExifOrientation::areAlike(const QImage &a, const QImage &b)
{
    const QSize size = a.size().scaled({90, 90}, Qt::KeepAspectRatio);
    const auto small = [size](const QImage &image) {
        return image.convertToFormat(QImage::Format_RGB32)
            .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    return a.size() == b.size() && psnr(small(a), small(b)) > 24;
}

QImage TestExifOrientation::shown(const QString &path)
{
    m_page->openPath(path);
    if (!QTest::qWaitFor([&] { return m_page->hasPicture() && m_page->view()->isSettled(); }, 20000))
        return {};
    m_page->view()->setMode(ViewMode::Fit);
    if (!QTest::qWaitFor([&] { return m_page->view()->isSettled(); }, 20000))
        return {};
    QImage image = m_page->view()->grab().toImage();
    image.setDevicePixelRatio(1.0);
    return image.copy(m_page->view()->transform().rect());
}

QImage TestExifOrientation::thumbnail(const QString &path) const
{
    const auto at = [&](FolderModel::Role role) { return m_model->indexOf(path).data(role); };
    const bool isReady = QTest::qWaitFor(
        [&] { return at(FolderModel::StateRole).value<int>() == int(FolderModel::ThumbnailState::Ready); },
        30000);
    return isReady ? at(FolderModel::ThumbnailRole).value<QImage>() : QImage();
}

void TestExifOrientation::allLookAlikeInTheViewer()
{
    QFETCH(QString, path);
    const QImage reference = shown(upright(path));
    QVERIFY(!reference.isNull());
    QVERIFY(!areAlike(reference, reference.mirrored(true, false)));
    QVERIFY(!areAlike(reference, reference.mirrored(false, true)));
    QVERIFY(areAlike(shown(path), reference));
}

void TestExifOrientation::allLookAlikeAsThumbnails()
{
    QFETCH(QString, path);
    m_model->setFolder(QFileInfo(path).absolutePath());
    QTRY_COMPARE(m_model->state(), FolderModel::FolderState::Ready);
    m_model->setVisibleRange(0, m_model->rowCount() - 1);
    const QImage reference = thumbnail(upright(path));
    QVERIFY(!reference.isNull());
    QVERIFY(areAlike(thumbnail(path), reference));
}

UPVIEW_TEST_MAIN(TestExifOrientation)

#include "tst_exiforientation.moc"
