// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/sleepblock.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

namespace upview {

namespace {

/// Interface of the freedesktop idle inhibition service.
QDBusMessage screenSaverCall(const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"), method);
}

} // namespace

SleepBlock::SleepBlock(QString reason, QObject *parent)
    : QObject(parent)
    , m_reason(std::move(reason))
{
}

SleepBlock::~SleepBlock()
{
    setBlocked(false);
}

void SleepBlock::setBlocked(bool blocked)
{
    m_blocked = blocked;
    if (!blocked) {
        release(std::exchange(m_cookie, 0));
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (m_cookie != 0 || m_asked || !bus.isConnected())
        return;
    m_asked = true;
    QDBusMessage call = screenSaverCall(QStringLiteral("Inhibit"));
    call << QCoreApplication::applicationName() << m_reason;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_asked = false;
        const QDBusPendingReply<quint32> reply = *watcher;
        if (reply.isError())
            spdlog::debug("the screen saver is not held off: {}", log::text(reply.error().message()));
        else if (m_blocked)
            m_cookie = reply.value();
        else
            release(reply.value());
    });
}

void SleepBlock::release(quint32 cookie)
{
    if (cookie == 0)
        return;
    QDBusMessage call = screenSaverCall(QStringLiteral("UnInhibit"));
    call << cookie;
    QDBusConnection::sessionBus().asyncCall(call);
}

} // namespace upview
