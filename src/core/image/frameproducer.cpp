// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/frameproducer.h"

#include <algorithm>
#include <new>

namespace upview {

namespace {

// Large frames are decoded less far ahead: the queue as a whole stays below this.
constexpr qint64 kMostQueuedBytes = 256LL * 1024 * 1024;

} // namespace

FrameProducer::FrameProducer(QString path, int mostFrames)
    : m_path(std::move(path))
    , m_mostFrames(static_cast<size_t>(mostFrames))
{
    setObjectName(QStringLiteral("animation"));
}

FrameProducer::~FrameProducer()
{
    m_cancel.cancel();
    {
        const QMutexLocker lock(&m_mutex);
        m_hasRoom.wakeAll();
    }
    wait();
}

std::optional<FrameProducer::Item> FrameProducer::take()
{
    const QMutexLocker lock(&m_mutex);
    m_starving = m_queue.empty();
    if (m_starving)
        return {};
    Item item = std::move(m_queue.front());
    m_queue.pop_front();
    m_hasRoom.wakeAll();
    return item;
}

size_t FrameProducer::queued() const
{
    const QMutexLocker lock(&m_mutex);
    return m_queue.size();
}

void FrameProducer::run()
{
    Item last = End();
    try {
        last = produce();
    } catch (const std::bad_alloc &) {
        last = outOfMemoryFailure({}).value();
    }
    push(std::move(last));
}

FrameProducer::Item FrameProducer::produce()
{
    const auto source = FrameSource::open(m_path, m_cancel);
    if (!source)
        return source.error();
    const int plays = (*source)->plays();
    for (int play = 0; plays == 0 || play < plays; ++play) {
        if (play > 0)
            (*source)->rewind();
        bool any = false;
        for (;;) {
            auto frame = (*source)->next();
            if (!frame)
                return frame.error();
            if (!*frame)
                break;
            (*frame)->beginsRound = !any;
            any = true;
            if (!push(std::move(**frame)))
                return End();
        }
        if (!any)
            return damagedFailure({}).value();
    }
    return End();
}

bool FrameProducer::push(Item item)
{
    bool tell = false;
    {
        const QMutexLocker lock(&m_mutex);
        const auto *frame = std::get_if<Frame>(&item);
        const qint64 bytes = frame != nullptr ? std::max<qint64>(frame->image.sizeInBytes(), 1) : 1;
        const size_t most =
            std::clamp<size_t>(static_cast<size_t>(kMostQueuedBytes / bytes), 1, m_mostFrames);
        while (m_queue.size() >= most && !m_cancel.isCancelled())
            m_hasRoom.wait(&m_mutex);
        if (m_cancel.isCancelled())
            return false;
        m_queue.push_back(std::move(item));
        tell = std::exchange(m_starving, false);
    }
    if (tell)
        Q_EMIT ready();
    return true;
}

} // namespace upview
