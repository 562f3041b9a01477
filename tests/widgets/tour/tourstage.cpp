// SPDX-License-Identifier: GPL-3.0-or-later
#include "tourstage.h"

#include "../../core/archive/samplearchives.h"
#include "core/base/paths.h"
#include "core/settings/settingstable.h"
#include "core/upscale/crashguard.h"
#include "widgets/mainwindow.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QDialog>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScreen>
#include <QTest>

#include <cmath>

using namespace upview;

namespace {

/// A landscape with a sky of this hue: something to look at.
QImage landscape(QSize size, int hue)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor::fromHsv(hue, 150, 180));
    sky.setColorAt(1, QColor::fromHsv((hue + 40) % 360, 60, 250));
    painter.fillRect(image.rect(), sky);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 240, 200));
    painter.drawEllipse(QPointF(size.width() * 0.7, size.height() * 0.3), size.height() * 0.09,
                        size.height() * 0.09);
    for (int ridge = 0; ridge < 4; ++ridge) {
        QPolygonF hills{QPointF(0, size.height())};
        for (int x = 0; x <= size.width(); x += 4) {
            const double wave = std::sin(x * 7.0 / size.width() + ridge * 2.1 + hue)
                + 0.4 * std::sin(x * 23.0 / size.width() + ridge);
            hills.append(QPointF(x, size.height() * (0.5 + 0.12 * ridge + 0.05 * wave)));
        }
        hills.append(QPointF(size.width(), size.height()));
        painter.setBrush(QColor::fromHsv((hue + 140) % 360, 90 + 30 * ridge, 170 - 35 * ridge));
        painter.drawPolygon(hills);
    }
    return image;
}

} // namespace

QString TourLook::name() const
{
    return QStringLiteral("%1-%2x%3-%4")
        .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))
        .arg(size.width())
        .arg(size.height())
        .arg(QLatin1StringView(language));
}

TourStage::TourStage(const TourLook &look)
    : m_look(look)
{
    translate();
    makePictures();
    restart({});
}

TourStage::~TourStage()
{
    m_window.reset();
    m_service.reset();
    m_theme.reset();
    QLocale::setDefault(QLocale::c());
}

void TourStage::translate()
{
    const QLocale locale{QLatin1StringView(m_look.language)};
    QLocale::setDefault(locale);
    m_complete = m_own.load(locale, QStringLiteral("upview"), QStringLiteral("_"),
                            QStringLiteral(UPVIEW_BINARY_DIR "/src/app"))
        && QCoreApplication::installTranslator(&m_own);
    // Qt's own words, as on the buttons of dialogs, where the system has them.
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

QString TourStage::path(const char *name) const
{
    return m_folder.filePath(QString::fromUtf8(name));
}

void TourStage::makePictures()
{
    const auto add = [this](bool done) { m_complete = m_complete && done; };
    for (const char *folder : {"Album/Summer", "Album/Winter", "Empty", "Target"})
        add(QDir(m_folder.path()).mkpath(QString::fromUtf8(folder)));
    int hue = 200;
    for (const char *name :
         {"Album/harbour.jpg", "Album/hills.jpg", "Album/lake.jpg", "Album/meadow in the evening sun.jpg",
          "Album/pass.jpg", "Album/river.jpg", "Album/Summer/beach.jpg", "Album/Winter/snow.jpg",
          "Target/hills.jpg", "Target/lake.jpg"}) {
        add(landscape({900, 600}, hue).save(path(name)));
        hue = (hue + 47) % 360;
    }
    add(landscape({2600, 1800}, 20).save(path("Album/wide valley.jpg")));
    add(landscape({400, 600}, 310).save(path("Album/tower.png")));
    const QString data = QStringLiteral(UPVIEW_TEST_DATA);
    add(QFile::copy(data + QStringLiteral("/image/three-frames.gif"), path("Album/flag.gif")));
    add(QFile::copy(data + QStringLiteral("/image/pages.heic"), path("Album/book.heic")));
    add(QFile::copy(data + QStringLiteral("/exif-orientation/Landscape_6.jpg"), path("Album/camera.jpg")));
    QFile broken(path("Album/broken.jpg"));
    add(broken.open(QIODevice::WriteOnly) && broken.write("\xff\xd8\xff\xe0 no picture") > 0);
    QFile noArchive(path("Album/damaged.zip"));
    add(noArchive.open(QIODevice::WriteOnly) && noArchive.write("no archive") > 0);
    samples::Entries pages;
    for (int page = 1; page <= 4; ++page) {
        QBuffer buffer;
        add(buffer.open(QIODevice::WriteOnly) && landscape({300, 420}, page * 80).save(&buffer, "PNG"));
        pages.append({QByteArray("page ") + QByteArray::number(page) + ".png", buffer.data()});
    }
    add(samples::writeArchive(path("Album/comic.cbz"), "zip", pages));
}

void TourStage::restart(const Options &options)
{
    m_window.reset();
    m_service.reset();
    m_theme.reset();
    m_settings = std::make_unique<Settings>(path("upview.ini"));
    m_settings->set(setting::theme, m_look.dark ? setting::Theme::Dark : setting::Theme::Light);
    m_theme = std::make_unique<Theme>(*m_settings);
    m_engine = std::make_shared<FakeEngine>();
    m_engine->pretendedTraits.canLeaveGpus = true;
    m_engine->missing = options.missing;
    if (options.missing) {
        m_engine->pretendedAvailability.usable = false;
        m_engine->pretendedAvailability.problem =
            QCoreApplication::translate("PythonEnvironment",
                                        "Upscaling is not installed: the folder %1 does not exist.")
                .arg(path("venv"));
        m_engine->pretendedAvailability.remedy = QCoreApplication::translate(
            "PythonEnvironment", "Run ./run in Upview's folder: it installs what is missing.");
    }
    m_service =
        std::make_unique<UpscaleService>(QList<std::shared_ptr<Engine>>{m_engine},
                                         std::make_shared<UpscaleCache>(path("cache"), CacheLimits()));
    if (options.safeMode) {
        // As the program leaves it behind when a driver takes it along.
        QDir().mkpath(path("state"));
        QFile state(path("state/safe-mode.json"));
        m_complete = m_complete && state.open(QIODevice::WriteOnly)
            && state.write(R"({"version":1,"engine":"ncnn","model":"Photo 2x","device":"Fake GPU",)"
                           R"("touchesGpus":true,"safeMode":1})")
                > 0;
        state.close();
        m_service->setCrashGuard(std::make_shared<CrashGuard>(path("state")));
    }
    m_window = std::make_unique<MainWindow>(*m_settings, *m_service, paths::thumbnailRoot());
    m_window->setGeometry(QRect(QPoint(20, 20), m_look.size));
    m_window->show();
    // There is no window manager to do it.
    m_window->activateWindow();
    m_complete = m_complete && QTest::qWaitForWindowActive(m_window.get());
}

QAction *TourStage::action(const char *id) const
{
    return m_window->findChild<QAction *>(QLatin1StringView(id));
}

void TourStage::trigger(const char *id) const
{
    action(id)->trigger();
}

QWidget *TourStage::front() const
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *dialog = QApplication::activeModalWidget())
        return dialog;
    return m_window.get();
}

void TourStage::fit(QWidget &front) const
{
    if (!qobject_cast<QDialog *>(&front))
        return;
    front.resize(front.size().boundedTo(m_look.size));
    front.move(m_window->geometry().topLeft());
}

void TourStage::tidy()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    while (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        dialog->reject();
    m_engine->answer = {};
    m_engine->release();
    for (int level = 0; level < 4; ++level)
        trigger("escape");
    m_window->setGeometry(QRect(QPoint(20, 20), m_look.size));
}

QImage TourStage::shot(const QWidget &widget)
{
    const QRect place(widget.mapToGlobal(QPoint()), widget.size());
    return widget.screen()
        ->grabWindow(0, place.x(), place.y(), place.width(), place.height())
        .toImage()
        .convertToFormat(QImage::Format_RGB32);
}
