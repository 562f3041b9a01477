// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/modelcatalogue.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace upview {

/// The application's Python virtual environment, looked at from outside: which packages and weights lie in
/// it. Reads folders and small files only and starts no Python, so that a wrong environment is found out
/// before the interpreter could stumble over it. A value; any thread, blocks on the disk.
class PythonEnvironment
{
    Q_DECLARE_TR_FUNCTIONS(PythonEnvironment)

public:
    /// What is wrong and what mends it, both translated.
    struct Problem
    {
        QString text;
        QString remedy;
    };

    /// The folder need not exist.
    explicit PythonEnvironment(QString folder);

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString executable() const; ///< its `bin/python`
    [[nodiscard]] QString sitePackages() const; ///< of the linked Python's version
    /// The extension module of ncnn; empty when it is not installed.
    [[nodiscard]] QString ncnnLibrary() const;
    /// The OpenMP library that ncnn's package brings along; empty when there is none.
    [[nodiscard]] QString ncnnOpenMp() const;
    /// The extension module of sr_vulkan; empty when it is not installed.
    [[nodiscard]] QString engineLibrary() const;

    /// Why the interpreter cannot be started from here; nothing when it can.
    [[nodiscard]] std::optional<Problem> interpreterProblem() const;
    /// The same for the interpreter and ncnn.
    [[nodiscard]] std::optional<Problem> ncnnProblem() const;
    /// Why the interpreter and sr_vulkan cannot be started from here; nothing when they can.
    [[nodiscard]] std::optional<Problem> problem() const;
    /// Why this model's weights cannot be loaded: package or files not there, empty, or not of the size that
    /// the package's own record names (a half-written file would bring the process down).
    [[nodiscard]] std::optional<Problem> problemOf(const Model &model) const;
    /// The files of a model, of a package or the user's own. They need not exist.
    struct Weights
    {
        QString param;
        QString bin;
    };
    [[nodiscard]] Weights weightsOf(const Model &model) const;
    /// Model packages of the catalogue without any weights here, each once.
    [[nodiscard]] QStringList missingModelPackages() const;
    /// What installs this package, for people.
    [[nodiscard]] QString remedyFor(const QString &package) const;

    /// "3.11", of the libpython that this program is linked against.
    [[nodiscard]] static QString pythonVersion();

private:
    [[nodiscard]] QString modelFolder(const Model &model) const;
    [[nodiscard]] QString libraryOf(const QString &module) const;
    [[nodiscard]] std::optional<Problem> problemOfEngine(const QString &library, const QString &engine,
                                                         const QString &package) const;

    QString m_folder;
};

} // namespace upview
