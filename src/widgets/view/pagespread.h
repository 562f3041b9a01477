// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/imageloader.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace upview {

class FolderModel;
class Settings;

/// Two pages of a book beside each other, in the order of the folder and the direction of reading. Pages are
/// counted by their place in the folder: with the cover alone the second and third belong together, else the
/// first and second. A page that is wider than high stands alone, and so does the one that would have been
/// beside it; and animations, drawings, files with pages of their own and pictures that are shown reduced.
///
/// The other page is read by a loader of its own; both are put into one picture on a worker. GUI thread; what
/// is given outlives it; the destructor joins the workers.
class PageSpread : public QObject
{
    Q_OBJECT

public:
    using Levels = std::shared_ptr<const ImageLevels>;

    /// `loader`: the one of the picture itself.
    PageSpread(const FolderModel &folder, const ImageLoader &loader, const Settings &settings,
               QObject *parent);
    ~PageSpread() override;

    /// Whether two pages are wanted at all.
    [[nodiscard]] bool isWanted() const;
    /// Whether another page could belong to this one, going by its place in the folder.
    [[nodiscard]] bool mayJoin(const QString &path) const { return !partnerOf(path).isEmpty(); }
    /// Begins to put the other page beside a picture; `ready` follows. False: it stands alone.
    bool join(const QString &path, const DecodedImage &picture, const Levels &levels,
              const DisplayProfile &profile);
    /// Forgets the picture.
    void drop();
    /// The place of the picture in the folder was not known when it came.
    [[nodiscard]] bool isPremature() const { return m_isPremature; }

    [[nodiscard]] bool isShown() const { return !m_image.isNull(); }
    /// Both pages, with their stored values in sRGB; null: a picture stands alone.
    [[nodiscard]] const QImage &image() const { return m_image; }
    [[nodiscard]] QString partner() const { return isShown() ? m_partner : QString(); }
    /// How many pictures a step forward or back leads.
    [[nodiscard]] int stride(bool forward) const;

Q_SIGNALS:
    /// What is to be shown for `path`: both pages, or the picture alone after all, and its size.
    void ready(const QString &path, const std::shared_ptr<const upview::ImageLevels> &levels, QSize size);

private:
    [[nodiscard]] QString partnerOf(const QString &path) const;
    [[nodiscard]] static bool isPage(const DecodedImage &picture);
    void partnerCame(const QString &path, const DecodedImage &picture);
    void standAlone();

    const FolderModel &m_folder;
    const ImageLoader &m_ownLoader;
    const Settings &m_settings;
    ImageLoader m_loader;
    QThreadPool m_pool;
    CancelFlag m_cancel;
    QString m_path;
    QString m_partner; ///< empty: none
    DecodedImage m_picture;
    Levels m_levels; ///< of `m_picture` alone
    DisplayProfile m_profile;
    QImage m_image;
    bool m_isPremature = false;
};

} // namespace upview
