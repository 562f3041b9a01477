// SPDX-License-Identifier: GPL-3.0-or-later
// engineprobe SCENARIO ENVIRONMENT: one life of the engine in a fresh process. Writes one JSON object to
// stdout; what a scenario shows beyond that is how the process ends. Its caller is tst_engineprocess.
#include "core/base/log.h"
#include "python/srvulkanengine.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <spdlog/sinks/null_sink.h>

#include <csignal>
#include <cstdio>
#include <future>
#include <unistd.h>

using namespace upview;

namespace {

volatile std::sig_atomic_t s_interrupted = 0;

void onInterrupt(int)
{
    s_interrupted = 1;
}

void write(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

EngineTask task(const char *model, QSize size, bool tta = false)
{
    EngineTask task;
    task.model = findModel(QString::fromLatin1(model));
    task.tta = tta;
    task.device = QStringLiteral("cpu");
    task.picture = QImage(size, QImage::Format_RGB32);
    task.picture.fill(qRgb(90, 120, 150));
    task.area = task.picture.rect();
    return task;
}

QJsonObject describe(const Result<EngineOutput> &result)
{
    if (!result) {
        return {{QStringLiteral("error"), int(result.error().code)},
                {QStringLiteral("text"), result.error().text},
                {QStringLiteral("details"), result.error().details}};
    }
    return {{QStringLiteral("width"), result->image.width()},
            {QStringLiteral("height"), result->image.height()}};
}

QJsonObject describe(Engine &engine)
{
    QJsonArray devices;
    const QList<Device> all = engine.devices();
    for (const Device &device : all)
        devices.append(device.id + u' ' + device.name);
    const Availability availability = engine.availability();
    return {{QStringLiteral("devices"), devices},
            {QStringLiteral("usable"), availability.usable},
            {QStringLiteral("problem"), availability.problem},
            {QStringLiteral("remedy"), availability.remedy},
            {QStringLiteral("missing"), QJsonArray::fromStringList(availability.missingPackages)},
            {QStringLiteral("notes"), QJsonArray::fromStringList(availability.notes)}};
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    spdlog::set_default_logger(spdlog::null_logger_mt("none"));
    const QString scenario = arguments.at(1);
    const PythonEnvironment environment(arguments.at(2));
    const std::shared_ptr<Engine> engine =
        std::make_shared<SrVulkanEngine>(environment, std::make_shared<Interpreter>(environment));
    const CancelFlag cancel;

    if (scenario == QLatin1StringView("unused"))
        return 0;
    if (scenario == QLatin1StringView("initialised")) { // and destroyed without a shutdown
        const auto started = engine->initialise();
        write({{QStringLiteral("started"), started.has_value()},
               {QStringLiteral("text"), started ? QString() : started.error().text}});
        return 0;
    }
    if (scenario == QLatin1StringView("describe")) {
        write(describe(*engine));
        return 0;
    }
    if (scenario == QLatin1StringView("process")) {
        QJsonObject answer = describe(engine->process(task("WAIFU2X_PHOTO_UP2X", {40, 40}), cancel));
        answer[QStringLiteral("fixed")] = engine->fixedDevice();
        answer[QStringLiteral("folder")] = QDir::currentPath();
        answer[QStringLiteral("planted")] = qEnvironmentVariable("UPVIEW_PLANTED_LIBRARY");
        write(answer);
        return 0;
    }
    if (scenario == QLatin1StringView("percentages")) { // RealSR prints one for each tile
        EngineTask small = task("REALSR_DF2K_UP4X", {34, 33});
        small.tile = 32;
        write(describe(engine->process(small, cancel)));
        return 0;
    }
    if (scenario == QLatin1StringView("interrupt")) {
        std::signal(SIGINT, onInterrupt);
        engine->process(task("WAIFU2X_PHOTO_UP2X", {40, 40}), cancel);
        std::raise(SIGINT);
        write({{QStringLiteral("interrupted"), s_interrupted == 1}});
        return 0;
    }
    // The engine has far more to do than the three seconds that an end may take, or a fraction of that.
    const bool forever = scenario == QLatin1StringView("busy-long");
    if (forever || scenario == QLatin1StringView("busy-short")
        || scenario == QLatin1StringView("busy-destroyed")) {
        const auto first =
            engine->process(task("WAIFU2X_PHOTO_UP2X", {40, 40}), cancel); // models and threads are up
        CancelFlag wish;
        auto running = std::async(std::launch::async, [&] {
            return forever ? engine->process(task("REALSR_DF2K_UP4X", {400, 400}, true), wish)
                           : engine->process(task("WAIFU2X_CUNET_UP2X", {120, 120}), wish);
        });
        running.wait_for(std::chrono::milliseconds(100));
        wish.cancel();
        const auto cancelled = running.get();
        if (scenario == QLatin1StringView("busy-destroyed")) {
            write(describe(cancelled));
            return 0;
        }
        const bool stopped = engine->shutdown(std::chrono::seconds(forever ? 1 : 60));
        write({{QStringLiteral("first"), describe(first)},
               {QStringLiteral("cancelled"), describe(cancelled)},
               {QStringLiteral("stopped"), stopped}});
        if (!stopped)
            _exit(0);
        // Nothing may reach the engine any more.
        return engine->process(task("WAIFU2X_PHOTO_UP2X", {40, 40}), cancel) ? 1 : 0;
    }
    if (scenario == QLatin1StringView("blocked-job")) { // shut down under a call that waits for its result
        auto running = std::async(std::launch::async, [&] {
            return engine->process(task("REALSR_DF2K_UP4X", {400, 400}, true), cancel);
        });
        running.wait_for(std::chrono::milliseconds(500));
        const bool stopped = engine->shutdown(std::chrono::seconds(1));
        write({{QStringLiteral("stopped"), stopped}, {QStringLiteral("job"), describe(running.get())}});
        _exit(0);
    }
    return 2;
}
