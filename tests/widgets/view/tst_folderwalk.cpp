// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/foldermodel.h"
#include "core/library/thumbnailservice.h"
#include "support/testmain.h"
#include "widgets/view/folderwalk.h"

#include <QDateTime>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using namespace upview;
using Step = FolderWalk::Step;

class TestFolderWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void stepsEndAtTheEnds();
    void readsAheadInTheDirectionOfTravel();
    void aRemovedFileNamesItsNeighbour();
    void theLastFileNamesTheOneBefore();
    void theOnlyFileNamesNothing();
    void aFilterIsNoRemoval();
    void aHiddenFileGoesOnFromWhereItWas();
    void aChangedFileIsNoticedOnce();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, int side = 8) const;
    void open();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ThumbnailService> m_thumbnails;
    std::unique_ptr<FolderModel> m_model;
    std::unique_ptr<FolderWalk> m_walk;
};

void TestFolderWalk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_thumbnails = std::make_unique<ThumbnailService>(m_folder->filePath(QStringLiteral(".thumbnails")), 1);
    m_model = std::make_unique<FolderModel>(m_thumbnails.get(), nullptr);
    m_walk = std::make_unique<FolderWalk>(*m_model, nullptr);
    for (const QString &name :
         {QStringLiteral("1.png"), QStringLiteral("2.png"), QStringLiteral("3.png"), QStringLiteral("4.png")})
        write(name);
}

void TestFolderWalk::cleanup()
{
    m_walk.reset();
    m_model.reset();
    m_thumbnails.reset();
    m_folder.reset();
}

void TestFolderWalk::write(const QString &name, int side) const
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(path(name)));
}

void TestFolderWalk::open()
{
    m_model->setFolder(m_folder->path());
    QTRY_COMPARE(m_model->state(), FolderModel::FolderState::Ready);
}

void TestFolderWalk::stepsEndAtTheEnds()
{
    QVERIFY(m_walk->pathFor(Step::Next).isEmpty());
    open();
    m_walk->setCurrent(path(QStringLiteral("1.png")));
    QVERIFY(m_walk->pathFor(Step::Previous).isEmpty());
    QCOMPARE(m_walk->pathFor(Step::Next), path(QStringLiteral("2.png")));
    QCOMPARE(m_walk->pathFor(Step::Last), path(QStringLiteral("4.png")));
    m_walk->setCurrent(path(QStringLiteral("4.png")));
    QVERIFY(m_walk->pathFor(Step::Next).isEmpty());
    QCOMPARE(m_walk->pathFor(Step::First), path(QStringLiteral("1.png")));
}

void TestFolderWalk::readsAheadInTheDirectionOfTravel()
{
    open();
    m_walk->setCurrent(path(QStringLiteral("2.png")));
    QCOMPARE(m_walk->ahead(),
             QStringList({path(QStringLiteral("3.png")), path(QStringLiteral("4.png")),
                          path(QStringLiteral("1.png"))}));
    QVERIFY(!m_walk->pathFor(Step::Previous).isEmpty());
    m_walk->setCurrent(path(QStringLiteral("3.png")));
    QCOMPARE(m_walk->ahead(),
             QStringList({path(QStringLiteral("2.png")), path(QStringLiteral("1.png")),
                          path(QStringLiteral("4.png"))}));
}

void TestFolderWalk::aRemovedFileNamesItsNeighbour()
{
    open();
    m_walk->setCurrent(path(QStringLiteral("2.png")));
    QSignalSpy gone(m_walk.get(), &FolderWalk::gone);
    QVERIFY(QFile::remove(path(QStringLiteral("1.png"))));
    QVERIFY(QFile::remove(path(QStringLiteral("2.png"))));
    QTRY_COMPARE(gone.count(), 1);
    QCOMPARE(gone.first().at(0).toString(), path(QStringLiteral("3.png")));
}

void TestFolderWalk::theLastFileNamesTheOneBefore()
{
    open();
    m_walk->setCurrent(path(QStringLiteral("4.png")));
    QSignalSpy gone(m_walk.get(), &FolderWalk::gone);
    QVERIFY(QFile::remove(path(QStringLiteral("4.png"))));
    QTRY_COMPARE(gone.count(), 1);
    QCOMPARE(gone.first().at(0).toString(), path(QStringLiteral("3.png")));
}

void TestFolderWalk::theOnlyFileNamesNothing()
{
    for (const QString &name : {QStringLiteral("2.png"), QStringLiteral("3.png"), QStringLiteral("4.png")})
        QVERIFY(QFile::remove(path(name)));
    open();
    m_walk->setCurrent(path(QStringLiteral("1.png")));
    QSignalSpy gone(m_walk.get(), &FolderWalk::gone);
    QVERIFY(QFile::remove(path(QStringLiteral("1.png"))));
    QTRY_COMPARE(gone.count(), 1);
    QVERIFY(gone.first().at(0).toString().isEmpty());
}

void TestFolderWalk::aFilterIsNoRemoval()
{
    open();
    m_walk->setCurrent(path(QStringLiteral("2.png")));
    QSignalSpy gone(m_walk.get(), &FolderWalk::gone);
    m_model->setFilter(QStringLiteral("3"));
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(gone.count(), 0);
}

void TestFolderWalk::aHiddenFileGoesOnFromWhereItWas()
{
    write(QStringLiteral("5.png"));
    open();
    m_walk->setCurrent(path(QStringLiteral("1.png")));
    m_model->setFilter(QStringLiteral("png"));
    QCOMPARE(m_walk->pathFor(Step::Next), path(QStringLiteral("2.png")));
    m_model->setFilter(QStringLiteral("3"));
    QCOMPARE(m_walk->pathFor(Step::Next), path(QStringLiteral("3.png")));
    m_model->setFilter({});
    QCOMPARE(m_walk->pathFor(Step::Next), path(QStringLiteral("2.png")));
}

void TestFolderWalk::aChangedFileIsNoticedOnce()
{
    const QString file = path(QStringLiteral("2.png"));
    QSignalSpy changed(m_walk.get(), &FolderWalk::changedOnDisk);
    // Opened before the listing: what the listing then tells of the file is no change.
    m_model->setFolder(m_folder->path(), file);
    m_walk->setCurrent(file);
    QTRY_COMPARE(m_model->state(), FolderModel::FolderState::Ready);
    QCOMPARE(changed.count(), 0);
    write(QStringLiteral("1.png"), 30);
    write(QStringLiteral("2.png"), 50);
    QTRY_VERIFY(changed.count() >= 1);
}

UPVIEW_TEST_MAIN(TestFolderWalk)
#include "tst_folderwalk.moc"
