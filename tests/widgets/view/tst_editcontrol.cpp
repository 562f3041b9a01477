// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagereader.h"
#include "pagefixture.h"
#include "support/testmain.h"
#include "widgets/view/cropbar.h"
#include "widgets/view/cropoverlay.h"
#include "widgets/view/editcontrol.h"
#include "widgets/view/picturesaver.h"
#include "widgets/view/viewhint.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace upview;

class TestEditControl : public QObject, private PageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { closePage(); }

    void savingARotationIsOfferedWhenThereIsOne();
    void nothingIsWrittenWithoutAYes();
    void aSavedRotationShowsTheFileUpright();
    void theCropFrameLiesOverThePicture();
    void theFrameFollowsAPictureThatIsTurned();
    void cropIsSavedUnderAnotherName();
    void cropOverwritesOnlyWhenAsked();
    void keysMoveAndResizeTheFrame();
    void shapesAreKeptAsSeen();
    void escapeAndAnotherPictureEndCropping();
    void failuresAreTold();

private:
    template <typename T> T *dialog() const
    {
        T *found = nullptr;
        const bool there = QTest::qWaitFor([&] {
            found = m_window->findChild<T *>();
            return found && found->isVisible();
        });
        return there ? found : nullptr;
    }
    void answer(QMessageBox *box, QMessageBox::ButtonRole role);
    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] static QSize sizeOf(const QString &file)
    {
        const auto info = probeImage(file);
        return info ? info->size : QSize();
    }

    EditControl *m_edit = nullptr; ///< the window's
    CropOverlay *m_overlay = nullptr;
    CropBar *m_bar = nullptr;
};

void TestEditControl::init()
{
    openPage();
    m_edit = new EditControl(*m_page, *m_actions, m_window.get());
    m_overlay = m_page->findChild<CropOverlay *>();
    m_bar = m_page->findChild<CropBar *>();
    QImage picture(320, 240, QImage::Format_RGB32);
    for (int y = 0; y < 240; ++y) {
        for (int x = 0; x < 320; ++x)
            picture.setPixelColor(x, y, QColor(x * 255 / 320, y, 90));
    }
    QVERIFY(picture.save(path(QStringLiteral("a.jpg")), "jpg", 95));
    QVERIFY(picture.save(path(QStringLiteral("b.png"))));
    QVERIFY(picture.save(path(QStringLiteral("c.bmp"))));
    openFolder();
}

void TestEditControl::answer(QMessageBox *box, QMessageBox::ButtonRole role)
{
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == role) {
            button->click();
            return;
        }
    }
    QFAIL("no such button");
}

void TestEditControl::savingARotationIsOfferedWhenThereIsOne()
{
    open(QStringLiteral("a.jpg"));
    m_edit->updateActions(true);
    QVERIFY(!m_actions->saveRotation->isEnabled());
    m_page->view()->rotateRight();
    QVERIFY(m_actions->saveRotation->isEnabled());
    m_page->view()->rotateLeft();
    QVERIFY(!m_actions->saveRotation->isEnabled());
    m_page->view()->flipVertical();
    QVERIFY(m_actions->saveRotation->isEnabled());
    open(QStringLiteral("c.bmp"));
    m_page->view()->rotateRight();
    QVERIFY(!m_actions->saveRotation->isEnabled()); // not a format that is written
}

void TestEditControl::nothingIsWrittenWithoutAYes()
{
    open(QStringLiteral("a.jpg"));
    m_page->view()->rotateRight();
    const QByteArray before = bytes(QStringLiteral("a.jpg"));
    m_actions->saveRotation->trigger();
    auto *box = dialog<QMessageBox>();
    QVERIFY(box);
    QVERIFY(box->text().contains(QStringLiteral("a.jpg")));
    answer(box, QMessageBox::RejectRole);
    QVERIFY(!m_edit->saver()->isBusy());
    QCOMPARE(bytes(QStringLiteral("a.jpg")), before);
}

void TestEditControl::aSavedRotationShowsTheFileUpright()
{
    for (const QString &name : {QStringLiteral("a.jpg"), QStringLiteral("b.png")}) {
        open(name);
        m_page->view()->rotateRight();
        QSignalSpy saved(m_edit->saver(), &PictureSaver::saved);
        m_actions->saveRotation->trigger();
        auto *box = dialog<QMessageBox>();
        QVERIFY(box);
        answer(box, QMessageBox::AcceptRole);
        QVERIFY(saved.wait(20000));
        QCOMPARE(sizeOf(path(name)), QSize(240, 320));
        QTRY_COMPARE(m_page->currentInfo().size, QSize(240, 320));
        QTRY_VERIFY(m_page->hasPicture());
        QCOMPARE(m_page->view()->transform().quarterTurns(), 0);
        QVERIFY(!m_actions->saveRotation->isEnabled());
    }
}

void TestEditControl::theCropFrameLiesOverThePicture()
{
    open(QStringLiteral("a.jpg"));
    m_edit->updateActions(true);
    m_actions->crop->trigger();
    QVERIFY(m_edit->isCropping() && m_overlay->isVisible() && m_bar->isVisible());
    QCOMPARE(m_overlay->part(), QRect(0, 0, 320, 240));
    QVERIFY(m_page->view()->y() >= m_bar->height());
    const double ratio = m_page->devicePixelRatioF();
    const QRectF picture(QPointF(m_page->view()->transform().rect().topLeft()) / ratio,
                         QSizeF(m_page->view()->transform().rect().size()) / ratio);
    QVERIFY(std::abs(m_overlay->frameOnScreen().x() - picture.x()) < 1);
    // Its lower right corner is dragged; a pixel of the picture is a pixel of the screen here.
    const QPoint corner = m_overlay->frameOnScreen().bottomRight().toPoint();
    QTest::mousePress(m_overlay, Qt::LeftButton, {}, corner);
    QTest::mouseMove(m_overlay, corner - QPoint(100, 60));
    QTest::mouseRelease(m_overlay, Qt::LeftButton, {}, corner - QPoint(100, 60));
    QVERIFY((m_overlay->part().size() - QSize(220, 180)).width() <= 2);
    QCOMPARE(m_overlay->part().topLeft(), QPoint(0, 0));
    // Its middle moves it, the outside draws a new one.
    const QPoint middle = m_overlay->frameOnScreen().center().toPoint();
    QTest::mousePress(m_overlay, Qt::LeftButton, {}, middle);
    QTest::mouseMove(m_overlay, middle + QPoint(30, 20));
    QTest::mouseRelease(m_overlay, Qt::LeftButton, {}, middle + QPoint(30, 20));
    QCOMPARE(m_overlay->part().topLeft(), QPoint(30, 20));
    QTest::mousePress(m_overlay, Qt::LeftButton, {}, corner - QPoint(15, 10));
    QTest::mouseMove(m_overlay, corner - QPoint(40, 50));
    QTest::mouseRelease(m_overlay, Qt::LeftButton, {}, corner - QPoint(40, 50));
    QVERIFY(std::abs(m_overlay->part().width() - 25) <= 1 && std::abs(m_overlay->part().height() - 40) <= 1);
}

void TestEditControl::theFrameFollowsAPictureThatIsTurned()
{
    open(QStringLiteral("a.jpg"));
    m_page->view()->rotateRight();
    m_edit->startCrop();
    const QRectF whole = m_overlay->frameOnScreen();
    QVERIFY(whole.height() > whole.width());
    // The lower left corner on screen is the lower right one of the picture.
    const QPoint corner = whole.bottomLeft().toPoint();
    QTest::mousePress(m_overlay, Qt::LeftButton, {}, corner);
    QTest::mouseMove(m_overlay, corner + QPoint(40, -100));
    QTest::mouseRelease(m_overlay, Qt::LeftButton, {}, corner + QPoint(40, -100));
    QCOMPARE(m_overlay->part().topLeft(), QPoint(0, 0));
    QVERIFY(std::abs(m_overlay->part().width() - 220) <= 2);
    QVERIFY(std::abs(m_overlay->part().height() - 200) <= 2);
}

void TestEditControl::cropIsSavedUnderAnotherName()
{
    open(QStringLiteral("b.png"));
    const QByteArray before = bytes(QStringLiteral("b.png"));
    m_edit->startCrop();
    m_overlay->setPart({20, 30, 100, 80});
    QTest::keyClick(m_overlay, Qt::Key_Return);
    auto *files = dialog<QFileDialog>();
    QVERIFY(files);
    QVERIFY(files->selectedFiles().constFirst().endsWith(QStringLiteral("b-cropped.png")));
    QSignalSpy saved(m_edit->saver(), &PictureSaver::saved);
    Q_EMIT files->fileSelected(path(QStringLiteral("part.png")));
    files->close();
    QVERIFY(saved.count() == 1 || saved.wait(20000));
    QCOMPARE(sizeOf(path(QStringLiteral("part.png"))), QSize(100, 80));
    QCOMPARE(bytes(QStringLiteral("b.png")), before);
    QVERIFY(!m_edit->isCropping());
    const auto hints = m_page->findChildren<ViewHint *>();
    QVERIFY(std::any_of(hints.begin(), hints.end(), [](const ViewHint *hint) {
        return hint->text().contains(QStringLiteral("part.png, 100 x 80"));
    }));
}

void TestEditControl::cropOverwritesOnlyWhenAsked()
{
    open(QStringLiteral("a.jpg"));
    m_edit->startCrop();
    m_overlay->setPart({32, 48, 100, 80});
    Q_EMIT m_bar->overwriteRequested();
    auto *box = dialog<QMessageBox>();
    QVERIFY(box);
    QCOMPARE(sizeOf(path(QStringLiteral("a.jpg"))), QSize(320, 240));
    QSignalSpy saved(m_edit->saver(), &PictureSaver::saved);
    answer(box, QMessageBox::AcceptRole);
    QVERIFY(saved.wait(20000));
    QCOMPARE(sizeOf(path(QStringLiteral("a.jpg"))), QSize(100, 80)); // on the border of blocks already
    QTRY_COMPARE(m_page->currentInfo().size, QSize(100, 80));
}

void TestEditControl::keysMoveAndResizeTheFrame()
{
    open(QStringLiteral("b.png"));
    m_edit->startCrop();
    m_overlay->setPart({100, 100, 50, 40});
    QTest::keyClick(m_overlay, Qt::Key_Right);
    QTest::keyClick(m_overlay, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_overlay->part(), QRect(101, 110, 50, 40));
    QTest::keyClick(m_overlay, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(m_overlay, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_overlay->part(), QRect(101, 110, 51, 30));
    m_page->view()->rotateRight();
    QTest::keyClick(m_overlay, Qt::Key_Right); // up in the picture
    QCOMPARE(m_overlay->part(), QRect(101, 109, 51, 30));
}

void TestEditControl::shapesAreKeptAsSeen()
{
    open(QStringLiteral("b.png"));
    m_page->view()->rotateRight();
    m_edit->startCrop();
    auto *shape = m_bar->findChild<QComboBox *>();
    shape->setCurrentIndex(shape->findText(QStringLiteral("16 : 9")));
    const QRectF seen = m_overlay->frameOnScreen();
    QVERIFY(std::abs(seen.width() / seen.height() - 16.0 / 9) < 0.03);
    QVERIFY(m_overlay->part().height() > m_overlay->part().width());
}

void TestEditControl::escapeAndAnotherPictureEndCropping()
{
    open(QStringLiteral("a.jpg"));
    m_edit->startCrop();
    QTest::keyClick(m_overlay, Qt::Key_Escape);
    QVERIFY(!m_edit->isCropping() && !m_bar->isVisible());
    QCOMPARE(m_page->view()->y(), 0);
    m_edit->startCrop();
    m_page->next();
    QVERIFY(!m_edit->isCropping());
    QVERIFY(!m_actions->crop->isChecked());
}

void TestEditControl::failuresAreTold()
{
    open(QStringLiteral("b.png"));
    QSignalSpy failed(m_edit->saver(), &PictureSaver::failed);
    m_edit->saver()->write(path(QStringLiteral("b.png")), path(QStringLiteral("none/x.png")), {}, {});
    QVERIFY(failed.wait(20000));
    const auto hints = m_page->findChildren<ViewHint *>();
    QVERIFY(std::any_of(hints.begin(), hints.end(),
                        [](const ViewHint *hint) { return !hint->text().isEmpty(); }));
}

UPVIEW_TEST_MAIN(TestEditControl)
#include "tst_editcontrol.moc"
