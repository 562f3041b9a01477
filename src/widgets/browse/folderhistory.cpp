// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/folderhistory.h"

namespace upview {

namespace {
constexpr qsizetype kMostStops = 100;
}

void FolderHistory::visit(const QString &folder)
{
    if (m_at >= 0 && m_stops.at(m_at).folder == folder)
        return;
    m_stops.resize(m_at + 1);
    m_stops.append({folder, {}});
    if (m_stops.size() > kMostStops)
        m_stops.removeFirst();
    m_at = m_stops.size() - 1;
}

void FolderHistory::remember(const QString &folder, const QString &current)
{
    if (m_at >= 0 && m_stops.at(m_at).folder == folder)
        m_stops[m_at].current = current;
}

std::optional<FolderHistory::Stop> FolderHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    return m_stops.at(--m_at);
}

std::optional<FolderHistory::Stop> FolderHistory::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return m_stops.at(++m_at);
}

} // namespace upview
