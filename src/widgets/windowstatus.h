// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLabel;
class QStatusBar;

namespace upview {

class FolderModel;
class UpscaleService;
class ViewPage;

/// What the status line says of the folder, the selection or the picture, and of the engine. It reads all
/// that when it is told to; the parts outlive it. GUI thread.
class WindowStatus : public QObject
{
    Q_OBJECT

public:
    WindowStatus(QStatusBar &bar, const FolderModel &folder, const ViewPage &view, UpscaleService &service,
                 QObject *parent = nullptr);

    void setSelection(int count, qint64 bytes);
    /// Reads the viewer or the folder again.
    void update(bool viewing);
    void updateEngine();

private:
    [[nodiscard]] QString places(int row) const;

    const FolderModel &m_folder;
    const ViewPage &m_view;
    UpscaleService &m_service;
    QLabel *m_position;
    QLabel *m_size;
    QLabel *m_zoom;
    QLabel *m_engine;
    int m_selectedCount = 0;
    qint64 m_selectedBytes = 0;
};

} // namespace upview
