// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/filtermenu.h"

#include <QActionGroup>

namespace upview {

FilterMenu::FilterMenu(QWidget *parent)
    : QMenu(parent)
{
    addTypes();
    addRatings();
    setFilter({}, 0);
}

void FilterMenu::addTypes()
{
    m_allTypes = addAction(tr("&All types"));
    m_allTypes->setCheckable(true);
    connect(m_allTypes, &QAction::triggered, this, [this] { Q_EMIT typesChosen({}); });
    const struct
    {
        PictureType type;
        QString text;
    } types[] = {
        {PictureType::Jpeg, QStringLiteral("JPEG")},
        {PictureType::Png, QStringLiteral("PNG")},
        {PictureType::Gif, QStringLiteral("GIF")},
        {PictureType::WebP, QStringLiteral("WebP")},
        {PictureType::Modern, QStringLiteral("AVIF, HEIC, JPEG XL")},
        {PictureType::Tiff, QStringLiteral("TIFF")},
        {PictureType::Raw, tr("Camera raw")},
        {PictureType::Vector, QStringLiteral("SVG")},
        {PictureType::Other, tr("Other")},
    };
    for (const auto &entry : types) {
        QAction *action = addAction(entry.text);
        action->setCheckable(true);
        action->setData(static_cast<int>(entry.type));
        m_types.append(action);
        connect(action, &QAction::triggered, this, [this] {
            PictureTypes chosen;
            for (const QAction *type : std::as_const(m_types))
                chosen.setFlag(static_cast<PictureType>(type->data().toInt()), type->isChecked());
            Q_EMIT typesChosen(chosen);
        });
    }
}

void FilterMenu::addRatings()
{
    addSeparator();
    m_ratings = new QActionGroup(this);
    for (int stars = 0; stars <= 5; ++stars) {
        QAction *action =
            addAction(stars == 0 ? tr("Any &rating")
                                 : QString(stars, QChar(0x2605)) + (stars < 5 ? tr(" and more") : QString()));
        action->setCheckable(true);
        action->setData(stars);
        m_ratings->addAction(action);
    }
    connect(m_ratings, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT leastRatingChosen(action->data().toInt()); });
}

void FilterMenu::setFilter(PictureTypes types, int leastRating)
{
    m_allTypes->setChecked(!types);
    for (QAction *action : std::as_const(m_types))
        action->setChecked(types.testFlag(static_cast<PictureType>(action->data().toInt())));
    const QList<QAction *> ratings = m_ratings->actions();
    for (QAction *action : ratings) {
        if (action->data().toInt() == leastRating)
            action->setChecked(true);
    }
}

} // namespace upview
