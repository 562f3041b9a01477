// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/subfoldermodel.h"

#include "core/library/foldermodel.h"
#include "core/library/samplefiles.h"
#include "core/library/thumbnailservice.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

class TestSubfolderModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsIndexesWhenFoldersComeAndGo();
    void followsAnotherOrder();
    void isFilteredByNameAndCanBeHidden();
    void looksIntoTheFoldersOnScreen();
    void aFolderWithoutPicturesHasNoPreview();

private:
    static QList<FileEntry> entries(const char *names)
    {
        QList<FileEntry> entries;
        for (const QString &name : QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts))
            entries.append({name, u'/' + name, 0, 1, EntryKind::Folder, {}});
        return entries;
    }
    static QString shown(const SubfolderModel &model)
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.index(row).data().toString());
        return names.join(u' ');
    }
};

void TestSubfolderModel::keepsIndexesWhenFoldersComeAndGo()
{
    SubfolderModel model(nullptr);
    const QAbstractItemModelTester tester(&model);
    QSignalSpy resets(&model, &SubfolderModel::modelReset);
    model.setEntries(entries("b d"));
    const QPersistentModelIndex kept = model.index(1);
    model.setEntries(entries("a c d e"));
    QCOMPARE(shown(model), QStringLiteral("a c d e"));
    QCOMPARE(kept.row(), 2);
    model.setEntries({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(resets.isEmpty());
}

void TestSubfolderModel::followsAnotherOrder()
{
    SubfolderModel model(nullptr);
    const QAbstractItemModelTester tester(&model);
    model.setEntries(entries("a b c d"));
    model.setEntries(entries("d c b a"));
    QCOMPARE(shown(model), QStringLiteral("d c b a"));
    model.setEntries(entries("b a x d"));
    QCOMPARE(shown(model), QStringLiteral("b a x d"));
}

void TestSubfolderModel::isFilteredByNameAndCanBeHidden()
{
    SubfolderModel model(nullptr);
    model.setEntries(entries("cat dog catfish"));
    FolderFilter filter;
    filter.setText(QStringLiteral("cat"));
    filter.leastRating = 5;
    model.setFilter(filter);
    QCOMPARE(shown(model), QStringLiteral("cat catfish"));
    QVERIFY(!model.indexOf(QStringLiteral("/dog")).isValid());
    model.setShown(false);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.unfilteredCount(), 3);
    model.setShown(true);
    QCOMPARE(model.indexOf(QStringLiteral("/catfish")).row(), 1);
}

void TestSubfolderModel::looksIntoTheFoldersOnScreen()
{
    QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkdir(QStringLiteral("in")));
    const QColor colours[] = {Qt::red, Qt::green, Qt::blue, Qt::yellow};
    for (int i = 0; i < 4; ++i)
        QVERIFY(!samples::picture(root.filePath(QStringLiteral("in/%1.png").arg(i)), {200, 200}, colours[i])
                     .isEmpty());
    ThumbnailService service(root.filePath(QStringLiteral("thumbnails")));
    SubfolderModel model(&service);
    model.setEntries(
        {{QStringLiteral("in"), root.filePath(QStringLiteral("in")), 0, 1, EntryKind::Folder, {}}});
    QVERIFY(model.index(0).data(FolderModel::ThumbnailRole).value<QImage>().isNull());
    model.setThumbnailSide(120);
    model.setVisibleRange(0, 5);
    QTRY_VERIFY_WITH_TIMEOUT(!model.index(0).data(FolderModel::ThumbnailRole).value<QImage>().isNull(),
                             20000);
    const QImage preview = model.index(0).data(FolderModel::ThumbnailRole).value<QImage>();
    QCOMPARE(preview.size(), QSize(128, 128));
    QCOMPARE(preview.pixelColor(30, 30), QColor(Qt::red));
    QCOMPARE(preview.pixelColor(100, 30), QColor(Qt::green));
    QCOMPARE(preview.pixelColor(30, 100), QColor(Qt::blue));
    QCOMPARE(preview.pixelColor(100, 100), QColor(Qt::yellow));
}

void TestSubfolderModel::aFolderWithoutPicturesHasNoPreview()
{
    QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkdir(QStringLiteral("in")));
    ThumbnailService service(root.filePath(QStringLiteral("thumbnails")));
    SubfolderModel model(&service);
    QSignalSpy changes(&model, &SubfolderModel::dataChanged);
    model.setEntries(
        {{QStringLiteral("in"), root.filePath(QStringLiteral("in")), 0, 1, EntryKind::Folder, {}}});
    model.setVisibleRange(0, 0);
    QTRY_COMPARE_WITH_TIMEOUT(changes.size(), 1, 20000);
    QVERIFY(model.index(0).data(FolderModel::ThumbnailRole).value<QImage>().isNull());
}

UPVIEW_TEST_GUILESS_MAIN(TestSubfolderModel)
#include "tst_subfoldermodel.moc"
