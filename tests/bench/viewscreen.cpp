// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewscreen.h"

#include <xcb/damage.h>
#include <xcb/xtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <poll.h>

namespace viewbench {

namespace {

constexpr int kEventsAtOnce = 256;
constexpr int kTolerance = 60; ///< of 255 in each channel: pictures are scaled and filtered

struct Free
{
    void operator()(void *data) const { std::free(data); }
};
template <typename T> using Reply = std::unique_ptr<T, Free>;

bool isNear(const uchar *bgra, const QColor &colour)
{
    return std::abs(bgra[2] - colour.red()) <= kTolerance && std::abs(bgra[1] - colour.green()) <= kTolerance
        && std::abs(bgra[0] - colour.blue()) <= kTolerance;
}

} // namespace

Screen::Screen()
{
    start();
}

Screen::~Screen()
{
    if (m_connection != nullptr)
        xcb_disconnect(m_connection);
    m_server.terminate();
    if (!m_server.waitForFinished(5000))
        m_server.kill();
    m_server.waitForFinished(2000);
}

void Screen::start()
{
    // The server picks a free number and writes it to the descriptor.
    m_server.setProcessChannelMode(QProcess::SeparateChannels);
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                    QStringLiteral("0"), QStringLiteral("1600x1000x24"), QStringLiteral("-nolisten"),
                    QStringLiteral("tcp")});
    if (!m_server.waitForReadyRead(30000))
        return;
    m_name = QLatin1Char(':') + QString::fromLatin1(m_server.readLine()).trimmed();
    int number = 0;
    xcb_connection_t *connection = xcb_connect(qPrintable(m_name), &number);
    if (xcb_connection_has_error(connection) != 0) {
        xcb_disconnect(connection);
        return;
    }
    m_connection = connection;
    m_root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    const uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT | XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(connection, m_root, XCB_CW_EVENT_MASK, &mask);
    const xcb_query_extension_reply_t *damage = xcb_get_extension_data(connection, &xcb_damage_id);
    if (damage != nullptr && damage->present != 0) {
        const Reply<xcb_damage_query_version_reply_t> version(
            xcb_damage_query_version_reply(connection, xcb_damage_query_version(connection, 1, 1), nullptr));
        m_damageEvent = damage->first_event;
        m_damage = xcb_generate_id(connection);
        xcb_damage_create(connection, m_damage, m_root, XCB_DAMAGE_REPORT_LEVEL_NON_EMPTY);
    }
    xcb_flush(connection);
}

double Screen::now()
{
    using namespace std::chrono;
    return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

void Screen::handleEvents(int waitMs)
{
    if (waitMs > 0) {
        pollfd descriptor{xcb_get_file_descriptor(m_connection), POLLIN, 0};
        ::poll(&descriptor, 1, waitMs);
    }
    // A window that is painted without a pause makes events without an end.
    for (int i = 0; i < kEventsAtOnce; ++i) {
        const Reply<xcb_generic_event_t> event{xcb_poll_for_event(m_connection)};
        if (event == nullptr)
            break;
        handle(*event);
    }
    xcb_flush(m_connection);
}

void Screen::handle(const xcb_generic_event_t &event)
{
    const int type = event.response_type & 0x7f;
    if (m_damageEvent != 0 && type == m_damageEvent + XCB_DAMAGE_NOTIFY) {
        m_changes.append(now());
        xcb_damage_subtract(m_connection, m_damage, XCB_NONE, XCB_NONE);
    } else if (type == XCB_MAP_REQUEST) {
        manage(reinterpret_cast<const xcb_map_request_event_t &>(event).window);
    } else if (type == XCB_CONFIGURE_REQUEST) {
        const auto &request = reinterpret_cast<const xcb_configure_request_event_t &>(event);
        if (m_managed.contains(request.window))
            return; // it has its size
        const uint32_t values[] = {uint32_t(request.x), uint32_t(request.y), request.width, request.height};
        xcb_configure_window(m_connection, request.window,
                             XCB_CONFIG_WINDOW_X | XCB_CONFIG_WINDOW_Y | XCB_CONFIG_WINDOW_WIDTH
                                 | XCB_CONFIG_WINDOW_HEIGHT,
                             values);
    } else if (type == XCB_DESTROY_NOTIFY) {
        m_managed.removeAll(reinterpret_cast<const xcb_destroy_notify_event_t &>(event).window);
    }
}

void Screen::manage(unsigned window)
{
    const Reply<xcb_get_property_reply_t> transient(xcb_get_property_reply(
        m_connection,
        xcb_get_property(m_connection, 0, window, XCB_ATOM_WM_TRANSIENT_FOR, XCB_ATOM_WINDOW, 0, 1),
        nullptr));
    if (transient == nullptr || xcb_get_property_value_length(transient.get()) == 0) {
        const uint32_t values[] = {0, 0, uint32_t(kWindow.width()), uint32_t(kWindow.height()), 0};
        xcb_configure_window(m_connection, window,
                             XCB_CONFIG_WINDOW_X | XCB_CONFIG_WINDOW_Y | XCB_CONFIG_WINDOW_WIDTH
                                 | XCB_CONFIG_WINDOW_HEIGHT | XCB_CONFIG_WINDOW_BORDER_WIDTH,
                             values);
        m_managed.append(window);
    }
    xcb_map_window(m_connection, window);
    xcb_set_input_focus(m_connection, XCB_INPUT_FOCUS_POINTER_ROOT, window, XCB_CURRENT_TIME);
    xcb_flush(m_connection);
}

double Screen::share(const QColor &colour, int rowStep)
{
    handleEvents();
    QList<xcb_get_image_cookie_t> cookies;
    for (int y = rowStep / 2; y < kWindow.height(); y += rowStep)
        cookies.append(xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, m_root, 0, int16_t(y),
                                     uint16_t(kWindow.width()), 1, ~0U));
    qint64 near = 0;
    qint64 all = 0;
    for (const xcb_get_image_cookie_t &cookie : cookies) {
        const Reply<xcb_get_image_reply_t> image(xcb_get_image_reply(m_connection, cookie, nullptr));
        if (image == nullptr)
            continue;
        const uchar *pixel = xcb_get_image_data(image.get());
        for (int x = 0; x + 4 <= xcb_get_image_data_length(image.get()); x += 4, ++all)
            near += isNear(pixel + x, colour) ? 1 : 0;
    }
    return all > 0 ? double(near) / double(all) : 0;
}

double Screen::waitUntil(double start, int timeoutMs, const std::function<bool()> &isReached)
{
    while (!isReached()) {
        if (now() - start > timeoutMs)
            return -1;
        handleEvents(kPollMs);
    }
    return now() - start;
}

void Screen::idle(double ms)
{
    const double end = now() + ms;
    for (double left = ms; left > 0; left = end - now())
        handleEvents(std::max(1, int(left)));
}

double Screen::press(unsigned keysym)
{
    const xcb_setup_t *setup = xcb_get_setup(m_connection);
    const int count = setup->max_keycode - setup->min_keycode + 1;
    const Reply<xcb_get_keyboard_mapping_reply_t> mapping(xcb_get_keyboard_mapping_reply(
        m_connection, xcb_get_keyboard_mapping(m_connection, setup->min_keycode, uint8_t(count)), nullptr));
    if (mapping == nullptr)
        return now();
    const xcb_keysym_t *symbols = xcb_get_keyboard_mapping_keysyms(mapping.get());
    const xcb_keysym_t *end = symbols + xcb_get_keyboard_mapping_keysyms_length(mapping.get());
    const xcb_keysym_t *found = std::find(symbols, end, keysym);
    if (found == end)
        return now();
    const auto code = uint8_t(setup->min_keycode + (found - symbols) / mapping->keysyms_per_keycode);
    for (const uint8_t type : {XCB_KEY_PRESS, XCB_KEY_RELEASE})
        xcb_test_fake_input(m_connection, type, code, XCB_CURRENT_TIME, m_root, 0, 0, 0);
    const double when = now();
    xcb_flush(m_connection);
    return when;
}

void Screen::turnWheel(bool down)
{
    xcb_test_fake_input(m_connection, XCB_MOTION_NOTIFY, 0, XCB_CURRENT_TIME, m_root,
                        int16_t(kWindow.width() * 2 / 3), int16_t(kWindow.height() / 2), 0);
    for (const uint8_t type : {XCB_BUTTON_PRESS, XCB_BUTTON_RELEASE})
        xcb_test_fake_input(m_connection, type, down ? 5 : 4, XCB_CURRENT_TIME, m_root, 0, 0, 0);
    xcb_flush(m_connection);
}

QList<double> Screen::takeChanges()
{
    handleEvents();
    return std::exchange(m_changes, {});
}

} // namespace viewbench
