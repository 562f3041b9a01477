// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/renamepattern.h"

#include "core/library/filesystem.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <optional>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RenamePattern)
};

const QRegularExpression &fields()
{
    static const QRegularExpression expression(QStringLiteral("\\[([^\\[\\]]*)\\]|#+"));
    return expression;
}

QString numbered(int number, qsizetype digits)
{
    return QStringLiteral("%1").arg(number, int(digits), 10, QLatin1Char('0'));
}

/// Nothing for a field that is not known.
std::optional<QString> fieldValue(const QString &field, const RenameSource &source,
                                  const RenamePattern &pattern, int number)
{
    const QFileInfo info(source.path);
    if (field.startsWith(QLatin1Char('#')))
        return numbered(number, field.size());
    const QString name = field.mid(1, field.size() - 2).trimmed().toLower();
    if (name == QLatin1String("name"))
        return info.completeBaseName();
    if (name == QLatin1String("counter"))
        return numbered(number, pattern.digits);
    if (name == QLatin1String("date"))
        return source.taken.toString(QStringLiteral("yyyy-MM-dd"));
    if (name == QLatin1String("time"))
        return source.taken.toString(QStringLiteral("HH-mm-ss"));
    if (name == QLatin1String("folder"))
        return QFileInfo(info.path()).fileName();
    if (name == QLatin1String("ext"))
        return info.suffix();
    return std::nullopt;
}

QString inCase(const QString &text, RenamePattern::Case wanted)
{
    switch (wanted) {
    case RenamePattern::Case::Lower:
        return text.toLower();
    case RenamePattern::Case::Upper:
        return text.toUpper();
    case RenamePattern::Case::Keep:
        break;
    }
    return text;
}

QRegularExpression searchExpression(const RenamePattern &pattern)
{
    return QRegularExpression(pattern.search,
                              pattern.matchesCase ? QRegularExpression::UseUnicodePropertiesOption
                                                  : QRegularExpression::CaseInsensitiveOption
                                      | QRegularExpression::UseUnicodePropertiesOption);
}

QString expanded(const RenameSource &source, const RenamePattern &pattern, int number)
{
    QString result;
    qsizetype end = 0;
    auto matches = fields().globalMatch(pattern.pattern);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += pattern.pattern.mid(end, match.capturedStart() - end);
        result += fieldValue(match.captured(), source, pattern, number).value_or(match.captured());
        end = match.capturedEnd();
    }
    return result + pattern.pattern.mid(end);
}

QString newName(const RenameSource &source, const RenamePattern &pattern, const QRegularExpression &search,
                int number)
{
    QString name = expanded(source, pattern, number);
    if (!pattern.search.isEmpty() && pattern.isRegularExpression)
        name.replace(search, pattern.replacement);
    else if (!pattern.search.isEmpty())
        name.replace(pattern.search, pattern.replacement,
                     pattern.matchesCase ? Qt::CaseSensitive : Qt::CaseInsensitive);
    name = inCase(name, pattern.nameCase);
    const QString suffix = QFileInfo(source.path).suffix();
    if (!suffix.isEmpty() && !pattern.pattern.contains(QLatin1String("[ext]"), Qt::CaseInsensitive))
        name += QLatin1Char('.') + inCase(suffix, pattern.suffixCase);
    return name;
}

} // namespace

QString RenamePattern::problem() const
{
    auto matches = fields().globalMatch(pattern);
    while (matches.hasNext()) {
        const QString field = matches.next().captured();
        if (!fieldValue(field, {}, *this, 1))
            return Text::tr("“%1” is not known. There are [name], [counter], [date], [time], [folder] and "
                            "[ext].")
                .arg(field);
    }
    if (pattern.contains(QLatin1Char('/')))
        return Text::tr("A name cannot hold “/”.");
    const QRegularExpression expression = searchExpression(*this);
    if (isRegularExpression && !search.isEmpty() && !expression.isValid())
        return Text::tr("The regular expression is not right at place %1: %2.")
            .arg(expression.patternErrorOffset() + 1)
            .arg(expression.errorString());
    return {};
}

QList<RenameRow> plannedNames(const QList<RenameSource> &sources, const RenamePattern &pattern,
                              const QSet<QString> &present)
{
    const QRegularExpression search = searchExpression(pattern);
    QList<RenameRow> rows;
    QHash<QString, int> uses;
    QSet<QString> freed;
    rows.reserve(sources.size());
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const RenameSource &source = sources.at(i);
        const int number = pattern.start + int(i) * pattern.step;
        rows.append({source.path, newName(source, pattern, search, number), {}});
        ++uses[rows.constLast().name];
        freed.insert(QFileInfo(source.path).fileName());
    }
    for (RenameRow &row : rows) {
        row.problem = filesystem::nameProblem(row.name);
        if (row.problem.isEmpty() && uses.value(row.name) > 1)
            row.problem = Text::tr("Another file would get this name, too.");
        else if (row.problem.isEmpty() && present.contains(row.name) && !freed.contains(row.name))
            row.problem = Text::tr("A file of this name is already there.");
    }
    return rows;
}

} // namespace upview
