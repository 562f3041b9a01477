// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picturetagswriter.h"
#include "support/testmain.h"
#include "widgets/metadata/histogramview.h"
#include "widgets/metadata/metadatapanel.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace upview;

class TestMetadataPanel : public QObject
{
    Q_OBJECT

    static constexpr int kPatienceMs = 20000;
    QTemporaryDir m_folder;

    QString picture(const QString &name)
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(QColor(200, 100, 50));
        const QString path = m_folder.filePath(name);
        return image.save(path) ? path : QString();
    }

    static QTreeWidgetItem *itemWith(const MetadataPanel &panel, const QString &value)
    {
        const auto found = panel.tree()->findItems(value, Qt::MatchContains | Qt::MatchRecursive, 1);
        return found.isEmpty() ? nullptr : found.constFirst();
    }

private Q_SLOTS:
    void itShowsTheLatestPictureOnly()
    {
        MetadataPanel panel;
        panel.show();
        const QString last = picture(QStringLiteral("last.png"));
        for (int i = 0; i < 20; ++i)
            panel.setPath(picture(QStringLiteral("p%1.png").arg(i)));
        panel.setPath(last);
        QTRY_COMPARE_WITH_TIMEOUT(panel.shownPath(), last, kPatienceMs);
        QVERIFY(itemWith(panel, QStringLiteral("last.png")));
        QVERIFY(!itemWith(panel, QStringLiteral("p1")));
        panel.setPath({});
        QTRY_COMPARE_WITH_TIMEOUT(panel.tree()->topLevelItemCount(), 0, kPatienceMs);
    }

    void itReadsNothingWhileItIsHidden()
    {
        MetadataPanel panel;
        panel.setPath(picture(QStringLiteral("a.png")));
        QCOMPARE(panel.shownPath(), QString());
        panel.show();
        QTRY_COMPARE_WITH_TIMEOUT(panel.shownPath(), m_folder.filePath(QStringLiteral("a.png")), kPatienceMs);
    }

    void theHistogramFollowsThePixels()
    {
        MetadataPanel panel;
        panel.show();
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(QColor(10, 20, 30));
        panel.setImage(image);
        QTRY_COMPARE_WITH_TIMEOUT(panel.histogramView()->histogram().red[10], 64U, kPatienceMs);
        panel.setImage({});
        QTRY_VERIFY_WITH_TIMEOUT(panel.histogramView()->histogram().isEmpty(), kPatienceMs);
    }

    void searchingHidesTheRestAndFindsWhatIsFoldedAway()
    {
        const QString path = picture(QStringLiteral("b.jpg"));
        PictureTags tags;
        tags.rating = 5;
        tags.tags = {QStringLiteral("lighthouse")};
        QVERIFY(writePictureTags(path, tags));
        MetadataPanel panel;
        panel.show();
        panel.setPath(path);
        QTRY_COMPARE_WITH_TIMEOUT(panel.shownPath(), path, kPatienceMs);
        panel.filterEdit()->setText(QStringLiteral("Xmp.dc.SUBJECT"));
        int shown = 0;
        for (int i = 0; i < panel.tree()->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *section = panel.tree()->topLevelItem(i);
            for (int row = 0; row < section->childCount(); ++row) {
                if (section->isHidden() || section->child(row)->isHidden())
                    continue;
                ++shown;
                QVERIFY(section->isExpanded());
                QVERIFY(section->child(row)->text(1).contains(QStringLiteral("lighthouse")));
            }
        }
        QCOMPARE(shown, 1);
    }

    void aValueCanBeCopied()
    {
        const QString path = picture(QStringLiteral("c.png"));
        MetadataPanel panel;
        panel.show();
        panel.setPath(path);
        QTRY_COMPARE_WITH_TIMEOUT(panel.shownPath(), path, kPatienceMs);
        QTreeWidgetItem *item = itemWith(panel, QStringLiteral("c.png"));
        QVERIFY(item);
        panel.tree()->setCurrentItem(item);
        QTest::keySequence(panel.tree(), QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("c.png"));
    }
};

UPVIEW_TEST_MAIN(TestMetadataPanel)
#include "tst_metadatapanel.moc"
