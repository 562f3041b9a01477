// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diskspace.h"

#include <QFile>

#include <filesystem>
#include <system_error>

namespace upview {

std::optional<qint64> freeBytes(const QString &folder)
{
    std::error_code problem;
    const auto space = std::filesystem::space(QFile::encodeName(folder).toStdString(), problem);
    return problem ? std::nullopt : std::optional(qint64(space.available));
}

} // namespace upview
