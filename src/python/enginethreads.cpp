// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/enginethreads.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <dlfcn.h>
#include <pthread.h>
#include <thread>

namespace upview {

namespace {

constexpr char kName[] = "sr_vulkan"; // at most 15 characters
constexpr std::chrono::milliseconds kPollInterval{2};

} // namespace

EngineThreadNaming::EngineThreadNaming()
{
    pthread_getname_np(pthread_self(), m_previous, sizeof m_previous);
    pthread_setname_np(pthread_self(), kName);
}

EngineThreadNaming::~EngineThreadNaming()
{
    pthread_setname_np(pthread_self(), m_previous);
}

int countEngineThreads()
{
    const QStringList threads =
        QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    if (threads.isEmpty())
        return -1;
    int count = 0;
    for (const QString &thread : threads) {
        QFile name(QStringLiteral("/proc/self/task/%1/comm").arg(thread));
        // One that is gone by now cannot be opened.
        if (name.open(QIODevice::ReadOnly) && name.readAll().trimmed() == kName)
            ++count;
    }
    return count;
}

bool waitForEngineThreads(std::chrono::steady_clock::time_point deadline)
{
    for (;;) {
        const int count = countEngineThreads();
        if (count <= 0)
            return count == 0;
        if (std::chrono::steady_clock::now() >= deadline)
            return false;
        std::this_thread::sleep_for(kPollInterval);
    }
}

bool quietenWaitingThreads(const char *library)
{
    // What the compiler makes of "#pragma omp parallel": function, data, threads, flags.
    using Parallel = void (*)(void (*)(void *), void *, unsigned, unsigned);
    void *handle = dlopen(library, RTLD_NOW | RTLD_NOLOAD);
    if (!handle)
        return false;
    const auto parallel = reinterpret_cast<Parallel>(dlsym(handle, "GOMP_parallel"));
    if (parallel)
        parallel([](void *) {}, nullptr, 2, 0);
    dlclose(handle); // gives back the reference that dlopen took
    return parallel != nullptr;
}

} // namespace upview
