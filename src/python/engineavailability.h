// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/engine.h"
#include "python/pythonenvironment.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace upview {

/// What the start of an engine came to.
struct EngineStart
{
    std::optional<Error> error; ///< nothing where it started
    std::optional<PythonEnvironment::Problem> problem; ///< of the environment, where it did not start
    QString version;
    QStringList notes; ///< see Availability::notes
};

/// What an engine says of itself: its start, and of the catalogue's models what is missing. It is usable when
/// one of them can run on one of its devices. Blocks on the disk.
Availability availabilityOf(Engine &engine, const PythonEnvironment &environment, const EngineStart &start);

} // namespace upview
