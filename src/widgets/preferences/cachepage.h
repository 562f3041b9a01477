// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cache/upscalecache.h"
#include "widgets/preferences/preferencespage.h"

namespace Ui {
class CachePage;
}

namespace upview {

class UpscaleService;

/// Preferences > Cache: where upscaled pictures are kept, how many and in which format, how full the cache
/// is, and cleaning it. Statistics and cleaning run in the service, off the GUI thread. The settings and the
/// service outlive the page.
class CachePage : public PreferencesPage
{
    Q_OBJECT

public:
    CachePage(Settings &settings, UpscaleService &service, QWidget *parent = nullptr);
    ~CachePage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] bool isAcceptable() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void bindFolder();
    void bindLimit();
    void bindFormat();
    void chooseFolder();
    /// Says what the folder typed would mean; whether it can be written to is found out on a worker.
    void checkFolder();
    void refreshStatistics();
    void showStatistics(const CacheStatistics &statistics);
    void askToClear();
    void clean(const CleanRequest &request);

    std::unique_ptr<Ui::CachePage> m_ui;
    UpscaleService &m_service;
    CacheStatistics m_statistics;
    bool m_refreshing = false;
    bool m_refreshAgain = false;
    bool m_cleaning = false;
};

} // namespace upview
