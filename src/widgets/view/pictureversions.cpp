// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/pictureversions.h"

#include "widgets/view/imageview.h"
#include "widgets/view/viewpage.h"
#include "widgets/windowactions.h"

#include <QStatusBar>
#include <QtConcurrent>

namespace upview {

namespace {

constexpr int kRestMs = 120; ///< a gesture has ended
constexpr double kTooCoarse = 1.05; ///< pixels of the screen for one that was drawn

} // namespace

PictureVersions::PictureVersions(ViewPage &view, const WindowActions &actions, QStatusBar &statusBar,
                                 QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_actions(actions)
    , m_pageLabel(new QLabel)
{
    m_pool.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    m_pageLabel->setAccessibleName(tr("Page"));
    m_pageLabel->hide();
    statusBar.addPermanentWidget(m_pageLabel);
    connect(actions.nextPage, &QAction::triggered, this, &PictureVersions::nextPage);
    connect(actions.previousPage, &QAction::triggered, this, &PictureVersions::previousPage);
    connect(actions.develop, &QAction::triggered, this, &PictureVersions::develop);
    connect(&m_view, &ViewPage::currentChanged, this, &PictureVersions::pictureChanged);
    connect(&m_view, &ViewPage::zoomChanged, this, [this] {
        if (m_view.currentInfo().isVector)
            m_rest.start();
    });
    connect(&m_rest, &QTimer::timeout, this, &PictureVersions::sharpen);
}

PictureVersions::~PictureVersions()
{
    m_cancel.cancel();
    m_pool.waitForDone();
}

void PictureVersions::updateActions(bool viewing)
{
    const bool hasPicture = viewing && m_view.hasPicture();
    const ImageInfo info = m_view.currentInfo();
    m_actions.nextPage->setEnabled(hasPicture && info.page + 1 < info.pages);
    m_actions.previousPage->setEnabled(hasPicture && info.page > 0);
    m_actions.develop->setEnabled(hasPicture && m_view.currentPicture().isPreview);
    const bool hasPages = hasPicture && info.pages > 1;
    m_pageLabel->setText(hasPages ? tr("Page %1 of %2").arg(info.page + 1).arg(info.pages) : QString());
    m_pageLabel->setVisible(hasPages);
}

void PictureVersions::pictureChanged(const QString &path, const ImageInfo &info)
{
    if (path != m_path || info.size.isEmpty())
        drop();
    m_path = path;
    if (info.isVector)
        m_rest.start();
}

void PictureVersions::drop()
{
    m_cancel.cancel();
    m_rest.stop();
}

void PictureVersions::nextPage()
{
    showPage(m_view.currentInfo().page + 1);
}

void PictureVersions::previousPage()
{
    showPage(m_view.currentInfo().page - 1);
}

void PictureVersions::showPage(int page)
{
    if (!m_view.hasPicture() || page < 0 || page >= m_view.currentInfo().pages)
        return;
    ReadOptions options;
    options.page = page;
    read(Wish::Page, options);
}

void PictureVersions::develop()
{
    if (!m_view.hasPicture() || !m_view.currentPicture().isPreview)
        return;
    ReadOptions options;
    options.developRaw = true;
    read(Wish::Developed, options);
}

/// Draws shapes anew where the screen has more pixels for them than they were drawn with.
void PictureVersions::sharpen()
{
    const ImageView &view = *m_view.view();
    if (!m_view.hasPicture() || !m_view.currentInfo().isVector)
        return;
    const QSize wanted = view.transform().uprightSize();
    if (wanted.width() <= view.detailSize().width() * kTooCoarse)
        return;
    ReadOptions options;
    options.boundingSize = wanted;
    read(Wish::Sharper, options);
}

void PictureVersions::read(Wish wish, const ReadOptions &wanted)
{
    drop();
    m_cancel = {};
    ReadOptions options = wanted;
    options.cancel = m_cancel;
    if (wish != Wish::Sharper)
        m_view.view()->setBusy(true);
    QtConcurrent::run(&m_pool, [path = m_path, options] {
        return readImage(path, options);
    }).then(this, [this, wish, cancel = m_cancel](const Result<DecodedImage> &picture) {
        if (!cancel.isCancelled())
            finish(wish, picture);
    });
}

void PictureVersions::finish(Wish wish, const Result<DecodedImage> &picture)
{
    m_view.view()->setBusy(false);
    if (picture) {
        // Drawn as large as it gets: it is not asked for again at the same zoom.
        const bool isSharper = picture->image.width() > m_view.view()->detailSize().width();
        if (wish != Wish::Sharper || isSharper)
            m_view.showVersion(*picture, wish != Wish::Page);
    } else if (wish != Wish::Sharper) {
        m_view.hint(picture.error().text, QStringLiteral("warning"));
    }
}

} // namespace upview
