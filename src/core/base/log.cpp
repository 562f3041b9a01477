// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <QDir>
#include <QFile>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>

#include <memory>
#include <string_view>
#include <vector>

namespace upview::log {

namespace {

constexpr std::size_t kFileBytes = 1024 * 1024;
constexpr std::size_t kFileCount = 3;

void qtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    spdlog::level::level_enum level = spdlog::level::debug;
    switch (type) {
    case QtDebugMsg:
        level = spdlog::level::debug;
        break;
    case QtInfoMsg:
        level = spdlog::level::info;
        break;
    case QtWarningMsg:
        level = spdlog::level::warn;
        break;
    case QtCriticalMsg:
        level = spdlog::level::err;
        break;
    case QtFatalMsg:
        level = spdlog::level::critical;
        break;
    }
    // What decoders say of a damaged file; Upview says it to the person where the picture would be.
    if (type == QtWarningMsg && context.category
        && std::string_view(context.category).starts_with("qt.gui.imageio"))
        level = spdlog::level::info;
    spdlog::log(level, "{}: {}", context.category ? context.category : "qt", text(message));
    if (type == QtFatalMsg)
        spdlog::default_logger()->flush();
}

} // namespace

void initialise(const QString &folder, bool verbose)
{
    auto console = std::make_shared<spdlog::sinks::stderr_color_sink_mt>();
    console->set_level(verbose ? spdlog::level::debug : spdlog::level::warn);
    console->set_pattern("upview: %v");
    std::vector<spdlog::sink_ptr> sinks{console};

    std::string problem;
    try {
        if (!QDir().mkpath(folder))
            problem = "cannot make the folder";
        else
            sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                QFile::encodeName(folder + QStringLiteral("/upview.log")).toStdString(), kFileBytes,
                kFileCount - 1)); // the rotated ones, besides the file that is written
    } catch (const spdlog::spdlog_ex &exception) {
        problem = exception.what();
    }

    auto logger = std::make_shared<spdlog::logger>("upview", sinks.begin(), sinks.end());
    logger->set_level(spdlog::level::debug);
    logger->flush_on(spdlog::level::warn);
    if (sinks.size() > 1)
        sinks.back()->set_pattern("%Y-%m-%d %H:%M:%S.%e %L [%t] %v");
    spdlog::set_default_logger(std::move(logger));
    qInstallMessageHandler(qtMessage);
    if (!problem.empty())
        spdlog::warn("no log file in {}: {}", text(folder), problem);
}

void shutdown()
{
    qInstallMessageHandler(nullptr);
    spdlog::default_logger()->flush();
}

} // namespace upview::log
