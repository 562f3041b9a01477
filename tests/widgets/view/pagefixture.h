// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/foldermodel.h"
#include "core/library/imageloader.h"
#include "core/library/thumbnailservice.h"
#include "core/settings/settings.h"
#include "core/settings/settingstable.h"
#include "support/fakeengine.h"
#include "widgets/view/imageview.h"
#include "widgets/view/viewpage.h"
#include "widgets/windowactions.h"

#include <QMainWindow>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// A ViewPage in a window over a folder of pictures of its own, with everything that it needs.
class PageFixture
{
protected:
    void openPage()
    {
        using namespace upview;
        m_folder = std::make_unique<QTemporaryDir>();
        m_state = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_state->filePath(QStringLiteral("upview.ini")));
        auto cache =
            std::make_shared<UpscaleCache>(m_state->filePath(QStringLiteral("cache")), CacheLimits{});
        m_thumbnails = std::make_unique<ThumbnailService>(m_state->filePath(QStringLiteral("thumbnails")), 1);
        m_model = std::make_unique<FolderModel>(m_thumbnails.get(), cache);
        m_loader = std::make_unique<ImageLoader>();
        m_engine = std::make_shared<FakeEngine>();
        m_service = std::make_unique<UpscaleService>(QList<std::shared_ptr<Engine>>{m_engine}, cache);
        m_window = std::make_unique<QMainWindow>();
        m_actions = std::make_unique<WindowActions>(m_window.get());
        m_page = new ViewPage(*m_model, *m_loader, *m_service, *m_settings);
        m_window->setCentralWidget(m_page);
        m_window->resize(800, 600);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_page->setFocus();
    }

    void closePage()
    {
        m_window.reset();
        m_service.reset();
        m_loader.reset();
        m_model.reset();
        m_thumbnails.reset();
        m_actions.reset();
        m_settings.reset();
        m_folder.reset();
        m_state.reset();
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] static QString number(int i) { return QStringLiteral("%1.png").arg(i); }

    void write(const QString &name, QSize size, QColor color = Qt::red) const
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        QVERIFY(image.save(path(name)));
    }

    /// "1.png" and so on.
    void writeMany(int count) const
    {
        for (int i = 1; i <= count; ++i)
            write(number(i), {60 + i, 40}, QColor::fromHsv(i * 37 % 360, 200, 200));
    }

    void openFolder()
    {
        m_model->setFolder(m_folder->path());
        QTRY_COMPARE(m_model->state(), upview::FolderModel::FolderState::Ready);
    }

    void open(const QString &name)
    {
        m_page->openPath(path(name));
        QTRY_VERIFY(m_page->hasPicture());
        QCOMPARE(m_page->currentPath(), path(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_state;
    std::shared_ptr<FakeEngine> m_engine;
    std::unique_ptr<upview::Settings> m_settings;
    std::unique_ptr<upview::ThumbnailService> m_thumbnails;
    std::unique_ptr<upview::FolderModel> m_model;
    std::unique_ptr<upview::ImageLoader> m_loader;
    std::unique_ptr<upview::UpscaleService> m_service;
    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<upview::WindowActions> m_actions;
    upview::ViewPage *m_page = nullptr; ///< the window's
};
