// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QColor>
#include <QRect>
#include <QSize>
#include <QString>

namespace upview {

/// What is done to a picture on its way to a file: cut out, then mirrored, then turned.
struct PictureEdit
{
    QRect part; ///< of the upright picture, in pixels; empty: all of it
    int quarterTurns = 0; ///< clockwise
    bool mirrored = false; ///< left and right swapped, before turning

    [[nodiscard]] bool turns() const { return quarterTurns % 4 != 0 || mirrored; }
};

struct EditOptions
{
    /// A JPEG that stays one keeps its pixels bit by bit; a part of it then grows to the blocks that it is
    /// stored in (losslessPart).
    bool lossless = true;
    QByteArray format; ///< as in WriteOptions; empty: that of the source
    int quality = 95; ///< of a JPEG that is encoded anew, 1 to 100; WebP is written without loss
    QColor matte = Qt::white; ///< behind transparent pixels in a JPEG
};

/// How the pixels got into the new file. None of these loses anything, but for a JPEG that is encoded.
enum class EditWay {
    Moved, ///< the blocks of a JPEG were moved
    Tagged, ///< they stayed, and the orientation that the file states is another one
    Encoded, ///< decoded and encoded anew
};

struct EditedPicture
{
    QSize size; ///< upright
    EditWay way = EditWay::Encoded;
};

/// Whether a file of this format can be written again in the same format.
[[nodiscard]] bool isEditable(const QByteArray &format);

/// The part that a lossless edit would cut out, which holds `part`; where that is not possible, or the file
/// is no JPEG, `part` itself. Any thread but the GUI's. Errors: NotFound, NoPermission.
Result<QRect> losslessPart(const QString &path, const QRect &part);

/// Writes the edited picture with its metadata and colour profile to `target`, which may be the source,
/// through a temporary file: a failure leaves what was there. Asking before something is replaced is the
/// caller's. Animations, files of several pages and incomplete files do not replace themselves. Any thread
/// but the GUI's. Errors: those of readImage and writeImage.
Result<EditedPicture> writeEdited(const QString &source, const QString &target, const PictureEdit &edit,
                                  const EditOptions &options);

} // namespace upview
