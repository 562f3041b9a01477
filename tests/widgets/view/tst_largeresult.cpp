// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/largeresult.h"

#include "support/fakeengine.h"
#include "support/testmain.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWidget>

#include <algorithm>
#include <memory>

using namespace upview;

namespace {

constexpr QSize kSource(2000, 1600);
constexpr qint64 kPlenty = 1LL << 40; ///< bytes; the question is then for the sake of the pixels
constexpr qint64 kLittle = 800'000'000;

} // namespace

/// The questions before a large result: 8 times 2000 x 1600 pixels.
class TestLargeResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksBeforeALargeResultAndTellsItsSize();
    void yesStartsTheJob();
    void everyWayToSayNoStartsNothing_data();
    void everyWayToSayNoStartsNothing();
    void aSmallResultStartsWithoutAQuestion();
    void whatFitsIntoNoFileIsLeftToTheJob();
    void asksForAFileWhereMemoryDoesNotDo();
    void theFileGoesIntoTheRequest();
    void noFileNoJob();
    void anAnswerToAQuestionThatWasDroppedStartsNothing();
    void whatIsDroppedBeforeTheQuestionIsNotAsked();

private:
    UpscaleRequest request(double scale, qint64 memory) const;
    /// Asks, and gives the box with the question; null when none comes.
    QMessageBox *ask(qint64 memory);
    static QPushButton *button(const QMessageBox &box, QMessageBox::ButtonRole role);
    /// The dialog for the file, after the question for it.
    QFileDialog *askForFile();
    bool nothingStarted() const { return m_accepted->isEmpty() && m_engine->tasks().isEmpty(); }
    UpscaleRequest accepted() const { return m_accepted->first().first().value<UpscaleRequest>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeEngine> m_engine;
    std::unique_ptr<UpscaleService> m_service;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<LargeResult> m_large;
    std::unique_ptr<QSignalSpy> m_accepted;
    QFuture<UpscaleOutcome> m_job;
};

void TestLargeResult::init()
{
    qRegisterMetaType<UpscaleRequest>();
    m_folder = std::make_unique<QTemporaryDir>();
    QImage image(kSource, QImage::Format_Grayscale8);
    image.fill(90);
    QVERIFY(image.save(m_folder->filePath(QStringLiteral("tree.png"))));
    m_engine = std::make_shared<FakeEngine>();
    m_engine->hold();
    const auto cache =
        std::make_shared<UpscaleCache>(m_folder->filePath(QStringLiteral("cache")), CacheLimits{});
    m_service = std::make_unique<UpscaleService>(QList<std::shared_ptr<Engine>>{m_engine}, cache);
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_large = std::make_unique<LargeResult>(*m_service, m_window.get());
    m_accepted = std::make_unique<QSignalSpy>(m_large.get(), &LargeResult::accepted);
    connect(m_large.get(), &LargeResult::accepted, m_window.get(),
            [this](const UpscaleRequest &request) { m_job = m_service->submit(request); });
}

void TestLargeResult::cleanup()
{
    m_job.cancel();
    m_accepted.reset();
    m_large.reset();
    m_window.reset();
    m_service.reset();
}

UpscaleRequest TestLargeResult::request(double scale, qint64 memory) const
{
    UpscaleRequest request;
    request.sourcePath = m_folder->filePath(QStringLiteral("tree.png"));
    request.recipe.model = QStringLiteral("WAIFU2X_PHOTO_UP2X");
    request.recipe.scale = scale;
    request.memory = memory;
    return request;
}

QMessageBox *TestLargeResult::ask(qint64 memory)
{
    m_large->check(request(8, memory), kSource);
    QMessageBox *box = nullptr;
    const bool came = QTest::qWaitFor([&] {
        box = m_window->findChild<QMessageBox *>();
        return box != nullptr && box->isVisible();
    });
    return came ? box : nullptr;
}

QPushButton *TestLargeResult::button(const QMessageBox &box, QMessageBox::ButtonRole role)
{
    const QList<QAbstractButton *> buttons = box.buttons();
    const auto found = std::find_if(buttons.cbegin(), buttons.cend(),
                                    [&](QAbstractButton *each) { return box.buttonRole(each) == role; });
    return found == buttons.cend() ? nullptr : qobject_cast<QPushButton *>(*found);
}

QFileDialog *TestLargeResult::askForFile()
{
    const QMessageBox *box = ask(kLittle);
    if (box == nullptr)
        return nullptr;
    button(*box, QMessageBox::AcceptRole)->click();
    QFileDialog *dialog = nullptr;
    const bool came = QTest::qWaitFor([&] {
        dialog = m_window->findChild<QFileDialog *>();
        return dialog != nullptr && dialog->isVisible();
    });
    return came ? dialog : nullptr;
}

void TestLargeResult::asksBeforeALargeResultAndTellsItsSize()
{
    const QMessageBox *box = ask(kPlenty);
    QVERIFY(box);
    QVERIFY(box->isModal());
    QVERIFY2(box->informativeText().contains(QStringLiteral("16000 x 12800")),
             qPrintable(box->informativeText()));
    QVERIFY(button(*box, QMessageBox::AcceptRole)->text().contains(QStringLiteral("Upscale")));
    QVERIFY(m_large->isChecking());
    QVERIFY(nothingStarted());
    QCOMPARE(m_service->waitingJobs(), 0);
}

void TestLargeResult::yesStartsTheJob()
{
    const QMessageBox *box = ask(kPlenty);
    QVERIFY(box);
    button(*box, QMessageBox::AcceptRole)->click();
    QCOMPARE(m_accepted->size(), 1);
    QVERIFY(!m_large->isChecking());
    QCOMPARE(accepted().recipe.scale, 8.0);
    QVERIFY(!accepted().target);
    QVERIFY(m_engine->waitUntilBusy());
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
}

void TestLargeResult::everyWayToSayNoStartsNothing_data()
{
    QTest::addColumn<qint64>("memory");
    QTest::addColumn<bool>("byKey");
    QTest::newRow("large, the button") << kPlenty << false;
    QTest::newRow("large, Escape") << kPlenty << true;
    QTest::newRow("too large, the button") << kLittle << false;
    QTest::newRow("too large, Escape") << kLittle << true;
}

void TestLargeResult::everyWayToSayNoStartsNothing()
{
    QFETCH(qint64, memory);
    QFETCH(bool, byKey);
    QMessageBox *box = ask(memory);
    QVERIFY(box);
    QSignalSpy changed(m_large.get(), &LargeResult::checkingChanged);
    if (byKey)
        QTest::keyClick(box, Qt::Key_Escape);
    else
        button(*box, QMessageBox::RejectRole)->click();
    QCOMPARE(changed.size(), 1);
    QVERIFY(!m_large->isChecking());
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
    QVERIFY(!m_window->findChild<QFileDialog *>());
    QVERIFY(nothingStarted());
}

void TestLargeResult::aSmallResultStartsWithoutAQuestion()
{
    m_large->check(request(2, kPlenty), kSource);
    QCOMPARE(m_accepted->size(), 1);
    QVERIFY(!m_large->isChecking());
}

void TestLargeResult::whatFitsIntoNoFileIsLeftToTheJob()
{
    m_large->check(request(8, 1), kSource);
    QVERIFY(m_large->isChecking());
    QTRY_COMPARE(m_accepted->size(), 1); // it says why it cannot be
    QVERIFY(!m_window->findChild<QMessageBox *>());
}

void TestLargeResult::asksForAFileWhereMemoryDoesNotDo()
{
    const QMessageBox *box = ask(kLittle);
    QVERIFY(box);
    QVERIFY2(box->informativeText().contains(QStringLiteral("16000 x 12800")),
             qPrintable(box->informativeText()));
    QVERIFY(box->text().contains(QStringLiteral("file")));
    QVERIFY(button(*box, QMessageBox::AcceptRole)->text().contains(QStringLiteral("File")));
    QVERIFY(nothingStarted());
}

void TestLargeResult::theFileGoesIntoTheRequest()
{
    QFileDialog *dialog = askForFile();
    QVERIFY(dialog);
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), QStringLiteral("tree_large.png"));
    QVERIFY(nothingStarted());
    const QString path = m_folder->filePath(QStringLiteral("large.tif"));
    dialog->selectFile(path);
    static_cast<QDialog *>(dialog)->accept();
    QCOMPARE(m_accepted->size(), 1);
    QCOMPARE(accepted().target->path, path);
    QCOMPARE(accepted().target->options.format, QByteArray("tiff"));
    QCOMPARE(accepted().target->options.metadataFrom, accepted().sourcePath);
    QVERIFY(m_engine->waitUntilBusy());
}

void TestLargeResult::noFileNoJob()
{
    QFileDialog *dialog = askForFile();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<QFileDialog *>());
    QVERIFY(!m_large->isChecking());
    QVERIFY(nothingStarted());
}

void TestLargeResult::anAnswerToAQuestionThatWasDroppedStartsNothing()
{
    const QMessageBox *box = ask(kPlenty);
    QVERIFY(box);
    m_large->drop();
    QVERIFY(!m_large->isChecking());
    button(*box, QMessageBox::AcceptRole)->click();
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
    QVERIFY(nothingStarted());
}

void TestLargeResult::whatIsDroppedBeforeTheQuestionIsNotAsked()
{
    m_large->check(request(8, kPlenty), kSource);
    m_large->drop();
    // The next one's question is the only one.
    const QMessageBox *box = ask(kLittle);
    QVERIFY(box);
    QCOMPARE(m_window->findChildren<QMessageBox *>().size(), 1);
    QVERIFY(box->text().contains(QStringLiteral("file")));
    QVERIFY(nothingStarted());
}

UPVIEW_TEST_MAIN(TestLargeResult)
#include "tst_largeresult.moc"
