// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cache/upscalecache.h"
#include "core/image/picturetagswriter.h"
#include "core/library/filehistory.h"
#include "core/library/fileoperations.h"
#include "core/library/filesystem.h"
#include "core/library/filework.h"
#include "support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <unistd.h>

using namespace upview;

/// Copying, moving, renaming and the trash, each with its undo. HOME is a temporary folder, so the trash is.
class TestFileWork : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path(name)
                                                                                        : QString();
    }

    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    static FileReport run(FileAction action, const QList<FileItem> &items)
    {
        return runFileJob({action, items, {}}, {}, {});
    }

    static FileReport undo(const FileReport &report)
    {
        return runFileJob({report.action, {}, report.steps}, {}, {});
    }

    static FileItem item(const QString &from, const QString &to = {}, Collision collision = Collision::Report)
    {
        return {from, to, {}, collision};
    }

private Q_SLOTS:
    void init()
    {
        // In the home folder, so that it is on one disk with the trash.
        m_folder = std::make_unique<QTemporaryDir>(QDir::homePath() + QStringLiteral("/work-XXXXXX"));
        QVERIFY(m_folder->isValid());
    }

    void theTrashGivesBackTheExactFile()
    {
        const QString file = write(QStringLiteral("a.jpg"), "one");
        write(QStringLiteral("a.jpg.xmp"), "notes");
        const FileReport report = run(FileAction::Trash, {item(file)});
        QCOMPARE(report.failures.size(), 0);
        QCOMPARE(report.steps.size(), 2);
        QVERIFY(names().isEmpty());
        const QString trashed = report.steps.constFirst().to;
        QVERIFY(QFileInfo::exists(trashed));
        const QString info = QFileInfo(trashed).absolutePath() + QStringLiteral("/../info/")
            + QFileInfo(trashed).fileName() + QStringLiteral(".trashinfo");
        QVERIFY(QFileInfo::exists(info));
        // Another file of that name in the trash is not mistaken for it.
        write(QStringLiteral("a.jpg"), "two");
        QVERIFY(run(FileAction::Trash, {item(path(QStringLiteral("a.jpg")))}).failures.isEmpty());

        const FileReport undone = undo(report);
        QCOMPARE(undone.failures.size(), 0);
        QVERIFY(undone.isUndo);
        QCOMPARE(read(QStringLiteral("a.jpg")), QByteArray("one"));
        QCOMPARE(read(QStringLiteral("a.jpg.xmp")), QByteArray("notes"));
        QVERIFY(!QFileInfo::exists(trashed));
        QVERIFY(!QFileInfo::exists(info));
        // And again, and back again.
        const FileReport redone = undo(undone);
        QVERIFY(names().isEmpty());
        QVERIFY(undo(redone).failures.isEmpty());
        QCOMPARE(read(QStringLiteral("a.jpg")), QByteArray("one"));
    }

    void undoNeverWritesOverANewFileOfThatName()
    {
        const QString file = write(QStringLiteral("a.jpg"), "one");
        const FileReport report = run(FileAction::Trash, {item(file)});
        write(QStringLiteral("a.jpg"), "new");
        const FileReport undone = undo(report);
        QCOMPARE(undone.failures.size(), 1);
        QVERIFY(undone.failures.constFirst().error.text.contains(QStringLiteral("a.jpg")));
        QCOMPARE(read(QStringLiteral("a.jpg")), QByteArray("new"));
        QVERIFY(QFileInfo::exists(report.steps.constFirst().to));
    }

    void aFolderThatIsGoneIsMadeAgainForWhatComesBack()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("sub")));
        const QString file = write(QStringLiteral("sub/a.jpg"), "one");
        const FileReport report = run(FileAction::Trash, {item(file)});
        QVERIFY(QDir(m_folder->path()).rmdir(QStringLiteral("sub")));
        QVERIFY(undo(report).failures.isEmpty());
        QCOMPARE(read(QStringLiteral("sub/a.jpg")), QByteArray("one"));
    }

    void aCopyKeepsContentAndTimeAndItsUndoTakesIt()
    {
        const QByteArray content(3 * 1024 * 1024 + 17, 'x');
        const QString file = write(QStringLiteral("a.jpg"), content);
        const auto time = QDateTime::fromSecsSinceEpoch(1234567890);
        {
            QFile f(file);
            QVERIFY(f.open(QIODevice::ReadWrite));
            QVERIFY(f.setFileTime(time, QFileDevice::FileModificationTime));
        }
        const FileReport report = run(FileAction::Copy, {item(file, path(QStringLiteral("b.jpg")))});
        QVERIFY(report.failures.isEmpty());
        QCOMPARE(read(QStringLiteral("b.jpg")), content);
        QCOMPARE(QFileInfo(path(QStringLiteral("b.jpg"))).lastModified(), time);
        QCOMPARE(names(), (QStringList{QStringLiteral("a.jpg"), QStringLiteral("b.jpg")}));
        const FileReport undone = undo(report);
        QCOMPARE(names(), QStringList{QStringLiteral("a.jpg")});
        QVERIFY(undo(undone).failures.isEmpty());
        QCOMPARE(read(QStringLiteral("b.jpg")), content);
    }

    void nothingIsWrittenOverUnlessTheItemSaysSo()
    {
        const QString file = write(QStringLiteral("a.jpg"), "one");
        const QString taken = write(QStringLiteral("b.jpg"), "two");
        for (const FileAction action : {FileAction::Copy, FileAction::Move, FileAction::Rename}) {
            const FileReport report = run(action, {item(file, taken)});
            QCOMPARE(report.collisions, QList<FileItem>{item(file, taken)});
            QVERIFY(report.steps.isEmpty());
            QCOMPARE(read(QStringLiteral("b.jpg")), QByteArray("two"));
        }
        const FileReport both = run(FileAction::Copy, {item(file, taken, Collision::KeepBoth)});
        QCOMPARE(both.steps.constFirst().to, path(QStringLiteral("b (2).jpg")));

        const FileReport replaced = run(FileAction::Move, {item(file, taken, Collision::Replace)});
        QVERIFY(replaced.failures.isEmpty());
        QCOMPARE(read(QStringLiteral("b.jpg")), QByteArray("one"));
        QVERIFY(!QFileInfo::exists(file));
        // Undo brings both back.
        QVERIFY(undo(replaced).failures.isEmpty());
        QCOMPARE(read(QStringLiteral("a.jpg")), QByteArray("one"));
        QCOMPARE(read(QStringLiteral("b.jpg")), QByteArray("two"));
    }

    void namesCanBeSwappedAndHandedOn()
    {
        write(QStringLiteral("a"), "1");
        write(QStringLiteral("b"), "2");
        write(QStringLiteral("c"), "3");
        write(QStringLiteral("d"), "4");
        const auto to = [this](const char *from, const char *name) {
            return item(path(QString::fromLatin1(from)), path(QString::fromLatin1(name)));
        };
        // A cycle of three, and a chain.
        const FileReport report =
            run(FileAction::Rename, {to("a", "b"), to("b", "c"), to("c", "a"), to("d", "e")});
        QVERIFY(report.failures.isEmpty());
        QVERIFY(report.collisions.isEmpty());
        QCOMPARE(read(QStringLiteral("b")), QByteArray("1"));
        QCOMPARE(read(QStringLiteral("c")), QByteArray("2"));
        QCOMPARE(read(QStringLiteral("a")), QByteArray("3"));
        QCOMPARE(read(QStringLiteral("e")), QByteArray("4"));
        QCOMPARE(names().size(), 4);
        QVERIFY(undo(report).failures.isEmpty());
        QCOMPARE(read(QStringLiteral("a")), QByteArray("1"));
        QCOMPARE(read(QStringLiteral("b")), QByteArray("2"));
        QCOMPARE(read(QStringLiteral("c")), QByteArray("3"));
        QCOMPARE(read(QStringLiteral("d")), QByteArray("4"));
    }

    void aChainWaitsForTheNameToBeFree()
    {
        write(QStringLiteral("1.jpg"), "1");
        write(QStringLiteral("2.jpg"), "2");
        const FileReport report = run(FileAction::Rename,
                                      {item(path(QStringLiteral("1.jpg")), path(QStringLiteral("2.jpg"))),
                                       item(path(QStringLiteral("2.jpg")), path(QStringLiteral("3.jpg")))});
        QVERIFY(report.collisions.isEmpty());
        QCOMPARE(read(QStringLiteral("2.jpg")), QByteArray("1"));
        QCOMPARE(read(QStringLiteral("3.jpg")), QByteArray("2"));
    }

    void oneFailureNeverStopsTheRest()
    {
        const QString good = write(QStringLiteral("good.jpg"), "1");
        const FileReport report =
            run(FileAction::Trash, {item(path(QStringLiteral("missing.jpg"))), item(good)});
        QCOMPARE(report.failures.size(), 1);
        QCOMPARE(report.failures.constFirst().path, path(QStringLiteral("missing.jpg")));
        QCOMPARE(report.failures.constFirst().error.code, ErrorCode::NotFound);
        QCOMPARE(report.steps.size(), 1);
        QVERIFY(!QFileInfo::exists(good));
    }

    void aFolderIsCopiedWholeAndNotIntoItself()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("tree/inner")));
        write(QStringLiteral("tree/a.jpg"), "1");
        write(QStringLiteral("tree/inner/b.jpg"), "2");
        const QString tree = path(QStringLiteral("tree"));
        QVERIFY(run(FileAction::Copy, {item(tree, path(QStringLiteral("copy")))}).failures.isEmpty());
        QCOMPARE(read(QStringLiteral("copy/inner/b.jpg")), QByteArray("2"));
        QCOMPARE(
            run(FileAction::Copy, {item(tree, path(QStringLiteral("tree/inner/again")))}).failures.size(), 1);
        QCOMPARE(QDir(path(QStringLiteral("tree/inner"))).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("b.jpg")});
    }

    void aNewFolderIsUndoneOnlyWhileItIsEmpty()
    {
        const FileReport report = run(FileAction::NewFolder, {item({}, path(QStringLiteral("new")))});
        QVERIFY(QFileInfo(path(QStringLiteral("new"))).isDir());
        QCOMPARE(run(FileAction::NewFolder, {item({}, path(QStringLiteral("new")))}).failures.size(), 1);
        write(QStringLiteral("new/a.jpg"), "1");
        QCOMPARE(undo(report).failures.size(), 1);
        QVERIFY(QFile::remove(path(QStringLiteral("new/a.jpg"))));
        const FileReport undone = undo(report);
        QVERIFY(names().isEmpty());
        QVERIFY(undo(undone).failures.isEmpty());
        QVERIFY(QFileInfo(path(QStringLiteral("new"))).isDir());
    }

    void ratingsAreUndone()
    {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        const QString file = path(QStringLiteral("a.png"));
        QVERIFY(image.save(file));
        PictureTags stars;
        stars.rating = 4;
        const FileReport report = run(FileAction::Tag, {{file, {}, stars, Collision::Report}});
        QCOMPARE(readPictureTags(file).rating, 4);
        const FileReport undone = undo(report);
        QCOMPARE(readPictureTags(file).rating, 0);
        QVERIFY(undo(undone).failures.isEmpty());
        QCOMPARE(readPictureTags(file).rating, 4);
    }

    void deletedForGoodIsGone()
    {
        const QString file = write(QStringLiteral("a.jpg"), "1");
        write(QStringLiteral("a.jpg.xmp"), "1");
        const FileReport report = run(FileAction::Delete, {item(file)});
        QCOMPARE(report.deleted, QStringList{file});
        QVERIFY(report.steps.isEmpty());
        QVERIFY(names().isEmpty());
    }

    void aCancelledCopyLeavesNothing()
    {
        const QString file = write(QStringLiteral("a.jpg"), QByteArray(40 * 1024 * 1024, 'x'));
        CancelFlag cancel;
        const FileReport report = runFileJob(
            {FileAction::Copy, {item(file, path(QStringLiteral("b.jpg")))}, {}},
            [&cancel](double, qsizetype) { cancel.cancel(); }, cancel);
        QVERIFY(report.cancelled);
        QVERIFY(report.failures.isEmpty());
        QCOMPARE(names(), QStringList{QStringLiteral("a.jpg")});
    }

    void aForbiddenFolderIsToldInASentence()
    {
        if (geteuid() == 0)
            QSKIP("nothing is forbidden to root");
        const QString file = write(QStringLiteral("a.jpg"), "1");
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner);
        const FileReport report = run(FileAction::Trash, {item(file)});
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(report.failures.size(), 1);
        QCOMPARE(report.failures.constFirst().error.code, ErrorCode::NoPermission);
    }

    void namesThatCannotBeAreNamed()
    {
        for (const char *bad : {"", "  ", "a/b", ".", ".."})
            QVERIFY2(!filesystem::nameProblem(QString::fromLatin1(bad)).isEmpty(), bad);
        QVERIFY(!filesystem::nameProblem(QString(200, QChar(0xe4))).isEmpty());
        for (const char *good : {"a.jpg", ".hidden", "a b (2).png", "-x"})
            QVERIFY2(filesystem::nameProblem(QString::fromLatin1(good)).isEmpty(), good);
    }

    void theServiceAnswersThroughTheEventLoopInOrder()
    {
        FileOperations operations;
        QSignalSpy finished(&operations, &FileOperations::finished);
        QList<quint64> jobs;
        for (int i = 0; i < 5; ++i) {
            const QString file = write(QStringLiteral("%1.jpg").arg(i), "1");
            jobs.append(operations.run({FileAction::Trash, {item(file)}, {}}));
        }
        QVERIFY(operations.isBusy());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 5, 20000);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(finished.at(i).at(0).toULongLong(), jobs.at(i));
        QVERIFY(!operations.isBusy());
        QVERIFY(names().isEmpty());
    }

    void resultsOfUpscalingFollowRenamedAndMovedFiles()
    {
        const auto cache = std::make_shared<UpscaleCache>(path(QStringLiteral("cache")), CacheLimits());
        const auto keep = [&](const QString &file, const QColor &color) {
            QImage image(4, 4, QImage::Format_RGB32);
            image.fill(color);
            const SourceIdentity source = *SourceIdentity::of(file);
            return cache->store(CacheKey::of(source, "r"), source, image, {}).has_value();
        };
        const auto kept = [&](const QString &file) {
            const auto result = cache->load(CacheKey::of(*SourceIdentity::of(file), "r"));
            return result ? result->image.pixelColor(0, 0) : QColor();
        };
        const QString a = write(QStringLiteral("a.jpg"), "1");
        const QString b = write(QStringLiteral("b.jpg"), "22");
        QVERIFY(keep(a, Qt::red) && keep(b, Qt::blue));
        FileOperations operations(cache);
        QSignalSpy finished(&operations, &FileOperations::finished);
        const auto run = [&](const FileJob &job) {
            finished.clear();
            operations.run(job);
            return QTest::qWaitFor([&] { return !finished.isEmpty(); }, 20000)
                ? finished.constFirst().at(1).value<FileReport>()
                : FileReport();
        };

        // The two swap their names.
        const FileReport swapped = run({FileAction::Rename, {{a, b, {}, {}}, {b, a, {}, {}}}, {}});
        QVERIFY(swapped.failures.isEmpty());
        QCOMPARE(kept(a), QColor(Qt::blue));
        QCOMPARE(kept(b), QColor(Qt::red));
        QVERIFY(cache->hasResultFor(*SourceIdentity::of(a)));
        static_cast<void>(run({FileAction::Rename, {}, swapped.steps}));
        QCOMPARE(kept(a), QColor(Qt::red));
        QCOMPARE(kept(b), QColor(Qt::blue));

        QVERIFY(QDir().mkdir(path(QStringLiteral("sub"))));
        const QString elsewhere = path(QStringLiteral("sub/a.jpg"));
        const FileReport moved = run({FileAction::Move, {{a, elsewhere, {}, {}}}, {}});
        QCOMPARE(kept(elsewhere), QColor(Qt::red));
        static_cast<void>(run({FileAction::Move, {}, moved.steps}));
        QCOMPARE(kept(a), QColor(Qt::red));
        const FileReport copied = run({FileAction::Copy, {{a, elsewhere, {}, {}}}, {}});
        QVERIFY(copied.failures.isEmpty());
        QCOMPARE(kept(a), QColor(Qt::red));
    }

    void closingLetsTheTrashFinish()
    {
        {
            FileOperations operations;
            for (int i = 0; i < 5; ++i)
                operations.run({FileAction::Trash, {item(write(QStringLiteral("%1.jpg").arg(i), "1"))}, {}});
        }
        QVERIFY(names().isEmpty());
    }

    void somethingNewMakesWhatWasUndoneUnreachable()
    {
        FileHistory history;
        const FileStep step{FileStep::Kind::Moved, QStringLiteral("a"), QStringLiteral("b"), {}, {}};
        history.add({FileAction::Move, {}});
        QVERIFY(!history.canUndo());
        history.add({FileAction::Move, {step}});
        history.addToLatest({FileAction::Move, {step}});
        QCOMPARE(history.nextUndo(), FileAction::Move);
        const auto taken = history.takeUndo();
        QVERIFY(taken);
        QCOMPARE(taken->steps.size(), 2);
        history.addUndone(*taken);
        QVERIFY(history.canRedo());
        QVERIFY(!history.canUndo());
        history.add({FileAction::Trash, {step}});
        QVERIFY(!history.canRedo());
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestFileWork)
#include "tst_filework.moc"
