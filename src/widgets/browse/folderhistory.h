// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace upview {

/// The folders one has been to, as a browser keeps its pages: back, forward, and in each the file that was
/// current, so that one comes back to the same cell. Touches no disk.
class FolderHistory
{
public:
    struct Stop
    {
        QString folder;
        QString current; ///< path of the current file; empty: none
    };

    /// Goes on to `folder`; what lay ahead is forgotten. The folder one is in already adds nothing.
    void visit(const QString &folder);
    /// Notes the current file of the folder one is in, if that is still `folder`.
    void remember(const QString &folder, const QString &current);
    std::optional<Stop> back();
    std::optional<Stop> forward();
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_stops.size(); }

private:
    QList<Stop> m_stops;
    qsizetype m_at = -1;
};

} // namespace upview
