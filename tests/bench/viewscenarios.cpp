// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewscenarios.h"

#include "viewpictures.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace viewbench {

namespace {

constexpr int kTimeoutMs = 60000;
constexpr double kPictureShare = 0.12; ///< of the window, from which a picture counts as shown
constexpr double kCellShare = 0.002; ///< a thumbnail among others
constexpr int kIdleMs = 1500; ///< time for the neighbours to be prefetched
constexpr int kHeldPresses = 15;
constexpr int kRepeatMs = 33; ///< of a key that is held
constexpr QSize k24Megapixels(6000, 4000);
constexpr QSize k12Megapixels(4000, 3000);
constexpr QSize kHalfMegapixel(866, 577);

int countFiles(const QString &folder)
{
    int count = 0;
    for (QDirIterator it(folder, {QStringLiteral("*.png"), QStringLiteral("*.jpg")}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext(); it.next())
        count += it.filePath().contains(QStringLiteral("/fail/")) ? 0 : 1;
    return count;
}

/// The value that `part` (0 to 1) of the samples are below.
double quantile(QList<double> samples, double part)
{
    if (samples.isEmpty())
        return -1;
    std::sort(samples.begin(), samples.end());
    return samples.at(std::min(samples.size() - 1, qsizetype(part * double(samples.size()))));
}

} // namespace

Scenarios::Scenarios(Screen &screen, QList<Program> programs, Plan plan, QString work, Say say)
    : m_screen(screen)
    , m_programs(std::move(programs))
    , m_plan(std::move(plan))
    , m_work(std::move(work))
    , m_say(std::move(say))
{
}

bool Scenarios::wants(const char *part) const
{
    return m_plan.parts.isEmpty() || m_plan.parts.contains(QString::fromLatin1(part));
}

void Scenarios::add(const QString &what, const QString &unit, const QString &aim, const Program &program,
                    double value)
{
    Figure &figure = m_report.figure(what, unit, aim);
    if (value >= 0) {
        figure.samples[program.name].append(value);
        return;
    }
    const QString note = QStringLiteral("%1: \"%2\" did not appear in time.").arg(program.name, what);
    if (!m_report.notes.contains(note))
        m_report.notes.append(note);
}

QString Scenarios::usedHome(const Program &program, const QString &path)
{
    const QString home = m_work + QStringLiteral("/home-") + program.name;
    if (QFileInfo::exists(home))
        return home;
    const Run run(program, m_screen.name(), home, path, false);
    m_screen.waitUntil(run.startedAt(), kTimeoutMs / 2,
                       [&] { return m_screen.share(colourOf(0)) > kPictureShare; });
    m_screen.idle(500);
    return home;
}

Report Scenarios::run()
{
    m_report.machine = bench::describeMachine();
    for (const Program &program : std::as_const(m_programs))
        m_report.programs.append(program.name);
    const QSize large = m_plan.brief ? QSize(1200, 800) : k24Megapixels;
    m_say(QStringLiteral("Making pictures..."));
    const QString small = m_work + QStringLiteral("/small");
    const QString many = m_work + QStringLiteral("/many");
    const QStringList smallOne = makeFolder(small, 1, kHalfMegapixel);
    const QStringList largeOnes = makeFolder(m_work + QStringLiteral("/large"), 24, large);
    const QStringList manyOnes = makeFolder(many, m_plan.brief ? 100 : 10000, QSize(160, 120));
    // The one that is opened lies in the middle of the ten thousand.
    const QString among = many + QStringLiteral("/picture-00050a.jpg");
    const bool made = writePicture(among, kHalfMegapixel, 0);
    if (smallOne.isEmpty() || largeOnes.isEmpty() || manyOnes.isEmpty() || !made) {
        m_report.notes.append(QStringLiteral("The pictures could not be written; nothing was measured."));
        return m_report;
    }
    if (wants("launch")) {
        measureLaunch(QStringLiteral("Launch to picture, 0.5 MP"), smallOne.constFirst(),
                      QStringLiteral("at most 1.3 of qimgv's"), false);
        measureLaunch(QStringLiteral("Launch to picture, 0.5 MP among 10,000 files"), among,
                      QStringLiteral("less than 50 ms more"), false);
        measureLaunch(QStringLiteral("Launch to picture, 24 MP"), largeOnes.constFirst(),
                      QStringLiteral("at most 1.0 of qimgv's"), true);
    }
    if (wants("next"))
        measureNext(largeOnes);
    if (wants("thumbnails")) {
        const int count = m_plan.brief ? 12 : 100;
        const QString photos = m_work + QStringLiteral("/photos");
        if (!makeFolder(photos, count, m_plan.brief ? QSize(800, 600) : k12Megapixels).isEmpty())
            measureThumbnails(photos, count);
    }
    if (wants("scroll"))
        measureScrolling(many);
    m_report.machine.insert(QStringLiteral("loadAtEnd"), bench::loadAverage());
    return m_report;
}

void Scenarios::measureLaunch(const QString &what, const QString &path, const QString &aim, bool memory)
{
    for (const Program &program : std::as_const(m_programs))
        (void)usedHome(program, path);
    for (int round = 0; round < m_plan.rounds; ++round) {
        for (const Program &program : std::as_const(m_programs)) {
            const Run run(program, m_screen.name(), usedHome(program, path), path, false);
            const double ms = m_screen.waitUntil(run.startedAt(), kTimeoutMs,
                                                 [&] { return m_screen.share(colourOf(0)) > kPictureShare; });
            add(what, QStringLiteral("ms"), aim, program, ms);
            m_say(QStringLiteral("%1, %2: %3 ms").arg(what, program.name).arg(ms, 0, 'f', 0));
            if (memory && ms >= 0) {
                m_screen.idle(kIdleMs);
                add(QStringLiteral("Peak memory, 24 MP"), QStringLiteral("MB"),
                    QStringLiteral("at most Gwenview's"), program, run.peakMegabytes());
            }
        }
    }
}

void Scenarios::measureNext(const QStringList &folder)
{
    const auto isShown = [this](int index) { return m_screen.share(colourOf(index)) > kPictureShare; };
    for (int round = 0; round < m_plan.rounds; ++round) {
        for (const Program &program : std::as_const(m_programs)) {
            const Run run(program, m_screen.name(), usedHome(program, folder.constFirst()),
                          folder.constFirst(), false);
            if (m_screen.waitUntil(run.startedAt(), kTimeoutMs, [&] { return isShown(0); }) < 0)
                continue;
            m_screen.idle(2 * kIdleMs);
            int index = 0;
            for (int i = 0; i < 4; ++i) {
                m_screen.idle(kIdleMs);
                const double pressed = m_screen.press(program.nextKey);
                ++index;
                const double ms = m_screen.waitUntil(pressed, 10000, [&] { return isShown(index); });
                add(QStringLiteral("Key to next 24 MP picture, after 1.5 s"), QStringLiteral("ms"),
                    QStringLiteral("at most 1.0 of qimgv's"), program, ms);
                m_say(QStringLiteral("Next, %1: %2 ms").arg(program.name).arg(ms, 0, 'f', 1));
                if (ms < 0)
                    break;
            }
            if (index < 4 || !isShown(index))
                continue;
            double pressed = 0;
            for (int i = 0; i < kHeldPresses; ++i) {
                pressed = m_screen.press(program.nextKey);
                ++index;
                m_screen.idle(kRepeatMs);
            }
            // The colours come again: the last time that it appears and stays is the picture.
            double appeared = isShown(index) ? Screen::now() : -1;
            for (double last = Screen::now(); Screen::now() - last < 1500 || appeared < 0;) {
                const bool shown = isShown(index);
                if (shown && appeared < 0)
                    last = appeared = Screen::now();
                else if (!shown)
                    appeared = -1;
                if (Screen::now() - pressed > kTimeoutMs)
                    break;
                m_screen.idle(Screen::kPollMs);
            }
            const double ms = appeared < 0 ? -1 : std::max(0.0, appeared - pressed);
            add(QStringLiteral("Key held for 15 pictures: last key to its picture"), QStringLiteral("ms"), {},
                program, ms);
            m_say(QStringLiteral("Held, %1: %2 ms").arg(program.name).arg(ms, 0, 'f', 0));
        }
    }
}

void Scenarios::measureThumbnails(const QString &folder, int count)
{
    const int rounds = std::max(1, m_plan.rounds / 2);
    for (int round = 0; round < rounds; ++round) {
        for (const Program &program : std::as_const(m_programs)) {
            if (!program.gridArguments)
                continue;
            const QString home = m_work + QStringLiteral("/grid-") + program.name;
            // A user's home, but for the thumbnails.
            if (!QFileInfo::exists(home)) {
                const Run run(program, m_screen.name(), home, m_work + QStringLiteral("/small"), true);
                m_screen.idle(3000);
            }
            QDir(home + u'/' + program.thumbnailFolder).removeRecursively();
            measureThumbnailsOnce(program, home, folder, count, QStringLiteral("empty cache"));
            measureThumbnailsOnce(program, home, folder, count, QStringLiteral("again"));
        }
    }
}

void Scenarios::measureThumbnailsOnce(const Program &program, const QString &home, const QString &folder,
                                      int count, const QString &suffix)
{
    const auto label = [&suffix](const char *text) {
        return QStringLiteral("%1, %2").arg(QString::fromLatin1(text), suffix);
    };
    constexpr int kQuietMs = 2500;
    const QString cache = home + u'/' + program.thumbnailFolder;
    const bool isEmpty = countFiles(cache) < count / 2;
    const Run run(program, m_screen.name(), home, folder, true);
    double first = -1;
    double lastFile = 0;
    int files = countFiles(cache);
    double nextCount = 0;
    QList<std::pair<double, double>> shares; // when, and how much of the window shows thumbnails
    for (double changed = run.startedAt(); Screen::now() - changed < kQuietMs || first < 0;) {
        double share = 0;
        for (int i = 0; i < kColours; ++i)
            share += m_screen.share(colourOf(i), 24);
        const double now = Screen::now() - run.startedAt();
        if (first < 0 && share > kCellShare)
            first = now;
        if (shares.isEmpty() || std::abs(share - shares.last().second) > 0.001) {
            shares.append({now, share});
            changed = Screen::now();
        }
        if (isEmpty && now > nextCount) {
            nextCount = now + 50;
            const int seen = countFiles(cache);
            if (seen != files) {
                files = seen;
                lastFile = now;
                changed = Screen::now();
            }
        }
        if (now > 2 * kTimeoutMs)
            break;
        m_screen.idle(10);
    }
    double all = -1;
    for (const auto &[when, share] : std::as_const(shares)) {
        if (share >= 0.98 * shares.last().second) {
            all = when;
            break;
        }
    }
    add(label("Launch to first thumbnail, 12 MP photos"), QStringLiteral("ms"),
        isEmpty ? QStringLiteral("within 300 ms of the window") : QString(), program, first);
    add(label("Launch to all visible thumbnails"), QStringLiteral("ms"), {}, program, all);
    if (isEmpty) {
        // Some make those that are visible only: all count as if they had made a hundred.
        add(label("A hundred thumbnails of 12 MP photos"), QStringLiteral("ms"),
            QStringLiteral("at most 0.5 of the faster"), program,
            files > 0 && first >= 0 ? lastFile * 100 / files : -1);
        if (files < count) {
            const QString note =
                QStringLiteral("%1 made %2 thumbnails of %3 by itself; its time is counted up to a hundred.")
                    .arg(program.name)
                    .arg(files)
                    .arg(count);
            if (!m_report.notes.contains(note))
                m_report.notes.append(note);
        }
    }
    add(label("Peak memory, grid"), QStringLiteral("MB"), {}, program, run.peakMegabytes());
    m_say(QStringLiteral("Thumbnails, %1, %2: first %3, visible %4, %5 files in %6 ms")
              .arg(program.name, suffix)
              .arg(first, 0, 'f', 0)
              .arg(all, 0, 'f', 0)
              .arg(files)
              .arg(lastFile, 0, 'f', 0));
}

void Scenarios::measureScrolling(const QString &folder)
{
    constexpr int kNotches = 120;
    constexpr int kNotchMs = 16;
    const int rounds = std::max(1, m_plan.rounds / 2);
    for (int round = 0; round < rounds; ++round) {
        for (const Program &program : std::as_const(m_programs)) {
            if (!program.gridArguments)
                continue;
            const QString home = m_work + QStringLiteral("/scroll-") + program.name;
            const Run run(program, m_screen.name(), home, folder, true);
            const double shown = m_screen.waitUntil(run.startedAt(), kTimeoutMs, [&] {
                return m_screen.share(colourOf(round), 24) > kCellShare;
            });
            if (shown < 0) {
                add(QStringLiteral("Scrolling 10,000: median frame"), QStringLiteral("ms"), {}, program, -1);
                continue;
            }
            m_screen.idle(3000);
            (void)m_screen.takeChanges();
            for (int i = 0; i < kNotches; ++i) {
                m_screen.turnWheel(true);
                m_screen.idle(kNotchMs);
            }
            QList<double> frames;
            double before = -1;
            const QList<double> changes = m_screen.takeChanges();
            for (const double when : changes) {
                if (before < 0 || when - before > 4) { // what comes at once is one frame
                    if (before >= 0)
                        frames.append(when - before);
                    before = when;
                }
            }
            add(QStringLiteral("Scrolling 10,000: median frame"), QStringLiteral("ms"),
                QStringLiteral("below 17 ms"), program, quantile(frames, 0.5));
            add(QStringLiteral("Scrolling 10,000: frame, 95 of 100 are shorter"), QStringLiteral("ms"), {},
                program, quantile(frames, 0.95));
            m_say(QStringLiteral("Scrolling, %1: %2 frames, median %3, p95 %4 ms")
                      .arg(program.name)
                      .arg(frames.size())
                      .arg(quantile(frames, 0.5), 0, 'f', 1)
                      .arg(quantile(frames, 0.95), 0, 'f', 1));
        }
    }
}

} // namespace viewbench
