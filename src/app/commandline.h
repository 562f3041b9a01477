// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cache/upscalecache.h"
#include "core/upscale/recipe.h"

#include <QByteArray>
#include <QColor>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace upview {

/// What the program was called for. Options that were not given are empty: the settings decide then.
struct Invocation
{
    enum class Mode { Window, Upscale, EngineInfo, CacheStats, CacheClean };

    Mode mode = Mode::Window;
    bool json = false;
    bool verbose = false;
    /// Whether one window serves all starts; nothing: as the settings say.
    std::optional<bool> singleInstance;
    bool tryAgain = false; ///< no safe mode, although an engine crashed
    QStringList inputs; ///< absolute; a file or folder to show, or files and folders to upscale

    QString output; ///< absolute; empty: beside each source
    bool outputIsFolder = false; ///< the name ended in a slash, or is a folder
    bool overwrite = false;
    std::optional<QString> model;
    std::optional<double> scale;
    std::optional<QSize> fit;
    std::optional<int> tile;
    std::optional<bool> tta;
    std::optional<int> denoise;
    std::optional<QString> device;
    std::optional<QByteArray> engine; ///< empty: automatic
    std::optional<int> threads;
    QByteArray format; ///< "png", "webp", "jpeg", "tiff"; empty: by the name of the output, else PNG
    std::optional<int> quality;
    QColor matte = Qt::white; ///< behind transparent parts in a JPEG
    std::optional<qint64> memory; ///< bytes that a picture may take; a larger result is written in pieces

    CleanRequest clean;

    /// The settings' recipe with the options of the command line in it.
    [[nodiscard]] Recipe recipe(Recipe defaults) const;
};

/// The command line, through QCommandLineParser.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    static constexpr int kDone = 0;
    static constexpr int kSomeFailed = 1;
    static constexpr int kUsage = 2;

    /// Parses arguments with the program's name first. --help and --version print and exit with 0; a mistake
    /// prints a sentence to stderr and exits with kUsage.
    static Invocation parse(const QStringList &arguments);

    /// Whether these arguments need no window system: asked before an application object exists.
    static bool isConsole(int argc, char *const argv[]);

    /// "30d", "12h", "45m", "90s" as seconds; nothing when it is none of these.
    static std::optional<std::chrono::seconds> parseAge(const QString &text);
    /// "2G", "500M", "1.5GiB", "4096" as bytes, in powers of 1024; nothing when it is none of these.
    static std::optional<qint64> parseBytes(const QString &text);
    /// "3840x2160" or one of the names "hd", "4k", "8k"; nothing when it is none of these.
    static std::optional<QSize> parseSize(const QString &text);
};

} // namespace upview
