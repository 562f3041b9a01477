// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diskspace.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace upview;

class TestDiskSpace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDiskOfAFolderIsAsked()
    {
        const QTemporaryDir folder;
        const auto free = freeBytes(folder.path());
        QVERIFY(free && *free > 0);
        // Of another disk, which holds nothing.
        QCOMPARE(freeBytes(QStringLiteral("/proc")), std::optional<qint64>(0));
    }

    void whatIsNotThereIsNotKnown()
    {
        const QTemporaryDir folder;
        QVERIFY(!freeBytes(folder.filePath(QStringLiteral("not there"))));
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestDiskSpace)
#include "tst_diskspace.moc"
