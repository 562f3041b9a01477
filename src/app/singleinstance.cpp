// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include "core/base/log.h"

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QUrl>
#include <QVariantMap>

namespace upview {

namespace {

constexpr int kPatienceMs = 3000;

QString busName()
{
    return QStringLiteral("org.upview.Upview");
}

QString objectPath()
{
    return QStringLiteral("/org/upview/Upview");
}

} // namespace

/// The interface as the bus sees it; the names are the specification's.
class ApplicationAdaptor : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    explicit ApplicationAdaptor(SingleInstance *owner)
        : QDBusAbstractAdaptor(owner)
        , m_owner(owner)
    {
    }

public Q_SLOTS:
    void Activate(const QVariantMap &) { Q_EMIT m_owner->openRequested({}); }
    void Open(const QStringList &uris, const QVariantMap &)
    {
        // The window shows one place.
        const QUrl url(uris.value(0), QUrl::StrictMode);
        Q_EMIT m_owner->openRequested(url.isLocalFile() ? url.toLocalFile() : QString());
    }
    void ActivateAction(const QString &, const QVariantList &, const QVariantMap &)
    {
        Q_EMIT m_owner->openRequested({});
    }

private:
    SingleInstance *m_owner;
};

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent)
{
    new ApplicationAdaptor(this);
}

SingleInstance::~SingleInstance()
{
    if (!m_listening)
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.unregisterObject(objectPath());
    bus.unregisterService(busName());
}

bool SingleInstance::handOver(const QStringList &paths)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || !bus.interface()->isServiceRegistered(busName()))
        return false;
    QDBusMessage call =
        QDBusMessage::createMethodCall(busName(), objectPath(), QStringLiteral("org.freedesktop.Application"),
                                       paths.isEmpty() ? QStringLiteral("Activate") : QStringLiteral("Open"));
    QStringList uris;
    for (const QString &path : paths)
        uris.append(QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()));
    if (!uris.isEmpty())
        call << uris;
    call << QVariantMap();
    const QDBusMessage answer = bus.call(call, QDBus::Block, kPatienceMs);
    if (answer.type() == QDBusMessage::ReplyMessage)
        return true;
    spdlog::warn("the Upview that is open does not answer: {}", log::text(answer.errorMessage()));
    return false;
}

bool SingleInstance::listen()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    // The object first: whoever finds the name finds it too.
    if (!bus.registerObject(objectPath(), this))
        return false;
    m_listening = bus.registerService(busName());
    if (!m_listening)
        bus.unregisterObject(objectPath());
    return m_listening;
}

} // namespace upview

#include "singleinstance.moc"
