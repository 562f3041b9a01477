// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/animationplayer.h"

#include "core/base/heldfile.h"
#include "core/image/animation.h"
#include "widgets/view/imageview.h"

namespace upview {

AnimationPlayer::AnimationPlayer(ImageView *view, QObject *parent)
    : QObject(parent)
    , m_view(view)
{
}

AnimationPlayer::~AnimationPlayer() = default;

void AnimationPlayer::start(const QString &path, const std::shared_ptr<const HeldFile> &result)
{
    m_animation = std::make_unique<Animation>(path, result);
    connect(m_animation.get(), &Animation::frameChanged, this, [this](const QImage &frame) {
        m_frame = frame;
        m_view->setFrame(frame);
    });
    connect(m_animation.get(), &Animation::companionChanged, this, [this](const QImage &frame) {
        m_resultFrame = frame;
        m_view->setResultFrame(frame);
    });
    connect(m_animation.get(), &Animation::roundFinished, this, &AnimationPlayer::roundFinished);
    connect(m_animation.get(), &Animation::playingChanged, this, &AnimationPlayer::playingChanged);
    connect(m_animation.get(), &Animation::failed, this, &AnimationPlayer::failed);
    m_animation->play();
}

void AnimationPlayer::restart(const QString &path, const std::shared_ptr<const HeldFile> &result)
{
    if (!m_animation)
        return;
    const bool wasPlaying = m_animation->isPlaying();
    start(path, result);
    if (!wasPlaying)
        m_animation->step();
}

void AnimationPlayer::stop()
{
    m_animation.reset();
    m_frame = {};
    m_resultFrame = {};
}

bool AnimationPlayer::isPlaying() const
{
    return m_animation && m_animation->isPlaying();
}

void AnimationPlayer::setPlaying(bool playing)
{
    if (!m_animation)
        return;
    if (playing)
        m_animation->play();
    else
        m_animation->pause();
}

void AnimationPlayer::step()
{
    if (m_animation)
        m_animation->step();
}

} // namespace upview
