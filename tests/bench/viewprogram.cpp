// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewprogram.h"

#include "viewscreen.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace viewbench {

namespace {

constexpr unsigned kRight = 0xff53; // XK_Right
constexpr unsigned kPageDown = 0xff56; // XK_Page_Down

} // namespace

QList<Program> programs(const QString &upview, QStringList *missing)
{
    const QString standard = QStringLiteral(".cache/thumbnails");
    QList<Program> all = {
        {QStringLiteral("Upview"), upview, {}, QStringList{}, kRight, standard, {}, {}},
        {QStringLiteral("qimgv"),
         QStringLiteral("qimgv"),
         {},
         QStringList{},
         kRight,
         QStringLiteral(".cache/qimgv/thumbnails"),
         QStringLiteral(".config/qimgv/qimgv.conf"),
         "[General]\nfirstRun=false\nlastVersion=1.0.2\nshowChangelogs=false\ndefaultViewMode=1\n"},
        {QStringLiteral("Gwenview"),
         QStringLiteral("gwenview"),
         {},
         QStringList{},
         kRight,
         standard,
         QStringLiteral(".config/gwenviewrc"),
         "[General]\nFullScreenModeActive=false\n"},
        {QStringLiteral("geeqie"),
         QStringLiteral("geeqie"),
         {QStringLiteral("--without-tools")},
         std::nullopt,
         kPageDown,
         {},
         {},
         {}},
        {QStringLiteral("feh"),
         QStringLiteral("feh"),
         {QStringLiteral("--auto-zoom"), QStringLiteral("--scale-down"), QStringLiteral("--start-at")},
         std::nullopt,
         kRight,
         {},
         {},
         {}},
    };
    QList<Program> found;
    for (const Program &program : all) {
        if (!QStandardPaths::findExecutable(program.executable).isEmpty())
            found.append(program);
        else
            missing->append(program.name);
    }
    return found;
}

Run::Run(const Program &program, const QString &display, const QString &home, const QString &path, bool grid)
{
    QDir().mkpath(home + QStringLiteral("/run"));
    QFile(home + QStringLiteral("/run"))
        .setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    if (!program.settingsFile.isEmpty() && !QFileInfo::exists(home + u'/' + program.settingsFile)) {
        const QString file = home + u'/' + program.settingsFile;
        QDir().mkpath(QFileInfo(file).path());
        QFile settings(file);
        if (settings.open(QIODevice::WriteOnly))
            settings.write(program.settings);
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORM", "XAUTHORITY"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("DISPLAY"), display);
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_CACHE_HOME"), home + QStringLiteral("/.cache"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/.config"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/.local/share"));
    environment.insert(QStringLiteral("XDG_STATE_HOME"), home + QStringLiteral("/.local/state"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home + QStringLiteral("/run"));
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(home);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    QStringList arguments = grid ? program.gridArguments.value_or(QStringList()) : program.viewArguments;
    arguments.append(path);
    // feh goes on in a folder only when it is given the folder.
    if (!grid && arguments.contains(QStringLiteral("--start-at")))
        arguments.append(QFileInfo(path).absolutePath());
    m_startedAt = Screen::now();
    m_process.start(program.executable, arguments);
}

Run::~Run()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(2000);
}

double Run::peakMegabytes() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').constFirst().toDouble() * 1024 / 1e6;
    }
    return -1;
}

} // namespace viewbench
