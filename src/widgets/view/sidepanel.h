// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <vector>

class QAction;
class QScrollArea;
class QVBoxLayout;

namespace upview {

class Settings;

/// The column at the right of the viewer: sections one below the other, such as the recipe and the metadata.
/// A section is shown and hidden by its action or its own close button, and folded by its heading; the column
/// is there while a section is. What is shown, what is folded and the width are remembered in the settings.
///
/// To add a section, give ViewPage::sidePanel() a widget at the start, and bind the checkable action that
/// shows it:
///
///     panel->addSection(QStringLiteral("metadata"), tr("Metadata"), widget);
///     panel->bindAction(QStringLiteral("metadata"), actions.metadataPanel);
///
/// Sections stand in the order in which they are added. The widget gets the column's width (kNarrowest to
/// kWidest, less where the window is small: it should wrap or elide what is wide) and the height that it asks
/// for: the column scrolls. It is not visible while its section is hidden or folded: what is costly can wait
/// for its showEvent. While the focus is in the column, the keys that move in controls belong to them and not
/// to the window, and Escape goes back to the picture. GUI thread; the settings outlive the panel.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kNarrowest = 240; ///< in device-independent pixels; German names fit
    static constexpr int kWidest = 640;

    SidePanel(Settings &settings, QWidget *parent);
    ~SidePanel() override;

    /// Adds a section at the end and takes the widget. `id` names it in the settings, `title` to people.
    void addSection(const QString &id, const QString &title, QWidget *content);
    /// Lets a checkable action show and hide the section, and be checked while it is shown.
    void bindAction(const QString &id, QAction *action);

    /// Whether the section has its place in the column, which full screen may hide.
    [[nodiscard]] bool isSectionShown(const QString &id) const;
    /// Shows the section unfolded and in sight, or hides it.
    void setSectionShown(const QString &id, bool shown);
    [[nodiscard]] bool isSectionFolded(const QString &id) const;
    void setSectionFolded(const QString &id, bool folded);

    /// Full screen hides the column, which forgets nothing; showing a section there brings it back.
    void setFullScreen(bool fullScreen);

    /// Takes its place at the right of `area` and gives what is left of it: never less than half.
    QRect place(const QRect &area);

Q_SIGNALS:
    /// `place` would give another answer now.
    void placementChanged();
    /// Escape was pressed inside: the focus belongs to the picture.
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Section;

    [[nodiscard]] Section *find(const QString &id) const;
    /// Makes the column agree with its sections.
    void syncSections();
    void drag(int x);

    Settings &m_settings;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
    QWidget *m_grip; ///< the left edge, for the width
    std::vector<std::unique_ptr<Section>> m_sections;
    int m_width;
    bool m_fullScreen = false;
    bool m_concealed = false;
    bool m_present = false; ///< takes room
};

} // namespace upview
