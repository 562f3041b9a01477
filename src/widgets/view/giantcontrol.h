// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archivefiles.h"
#include "core/image/imagereader.h"

#include <QColor>
#include <QObject>
#include <QPoint>

#include <memory>
#include <optional>

namespace upview {

class ImageView;
class PictureTiles;
class Settings;
class ViewHint;

/// Pictures that are too large to be shown whole: gives the view their pixels where the reduced picture does
/// not have them, and tells how far that is. GUI thread; what is given outlives it.
class GiantControl : public QObject
{
    Q_OBJECT

public:
    GiantControl(ImageView *view, ViewHint *notice, const Settings &settings, QObject *parent);
    ~GiantControl() override;

    /// The picture that is on screen now, reduced, and its file.
    void show(const LocalFile &file, const DecodedImage &picture);
    /// Ends what is being read.
    void drop();
    /// As ViewPage::giantColor.
    [[nodiscard]] std::optional<QColor> color(QPoint pixel) const;

private:
    void progressed(int percent);
    void failed(const Error &error);

    ImageView *m_view;
    ViewHint *m_notice;
    const Settings &m_settings;
    DecodedImage m_picture; ///< null image: none
    std::unique_ptr<PictureTiles> m_tiles; ///< null: there are none
};

} // namespace upview
