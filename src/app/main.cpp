// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batchupscale.h"
#include "app/commandline.h"
#include "app/consolereports.h"
#include "app/services.h"
#include "app/singleinstance.h"
#include "app/unixsignals.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/library/picturedecode.h"
#include "core/settings/settingstable.h"
#include "widgets/mainwindow.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>
#include <memory>
#include <utility>

using namespace upview;

namespace {

void name(QCoreApplication &application)
{
    application.setApplicationName(QStringLiteral("upview"));
    application.setApplicationVersion(QStringLiteral(UPVIEW_VERSION));
}

/// The language of the locale, where there is a translation: Upview's own text and that of Qt's dialogs.
void installTranslations(QCoreApplication &application)
{
    const QLocale locale;
    auto *qtTexts = new QTranslator(&application);
    if (qtTexts->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qtTexts);
    auto *ownTexts = new QTranslator(&application);
    if (ownTexts->load(locale, QStringLiteral("upview"), QStringLiteral("_"),
                       QStringLiteral(":/translations")))
        QCoreApplication::installTranslator(ownTexts);
}

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
    std::fflush(stdout);
}

int upscale(const Invocation &invocation, Services &services)
{
    // Results wait at most so long for their place in the cache at the end.
    constexpr std::chrono::minutes kStoring{5};
    BatchUpscale batch(invocation, invocation.recipe(Recipe::fromSettings(services.settings())),
                       services.upscaling());
    UnixSignals signals;
    QObject::connect(&signals, &UnixSignals::interrupted, &batch, &BatchUpscale::interrupt);
    int exitCode = CommandLine::kSomeFailed;
    bool ended = false;
    QObject::connect(&batch, &BatchUpscale::finished, &batch, [&](int code) {
        exitCode = code;
        ended = true;
        QCoreApplication::quit();
    });
    batch.start();
    if (!ended)
        QCoreApplication::exec();
    services.upscaling().waitForStores(kStoring);
    return exitCode;
}

int engineInfo(const Invocation &invocation, Services &services)
{
    const EngineReport report = services.upscaling().report().result();
    print(console::engineInfo(report, invocation.json));
    if (report.availability.usable)
        return CommandLine::kDone;
    std::fprintf(stderr, "upview: %s\n", qUtf8Printable(report.availability.problem));
    if (!report.availability.remedy.isEmpty())
        std::fprintf(stderr, "upview: %s\n", qUtf8Printable(report.availability.remedy));
    return CommandLine::kSomeFailed;
}

int cleanCache(const Invocation &invocation, Services &services)
{
    const Result<CleanReport> report = services.upscaling().cleanCache(invocation.clean).result();
    if (!report) {
        std::fprintf(stderr, "upview: %s\n", qUtf8Printable(report.error().text));
        return CommandLine::kSomeFailed;
    }
    print(console::cleanReport(*report, invocation.json));
    return CommandLine::kDone;
}

/// Everything that needs no window system.
int runConsole(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    name(application);
    installTranslations(application);
    const Invocation invocation = CommandLine::parse(QCoreApplication::arguments());
    log::initialise(paths::stateRoot(), invocation.verbose);
    int exitCode = CommandLine::kDone;
    {
        Services services(invocation.tryAgain);
        if (const QString sentence = services.upscaling().safeModeSentence(); !sentence.isEmpty()
            && (invocation.mode == Invocation::Mode::Upscale
                || invocation.mode == Invocation::Mode::EngineInfo)) {
            std::fprintf(stderr, "upview: %s\nupview: %s\n", qUtf8Printable(sentence),
                         qUtf8Printable(QCoreApplication::translate(
                             "CommandLine", "The option --try-again uses everything as before.")));
        }
        switch (invocation.mode) {
        case Invocation::Mode::Upscale:
            exitCode = upscale(invocation, services);
            break;
        case Invocation::Mode::EngineInfo:
            exitCode = engineInfo(invocation, services);
            break;
        case Invocation::Mode::CacheStats:
            print(console::cacheStatistics(services.upscaling().cacheStatistics().result(),
                                           services.cache()->folder(), invocation.json));
            break;
        case Invocation::Mode::CacheClean:
            exitCode = cleanCache(invocation, services);
            break;
        case Invocation::Mode::Window:
            break;
        }
        exitCode = services.finish(exitCode);
    }
    log::shutdown();
    return exitCode;
}

/// Begins to decode the file that the program was called for before the window is made: it is ready when the
/// window is. Null where the command line names none. Not before there is an application: Qt's plug-ins must
/// not be looked for by two threads while it is being made.
std::unique_ptr<EarlyPicture> beginEarly(const Invocation &invocation)
{
    // The size of the first window's view. Another one decodes anew, in vain only where it is larger.
    constexpr QSize kView(1280, 800);
    return invocation.inputs.isEmpty()
        ? nullptr
        : std::make_unique<EarlyPicture>(invocation.inputs.constFirst(), kView);
}

int runWindow(int argc, char *argv[])
{
    QApplication application(argc, argv);
    name(application);
    installTranslations(application);
    const Invocation invocation = CommandLine::parse(QCoreApplication::arguments());
    std::unique_ptr<EarlyPicture> early = beginEarly(invocation);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Upview"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.upview.Upview"));
    log::initialise(paths::stateRoot(), invocation.verbose);
    int exitCode = CommandLine::kDone;
    {
        Services services(invocation.tryAgain);
        std::unique_ptr<SingleInstance> instance;
        if (invocation.singleInstance.value_or(services.settings().get(setting::singleInstance))) {
            if (SingleInstance::handOver(invocation.inputs))
                return services.finish(CommandLine::kDone);
            instance = std::make_unique<SingleInstance>();
            // Another start was quicker.
            if (!instance->listen() && SingleInstance::handOver(invocation.inputs))
                return services.finish(CommandLine::kDone);
        }
        Theme theme(services.settings());
        UnixSignals signals;
        {
            MainWindow window(services.settings(), services.upscaling(), paths::thumbnailRoot());
            QObject::connect(&signals, &UnixSignals::interrupted, &window, &QWidget::close);
            if (instance)
                QObject::connect(instance.get(), &SingleInstance::openRequested, &window,
                                 &MainWindow::bringUp);
            window.open(invocation.inputs.value(0), std::move(early));
            window.show();
            exitCode = QApplication::exec();
        }
        exitCode = services.finish(exitCode);
    }
    log::shutdown();
    return exitCode;
}

} // namespace

int main(int argc, char *argv[])
{
    // "foo@2x.jpg" is a picture like any other.
    qputenv("QT_HIGHDPI_DISABLE_2X_IMAGE_LOADING", "1");
    return CommandLine::isConsole(argc, argv) ? runConsole(argc, argv) : runWindow(argc, argv);
}
