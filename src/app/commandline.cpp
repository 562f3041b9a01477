// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "core/upscale/modelcatalogue.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace upview {

namespace {

constexpr const char *kConsoleOptions[] = {
    "--upscale", "--engine-info", "--cache-stats", "--cache-clean", "--help", "-h", "--version", "-v"};

[[noreturn]] void usage(const QString &sentence)
{
    std::fprintf(stderr, "upview: %s\n", qUtf8Printable(sentence));
    std::fprintf(
        stderr, "%s\n",
        qUtf8Printable(QCoreApplication::translate("CommandLine", "“upview --help” lists the options.")));
    std::exit(CommandLine::kUsage);
}

/// The ids that share most words with a misspelt one, for the hint.
QString nearestModels(const QString &wanted)
{
    const QStringList words =
        wanted.toUpper().split(QRegularExpression(QStringLiteral("[^A-Z0-9]+")), Qt::SkipEmptyParts);
    QList<std::pair<qsizetype, QString>> ranked;
    for (const Model &model : modelCatalogue()) {
        const qsizetype shared = std::count_if(words.begin(), words.end(),
                                               [&](const QString &word) { return model.id.contains(word); });
        if (shared > 0)
            ranked.append({shared, model.id});
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList names;
    for (const auto &[shared, id] : std::as_const(ranked)) {
        if (names.size() < 3)
            names.append(id);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

Recipe Invocation::recipe(Recipe defaults) const
{
    Recipe recipe = std::move(defaults);
    if (model)
        recipe.model = *model;
    if (scale) {
        recipe.scale = *scale;
        recipe.fit = {};
    }
    if (fit)
        recipe.fit = *fit;
    if (tile)
        recipe.tile = *tile;
    if (tta)
        recipe.tta = *tta;
    if (denoise)
        recipe.denoise = *denoise;
    if (device)
        recipe.device = *device;
    if (engine)
        recipe.engine = *engine;
    if (threads)
        recipe.threads = *threads;
    return recipe;
}

bool CommandLine::isConsole(int argc, char *const argv[])
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument(argv[i]);
        if (argument == "--")
            return false;
        if (std::find(std::begin(kConsoleOptions), std::end(kConsoleOptions), argument)
            != std::end(kConsoleOptions))
            return true;
    }
    return false;
}

std::optional<std::chrono::seconds> CommandLine::parseAge(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,6})([smhdw])$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const qint64 number = match.captured(1).toLongLong();
    switch (match.captured(2).at(0).toLatin1()) {
    case 's':
        return std::chrono::seconds(number);
    case 'm':
        return std::chrono::minutes(number);
    case 'h':
        return std::chrono::hours(number);
    case 'd':
        return std::chrono::hours(24 * number);
    default:
        return std::chrono::hours(24 * 7 * number);
    }
}

std::optional<qint64> CommandLine::parseBytes(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,15}(?:\\.[0-9]{1,6})?)([KMGT]?)(?:i?B)?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QString units = QStringLiteral("KMGT");
    const qsizetype power = match.captured(2).isEmpty() ? 0 : units.indexOf(match.captured(2).toUpper()) + 1;
    const double bytes = match.captured(1).toDouble() * std::pow(1024.0, double(power));
    if (bytes > 1e18)
        return {};
    return qint64(bytes);
}

std::optional<QSize> CommandLine::parseSize(const QString &text)
{
    const QString name = text.toLower();
    if (name == QLatin1StringView("hd"))
        return QSize(1920, 1080);
    if (name == QLatin1StringView("4k"))
        return QSize(3840, 2160);
    if (name == QLatin1StringView("8k"))
        return QSize(7680, 4320);
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,5})x([0-9]{1,5})$"));
    const QRegularExpressionMatch match = form.match(name);
    if (!match.hasMatch() || match.captured(1).toInt() < 1 || match.captured(2).toInt() < 1)
        return {};
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

Invocation CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Views pictures, and makes them larger and better with a neural network."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"),
                                 tr("A picture or folder to show, or pictures to upscale."),
                                 QStringLiteral("[file or folder...]"));

    const QCommandLineOption upscale(QStringLiteral("upscale"),
                                     tr("Upscale the given pictures without a window."));
    const QCommandLineOption engineInfo(
        QStringLiteral("engine-info"),
        tr("Tell what the upscaling engine can do here: devices, models, what is missing."));
    const QCommandLineOption cacheStats(QStringLiteral("cache-stats"),
                                        tr("Tell what the upscale cache holds."));
    const QCommandLineOption cacheClean(
        QStringLiteral("cache-clean"),
        tr("Empty the upscale cache, or trim it with --older-than and --max-size."));
    const QCommandLineOption json(QStringLiteral("json"), tr("Print JSON."));
    const QCommandLineOption singleInstance(
        QStringLiteral("single-instance"),
        tr("Show it in the window that is open, if there is one, and let later starts do so."));
    const QCommandLineOption newWindow(QStringLiteral("new-window"), tr("Show it in a window of its own."));
    const QCommandLineOption verbose(QStringLiteral("verbose"), tr("Log everything to the terminal."));
    const QCommandLineOption tryAgain(
        QStringLiteral("try-again"),
        tr("Leave the safe mode that follows a crash inside an engine: use everything as before."));
    const QCommandLineOption output(
        {QStringLiteral("o"), QStringLiteral("output")},
        tr("File or folder for the result; without it, <name>_2x.png beside the source."), tr("path"));
    const QCommandLineOption overwrite(QStringLiteral("overwrite"), tr("Replace files that exist."));
    const QCommandLineOption model(QStringLiteral("model"), tr("Model, by its name in --engine-info."),
                                   tr("name"));
    const QCommandLineOption scale(QStringLiteral("scale"), tr("How many times larger, 1 to 8; may be 1.5."),
                                   tr("number"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  tr("Largest size that fits into this box, e.g. 3840x2160, or hd, 4k, 8k."),
                                  tr("WxH"));
    const QCommandLineOption tile(QStringLiteral("tile"),
                                  tr("Side of a tile in pixels; smaller needs less memory. 0: automatic."),
                                  tr("pixels"));
    const QCommandLineOption tta(QStringLiteral("tta"),
                                 tr("Test-time augmentation: a little better, eight times slower."));
    const QCommandLineOption denoise(QStringLiteral("denoise"),
                                     tr("Denoise strength, 0 to 3, where the model has it."), tr("level"));
    const QCommandLineOption device(QStringLiteral("device"),
                                    tr("Device, by its name in --engine-info: cpu, gpu0, ..."), tr("name"));
    const QCommandLineOption engine(
        QStringLiteral("engine"),
        tr("Engine: ncnn, sr_vulkan, or auto for the one that is right and fastest."), tr("name"));
    const QCommandLineOption threads(QStringLiteral("threads"),
                                     tr("Threads of the CPU that upscale. 0: all of them."), tr("number"));
    const QCommandLineOption format(QStringLiteral("format"),
                                    tr("Format of the result: png, webp, jpeg or tiff."), tr("name"));
    const QCommandLineOption quality(QStringLiteral("quality"), tr("Quality of WebP and JPEG, 1 to 100."),
                                     tr("number"));
    const QCommandLineOption matte(QStringLiteral("matte"),
                                   tr("Colour behind transparent parts in a JPEG, e.g. white or #202020."),
                                   tr("colour"));
    const QCommandLineOption memory(
        QStringLiteral("memory"),
        tr("Memory that a picture may take, e.g. 2G; a larger result is written to its file in pieces."),
        tr("bytes"));
    const QCommandLineOption olderThan(QStringLiteral("older-than"),
                                       tr("Remove what was not used for so long, e.g. 30d, 12h."), tr("age"));
    const QCommandLineOption maxSize(QStringLiteral("max-size"),
                                     tr("Remove the least recently used until so much is left, e.g. 2G."),
                                     tr("bytes"));
    parser.addOptions({upscale,        output,     model,      scale,     size,    tile,    tta,
                       denoise,        device,     engine,     threads,   format,  quality, overwrite,
                       engineInfo,     cacheStats, cacheClean, olderThan, maxSize, json,    verbose,
                       singleInstance, newWindow,  tryAgain,   matte,     memory});

    if (!parser.parse(arguments))
        usage(parser.errorText());
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(kDone);

    Invocation invocation;
    invocation.json = parser.isSet(json);
    invocation.verbose = parser.isSet(verbose);
    invocation.tryAgain = parser.isSet(tryAgain);
    int modes = 0;
    const auto mode = [&](const QCommandLineOption &option, Invocation::Mode value) {
        if (parser.isSet(option)) {
            invocation.mode = value;
            ++modes;
        }
    };
    mode(upscale, Invocation::Mode::Upscale);
    mode(engineInfo, Invocation::Mode::EngineInfo);
    mode(cacheStats, Invocation::Mode::CacheStats);
    mode(cacheClean, Invocation::Mode::CacheClean);
    if (modes > 1)
        usage(tr("Only one of --upscale, --engine-info, --cache-stats and --cache-clean can be given."));

    // An option that this mode does not use is a mistake, not to be passed over.
    const auto only = [&](Invocation::Mode wanted, const QList<QCommandLineOption> &options,
                          const QString &with) {
        for (const QCommandLineOption &option : options) {
            if (parser.isSet(option) && invocation.mode != wanted)
                usage(tr("--%1 works only with %2.").arg(option.names().constLast(), with));
        }
    };
    only(Invocation::Mode::Upscale,
         {output, model, scale, size, tile, tta, denoise, device, engine, threads, format, quality, overwrite,
          matte, memory},
         QStringLiteral("--upscale"));
    only(Invocation::Mode::Window, {singleInstance, newWindow}, tr("a window"));
    only(Invocation::Mode::CacheClean, {olderThan, maxSize}, QStringLiteral("--cache-clean"));
    if (invocation.json && invocation.mode == Invocation::Mode::Window)
        usage(tr("--json needs --upscale, --engine-info, --cache-stats or --cache-clean."));

    if (parser.isSet(singleInstance) && parser.isSet(newWindow))
        usage(tr("Give either --single-instance or --new-window."));
    if (parser.isSet(singleInstance) || parser.isSet(newWindow))
        invocation.singleInstance = parser.isSet(singleInstance);

    const QStringList files = parser.positionalArguments();
    for (const QString &file : files)
        invocation.inputs.append(QDir::cleanPath(QFileInfo(file).absoluteFilePath()));
    switch (invocation.mode) {
    case Invocation::Mode::Window:
        if (files.size() > 1)
            usage(tr("Give one file or folder to show."));
        break;
    case Invocation::Mode::Upscale:
        if (files.isEmpty())
            usage(tr("--upscale needs at least one picture."));
        break;
    case Invocation::Mode::EngineInfo:
    case Invocation::Mode::CacheStats:
    case Invocation::Mode::CacheClean:
        if (!files.isEmpty())
            usage(tr("“%1” is not expected here.").arg(files.constFirst()));
        break;
    }

    const auto number = [&](const QCommandLineOption &option, double least, double most) {
        bool ok = false;
        const double value = parser.value(option).toDouble(&ok);
        if (!ok || !(value >= least && value <= most))
            usage(tr("--%1 takes a number from %2 to %3, not “%4”.")
                      .arg(option.names().constLast())
                      .arg(least)
                      .arg(most)
                      .arg(parser.value(option)));
        return value;
    };
    const auto integer = [&](const QCommandLineOption &option, int least, int most) {
        const double value = number(option, least, most);
        if (value != std::floor(value))
            usage(tr("--%1 takes a whole number, not “%2”.")
                      .arg(option.names().constLast(), parser.value(option)));
        return int(value);
    };

    if (parser.isSet(model)) {
        invocation.model = parser.value(model);
        // Whether a model of the user's is there is known when their folder was looked at.
        if (!findModel(*invocation.model) && !invocation.model->startsWith(kCustomModelPrefix)) {
            const QString hint = nearestModels(*invocation.model);
            usage(hint.isEmpty() ? tr("There is no model “%1”.").arg(*invocation.model)
                                 : tr("There is no model “%1”. Similar: %2.").arg(*invocation.model, hint));
        }
    }
    if (parser.isSet(scale) && parser.isSet(size))
        usage(tr("Give either --scale or --size."));
    if (parser.isSet(scale))
        invocation.scale = number(scale, Recipe::kMinScale, Recipe::kMaxScale);
    if (parser.isSet(size)) {
        invocation.fit = parseSize(parser.value(size));
        if (!invocation.fit)
            usage(tr("--size takes a size as 3840x2160, or hd, 4k or 8k, not “%1”.").arg(parser.value(size)));
    }
    if (parser.isSet(tile)) {
        invocation.tile = integer(tile, 0, 4096);
        if (*invocation.tile != 0 && *invocation.tile < 32)
            usage(tr("--tile takes 0 (automatic) or a number from 32 to 4096."));
    }
    if (parser.isSet(tta))
        invocation.tta = true;
    if (parser.isSet(denoise))
        invocation.denoise = integer(denoise, 0, 3);
    if (parser.isSet(device)) {
        static const QRegularExpression form(QStringLiteral("^(cpu|gpu[0-9]{1,2})$"));
        invocation.device = parser.value(device).toLower();
        if (!form.match(*invocation.device).hasMatch())
            usage(tr("--device takes cpu, gpu0, gpu1, ... as --engine-info lists them, not “%1”.")
                      .arg(parser.value(device)));
    }
    if (parser.isSet(engine)) {
        const QByteArray name = parser.value(engine).toLower().toUtf8();
        if (name != "auto" && name != "ncnn" && name != "sr_vulkan")
            usage(tr("--engine takes auto, ncnn or sr_vulkan, not “%1”.").arg(parser.value(engine)));
        invocation.engine = name == "auto" ? QByteArray() : name;
    }
    if (parser.isSet(threads))
        invocation.threads = integer(threads, 0, 256);
    if (parser.isSet(format)) {
        QByteArray name = parser.value(format).toLower().toUtf8();
        if (name == "jpg")
            name = "jpeg";
        if (name == "tif")
            name = "tiff";
        if (name != "png" && name != "webp" && name != "jpeg" && name != "tiff")
            usage(tr("--format takes png, webp, jpeg or tiff, not “%1”.").arg(parser.value(format)));
        invocation.format = name;
    }
    if (parser.isSet(quality))
        invocation.quality = integer(quality, 1, 100);
    if (parser.isSet(matte)) {
        invocation.matte = QColor(parser.value(matte));
        if (!invocation.matte.isValid())
            usage(tr("--matte takes a colour as white or #202020, not “%1”.").arg(parser.value(matte)));
    }
    if (parser.isSet(memory)) {
        invocation.memory = parseBytes(parser.value(memory));
        if (!invocation.memory)
            usage(tr("--memory takes a size as 2G, 500M or 4096, not “%1”.").arg(parser.value(memory)));
    }
    invocation.overwrite = parser.isSet(overwrite);
    if (parser.isSet(output)) {
        const QString given = parser.value(output);
        if (given.isEmpty())
            usage(tr("-o needs a file or folder."));
        const QFileInfo info(given);
        invocation.output = QDir::cleanPath(info.absoluteFilePath());
        const bool several =
            invocation.inputs.size() > 1 || QFileInfo(invocation.inputs.constFirst()).isDir();
        invocation.outputIsFolder = given.endsWith(QLatin1Char('/')) || info.isDir() || several;
        if (several && info.exists() && !info.isDir())
            usage(tr("“%1” is a file; several results need a folder.").arg(given));
    }

    if (invocation.mode == Invocation::Mode::CacheClean) {
        if (parser.isSet(olderThan)) {
            invocation.clean.olderThan = parseAge(parser.value(olderThan));
            if (!invocation.clean.olderThan)
                usage(tr("--older-than takes an age as 30d, 12h, 45m or 90s, not “%1”.")
                          .arg(parser.value(olderThan)));
        }
        if (parser.isSet(maxSize)) {
            invocation.clean.maxBytes = parseBytes(parser.value(maxSize));
            if (!invocation.clean.maxBytes)
                usage(
                    tr("--max-size takes a size as 2G, 500M or 4096, not “%1”.").arg(parser.value(maxSize)));
        }
        invocation.clean.everything = !invocation.clean.olderThan && !invocation.clean.maxBytes;
    }
    return invocation;
}

} // namespace upview
