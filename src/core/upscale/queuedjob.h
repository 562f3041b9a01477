// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/upscale/upscaleservice.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QMutex>
#include <QPromise>

#include <memory>
#include <optional>
#include <vector>

namespace upview {

/// One caller of a job: their promise, and the watcher that notices their cancel.
struct Subscriber
{
    QPromise<UpscaleOutcome> promise;
    std::unique_ptr<QFutureWatcher<UpscaleOutcome>> watcher; ///< lives on the service's thread
    int progress = 0; ///< QPromise takes a new text only with a higher value
};

/// A job in the queue or running. The worker delivers, the service's thread adds and removes subscribers.
struct QueuedJob
{
    quint64 order = 0;
    UpscaleRequest request;
    CancelFlag cancel;
    QString device; ///< id, while it runs
    /// Its picture, decoded while the engines were being asked; or none.
    std::optional<QFuture<std::optional<DecodedImage>>> ahead;

    QMutex mutex; ///< guards what follows
    std::vector<std::shared_ptr<Subscriber>> subscribers;
    bool delivered = false; ///< no one can join any more

    /// Tells every subscriber; `fraction` from 0 to 1, `phase` as UpscaleService documents it.
    void progress(double fraction, const QString &phase);
    /// Gives every subscriber the outcome.
    void deliver(const UpscaleOutcome &outcome);
    /// Whether this would do the same for somebody who asks now.
    [[nodiscard]] bool does(const UpscaleRequest &wanted) const;
};

/// The order of the queue: by priority, within one priority first come, first served.
bool runsBefore(const std::shared_ptr<QueuedJob> &a, const std::shared_ptr<QueuedJob> &b);

} // namespace upview
