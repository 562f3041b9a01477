// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>

#include <type_traits>

namespace upview {

/// One row of the settings table: key in the file, default, and which values are sensible. A stored value
/// that `isValid` refuses reads as the default, so nobody downstream meets nonsense from an edited file.
template <typename T> struct Setting
{
    const char *key;
    T defaultValue;
    bool (*isValid)(const T &) = [](const T &) { return true; };
};

/// The settings on disk, read and written through rows of settingstable.h only.
/// GUI thread. Values are written at once and reach the disk when control returns to the event loop.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// Version of the layout of the file; a file of an older version is migrated when it is opened.
    static constexpr int kVersion = 1;

    /// Opens (and migrates) `file`, an INI file that need not exist. A file from a newer Upview is kept as
    /// it is: rows that are understood are used.
    explicit Settings(const QString &file, QObject *parent = nullptr);

    template <typename T> [[nodiscard]] T get(const Setting<T> &setting) const
    {
        const QVariant stored = m_store.value(QLatin1StringView(setting.key));
        if (!stored.isValid())
            return setting.defaultValue;
        T value;
        if constexpr (std::is_enum_v<T>) {
            bool ok = false;
            const int number = stored.toInt(&ok);
            if (!ok)
                return setting.defaultValue;
            value = static_cast<T>(number);
        } else {
            if (!stored.canConvert<T>() || !isWellFormed<T>(stored))
                return setting.defaultValue;
            value = stored.value<T>();
        }
        return setting.isValid(value) ? value : setting.defaultValue;
    }

    /// Stores `value`, or the default where `isValid` refuses it; emits `changed` if that is another value.
    template <typename T> void set(const Setting<T> &setting, const T &value)
    {
        const T kept = setting.isValid(value) ? value : setting.defaultValue;
        if (get(setting) == kept && m_store.contains(QLatin1StringView(setting.key)))
            return;
        const bool differs = !(get(setting) == kept);
        if constexpr (std::is_enum_v<T>)
            m_store.setValue(QLatin1StringView(setting.key), static_cast<int>(kept));
        else
            m_store.setValue(QLatin1StringView(setting.key), QVariant::fromValue(kept));
        if (differs)
            Q_EMIT changed(QLatin1StringView(setting.key));
    }

    /// Writes everything to disk now; false when the disk refuses.
    bool sync();

Q_SIGNALS:
    /// The row with this key has another value now. Compare with `setting::xyz.key` through `is`.
    void changed(QLatin1StringView key);

public:
    /// Whether a `changed` signal speaks of this row.
    template <typename T> static bool is(QLatin1StringView key, const Setting<T> &setting)
    {
        return key == QLatin1StringView(setting.key);
    }

private:
    /// Text in an edited file that does not read as the row's type ("abc" for a number) counts as absent.
    template <typename T> static bool isWellFormed(const QVariant &stored)
    {
        bool ok = true;
        if constexpr (std::is_same_v<T, int>)
            stored.toInt(&ok);
        else if constexpr (std::is_same_v<T, qint64>)
            stored.toLongLong(&ok);
        else if constexpr (std::is_same_v<T, double>)
            stored.toDouble(&ok);
        else if constexpr (std::is_same_v<T, bool>) {
            const QString text = stored.toString();
            ok = text == QLatin1StringView("true") || text == QLatin1StringView("false");
        }
        return ok;
    }

    void migrate();

    QSettings m_store;
};

} // namespace upview
