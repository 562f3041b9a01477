// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

class IsolatedHome::Private
{
public:
    QTemporaryDir folder;
};

IsolatedHome::IsolatedHome()
    : d(new Private)
{
    const struct
    {
        const char *variable;
        const char *folder;
    } homes[] = {
        {"HOME", "home"},          {"XDG_CACHE_HOME", "cache"}, {"XDG_CONFIG_HOME", "config"},
        {"XDG_DATA_HOME", "data"}, {"XDG_STATE_HOME", "state"}, {"XDG_RUNTIME_DIR", "runtime"},
    };
    for (const auto &home : homes) {
        const QString path = d->folder.filePath(QLatin1StringView(home.folder));
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(home.variable, QFile::encodeName(path));
    }
    // Test programs lie in another folder than the program.
    if (!qEnvironmentVariableIsSet("UPVIEW_DECODER"))
        qputenv("UPVIEW_DECODER", UPVIEW_DECODER);
}

IsolatedHome::~IsolatedHome()
{
    delete d;
}
