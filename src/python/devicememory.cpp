// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/devicememory.h"

#include "python/workingfolderguard.h"

#include <QFile>

#include <algorithm>
#include <cstring>
#include <dlfcn.h>
#include <mutex>
#include <vector>

#define VK_NO_PROTOTYPES
#include <vulkan/vulkan.h>

namespace upview {

namespace {

/// One Vulkan instance for the life of the process: drivers take long to load and leave badly.
class MemoryQuery
{
public:
    MemoryQuery()
    {
        const WorkingFolderGuard folder;
        void *library = folder.isSafe() ? dlopen("libvulkan.so.1", RTLD_NOW | RTLD_LOCAL) : nullptr;
        if (!library)
            return;
        const auto get = reinterpret_cast<PFN_vkGetInstanceProcAddr>(dlsym(library, "vkGetInstanceProcAddr"));
        if (!get)
            return;
        const auto create = reinterpret_cast<PFN_vkCreateInstance>(get(nullptr, "vkCreateInstance"));
        VkApplicationInfo application{};
        application.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO;
        application.pApplicationName = "Upview";
        application.apiVersion = VK_API_VERSION_1_1;
        VkInstanceCreateInfo info{};
        info.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO;
        info.pApplicationInfo = &application;
        if (!create || create(&info, nullptr, &m_instance) != VK_SUCCESS)
            return;
        const auto function = [&](const char *name) { return get(m_instance, name); };
        const auto describe =
            reinterpret_cast<PFN_vkGetPhysicalDeviceProperties>(function("vkGetPhysicalDeviceProperties"));
        m_memory = reinterpret_cast<PFN_vkGetPhysicalDeviceMemoryProperties2>(
            function("vkGetPhysicalDeviceMemoryProperties2"));
        m_extensions = reinterpret_cast<PFN_vkEnumerateDeviceExtensionProperties>(
            function("vkEnumerateDeviceExtensionProperties"));
        const auto enumerate =
            reinterpret_cast<PFN_vkEnumeratePhysicalDevices>(function("vkEnumeratePhysicalDevices"));
        std::uint32_t count = 0;
        if (!describe || !m_memory || !m_extensions || !enumerate
            || enumerate(m_instance, &count, nullptr) != VK_SUCCESS)
            return;
        std::vector<VkPhysicalDevice> devices(count);
        if (enumerate(m_instance, &count, devices.data()) != VK_SUCCESS)
            count = 0;
        devices.resize(count);
        for (VkPhysicalDevice device : devices) {
            VkPhysicalDeviceProperties properties{};
            describe(device, &properties);
            m_devices.push_back({device, QString::fromUtf8(properties.deviceName), knowsBudget(device)});
        }
    }

    QList<DeviceMemory> ask()
    {
        const std::scoped_lock lock(m_mutex);
        QList<DeviceMemory> all;
        for (const Known &known : m_devices) {
            DeviceMemory memory;
            memory.name = known.name;
            VkPhysicalDeviceMemoryBudgetPropertiesEXT budget{};
            budget.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MEMORY_BUDGET_PROPERTIES_EXT;
            VkPhysicalDeviceMemoryProperties2 heaps{};
            heaps.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MEMORY_PROPERTIES_2;
            heaps.pNext = known.budget ? &budget : nullptr;
            m_memory(known.device, &heaps);
            for (std::uint32_t i = 0; i < heaps.memoryProperties.memoryHeapCount; ++i) {
                const VkMemoryHeap &heap = heaps.memoryProperties.memoryHeaps[i];
                if ((heap.flags & VK_MEMORY_HEAP_DEVICE_LOCAL_BIT) == 0 || qint64(heap.size) <= memory.total)
                    continue;
                memory.total = qint64(heap.size);
                if (known.budget) {
                    memory.used = qint64(budget.heapUsage[i]);
                    memory.free = std::max<qint64>(0, qint64(budget.heapBudget[i]) - memory.used);
                }
            }
            all.append(memory);
        }
        return all;
    }

private:
    /// What stays the same; asking for it takes longer than asking for the memory.
    struct Known
    {
        VkPhysicalDevice device = VK_NULL_HANDLE;
        QString name;
        bool budget = false; ///< tells how much is used
    };

    bool knowsBudget(VkPhysicalDevice device) const
    {
        std::uint32_t count = 0;
        if (m_extensions(device, nullptr, &count, nullptr) != VK_SUCCESS)
            return false;
        std::vector<VkExtensionProperties> extensions(count);
        if (m_extensions(device, nullptr, &count, extensions.data()) != VK_SUCCESS)
            return false;
        return std::any_of(
            extensions.cbegin(), extensions.cend(), [](const VkExtensionProperties &extension) {
                return std::strcmp(extension.extensionName, VK_EXT_MEMORY_BUDGET_EXTENSION_NAME) == 0;
            });
    }

    std::mutex m_mutex;
    VkInstance m_instance = VK_NULL_HANDLE;
    PFN_vkGetPhysicalDeviceMemoryProperties2 m_memory = nullptr;
    PFN_vkEnumerateDeviceExtensionProperties m_extensions = nullptr;
    std::vector<Known> m_devices;
};

/// Highest resident memory of this process since it was last reset; -1 when unknown.
qint64 highestResident()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? -1 : text.mid(at + 6, text.indexOf(" kB", at) - at - 6).trimmed().toLongLong() * 1024;
}

qint64 usedOn(const QString &gpu)
{
    for (const DeviceMemory &memory : gpuMemory()) {
        if (memory.name == gpu)
            return memory.used;
    }
    return -1;
}

} // namespace

QList<DeviceMemory> gpuMemory()
{
    static MemoryQuery query;
    return query.ask();
}

MemoryWatch::MemoryWatch(QString gpu)
    : m_gpu(std::move(gpu))
{
    if (!m_gpu.isEmpty()) {
        m_before = usedOn(m_gpu);
        return;
    }
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (reset.open(QIODevice::WriteOnly) && reset.write("5") == 1) {
        reset.close();
        m_before = highestResident();
    }
}

qint64 MemoryWatch::used() const
{
    const qint64 now = m_gpu.isEmpty() ? highestResident() : usedOn(m_gpu);
    return m_before < 0 || now < 0 ? -1 : std::max<qint64>(0, now - m_before);
}

} // namespace upview
