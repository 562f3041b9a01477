// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

/// Prints the table, and writes the figures as `name`.json and the table as `name`.md into the folder, which
/// is made when needed. Says what cannot be written; false then.
bool writeFigures(const QString &folder, const QString &name, const QJsonObject &figures,
                  const QByteArray &table);
