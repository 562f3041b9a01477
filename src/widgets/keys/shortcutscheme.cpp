// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keys/shortcutscheme.h"

#include "core/settings/settings.h"
#include "core/settings/settingstable.h"

#include <algorithm>

namespace upview {

namespace {

bool overlap(ActionScope a, ActionScope b)
{
    return a == b || a == ActionScope::Everywhere || b == ActionScope::Everywhere;
}

/// Whether a line of text would take the key for itself.
bool isPlainKey(const QKeySequence &keys)
{
    const QKeyCombination first = keys[0];
    const bool modified =
        (first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0;
    return keys.count() == 1 && !modified && first.key() > Qt::Key_Space && first.key() < Qt::Key_Escape;
}

/// One of them triggers where the other is being typed.
bool clash(const QKeySequence &a, const QKeySequence &b)
{
    return a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch;
}

} // namespace

ShortcutScheme::ShortcutScheme(const WindowActions &actions, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_table(actions)
    , m_settings(settings)
{
    for (const QAction *action : m_table.all())
        m_defaults.insert(action, action->shortcuts());
    apply();
    connect(&m_settings, &Settings::changed, this, [this](QLatin1StringView key) {
        if (!Settings::is(key, setting::shortcuts))
            return;
        apply();
        Q_EMIT changed();
    });
}

void ShortcutScheme::apply()
{
    m_keys = fromSetting(m_settings.get(setting::shortcuts));
    for (QAction *action : m_table.all())
        applyTo(action);
}

void ShortcutScheme::applyTo(QAction *action)
{
    ActionKeys keys = m_keys.value(action);
    if (m_resting.contains(action))
        keys.removeIf(isPlainKey);
    if (action->shortcuts() != keys)
        action->setShortcuts(keys);
    const QString plain = plainActionText(action->text());
    const QString tip = withKey(plain, action);
    // A tip that says more than the name belongs to whoever wrote it.
    if (action->toolTip() == plain || action->toolTip().startsWith(plain + QStringLiteral(" (")))
        action->setToolTip(tip);
}

QString ShortcutScheme::withKey(const QString &text, const QAction *action) const
{
    const ActionKeys keys = m_keys.value(action);
    return keys.isEmpty()
        ? text
        : QStringLiteral("%1 (%2)").arg(text, keys.constFirst().toString(QKeySequence::NativeText));
}

void ShortcutScheme::restLetters(const QList<QAction *> &actions, bool rest)
{
    for (QAction *action : actions) {
        if (rest == m_resting.contains(action))
            continue;
        if (rest)
            m_resting.append(action);
        else
            m_resting.removeAll(action);
        applyTo(action);
    }
}

QList<QAction *> ShortcutScheme::conflicts(const QAction *action, const QKeySequence &keys,
                                           const QHash<const QAction *, ActionKeys> &chosen) const
{
    QList<QAction *> result;
    for (QAction *other : m_table.all()) {
        if (other == action || !overlap(m_table.scope(action), m_table.scope(other)))
            continue;
        const ActionKeys theirs = chosen.value(other);
        if (std::any_of(theirs.cbegin(), theirs.cend(),
                        [&](const QKeySequence &their) { return clash(keys, their); }))
            result.append(other);
    }
    return result;
}

QStringList ShortcutScheme::toSetting(const QHash<const QAction *, ActionKeys> &chosen) const
{
    QStringList entries;
    for (const QAction *action : m_table.all()) {
        const ActionKeys keys = chosen.value(action);
        if (keys != m_defaults.value(action)) {
            entries.append(action->objectName() + QLatin1Char('=')
                           + QKeySequence::listToString(keys, QKeySequence::PortableText));
        }
    }
    return entries;
}

QHash<const QAction *, ActionKeys> ShortcutScheme::fromSetting(const QStringList &entries) const
{
    QHash<const QAction *, ActionKeys> result = m_defaults;
    for (const QString &entry : entries) {
        const qsizetype equals = entry.indexOf(QLatin1Char('='));
        const QString id = entry.left(equals);
        const QList<QAction *> all = m_table.all();
        const auto action = std::find_if(
            all.cbegin(), all.cend(), [&](const QAction *a) { return equals > 0 && a->objectName() == id; });
        if (action == all.cend())
            continue;
        ActionKeys keys = QKeySequence::listFromString(entry.mid(equals + 1), QKeySequence::PortableText);
        keys.removeIf([](const QKeySequence &sequence) {
            return sequence.isEmpty() || sequence[0].key() == Qt::Key_unknown;
        });
        result.insert(*action, keys);
    }
    return result;
}

} // namespace upview
