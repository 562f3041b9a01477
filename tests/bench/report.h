// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measure.h"
#include "table.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace bench {

/// One figure of Upview beside the same of its peer. Samples of one place were taken one after the other.
struct Comparison
{
    QString what;
    QString unit; ///< "ms", "MB" (million bytes) or "" for a count
    Samples ours;
    Samples peer; ///< empty: there is none
    QString aim; ///< for people; empty: none
};

/// One picture and model on one device: the whole request, and the same through a fresh Python process.
struct Enlargement
{
    QString device;
    QString model;
    QString engine; ///< that ran
    int side = 0; ///< of the square source
    double firstMs = 0; ///< the first request with this model, which loads it
    Samples totalMs; ///< submit to result
    Samples engineMs; ///< of these, inside the engine
    Samples addedMs; ///< the difference, request by request
    Samples oldMs; ///< the old way, whole
};

/// All that was measured.
struct Report
{
    QJsonObject machine;
    QList<Comparison> start; ///< peer: the bare prototype
    QList<Comparison> memory; ///< peer: the bare prototype
    QList<Comparison> processes; ///< peer: the old way
    QList<Enlargement> enlargements;
    QList<Table> tables; ///< of the other scenarios
    QStringList notes; ///< what was left out, and why

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] QByteArray toMarkdown() const;

private:
    [[nodiscard]] QString pictures() const;
};

} // namespace bench
