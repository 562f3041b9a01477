// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bench {

Cell words(const QString &text)
{
    return {text, text};
}

Cell figure(const std::optional<double> &value, int decimals, const QString &unit)
{
    if (!value)
        return {QStringLiteral("-"), QJsonValue()};
    const QString text = QString::number(*value, 'f', decimals); // the same in every locale
    return {unit.isEmpty() ? text : text + u' ' + unit, *value};
}

Cell quotientOf(const std::optional<double> &a, const std::optional<double> &b)
{
    return a && b && *b != 0 ? figure(*a / *b, 2) : figure(std::nullopt, 2);
}

QString markdownRow(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString markdownHead(const QStringList &cells, int texts)
{
    QString rule = QStringLiteral("|");
    for (int i = 0; i < cells.size(); ++i)
        rule += i < texts ? QStringLiteral("---|") : QStringLiteral("--:|");
    return markdownRow(cells) + rule + u'\n';
}

QJsonArray Table::toJson() const
{
    QJsonArray result;
    for (const QList<Cell> &row : rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < row.size(); ++i)
            object[keys.at(i)] = row.at(i).value;
        result.append(object);
    }
    return result;
}

QString Table::toMarkdown() const
{
    QString result = QStringLiteral("### ") + title + QStringLiteral("\n\n");
    if (!text.isEmpty())
        result += text + QStringLiteral("\n\n");
    result += markdownHead(heads, texts);
    for (const QList<Cell> &row : rows) {
        QStringList cells;
        for (const Cell &cell : row)
            cells.append(cell.text);
        result += markdownRow(cells);
    }
    return result + u'\n';
}

} // namespace bench
