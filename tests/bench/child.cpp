// SPDX-License-Identifier: GPL-3.0-or-later
#include "child.h"

#include "core/image/imagereader.h"
#include "core/upscale/upscaleservice.h"
#include "measure.h"
#include "python/interpreter.h"
#include "python/pythonengines.h"
#include "python/srvulkanrunner.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>
#include <unistd.h>

using namespace upview;

namespace bench {

namespace {

constexpr std::chrono::seconds kEnd{10};
constexpr std::chrono::minutes kStoring{5};

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void say(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int sayError(const Error &error)
{
    say({{QStringLiteral("error"), error.text + u' ' + error.details}});
    return 1;
}

/// Waits as the window does, in the event loop.
template <typename T> void await(const QFuture<T> &future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    loop.exec();
}

QJsonObject describe(const EngineReport &report)
{
    QJsonArray devices;
    for (const Device &device : report.devices) {
        devices.append(QJsonObject{{QStringLiteral("id"), device.id},
                                   {QStringLiteral("name"), device.name},
                                   {QStringLiteral("gpu"), device.isGpu}});
    }
    QJsonArray runnable; // "device/model", and "device/model/engine"
    QJsonArray engines;
    for (const EngineFacts &engine : report.engines)
        engines.append(QString::fromLatin1(engine.name));
    for (const Device &device : report.devices) {
        for (const Model &model : modelCatalogue()) {
            if (report.obstacle(device.id, model.id).isEmpty())
                runnable.append(QString(device.id + u'/' + model.id));
            for (const EngineFacts &engine : report.engines) {
                if (report.obstacle(device.id, model.id, engine.name).isEmpty())
                    runnable.append(
                        QString(device.id + u'/' + model.id + u'/' + QString::fromLatin1(engine.name)));
            }
        }
    }
    return {{QStringLiteral("engine"), report.availability.engine},
            {QStringLiteral("version"), report.availability.version},
            {QStringLiteral("engines"), engines},
            {QStringLiteral("devices"), devices},
            {QStringLiteral("runnable"), runnable}};
}

UpscaleRequest requestFor(const QJsonObject &wish, const QString &source)
{
    UpscaleRequest request;
    request.sourcePath = source;
    request.recipe.model = wish.value(QLatin1StringView("model")).toString();
    request.recipe.device = wish.value(QLatin1StringView("device")).toString();
    request.recipe.engine = wish.value(QLatin1StringView("engine")).toString().toLatin1();
    request.recipe.tile = wish.value(QLatin1StringView("tile")).toInt();
    request.recipe.scale = wish.value(QLatin1StringView("scale")).toDouble();
    request.refresh = true;
    return request;
}

QJsonObject answerFor(const Error &error)
{
    return {{QStringLiteral("error"), QString(error.text + u' ' + error.details)}};
}

QJsonObject carryOut(UpscaleService &service, const QJsonObject &wish)
{
    UpscaleRequest request = requestFor(wish, wish.value(QLatin1StringView("source")).toString());
    if (wish.value(QLatin1StringView("inHand")).toBool()) {
        const Result<DecodedImage> shown = readImage(request.sourcePath);
        if (!shown)
            return answerFor(shown.error());
        request.picture = *shown;
    }
    const double processor = processorMilliseconds();
    QElapsedTimer timer;
    timer.start();
    const QFuture<UpscaleOutcome> future = service.submit(request);
    await(future);
    const double total = milliseconds(timer);
    const double used = processorMilliseconds() - processor;
    const UpscaleOutcome outcome = future.result();
    if (!outcome)
        return answerFor(outcome.error());
    service.waitForStores(kStoring); // not beside the next measurement
    const QString result = wish.value(QLatin1StringView("result")).toString();
    if (!result.isEmpty() && !outcome->image.save(result, "PNG"))
        return {{QStringLiteral("error"), QString(QStringLiteral("cannot write ") + result)}};
    return {{QStringLiteral("totalMs"), total},
            {QStringLiteral("engineMs"), outcome->engineSeconds * 1000},
            {QStringLiteral("readingMs"), outcome->readingSeconds * 1000},
            {QStringLiteral("processorMs"), used},
            {QStringLiteral("device"), outcome->recipe.device},
            {QStringLiteral("engine"), QString::fromLatin1(outcome->recipe.engine)},
            {QStringLiteral("notice"), outcome->notice},
            {QStringLiteral("width"), outcome->image.width()},
            {QStringLiteral("bytes"), residentBytes()}};
}

/// Cancels a request once its first tile is done, and then asks for another one.
QJsonObject carryOutCancel(UpscaleService &service, const QJsonObject &wish)
{
    UpscaleRequest request = requestFor(wish, wish.value(QLatin1StringView("cancelled")).toString());
    QFuture<UpscaleOutcome> future = service.submit(request);
    {
        QEventLoop loop;
        QFutureWatcher<UpscaleOutcome> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::progressValueChanged, &loop, [&](int value) {
            if (value > 0)
                loop.quit();
        });
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    const bool early = !future.isFinished();
    QElapsedTimer timer;
    timer.start();
    future.cancel();
    await(future);
    const double gone = milliseconds(timer);
    request.sourcePath = wish.value(QLatin1StringView("next")).toString();
    const QFuture<UpscaleOutcome> next = service.submit(request);
    await(next);
    const double after = milliseconds(timer);
    if (const UpscaleOutcome outcome = next.result(); !outcome)
        return answerFor(outcome.error());
    return {{QStringLiteral("early"), early},
            {QStringLiteral("goneMs"), gone},
            {QStringLiteral("nextMs"), after - gone}};
}

/// All sources at once, as a folder is enlarged.
QJsonObject carryOutAll(UpscaleService &service, const QJsonObject &wish)
{
    QList<QFuture<UpscaleOutcome>> futures;
    QElapsedTimer timer;
    timer.start();
    for (const QJsonValue &source : wish.value(QLatin1StringView("sources")).toArray())
        futures.append(service.submit(requestFor(wish, source.toString())));
    for (const QFuture<UpscaleOutcome> &future : std::as_const(futures))
        await(future);
    const double total = milliseconds(timer);
    QJsonObject jobs; // by device
    double engine = 0;
    for (const QFuture<UpscaleOutcome> &future : std::as_const(futures)) {
        const UpscaleOutcome outcome = future.result();
        if (!outcome)
            return answerFor(outcome.error());
        jobs[outcome->recipe.device] = jobs.value(outcome->recipe.device).toInt() + 1;
        engine += outcome->engineSeconds * 1000;
    }
    service.waitForStores(kStoring);
    return {{QStringLiteral("totalMs"), total},
            {QStringLiteral("engineMs"), engine},
            {QStringLiteral("jobs"), jobs}};
}

/// One task given to an engine without the service, for what only the engine knows: memory.
int carryOutTask(Engine &engine, const QJsonObject &wish)
{
    const Result<void> started = engine.initialise();
    if (!started)
        return sayError(started.error());
    EngineTask task;
    task.model = findModel(wish.value(QLatin1StringView("model")).toString());
    task.device = wish.value(QLatin1StringView("device")).toString();
    task.tile = wish.value(QLatin1StringView("tile")).toInt();
    const int side = wish.value(QLatin1StringView("side")).toInt();
    task.picture = scene(side);
    task.area = task.picture.rect();
    const QList<Device> devices = engine.devices();
    const auto device = std::find_if(devices.begin(), devices.end(),
                                     [&task](const Device &each) { return each.id == task.device; });
    if (!task.model || device == devices.end())
        return sayError({ErrorCode::InvalidArgument, QStringLiteral("no such model or device"), {}});
    const double before = residentBytes();
    const Result<EngineOutput> output = engine.process(task, CancelFlag());
    if (!output)
        return sayError(output.error());
    say({{QStringLiteral("seconds"), output->seconds},
         {QStringLiteral("tile"), output->tile},
         {QStringLiteral("expectedBytes"), double(output->memoryExpected)},
         {QStringLiteral("usedBytes"), double(output->memoryUsed)},
         {QStringLiteral("computerExpectedBytes"),
          double(engine.memoryNeeded(*task.model, *device, task.area.size(), task.tile))},
         {QStringLiteral("computerUsedBytes"), peakResidentBytes() - before}});
    return 0;
}

} // namespace

int liveInterpreter(const QString &environment)
{
    const PythonEnvironment python(environment);
    // The check reads folders by way of Qt, whose code then counts as resident; that is not Python's.
    if (const auto problem = python.problem())
        return sayError({ErrorCode::EngineMissing, problem->text, problem->remedy});
    const double before = residentBytes();
    QElapsedTimer timer;
    timer.start();
    Interpreter interpreter{python};
    const Result<void> started = interpreter.start();
    const double took = milliseconds(timer);
    if (!started)
        return sayError(started.error());
    say({{QStringLiteral("interpreterMs"), took},
         {QStringLiteral("interpreterBytes"), residentBytes() - before}});
    return interpreter.finish(kEnd) ? 0 : 1;
}

int liveEngine(const QString &environment)
{
    const double before = residentBytes();
    QElapsedTimer timer;
    timer.start();
    const PythonEnvironment python(environment);
    SrVulkanRunner runner(python, std::make_shared<Interpreter>(python));
    const Result<SrVulkanInfo> started = runner.start();
    const double took = milliseconds(timer);
    if (!started)
        return sayError(started.error());
    say({{QStringLiteral("importMs"), started->importSeconds * 1000},
         {QStringLiteral("initMs"), started->initSeconds * 1000},
         {QStringLiteral("wholeMs"), took},
         {QStringLiteral("wholeBytes"), residentBytes() - before}});
    return runner.stop(kEnd) ? 0 : 1;
}

int liveTask(const QString &environment, const QByteArray &wish)
{
    const QJsonObject object = QJsonDocument::fromJson(wish).object();
    const QByteArray name = object.value(QLatin1StringView("engine")).toString().toLatin1();
    int code = 1;
    for (const std::shared_ptr<Engine> &engine : makePythonEngines(environment)) {
        if (engine->name() != name)
            continue;
        code = carryOutTask(*engine, object);
        if (!engine->shutdown(kEnd)) {
            std::fflush(nullptr);
            ::_exit(code);
        }
    }
    return code;
}

int liveService(const QString &environment, const QString &cacheFolder)
{
    const auto cache = std::make_shared<UpscaleCache>(cacheFolder, CacheLimits());
    UpscaleService service(makePythonEngines(environment), cache);
    const QFuture<EngineReport> report = service.report();
    await(report);
    QJsonObject greeting = describe(report.result());
    greeting[QStringLiteral("bytes")] = residentBytes();
    say(greeting);

    std::string line;
    while (std::getline(std::cin, line)) {
        const QJsonDocument wish = QJsonDocument::fromJson(QByteArray::fromStdString(line));
        const QJsonObject object = wish.object();
        if (object.contains(QLatin1StringView("sources")))
            say(carryOutAll(service, object));
        else if (object.contains(QLatin1StringView("cancelled")))
            say(carryOutCancel(service, object));
        else
            say(carryOut(service, object));
    }
    if (service.shutdown(kEnd))
        return 0;
    std::fflush(nullptr);
    ::_exit(1);
}

} // namespace bench
