// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/queuedjob.h"

#include <algorithm>

namespace upview {

void QueuedJob::progress(double fraction, const QString &phase)
{
    constexpr int kSteps = UpscaleService::kProgressSteps;
    QMutexLocker lock(&mutex);
    for (const auto &subscriber : subscribers) {
        subscriber->progress = std::min(std::max(subscriber->progress + 1, int(fraction * kSteps)), kSteps);
        subscriber->promise.setProgressValueAndText(subscriber->progress, phase);
    }
}

void QueuedJob::deliver(const UpscaleOutcome &outcome)
{
    QMutexLocker lock(&mutex);
    delivered = true;
    for (const auto &subscriber : subscribers) {
        if (!subscriber->promise.isCanceled())
            subscriber->promise.addResult(outcome);
        subscriber->promise.finish();
    }
}

bool QueuedJob::does(const UpscaleRequest &wanted) const
{
    return request.sourcePath == wanted.sourcePath && request.recipe == wanted.recipe
        && request.refresh == wanted.refresh && request.keep == wanted.keep && request.memory == wanted.memory
        && request.target == wanted.target && !cancel.isCancelled();
}

bool runsBefore(const std::shared_ptr<QueuedJob> &a, const std::shared_ptr<QueuedJob> &b)
{
    return a->request.priority != b->request.priority ? a->request.priority > b->request.priority
                                                      : a->order < b->order;
}

} // namespace upview
