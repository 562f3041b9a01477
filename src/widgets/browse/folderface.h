// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/browse/emptyface.h"

namespace upview {

class FolderModel;

/// Why there is a face in place of the grid; None: the grid is shown.
enum class FolderFace { None, Loading, NoFolder, Empty, NoMatch, Missing, Forbidden, Failed };

/// The face for the state of the model, of whose folder the grid has `cells`; a folder that is still
/// `awaited` shows no busy sign yet.
[[nodiscard]] FolderFace folderFace(const FolderModel &model, int cells, bool awaited);

/// What that face says, and its button: a way up, or for NoMatch one that clears the filter.
[[nodiscard]] EmptyFace::Content faceContent(FolderFace face, const FolderModel &model, bool canGoUp);

} // namespace upview
