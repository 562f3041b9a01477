// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/preferences/preferencespage.h"

namespace Ui {
class ViewingPage;
}

namespace upview {

/// Preferences > Viewing: the mouse wheel, small pictures, colours and memory, the theme. GUI thread.
class ViewingPage : public PreferencesPage
{
    Q_OBJECT

public:
    explicit ViewingPage(Settings &settings, QWidget *parent = nullptr);
    ~ViewingPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] bool isAcceptable() const override;

private:
    std::unique_ptr<Ui::ViewingPage> m_ui;
};

} // namespace upview
