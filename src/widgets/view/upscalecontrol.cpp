// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/upscalecontrol.h"

#include "widgets/view/imageview.h"
#include "widgets/view/largeresult.h"
#include "widgets/view/upscalepill.h"
#include "widgets/view/upscalesession.h"
#include "widgets/view/upscalesummary.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>

#include <utility>

namespace upview {

UpscaleControl::UpscaleControl(UpscaleService &service, const Settings &settings, ImageView *view,
                               UpscalePill *pill, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_pill(pill)
    , m_session(new UpscaleSession(service, settings, this))
    , m_large(new LargeResult(service, view))
{
    connect(m_large, &LargeResult::accepted, this,
            [this](const UpscaleRequest &request) { m_session->start(request, m_size); });
    connect(m_large, &LargeResult::checkingChanged, this, [this] {
        updatePill();
        Q_EMIT changed();
    });
    connectPill();
    connect(m_session, &UpscaleSession::stateChanged, this, &UpscaleControl::sessionChanged);
    connect(m_session, &UpscaleSession::progressed, this, &UpscaleControl::updatePill);
    connect(m_view, &ImageView::resultShown, this, &UpscaleControl::changed);
    for (auto signal : {&ImageView::sourceShownChanged, &ImageView::splitChanged}) {
        connect(m_view, signal, this, [this] {
            m_pill->setComparing(m_view->isSourceShown(), m_view->isSplit());
            Q_EMIT changed();
        });
    }
    connect(&service, &UpscaleService::storeFailed, this, [this](const QString &path, const Error &error) {
        if (path == m_path)
            Q_EMIT hint(tr("The result could not be kept in the cache. %1").arg(error.text),
                        QStringLiteral("warning"));
    });
}

void UpscaleControl::connectPill()
{
    connect(m_pill, &UpscalePill::cancelRequested, this, &UpscaleControl::cancel);
    connect(m_pill, &UpscalePill::retryRequested, this, &UpscaleControl::retryRequested);
    connect(m_pill, &UpscalePill::detailsRequested, this, &UpscaleControl::showDetails);
    connect(m_pill, &UpscalePill::dismissRequested, this, &UpscaleControl::drop);
    connect(m_pill, &UpscalePill::compareRequested, this, &UpscaleControl::toggleCompare);
    connect(m_pill, &UpscalePill::saveRequested, this, &UpscaleControl::saveRequested);
    connect(m_pill, &UpscalePill::copyRequested, this, &UpscaleControl::copyResult);
    connect(m_pill, &UpscalePill::splitRequested, this, &UpscaleControl::toggleSplit);
    connect(m_pill, &UpscalePill::discardRequested, this, &UpscaleControl::drop);
}

void UpscaleControl::upscale(const QString &path, const DecodedImage &picture)
{
    if (isBusy())
        return;
    if (result() && path == m_path && m_session->isUpToDate()) {
        toggleCompare();
        return;
    }
    m_path = path;
    m_size = picture.info.animated ? QSize() : picture.info.size;
    UpscaleRequest request = m_session->request(path);
    request.picture = picture;
    m_large->check(request, picture.info.size);
}

void UpscaleControl::cancel()
{
    m_large->drop();
    if (isBusy())
        m_session->drop();
}

void UpscaleControl::drop()
{
    m_toggled = false;
    m_held = false;
    m_large->drop();
    m_session->drop();
}

bool UpscaleControl::isBusy() const
{
    return m_session->isBusy() || m_large->isChecking();
}

const std::optional<UpscaleResult> &UpscaleControl::result() const
{
    return m_session->result();
}

void UpscaleControl::sessionChanged()
{
    if (m_session->state() == UpscaleSession::State::Done) {
        showResult();
    } else {
        m_view->setResult({});
        if (std::exchange(m_animated, false))
            Q_EMIT animationChanged();
    }
    updatePill();
    Q_EMIT changed();
}

void UpscaleControl::showResult()
{
    m_toggled = false;
    if (!result()->notice.isEmpty())
        Q_EMIT hint(result()->notice, QStringLiteral("info"));
    if (!result()->writtenTo.isEmpty()) {
        Q_EMIT hint(tr("Saved as “%1”, %2 × %3 pixels.")
                        .arg(QFileInfo(result()->writtenTo).fileName())
                        .arg(result()->size.width())
                        .arg(result()->size.height()),
                    QStringLiteral("save"));
        m_session->drop();
        return;
    }
    m_view->setResult(result()->shown);
    m_animated = result()->animation != nullptr;
    if (m_animated)
        Q_EMIT animationChanged();
}

void UpscaleControl::updatePill()
{
    if (m_large->isChecking()) {
        m_pill->setRunning(-1, -1, tr("Asking"));
        return;
    }
    switch (m_session->state()) {
    case UpscaleSession::State::Idle:
        m_pill->setIdle();
        break;
    case UpscaleSession::State::Waiting:
        m_pill->setWaiting(m_session->place());
        break;
    case UpscaleSession::State::Running:
        m_pill->setRunning(m_session->fraction(), m_session->secondsLeft(), m_session->activity());
        break;
    case UpscaleSession::State::Done:
        m_pill->setDone(upscaleSummary(*result()), upscaleDescription(*result()));
        m_pill->setComparing(m_view->isSourceShown(), m_view->isSplit());
        break;
    case UpscaleSession::State::Failed:
        m_pill->setFailed(m_session->error().text, m_session->error().details);
        break;
    }
}

void UpscaleControl::toggleCompare()
{
    if (!result())
        return;
    if (m_view->isSplit()) {
        m_view->setSplit(false);
        return;
    }
    m_toggled = !m_toggled;
    updateComparing();
}

void UpscaleControl::setCompareHeld(bool held)
{
    m_held = held;
    updateComparing();
}

void UpscaleControl::updateComparing()
{
    // Holding the key shows the other one, whichever that is.
    m_view->setSourceShown(m_toggled != m_held);
}

void UpscaleControl::toggleSplit()
{
    if (result())
        m_view->setSplit(!m_view->isSplit());
}

void UpscaleControl::copyResult()
{
    if (!result())
        return;
    QGuiApplication::clipboard()->setImage(result()->shown);
    Q_EMIT hint(tr("The result is in the clipboard."), QStringLiteral("copy"));
}

void UpscaleControl::showDetails()
{
    if (m_session->state() != UpscaleSession::State::Failed)
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Upscaling failed"), m_session->error().text,
                                QMessageBox::Close, m_pill->window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(m_session->error().details);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

} // namespace upview
