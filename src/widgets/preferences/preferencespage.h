// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <type_traits>
#include <vector>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace upview {

/// A page of Preferences. Its controls are bound to rows of the settings table, each read and written by
/// one binding, so that a control that the user sees is a row that the program uses. Nothing is stored
/// before `applySettings`, and only what the user changed. A row that changes elsewhere while the page is
/// open is shown at once, unless the user has touched its control. GUI thread; `settings` outlives the page.
class PreferencesPage : public QWidget
{
    Q_OBJECT

public:
    PreferencesPage(Settings &settings, QWidget *parent);
    ~PreferencesPage() override;

    [[nodiscard]] virtual QString title() const = 0; ///< translated, for the list of pages
    [[nodiscard]] virtual QString iconName() const = 0; ///< of resources/icons
    /// False while a control holds something that cannot be stored; the page says what.
    [[nodiscard]] virtual bool isAcceptable() const { return true; }

    /// Shows what is stored, and forgets what the user changed. Call when all controls are there.
    void load();
    /// Stores what the user changed.
    void applySettings();
    /// Shows the defaults; stores nothing.
    void restoreDefaults();
    /// Whether applySettings would store anything.
    [[nodiscard]] bool isChanged() const;

Q_SIGNALS:
    /// A control shows another value.
    void changed();

protected:
    /// Keeps the wheel from changing a control that the user only scrolls past.
    bool eventFilter(QObject *watched, QEvent *event) override;

    /// Binds a row to a pair of functions; whoever calls it emits `changed` when the value shown changes.
    template <typename T>
    void bind(const Setting<T> &row, std::function<T()> read, std::function<void(const T &)> write)
    {
        const auto shown = std::make_shared<T>(row.defaultValue);
        Binding binding;
        binding.key = QLatin1StringView(row.key);
        binding.load = [this, &row, read, write, shown] {
            write(m_settings.get(row));
            // Read back: what the control makes of the value is what the user starts from.
            *shown = read();
        };
        binding.isChanged = [read, shown] { return !(read() == *shown); };
        binding.store = [this, &row, read, shown] {
            *shown = read();
            m_settings.set(row, *shown);
        };
        binding.showDefault = [&row, write] { write(row.defaultValue); };
        m_bindings.push_back(std::move(binding));
    }

    void bind(const Setting<bool> &row, QCheckBox *box);
    void bind(const Setting<int> &row, QSpinBox *box);
    /// The data of the box's items are the values.
    void bind(const Setting<QString> &row, QComboBox *box);
    template <typename E>
    requires std::is_enum_v<E>
    void bind(const Setting<E> &row, QComboBox *box)
    {
        bind<E>(
            row, [box] { return static_cast<E>(currentNumber(box)); },
            [box](const E &value) { selectNumber(box, static_cast<int>(value)); });
        announce(box);
    }
    /// Emits `changed` when another item of the box is chosen.
    void announce(QComboBox *box);

    [[nodiscard]] Settings &settings() const { return m_settings; }

private:
    struct Binding
    {
        QLatin1StringView key;
        std::function<void()> load;
        std::function<bool()> isChanged;
        std::function<void()> store;
        std::function<void()> showDefault;
    };

    static int currentNumber(const QComboBox *box);
    static void selectNumber(QComboBox *box, int number);
    void onSettingChanged(QLatin1StringView key);

    Settings &m_settings;
    std::vector<Binding> m_bindings;
    bool m_storing = false;
};

} // namespace upview
