// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/monitorprofile.h"

#include "core/settings/settingstable.h"
#include "widgets/view/x11profiles.h"
#include "widgets/whenfinished.h"

#include <QDir>
#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QScreen>
#include <QtConcurrentRun>
#include <QWidget>
#include <QWindow>

namespace upview {

namespace {

constexpr qint64 kMostBytes = 16LL * 1024 * 1024;

} // namespace

MonitorProfile::MonitorProfile(Settings &settings, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
{
    window->installEventFilter(this);
    connect(&settings, &Settings::changed, this, [this](QLatin1StringView key) {
        if (Settings::is(key, setting::monitorProfile))
            choose();
    });
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &MonitorProfile::followScreen);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &MonitorProfile::followScreen);
    choose();
}

MonitorProfile::~MonitorProfile() = default;

Result<DisplayProfile> MonitorProfile::fromFile(const QString &path)
{
    QFile file(path);
    const QString name = QDir::toNativeSeparators(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, tr("The colour profile “%1” is not there.").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NoPermission, tr("The colour profile “%1” cannot be read.").arg(name),
                       file.errorString());
    const auto profile =
        file.size() <= kMostBytes ? DisplayProfile::fromIcc(file.readAll()) : std::optional<DisplayProfile>();
    if (!profile)
        return failure(
            ErrorCode::UnknownFormat,
            tr("“%1” is no ICC profile of a screen. Choose a file that ends in .icc or .icm.").arg(name));
    return *profile;
}

void MonitorProfile::choose()
{
    const quint64 choice = ++m_choice;
    const QString chosen = m_settings.get(setting::monitorProfile);
    delete std::exchange(m_server, nullptr);
    if (!chosen.isEmpty() && chosen != QLatin1StringView(setting::kSrgbProfile)) {
        whenFinished(QtConcurrent::run(&MonitorProfile::fromFile, chosen), this,
                     [this, choice](const Result<DisplayProfile> &profile) {
                         if (choice != m_choice)
                             return;
                         use(profile ? *profile : DisplayProfile());
                         if (!profile)
                             Q_EMIT failed(profile.error().text);
                     });
    } else if (chosen.isEmpty() && QGuiApplication::platformName() == QLatin1StringView("xcb")) {
        m_server = new X11Profiles(this);
        connect(m_server, &X11Profiles::profileRead, this, [this](int, const QByteArray &icc) {
            use(DisplayProfile::fromIcc(icc).value_or(DisplayProfile()));
        });
        followScreen();
    } else {
        use({});
    }
}

void MonitorProfile::followScreen()
{
    if (m_server != nullptr)
        m_server->follow(int(std::max<qsizetype>(0, QGuiApplication::screens().indexOf(m_window->screen()))));
}

void MonitorProfile::use(const DisplayProfile &profile)
{
    if (profile == m_profile)
        return;
    m_profile = profile;
    Q_EMIT changed(m_profile);
}

bool MonitorProfile::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Show && m_window->windowHandle() != nullptr)
        connect(m_window->windowHandle(), &QWindow::screenChanged, this, &MonitorProfile::followScreen,
                Qt::UniqueConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace upview
