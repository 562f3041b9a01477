// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/upscalesummary.h"

#include "core/upscale/upscaleservice.h"
#include "widgets/view/durationtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <cmath>

namespace upview {

namespace {

QString scaleText(const UpscaleResult &result)
{
    const double scale = result.sourceSize.isEmpty()
        ? result.recipe.scale
        : double(result.image.width()) / result.sourceSize.width();
    // As many digits as there are: 2, 1.5, 2.13.
    const double rounded = std::round(scale * 100.0) / 100.0;
    //: How many times larger a picture was made, e.g. "2x"
    return QCoreApplication::translate("upview::UpscaleSummary", "%1x")
        .arg(QLocale().toString(rounded, 'g', QLocale::FloatingPointShortest));
}

} // namespace

QString shortModelName(const QString &id)
{
    static const QRegularExpression family(QStringLiteral("^(REALESRGAN|REALCUGAN|REALSR|WAIFU2X|CUSTOM)_"));
    static const QRegularExpression scale(QStringLiteral("_?UP[1-8]X"));
    QString name = id;
    name.remove(family).remove(scale);
    return name.replace(QLatin1Char('_'), QLatin1Char(' ')).trimmed();
}

QString shortDeviceName(const QString &name)
{
    static const QRegularExpression maker(
        QStringLiteral("^(NVIDIA|AMD|Intel(\\(R\\))?)\\s+((GeForce|Radeon|Quadro|Tesla)\\s+)?"));
    static const QRegularExpression variant(
        QStringLiteral("\\s+(PCIe|SXM\\d*|NVL|HBM\\d*e?|\\d+\\s?GB|\\().*$"));
    QString shortened = name;
    shortened.remove(maker).remove(variant);
    return shortened.isEmpty() ? name : shortened;
}

QString upscaleSummary(const UpscaleResult &result)
{
    QStringList parts{scaleText(result), shortModelName(result.recipe.model)};
    if (!result.deviceName.isEmpty())
        parts.append(shortDeviceName(result.deviceName));
    parts.append(result.fromCache ? QCoreApplication::translate("upview::UpscaleSummary", "from cache")
                                  : durationText(result.totalSeconds, DurationStyle::Exact));
    return parts.join(QStringLiteral(" · "));
}

QString upscaleDescription(const UpscaleResult &result)
{
    const QLocale locale;
    QStringList lines;
    lines.append(QCoreApplication::translate("upview::UpscaleSummary", "%1 × %2 pixels (%3)")
                     .arg(locale.toString(result.image.width()), locale.toString(result.image.height()),
                          scaleText(result)));
    const Model *model = findModel(result.recipe.model);
    if (!model && !result.modelName.isEmpty())
        lines.append(result.modelName);
    if (model) {
        //: %1 is a family of models, %2 one of them: "Real-ESRGAN, X4plus"
        lines.append(QCoreApplication::translate("upview::UpscaleSummary", "%1, %2")
                         .arg(model->familyName(), model->displayName()));
    }
    if (result.recipe.tta)
        lines.append(QCoreApplication::translate("upview::UpscaleSummary", "Eight passes, averaged (TTA)"));
    if (!result.deviceName.isEmpty() && !result.recipe.engine.isEmpty() && !result.fromCache) {
        //: %1 is a device, %2 the engine that ran on it: "CPU (2 cores), by ncnn"
        lines.append(QCoreApplication::translate("upview::UpscaleSummary", "%1, by %2")
                         .arg(result.deviceName, QString::fromUtf8(result.recipe.engine)));
    } else if (!result.deviceName.isEmpty()) {
        lines.append(result.deviceName);
    }
    if (result.fromCache) {
        lines.append(QCoreApplication::translate("upview::UpscaleSummary", "Taken from the cache"));
    } else {
        lines.append(QCoreApplication::translate("upview::UpscaleSummary", "%1, of which %2 in the engine")
                         .arg(durationText(result.totalSeconds, DurationStyle::Exact),
                              durationText(result.engineSeconds, DurationStyle::Exact)));
        // Neither is known of every engine.
        if (result.memoryUsed > 0 && result.memoryExpected > 0) {
            //: Memory of a device, e.g. "1.2 GiB of memory used, 1.0 GiB expected"
            lines.append(
                QCoreApplication::translate("upview::UpscaleSummary", "%1 of memory used, %2 expected")
                    .arg(locale.formattedDataSize(result.memoryUsed, 1),
                         locale.formattedDataSize(result.memoryExpected, 1)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace upview
