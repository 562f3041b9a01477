// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/librarystderr.h"

#include "core/base/log.h"

#include <QFile>
#include <QStringList>

#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

namespace upview {

namespace {

constexpr qsizetype kLongestLine = 4096;

#if defined(__x86_64__)
constexpr ElfW(Word) kGlobalData = R_X86_64_GLOB_DAT;
#elif defined(__aarch64__)
constexpr ElfW(Word) kGlobalData = R_AARCH64_GLOB_DAT;
#else
#error "Name the relocation type of a global variable's address on this processor."
#endif

ssize_t writeToLog(void *cookie, const char *bytes, size_t count)
{
    // stdio holds the stream's lock here, so the filter needs none.
    const QStringList lines =
        static_cast<LibraryMessageFilter *>(cookie)->add(QByteArray(bytes, qsizetype(count)));
    for (const QString &line : lines)
        spdlog::debug("sr_vulkan: {}", log::text(line));
    return ssize_t(count);
}

/// The stream that takes the place of stderr. It lives as long as the process: the library's threads
/// may write to it until the very end.
FILE *logStream()
{
    cookie_io_functions_t functions = {};
    functions.write = writeToLog;
    static auto *filter = new LibraryMessageFilter;
    FILE *stream = fopencookie(filter, "w", functions);
    if (stream)
        setvbuf(stream, nullptr, _IOLBF, BUFSIZ);
    return stream;
}

struct RelocationTable
{
    const ElfW(Rela) *entries = nullptr;
    std::size_t bytes = 0;
    const ElfW(Sym) *symbols = nullptr;
    const char *names = nullptr;
};

RelocationTable relocationsOf(const link_map &map)
{
    // The C library turns these addresses into absolute ones when it can write to the section.
    const auto absolute = [&map](ElfW(Addr) address) {
        return address < map.l_addr ? map.l_addr + address : address;
    };
    RelocationTable table;
    for (const ElfW(Dyn) *entry = map.l_ld; entry->d_tag != DT_NULL; ++entry) {
        switch (entry->d_tag) {
        case DT_RELA:
            table.entries = reinterpret_cast<const ElfW(Rela) *>(absolute(entry->d_un.d_ptr));
            break;
        case DT_RELASZ:
            table.bytes = entry->d_un.d_val;
            break;
        case DT_SYMTAB:
            table.symbols = reinterpret_cast<const ElfW(Sym) *>(absolute(entry->d_un.d_ptr));
            break;
        case DT_STRTAB:
            table.names = reinterpret_cast<const char *>(absolute(entry->d_un.d_ptr));
            break;
        default:
            break;
        }
    }
    return table;
}

/// The part of a library that the loader made read-only after relocating it.
struct ReadOnlyPart
{
    ElfW(Addr) library = 0;
    ElfW(Addr) begin = 0;
    ElfW(Addr) end = 0;
};

int findReadOnlyPart(dl_phdr_info *info, size_t, void *data)
{
    auto *part = static_cast<ReadOnlyPart *>(data);
    if (info->dlpi_addr != part->library)
        return 0;
    for (int i = 0; i < info->dlpi_phnum; ++i) {
        if (info->dlpi_phdr[i].p_type != PT_GNU_RELRO)
            continue;
        part->begin = info->dlpi_addr + info->dlpi_phdr[i].p_vaddr;
        part->end = part->begin + info->dlpi_phdr[i].p_memsz;
    }
    return 1;
}

bool replaceSlot(ElfW(Addr) library, ElfW(Addr) slot, FILE **variable)
{
    ReadOnlyPart part;
    part.library = library;
    dl_iterate_phdr(findReadOnlyPart, &part);
    const bool readOnly = slot >= part.begin && slot < part.end;
    const auto pageBytes = ElfW(Addr)(sysconf(_SC_PAGESIZE));
    auto *page = reinterpret_cast<void *>(slot & ~(pageBytes - 1));
    if (readOnly && mprotect(page, pageBytes, PROT_READ | PROT_WRITE) != 0)
        return false;
    __atomic_store_n(reinterpret_cast<FILE ***>(slot), variable, __ATOMIC_RELEASE);
    if (readOnly)
        mprotect(page, pageBytes, PROT_READ);
    return true;
}

} // namespace

bool redirectLibraryStderr(const QString &libraryFile)
{
    void *handle = dlopen(QFile::encodeName(libraryFile).constData(), RTLD_NOW | RTLD_NOLOAD);
    if (!handle)
        return false;
    link_map *map = nullptr;
    bool replaced = false;
    if (dlinfo(handle, RTLD_DI_LINKMAP, &map) == 0 && map) {
        const RelocationTable table = relocationsOf(*map);
        if (table.entries && table.symbols && table.names) {
            for (std::size_t i = 0; i < table.bytes / sizeof(ElfW(Rela)); ++i) {
                const ElfW(Rela) &entry = table.entries[i];
                const char *name = table.names + table.symbols[ELF64_R_SYM(entry.r_info)].st_name;
                if (ELF64_R_TYPE(entry.r_info) != kGlobalData || std::strcmp(name, "stderr") != 0)
                    continue;
                static FILE *stream = logStream();
                replaced = stream && replaceSlot(map->l_addr, map->l_addr + entry.r_offset, &stream);
                break;
            }
        }
    }
    dlclose(handle); // gives back the reference that dlopen took
    return replaced;
}

QStringList LibraryMessageFilter::add(const QByteArray &bytes)
{
    QStringList lines;
    m_rest += bytes;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0 || m_rest.size() > kLongestLine;
         end = m_rest.indexOf('\n')) {
        const QByteArray line = m_rest.left(end < 0 ? kLongestLine : end).trimmed();
        m_rest.remove(0, end < 0 ? kLongestLine : end + 1);
        if (!line.isEmpty() && !line.endsWith('%'))
            lines.append(QString::fromUtf8(line));
    }
    return lines;
}

} // namespace upview
