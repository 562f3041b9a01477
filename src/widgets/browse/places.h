// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace upview {

/// A root of the folder panel.
struct Place
{
    QString name; ///< translated
    QString path; ///< absolute, clean
    QString icon; ///< name for themedIcon()
    bool operator==(const Place &) const = default;
};

/// Home, without a look at the disk: what the panel begins with.
Place homePlace();

/// The whole of the disks, likewise.
Place fileSystemPlace();

/// Those of Pictures, Desktop and Downloads that exist and are not the home folder itself. Any thread but
/// the GUI's.
QList<Place> userPlaces();

/// The volumes that a person mounted (no system partitions). Any thread but the
/// GUI's: one dead network share is enough to block it for minutes.
QList<Place> volumePlaces();

} // namespace upview
