// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/upscaleservice.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace upview {

/// Measures how fast models are on one device, on request: each with every engine that can run it there, by
/// upscaling a built-in picture in two sizes through the service like any other job. A small one tells what a
/// job takes whatever its size, a larger one, chosen so that it takes about a second, what each megapixel
/// adds. What was measured goes to the service's SpeedStore at once. Lives on the service's thread, blocks
/// nothing; the service outlives it.
class SpeedMeasurement : public QObject
{
    Q_OBJECT

public:
    explicit SpeedMeasurement(UpscaleService &service, QObject *parent = nullptr);
    ~SpeedMeasurement() override;

    /// Begins; one at a time. `models` are ids. Of the recipe count the device (named), the engine (empty:
    /// all that can), TTA and threads. What cannot run there is passed over.
    void start(const QStringList &models, const Recipe &recipe);
    /// Ends it; what was measured stays. `finished` follows.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] double fraction() const; ///< 0 to 1
    [[nodiscard]] QString activity() const; ///< translated: what is being measured

    /// The built-in picture: edges, gradients and fine detail, the same on every call.
    static QImage sample(int side);

Q_SIGNALS:
    /// fraction and activity have changed.
    void progressed();
    /// Another speed is known.
    void measured();
    /// `problems`: translated sentences, one for each that could not be measured.
    void finished(const QStringList &problems);

private:
    /// One model by one engine.
    struct Subject
    {
        Model model;
        QByteArray engine;
    };
    enum class Step { WarmUp, Small, Large };

    void plan(const EngineReport &report, const QStringList &models);
    void next();
    void submit(int side);
    void answered();
    void conclude(double secondsPerMegapixel, double startSeconds);
    void end();

    UpscaleService &m_service;
    std::unique_ptr<QTemporaryDir> m_folder; ///< of the pictures
    Recipe m_recipe;
    std::vector<Subject> m_subjects;
    std::size_t m_current = 0;
    Step m_step = Step::WarmUp;
    int m_side = 0; ///< of the picture at work
    double m_smallSeconds = 0;
    bool m_running = false;
    int m_run = 0; ///< counts start() and end(), so that what comes late is known
    QStringList m_problems;
    QFutureWatcher<UpscaleOutcome> m_watcher;
};

} // namespace upview
