// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QImage>
#include <QObject>

#include <memory>

namespace upview {

class Animation;
class HeldFile;
class ImageView;

/// Plays the animation that is the picture of a view, and with it the one that is its result. GUI thread; the
/// view outlives it.
class AnimationPlayer : public QObject
{
    Q_OBJECT

public:
    AnimationPlayer(ImageView *view, QObject *parent);
    ~AnimationPlayer() override;

    /// From the first frame. `result`: null where there is none.
    void start(const QString &path, const std::shared_ptr<const HeldFile> &result);
    /// The same again, with another result or without one; stays paused where it was.
    void restart(const QString &path, const std::shared_ptr<const HeldFile> &result);
    void stop(); ///< and forgets the frames
    void setPlaying(bool playing);
    void step();

    [[nodiscard]] bool isThere() const { return m_animation != nullptr; }
    [[nodiscard]] bool isPlaying() const;
    /// On screen, with its stored values; null until one has been shown.
    [[nodiscard]] QImage frame() const { return m_frame; }
    [[nodiscard]] QImage resultFrame() const { return m_resultFrame; }

Q_SIGNALS:
    void playingChanged();
    /// All frames have been shown once more.
    void roundFinished();
    void failed(const upview::Error &error);

private:
    ImageView *m_view;
    std::unique_ptr<Animation> m_animation;
    QImage m_frame;
    QImage m_resultFrame;
};

} // namespace upview
