// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/processlimits.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace upview::limits {

namespace {

constexpr qint64 kMiB = 1024 * 1024;
/// Address space of every request: the libraries, the stacks of some threads, and 256 megapixels worth of
/// nothing in particular.
constexpr qint64 kBaseBytes = 1024 * kMiB;
constexpr qint64 kMostBytes = 12 * 1024 * kMiB;

qint64 mostBytes()
{
    const qint64 memory = qint64(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGESIZE);
    return std::clamp(memory / 4 * 3, kBaseBytes, kMostBytes);
}

void setSoftLimit(decltype(RLIMIT_AS) resource, rlim_t value)
{
    rlimit limit{};
    ::getrlimit(resource, &limit);
    limit.rlim_cur = std::min(value, limit.rlim_max);
    ::setrlimit(resource, &limit);
}

void setHardLimit(decltype(RLIMIT_AS) resource, rlim_t value)
{
    rlimit limit{};
    ::getrlimit(resource, &limit);
    limit.rlim_max = std::min(value, limit.rlim_max);
    limit.rlim_cur = std::min(limit.rlim_cur, limit.rlim_max);
    ::setrlimit(resource, &limit);
}

/// No file is made, written, renamed or removed; reading stays allowed (fonts, plug-ins). Kernels without
/// Landlock do without.
void forbidWriting()
{
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR
        | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR
        | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO
        | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM | LANDLOCK_ACCESS_FS_EXECUTE;
    // The C library has no functions for these.
    const long rules = ::syscall(SYS_landlock_create_ruleset, &attributes, sizeof(attributes), 0);
    if (rules < 0)
        return;
    ::syscall(SYS_landlock_restrict_self, int(rules), 0);
    ::close(int(rules));
}

/// No sockets, no programs, no looking into other processes: these calls fail.
void forbidCalls()
{
#ifdef __x86_64__
    constexpr unsigned kForbidden[] = {
        SYS_socket, SYS_connect,          SYS_bind, SYS_execve, SYS_execveat, SYS_ptrace, SYS_fork,
        SYS_vfork,  SYS_process_vm_readv, SYS_bpf,  SYS_mount,  SYS_unshare,  SYS_keyctl, SYS_io_uring_setup};
    constexpr size_t kCount = std::size(kForbidden);
    // The architecture, the number of the call, a comparison for each that is forbidden, and the two ends.
    sock_filter filter[kCount + 6];
    size_t n = 0;
    const auto add = [&](unsigned code, unsigned value, size_t yes, size_t no) {
        filter[n++] = {static_cast<__u16>(code), static_cast<__u8>(yes), static_cast<__u8>(no), value};
    };
    add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch), 0, 0);
    add(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 1, 0);
    add(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS, 0, 0);
    add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr), 0, 0);
    for (size_t i = 0; i < kCount; ++i)
        add(BPF_JMP | BPF_JEQ | BPF_K, kForbidden[i], kCount - i, 0);
    add(BPF_RET | BPF_K, SECCOMP_RET_ALLOW, 0, 0);
    add(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM, 0, 0);
    sock_fprog program{static_cast<unsigned short>(n), filter};
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
#endif
}

} // namespace

void applyAtStart()
{
    // Arenas of the allocator would take address space by 64 MiB a thread.
    ::mallopt(M_ARENA_MAX, 1);
    setHardLimit(RLIMIT_CORE, 0);
    // The memory that pictures are handed over in counts as a file; so does a pyramid.
    setHardLimit(RLIMIT_FSIZE, rlim_t(kMostBytes));
#ifndef UPVIEW_SANITIZED
    // The sanitizers take terabytes of addresses for themselves.
    setHardLimit(RLIMIT_AS, rlim_t(mostBytes()));
    // Threads get 8 MiB of stack otherwise.
    setSoftLimit(RLIMIT_STACK, rlim_t(4 * kMiB));
#endif
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    forbidWriting();
    forbidCalls();
}

void beforeRequest(int seconds)
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    setSoftLimit(RLIMIT_CPU, rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + std::max(seconds, 1)));
    allowMemory(0);
    allowFile(mostBytes());
}

void allowFile(qint64 bytes)
{
    setSoftLimit(RLIMIT_FSIZE, rlim_t(std::clamp<qint64>(bytes, 0, kMostBytes)));
}

void allowMemory(qint64 bytes)
{
#ifndef UPVIEW_SANITIZED
    setSoftLimit(RLIMIT_AS, rlim_t(std::min(kBaseBytes + std::max<qint64>(bytes, 0), mostBytes())));
#else
    Q_UNUSED(bytes)
#endif
}

void afterRequest()
{
    ::malloc_trim(0);
}

} // namespace upview::limits

#ifdef UPVIEW_SANITIZED
/// In the place of the limit on addresses: AddressSanitizer's own on memory.
extern "C" const char *__asan_default_options()
{
    return "hard_rss_limit_mb=4096:detect_leaks=0:allocator_may_return_null=1";
}
#endif
