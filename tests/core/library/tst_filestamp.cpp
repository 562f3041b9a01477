// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/filestamp.h"

#include "core/library/samplefiles.h"
#include "support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace upview;

class TestFileStamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsSizeAndTime();
    void timesBefore1970AreRoundedDown();
    void differsAfterAWriteATouchOrAReplacement();
    void thereIsNoneForWhatIsNoFile();
};

void TestFileStamp::tellsSizeAndTime()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.bin"));
    QVERIFY(samples::writeBytes(path, QByteArray(17, 'x')));
    QVERIFY(samples::setModified(path, samples::kLongAgo, 987'654'321));
    const std::optional<FileStamp> stamp = FileStamp::of(path);
    QVERIFY(stamp);
    QCOMPARE(stamp->bytes, 17);
    QCOMPARE(stamp->modifiedSeconds(), samples::kLongAgo);
    QCOMPARE(stamp->modifiedMs(), samples::kLongAgo * 1000 + 987);
    QCOMPARE(stamp->modifiedMs(), QFileInfo(path).lastModified().toMSecsSinceEpoch());
}

void TestFileStamp::timesBefore1970AreRoundedDown()
{
    const FileStamp stamp{0, -1, 0};
    QCOMPARE(stamp.modifiedMs(), -1);
    QCOMPARE(stamp.modifiedSeconds(), -1);
}

void TestFileStamp::differsAfterAWriteATouchOrAReplacement()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.bin"));
    QVERIFY(samples::writeBytes(path, "1") && samples::setModified(path, samples::kLongAgo));
    const std::optional<FileStamp> first = FileStamp::of(path);
    QCOMPARE(FileStamp::of(path), first);

    QVERIFY(samples::writeBytes(path, "12") && samples::setModified(path, samples::kLongAgo));
    QVERIFY(FileStamp::of(path) != first);
    QVERIFY(samples::writeBytes(path, "1") && samples::setModified(path, samples::kLongAgo, 1));
    QVERIFY(FileStamp::of(path) != first);

    const QString other = folder.filePath(QStringLiteral("b.bin"));
    QVERIFY(samples::writeBytes(other, "1") && samples::setModified(other, samples::kLongAgo));
    QVERIFY(::rename(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()) == 0);
    QVERIFY(FileStamp::of(path) != first);
}

void TestFileStamp::thereIsNoneForWhatIsNoFile()
{
    const QTemporaryDir folder;
    QVERIFY(!FileStamp::of(folder.filePath(QStringLiteral("missing"))));
    QVERIFY(!FileStamp::of(folder.path()));
    const QString pipe = folder.filePath(QStringLiteral("pipe.png"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(!FileStamp::of(pipe));
}

UPVIEW_TEST_GUILESS_MAIN(TestFileStamp)
#include "tst_filestamp.moc"
