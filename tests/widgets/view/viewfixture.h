// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/view/imageview.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

/// An ImageView on screen, pictures for it, and what it paints.
class ViewFixture
{
protected:
    void openView()
    {
        m_view = std::make_unique<upview::ImageView>();
        m_view->resize(400, 300);
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus();
    }

    void closeView() { m_view.reset(); }

    void settle() { QTRY_VERIFY(m_view->isSettled()); }

    void showAndSettle(const QImage &image)
    {
        QSignalSpy shown(m_view.get(), &upview::ImageView::imageShown);
        m_view->setImage(image);
        QVERIFY(shown.count() == 1 || shown.wait());
        settle();
    }

    /// The view in device pixels.
    [[nodiscard]] QImage shot() const
    {
        QImage image = m_view->grab().toImage().convertToFormat(QImage::Format_RGB32);
        image.setDevicePixelRatio(1.0);
        return image;
    }

    [[nodiscard]] QSize deviceSize() const { return m_view->transform().viewport(); }

    static QImage noise(QSize size)
    {
        QRandomGenerator random(11);
        QImage image(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y) {
            auto *row = reinterpret_cast<QRgb *>(image.scanLine(y));
            for (int x = 0; x < size.width(); ++x)
                row[x] = random.generate() | 0xff000000U;
        }
        return image;
    }

    static QImage repeated(const QImage &image, int times)
    {
        return image.scaled(image.size() * times, Qt::IgnoreAspectRatio, Qt::FastTransformation);
    }

    static QImage filled(QSize size, QColor color)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        return image;
    }

    static double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

    std::unique_ptr<upview::ImageView> m_view;
};
