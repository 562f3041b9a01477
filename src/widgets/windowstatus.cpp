// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/windowstatus.h"

#include "core/library/foldermodel.h"
#include "core/library/foldertree.h"
#include "core/upscale/upscaleservice.h"
#include "widgets/view/imageview.h"
#include "widgets/view/viewpage.h"
#include "widgets/whenfinished.h"

#include <QLabel>
#include <QLocale>
#include <QStatusBar>

#include <algorithm>

namespace upview {

namespace {

QLabel *statusLabel(QStatusBar &bar, const QString &accessibleName)
{
    auto *label = new QLabel(&bar);
    label->setAccessibleName(accessibleName);
    label->setContentsMargins(8, 0, 8, 0);
    bar.addPermanentWidget(label);
    return label;
}

} // namespace

WindowStatus::WindowStatus(QStatusBar &bar, const FolderModel &folder, const ViewPage &view,
                           UpscaleService &service, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_view(view)
    , m_service(service)
    , m_position(statusLabel(bar, tr("Position in the folder")))
    , m_size(statusLabel(bar, tr("Size")))
    , m_zoom(statusLabel(bar, tr("Zoom")))
    , m_engine(statusLabel(bar, tr("State of the upscaling engine")))
{
    bar.setSizeGripEnabled(false);
    m_position->setObjectName(QStringLiteral("statusPosition"));
}

void WindowStatus::setSelection(int count, qint64 bytes)
{
    m_selectedCount = count;
    m_selectedBytes = bytes;
}

/// Counted from 1; both of two pages.
QString WindowStatus::places(int row) const
{
    const QLocale locale;
    const int other = m_folder.indexOf(m_view.spreadPartner()).row();
    const QString first = locale.toString((other < 0 ? row : std::min(row, other)) + 1);
    return other < 0 ? first : first + u'–' + locale.toString(std::max(row, other) + 1);
}

void WindowStatus::update(bool viewing)
{
    const QLocale locale;
    const int count = m_folder.rowCount();
    QString tip;
    if (viewing) {
        const QModelIndex index = m_folder.indexOf(m_view.currentPath());
        m_position->setText(index.isValid() ? tr("%1 of %2").arg(places(index.row()), locale.toString(count))
                                            : QString());
        const QSize size = m_view.hasPicture() ? m_view.view()->shownSize() : QSize();
        const qint64 bytes = m_view.currentInfo().fileBytes;
        if (size.isEmpty())
            m_size->clear();
        else if (m_view.hasResult() && !m_view.isSourceShown())
            m_size->setText(tr("%1 x %2, upscaled").arg(size.width()).arg(size.height()));
        else
            m_size->setText(
                tr("%1 x %2, %3").arg(size.width()).arg(size.height()).arg(locale.formattedDataSize(bytes)));
        m_zoom->setText(size.isEmpty() ? QString()
                                       : tr("%1 %").arg(locale.toString(m_view.zoomPercent(), 'f',
                                                                        m_view.zoomPercent() < 10 ? 1 : 0)));
    } else {
        const bool isReady = m_folder.state() == FolderModel::FolderState::Ready;
        const bool isIncomplete = isReady && m_folder.isIncomplete();
        m_position->setText(isIncomplete  ? tr("%n pictures, not all", nullptr, count)
                                : isReady ? tr("%n pictures", nullptr, count)
                                          : QString());
        if (isIncomplete)
            tip = tr("There are more pictures below: at most %1 are listed, out of folders that lie at most "
                     "%2 levels deep.")
                      .arg(locale.toString(kMaxTreePictures), locale.toString(kMaxTreeDepth));
        m_size->setText(m_selectedCount > 0 ? tr("%n selected", nullptr, m_selectedCount)
                                + QStringLiteral(", ") + locale.formattedDataSize(m_selectedBytes)
                                            : QString());
        m_zoom->clear();
    }
    m_position->setToolTip(tip);
    for (QLabel *label : {m_position, m_size, m_zoom})
        label->setVisible(!label->text().isEmpty());
}

void WindowStatus::updateEngine()
{
    QString text;
    switch (m_service.engineState()) {
    case EngineState::Idle:
    case EngineState::Ready:
        break; // nothing to tell
    case EngineState::Starting:
        text = tr("Starting the upscaling engine...");
        break;
    case EngineState::Busy:
        text = m_service.waitingJobs() > 0 ? tr("Upscaling, %n waiting", nullptr, m_service.waitingJobs())
                                           : tr("Upscaling");
        break;
    case EngineState::Missing:
        text = tr("Upscaling is not available");
        break;
    }
    m_engine->setText(text);
    m_engine->setVisible(!text.isEmpty());
    if (m_service.engineState() == EngineState::Missing) {
        whenFinished(m_service.availability(), this, [this](const Availability &availability) {
            m_engine->setToolTip(availability.problem + QLatin1Char('\n') + availability.remedy);
        });
    }
}

} // namespace upview
