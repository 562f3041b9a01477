// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagereader.h"
#include "pictures.h"
#include "support/testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QtConcurrent>
#include <QTemporaryDir>

#include <csignal>
#include <numeric>

#include <zlib.h>

using namespace upview;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

QString sample(const char *name)
{
    return QStringLiteral(UPVIEW_TEST_DATA "/image/") + QLatin1StringView(name);
}

/// The value of a line of a process's status file, as a number.
qint64 statusValue(const QString &process, const char *name)
{
    const QByteArray status = pictures::read(QStringLiteral("/proc/%1/status").arg(process));
    const qsizetype line = status.indexOf(QByteArray("\n") + name + ":");
    if (line < 0)
        return -1;
    const QByteArray text = status.mid(line + 1 + qsizetype(qstrlen(name)) + 1).split('\n').first();
    return text.simplified().split(' ').first().toLongLong();
}

/// The decoder processes of this one.
QList<qint64> decoders()
{
    QList<qint64> found;
    for (const QString &process : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const bool isDecoder =
            pictures::read(QStringLiteral("/proc/%1/comm").arg(process)).trimmed() == "upview-decoder";
        if (isDecoder && statusValue(process, "PPid") == QCoreApplication::applicationPid())
            found.append(process.toLongLong());
    }
    return found;
}

qint64 peakMebibytes(qint64 process)
{
    return statusValue(QString::number(process), "VmHWM") / 1024;
}

/// Processor time that it has used, in ticks of 10 ms; 0 where it is gone.
qint64 ticks(qint64 process)
{
    const QByteArray stat = pictures::read(QStringLiteral("/proc/%1/stat").arg(process));
    // The name, which may hold anything, ends with the last bracket; utime is the twelfth behind it.
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(11).toLongLong();
}

/// A few kilobytes that draw 10^29 rectangles, and state no size: even that takes for ever.
QByteArray endlessShapes()
{
    QByteArray svg =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><defs>"
        "<rect id='a0' width='10' height='10'/>";
    for (int i = 1; i < 30; ++i) {
        const QByteArray use = "<use xlink:href='#a" + QByteArray::number(i - 1) + "'/>";
        svg += "<g id='a" + QByteArray::number(i) + "'>" + use.repeated(10) + "</g>";
    }
    return svg + "</defs><use xlink:href='#a29'/></svg>";
}

/// Some megabytes of gzip that become `mebibytes` of blanks within a picture of shapes.
QByteArray packedBlanks(int mebibytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    const auto deflated = [&stream](QByteArray data) {
        QByteArray out(data.size() + 1024, '\0');
        stream.next_in = reinterpret_cast<Bytef *>(data.data());
        stream.avail_in = uInt(data.size());
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = uInt(out.size());
        // Full: what follows does not depend on what was before, so that it can be repeated.
        deflate(&stream, Z_FULL_FLUSH);
        return out.left(out.size() - stream.avail_out);
    };
    QByteArray packed("\x1f\x8b\x08\0\0\0\0\0\0\3", 10);
    packed += deflated("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>");
    packed += deflated(QByteArray(1024 * 1024, ' ')).repeated(mebibytes);
    deflateEnd(&stream);
    return packed;
}

} // namespace

/// Files that hang, take memory or kill their decoder harm nobody else.
class TestIsolatedDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aFileThatHangsIsStoppedAtTheDeadline();
    void cancellingEndsTheProcess();
    void aDecoderThatDiesIsASentence();
    void oneThatDiedWhileItWaitedIsReplaced();
    void memoryIsBounded();
    void itMakesNoFilesAndNoNetwork();
    void manyThreadsReadAtTheSameTime();

private:
    [[nodiscard]] QFuture<Result<DecodedImage>> readEndless(const ReadOptions &options) const;

    QTemporaryDir m_folder;
    QString m_endless;
};

void TestIsolatedDecoder::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_endless = m_folder.filePath(QStringLiteral("endless.svg"));
    QVERIFY(pictures::write(m_endless, endlessShapes()));
}

// Whatever happened: the next picture is there.
void TestIsolatedDecoder::cleanup()
{
    const auto read = readImage(sample("quarters.avif"));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().text));
}

QFuture<Result<DecodedImage>> TestIsolatedDecoder::readEndless(const ReadOptions &options) const
{
    return QtConcurrent::run([path = m_endless, options] { return readImage(path, options); });
}

void TestIsolatedDecoder::aFileThatHangsIsStoppedAtTheDeadline()
{
    ReadOptions options;
    options.deadline = seconds(2);
    QElapsedTimer timer;
    timer.start();
    const auto read = readImage(m_endless, options);
    QVERIFY(!read);
    QVERIFY(timer.elapsed() >= 2000);
    QCOMPARE(read.error().code, ErrorCode::Damaged);
    QVERIFY2(read.error().text.contains(QStringLiteral("2 seconds")), qPrintable(read.error().text));
    QVERIFY(decoders().isEmpty());
}

void TestIsolatedDecoder::cancellingEndsTheProcess()
{
    ReadOptions options;
    auto reading = readEndless(options);
    QTRY_VERIFY_WITH_TIMEOUT(!decoders().isEmpty(), 20000);
    // In the middle of the file: one that has not begun is kept for the next.
    const qint64 before = ticks(decoders().value(0));
    QTRY_VERIFY_WITH_TIMEOUT(ticks(decoders().value(0)) > before + 10, 20000);
    QElapsedTimer timer;
    timer.start();
    options.cancel.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(reading.isFinished(), 20000);
    qInfo("cancelled after %lld ms", timer.elapsed());
    QCOMPARE(reading.result().error().code, ErrorCode::Cancelled);
    QTRY_VERIFY(decoders().isEmpty());
}

void TestIsolatedDecoder::aDecoderThatDiesIsASentence()
{
    auto reading = readEndless({});
    QTRY_VERIFY_WITH_TIMEOUT(!decoders().isEmpty(), 20000);
    // In the middle of the file, not while it starts.
    const qint64 before = ticks(decoders().value(0));
    QTRY_VERIFY_WITH_TIMEOUT(ticks(decoders().value(0)) > before + 10, 20000);
    QCOMPARE(::kill(pid_t(decoders().value(0)), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(reading.isFinished(), 20000);
    const auto read = reading.result();
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Damaged);
    QVERIFY2(read.error().text.contains(QStringLiteral("SVG")), qPrintable(read.error().text));
}

void TestIsolatedDecoder::oneThatDiedWhileItWaitedIsReplaced()
{
    QVERIFY(readImage(sample("quarters.jxl")));
    const QList<qint64> waiting = decoders();
    QVERIFY(!waiting.isEmpty());
    for (const qint64 process : waiting)
        QCOMPARE(::kill(pid_t(process), SIGKILL), 0);
    // What is dead and not asked for yet has no memory any more.
    for (const qint64 process : waiting)
        QTRY_COMPARE(peakMebibytes(process), 0);
    QVERIFY(readImage(sample("quarters.jxl")));
}

void TestIsolatedDecoder::memoryIsBounded()
{
    const QString path = m_folder.filePath(QStringLiteral("blanks.svgz"));
    QVERIFY(pictures::write(path, packedBlanks(3000)));
    auto reading = QtConcurrent::run([path] { return readImage(path); });
    qint64 peak = 0;
    while (!QTest::qWaitFor([&reading] { return reading.isFinished(); }, 20)) {
        for (const qint64 process : decoders())
            peak = std::max(peak, peakMebibytes(process));
    }
    qInfo("peak %lld MiB", peak);
    QVERIFY(peak < 1200);
    QVERIFY(!reading.result());
    QCOMPARE(reading.result().error().code, ErrorCode::Damaged);
    qInfo("%s", qPrintable(reading.result().error().text));
}

void TestIsolatedDecoder::itMakesNoFilesAndNoNetwork()
{
    QVERIFY(readImage(sample("quarters.jxl")));
    const QString process = QString::number(decoders().value(0));
    QCOMPARE(statusValue(process, "NoNewPrivs"), 1);
    QCOMPARE(statusValue(process, "Seccomp"), 2); // a filter
    const QByteArray bounds = pictures::read(QStringLiteral("/proc/%1/limits").arg(process));
    QVERIFY(bounds.contains("Max core file size        0 "));
    // Of what this process has open it has got its socket only.
    // What belongs to a picture is closed when it has been handed over.
    const auto open = [&process] {
        return QDir(QStringLiteral("/proc/%1/fd").arg(process))
            .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
            .size();
    };
    QTRY_VERIFY(open() <= 5);
}

void TestIsolatedDecoder::manyThreadsReadAtTheSameTime()
{
    QList<int> numbers(24);
    std::iota(numbers.begin(), numbers.end(), 0);
    const char *names[] = {"quarters.avif", "quarters.heic", "quarters.jxl", "quarters.svg", "camera.dng"};
    const QList<bool> fine = QtConcurrent::blockingMapped(numbers, [&names](int i) {
        const auto read = readImage(sample(names[i % std::size(names)]));
        return read && !read->image.isNull();
    });
    QVERIFY(!fine.contains(false));
    // They are not all kept.
    QVERIFY(decoders().size() <= 4);
}

UPVIEW_TEST_GUILESS_MAIN(TestIsolatedDecoder)

#include "tst_isolateddecoder.moc"
