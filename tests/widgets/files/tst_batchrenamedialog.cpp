// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "widgets/files/batchrenamedialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

class TestBatchRenameDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QStringList m_paths;

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"a.jpg", "b.jpg", "taken001.jpg"}) {
            QFile file(m_folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        m_paths = {m_folder.filePath(QStringLiteral("a.jpg")), m_folder.filePath(QStringLiteral("b.jpg"))};
    }

    void thePreviewFollowsThePatternAsOneTypes()
    {
        BatchRenameDialog dialog(m_paths);
        QSignalSpy chosen(&dialog, &BatchRenameDialog::chosen);
        dialog.accept();
        QCOMPARE(chosen.size(), 0); // no name changes yet
        dialog.patternEdit()->setText(QStringLiteral("sea ##"));
        QCOMPARE(dialog.rows().at(1).name, QStringLiteral("sea 02.jpg"));
        QCOMPARE(dialog.problem(), QString());
        dialog.accept();
        QCOMPARE(chosen.size(), 1);
        const auto items = chosen.constFirst().constFirst().value<QList<FileItem>>();
        QCOMPARE(items.size(), 2);
        QCOMPARE(items.at(0).from, m_paths.at(0));
        QCOMPARE(items.at(0).to, m_folder.filePath(QStringLiteral("sea 01.jpg")));
    }

    void clashesWithOtherFilesAndBadExpressionsCannotBeAccepted()
    {
        BatchRenameDialog dialog(m_paths);
        QSignalSpy chosen(&dialog, &BatchRenameDialog::chosen);
        dialog.patternEdit()->setText(QStringLiteral("taken[counter]"));
        // The names of the folder come from a worker.
        QTRY_VERIFY_WITH_TIMEOUT(dialog.problem().contains(QStringLiteral("taken001.jpg")), 20000);
        dialog.accept();
        dialog.patternEdit()->setText(QStringLiteral("[name]x"));
        QCOMPARE(dialog.problem(), QString());
        dialog.regularExpressionBox()->setChecked(true);
        dialog.searchEdit()->setText(QStringLiteral("(a"));
        QVERIFY(!dialog.problem().isEmpty());
        dialog.accept();
        QCOMPARE(chosen.size(), 0);
    }

    void datesAreReadInTheBackground()
    {
        BatchRenameDialog dialog(m_paths);
        dialog.patternEdit()->setText(QStringLiteral("[date] [name]"));
        const QString today = QDate::currentDate().toString(QStringLiteral("yyyy"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog.rows().constFirst().name.startsWith(today), 20000);
    }
};

UPVIEW_TEST_MAIN(TestBatchRenameDialog)
#include "tst_batchrenamedialog.moc"
