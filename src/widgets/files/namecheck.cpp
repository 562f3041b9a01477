// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/namecheck.h"

#include "core/image/imagereader.h"
#include "core/library/filesystem.h"
#include "widgets/messageline.h"
#include "widgets/whenfinished.h"

#include <QDir>
#include <QtConcurrentRun>

namespace upview {

NameCheck::NameCheck(const QString &folder, const QString &present, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_present(present)
{
    whenFinished(QtConcurrent::run([folder] {
                     return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                                   | QDir::NoDotAndDotDot);
                 }),
                 this, [this](const QStringList &names) {
                     m_taken = QSet<QString>(names.cbegin(), names.cend());
                     Q_EMIT changed();
                 });
}

QString NameCheck::problem(const QString &name) const
{
    if (const QString problem = filesystem::nameProblem(name); !problem.isEmpty())
        return problem;
    if (name != m_present && m_taken.contains(name))
        return tr("“%1” is already there.").arg(name);
    return {};
}

void NameCheck::tell(const QString &name, MessageLine &line) const
{
    if (const QString wrong = problem(name); !wrong.isEmpty())
        line.setMessage(MessageLine::Kind::Warning, wrong);
    else if (!m_present.isEmpty() && hasReadableSuffix(m_present) && !hasReadableSuffix(name))
        line.setMessage(MessageLine::Kind::Info,
                        tr("Without the ending of a picture it will not be shown here any more."));
    else if (name.startsWith(QLatin1Char('.')))
        line.setMessage(MessageLine::Kind::Info, tr("Names that begin with a dot are hidden."));
    else
        line.clear();
}

QString NameCheck::path(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

} // namespace upview
