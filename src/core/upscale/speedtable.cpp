// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/speedtable.h"

#include "core/upscale/modelcatalogue.h"

#include <algorithm>

namespace upview {

size_t qHash(const SpeedKey &key, size_t seed)
{
    return qHashMulti(seed, key.engine, key.model, key.device, key.tta, key.threads);
}

double Speed::secondsFor(double megapixels) const
{
    return startSeconds + megapixels * secondsPerMegapixel;
}

std::optional<Speed> SpeedTable::find(const SpeedKey &key) const
{
    const auto found = m_speeds.constFind(key);
    return found == m_speeds.cend() ? std::nullopt : std::optional(*found);
}

double workMegapixels(const Model &model, QSize source, QSize target)
{
    double pass = double(source.width()) * source.height() / 1e6;
    double total = pass;
    double side = std::max(source.width(), source.height());
    const double wanted = std::max(target.width(), target.height());
    // As UpscaleJob makes its passes.
    while (model.scale > 1 && side * model.scale < wanted) {
        side *= model.scale;
        pass *= double(model.scale) * model.scale;
        total += pass;
    }
    return total;
}

} // namespace upview
