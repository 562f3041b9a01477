// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/picturememory.h"

#include "core/library/samplefiles.h"
#include "support/testmain.h"

using namespace upview;

class TestPictureMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLeastRecentlyUsedGoesFirst();
    void staysWithinItsBound();
    void sparedPicturesStay();
    void replacingCountsOnce();
    void removingGivesTheRoomBack();

private:
    static constexpr qint64 kBytes = 100 * 100 * 4; ///< of one picture
    static PictureMemory::Picture picture(const char *path, int side = 100)
    {
        PictureMemory::Picture picture;
        picture.path = QLatin1StringView(path);
        picture.image.image = samples::plain({side, side}, Qt::red);
        return picture;
    }
    static QString name(const char *path) { return QLatin1StringView(path); }
};

void TestPictureMemory::theLeastRecentlyUsedGoesFirst()
{
    PictureMemory memory(2 * kBytes);
    QVERIFY(memory.insert(picture("a")));
    QVERIFY(memory.insert(picture("b")));
    QVERIFY(memory.find(name("a")));
    QVERIFY(memory.insert(picture("c")));
    QVERIFY(memory.contains(name("a")));
    QVERIFY(!memory.contains(name("b")));
    QVERIFY(memory.contains(name("c")));
}

void TestPictureMemory::staysWithinItsBound()
{
    PictureMemory memory(3 * kBytes);
    for (const char *path : {"a", "b", "c", "d", "e"}) {
        QVERIFY(memory.insert(picture(path)));
        QVERIFY(memory.bytes() <= memory.maxBytes());
    }
    QVERIFY(!memory.insert(picture("giant", 300)));
    QVERIFY(memory.contains(name("e")));
    QVERIFY(!memory.contains(name("giant")));
}

void TestPictureMemory::sparedPicturesStay()
{
    PictureMemory memory(2 * kBytes);
    QVERIFY(memory.insert(picture("a")));
    QVERIFY(memory.insert(picture("b")));
    QVERIFY(!memory.insert(picture("c"), {name("a"), name("b")}));
    QVERIFY(memory.contains(name("a")) && memory.contains(name("b")));
    QVERIFY(memory.insert(picture("c"), {name("a")}));
    QVERIFY(memory.contains(name("a")) && !memory.contains(name("b")));
}

void TestPictureMemory::replacingCountsOnce()
{
    PictureMemory memory(2 * kBytes);
    QVERIFY(memory.insert(picture("a")));
    QVERIFY(memory.insert(picture("a", 50)));
    QCOMPARE(memory.bytes(), kBytes / 4);
    QCOMPARE(memory.find(name("a"))->image.image.width(), 50);
}

void TestPictureMemory::removingGivesTheRoomBack()
{
    PictureMemory memory(kBytes);
    QVERIFY(memory.insert(picture("a")));
    memory.remove(name("a"));
    memory.remove(name("never there"));
    QCOMPARE(memory.bytes(), 0);
    QVERIFY(!memory.find(name("a")));
}

UPVIEW_TEST_GUILESS_MAIN(TestPictureMemory)
#include "tst_picturememory.moc"
