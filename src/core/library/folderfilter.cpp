// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/folderfilter.h"

#include <QHash>

#include <algorithm>

namespace upview {

namespace {

QHash<QString, PictureType> makeTypes()
{
    const std::pair<PictureType, const char *> known[] = {
        {PictureType::Jpeg, "jpg jpeg jpe jfif jp2 j2k"},
        {PictureType::Png, "png apng"},
        {PictureType::Gif, "gif"},
        {PictureType::WebP, "webp"},
        {PictureType::Tiff, "tif tiff"},
        {PictureType::Modern, "avif avifs heic heif hif jxl"},
        {PictureType::Raw,
         "3fr arw cr2 cr3 crw dcr dng erf iiq k25 kdc mef mos mrw nef nrw orf pef raf raw rw2 rwl "
         "sr2 srf srw x3f"},
        {PictureType::Vector, "svg svgz"},
    };
    QHash<QString, PictureType> types;
    for (const auto &[type, suffixes] : known) {
        const QStringList list = QString::fromLatin1(suffixes).split(u' ');
        for (const QString &suffix : list)
            types.insert(suffix, type);
    }
    return types;
}

} // namespace

PictureType pictureTypeOf(const QString &name)
{
    static const QHash<QString, PictureType> types = makeTypes();
    return types.value(name.section(u'.', -1).toLower(), PictureType::Other);
}

void FolderFilter::setText(const QString &text)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    m_text = text;
    m_words.clear();
    m_patterns.clear();
    const QStringList words = text.split(spaces, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (word.contains(u'*') || word.contains(u'?'))
            m_patterns.append(QRegularExpression(QRegularExpression::wildcardToRegularExpression(word),
                                                 QRegularExpression::CaseInsensitiveOption));
        else
            m_words.append(word);
    }
}

bool FolderFilter::matchesName(const QString &name) const
{
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&name](const QString &word) { return name.contains(word, Qt::CaseInsensitive); })
        && std::all_of(m_patterns.cbegin(), m_patterns.cend(),
                       [&name](const QRegularExpression &pattern) { return pattern.match(name).hasMatch(); });
}

bool FolderFilter::matches(const QString &name, int rating) const
{
    return matchesName(name) && (!types || types.testFlag(pictureTypeOf(name))) && rating >= leastRating;
}

} // namespace upview
