// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace upview {

/// A cancel request shared by the one who asks and the one who works. Copies share the same flag;
/// both members are safe on any thread. A worker looks at it between pieces of work.
class CancelFlag
{
public:
    void cancel() { m_flag->store(true, std::memory_order_release); }
    [[nodiscard]] bool isCancelled() const { return m_flag->load(std::memory_order_acquire); }

private:
    std::shared_ptr<std::atomic_bool> m_flag = std::make_shared<std::atomic_bool>(false);
};

} // namespace upview
