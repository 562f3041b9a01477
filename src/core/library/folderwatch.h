// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>

class QSocketNotifier;

namespace upview {

/// Tells when the files of a folder change. Speaks to inotify itself, since QFileSystemWatcher does not
/// notice that a file in a watched folder is written in place, or is complete after a slow copy. A folder
/// that is not there is waited for. Changes are gathered: `changed` comes kQuietMs after the last one, but
/// at most kLongestMs after the first, so that a folder that never rests is still shown as it is.
/// Lives on any thread with an event loop, but the GUI's: setting a watch touches the disk.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int kQuietMs = 100;
    static constexpr int kLongestMs = 1000;

    explicit FolderWatch(QObject *parent = nullptr);
    ~FolderWatch() override;

    /// Watches this folder instead of the one before; empty: none. False where the system refuses, which is
    /// logged: the folder is then shown as it was when it was listed.
    bool watch(const QString &folder);
    /// Whether the folder was not there, or locked, when it was to be watched.
    [[nodiscard]] bool isWaiting() const { return !m_awaited.isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    class Queue;

    void readEvents();
    void noteChange();
    void fire();
    void forget();

    std::unique_ptr<Queue> m_queue;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QString m_folder;
    QByteArray m_awaited; ///< name in the watched folder that is waited for; empty: every event counts
    int m_watch = -1;
    QTimer m_quiet;
    QTimer m_longest;
};

} // namespace upview
