// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/folderfilter.h"

#include <QMenu>

class QActionGroup;

namespace upview {

/// The menu of what to filter by besides the name: types of pictures, several at once, and the least number
/// of stars. It shows what it is told and says what a person wants. GUI thread.
class FilterMenu : public QMenu
{
    Q_OBJECT

public:
    explicit FilterMenu(QWidget *parent = nullptr);

    /// Emits nothing.
    void setFilter(PictureTypes types, int leastRating);

Q_SIGNALS:
    void typesChosen(upview::PictureTypes types);
    void leastRatingChosen(int stars);

private:
    void addTypes();
    void addRatings();

    QList<QAction *> m_types;
    QAction *m_allTypes = nullptr;
    QActionGroup *m_ratings = nullptr;
};

} // namespace upview
