// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/imageloader.h"

#include <QSize>
#include <QWidget>

class QLabel;

namespace upview {

class ImageView;

/// One of the pictures that are compared: the view, and below it what it is. Loads by itself. GUI thread.
class ComparePane : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePane(QWidget *parent = nullptr);

    /// Shows another picture; what is on screen stays until it is there. `keepView` leaves zoom and place.
    void open(const QString &path, bool keepView);
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] ImageView *view() const { return m_view; }
    /// The one that keys and steps are for.
    void setActive(bool active);
    /// A picture is on its way to the screen: its view is still to be chosen.
    [[nodiscard]] bool isArriving() const { return m_arriving; }
    [[nodiscard]] bool isActive() const { return m_active; }
    [[nodiscard]] QString caption() const;

Q_SIGNALS:
    /// The pointer or the keyboard's focus has come here.
    void activated();
    /// Another picture is on screen.
    void shown();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showLoaded(const QString &path, const DecodedImage &image);
    void showFailed(const QString &path, const Error &error);
    void updateCaption();

    ImageLoader m_loader;
    ImageView *m_view;
    QLabel *m_caption;
    QString m_path;
    QSize m_size; ///< of the picture; empty: not known
    bool m_keepView = false;
    bool m_arriving = false;
    bool m_active = false;
};

} // namespace upview
