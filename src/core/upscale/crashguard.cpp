// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/crashguard.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CrashGuard)
};

constexpr int kVersion = 1;
/// A larger file is none of ours.
constexpr qint64 kMaxBytes = 16 * 1024;
constexpr int kMaxName = 200;
constexpr mode_t kPrivateFile = 0600;

QString workFolder(const QString &folder)
{
    return folder + QStringLiteral("/at-work");
}

QString stateFile(const QString &folder)
{
    return folder + QStringLiteral("/safe-mode.json");
}

QByteArray toJson(const EngineWork &work, SafeMode mode)
{
    return QJsonDocument(QJsonObject{
                             {QStringLiteral("version"), kVersion},
                             {QStringLiteral("engine"), QString::fromUtf8(work.engine)},
                             {QStringLiteral("model"), work.model},
                             {QStringLiteral("device"), work.device},
                             {QStringLiteral("touchesGpus"), work.touchesGpus},
                             {QStringLiteral("safeMode"), static_cast<int>(mode)},
                         })
        .toJson(QJsonDocument::Compact);
}

std::optional<std::pair<EngineWork, SafeMode>> fromJson(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const auto name = [&](const char *key) {
        return object.value(QLatin1StringView(key)).toString().left(kMaxName);
    };
    const int mode = object.value(QLatin1StringView("safeMode")).toInt(-1);
    if (object.value(QLatin1StringView("version")).toInt() != kVersion || mode < 0
        || mode > static_cast<int>(SafeMode::Off) || name("engine").isEmpty())
        return std::nullopt;
    EngineWork work;
    work.engine = name("engine").toUtf8();
    work.model = name("model");
    work.device = name("device");
    work.touchesGpus = object.value(QLatin1StringView("touchesGpus")).toBool(true);
    return std::pair(work, static_cast<SafeMode>(mode));
}

/// What follows from a crash of this work in this mode.
SafeMode after(const EngineWork &work, SafeMode mode)
{
    return work.touchesGpus && mode == SafeMode::None ? SafeMode::CpuOnly : SafeMode::Off;
}

} // namespace

CrashGuard::CrashGuard(const QString &folder)
    : m_folder(folder)
{
    readState();
    const QDir work(workFolder(folder));
    bool crashed = false;
    for (const QString &name : work.entryList(QDir::Files | QDir::Hidden)) {
        const auto stale = takeStale(work.filePath(name));
        if (!stale)
            continue;
        const SafeMode next = after(stale->first, stale->second);
        spdlog::warn("the last run ended inside {}: {} on {}", stale->first.engine.constData(),
                     log::text(stale->first.model), log::text(stale->first.device));
        // Several crashed at once: the strictest counts.
        if (next >= m_mode) {
            m_mode = next;
            m_crashed = stale->first;
        }
        crashed = true;
    }
    if (crashed)
        writeState();
}

CrashGuard::~CrashGuard()
{
    forgetOwnWork();
}

std::optional<std::pair<EngineWork, SafeMode>> CrashGuard::takeStale(const QString &path)
{
    const QByteArray encoded = QFile::encodeName(path);
    const int descriptor = ::open(encoded.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return std::nullopt;
    std::optional<std::pair<EngineWork, SafeMode>> work;
    struct stat status = {};
    // Without a link it was taken away just now, by its owner or by another start.
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && ::fstat(descriptor, &status) == 0
        && status.st_nlink > 0) {
        QFile file;
        // One that had no name yet when its process died is no work that began.
        const bool named = !QFileInfo(path).isHidden();
        if (named && status.st_size <= kMaxBytes && file.open(descriptor, QIODevice::ReadOnly))
            work = fromJson(file.readAll());
        ::unlink(encoded.constData());
    }
    ::close(descriptor);
    return work;
}

int CrashGuard::begin(const EngineWork &work)
{
    const std::scoped_lock lock(m_mutex);
    const int id = m_nextId++;
    const QString folder = workFolder(m_folder);
    if (!QDir().mkpath(folder))
        return id;
    const QString name = QStringLiteral("%1-%2").arg(QCoreApplication::applicationPid()).arg(id);
    const QByteArray hidden = QFile::encodeName(folder + QStringLiteral("/.") + name);
    const QByteArray path = QFile::encodeName(folder + QLatin1Char('/') + name);
    const QByteArray text = toJson(work, m_mode);
    const int descriptor =
        ::open(hidden.constData(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, kPrivateFile);
    if (descriptor < 0)
        return id;
    // It gets its name when it is locked and complete, so that nobody ever sees less.
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0
        || ::write(descriptor, text.constData(), std::size_t(text.size())) != text.size()
        || ::rename(hidden.constData(), path.constData()) != 0) {
        ::unlink(hidden.constData());
        ::close(descriptor);
        return id;
    }
    m_open.insert(id, {descriptor, path});
    return id;
}

void CrashGuard::end(int id)
{
    const std::scoped_lock lock(m_mutex);
    const auto open = m_open.constFind(id);
    if (open == m_open.cend())
        return;
    // Gone before it is free.
    ::unlink(open->path.constData());
    ::close(open->descriptor);
    m_open.erase(open);
}

void CrashGuard::forgetOwnWork()
{
    const std::scoped_lock lock(m_mutex);
    for (const Open &open : std::as_const(m_open)) {
        ::unlink(open.path.constData());
        ::close(open.descriptor);
    }
    m_open.clear();
}

SafeMode CrashGuard::mode() const
{
    const std::scoped_lock lock(m_mutex);
    return m_mode;
}

QString CrashGuard::sentence() const
{
    const std::scoped_lock lock(m_mutex);
    if (m_mode == SafeMode::None)
        return {};
    const QString engine = QString::fromUtf8(m_crashed.engine);
    const QString what = m_crashed.model.isEmpty()
        ? Text::tr("Upview ended unexpectedly while it started the engine %1.").arg(engine)
        : Text::tr("Upview ended unexpectedly while %1 ran %2 on %3.", "engine, model, device")
              .arg(engine, m_crashed.model, m_crashed.device);
    const QString next = m_mode == SafeMode::CpuOnly
        ? Text::tr("Pictures are upscaled on the CPU until you try again as before.")
        : Text::tr("Upscaling is off until you try again as before.");
    return what + QLatin1Char(' ') + next;
}

void CrashGuard::leave()
{
    const std::scoped_lock lock(m_mutex);
    m_mode = SafeMode::None;
    m_crashed = {};
    QFile::remove(stateFile(m_folder));
}

void CrashGuard::readState()
{
    QFile file(stateFile(m_folder));
    if (file.size() > kMaxBytes || !file.open(QIODevice::ReadOnly))
        return;
    if (const auto state = fromJson(file.readAll())) {
        m_crashed = state->first;
        m_mode = state->second;
    }
}

void CrashGuard::writeState() const
{
    QSaveFile file(stateFile(m_folder));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(toJson(m_crashed, m_mode));
    if (!file.commit())
        spdlog::warn("the safe mode is not kept: {}", log::text(file.errorString()));
}

CrashGuard::Mark::Mark(CrashGuard &guard, const EngineWork &work)
    : m_guard(guard)
    , m_id(guard.begin(work))
{
}

CrashGuard::Mark::~Mark()
{
    m_guard.end(m_id);
}

} // namespace upview
