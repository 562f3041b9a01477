// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

namespace upview {

namespace {
constexpr QLatin1StringView kVersionKey("version");
}

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_store(file, QSettings::IniFormat)
{
    migrate();
}

bool Settings::sync()
{
    m_store.sync();
    return m_store.status() == QSettings::NoError;
}

void Settings::migrate()
{
    // Version 1 is the first layout: an older file cannot exist, and a newer one keeps its number.
    if (!m_store.contains(kVersionKey))
        m_store.setValue(kVersionKey, kVersion);
}

} // namespace upview
