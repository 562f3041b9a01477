// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preferences/preferencespage.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace upview {

PreferencesPage::PreferencesPage(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
{
    connect(&settings, &Settings::changed, this, &PreferencesPage::onSettingChanged);
}

PreferencesPage::~PreferencesPage() = default;

bool PreferencesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        const auto *control = qobject_cast<QWidget *>(watched);
        if (control && !control->hasFocus()) {
            event->ignore(); // on to the area that scrolls
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PreferencesPage::load()
{
    for (auto *control : findChildren<QWidget *>()) {
        if (!qobject_cast<QComboBox *>(control) && !qobject_cast<QAbstractSpinBox *>(control))
            continue;
        // The wheel alone gives no focus, and a filter is there once however often it is installed.
        control->setFocusPolicy(Qt::StrongFocus);
        control->installEventFilter(this);
    }
    for (const Binding &binding : m_bindings)
        binding.load();
    Q_EMIT changed();
}

void PreferencesPage::applySettings()
{
    const QScopedValueRollback storing(m_storing, true);
    for (const Binding &binding : m_bindings) {
        if (binding.isChanged())
            binding.store();
    }
    Q_EMIT changed();
}

void PreferencesPage::restoreDefaults()
{
    for (const Binding &binding : m_bindings)
        binding.showDefault();
    Q_EMIT changed();
}

bool PreferencesPage::isChanged() const
{
    for (const Binding &binding : m_bindings) {
        if (binding.isChanged())
            return true;
    }
    return false;
}

void PreferencesPage::bind(const Setting<bool> &row, QCheckBox *box)
{
    bind<bool>(
        row, [box] { return box->isChecked(); }, [box](const bool &value) { box->setChecked(value); });
    connect(box, &QCheckBox::toggled, this, &PreferencesPage::changed);
}

void PreferencesPage::bind(const Setting<int> &row, QSpinBox *box)
{
    bind<int>(
        row, [box] { return box->value(); }, [box](const int &value) { box->setValue(value); });
    connect(box, &QSpinBox::valueChanged, this, &PreferencesPage::changed);
}

void PreferencesPage::bind(const Setting<QString> &row, QComboBox *box)
{
    bind<QString>(
        row, [box] { return box->currentData().toString(); },
        [box](const QString &value) { box->setCurrentIndex(box->findData(value)); });
    announce(box);
}

void PreferencesPage::announce(QComboBox *box)
{
    connect(box, &QComboBox::currentIndexChanged, this, &PreferencesPage::changed);
}

int PreferencesPage::currentNumber(const QComboBox *box)
{
    return box->currentData().toInt();
}

void PreferencesPage::selectNumber(QComboBox *box, int number)
{
    box->setCurrentIndex(box->findData(number));
}

void PreferencesPage::onSettingChanged(QLatin1StringView key)
{
    if (m_storing)
        return;
    for (const Binding &binding : m_bindings) {
        if (binding.key == key && !binding.isChanged()) {
            binding.load();
            Q_EMIT changed();
        }
    }
}

} // namespace upview
