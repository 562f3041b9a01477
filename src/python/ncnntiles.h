// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/modelcatalogue.h"
#include "core/upscale/networkdescription.h"

#include <QImage>
#include <QRect>

#include <vector>

namespace upview {

/// How a picture goes on outside of its borders.
enum class Border {
    Replicate, ///< the outermost pixel again
    Reflect, ///< mirrored at the outermost pixel, which is not repeated
};

/// How pieces of a picture are to be cut for a network, and what to do with its answer.
struct TileGeometry
{
    int scale = 2;
    int margin = 0; ///< source pixels around a piece that go into the network with it
    int edge = 0; ///< the same, beyond the borders of the picture
    int shrink = 0; ///< output pixels that the network itself takes off at each side
    int alignment = 1; ///< sides of the input are `remainder` modulo this
    int remainder = 0;
    int smallestInput = 1;
    Border border = Border::Reflect;
    /// The network gives the difference to the source enlarged by repeating pixels (Real-CUGAN 4x).
    bool addsSource = false;

    bool operator==(const TileGeometry &) const = default;

    /// Rules of the families, found by comparison with sr_vulkan's CPU mode (parity of 90 dB and more); what
    /// the files themselves tell comes from the description.
    static TileGeometry of(const Model &model, const NetworkDescription &network);
};

/// A piece of a picture on its way through a network.
struct Tile
{
    QRect core; ///< in source pixels; begins at multiples of kTileGrid, may reach over the picture's border
    QRect keep; ///< what of the core is wanted
    QRect input; ///< what the network gets, in source pixels; reaches over the borders
};

/// Strided networks answer a little differently when a picture is moved by a pixel, so all tiles begin at
/// multiples of this: two halvings.
constexpr int kTileGrid = 4;

/// The part of a picture of this size that goes into the network for a core.
QRect inputOf(const QRect &core, const QSize &picture, const TileGeometry &geometry);

/// Cuts an area of a picture of this size into tiles whose cores are about equal and at most this wide and
/// high (rounded to the grid).
std::vector<Tile> planTiles(const QRect &area, const QSize &picture, QSize longest,
                            const TileGeometry &geometry);

/// Three planes of floats in memory, R, G, B.
struct Planes
{
    float *data = nullptr;
    int width = 0;
    int height = 0;
    qsizetype stride = 0; ///< floats from a plane to the next; rows lie close together
};

/// Fills planes of the size of `input` with the picture (Format_RGB32 or Format_RGBX64), 0 to 1.
void fillInput(const QImage &picture, const QRect &input, Border border, const Planes &planes);

/// Copies planes turned: `orientation` 0 to 7, bit 0 mirrors columns, bit 1 rows, bit 2 exchanges both (after
/// the mirroring). The target's size is that of the source, exchanged with bit 2.
void turnPlanes(const Planes &source, int orientation, const Planes &target);
/// The way back: adds the turned-back planes times `weight` to the target.
void addTurnedBack(const Planes &source, int orientation, float weight, const Planes &target);

/// Writes the part of a network's answer that belongs to `tile.keep` to its place in `target`, the enlarged
/// `area`; rounded and clamped to the format of the target (Format_RGB32 or Format_RGBX64). False when a
/// number is not finite: the answer is garbage.
bool writeOutput(const Planes &answer, const Tile &tile, const TileGeometry &geometry, const QImage &picture,
                 const QRect &area, QImage &target);

} // namespace upview
