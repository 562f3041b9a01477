// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/heldfile.h"

namespace upview {

std::shared_ptr<const HeldFile> HeldFile::open(const QString &name)
{
    std::shared_ptr<HeldFile> held(new HeldFile);
    held->m_file.setFileName(name);
    if (!held->m_file.open(QIODevice::ReadOnly))
        return {};
    return held;
}

QString HeldFile::path() const
{
    return QStringLiteral("/proc/self/fd/%1").arg(m_file.handle());
}

} // namespace upview
