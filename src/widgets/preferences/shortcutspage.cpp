// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preferences/shortcutspage.h"

#include "core/settings/settingstable.h"

#include "ui_shortcutspage.h"

#include <QHeaderView>
#include <QPixmap>

namespace upview {

namespace {

constexpr int kAction = 0;
constexpr int kKeys = 1;
constexpr int kWhere = 2;

} // namespace

ShortcutsPage::ShortcutsPage(Settings &settings, const ShortcutScheme &scheme, QWidget *parent)
    : PreferencesPage(settings, parent)
    , m_ui(std::make_unique<Ui::ShortcutsPage>())
    , m_scheme(scheme)
{
    m_ui->setupUi(this);
    // The field inside has the focus, and speaks.
    if (auto *field = m_ui->keys->findChild<QLineEdit *>()) {
        field->setAccessibleName(m_ui->keys->accessibleName());
        field->setToolTip(m_ui->keys->toolTip());
    }
    fillList();
    connect(m_ui->search, &QLineEdit::textChanged, this, &ShortcutsPage::filter);
    connect(m_ui->list, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::selectionChanged);
    connect(m_ui->list, &QTreeWidget::itemActivated, this, [this] { m_ui->keys->setFocus(); });
    connect(m_ui->keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsPage::keyTyped);
    connect(m_ui->add, &QPushButton::clicked, this, &ShortcutsPage::addKey);
    connect(m_ui->remove, &QPushButton::clicked, this, [this] { setKeys({}); });
    connect(m_ui->reset, &QPushButton::clicked, this, [this] { setKeys(m_scheme.defaults(selected())); });
    bind<QStringList>(
        setting::shortcuts, [this] { return m_scheme.toSetting(m_chosen); },
        [this](const QStringList &entries) {
            m_chosen = m_scheme.fromSetting(entries);
            showKeys();
            Q_EMIT changed();
        });
    load();
    m_ui->list->setCurrentItem(m_ui->list->topLevelItem(0));
}

ShortcutsPage::~ShortcutsPage() = default;

QString ShortcutsPage::title() const
{
    return tr("Shortcuts");
}

QString ShortcutsPage::iconName() const
{
    return QStringLiteral("keyboard");
}

void ShortcutsPage::fillList()
{
    const QList<QAction *> actions = m_scheme.actions();
    QPixmap nothing(m_ui->list->iconSize().isValid() ? m_ui->list->iconSize() : QSize(16, 16));
    nothing.fill(Qt::transparent);
    for (qsizetype i = 0; i < actions.size(); ++i) {
        auto *item = new QTreeWidgetItem(m_ui->list, {plainActionText(actions.at(i)->text())});
        item->setData(kAction, Qt::UserRole, i);
        // An empty one where there is none: the names stay in line.
        item->setIcon(kAction, actions.at(i)->icon().isNull() ? QIcon(nothing) : actions.at(i)->icon());
        switch (m_scheme.scope(actions.at(i))) {
        case ActionScope::Everywhere:
            item->setText(kWhere, tr("Everywhere"));
            break;
        case ActionScope::Browse:
            item->setText(kWhere, tr("Grid"));
            break;
        case ActionScope::View:
            item->setText(kWhere, tr("Viewer"));
            break;
        }
    }
    m_ui->list->header()->setStretchLastSection(false);
    m_ui->list->header()->setSectionResizeMode(kAction, QHeaderView::Stretch);
    m_ui->list->header()->setSectionResizeMode(kKeys, QHeaderView::ResizeToContents);
    m_ui->list->header()->setSectionResizeMode(kWhere, QHeaderView::ResizeToContents);
}

void ShortcutsPage::showKeys()
{
    const QList<QAction *> actions = m_scheme.actions();
    for (int row = 0; row < m_ui->list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_ui->list->topLevelItem(row);
        const QAction *action = actions.at(item->data(kAction, Qt::UserRole).toInt());
        const ActionKeys keys = m_chosen.value(action);
        item->setText(kKeys, QKeySequence::listToString(keys, QKeySequence::NativeText));
        QFont font = m_ui->list->font();
        font.setBold(keys != m_scheme.defaults(action));
        item->setFont(kKeys, font);
    }
    selectionChanged();
}

void ShortcutsPage::filter(const QString &text)
{
    for (int row = 0; row < m_ui->list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_ui->list->topLevelItem(row);
        item->setHidden(!item->text(kAction).contains(text, Qt::CaseInsensitive)
                        && !item->text(kKeys).contains(text, Qt::CaseInsensitive));
    }
}

QAction *ShortcutsPage::selected() const
{
    const QTreeWidgetItem *item = m_ui->list->currentItem();
    return item ? m_scheme.actions().at(item->data(kAction, Qt::UserRole).toInt()) : nullptr;
}

QKeySequence ShortcutsPage::typed() const
{
    const QKeySequence keys = m_ui->keys->keySequence();
    return keys.isEmpty() ? keys : QKeySequence(keys[0]);
}

void ShortcutsPage::selectionChanged()
{
    const QAction *action = selected();
    m_ui->keys->setEnabled(action);
    m_ui->remove->setEnabled(action && !m_chosen.value(action).isEmpty());
    m_ui->reset->setEnabled(action && m_chosen.value(action) != m_scheme.defaults(action));
    keyTyped();
}

void ShortcutsPage::keyTyped()
{
    const QAction *action = selected();
    const QKeySequence keys = typed();
    // Several keys one after the other are not offered: the last one alone is taken for the whole.
    if (m_ui->keys->keySequence().count() > 1) {
        m_ui->keys->setKeySequence(
            QKeySequence(m_ui->keys->keySequence()[m_ui->keys->keySequence().count() - 1]));
        return;
    }
    m_ui->add->setEnabled(action && !keys.isEmpty() && !m_chosen.value(action).contains(keys));
    m_ui->add->setText(tr("A&dd"));
    m_ui->message->clear();
    if (!m_ui->add->isEnabled())
        return;
    QStringList owners;
    const QList<QAction *> others = m_scheme.conflicts(action, keys, m_chosen);
    for (const QAction *other : others)
        owners.append(tr("“%1”", "an action in a list").arg(plainActionText(other->text())));
    if (owners.isEmpty())
        return;
    m_ui->add->setText(tr("&Take Over"));
    m_ui->message->setMessage(
        MessageLine::Kind::Warning,
        tr("%1 belongs to %2. Taking it over takes it away there.")
            .arg(keys.toString(QKeySequence::NativeText), owners.join(QStringLiteral(", "))));
}

void ShortcutsPage::addKey()
{
    const QAction *action = selected();
    const QKeySequence keys = typed();
    if (!action || keys.isEmpty())
        return;
    const QList<QAction *> others = m_scheme.conflicts(action, keys, m_chosen);
    for (const QAction *other : others) {
        m_chosen[other].removeIf([&](const QKeySequence &theirs) {
            return theirs.matches(keys) != QKeySequence::NoMatch
                || keys.matches(theirs) != QKeySequence::NoMatch;
        });
    }
    setKeys(m_chosen.value(action) + ActionKeys{keys});
}

void ShortcutsPage::setKeys(const ActionKeys &keys)
{
    m_chosen.insert(selected(), keys);
    m_ui->keys->clear();
    showKeys();
    Q_EMIT changed();
}

} // namespace upview
