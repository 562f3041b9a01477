// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

namespace upview {

class Settings;

/// How a picture is to be upscaled: everything that the result depends on, besides the source.
struct Recipe
{
    static constexpr double kMinScale = 1.0;
    static constexpr double kMaxScale = 8.0;

    QString model; ///< id in the catalogue, e.g. "WAIFU2X_CUNET_UP2X"
    int denoise = -1; ///< 0 to 3: the model's variant with this strength; -1: the model as named
    double scale = 2.0; ///< of width and height; ignored where `fit` is set
    QSize fit; ///< largest size with the source's aspect ratio inside this box; empty: use `scale`
    int tile = 0; ///< side in source pixels, 0: the engine's choice
    bool tta = false; ///< eight passes, averaged
    QByteArray engine; ///< "sr_vulkan" or "ncnn"; empty: the one that is right and fastest for the rest
    QString device; ///< id of a device; not part of the cache key: the same picture comes out
    int threads = 0; ///< of the CPU, 0: all; not part of the cache key
    QByteArray format = "png"; ///< of the cached file
    int quality = 92; ///< of the cached file for lossy formats

    /// Exact size of the result in pixels for a source of this size: rounded to the nearest pixel, at
    /// least 1 x 1.
    [[nodiscard]] QSize targetSize(QSize source) const;

    /// "3840x2160" as a size and back; an empty one is an empty text.
    [[nodiscard]] static QSize fitFromText(const QString &text);
    [[nodiscard]] static QString fitToText(QSize fit);

    /// The recipe of U and of the command line's defaults: the rows "upscale/" and "cache/" of the settings.
    static Recipe fromSettings(const Settings &settings);

    /// One line that is equal for equal recipes and differs for different ones; `engine` is the engine's
    /// name and version. Input of the cache key; the recipe's model must be resolved.
    [[nodiscard]] QByteArray canonicalText(const QByteArray &engine) const;

    bool operator==(const Recipe &) const = default;
};

} // namespace upview
