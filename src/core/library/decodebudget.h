// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"

#include <QtGlobal>

#include <memory>
#include <optional>

namespace upview {

/// Who may decode now. The picture that somebody waits for goes at once and holds up everything else; then
/// its neighbours, then thumbnails (which their service puts in order: those in view, then the rest). There
/// are as many places as processors; thumbnails give way to pictures between two of them. Shared by the
/// image loader and the thumbnail service; any thread but the GUI's waits here.
class DecodeBudget
{
public:
    enum class Rank {
        Current,
        Neighbour,
        Thumbnail,
        Rest, ///< what nobody waits for: only while nothing else is decoded
    };

    /// `places` 0: as many as there are processors.
    explicit DecodeBudget(int places = 0);
    ~DecodeBudget();
    Q_DISABLE_COPY_MOVE(DecodeBudget)

    /// A place that is left in the destructor.
    class Place
    {
    public:
        Place() = default;
        Place(DecodeBudget *budget, Rank rank);
        Place(Place &&other) noexcept;
        Place &operator=(Place &&other) noexcept;
        ~Place();
        Q_DISABLE_COPY(Place)

    private:
        DecodeBudget *m_budget = nullptr;
        Rank m_rank = Rank::Thumbnail;
    };

    /// Waits for a place; nothing when cancelled meanwhile. Current never waits.
    [[nodiscard]] std::optional<Place> enter(Rank rank, const CancelFlag &cancel);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace upview
