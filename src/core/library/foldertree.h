// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/folderlisting.h"

#include <functional>

namespace upview {

constexpr qsizetype kMaxTreePictures = 100'000;
constexpr int kMaxTreeDepth = 32;

/// Reads the pictures of a folder and of all folders below it, breadth first, so that what is near comes
/// first. Links to folders are not followed (they may lead round in circles), hidden folders and archives are
/// left out, and folders that cannot be read are passed over, but for the first one. At most
/// kMaxTreePictures pictures and kMaxTreeDepth levels; what is beyond is left out, and the listing says so.
/// Now and then `partial` gets what there is so far. Opens no file. Any thread but the GUI's. Errors: as
/// listFolder.
Result<FolderListing> listFolderTree(const QString &folder, const QString &alsoName, const CancelFlag &cancel,
                                     const std::function<void(const FolderListing &)> &partial);

} // namespace upview
