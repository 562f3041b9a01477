// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/x11profiles.h"

#include "support/testmain.h"

#include <QApplication>
#include <QSignalSpy>

#include <xcb/xcb.h>

#include <cstdlib>

using upview::X11Profiles;

class TestX11Profiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { xcb_disconnect(m_connection); }

    void aServerWithoutProfilesHasNone();
    void theProfileOfAScreenIsRead();
    void aChangeIsNoticed();

private:
    void setProfile(const char *name, const QByteArray &icc);

    xcb_connection_t *m_connection = nullptr;
    xcb_window_t m_root = 0;
};

void TestX11Profiles::initTestCase()
{
    m_connection = xcb_connect(nullptr, nullptr);
    QCOMPARE(xcb_connection_has_error(m_connection), 0);
    m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
}

void TestX11Profiles::setProfile(const char *name, const QByteArray &icc)
{
    xcb_intern_atom_reply_t *atom = xcb_intern_atom_reply(
        m_connection, xcb_intern_atom(m_connection, 0, uint16_t(qstrlen(name)), name), nullptr);
    QVERIFY(atom);
    xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, m_root, atom->atom, XCB_ATOM_CARDINAL, 8,
                        uint32_t(icc.size()), icc.constData());
    xcb_flush(m_connection);
    std::free(atom);
}

void TestX11Profiles::aServerWithoutProfilesHasNone()
{
    X11Profiles server;
    QSignalSpy read(&server, &X11Profiles::profileRead);
    server.follow(5);
    QVERIFY(read.wait(30000));
    QCOMPARE(read.first().at(0).toInt(), 5);
    QCOMPARE(read.first().at(1).toByteArray(), QByteArray());
}

void TestX11Profiles::theProfileOfAScreenIsRead()
{
    setProfile("_ICC_PROFILE", "first");
    setProfile("_ICC_PROFILE_1", QByteArray(300000, 's'));
    X11Profiles server;
    QSignalSpy read(&server, &X11Profiles::profileRead);
    server.follow(0);
    QVERIFY(read.wait(30000));
    QCOMPARE(read.first().at(1).toByteArray(), QByteArray("first"));
    server.follow(1);
    QVERIFY(read.wait(30000));
    QCOMPARE(read.at(1).at(1).toByteArray().size(), 300000);
}

void TestX11Profiles::aChangeIsNoticed()
{
    X11Profiles server;
    QSignalSpy read(&server, &X11Profiles::profileRead);
    server.follow(0);
    QVERIFY(read.wait(30000));
    setProfile("_ICC_PROFILE", "another");
    QTRY_VERIFY_WITH_TIMEOUT(read.last().at(1).toByteArray() == "another", 30000);
    setProfile("_ICC_PROFILE", "and one more");
    QTRY_VERIFY_WITH_TIMEOUT(read.last().at(1).toByteArray() == "and one more", 30000);
}

UPVIEW_TEST_MAIN(TestX11Profiles)
#include "tst_x11profiles.moc"
