// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/tagactions.h"

#include "core/settings/settingstable.h"
#include "widgets/files/fileactions.h"
#include "widgets/files/tagdialog.h"
#include "widgets/whenfinished.h"
#include "widgets/windowactions.h"

#include <QtConcurrentRun>

#include <utility>

namespace upview {

namespace {

constexpr qsizetype kMostKnownTags = 300;

} // namespace

TagActions::TagActions(QWidget *window, const WindowActions &actions, FileActions &files, Settings &settings)
    : QObject(window)
    , m_window(window)
    , m_actions(actions)
    , m_files(files)
    , m_settings(settings)
{
    for (int stars = 0; stars < actions.ratings.size(); ++stars)
        connect(actions.ratings.at(stars), &QAction::triggered, this, [this, stars] { rate(stars); });
    connect(actions.editTags, &QAction::triggered, this, &TagActions::editTags);
    updateActions();
}

void TagActions::updateActions()
{
    const bool any = !m_files.targets().isEmpty();
    for (QAction *action : m_actions.ratings)
        m_files.enable(action, any);
    m_files.enable(m_actions.editTags, any);
}

void TagActions::withTags(std::function<void(const Tagged &)> then)
{
    const QStringList paths = m_files.targets();
    if (paths.isEmpty())
        return;
    whenFinished(QtConcurrent::run([paths] {
                     Tagged tagged;
                     for (const QString &path : paths)
                         tagged.append({path, readPictureTags(path)});
                     return tagged;
                 }),
                 this, std::move(then));
}

void TagActions::rate(int stars)
{
    withTags([this, stars](const Tagged &present) {
        QList<FileItem> items;
        for (const auto &[path, tags] : present) {
            PictureTags wanted = tags;
            wanted.rating = stars;
            if (wanted != tags)
                items.append({path, {}, wanted, {}});
        }
        if (!items.isEmpty())
            m_files.carryOut(FileAction::Tag, items);
    });
}

void TagActions::editTags()
{
    withTags([this](const Tagged &present) { showDialog(present); });
}

void TagActions::showDialog(const Tagged &present)
{
    QList<QStringList> lists;
    for (const auto &[path, tags] : present)
        lists.append(tags.tags);
    auto *dialog = new TagDialog(lists, m_settings.get(setting::knownTags), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TagDialog::accepted, this, [this, dialog, present] {
        QStringList known = dialog->used() + m_settings.get(setting::knownTags);
        known.removeDuplicates();
        m_settings.set(setting::knownTags, known.mid(0, kMostKnownTags));
        QList<FileItem> items;
        for (const auto &[path, tags] : present) {
            PictureTags wanted = tags;
            wanted.tags = dialog->changed(tags.tags);
            if (wanted != tags)
                items.append({path, {}, wanted, {}});
        }
        if (!items.isEmpty())
            m_files.carryOut(FileAction::Tag, items);
    });
    dialog->open();
}

} // namespace upview
