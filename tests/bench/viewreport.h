// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measure.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace viewbench {

/// One figure of all programs; samples of one place were taken one after the other.
struct Figure
{
    QString what;
    QString unit; ///< "ms" or "MB" (million bytes); less is better
    QString aim; ///< for people; empty: none
    QMap<QString, bench::Samples> samples; ///< by program
};

/// All that was measured.
struct Report
{
    QJsonObject machine;
    QStringList programs; ///< in the order of the columns, Upview first
    QList<Figure> figures;
    QStringList notes; ///< what was left out, and why

    Figure &figure(const QString &what, const QString &unit, const QString &aim = {});
    [[nodiscard]] QJsonObject toJson() const;
    /// A table of medians; behind each of the others, in brackets, Upview's part of it.
    [[nodiscard]] QByteArray toMarkdown() const;
};

} // namespace viewbench
