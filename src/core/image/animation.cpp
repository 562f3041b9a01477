// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/animation.h"

#include "core/image/frameproducer.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace upview {

namespace {

constexpr int kDelayForShortest = 100;

} // namespace

class Animation::Private
{
public:
    Private(Animation *animation, const QString &path, std::shared_ptr<const HeldFile> companion)
        : q(animation)
        , m_path(path)
        , m_companion(std::move(companion))
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
        if (m_tracks.empty())
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
    /// One file on its way: decoded ahead, and the item that waits to be shown.
    struct Track
    {
        std::unique_ptr<FrameProducer> producer;
        std::optional<FrameProducer::Item> next;
    };

    /// Shows the next frame, now or as soon as it is decoded in every file.
    void advance()
    {
        if (m_tracks.empty())
            begin();
        m_wanted = false;
        for (Track &track : m_tracks) {
            if (!track.next)
                track.next = track.producer->take();
            m_wanted = m_wanted || !track.next;
        }
        if (m_wanted)
            return;
        for (const Track &track : m_tracks) {
            if (!std::holds_alternative<Frame>(*track.next)) {
                finish(FrameProducer::Item(*track.next));
                return;
            }
        }
        show();
    }

    void begin()
    {
        QStringList paths{m_path};
        if (m_companion)
            paths.append(m_companion->path());
        for (const QString &path : std::as_const(paths)) {
            auto producer = std::make_unique<FrameProducer>(path, kFramesAhead);
            QObject::connect(producer.get(), &FrameProducer::ready, q, [this] {
                if (m_wanted)
                    advance();
            });
            m_tracks.push_back({std::move(producer), {}});
        }
        for (Track &track : m_tracks) {
            // Asked before it runs, so that it tells of the first one.
            track.next = track.producer->take();
            track.producer->start();
        }
    }

    void show()
    {
        std::vector<Frame> frames;
        for (Track &track : m_tracks)
            frames.push_back(std::get<Frame>(*std::exchange(track.next, std::nullopt)));
        const int delay = frames.front().delayMs;
        m_delay = delay < kShortestDelayMs ? kDelayForShortest : delay;
        if (m_playing)
            schedule(m_delay);
        // Last: the one who sees a frame may delete the animation.
        const QPointer<Animation> alive(q);
        if (std::exchange(m_inRound, true) && frames.front().beginsRound)
            Q_EMIT q->roundFinished();
        if (alive && frames.size() > 1)
            Q_EMIT q->companionChanged(frames.back().image);
        if (alive)
            Q_EMIT q->frameChanged(frames.front().image);
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
        m_tracks.clear();
        const QPointer<Animation> alive(q);
        const auto *error = std::get_if<Error>(&last);
        const bool stepped = !m_playing;
        pause();
        if (alive && std::exchange(m_inRound, false))
            Q_EMIT q->roundFinished();
        if (!alive)
            return;
        if (error != nullptr)
            Q_EMIT q->failed(*error);
        else if (stepped)
            advance();
    }

    Animation *q;
    const QString m_path;
    const std::shared_ptr<const HeldFile> m_companion; ///< null: none
    std::vector<Track> m_tracks; ///< of the file, then of the companion; none: at the start, or finished
    QTimer m_timer;
    QElapsedTimer m_clock; ///< runs since play()
    qint64 m_due = 0; ///< when the next frame is to be shown, by that clock
    int m_delay = 0; ///< of the frame on show
    bool m_playing = false;
    bool m_inRound = false; ///< a frame has been shown since the start
    bool m_wanted = false; ///< a frame is to be shown as soon as it is there
};

Animation::Animation(const QString &path, QObject *parent)
    : Animation(path, {}, parent)
{
}

Animation::Animation(const QString &path, std::shared_ptr<const HeldFile> companion, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, path, std::move(companion)))
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
