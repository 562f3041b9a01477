// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/batchrenamedialog.h"

#include "core/image/picturetags.h"
#include "widgets/icons.h"
#include "widgets/messageline.h"
#include "widgets/whenfinished.h"

#include <QAbstractTableModel>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QtConcurrentRun>
#include <QVBoxLayout>

#include <algorithm>

namespace upview {

/// Name now, name then, and what is wrong with it.
class BatchRenameDialog::Preview : public QAbstractTableModel
{
public:
    void setRows(const QList<RenameRow> &rows)
    {
        if (rows.size() != m_rows.size()) {
            beginResetModel();
            m_rows = rows;
            endResetModel();
            return;
        }
        m_rows = rows;
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, 1));
    }

    [[nodiscard]] const QList<RenameRow> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

    [[nodiscard]] int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : 2;
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const RenameRow &row = m_rows.at(index.row());
        if (role == Qt::DisplayRole)
            return index.column() == 0 ? QFileInfo(row.from).fileName() : row.name;
        if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
            return row.problem;
        if (role == Qt::DecorationRole && index.column() == 1 && !row.problem.isEmpty())
            return themedIcon(QStringLiteral("warning"));
        return {};
    }

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
            return {};
        return section == 0 ? BatchRenameDialog::tr("Name") : BatchRenameDialog::tr("New name");
    }

private:
    QList<RenameRow> m_rows;
};

BatchRenameDialog::BatchRenameDialog(const QStringList &paths, QWidget *parent)
    : QDialog(parent)
    , m_preview(std::make_unique<Preview>())
    , m_pattern(new QLineEdit(QStringLiteral("[name]")))
    , m_insert(new QPushButton(tr("&Insert")))
    , m_start(new QSpinBox)
    , m_step(new QSpinBox)
    , m_digits(new QSpinBox)
    , m_search(new QLineEdit)
    , m_replacement(new QLineEdit)
    , m_isExpression(new QCheckBox(tr("Regular e&xpression")))
    , m_matchesCase(new QCheckBox(tr("&Match case")))
    , m_nameCase(new QComboBox)
    , m_suffixCase(new QComboBox)
    , m_table(new QTableView)
    , m_message(new MessageLine)
{
    setWindowTitle(tr("Rename %n Files", nullptr, int(paths.size())));
    for (const QString &path : paths)
        m_sources.append({path, {}});
    layOut();
    connectParts();
    const QString folder = QFileInfo(paths.constFirst()).path();
    whenFinished(QtConcurrent::run([folder] {
                     return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                                   | QDir::NoDotAndDotDot);
                 }),
                 this, [this](const QStringList &names) {
                     m_present = QSet<QString>(names.cbegin(), names.cend());
                     refresh();
                 });
    refresh();
}

BatchRenameDialog::~BatchRenameDialog() = default;

const QList<RenameRow> &BatchRenameDialog::rows() const
{
    return m_preview->rows();
}

void BatchRenameDialog::layOut()
{
    auto *fields = new QMenu(this);
    for (const auto &[field, text] :
         {std::pair("[name]", tr("Name now")), std::pair("[counter]", tr("Counter")),
          std::pair("[date]", tr("Date taken")), std::pair("[time]", tr("Time taken")),
          std::pair("[folder]", tr("Name of the folder")), std::pair("[ext]", tr("Ending"))}) {
        const QString inserted = QString::fromLatin1(field);
        QAction *action = fields->addAction(text + QLatin1Char('\t') + inserted);
        connect(action, &QAction::triggered, m_pattern, [this, inserted] {
            m_pattern->insert(inserted);
            m_pattern->setFocus();
        });
    }
    m_insert->setMenu(fields);
    m_insert->setAutoDefault(false);
    m_start->setRange(0, 999999);
    m_start->setValue(1);
    m_step->setRange(1, 1000);
    m_digits->setRange(1, 8);
    m_digits->setValue(3);
    for (QComboBox *box : {m_nameCase, m_suffixCase}) {
        box->addItem(tr("As it is"), int(RenamePattern::Case::Keep));
        box->addItem(tr("lower case"), int(RenamePattern::Case::Lower));
        box->addItem(tr("UPPER CASE"), int(RenamePattern::Case::Upper));
    }
    m_matchesCase->setChecked(true);
    m_replacement->setPlaceholderText(tr("nothing"));

    const auto row = [](std::initializer_list<QWidget *> widgets) {
        auto *layout = new QHBoxLayout;
        for (QWidget *widget : widgets)
            layout->addWidget(widget, qobject_cast<QLineEdit *>(widget) ? 1 : 0);
        return layout;
    };
    const auto named = [](const QString &text, QWidget *buddy) {
        auto *label = new QLabel(text);
        label->setBuddy(buddy);
        return label;
    };
    auto *counter =
        row({m_start, named(tr("st&ep"), m_step), m_step, named(tr("&digits"), m_digits), m_digits});
    counter->addStretch();
    auto *options = row({m_isExpression, m_matchesCase});
    options->addStretch();
    auto *cases = row({m_nameCase, named(tr("e&nding"), m_suffixCase), m_suffixCase});
    cases->addStretch();
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(named(tr("&Pattern:"), m_pattern), row({m_pattern, m_insert}));
    form->addRow(named(tr("&Counter from:"), m_start), counter);
    form->addRow(named(tr("&Search for:"), m_search),
                 row({m_search, named(tr("replace &with"), m_replacement), m_replacement}));
    form->addRow(QString(), options);
    form->addRow(named(tr("C&ase of name:"), m_nameCase), cases);

    m_table->setModel(m_preview.get());
    m_table->setAccessibleName(tr("Preview"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(tr("&Rename"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &BatchRenameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &BatchRenameDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_table, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    m_pattern->selectAll();
    resize(640, 560);
}

void BatchRenameDialog::connectParts()
{
    for (const QLineEdit *edit : {m_pattern, m_search, m_replacement})
        connect(edit, &QLineEdit::textChanged, this, &BatchRenameDialog::refresh);
    for (const QSpinBox *box : {m_start, m_step, m_digits})
        connect(box, &QSpinBox::valueChanged, this, &BatchRenameDialog::refresh);
    for (const QCheckBox *box : {m_isExpression, m_matchesCase})
        connect(box, &QCheckBox::toggled, this, &BatchRenameDialog::refresh);
    for (const QComboBox *box : {m_nameCase, m_suffixCase})
        connect(box, &QComboBox::currentIndexChanged, this, &BatchRenameDialog::refresh);
}

RenamePattern BatchRenameDialog::pattern() const
{
    RenamePattern result;
    result.pattern = m_pattern->text();
    result.start = m_start->value();
    result.step = m_step->value();
    result.digits = m_digits->value();
    result.search = m_search->text();
    result.replacement = m_replacement->text();
    result.isRegularExpression = m_isExpression->isChecked();
    result.matchesCase = m_matchesCase->isChecked();
    result.nameCase = static_cast<RenamePattern::Case>(m_nameCase->currentData().toInt());
    result.suffixCase = static_cast<RenamePattern::Case>(m_suffixCase->currentData().toInt());
    return result;
}

/// Once, and only when they are wanted: every file has to be opened for it.
void BatchRenameDialog::readDates()
{
    if (std::exchange(m_datesAsked, true))
        return;
    whenFinished(QtConcurrent::run([sources = m_sources]() mutable {
                     for (RenameSource &source : sources) {
                         source.taken = readPictureTags(source.path).taken;
                         if (!source.taken.isValid())
                             source.taken = QFileInfo(source.path).lastModified();
                     }
                     return sources;
                 }),
                 this, [this](const QList<RenameSource> &sources) {
                     m_sources = sources;
                     m_datesKnown = true;
                     refresh();
                 });
}

void BatchRenameDialog::refresh()
{
    const RenamePattern wanted = pattern();
    const bool needsDates = wanted.pattern.contains(QLatin1String("[date]"), Qt::CaseInsensitive)
        || wanted.pattern.contains(QLatin1String("[time]"), Qt::CaseInsensitive);
    if (needsDates)
        readDates();
    m_problem = wanted.problem();
    if (m_problem.isEmpty()) {
        m_preview->setRows(plannedNames(m_sources, wanted, m_present));
        const auto wrong = std::find_if(rows().cbegin(), rows().cend(),
                                        [](const RenameRow &row) { return !row.problem.isEmpty(); });
        if (wrong != rows().cend())
            m_problem = tr("“%1”: %2").arg(wrong->name, wrong->problem);
    }
    const bool waits = needsDates && !m_datesKnown;
    const auto changed = std::count_if(rows().cbegin(), rows().cend(), [](const RenameRow &row) {
        return QFileInfo(row.from).fileName() != row.name;
    });
    if (!m_problem.isEmpty() && !waits)
        m_message->setMessage(MessageLine::Kind::Warning, m_problem);
    else if (waits)
        m_message->setMessage(MessageLine::Kind::Busy, tr("Reading when the pictures were taken..."));
    else
        m_message->setMessage(MessageLine::Kind::Info,
                              changed == 0 ? tr("No name changes.")
                                           : tr("%n names change.", nullptr, int(changed)));
    m_accept->setEnabled(m_problem.isEmpty() && !waits && changed > 0);
}

void BatchRenameDialog::accept()
{
    if (!m_accept->isEnabled())
        return;
    QList<FileItem> items;
    for (const RenameRow &row : rows()) {
        const QFileInfo info(row.from);
        if (info.fileName() != row.name)
            items.append({row.from, QDir(info.path()).filePath(row.name), {}, Collision::Report});
    }
    QDialog::accept();
    Q_EMIT chosen(items);
}

} // namespace upview
