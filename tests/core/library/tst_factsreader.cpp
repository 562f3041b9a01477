// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/factsreader.h"

#include "core/library/foldermodel.h"
#include "core/library/samplefiles.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

class TestFactsReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhatIsOnScreenFirst();
    void aChangedFileIsReadAgain();
    void theModelSortsByRatingAndDateTaken();
    void theModelFiltersByRating();
    void theModelTellsWhatWasRead();

private:
    [[nodiscard]] QString at(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    /// A picture with a side file that rates and dates it.
    FileEntry make(const char *name, int stars, const char *taken = nullptr)
    {
        const QString path = samples::picture(at(name), {40, 30});
        const QByteArray date = taken ? QByteArray(" exif:DateTimeOriginal=\"") + taken + '"' : QByteArray();
        samples::writeBytes(path + QStringLiteral(".xmp"),
                            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                            "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                            " xmlns:exif=\"http://ns.adobe.com/exif/1.0/\" xmp:Rating=\""
                                + QByteArray::number(stars) + '"' + date + "/></rdf:RDF></x:xmpmeta>");
        return {QString::fromLatin1(name), path, QFileInfo(path).size(), samples::kLongAgo * 1000};
    }
    static QString shown(const FolderModel &model)
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.index(row).data().toString());
        return names.join(u' ');
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFactsReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFactsReader::readsWhatIsOnScreenFirst()
{
    const FileEntry first = make("a.png", 1);
    const FileEntry second = make("b.png", 2);
    const FileEntry third = make("c.png", 3);
    const auto memory = std::make_shared<FactsMemory>();
    FactsReader reader(memory, {});
    QSignalSpy read(&reader, &FactsReader::read);
    reader.want({third});
    reader.wantAll({first, second, third});
    QTRY_VERIFY_WITH_TIMEOUT(memory->find(first) && memory->find(second) && memory->find(third), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(reader.isIdle(), 20000);
    QStringList order;
    for (const QList<QVariant> &arguments : read)
        order += arguments.at(0).toStringList();
    QCOMPARE(order, QStringList({third.path, first.path, second.path}));
    QCOMPARE(memory->find(second)->rating, 2);
    QCOMPARE(memory->find(second)->size, QSize(40, 30));
}

void TestFactsReader::aChangedFileIsReadAgain()
{
    FileEntry entry = make("a.png", 1);
    const auto memory = std::make_shared<FactsMemory>();
    memory->insert(entry, {{}, 4, 0});
    QCOMPARE(memory->find(entry)->rating, 4);
    entry.modifiedMs += 1000;
    QCOMPARE(memory->find(entry), std::nullopt);
}

void TestFactsReader::theModelSortsByRatingAndDateTaken()
{
    make("a.png", 3, "2020-01-03T10:00:00");
    make("b.png", 1, "2020-01-01T10:00:00");
    make("c.png", 0, "2020-01-02T10:00:00");
    FolderModel model(nullptr, nullptr);
    model.setSorting(SortKey::Rating, true);
    model.setFolder(m_folder->path());
    QTRY_COMPARE_WITH_TIMEOUT(shown(model), QStringLiteral("a.png b.png c.png"), 20000);
    model.setSorting(SortKey::Rating, false);
    QTRY_COMPARE_WITH_TIMEOUT(shown(model), QStringLiteral("c.png b.png a.png"), 20000);
    model.setSorting(SortKey::Taken, false);
    QTRY_COMPARE_WITH_TIMEOUT(shown(model), QStringLiteral("b.png c.png a.png"), 20000);
}

void TestFactsReader::theModelFiltersByRating()
{
    make("a.png", 3);
    make("b.png", 5);
    make("c.png", 0);
    FolderModel model(nullptr, nullptr);
    model.setFolder(m_folder->path());
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 3, 20000);
    model.setLeastRating(3);
    QTRY_COMPARE_WITH_TIMEOUT(shown(model), QStringLiteral("a.png b.png"), 20000);
    QVERIFY(model.isHiddenByFilter(at("c.png")));
    QVERIFY(!model.isHiddenByFilter(at("b.png")));
    QVERIFY(!model.isHiddenByFilter(at("none.png")));
    model.setTypeFilter(PictureType::Jpeg);
    QCOMPARE(model.rowCount(), 0);
    model.clearFilters();
    QCOMPARE(model.rowCount(), 3);
}

void TestFactsReader::theModelTellsWhatWasRead()
{
    make("a.png", 4, "2020-01-03T10:00:00");
    FolderModel model(nullptr, nullptr);
    model.setFolder(m_folder->path());
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, 20000);
    QVERIFY(!model.index(0).data(FolderModel::PixelsRole).isValid());
    model.setVisibleRange(0, 0);
    QTRY_COMPARE_WITH_TIMEOUT(model.index(0).data(FolderModel::RatingRole).toInt(), 4, 20000);
    QCOMPARE(model.index(0).data(FolderModel::PixelsRole).toSize(), QSize(40, 30));
    QVERIFY(model.index(0).data(FolderModel::TakenRole).toLongLong() > 1'500'000'000'000);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(QLatin1StringView("4")));
    // Somebody wrote another rating.
    make("a.png", 2);
    model.refreshFacts({at("a.png")});
    QTRY_COMPARE_WITH_TIMEOUT(model.index(0).data(FolderModel::RatingRole).toInt(), 2, 20000);
}

UPVIEW_TEST_GUILESS_MAIN(TestFactsReader)
#include "tst_factsreader.moc"
