// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace bench {

/// One field: what people read, and the figure behind it.
struct Cell
{
    QString text;
    QJsonValue value;
};

[[nodiscard]] Cell words(const QString &text);
[[nodiscard]] Cell figure(const std::optional<double> &value, int decimals, const QString &unit = {});
/// a / b with two decimals.
[[nodiscard]] Cell quotientOf(const std::optional<double> &a, const std::optional<double> &b);

/// A table of the report that says itself what its columns are.
struct Table
{
    QString key; ///< of the list in the JSON file
    QString title;
    QString text; ///< what was measured and how, below the title; may be empty
    QStringList heads;
    QStringList keys; ///< of the columns in the JSON file
    int texts = 1; ///< how many columns at the left hold words
    QList<QList<Cell>> rows;

    [[nodiscard]] QJsonArray toJson() const;
    [[nodiscard]] QString toMarkdown() const;
};

/// A line of a Markdown table.
[[nodiscard]] QString markdownRow(const QStringList &cells);
/// Head and rule; all columns but the first `texts` are numbers and stand on the right.
[[nodiscard]] QString markdownHead(const QStringList &cells, int texts);

} // namespace bench
