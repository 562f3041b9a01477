// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QString>

namespace upview {

class MessageLine;

/// Whether a name can be given to a file or folder, in words. The names that are taken are read in the
/// background. GUI thread.
class NameCheck : public QObject
{
    Q_OBJECT

public:
    /// `present` is the name up to now; empty: there is no such file yet.
    NameCheck(const QString &folder, const QString &present, QObject *parent);

    [[nodiscard]] const QString &present() const { return m_present; }
    /// What is wrong with the name, as a sentence; empty when it can be given.
    [[nodiscard]] QString problem(const QString &name) const;
    /// Tells the problem, or what else one should know of the name.
    void tell(const QString &name, MessageLine &line) const;
    /// The whole path with this name.
    [[nodiscard]] QString path(const QString &name) const;

Q_SIGNALS:
    /// The answers may be others now.
    void changed();

private:
    const QString m_folder;
    const QString m_present;
    QSet<QString> m_taken;
};

} // namespace upview
