// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/animation.h"

#include "core/image/frameproducer.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace upview {

namespace {

constexpr int kDelayForShortest = 100;

} // namespace

class Animation::Private
{
public:
    Private(Animation *animation, const QString &path)
        : q(animation)
        , m_path(path)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, q, [this] { advance(); });
    }

    void play()
    {
        if (m_playing)
            return;
        m_playing = true;
        m_clock.start();
        m_due = 0;
        if (m_producer == nullptr)
            advance();
        else
            schedule(m_delay);
        Q_EMIT q->playingChanged(true);
    }

    void pause()
    {
        m_timer.stop();
        m_wanted = false;
        if (std::exchange(m_playing, false))
            Q_EMIT q->playingChanged(false);
    }

    void step()
    {
        const QPointer<Animation> alive(q);
        pause();
        if (alive)
            advance();
    }

    [[nodiscard]] bool isPlaying() const { return m_playing; }

private:
    /// Shows the next frame, now or as soon as it is decoded.
    void advance()
    {
        if (m_producer == nullptr) {
            m_producer = std::make_unique<FrameProducer>(m_path, kFramesAhead);
            QObject::connect(m_producer.get(), &FrameProducer::ready, q, [this] {
                if (m_wanted)
                    advance();
            });
            m_wanted = !m_producer->take().has_value();
            m_producer->start();
            return;
        }
        auto item = m_producer->take();
        m_wanted = !item;
        if (!item)
            return;
        if (auto *frame = std::get_if<Frame>(&*item))
            show(*frame);
        else
            finish(*item);
    }

    void show(const Frame &frame)
    {
        m_delay = frame.delayMs < kShortestDelayMs ? kDelayForShortest : frame.delayMs;
        if (m_playing)
            schedule(m_delay);
        // Last: the one who sees the frame may delete the animation.
        Q_EMIT q->frameChanged(frame.image);
    }

    /// The next frame is due `delay` after this one was, so that the time which decoding and painting take
    /// does not add up; an animation that cannot keep up does not try to catch up.
    void schedule(int delay)
    {
        const qint64 now = m_clock.elapsed();
        m_due = std::max(m_due + delay, now);
        m_timer.start(static_cast<int>(m_due - now));
    }

    /// Played to its end, or broken off. The next play() or step() starts from the first frame.
    void finish(const FrameProducer::Item &last)
    {
        m_producer.reset();
        const QPointer<Animation> alive(q);
        const auto *error = std::get_if<Error>(&last);
        const bool stepped = !m_playing;
        pause();
        if (!alive)
            return;
        if (error != nullptr)
            Q_EMIT q->failed(*error);
        else if (stepped)
            advance();
    }

    Animation *q;
    const QString m_path;
    std::unique_ptr<FrameProducer> m_producer; ///< null: at the start, or finished
    QTimer m_timer;
    QElapsedTimer m_clock; ///< runs since play()
    qint64 m_due = 0; ///< when the next frame is to be shown, by that clock
    int m_delay = 0; ///< of the frame on show
    bool m_playing = false;
    bool m_wanted = false; ///< a frame is to be shown as soon as it is there
};

Animation::Animation(const QString &path, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, path))
{
}

Animation::~Animation() = default;

void Animation::play()
{
    d->play();
}

void Animation::pause()
{
    d->pause();
}

void Animation::step()
{
    d->step();
}

bool Animation::isPlaying() const
{
    return d->isPlaying();
}

} // namespace upview
