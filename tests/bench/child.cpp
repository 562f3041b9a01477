// SPDX-License-Identifier: GPL-3.0-or-later
#include "child.h"

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
    QJsonArray runnable; // "device/model"
    for (const Device &device : report.devices) {
        for (const Model &model : modelCatalogue()) {
            if (report.obstacle(device.id, model.id).isEmpty())
                runnable.append(QString(device.id + u'/' + model.id));
        }
    }
    return {{QStringLiteral("engine"), report.availability.engine},
            {QStringLiteral("version"), report.availability.version},
            {QStringLiteral("devices"), devices},
            {QStringLiteral("runnable"), runnable}};
}

QJsonObject carryOut(UpscaleService &service, const QJsonObject &wish)
{
    UpscaleRequest request;
    request.sourcePath = wish.value(QLatin1StringView("source")).toString();
    request.recipe.model = wish.value(QLatin1StringView("model")).toString();
    request.recipe.device = wish.value(QLatin1StringView("device")).toString();
    request.recipe.scale = wish.value(QLatin1StringView("scale")).toDouble();
    request.refresh = true;

    QElapsedTimer timer;
    timer.start();
    const QFuture<UpscaleOutcome> future = service.submit(request);
    await(future);
    const double total = milliseconds(timer);
    const UpscaleOutcome outcome = future.result();
    if (!outcome)
        return {{QStringLiteral("error"), outcome.error().text + u' ' + outcome.error().details}};
    service.waitForStores(kStoring); // not beside the next measurement
    return {{QStringLiteral("totalMs"), total},
            {QStringLiteral("engineMs"), outcome->engineSeconds * 1000},
            {QStringLiteral("device"), outcome->recipe.device},
            {QStringLiteral("notice"), outcome->notice},
            {QStringLiteral("width"), outcome->image.width()},
            {QStringLiteral("bytes"), residentBytes()}};
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
        say(carryOut(service, wish.object()));
    }
    if (service.shutdown(kEnd))
        return 0;
    std::fflush(nullptr);
    ::_exit(1);
}

} // namespace bench
