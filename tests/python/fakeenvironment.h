// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

/// A virtual environment made of files that only look like one: enough for PythonEnvironment and for starting
/// Python, not for loading sr_vulkan.
class FakeEnvironment
{
public:
    /// `version` goes to pyvenv.cfg and into the folder's name; empty: the right one.
    explicit FakeEnvironment(const QString &version = {});

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString sitePackages() const { return m_sitePackages; }
    /// Writes a file below site-packages, with its folders.
    void add(const QString &name, const QByteArray &content = "x") const;
    /// Replaces the empty stand-in of sr_vulkan by a copy of the real package of that environment.
    [[nodiscard]] bool addRealEngine(const QString &environment) const;

private:
    QTemporaryDir m_root;
    QString m_folder;
    QString m_sitePackages;
};
