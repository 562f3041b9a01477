// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewreport.h"

#include <QJsonArray>

#include <cmath>

namespace viewbench {

namespace {

QString number(double value, const QString &unit)
{
    return QString::number(value, 'f', std::abs(value) < 10 ? 1 : 0) + u' ' + unit;
}

} // namespace

Figure &Report::figure(const QString &what, const QString &unit, const QString &aim)
{
    for (Figure &figure : figures) {
        if (figure.what == what)
            return figure;
    }
    figures.append({what, unit, aim, {}});
    return figures.last();
}

QJsonObject Report::toJson() const
{
    QJsonArray rows;
    for (const Figure &figure : figures) {
        QJsonObject row{{QStringLiteral("what"), figure.what},
                        {QStringLiteral("unit"), figure.unit},
                        {QStringLiteral("aim"), figure.aim}};
        for (auto it = figure.samples.cbegin(); it != figure.samples.cend(); ++it) {
            QJsonArray samples;
            for (const double sample : it.value())
                samples.append(sample);
            const auto middle = bench::median(it.value());
            row.insert(it.key(),
                       QJsonObject{{QStringLiteral("median"), middle ? QJsonValue(*middle) : QJsonValue()},
                                   {QStringLiteral("samples"), samples}});
        }
        rows.append(row);
    }
    return {{QStringLiteral("benchmark"), QStringLiteral("viewing")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("machine"), machine},
            {QStringLiteral("figures"), rows},
            {QStringLiteral("notes"), QJsonArray::fromStringList(notes)}};
}

QByteArray Report::toMarkdown() const
{
    QString text =
        QStringLiteral("%1, %2 cores; %3 build; load average %4 at the start, %5 at the end. Medians; "
                       "the programs took turns. In brackets: Upview's part of the other's.\n\n")
            .arg(machine.value(QLatin1StringView("processor")).toString())
            .arg(machine.value(QLatin1StringView("cores")).toInt())
            .arg(machine.value(QLatin1StringView("build")).toString())
            .arg(machine.value(QLatin1StringView("loadAtStart")).toDouble(), 0, 'f', 1)
            .arg(machine.value(QLatin1StringView("loadAtEnd")).toDouble(), 0, 'f', 1);
    text += QStringLiteral("| |");
    QString rule = QStringLiteral("|---|");
    for (const QString &program : programs) {
        text += u' ' + program + QStringLiteral(" |");
        rule += QStringLiteral("--:|");
    }
    text += QStringLiteral(" aim |\n") + rule + QStringLiteral("---|\n");
    for (const Figure &figure : figures) {
        text += QStringLiteral("| ") + figure.what + QStringLiteral(" |");
        const auto ours = bench::median(figure.samples.value(programs.value(0)));
        for (const QString &program : programs) {
            const auto value = bench::median(figure.samples.value(program));
            QString cell = value ? number(*value, figure.unit) : QStringLiteral("-");
            if (value && ours && *value > 0 && program != programs.value(0))
                cell += QStringLiteral(" (%1)").arg(*ours / *value, 0, 'f', 2);
            text += u' ' + cell + QStringLiteral(" |");
        }
        text += u' ' + figure.aim + QStringLiteral(" |\n");
    }
    for (const QString &note : notes)
        text += QStringLiteral("\n%1\n").arg(note);
    return text.toUtf8();
}

} // namespace viewbench
