// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/image/framesource.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <optional>
#include <variant>

namespace upview {

/// The thread of an Animation: decodes frames into a queue of limited length and waits while it is full.
/// Made and used on one thread, which `stop`s and joins it by destroying it.
class FrameProducer : public QThread
{
    Q_OBJECT

public:
    struct End
    {
    };
    /// What comes out of the queue: frames, and at last an end or an error.
    using Item = std::variant<Frame, End, Error>;

    FrameProducer(QString path, int mostFrames);
    ~FrameProducer() override;

    /// The next item, if there is one; else `ready` is sent when there is.
    std::optional<Item> take();
    /// How many items wait to be taken.
    [[nodiscard]] size_t queued() const;

Q_SIGNALS:
    /// The queue was empty when `take` was called, and is not any more. Sent from the worker.
    void ready();

protected:
    void run() override;

private:
    Item produce();
    /// Waits for room. False: nobody wants it any more.
    bool push(Item item);

    const QString m_path;
    const size_t m_mostFrames;
    CancelFlag m_cancel;
    mutable QMutex m_mutex; ///< guards all below
    QWaitCondition m_hasRoom;
    std::deque<Item> m_queue;
    bool m_starving = false;
};

} // namespace upview
