// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archivefiles.h"
#include "core/image/displayprofile.h"
#include "core/image/imagereader.h"

#include <QObject>

#include <memory>
#include <optional>

namespace upview {

/// The pixels of a picture that is too large for the memory, tile by tile at the resolution that is wanted.
///
/// When tiles are wanted for the first time, the picture is written into a pyramid file, in the background;
/// what is written can be seen meanwhile. Tiles are read on a worker and kept ready to be painted, bounded in
/// bytes; least recently wanted first out. All coordinates are pixels of the upright picture at a level:
/// level 0 is the whole picture, each further one half as wide and high; what is as small as the picture that
/// is shown reduced is no level. GUI thread; never blocks it but for the destructor, which joins the workers.
class PictureTiles : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSide = 512; ///< of a tile; those at the right and lower edge are smaller

    struct Source
    {
        LocalFile file; ///< read as long as this lives
        DecodedImage picture; ///< reduced, from this file
        DisplayProfile profile; ///< colours of the screen
        QString folder; ///< where the pyramid file is made
        qint64 maxBytes = 0; ///< of tiles that are kept
    };

    explicit PictureTiles(const Source &source, QObject *parent = nullptr);
    ~PictureTiles() override;

    [[nodiscard]] QSize size() const { return levelSize(0); }
    [[nodiscard]] QSize levelSize(int level) const;
    [[nodiscard]] int levels() const;
    /// The level with the fewest pixels that has as many as are shown; -1: the reduced picture has them.
    [[nodiscard]] int levelFor(QSize shown) const;

    /// Ready to be painted (see ImageLevels); null: it is not there, or not any more.
    [[nodiscard]] QImage tile(int level, int column, int row);
    /// All of `part` in one piece; null while some of it is not there.
    [[nodiscard]] QImage piece(int level, const QRect &part);
    /// These are wanted now, and nothing that was wanted before.
    void want(int level, const QRect &part);
    /// The stored value of a pixel of the whole picture, from the sharpest tile that is there.
    [[nodiscard]] std::optional<QColor> color(QPoint pixel) const;
    /// Something is wanted and not there yet.
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    /// Tiles that were wanted are there.
    void tilesCame();
    /// Per cent of the picture that can be seen in full; 100: all.
    void progressed(int percent);
    /// There will be no tiles.
    void failed(const upview::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace upview
