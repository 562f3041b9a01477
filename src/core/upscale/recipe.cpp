// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/recipe.h"

#include "core/settings/settingstable.h"

#include <algorithm>
#include <cmath>

namespace upview {

QSize Recipe::targetSize(QSize source) const
{
    double factor = scale;
    if (!fit.isEmpty() && !source.isEmpty()) {
        factor = std::min(double(fit.width()) / source.width(), double(fit.height()) / source.height());
        // The side that fits exactly must come out exact, whatever the rounding of the factor.
        const bool wide = double(fit.width()) / source.width() <= double(fit.height()) / source.height();
        if (wide)
            return {fit.width(), std::max(1, int(std::lround(source.height() * factor)))};
        return {std::max(1, int(std::lround(source.width() * factor))), fit.height()};
    }
    return {std::max(1, int(std::lround(source.width() * factor))),
            std::max(1, int(std::lround(source.height() * factor)))};
}

QSize Recipe::fitFromText(const QString &text)
{
    return {text.section(QLatin1Char('x'), 0, 0).toInt(), text.section(QLatin1Char('x'), 1, 1).toInt()};
}

QString Recipe::fitToText(QSize fit)
{
    return fit.isEmpty() ? QString() : QStringLiteral("%1x%2").arg(fit.width()).arg(fit.height());
}

Recipe Recipe::fromSettings(const Settings &settings)
{
    Recipe recipe;
    recipe.model = settings.get(setting::upscaleModel);
    recipe.scale = settings.get(setting::upscaleScale);
    if (const QSize fit = fitFromText(settings.get(setting::upscaleFit)); !fit.isEmpty())
        recipe.fit = fit;
    recipe.tile = settings.get(setting::upscaleTile);
    recipe.denoise = settings.get(setting::upscaleDenoise);
    recipe.engine = settings.get(setting::upscaleEngine).toLatin1();
    recipe.threads = settings.get(setting::upscaleThreads);
    recipe.tta = settings.get(setting::upscaleTta);
    recipe.device = settings.get(setting::upscaleDevice);
    recipe.format = settings.get(setting::cacheFormat).toLatin1();
    recipe.quality = settings.get(setting::cacheQuality);
    return recipe;
}

QByteArray Recipe::canonicalText(const QByteArray &engine) const
{
    // Version of this line: raise it when the way from source to result changes.
    QByteArray text = "v2;engine=" + engine + ";model=" + model.toUtf8();
    if (fit.isEmpty())
        text += ";scale=" + QByteArray::number(scale, 'g', 10);
    else
        text += ";fit=" + QByteArray::number(fit.width()) + 'x' + QByteArray::number(fit.height());
    text += ";tile=" + QByteArray::number(tile) + ";tta=" + (tta ? "1" : "0") + ";format=" + format;
    if (format != "png")
        text += ";quality=" + QByteArray::number(quality);
    return text;
}

} // namespace upview
