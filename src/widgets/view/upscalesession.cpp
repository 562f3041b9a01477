// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/upscalesession.h"

#include "core/settings/settings.h"

#include <algorithm>

namespace upview {

namespace {
constexpr int kTickMs = 80;
constexpr double kEnoughToJudge = 0.05; ///< progress from which its speed tells the remaining time
} // namespace

UpscaleSession::UpscaleSession(UpscaleService &service, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_settings(settings)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &UpscaleSession::finish);
    // Read by the clock: the watcher's signals are thinned out and may leave out the last, and the remaining
    // time passes between two chunks, too.
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &UpscaleSession::follow);
}

UpscaleSession::~UpscaleSession()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
}

UpscaleRequest UpscaleSession::request(const QString &path) const
{
    UpscaleRequest request;
    request.sourcePath = path;
    request.recipe = Recipe::fromSettings(m_settings);
    request.priority = UpscaleRequest::Priority::Current;
    return request;
}

void UpscaleSession::start(const UpscaleRequest &request, QSize size)
{
    m_watcher.cancel();
    m_result.reset();
    m_size = size;
    m_place = 0;
    m_phase = Phase::Starting;
    m_running.invalidate();
    m_firstFraction = 0;
    m_recipe = request.recipe;
    m_estimate = size.isEmpty() ? -1 : m_service.estimatedSeconds(m_recipe, size);
    setState(State::Waiting);
    m_watcher.setFuture(m_service.submit(request));
}

void UpscaleSession::drop()
{
    m_watcher.cancel();
    m_result.reset();
    setState(State::Idle);
}

bool UpscaleSession::isUpToDate() const
{
    return m_recipe == Recipe::fromSettings(m_settings);
}

void UpscaleSession::follow()
{
    const QString text = m_watcher.progressText();
    const QString queued = QStringLiteral("queued:");
    if (text.startsWith(queued)) {
        m_place = QStringView(text).mid(queued.size()).toInt();
    } else if (!text.isEmpty()) {
        if (text == QLatin1StringView("reading"))
            m_phase = Phase::Reading;
        else if (text == QLatin1StringView("running"))
            m_phase = Phase::Running;
        else if (text == QLatin1StringView("finishing"))
            m_phase = Phase::Finishing;
        else
            m_phase = Phase::Starting;
        if (m_phase == Phase::Running && !m_running.isValid()) {
            m_running.start();
            m_firstFraction = double(m_watcher.progressValue()) / UpscaleService::kProgressSteps;
        }
        setState(State::Running);
    }
    Q_EMIT progressed();
}

void UpscaleSession::finish()
{
    if (!isBusy())
        return; // dropped
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0) {
        setState(State::Idle);
        return;
    }
    const UpscaleOutcome outcome = m_watcher.result();
    if (outcome) {
        m_result = *outcome;
        setState(State::Done);
    } else if (outcome.error().code == ErrorCode::Cancelled) {
        setState(State::Idle);
    } else {
        m_error = outcome.error();
        setState(State::Failed);
    }
    // The future would keep a second hold on the picture.
    m_watcher.setFuture({});
}

double UpscaleSession::fraction() const
{
    const bool known =
        m_state == State::Running && (m_phase == Phase::Running || m_phase == Phase::Finishing);
    return known ? double(m_watcher.progressValue()) / UpscaleService::kProgressSteps : -1.0;
}

double UpscaleSession::secondsLeft() const
{
    if (!m_running.isValid() || m_phase != Phase::Running)
        return m_phase == Phase::Finishing ? -1.0 : m_estimate;
    const double elapsed = double(m_running.elapsed()) / 1000.0;
    const double done = fraction() - m_firstFraction;
    if (done >= kEnoughToJudge)
        return elapsed * (1.0 - fraction()) / done;
    return m_estimate < 0 ? -1.0 : std::max(0.0, m_estimate - elapsed);
}

QString UpscaleSession::activity() const
{
    switch (m_phase) {
    case Phase::Starting:
        return tr("Starting the engine");
    case Phase::Reading:
        return tr("Reading the picture");
    case Phase::Running:
        return tr("Upscaling");
    case Phase::Finishing:
        return tr("Finishing");
    }
    return {};
}

void UpscaleSession::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    if (!isBusy())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    Q_EMIT stateChanged(state);
}

} // namespace upview
