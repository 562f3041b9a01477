// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batchupscale.h"

#include "core/image/imagereader.h"
#include "core/library/foldersorting.h"
#include "core/upscale/resultwriter.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QtConcurrentRun>

#include <algorithm>
#include <cstdio>
#include <memory>

#include <unistd.h>

namespace upview {

namespace {

QString suffixOf(const QByteArray &format)
{
    return format == "jpeg" ? QStringLiteral("jpg") : QString::fromLatin1(format);
}

/// The part of a result's name that says how it was made: "_2x", "_1.5x", "_3840x2160".
QString mark(const Recipe &recipe)
{
    if (!recipe.fit.isEmpty())
        return QStringLiteral("_%1x%2").arg(recipe.fit.width()).arg(recipe.fit.height());
    return QStringLiteral("_%1x").arg(recipe.scale);
}

/// A path as one would type it here; far away, the whole one.
QString shortPath(const QString &path)
{
    const QString relative = QDir::current().relativeFilePath(path);
    return relative.startsWith(QStringLiteral("../../")) ? path : relative;
}

} // namespace

BatchUpscale::BatchUpscale(const Invocation &invocation, const Recipe &recipe, UpscaleService &service,
                           QObject *parent)
    : QObject(parent)
    , m_invocation(invocation)
    , m_recipe(recipe)
    , m_service(service)
    , m_terminal(::isatty(STDERR_FILENO) && !invocation.json)
{
    connect(&m_planning, &QFutureWatcherBase::finished, this, [this] {
        const Result<QList<Task>> planned = m_planning.result();
        if (!planned) {
            std::fprintf(stderr, "upview: %s\n", qUtf8Printable(planned.error().text));
            Q_EMIT finished(planned.error().code == ErrorCode::InvalidArgument ? CommandLine::kUsage
                                                                               : CommandLine::kSomeFailed);
            return;
        }
        m_tasks = *planned;
        next();
    });
    connect(&m_upscaling, &QFutureWatcherBase::progressValueChanged, this, &BatchUpscale::showProgress);
    connect(&m_upscaling, &QFutureWatcherBase::finished, this, &BatchUpscale::upscaled);
    connect(&m_writing, &QFutureWatcherBase::finished, this, [this] {
        clearProgress();
        if (const Result<void> written = m_writing.result(); !written)
            fail(m_tasks.at(m_current).source, written.error());
        else
            report(m_tasks.at(m_current), *m_upscaling.result(), m_upscaling.result()->totalSeconds);
        next();
    });
}

BatchUpscale::~BatchUpscale()
{
    m_planning.waitForFinished();
    m_writing.waitForFinished();
}

void BatchUpscale::start()
{
    m_planning.setFuture(QtConcurrent::run(
        [invocation = m_invocation, recipe = m_recipe] { return plan(invocation, recipe); }));
}

void BatchUpscale::interrupt()
{
    m_interrupted = true;
    m_cancelWriting.cancel();
    m_upscaling.future().cancel();
}

Result<QList<BatchUpscale::Task>> BatchUpscale::plan(const Invocation &invocation, const Recipe &recipe)
{
    QStringList sources;
    for (const QString &input : invocation.inputs) {
        const QFileInfo info(input);
        if (!info.isDir()) {
            sources.append(input);
            continue;
        }
        QList<FileEntry> entries;
        const QFileInfoList files = QDir(input).entryInfoList(QDir::Files | QDir::Readable);
        for (const QFileInfo &file : files) {
            if (hasReadableSuffix(file.fileName()))
                entries.append({file.fileName(), file.absoluteFilePath(), file.size(), 0});
        }
        if (entries.isEmpty())
            return failure(ErrorCode::NotFound, tr("There are no pictures in “%1”.").arg(input));
        sortEntries(entries, SortKey::Name, false);
        for (const FileEntry &entry : std::as_const(entries))
            sources.append(entry.path);
    }

    if (!invocation.output.isEmpty() && !invocation.outputIsFolder) {
        const QByteArray bySuffix = resultFormatForSuffix(invocation.output);
        if (invocation.format.isEmpty() && bySuffix.isEmpty()) {
            return failure(ErrorCode::InvalidArgument,
                           tr("The name “%1” does not say the format. Use .png, .webp, .jpg or .tif, or "
                              "--format.")
                               .arg(QFileInfo(invocation.output).fileName()));
        }
        if (!invocation.format.isEmpty() && !bySuffix.isEmpty() && invocation.format != bySuffix) {
            return failure(
                ErrorCode::InvalidArgument,
                tr("The name “%1” does not fit --format %2.")
                    .arg(QFileInfo(invocation.output).fileName(), QString::fromLatin1(invocation.format)));
        }
    }
    if (invocation.outputIsFolder && !QDir().mkpath(invocation.output))
        return failure(ErrorCode::NoPermission, tr("The folder “%1” cannot be made.").arg(invocation.output));

    const QByteArray format = invocation.format.isEmpty() ? QByteArray("png") : invocation.format;
    QList<Task> tasks;
    for (const QString &source : std::as_const(sources)) {
        const QFileInfo info(source);
        QString target = invocation.output;
        if (target.isEmpty() || invocation.outputIsFolder) {
            const QString folder = target.isEmpty() ? info.absolutePath() : target;
            target = folder + QLatin1Char('/') + info.completeBaseName() + mark(recipe) + QLatin1Char('.')
                + suffixOf(format);
        }
        tasks.append({source, target});
    }
    return tasks;
}

void BatchUpscale::next()
{
    while (true) {
        ++m_current;
        if (m_interrupted || m_current >= m_tasks.size()) {
            Q_EMIT finished(m_failed > 0 || m_interrupted ? CommandLine::kSomeFailed : CommandLine::kDone);
            return;
        }
        const Task &task = m_tasks.at(m_current);
        const QFileInfo target(task.target);
        if (!m_invocation.overwrite && target.exists()) {
            // A source is never replaced without a yes; a name that we made up must not hit another file.
            if (target.canonicalFilePath() == QFileInfo(task.source).canonicalFilePath()) {
                fail(task.source,
                     {ErrorCode::InvalidArgument,
                      tr("The result would replace its source; --overwrite allows it."),
                      {}});
                continue;
            }
            if (m_invocation.output.isEmpty() || m_invocation.outputIsFolder) {
                skip(task);
                continue;
            }
        }
        UpscaleRequest request;
        request.sourcePath = task.source;
        request.recipe = m_recipe;
        request.priority = UpscaleRequest::Priority::Batch;
        request.memory = m_invocation.memory.value_or(-1);
        request.target = ResultTarget{task.target, optionsFor(task)};
        m_upscaling.setFuture(m_service.submit(request));
        return;
    }
}

void BatchUpscale::upscaled()
{
    clearProgress();
    if (m_upscaling.future().resultCount() == 0) {
        next(); // interrupted
        return;
    }
    const UpscaleOutcome outcome = m_upscaling.result();
    if (!outcome) {
        fail(m_tasks.at(m_current).source, outcome.error());
        // Without an engine every other picture would end with the same sentence.
        if (outcome.error().code == ErrorCode::EngineMissing)
            Q_EMIT finished(CommandLine::kSomeFailed);
        else
            next();
        return;
    }
    write(*outcome);
}

void BatchUpscale::write(const UpscaleResult &result)
{
    const Task task = m_tasks.at(m_current);
    m_writing.setFuture(QtConcurrent::run(
        [result, target = task.target, options = optionsFor(task), cancel = m_cancelWriting] {
            return writeResult(result, target, options, cancel);
        }));
}

WriteOptions BatchUpscale::optionsFor(const Task &task) const
{
    WriteOptions options;
    options.format = formatFor(task.target);
    options.quality = quality();
    options.matte = m_invocation.matte;
    options.metadataFrom = task.source;
    return options;
}

void BatchUpscale::stateMatte(const Task &task, const UpscaleResult &result) const
{
    if (result.image.hasAlphaChannel() && formatFor(task.target) == "jpeg") {
        std::fprintf(stderr, "upview: %s\n",
                     qUtf8Printable(tr("%1: JPEG has no transparency; what was transparent is %2 now.")
                                        .arg(shortPath(task.target), m_invocation.matte.name())));
    }
}

QByteArray BatchUpscale::formatFor(const QString &target) const
{
    return m_invocation.format.isEmpty() ? resultFormatForSuffix(target) : m_invocation.format;
}

int BatchUpscale::quality() const
{
    return m_invocation.quality.value_or(m_recipe.quality);
}

void BatchUpscale::report(const Task &task, const UpscaleResult &result, double seconds)
{
    if (m_invocation.json) {
        const QJsonObject line{
            {QStringLiteral("source"), task.source},
            {QStringLiteral("output"), task.target},
            {QStringLiteral("width"), result.size.width()},
            {QStringLiteral("height"), result.size.height()},
            {QStringLiteral("frames"), result.frames},
            {QStringLiteral("model"), result.recipe.model},
            {QStringLiteral("device"), result.recipe.device},
            {QStringLiteral("fromCache"), result.fromCache},
            {QStringLiteral("seconds"), seconds},
            {QStringLiteral("engineSeconds"), result.engineSeconds},
        };
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    } else {
        const QString how = result.fromCache
            ? tr("from the cache")
            : tr("%1 on %2, %3 s")
                  .arg(result.recipe.model, result.deviceName, QLocale::c().toString(seconds, 'f', 2));
        std::printf("%s\n",
                    qUtf8Printable(tr("%1 -> %2: %3 x %4, %5")
                                       .arg(shortPath(task.source), shortPath(task.target))
                                       .arg(result.size.width())
                                       .arg(result.size.height())
                                       .arg(how)));
    }
    std::fflush(stdout);
    stateMatte(task, result);
    if (!result.notice.isEmpty())
        std::fprintf(stderr, "upview: %s\n", qUtf8Printable(result.notice));
}

void BatchUpscale::fail(const QString &source, const Error &error)
{
    ++m_failed;
    const QString name = shortPath(source);
    if (m_invocation.json) {
        const QJsonObject line{{QStringLiteral("source"), source}, {QStringLiteral("error"), error.text}};
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }
    std::fprintf(stderr, "upview: %s: %s\n", qUtf8Printable(name), qUtf8Printable(error.text));
    if (error.code == ErrorCode::EngineMissing && !error.details.isEmpty())
        std::fprintf(stderr, "upview: %s\n", qUtf8Printable(error.details));
}

void BatchUpscale::skip(const Task &task)
{
    if (m_invocation.json) {
        const QJsonObject line{{QStringLiteral("source"), task.source},
                               {QStringLiteral("output"), task.target},
                               {QStringLiteral("skipped"), true}};
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    } else {
        std::printf(
            "%s\n",
            qUtf8Printable(tr("%1 exists: skipped (--overwrite replaces it)").arg(shortPath(task.target))));
    }
    std::fflush(stdout);
}

void BatchUpscale::showProgress()
{
    if (!m_terminal)
        return;
    const int percent = m_upscaling.progressValue() * 100 / UpscaleService::kProgressSteps;
    // Back to the start of the line, and clear the rest of it.
    std::fprintf(stderr, "\r%s\033[K",
                 qUtf8Printable(tr("%1 of %2: %3, %4 %")
                                    .arg(m_current + 1)
                                    .arg(m_tasks.size())
                                    .arg(QFileInfo(m_tasks.at(m_current).source).fileName())
                                    .arg(percent)));
    std::fflush(stderr);
    m_progressShown = true;
}

void BatchUpscale::clearProgress()
{
    if (m_progressShown)
        std::fprintf(stderr, "\r\033[K");
    m_progressShown = false;
}

} // namespace upview
