// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "core/upscale/upscaleservice.h"
#include "support/fakeengine.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTranslator>

#include <memory>

class QAction;

namespace upview {
class MainWindow;
class Theme;
} // namespace upview

/// How the window is looked at.
struct TourLook
{
    bool dark = false;
    QSize size; ///< of the window, and the most that a dialog may take
    const char *language = "en";

    [[nodiscard]] QString name() const;
};

/// The window in one look over folders of pictures made for it, with all that a tour needs.
class TourStage
{
public:
    struct Options
    {
        bool safeMode = false; ///< an engine has crashed
        bool missing = false; ///< there is no engine
    };

    explicit TourStage(const TourLook &look);
    ~TourStage();
    Q_DISABLE_COPY_MOVE(TourStage)

    /// Whether the language and all pictures are there.
    [[nodiscard]] bool isComplete() const { return m_complete; }

    [[nodiscard]] QString path(const char *name) const; ///< below the folder made for the tour
    [[nodiscard]] upview::MainWindow &window() const { return *m_window; }
    [[nodiscard]] upview::Settings &settings() const { return *m_settings; }
    [[nodiscard]] FakeEngine &engine() const { return *m_engine; }
    [[nodiscard]] QAction *action(const char *id) const;

    void trigger(const char *id) const;
    /// Another window, as after a start under these conditions.
    void restart(const Options &options);
    /// Closes what stands over the window, ends what runs, and goes back to the grid.
    void tidy();

    /// The dialog or menu over the window, or the window: what is looked at.
    [[nodiscard]] QWidget *front() const;
    /// Makes a dialog no larger than a window of this look may be.
    void fit(QWidget &front) const;
    /// What the screen shows of a widget.
    static QImage shot(const QWidget &widget);

private:
    void makePictures();
    void translate();

    TourLook m_look;
    bool m_complete = true;
    QTemporaryDir m_folder;
    QTranslator m_own;
    QTranslator m_qt;
    std::shared_ptr<FakeEngine> m_engine;
    std::unique_ptr<upview::Settings> m_settings;
    std::unique_ptr<upview::Theme> m_theme;
    std::unique_ptr<upview::UpscaleService> m_service;
    std::unique_ptr<upview::MainWindow> m_window;
};
