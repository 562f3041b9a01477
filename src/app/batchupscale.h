// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "core/image/imagewriter.h"
#include "core/upscale/upscaleservice.h"

#include <QFutureWatcher>
#include <QObject>

namespace upview {

/// `upview --upscale`: one picture after the other through the service, a line on stdout for each that is
/// done, a sentence on stderr for each that fails, and progress on stderr while it is a terminal. One failed
/// file never stops the rest. Main thread, with an event loop.
class BatchUpscale : public QObject
{
    Q_OBJECT

public:
    BatchUpscale(const Invocation &invocation, const Recipe &recipe, UpscaleService &service,
                 QObject *parent = nullptr);
    ~BatchUpscale() override;

    /// Begins; `finished` follows.
    void start();
    /// Stops after SIGINT or SIGTERM: what is complete stays, nothing partial is left; `finished` follows.
    void interrupt();

Q_SIGNALS:
    void finished(int exitCode);

private:
    struct Task
    {
        QString source;
        QString target;
    };
    static Result<QList<Task>> plan(const Invocation &invocation, const Recipe &recipe);

    void next();
    void upscaled();
    void write(const UpscaleResult &result);
    [[nodiscard]] WriteOptions optionsFor(const Task &task) const;
    void stateMatte(const Task &task, const UpscaleResult &result) const;
    void report(const Task &task, const UpscaleResult &result, double seconds);
    void fail(const QString &source, const Error &error);
    void skip(const Task &task);
    void showProgress();
    void clearProgress();
    [[nodiscard]] QByteArray formatFor(const QString &target) const;
    [[nodiscard]] int quality() const;

    Invocation m_invocation;
    Recipe m_recipe;
    UpscaleService &m_service;
    QList<Task> m_tasks;
    qsizetype m_current = -1;
    int m_failed = 0;
    bool m_terminal = false;
    bool m_progressShown = false;
    bool m_interrupted = false;
    QFutureWatcher<Result<QList<Task>>> m_planning;
    QFutureWatcher<UpscaleOutcome> m_upscaling;
    QFutureWatcher<Result<void>> m_writing;
    CancelFlag m_cancelWriting;
};

} // namespace upview
