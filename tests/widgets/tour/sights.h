// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tourstage.h"

#include <functional>

/// One view of the tour.
struct Sight
{
    const char *name;
    std::function<void(TourStage &)> open;
    /// What must be on screen, or null as long as it is not there as a whole.
    std::function<const QWidget *(const TourStage &)> seen;
};

/// All of them, in the order of the tour: some begin where the one before ends.
QList<Sight> allSights();
