// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/folderwatch.h"

#include "core/base/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/inotify.h>
#include <unistd.h>

namespace upview {

namespace {

constexpr std::uint32_t kFolderEvents = IN_ATTRIB | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_DELETE_SELF
    | IN_MOVED_FROM | IN_MOVED_TO | IN_MOVE_SELF | IN_ONLYDIR;
/// What can make a missing or a locked folder appear in the one above it, or take that one away.
constexpr std::uint32_t kParentEvents =
    IN_ATTRIB | IN_CREATE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

} // namespace

/// Owns the descriptor of one inotify queue.
class FolderWatch::Queue
{
public:
    Queue()
        : descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
    }
    ~Queue()
    {
        if (descriptor >= 0)
            ::close(descriptor);
    }
    Q_DISABLE_COPY_MOVE(Queue)

    const int descriptor;
};

FolderWatch::FolderWatch(QObject *parent)
    : QObject(parent)
    , m_quiet(this)
    , m_longest(this)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    m_longest.setSingleShot(true);
    m_longest.setInterval(kLongestMs);
    connect(&m_quiet, &QTimer::timeout, this, &FolderWatch::fire);
    connect(&m_longest, &QTimer::timeout, this, &FolderWatch::fire);
}

FolderWatch::~FolderWatch() = default;

bool FolderWatch::watch(const QString &folder)
{
    forget();
    m_folder = folder;
    if (folder.isEmpty())
        return true;
    if (!m_queue) {
        m_queue = std::make_unique<Queue>();
        if (m_queue->descriptor < 0) {
            spdlog::warn("folders are not watched: {}", std::strerror(errno));
            m_queue.reset();
            return false;
        }
        m_notifier = std::make_unique<QSocketNotifier>(m_queue->descriptor, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &FolderWatch::readEvents);
    }

    std::uint32_t events = kFolderEvents;
    for (QString path = folder;;) {
        m_watch = ::inotify_add_watch(m_queue->descriptor, QFile::encodeName(path).constData(), events);
        if (m_watch >= 0)
            return true;
        const int problem = errno;
        const QFileInfo info(path);
        const QString parent = info.path();
        const bool climb = problem == ENOENT || problem == ENOTDIR || problem == EACCES;
        if (!climb || parent == path) {
            spdlog::warn("{} is not watched: {}", log::text(folder), std::strerror(problem));
            return false;
        }
        m_awaited = QFile::encodeName(info.fileName());
        path = parent;
        events = kParentEvents;
    }
}

void FolderWatch::forget()
{
    m_quiet.stop();
    m_longest.stop();
    m_awaited.clear();
    if (m_watch >= 0)
        ::inotify_rm_watch(m_queue->descriptor, m_watch);
    m_watch = -1;
}

void FolderWatch::readEvents()
{
    // Aligned and sized as inotify(7) asks for.
    alignas(inotify_event) std::array<char, 16 * 1024> buffer;
    for (;;) {
        const ssize_t length = ::read(m_queue->descriptor, buffer.data(), buffer.size());
        if (length <= 0)
            return;
        for (ssize_t offset = 0; offset < length;) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer.data() + offset);
            offset += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            const bool overflow = (event->mask & IN_Q_OVERFLOW) != 0;
            if (!overflow && event->wd != m_watch)
                continue; // of a watch that was given up
            if ((event->mask & IN_IGNORED) != 0)
                m_watch = -1;
            // Without a name the event is about the watched folder itself, which may have gone.
            if (m_awaited.isEmpty() || event->len == 0 || m_awaited == event->name)
                noteChange();
        }
    }
}

void FolderWatch::noteChange()
{
    m_quiet.start();
    if (!m_longest.isActive())
        m_longest.start();
}

void FolderWatch::fire()
{
    m_quiet.stop();
    m_longest.stop();
    Q_EMIT changed();
}

} // namespace upview
