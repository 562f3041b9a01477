// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/modelcatalogue.h"
#include "core/upscale/networkdescription.h"

#include <QList>
#include <QString>

namespace upview {

/// A pair of files in the user's folder.
struct CustomModel
{
    Model model; ///< family Custom; scale and overlap are right only where there is no problem
    NetworkDescription network; ///< of a pair without a problem
    QString problem; ///< translated reason why it cannot be used; empty when it can
};

/// All pairs of `<name>.param` and `<name>.bin` in `folder`, not in its subfolders, sorted by name. One
/// without the other is listed with its reason, so is a pair that describeNetwork() refuses. At most 200;
/// only regular files, links to such included. A folder that does not exist has none. Any thread; blocks on
/// the disk, for it reads all weights.
QList<CustomModel> findCustomModels(const QString &folder);

} // namespace upview
