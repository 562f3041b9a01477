// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <QJsonArray>

namespace bench {

namespace {

// The table's form is fixed, whatever the locale.
QString number(double value, const QString &unit)
{
    const int decimals = unit.isEmpty() ? 0 : std::abs(value) < 100 ? 1 : 0;
    const QString text = QString::number(value, 'f', decimals);
    return unit.isEmpty() ? text : text + u' ' + unit;
}

QString cell(const std::optional<double> &value, const QString &unit)
{
    return value ? number(*value, unit) : QStringLiteral("-");
}

QString ratio(const std::optional<double> &a, const std::optional<double> &b)
{
    return a && b && *b != 0 ? QString::number(*a / *b, 'f', 2) : QStringLiteral("-");
}

QString difference(const std::optional<double> &a, const std::optional<double> &b, const QString &unit)
{
    return a && b ? (*a >= *b ? QStringLiteral("+") : QString()) + number(*a - *b, unit)
                  : QStringLiteral("-");
}

QString comparisons(const QString &title, const QString &peer, const QList<Comparison> &rows)
{
    QString text = QStringLiteral("### ") + title + QStringLiteral("\n\n")
        + markdownHead({QString(), QStringLiteral("Upview"), peer, QStringLiteral("ratio"),
                        QStringLiteral("difference"), QStringLiteral("aim")},
                       1);
    for (const Comparison &entry : rows) {
        const auto ours = median(entry.ours);
        const auto theirs = median(entry.peer);
        text += markdownRow({entry.what, cell(ours, entry.unit), cell(theirs, entry.unit),
                             ratio(ours, theirs), difference(ours, theirs, entry.unit), entry.aim});
    }
    return text + u'\n';
}

QJsonArray array(const Samples &samples)
{
    QJsonArray result;
    for (const double sample : samples)
        result.append(sample);
    return result;
}

QJsonValue optional(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue quotient(const std::optional<double> &a, const std::optional<double> &b)
{
    return a && b && *b != 0 ? QJsonValue(*a / *b) : QJsonValue();
}

QJsonArray toJson(const QList<Comparison> &rows)
{
    QJsonArray result;
    for (const Comparison &entry : rows) {
        const auto ours = median(entry.ours);
        const auto theirs = median(entry.peer);
        result.append(QJsonObject{
            {QStringLiteral("what"), entry.what},
            {QStringLiteral("unit"), entry.unit},
            {QStringLiteral("aim"), entry.aim},
            {QStringLiteral("ours"), optional(ours)},
            {QStringLiteral("peer"), optional(theirs)},
            {QStringLiteral("ratio"), quotient(ours, theirs)},
            {QStringLiteral("difference"), ours && theirs ? QJsonValue(*ours - *theirs) : QJsonValue()},
            {QStringLiteral("oursSamples"), array(entry.ours)},
            {QStringLiteral("peerSamples"), array(entry.peer)}});
    }
    return result;
}

} // namespace

QJsonObject Report::toJson() const
{
    QJsonArray pictures;
    for (const Enlargement &entry : enlargements) {
        const auto total = median(entry.totalMs);
        const auto engine = median(entry.engineMs);
        const auto old = median(entry.oldMs);
        pictures.append(QJsonObject{{QStringLiteral("device"), entry.device},
                                    {QStringLiteral("model"), entry.model},
                                    {QStringLiteral("engine"), entry.engine},
                                    {QStringLiteral("side"), entry.side},
                                    {QStringLiteral("firstMs"), entry.firstMs},
                                    {QStringLiteral("totalMs"), optional(total)},
                                    {QStringLiteral("engineMs"), optional(engine)},
                                    {QStringLiteral("totalToEngine"), quotient(total, engine)},
                                    {QStringLiteral("addedMs"), optional(median(entry.addedMs))},
                                    {QStringLiteral("oldMs"), optional(old)},
                                    {QStringLiteral("oldToTotal"), quotient(old, total)},
                                    {QStringLiteral("totalSamples"), array(entry.totalMs)},
                                    {QStringLiteral("engineSamples"), array(entry.engineMs)},
                                    {QStringLiteral("addedSamples"), array(entry.addedMs)},
                                    {QStringLiteral("oldSamples"), array(entry.oldMs)}});
    }
    QJsonObject more;
    for (const Table &table : tables)
        more[table.key] = table.toJson();
    return {{QStringLiteral("benchmark"), QStringLiteral("upscaling")},
            {QStringLiteral("version"), 2},
            {QStringLiteral("machine"), machine},
            {QStringLiteral("start"), bench::toJson(start)},
            {QStringLiteral("memory"), bench::toJson(memory)},
            {QStringLiteral("processes"), bench::toJson(processes)},
            {QStringLiteral("enlargements"), pictures},
            {QStringLiteral("tables"), more},
            {QStringLiteral("notes"), QJsonArray::fromStringList(notes)}};
}

QByteArray Report::toMarkdown() const
{
    const auto text = [this](const char *key) {
        return machine.value(QLatin1StringView(key)).toVariant().toString();
    };
    QStringList devices;
    const QJsonArray all = machine.value(QLatin1StringView("devices")).toArray();
    for (const QJsonValue &device : all)
        devices.append(device[QLatin1StringView("name")].toString());
    QString result =
        QStringLiteral("%1, %2 cores; %3; %4 %5; Qt %6; %7 build; load average %8 at the start, %9 at the "
                       "end. ")
            .arg(text("processor"), text("cores"), devices.join(QStringLiteral(", ")), text("engine"),
                 text("engineVersion"), text("qt"), text("build"))
            .arg(machine.value(QLatin1StringView("loadAtStart")).toDouble(), 0, 'f', 1)
            .arg(machine.value(QLatin1StringView("loadAtEnd")).toDouble(), 0, 'f', 1);
    result += QStringLiteral("Medians; Upview and its peer took turns.\n\n");

    const QString bare = QStringLiteral("bare prototype");
    const QString old = QStringLiteral("a Python process per picture");
    if (!start.isEmpty())
        result += comparisons(QStringLiteral("Start"), bare, start);
    if (!memory.isEmpty())
        result += comparisons(QStringLiteral("Memory added"), bare, memory);
    if (!processes.isEmpty())
        result += comparisons(QStringLiteral("Processes started for a picture"), old, processes);
    if (!enlargements.isEmpty())
        result += pictures();
    for (const Table &table : tables)
        result += table.toMarkdown();
    for (const QString &note : notes)
        result += QStringLiteral("\n%1\n").arg(note);
    return result.toUtf8();
}

QString Report::pictures() const
{
    const QString old = QStringLiteral("a Python process per picture");
    QString result = QStringLiteral("### One picture, from the file to the result in memory\n\n")
        + markdownHead({QStringLiteral("device"), QStringLiteral("model"), QStringLiteral("engine"),
                        QStringLiteral("source"), QStringLiteral("Upview"),
                        QStringLiteral("inside the engine"), QStringLiteral("ratio"), QStringLiteral("added"),
                        old, QStringLiteral("times slower")},
                       4);
    for (const Enlargement &entry : enlargements) {
        const QString unit = QStringLiteral("ms");
        const auto total = median(entry.totalMs);
        const auto engine = median(entry.engineMs);
        const auto slow = median(entry.oldMs);
        result +=
            markdownRow({entry.device, entry.model, entry.engine, QStringLiteral("%1 x %1").arg(entry.side),
                         cell(total, unit), cell(engine, unit), ratio(total, engine),
                         cell(median(entry.addedMs), unit), cell(slow, unit), ratio(slow, total)});
    }
    return result + u'\n';
}

} // namespace bench
