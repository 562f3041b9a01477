// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/upscaleservice.h"
#include "support/fakeengine.h"
#include "support/testmain.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>

/// A service with a recording fake engine and a cache of its own, made anew for every test.
class ServiceFixture : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeEngine> m_engine;
    std::shared_ptr<upview::UpscaleCache> m_cache;
    std::unique_ptr<upview::UpscaleService> m_service;

    QString picture(const QString &name, const QImage &image)
    {
        const QString path = m_folder->filePath(name);
        if (!image.save(path))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QString picture(const QString &name = QStringLiteral("a.png"), QSize size = {96, 64})
    {
        return picture(name, scene(size));
    }

    static upview::UpscaleRequest request(const QString &path)
    {
        upview::UpscaleRequest request;
        request.sourcePath = path;
        request.recipe.model = QStringLiteral("WAIFU2X_PHOTO_UP2X");
        return request;
    }

    /// Waits with an event loop, as the window does.
    static bool finished(const QFuture<upview::UpscaleOutcome> &future)
    {
        QFutureWatcher<upview::UpscaleOutcome> watcher;
        QSignalSpy spy(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(future);
        return spy.wait(60000);
    }

    upview::UpscaleOutcome outcomeOf(const upview::UpscaleRequest &wanted)
    {
        const QFuture<upview::UpscaleOutcome> future = m_service->submit(wanted);
        if (!finished(future) || future.resultCount() != 1)
            return upview::failure(upview::ErrorCode::EngineFailed,
                                   QStringLiteral("the future ended without an outcome"));
        return future.result();
    }

    static QImage scene(QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                image.setPixel(x, y, qRgb(40 + x % 160, 60 + y % 120, 90));
        }
        return image;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_engine = std::make_shared<FakeEngine>();
        m_cache = std::make_shared<upview::UpscaleCache>(m_folder->filePath(QStringLiteral("cache")),
                                                         upview::CacheLimits{});
        m_service = std::make_unique<upview::UpscaleService>(QList<std::shared_ptr<upview::Engine>>{m_engine},
                                                             m_cache);
    }

    void cleanup()
    {
        m_engine->release();
        m_service.reset();
        m_cache.reset();
        m_engine.reset();
        m_folder.reset();
    }
};
