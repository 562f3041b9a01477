// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/pythonengines.h"

#include "python/interpreter.h"
#include "python/ncnnengine.h"
#include "python/srvulkanengine.h"

namespace upview {

QList<std::shared_ptr<Engine>> makePythonEngines(const QString &environment)
{
    const PythonEnvironment folder(environment);
    const auto interpreter = std::make_shared<Interpreter>(folder);
    return {std::make_shared<NcnnEngine>(folder, interpreter),
            std::make_shared<SrVulkanEngine>(folder, interpreter)};
}

} // namespace upview
