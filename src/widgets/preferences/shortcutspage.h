// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/keys/shortcutscheme.h"
#include "widgets/preferences/preferencespage.h"

namespace Ui {
class ShortcutsPage;
}

class QTreeWidgetItem;

namespace upview {

/// Preferences > Shortcuts: every action with its keys, which can be added, taken away and put back. A key
/// that already triggers another action is said so before it is added, and goes from there when it is. The
/// settings and the scheme outlive the page.
class ShortcutsPage : public PreferencesPage
{
    Q_OBJECT

public:
    ShortcutsPage(Settings &settings, const ShortcutScheme &scheme, QWidget *parent = nullptr);
    ~ShortcutsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;

private:
    void fillList();
    void showKeys();
    void filter(const QString &text);
    void selectionChanged();
    /// The key was typed: says what adding it would mean.
    void keyTyped();
    void addKey();
    void setKeys(const ActionKeys &keys);
    [[nodiscard]] QAction *selected() const;
    [[nodiscard]] QKeySequence typed() const;

    std::unique_ptr<Ui::ShortcutsPage> m_ui;
    const ShortcutScheme &m_scheme;
    QHash<const QAction *, ActionKeys> m_chosen; ///< what the page shows
};

} // namespace upview
