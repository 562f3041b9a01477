// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

#include <memory>

namespace Ui {
class PreferencesDialog;
}

namespace upview {

class PreferencesPage;
class Settings;
class ShortcutScheme;
class UpscaleService;

/// Preferences: a list of pages at the left, the page at the right. Apply and OK store what was changed in
/// the settings table, from where the rest of the program hears of it; Cancel and Escape store nothing.
/// Restore Defaults fills in the defaults of the page that is shown, to be applied like any other change.
/// GUI thread; the settings, the service and the shortcuts outlive the dialog.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Page { Upscaling, Cache, Viewing, Shortcuts };

    PreferencesDialog(Settings &settings, UpscaleService &service, const ShortcutScheme &shortcuts,
                      QWidget *parent = nullptr);
    ~PreferencesDialog() override;

    void showPage(Page page);
    [[nodiscard]] PreferencesPage *page(Page page) const;

    void accept() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addPage(PreferencesPage *page);
    /// False when the disk refused; the dialog then says so.
    bool apply();
    void updateButtons();

    std::unique_ptr<Ui::PreferencesDialog> m_ui;
    Settings &m_settings;
    QList<PreferencesPage *> m_pages;
};

} // namespace upview
