// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/custommodels.h"
#include "support/testmain.h"
#include "support/tinynetwork.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

#include <sys/stat.h>

using namespace upview;

namespace {

QStringList namesOf(const QList<CustomModel> &models)
{
    QStringList names;
    for (const CustomModel &custom : models)
        names.append(custom.model.name);
    return names;
}

bool writeText(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

class TestCustomModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aPairIsAModel()
    {
        QVERIFY(writeTinyNetwork(m_folder->path(), QStringLiteral("4x-Sharp.v2")));
        const auto models = findCustomModels(m_folder->path());
        QCOMPARE(models.size(), 1);
        QCOMPARE(models[0].problem, QString());
        const Model &model = models[0].model;
        QCOMPARE(model.id, QStringLiteral("CUSTOM_4x-Sharp.v2"));
        QCOMPARE(model.name, QStringLiteral("4x-Sharp.v2"));
        QCOMPARE(model.family, Model::Family::Custom);
        QCOMPARE(model.familyName(), QStringLiteral("Custom"));
        QCOMPARE(model.displayName(), QStringLiteral("4x-Sharp.v2 2x"));
        QCOMPARE(model.packageName(), QString());
        QVERIFY(model.purpose().endsWith(u'.'));
        QCOMPARE(model.scale, 2);
        QCOMPARE(model.denoise, -1);
        QCOMPARE(model.overlap, 16);
        QCOMPARE(model.paramFile, m_folder->filePath(QStringLiteral("4x-Sharp.v2.param")));
        QCOMPARE(model.binFile, m_folder->filePath(QStringLiteral("4x-Sharp.v2.bin")));
        QCOMPARE(models[0].network.output, "output");
        QVERIFY2(!findModel(model.id), "the catalogue holds built-in models only");
    }

    void modelsAreSortedAsInAFileManager()
    {
        for (const char *name : {"net10", "Net2", "another"})
            QVERIFY(writeTinyNetwork(m_folder->path(), QString::fromLatin1(name)));
        QCOMPARE(namesOf(findCustomModels(m_folder->path())),
                 QStringList({QStringLiteral("another"), QStringLiteral("Net2"), QStringLiteral("net10")}));
    }

    void aHalfOfAPairIsListedWithItsReason()
    {
        for (const char *name : {"a", "b"})
            QVERIFY(writeTinyNetwork(m_folder->path(), QString::fromLatin1(name)));
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("a.bin"))));
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("b.param"))));
        const auto models = findCustomModels(m_folder->path());
        QCOMPARE(namesOf(models), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(models[0].problem.contains(QStringLiteral("a.bin")));
        QVERIFY(models[1].problem.contains(QStringLiteral("b.param")));
    }

    void aBadPairDoesNotHideAGoodOne()
    {
        QVERIFY(writeTinyNetwork(m_folder->path(), QStringLiteral("bad")));
        QVERIFY(writeTinyNetwork(m_folder->path(), QStringLiteral("good")));
        QVERIFY(QFile::resize(m_folder->filePath(QStringLiteral("bad.bin")), 100));
        const auto models = findCustomModels(m_folder->path());
        QCOMPARE(models.size(), 2);
        QVERIFY(!models[0].problem.isEmpty());
        QVERIFY(models[1].problem.isEmpty());
    }

    void otherFilesAndSubfoldersAreLeftAlone()
    {
        QVERIFY(writeText(m_folder->filePath(QStringLiteral("readme.txt")), "text"));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("sub")));
        QVERIFY(writeTinyNetwork(m_folder->filePath(QStringLiteral("sub")), QStringLiteral("inner")));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder.param")));
        QVERIFY(findCustomModels(m_folder->path()).isEmpty());
    }

    void linksToFilesWorkAndPipesDoNotBlock()
    {
        const QTemporaryDir elsewhere;
        QVERIFY(writeTinyNetwork(elsewhere.path(), QStringLiteral("real")));
        for (const char *suffix : {".param", ".bin"}) {
            const QString ending = QString::fromLatin1(suffix);
            QVERIFY(QFile::link(elsewhere.filePath(QStringLiteral("real") + ending),
                                m_folder->filePath(QStringLiteral("linked") + ending)));
        }
        QVERIFY(QFile::link(QStringLiteral("/nowhere/x"), m_folder->filePath(QStringLiteral("lost.param"))));
        const QByteArray pipe = QFile::encodeName(m_folder->filePath(QStringLiteral("pipe.param")));
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        QVERIFY(writeText(m_folder->filePath(QStringLiteral("pipe.bin")), "x"));
        const auto models = findCustomModels(m_folder->path());
        QCOMPARE(namesOf(models), QStringList({QStringLiteral("linked"), QStringLiteral("pipe")}));
        QVERIFY(models[0].problem.isEmpty());
        QVERIFY(!models[1].problem.isEmpty());
    }

    void aValidNetworkThatCutsBordersNeedsMoreAroundAPiece()
    {
        const QByteArray param = "7767517\n2 2\nInput in 0 1 in\n"
                                 "Crop c 1 1 in out -23309=2,40,40 -23310=2,-40,-40 -23311=2,-2,-1\n";
        QVERIFY(writeText(m_folder->filePath(QStringLiteral("cut.param")), param));
        QVERIFY(writeText(m_folder->filePath(QStringLiteral("cut.bin")), {}));
        const auto models = findCustomModels(m_folder->path());
        QCOMPARE(models.size(), 1);
        QCOMPARE(models[0].problem, QString());
        QCOMPARE(models[0].network.shrink, 40);
        QVERIFY(models[0].model.overlap >= 40);
    }

    void noMoreThanTwoHundredAreLookedAt()
    {
        for (int i = 0; i < 210; ++i)
            QVERIFY(writeText(m_folder->filePath(QStringLiteral("%1.bin").arg(i)), "x"));
        const auto models = findCustomModels(m_folder->path());
        QCOMPARE(models.size(), 200);
        QCOMPARE(models.last().model.name, QStringLiteral("199"));
    }

    void noFolderHasNoModels()
    {
        QVERIFY(findCustomModels(QString()).isEmpty());
        QVERIFY(findCustomModels(m_folder->filePath(QStringLiteral("missing"))).isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

UPVIEW_TEST_GUILESS_MAIN(TestCustomModels)
#include "tst_custommodels.moc"
