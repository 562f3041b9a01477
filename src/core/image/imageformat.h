// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Which formats there are: by content, by suffix, and what Qt's plug-ins of this computer can decode.
/// Internal to the room; all functions are safe on any thread.
namespace upview::imageformat {

/// Bytes from the start of a file that `byContent` wants to see.
constexpr int kHeadBytes = 4096;

/// Lower-case name of the format that the first bytes belong to, or an empty array. Formats that are
/// known but never decoded ("psd", "mp4", ...) are named as well. `fileName` only counts for TGA and WBMP,
/// which have no signature, for packed SVG, and for raw files that are TIFF files as well.
[[nodiscard]] QByteArray byContent(const QByteArray &head, const QString &fileName);

/// Whether Upview decodes the format at all, whatever plug-ins are installed.
[[nodiscard]] bool isSupported(const QByteArray &format);

/// Whether the format is decoded in the decoder process only, never in the one that shows it.
[[nodiscard]] bool isIsolated(const QByteArray &format);

/// Whether the plug-in for a supported format is installed.
[[nodiscard]] bool hasDecoder(const QByteArray &format);

/// Name for people, e.g. "JPEG 2000".
[[nodiscard]] QString displayName(const QByteArray &format);

/// Suffixes of the formats that `isSupported` and `hasDecoder`, sorted, without dots.
[[nodiscard]] QStringList suffixes();

} // namespace upview::imageformat
