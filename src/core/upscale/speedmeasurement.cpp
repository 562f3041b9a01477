// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/speedmeasurement.h"

#include "core/image/imagewriter.h"
#include "core/upscale/speedstore.h"

#include <QLinearGradient>
#include <QPainter>
#include <QRandomGenerator>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace upview {

namespace {

constexpr int kSmallSide = 64;
constexpr int kLeastLargeSide = 96;
constexpr int kLargestSide = 1024;
constexpr double kAimedSeconds = 1.5; ///< for the large picture
constexpr double kTooSlowSeconds = 5; ///< for the small one: no large one is tried
constexpr int kStepsPerSubject = 3;

double megapixels(int side)
{
    return double(side) * side / 1e6;
}

} // namespace

SpeedMeasurement::SpeedMeasurement(UpscaleService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SpeedMeasurement::answered);
}

SpeedMeasurement::~SpeedMeasurement()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
}

QImage SpeedMeasurement::sample(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, side);
    sky.setColorAt(0, QColor(70, 120, 190));
    sky.setColorAt(1, QColor(230, 210, 180));
    painter.fillRect(image.rect(), sky);
    painter.setRenderHint(QPainter::Antialiasing);
    QRandomGenerator random(1);
    const int shapes = std::max(12, side * side / 600);
    for (int i = 0; i < shapes; ++i) {
        painter.setPen(QColor::fromHsv(random.bounded(360), 120, random.bounded(40, 200)));
        painter.setBrush(QColor::fromHsv(random.bounded(360), random.bounded(200), random.bounded(60, 240)));
        const QPoint at(random.bounded(side), random.bounded(side));
        const int size = random.bounded(3, 28);
        if (i % 3 == 0)
            painter.drawLine(at, at + QPoint(size, random.bounded(-size, size)));
        else if (i % 3 == 1)
            painter.drawEllipse(at, size / 2, size / 3);
        else
            painter.drawRect(QRect(at, QSize(size, size / 2)));
    }
    return image;
}

void SpeedMeasurement::start(const QStringList &models, const Recipe &recipe)
{
    if (m_running)
        return;
    m_running = true;
    m_recipe = recipe;
    m_folder = std::make_unique<QTemporaryDir>();
    m_subjects.clear();
    m_current = 0;
    m_problems.clear();
    Q_EMIT progressed();
    m_service.report().then(this, [this, models, run = ++m_run](const EngineReport &report) {
        if (run == m_run)
            plan(report, models);
    });
}

void SpeedMeasurement::cancel()
{
    if (!m_running)
        return;
    m_watcher.cancel();
    end();
}

void SpeedMeasurement::plan(const EngineReport &report, const QStringList &models)
{
    for (const QString &id : models) {
        const Model *model = report.findModel(id);
        for (const EngineFacts &engine : report.engines) {
            const bool wanted = m_recipe.engine.isEmpty() || engine.name == m_recipe.engine;
            // An engine that stays on another device until a restart would measure that one.
            const QString fixed = m_service.fixedDevice(engine.name);
            const bool free = fixed.isEmpty() || fixed == m_recipe.device;
            if (model && wanted && free && engine.hasDevice(m_recipe.device)
                && engine.obstacle(m_recipe.device, id).isEmpty())
                m_subjects.push_back({*model, engine.name});
        }
    }
    next();
}

void SpeedMeasurement::next()
{
    m_step = Step::WarmUp;
    Q_EMIT progressed();
    if (m_current >= m_subjects.size())
        end();
    else
        submit(kSmallSide);
}

void SpeedMeasurement::submit(int side)
{
    m_side = side;
    const QString path = m_folder->filePath(QStringLiteral("%1.png").arg(side));
    const auto write = [path, side]() -> Result<void> {
        WriteOptions options;
        options.format = "png";
        return QFile::exists(path) ? Result<void>() : writeImage(sample(side), path, options);
    };
    QtConcurrent::run(write).then(this, [this, path, run = m_run](const Result<void> &written) {
        if (run != m_run)
            return;
        if (!written) {
            m_problems.append(written.error().text);
            end();
            return;
        }
        const Subject &subject = m_subjects.at(m_current);
        UpscaleRequest request;
        request.sourcePath = path;
        request.recipe = m_recipe;
        request.recipe.model = subject.model.id;
        request.recipe.engine = subject.engine;
        request.recipe.denoise = -1;
        request.recipe.scale = subject.model.scale;
        request.recipe.fit = {};
        request.recipe.tile = 0;
        request.priority = UpscaleRequest::Priority::Batch;
        request.refresh = true;
        request.keep = false;
        m_watcher.setFuture(m_service.submit(request));
    });
}

void SpeedMeasurement::answered()
{
    if (!m_running || m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const UpscaleOutcome outcome = m_watcher.result();
    m_watcher.setFuture({});
    const Subject &subject = m_subjects.at(m_current);
    const bool asAsked = outcome && outcome->recipe.device == m_recipe.device
        && outcome->recipe.engine == subject.engine && outcome->notice.isEmpty();
    if (!asAsked) {
        const QString reason = outcome ? outcome->notice : outcome.error().text;
        m_problems.append(tr("%1 by %2: %3", "model, engine, what went wrong")
                              .arg(subject.model.displayName(), QString::fromUtf8(subject.engine), reason));
        ++m_current;
        next();
        return;
    }
    const double seconds = outcome->totalSeconds;
    switch (m_step) {
    case Step::WarmUp: // the model was loaded, the driver compiled
        m_step = Step::Small;
        Q_EMIT progressed();
        submit(kSmallSide);
        break;
    case Step::Small: {
        m_smallSeconds = seconds;
        if (seconds > kTooSlowSeconds) {
            conclude(seconds / megapixels(m_side), 0);
            break;
        }
        m_step = Step::Large;
        Q_EMIT progressed();
        // The time goes with the area.
        const int side = int(kSmallSide * std::sqrt(kAimedSeconds / std::max(seconds, 1e-4))) / 32 * 32;
        submit(std::clamp(side, kLeastLargeSide, kLargestSide));
        break;
    }
    case Step::Large: {
        const double small = megapixels(kSmallSide);
        const double large = megapixels(m_side);
        // Where the clock is too coarse, the larger picture alone tells.
        const double slope = (seconds - m_smallSeconds) / (large - small);
        const double perMegapixel = slope > 0 ? slope : seconds / large;
        conclude(perMegapixel, std::max(0.0, m_smallSeconds - perMegapixel * small));
        break;
    }
    }
}

void SpeedMeasurement::conclude(double secondsPerMegapixel, double startSeconds)
{
    const Subject subject = m_subjects.at(m_current);
    m_service.report().then(
        this, [this, subject, secondsPerMegapixel, startSeconds, run = m_run](const EngineReport &report) {
            Recipe recipe = m_recipe;
            recipe.engine = subject.engine;
            recipe.model = subject.model.id;
            const auto key = report.speedKey(recipe);
            if (run != m_run || !key)
                return;
            // It is written to the disk: not on this thread.
            const auto store = m_service.speeds();
            QtConcurrent::run([store, key, secondsPerMegapixel, startSeconds] {
                store->measured(*key, secondsPerMegapixel, startSeconds);
            }).then(this, [this, run] {
                if (run != m_run)
                    return;
                Q_EMIT measured();
                ++m_current;
                next();
            });
        });
}

void SpeedMeasurement::end()
{
    ++m_run;
    m_running = false;
    m_folder.reset();
    Q_EMIT progressed();
    Q_EMIT finished(m_problems);
}

double SpeedMeasurement::fraction() const
{
    if (m_subjects.empty())
        return 0;
    const double step = double(m_step) / kStepsPerSubject;
    return std::min(1.0, (double(m_current) + step) / double(m_subjects.size()));
}

QString SpeedMeasurement::activity() const
{
    if (!m_running || m_current >= m_subjects.size())
        return {};
    const Subject &subject = m_subjects.at(m_current);
    return tr("Measuring %1 by %2", "model, engine")
        .arg(subject.model.familyName() + QLatin1Char(' ') + subject.model.displayName(),
             QString::fromUtf8(subject.engine));
}

} // namespace upview
