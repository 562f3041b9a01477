// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/windowactions.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QStringList>

namespace upview {

class Settings;

/// The keys of an action, the first of which is shown in menus and tool tips.
using ActionKeys = QList<QKeySequence>;

/// Which keys trigger which action: the table's defaults, and what the user chose instead, which is stored in
/// `setting::shortcuts` and followed when it changes. Writes the keys into the tool tips, where people learn
/// them. GUI thread; actions and settings outlive it.
class ShortcutScheme : public QObject
{
    Q_OBJECT

public:
    ShortcutScheme(const WindowActions &actions, Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] QList<QAction *> actions() const { return m_table.all(); }
    [[nodiscard]] ActionScope scope(const QAction *action) const { return m_table.scope(action); }
    [[nodiscard]] ActionKeys defaults(const QAction *action) const { return m_defaults.value(action); }
    /// As chosen, also while some of them rest.
    [[nodiscard]] ActionKeys keys(const QAction *action) const { return m_keys.value(action); }
    /// "Text (key)", for a tool tip that says something else than the action's name.
    [[nodiscard]] QString withKey(const QString &text, const QAction *action) const;

    /// In the grid a letter looks for a name: keys without Ctrl, Alt or Meta of these actions rest there.
    void restLetters(const QList<QAction *> &actions, bool rest);

    /// The actions, other than `action`, that would be triggered by `keys` too, where `chosen` says which
    /// keys each has (by default those of now).
    [[nodiscard]] QList<QAction *> conflicts(const QAction *action, const QKeySequence &keys,
                                             const QHash<const QAction *, ActionKeys> &chosen) const;

    /// The form in the settings: one entry "id=keys" for each action that differs from its defaults.
    [[nodiscard]] QStringList toSetting(const QHash<const QAction *, ActionKeys> &chosen) const;
    /// The keys of every action by such entries; entries that are not understood are left out.
    [[nodiscard]] QHash<const QAction *, ActionKeys> fromSetting(const QStringList &entries) const;

Q_SIGNALS:
    /// Some action has other keys now.
    void changed();

private:
    void apply();
    void applyTo(QAction *action);

    const WindowActions &m_table;
    Settings &m_settings;
    QHash<const QAction *, ActionKeys> m_defaults;
    QHash<const QAction *, ActionKeys> m_keys;
    QList<QAction *> m_resting;
};

} // namespace upview
