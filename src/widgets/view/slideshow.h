// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace upview {

class FolderModel;
class ImageLoader;
class Settings;
class ViewPage;

/// Goes on to the next picture by itself. The time of a picture counts from the moment at which it is on
/// screen, so that one that loads slowly is never cut short and no gap is seen; an animation plays to its
/// end. Steps of the user are welcome: the show goes on from there. GUI thread; everything given outlives it.
class SlideShow : public QObject
{
    Q_OBJECT

public:
    /// An animation that plays longer than so many times its share is not waited for.
    static constexpr int kMostShares = 10;

    SlideShow(ViewPage &page, const FolderModel &model, ImageLoader &loader, Settings &settings,
              QObject *parent);

    [[nodiscard]] bool isRunning() const { return m_running; }

public Q_SLOTS:
    void start();
    void stop();
    /// Shows each picture longer or shorter by a step that suits its time; kept in the settings.
    void changePace(int steps);

Q_SIGNALS:
    void runningChanged(bool running);

private:
    void pictureChanged(const QString &path);
    void timeIsUp();
    void advance();
    [[nodiscard]] QString nextPath();
    void shuffle();

    ViewPage &m_page;
    const FolderModel &m_model;
    ImageLoader &m_loader;
    Settings &m_settings;
    QTimer m_timer;
    QTimer m_patience; ///< with a long animation
    bool m_running = false;
    bool m_waitsForRound = false;
    QStringList m_order; ///< of a shuffled round: what is still to come
    bool m_isShuffled = false; ///< a round has begun
};

} // namespace upview
