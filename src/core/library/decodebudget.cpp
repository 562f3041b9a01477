// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/decodebudget.h"

#include <QThread>

#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace upview {

namespace {

/// A flag wakes nobody: who waits looks at it so often.
constexpr std::chrono::milliseconds kLook{20};

} // namespace

class DecodeBudget::Private
{
public:
    explicit Private(int count)
        : places(count > 0 ? count : QThread::idealThreadCount())
    {
    }

    [[nodiscard]] int &inside(Rank rank) { return insideByRank.at(std::size_t(rank)); }

    [[nodiscard]] bool mayEnter(Rank rank)
    {
        const int pictures = inside(Rank::Current) + inside(Rank::Neighbour) + inside(Rank::Thumbnail);
        const int all = pictures + inside(Rank::Rest);
        switch (rank) {
        case Rank::Current:
            return true;
        case Rank::Neighbour:
            return inside(Rank::Current) == 0 && pictures < places;
        case Rank::Thumbnail:
            return inside(Rank::Current) == 0 && waitingNeighbours == 0 && pictures < places;
        case Rank::Rest:
            return pictures == 0 && waitingNeighbours == 0 && all < places;
        }
        return true;
    }

    const int places;
    std::mutex mutex;
    std::condition_variable changed;
    std::array<int, 4> insideByRank{};
    int waitingNeighbours = 0;
};

DecodeBudget::DecodeBudget(int places)
    : d(std::make_unique<Private>(places))
{
}

DecodeBudget::~DecodeBudget() = default;

std::optional<DecodeBudget::Place> DecodeBudget::enter(Rank rank, const CancelFlag &cancel)
{
    std::unique_lock lock(d->mutex);
    const bool isNeighbour = rank == Rank::Neighbour;
    d->waitingNeighbours += isNeighbour ? 1 : 0;
    while (!d->mayEnter(rank) && !cancel.isCancelled())
        d->changed.wait_for(lock, kLook);
    d->waitingNeighbours -= isNeighbour ? 1 : 0;
    if (cancel.isCancelled()) {
        d->changed.notify_all();
        return std::nullopt;
    }
    ++d->inside(rank);
    return Place(this, rank);
}

DecodeBudget::Place::Place(DecodeBudget *budget, Rank rank)
    : m_budget(budget)
    , m_rank(rank)
{
}

DecodeBudget::Place::Place(Place &&other) noexcept
    : m_budget(std::exchange(other.m_budget, nullptr))
    , m_rank(other.m_rank)
{
}

DecodeBudget::Place &DecodeBudget::Place::operator=(Place &&other) noexcept
{
    std::swap(m_budget, other.m_budget);
    std::swap(m_rank, other.m_rank);
    return *this;
}

DecodeBudget::Place::~Place()
{
    if (m_budget == nullptr)
        return;
    {
        const std::lock_guard lock(m_budget->d->mutex);
        --m_budget->d->inside(m_rank);
    }
    m_budget->d->changed.notify_all();
}

} // namespace upview
