// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/x11profiles.h"

#include <QSocketNotifier>

#include <xcb/xcb.h>

#include <cstdlib>
#include <functional>
#include <memory>
#include <utility>

namespace upview {

namespace {

/// The largest profiles, with tables for everything, have some megabytes.
constexpr uint32_t kMostWords = 16 * 1024 * 1024 / 4;

struct Free
{
    void operator()(void *data) const { std::free(data); }
};
template <typename T> using Reply = std::unique_ptr<T, Free>;

} // namespace

/// The half that lives on the thread.
class X11Profiles::Worker : public QObject
{
public:
    using Deliver = std::function<void(int screen, const QByteArray &icc)>;

    explicit Worker(Deliver deliver)
        : m_deliver(std::move(deliver))
    {
    }

    ~Worker() override
    {
        if (m_connection != nullptr)
            xcb_disconnect(m_connection);
    }

    void follow(int screen)
    {
        if (m_connection == nullptr && !connectToServer())
            return;
        m_screen = screen;
        QByteArray name = "_ICC_PROFILE";
        if (screen > 0)
            name += '_' + QByteArray::number(screen);
        const Reply<xcb_intern_atom_reply_t> atom(xcb_intern_atom_reply(
            m_connection, xcb_intern_atom(m_connection, 0, uint16_t(name.size()), name.constData()),
            nullptr));
        m_atom = atom ? atom->atom : xcb_atom_t(XCB_ATOM_NONE);
        read();
    }

private:
    bool connectToServer()
    {
        int number = 0;
        xcb_connection_t *connection = xcb_connect(nullptr, &number);
        if (xcb_connection_has_error(connection) != 0) {
            xcb_disconnect(connection);
            return false;
        }
        m_connection = connection;
        xcb_screen_iterator_t screens = xcb_setup_roots_iterator(xcb_get_setup(connection));
        for (; number > 0 && screens.rem > 1; --number)
            xcb_screen_next(&screens);
        m_root = screens.data->root;
        const uint32_t mask = XCB_EVENT_MASK_PROPERTY_CHANGE;
        xcb_change_window_attributes(connection, m_root, XCB_CW_EVENT_MASK, &mask);
        xcb_flush(connection);
        auto *notifier =
            new QSocketNotifier(xcb_get_file_descriptor(connection), QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
            lookAtEvents();
            // A server that has gone would wake us for ever.
            notifier->setEnabled(xcb_connection_has_error(m_connection) == 0);
        });
        return true;
    }

    /// Also those that came while a reply was waited for.
    void lookAtEvents()
    {
        bool isNews = false;
        while (const Reply<xcb_generic_event_t> event{xcb_poll_for_event(m_connection)}) {
            isNews = isNews
                || ((event->response_type & 0x7f) == XCB_PROPERTY_NOTIFY
                    && reinterpret_cast<const xcb_property_notify_event_t *>(event.get())->atom == m_atom);
        }
        if (isNews)
            read();
    }

    void read()
    {
        QByteArray icc;
        const Reply<xcb_get_property_reply_t> property(xcb_get_property_reply(
            m_connection, xcb_get_property(m_connection, 0, m_root, m_atom, XCB_ATOM_CARDINAL, 0, kMostWords),
            nullptr));
        if (property != nullptr)
            icc = QByteArray(static_cast<const char *>(xcb_get_property_value(property.get())),
                             xcb_get_property_value_length(property.get()));
        m_deliver(m_screen, icc);
        QMetaObject::invokeMethod(
            this, [this] { lookAtEvents(); }, Qt::QueuedConnection);
    }

    const Deliver m_deliver;
    xcb_connection_t *m_connection = nullptr;
    xcb_window_t m_root = 0;
    xcb_atom_t m_atom = 0;
    int m_screen = 0;
};

X11Profiles::X11Profiles(QObject *parent)
    : QObject(parent)
{
    m_worker = new Worker([this](int screen, const QByteArray &icc) {
        QMetaObject::invokeMethod(
            this, [this, screen, icc] { Q_EMIT profileRead(screen, icc); }, Qt::QueuedConnection);
    });
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("screen profiles"));
    m_thread.start();
}

X11Profiles::~X11Profiles()
{
    m_thread.quit();
    m_thread.wait();
}

void X11Profiles::follow(int screen)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, screen] { worker->follow(screen); });
}

} // namespace upview
