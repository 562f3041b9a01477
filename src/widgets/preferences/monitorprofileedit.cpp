// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preferences/monitorprofileedit.h"

#include "core/settings/settingstable.h"
#include "widgets/view/monitorprofile.h"
#include "widgets/whenfinished.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QtConcurrentRun>
#include <QToolButton>
#include <QVBoxLayout>

namespace upview {

namespace {

enum Choice { Automatic, Srgb, File };

} // namespace

MonitorProfileEdit::MonitorProfileEdit(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox)
    , m_file(new QWidget)
    , m_path(new QLineEdit)
    , m_problem(new QLabel)
{
    m_choice->setObjectName(QStringLiteral("monitorChoice"));
    m_choice->setAccessibleName(tr("Monitor profile"));
    m_choice->setToolTip(tr("Whose colours pictures are brought to before they are shown"));
    m_choice->addItem(tr("Automatic: what the desktop says"), Automatic);
    m_choice->addItem(tr("sRGB"), Srgb);
    m_choice->addItem(tr("From a file"), File);
    m_path->setObjectName(QStringLiteral("monitorPath"));
    m_path->setAccessibleName(tr("File of the monitor profile"));
    m_path->setToolTip(tr("The file that a calibration of this screen has made"));
    m_path->setPlaceholderText(tr("An ICC profile"));
    m_problem->setObjectName(QStringLiteral("monitorProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    auto *button = new QToolButton;
    button->setText(tr("Choose..."));
    button->setAccessibleName(tr("Choose a monitor profile"));
    button->setToolTip(button->accessibleName());

    auto *row = new QHBoxLayout(m_file);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_path, 1);
    row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_choice);
    column->addWidget(m_file);
    column->addWidget(m_problem);
    setFocusProxy(m_choice);

    connect(m_choice, &QComboBox::currentIndexChanged, this, &MonitorProfileEdit::check);
    connect(m_path, &QLineEdit::textChanged, this, &MonitorProfileEdit::check);
    connect(button, &QToolButton::clicked, this, &MonitorProfileEdit::chooseFile);
    check();
}

bool MonitorProfileEdit::wantsFile() const
{
    return m_choice->currentData().toInt() == File;
}

QString MonitorProfileEdit::value() const
{
    switch (m_choice->currentData().toInt()) {
    case Srgb:
        return QString::fromLatin1(setting::kSrgbProfile);
    case File:
        return QDir::fromNativeSeparators(m_path->text().trimmed());
    default:
        return {};
    }
}

void MonitorProfileEdit::setValue(const QString &value)
{
    const bool srgb = value == QLatin1StringView(setting::kSrgbProfile);
    const Choice choice = srgb ? Srgb : value.isEmpty() ? Automatic : File;
    if (choice == File)
        m_path->setText(QDir::toNativeSeparators(value));
    m_choice->setCurrentIndex(m_choice->findData(choice));
}

bool MonitorProfileEdit::isAcceptable() const
{
    return !wantsFile() || m_isChecked;
}

void MonitorProfileEdit::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Monitor Profile"), QFileInfo(m_path->text()).path(),
                        tr("Colour profiles (*.icc *.icm)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_path->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void MonitorProfileEdit::check()
{
    const quint64 turn = ++m_turn;
    m_file->setVisible(wantsFile());
    const QString path = value();
    m_isChecked = false;
    if (!wantsFile()) {
        showProblem({});
    } else if (path.isEmpty()) {
        showProblem(tr("Choose a file with the profile of the monitor."));
    } else {
        whenFinished(QtConcurrent::run(&MonitorProfile::fromFile, path), this,
                     [this, turn](const Result<DisplayProfile> &profile) {
                         if (turn != m_turn)
                             return;
                         m_isChecked = profile.has_value();
                         showProblem(profile ? QString() : profile.error().text);
                     });
        Q_EMIT changed();
    }
}

void MonitorProfileEdit::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    Q_EMIT changed();
}

} // namespace upview
