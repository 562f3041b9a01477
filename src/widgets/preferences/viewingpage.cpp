// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preferences/viewingpage.h"

#include "core/settings/settingstable.h"

#include "ui_viewingpage.h"

#include <algorithm>

namespace upview {

ViewingPage::ViewingPage(Settings &settings, QWidget *parent)
    : PreferencesPage(settings, parent)
    , m_ui(std::make_unique<Ui::ViewingPage>())
{
    m_ui->setupUi(this);
    // Beside the box at the top of the taller one.
    m_ui->monitorLabel->setMinimumHeight(m_ui->memory->sizeHint().height());
    m_ui->wheel->addItem(tr("Zooms at the pointer"), static_cast<int>(setting::WheelAction::Zoom));
    m_ui->wheel->addItem(tr("Goes to the next or previous picture"),
                         static_cast<int>(setting::WheelAction::NextImage));
    m_ui->backdrop->addItem(tr("Checkerboard"), static_cast<int>(setting::Backdrop::Checkerboard));
    m_ui->backdrop->addItem(tr("Black"), static_cast<int>(setting::Backdrop::Black));
    m_ui->backdrop->addItem(tr("White"), static_cast<int>(setting::Backdrop::White));
    m_ui->backdrop->addItem(tr("A colour of your own"), static_cast<int>(setting::Backdrop::Custom));
    m_ui->theme->addItem(tr("As the desktop"), static_cast<int>(setting::Theme::System));
    m_ui->theme->addItem(tr("Light"), static_cast<int>(setting::Theme::Light));
    m_ui->theme->addItem(tr("Dark"), static_cast<int>(setting::Theme::Dark));

    bind(setting::wheelAction, m_ui->wheel);
    bind(setting::fitEnlarges, m_ui->fitEnlarges);
    bind(setting::theme, m_ui->theme);
    bind(setting::restoreSession, m_ui->restoreSession);
    bind(setting::singleInstance, m_ui->singleInstance);
    bind<QString>(
        setting::monitorProfile, [this] { return m_ui->monitor->value(); },
        [this](const QString &value) { m_ui->monitor->setValue(value); });
    connect(m_ui->monitor, &MonitorProfileEdit::changed, this, &PreferencesPage::changed);
    bind<int>(
        setting::pictureMemoryMiB,
        [this] {
            // Less than one large picture would be no memory at all; 0 is "automatic".
            constexpr int kLeast = 64;
            const int value = m_ui->memory->value();
            return value > 0 ? std::max(value, kLeast) : 0;
        },
        [this](const int &value) { m_ui->memory->setValue(value); });
    connect(m_ui->memory, &QSpinBox::valueChanged, this, &PreferencesPage::changed);
    bind(setting::slideShowSeconds, m_ui->slideShowSeconds);
    bind(setting::slideShowShuffle, m_ui->slideShowShuffle);
    bind(setting::slideShowLoops, m_ui->slideShowLoops);
    bind(setting::backdrop, m_ui->backdrop);
    bind<QString>(
        setting::backdropColor, [this] { return m_ui->backdropColor->color().name(); },
        [this](const QString &name) { m_ui->backdropColor->setColor(QColor(name)); });
    connect(m_ui->backdropColor, &ColorButton::colorChanged, this, &PreferencesPage::changed);
    const auto showButton = [this] {
        m_ui->backdropColor->setVisible(m_ui->backdrop->currentData().toInt()
                                        == static_cast<int>(setting::Backdrop::Custom));
    };
    connect(m_ui->backdrop, &QComboBox::currentIndexChanged, this, showButton);
    load();
    showButton();
}

ViewingPage::~ViewingPage() = default;

bool ViewingPage::isAcceptable() const
{
    return m_ui->monitor->isAcceptable();
}

QString ViewingPage::title() const
{
    return tr("Viewing");
}

QString ViewingPage::iconName() const
{
    return QStringLiteral("view");
}

} // namespace upview
