// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/slideshow.h"

#include "core/library/foldermodel.h"
#include "core/library/imageloader.h"
#include "core/settings/settingstable.h"
#include "widgets/view/viewpage.h"

#include <QRandomGenerator>

#include <algorithm>
#include <random>

namespace upview {

SlideShow::SlideShow(ViewPage &page, const FolderModel &model, ImageLoader &loader, Settings &settings,
                     QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_model(model)
    , m_loader(loader)
    , m_settings(settings)
{
    m_timer.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SlideShow::timeIsUp);
    connect(&m_patience, &QTimer::timeout, this, &SlideShow::advance);
    connect(&page, &ViewPage::currentChanged, this, &SlideShow::pictureChanged);
    connect(&page, &ViewPage::animationRoundFinished, this, [this] {
        if (m_waitsForRound)
            advance();
    });
}

void SlideShow::start()
{
    if (m_running || m_page.currentPath().isEmpty())
        return;
    m_running = true;
    m_isShuffled = false;
    Q_EMIT runningChanged(true);
    pictureChanged(m_page.currentPath());
}

void SlideShow::stop()
{
    m_timer.stop();
    m_patience.stop();
    m_waitsForRound = false;
    if (std::exchange(m_running, false))
        Q_EMIT runningChanged(false);
}

void SlideShow::changePace(int steps)
{
    int seconds = m_settings.get(setting::slideShowSeconds);
    for (int i = 0; i < std::abs(steps); ++i) {
        const bool longer = steps > 0;
        const int step = seconds < (longer ? 10 : 11) ? 1 : seconds < (longer ? 60 : 61) ? 5 : 30;
        seconds += longer ? step : -step;
    }
    seconds = std::clamp(seconds, 1, 3600);
    m_settings.set(setting::slideShowSeconds, seconds);
    m_page.hint(tr("%n seconds for each picture", nullptr, seconds));
    if (m_timer.isActive())
        m_timer.start(seconds * 1000);
}

void SlideShow::pictureChanged(const QString &path)
{
    if (!m_running)
        return;
    m_timer.stop();
    m_patience.stop();
    m_waitsForRound = false;
    if (path.isEmpty())
        stop(); // the picture was closed
    else if (!m_page.isLoading())
        m_timer.start(m_settings.get(setting::slideShowSeconds) * 1000);
    if (m_running && m_settings.get(setting::slideShowShuffle)) {
        // Neighbours are read ahead by the page; the next one here is none of them.
        if (!m_isShuffled)
            shuffle();
        if (!m_page.isLoading() && !m_order.isEmpty())
            m_loader.prefetch({m_order.constFirst()});
    }
}

void SlideShow::timeIsUp()
{
    if (!m_page.isPlaying()) {
        advance();
        return;
    }
    m_waitsForRound = true;
    m_patience.start(kMostShares * m_settings.get(setting::slideShowSeconds) * 1000);
}

void SlideShow::advance()
{
    m_waitsForRound = false;
    m_patience.stop();
    const QString path = nextPath();
    if (path.isEmpty()) {
        stop();
        m_page.hint(tr("The slide show is over."));
    } else if (path == m_page.currentPath()) {
        m_timer.start(m_settings.get(setting::slideShowSeconds) * 1000); // the only one
    } else {
        m_page.openPath(path);
    }
}

/// Empty: the show is over.
QString SlideShow::nextPath()
{
    const bool loops = m_settings.get(setting::slideShowLoops);
    if (m_settings.get(setting::slideShowShuffle)) {
        if (!m_isShuffled)
            shuffle();
        m_order.removeOne(m_page.spreadPartner()); // it is seen already
        while (!m_order.isEmpty()) {
            const QString path = m_order.takeFirst();
            if (m_model.indexOf(path).isValid()) // not deleted meanwhile
                return path;
        }
        if (!loops)
            return {};
        shuffle();
        return m_order.isEmpty() ? m_page.currentPath() : m_order.takeFirst();
    }
    const int row =
        std::max(m_model.indexOf(m_page.currentPath()).row(), m_model.indexOf(m_page.spreadPartner()).row());
    if (row + 1 < m_model.rowCount())
        return m_model.pathAt(row + 1);
    return loops ? m_model.pathAt(0) : QString();
}

void SlideShow::shuffle()
{
    m_isShuffled = true;
    m_order.clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QString path = m_model.pathAt(row);
        if (path != m_page.currentPath())
            m_order.append(path);
    }
    std::mt19937 random(QRandomGenerator::global()->generate());
    std::shuffle(m_order.begin(), m_order.end(), random);
}

} // namespace upview
