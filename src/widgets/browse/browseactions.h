// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archivefiles.h"
#include "core/library/foldermodel.h"

#include <QObject>

#include <memory>

namespace upview {

class BrowsePage;
class DiskReader;
class Settings;
class ViewPage;
struct WindowActions;

/// Carries out the main window's actions about folders: refresh, subfolders, lines below the names, and what
/// reading a book takes: the next and the previous folder, and Left and Right changed round. GUI thread.
class BrowseActions : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; `archives` may be null.
    BrowseActions(const WindowActions &actions, BrowsePage &browse, ViewPage &view, FolderModel &model,
                  Settings &settings, std::shared_ptr<ArchiveFiles> archives, QObject *parent = nullptr);
    ~BrowseActions() override;

    /// The face has changed: what belongs to the other one is off.
    void setViewing(bool viewing);

Q_SIGNALS:
    /// The first picture of the folder that was gone on to.
    void openRequested(const QString &path);
    /// A sentence for the status line or above the picture.
    void hint(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectActions();
    void applySettings();
    void goToSibling(int step);
    void folderStateChanged();

    const WindowActions &m_actions;
    BrowsePage &m_browse;
    ViewPage &m_view;
    FolderModel &m_model;
    Settings &m_settings;
    const std::shared_ptr<ArchiveFiles> m_archives;
    std::unique_ptr<DiskReader> m_disk;
    bool m_viewing = false;
    QString m_opening; ///< folder whose first picture is to be opened when it has been listed
    quint64 m_ticket = 0; ///< of the latest search for a folder; an earlier answer is stale
};

} // namespace upview
