// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "widgets/print/printdialog.h"
#include "widgets/print/printlayout.h"

#include <QApplication>
#include <QFile>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

class TestPrint : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString picture(const QString &name, const QSize &size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        const QString path = m_folder.filePath(name);
        return image.save(path) ? path : QString();
    }

private Q_SLOTS:
    void aPictureFitsThePageUndistortedAndCentred()
    {
        const QRectF place = printedRect({200, 300}, {400, 100}, {PrintSize::Kind::Fit, 0}, 0);
        QCOMPARE(place, QRectF(0, 125, 200, 50));
    }

    void aWidthIsThatWideOnPaperUnlessThePageIsNarrower()
    {
        QCOMPARE(printedRect({200, 300}, {400, 400}, {PrintSize::Kind::Width, 100}, 0),
                 QRectF(50, 100, 100, 100));
        QCOMPARE(printedRect({200, 300}, {400, 400}, {PrintSize::Kind::Width, 900}, 0),
                 QRectF(0, 50, 200, 200));
    }

    void theOriginalSizeIsThatOfTheFile()
    {
        QCOMPARE(printedRect({200, 300}, {400, 200}, {PrintSize::Kind::Original, 0}, 4),
                 QRectF(50, 125, 100, 50));
        // 300 dots per inch where it says nothing.
        QCOMPARE(printedRect({200, 300}, {1181, 1181}, {PrintSize::Kind::Original, 0}, 0).width(),
                 1181 / (300 / 25.4));
        QVERIFY(printedRect({200, 300}, {}, {}, 0).isEmpty());
    }

    void thePageTurnsWithThePictureAndIsPrinted()
    {
        PrintDialog dialog(picture(QStringLiteral("wide.png"), {300, 100}));
        QTRY_VERIFY_WITH_TIMEOUT(dialog.isReady(), 20000);
        QCOMPARE(dialog.printer()->pageLayout().orientation(), QPageLayout::Landscape);
        const QString target = m_folder.filePath(QStringLiteral("page.pdf"));
        dialog.printer()->setOutputFormat(QPrinter::PdfFormat);
        dialog.printer()->setOutputFileName(target);
        QSignalSpy printed(&dialog, &PrintDialog::printed);
        dialog.accept();
        QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, 30000);
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
    }

    void whatCannotBeReadCannotBePrinted()
    {
        PrintDialog dialog(m_folder.filePath(QStringLiteral("missing.png")));
        QSignalSpy printed(&dialog, &PrintDialog::printed);
        dialog.accept();
        QVERIFY(!dialog.isReady());
        QCOMPARE(printed.size(), 0);
    }
};

UPVIEW_TEST_MAIN(TestPrint)
#include "tst_print.moc"
