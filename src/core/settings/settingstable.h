// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

/// The one table of settings: a row each. No other place in the program spells a key.
namespace upview::setting {

// --- Upscaling: what reaches the engine ---------------------------------------------------------------
/// Id of a model of the catalogue; empty: the best one for the device (X4PLUS on a GPU, a quick one on the
/// CPU).
inline const Setting<QString> upscaleModel{"upscale/model", QString()};
/// How many times larger; between 1 and 8.
inline const Setting<double> upscaleScale{"upscale/scale", 2.0,
                                          [](const double &v) { return v >= 1.0 && v <= 8.0; }};
/// The largest size with the picture's proportions that fits into this box, as "3840x2160"; empty: by scale.
inline const Setting<QString> upscaleFit{"upscale/fit", QString(), [](const QString &v) {
                                             static const QRegularExpression box(
                                                 QStringLiteral("^[1-9][0-9]{0,4}x[1-9][0-9]{0,4}$"));
                                             return v.isEmpty() || box.match(v).hasMatch();
                                         }};
/// Side of a tile in source pixels; 0 lets the engine choose.
inline const Setting<int> upscaleTile{"upscale/tile", 0,
                                      [](const int &v) { return v == 0 || (v >= 32 && v <= 4096); }};
/// Test-time augmentation: eight passes over flipped and turned copies, averaged.
inline const Setting<bool> upscaleTta{"upscale/tta", false};
/// Id of a device ("cpu", "gpu0", ...); empty: the first GPU, or the CPU where there is none.
inline const Setting<QString> upscaleDevice{"upscale/device", QString()};
/// "sr_vulkan" or "ncnn"; empty: the one that is right and fastest for model and device.
inline const Setting<QString> upscaleEngine{"upscale/engine", QString(), [](const QString &v) {
                                                return v.isEmpty() || v == QLatin1StringView("sr_vulkan")
                                                    || v == QLatin1StringView("ncnn");
                                            }};
/// Denoise strength, 0 to 3, of models that have it; -1: the model as it is named.
inline const Setting<int> upscaleDenoise{"upscale/denoise", -1,
                                         [](const int &v) { return v >= -1 && v <= 3; }};
/// Threads of the CPU that upscale; 0: all.
inline const Setting<int> upscaleThreads{"upscale/threads", 0,
                                         [](const int &v) { return v >= 0 && v <= 256; }};
/// Folder of the user's own models; empty: paths::modelFolder().
inline const Setting<QString> modelFolder{"upscale/modelFolder", QString()};

// --- The upscale cache --------------------------------------------------------------------------------
/// Format of cached results: "png" (lossless), "webp" or "jpeg".
inline const Setting<QString> cacheFormat{"cache/format", QStringLiteral("png"), [](const QString &v) {
                                              return v == QLatin1StringView("png")
                                                  || v == QLatin1StringView("webp")
                                                  || v == QLatin1StringView("jpeg");
                                          }};
/// Quality of WebP and JPEG results, 1 to 100.
inline const Setting<int> cacheQuality{"cache/quality", 92, [](const int &v) { return v >= 1 && v <= 100; }};
/// Folder that holds `upscaled/`; empty: paths::cacheRoot().
inline const Setting<QString> cacheFolder{"cache/folder", QString()};
/// Limit of the cache in MiB.
inline const Setting<int> cacheLimitMiB{"cache/limitMiB", 4096,
                                        [](const int &v) { return v >= 16 && v <= 4 * 1024 * 1024; }};
/// Results that were not used for so many days are removed; 0 keeps them.
inline const Setting<int> cacheMaxAgeDays{"cache/maxAgeDays", 180,
                                          [](const int &v) { return v >= 0 && v <= 3650; }};

// --- Saving results -----------------------------------------------------------------------------------
/// Format last chosen in "Save result as": "png", "webp" or "jpeg".
inline const Setting<QString> saveFormat{"save/format", QStringLiteral("png"), cacheFormat.isValid};
/// Quality last chosen there for WebP and JPEG, 1 to 100.
inline const Setting<int> saveQuality{"save/quality", 92, cacheQuality.isValid};
/// Folder last saved to; empty: that of the source.
inline const Setting<QString> saveFolder{"save/folder", QString()};

// --- Browsing -----------------------------------------------------------------------------------------
/// Side of a thumbnail in the grid, in device-independent pixels.
inline const Setting<int> gridCellSize{"browse/cellSize", 176,
                                       [](const int &v) { return v >= 96 && v <= 512; }};
/// A SortKey of core/library/foldersorting.h as a number.
inline const Setting<int> sortKey{"browse/sortKey", 0, [](const int &v) { return v >= 0 && v <= 5; }};
/// Largest, newest or last in the alphabet first.
inline const Setting<bool> sortReversed{"browse/sortReversed", false};
/// Folders and archives are cells before the pictures.
inline const Setting<bool> showSubfolders{"browse/showSubfolders", true};
/// Lines below the names in the grid.
inline const Setting<bool> cellPixels{"browse/cellPixels", false};
inline const Setting<bool> cellDate{"browse/cellDate", false};
/// Whether the panel of places and folders is shown.
inline const Setting<bool> folderPanelVisible{"browse/folderPanel", true};
/// The folder shown when Upview is started without one.
inline const Setting<QString> lastFolder{"browse/lastFolder", QString()};

// --- Files --------------------------------------------------------------------------------------------
/// Folders that have a key to send pictures to, the first nine.
inline const Setting<QStringList> favouriteFolders{"files/favouriteFolders", QStringList()};
/// Folders that pictures were sent to, the latest first.
inline const Setting<QStringList> recentTargets{"files/recentTargets", QStringList()};
/// Tags that were used, the latest first: what is offered while one types.
inline const Setting<QStringList> knownTags{"files/knownTags", QStringList()};

// --- Viewing ------------------------------------------------------------------------------------------
/// What a mouse wheel does in the viewer.
enum class WheelAction { Zoom, NextImage };
inline const Setting<WheelAction> wheelAction{"view/wheel", WheelAction::Zoom, [](const WheelAction &v) {
                                                  return v == WheelAction::Zoom
                                                      || v == WheelAction::NextImage;
                                              }};
/// Left leads to the next picture, as in books that are read from right to left.
inline const Setting<bool> rightToLeft{"view/rightToLeft", false};
/// Two pages of a book beside each other.
inline const Setting<bool> twoPages{"view/twoPages", false};
/// There the first page has nothing beside it.
inline const Setting<bool> coverAlone{"view/coverAlone", true};
/// Fit enlarges pictures that are smaller than the window.
inline const Setting<bool> fitEnlarges{"view/fitEnlarges", false};
/// Ids of the sections that the panel at the right shows, with commas between them.
inline const Setting<QString> sidePanelSections{"view/sidePanelSections", QString()};
/// Ids of the sections there that are folded, with commas between them.
inline const Setting<QString> sidePanelFolded{"view/sidePanelFolded", QString()};
/// Width of that panel in device-independent pixels.
inline const Setting<int> sidePanelWidth{"view/sidePanelWidth", 280,
                                         [](const int &v) { return v >= 200 && v <= 640; }};
/// Memory for decoded pictures in MiB; 0: what suits the computer.
inline const Setting<int> pictureMemoryMiB{"view/memoryMiB", 0,
                                           [](const int &v) { return v == 0 || (v >= 64 && v <= 65536); }};
/// Colours of the screen: the path of an ICC profile, kSrgbProfile, or empty: what the desktop says.
inline constexpr char kSrgbProfile[] = "srgb";
inline const Setting<QString> monitorProfile{"view/monitorProfile", QString()};
/// What is seen behind transparent pixels.
enum class Backdrop { Checkerboard, Black, White, Custom };
inline const Setting<Backdrop> backdrop{"view/backdrop", Backdrop::Checkerboard, [](const Backdrop &v) {
                                            return v >= Backdrop::Checkerboard && v <= Backdrop::Custom;
                                        }};
/// The colour of Backdrop::Custom, as #rrggbb.
inline const Setting<QString> backdropColor{
    "view/backdropColor", QStringLiteral("#808080"),
    [](const QString &v) { return v.size() == 7 && v.startsWith(QLatin1Char('#')); }};
/// An overview in the corner while a picture is larger than the window.
inline const Setting<bool> miniMap{"view/miniMap", true};
/// The status line tells the colour under the pointer.
inline const Setting<bool> pixelColor{"view/pixelColor", true};
/// A strip of the folder's pictures below the one that is shown.
inline const Setting<bool> thumbnailStrip{"view/thumbnailStrip", false};
/// How long the slide show shows a picture.
inline const Setting<int> slideShowSeconds{"view/slideShowSeconds", 5,
                                           [](const int &v) { return v >= 1 && v <= 3600; }};
/// In any order, each picture once a round.
inline const Setting<bool> slideShowShuffle{"view/slideShowShuffle", false};
/// After the last picture comes the first one.
inline const Setting<bool> slideShowLoops{"view/slideShowLoops", true};

// --- Keys ---------------------------------------------------------------------------------------------
/// Keys that the user chose: "id=keys" for each action that differs from the defaults (ShortcutScheme).
inline const Setting<QStringList> shortcuts{"keys/shortcuts", QStringList()};

// --- Window -------------------------------------------------------------------------------------------
/// Which palette the windows use.
enum class Theme { System, Light, Dark };
inline const Setting<Theme> theme{"window/theme", Theme::System, [](const Theme &v) {
                                      return v == Theme::System || v == Theme::Light || v == Theme::Dark;
                                  }};
/// Whether a start without a file brings back what was shown at the end: the folder, the picture, the viewer.
inline const Setting<bool> restoreSession{"window/restoreSession", true};
/// The current picture at the end, in lastFolder; empty: none.
inline const Setting<QString> sessionPicture{"window/sessionPicture", QString()};
/// Whether it was shown in the viewer.
inline const Setting<bool> sessionViewing{"window/sessionViewing", false};
/// Whether a second start hands its file to the window that is open and ends.
inline const Setting<bool> singleInstance{"window/singleInstance", false};
/// Files and folders opened last, the newest first.
inline const Setting<QStringList> recentPaths{"window/recentPaths", QStringList()};
inline const Setting<QByteArray> windowGeometry{"window/geometry", QByteArray()};
inline const Setting<QByteArray> browseSplitter{"window/browseSplitter", QByteArray()};

} // namespace upview::setting
