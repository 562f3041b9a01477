// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/upscaleservice.h"

#include <QObject>

#include <optional>

namespace upview {

class ImageView;
class LargeResult;
class Settings;
class UpscalePill;
class UpscaleSession;

/// Upscaling as one sees it: runs the session of the current picture, shows its state in the pill and its
/// result in the view, and compares the two. GUI thread; the view and the pill must outlive it.
class UpscaleControl : public QObject
{
    Q_OBJECT

public:
    UpscaleControl(UpscaleService &service, const Settings &settings, ImageView *view, UpscalePill *pill,
                   QObject *parent);

    /// Upscales this picture of the file, which is on screen, by the settings, after a question where the
    /// result is large. Compares when the result of these settings is there already, and does nothing while
    /// it is being made.
    void upscale(const QString &path, const DecodedImage &picture);
    /// Ends the job.
    void cancel();
    /// Forgets the picture: ends the job or drops the result.
    void drop();

    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] const std::optional<UpscaleResult> &result() const;

    void toggleCompare();
    void setCompareHeld(bool held);
    [[nodiscard]] bool isCompareHeld() const { return m_held; }
    void toggleSplit();
    void copyResult();
    void showDetails();

Q_SIGNALS:
    /// isBusy, result, or what is shown of it has changed.
    void changed();
    /// The animation that is the result came, or went: to be played with the source.
    void animationChanged();
    /// A sentence for the person, with an icon's name.
    void hint(const QString &text, const QString &icon);
    void retryRequested();
    void saveRequested();

private:
    void connectPill();
    void sessionChanged();
    void showResult();
    void updatePill();
    void updateComparing();

    ImageView *m_view;
    UpscalePill *m_pill;
    UpscaleSession *m_session;
    LargeResult *m_large;
    QString m_path;
    QSize m_size; ///< of the source, for the remaining time; empty: an animation
    bool m_animated = false; ///< the result on show is an animation
    bool m_toggled = false;
    bool m_held = false;
};

} // namespace upview
