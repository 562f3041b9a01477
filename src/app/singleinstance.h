// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace upview {

/// One window for all starts of a session: the first Upview takes the name org.upview.Upview on the session
/// bus and answers to org.freedesktop.Application (Desktop Entry Specification, "D-Bus Activation"); a later
/// start hands its paths over and ends. Without a session bus every start has its own window. GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Gives absolute paths (none: only the window is wanted) to the Upview that has the name; false when
    /// there is none or it does not answer within 3 s. Waits; call it before there is a window.
    static bool handOver(const QStringList &paths);
    /// Takes the name, to be found by later starts; false when another one has it or there is no bus.
    bool listen();

Q_SIGNALS:
    /// A later start was made with this path; empty: with none.
    void openRequested(const QString &path);

private:
    bool m_listening = false;
};

} // namespace upview
