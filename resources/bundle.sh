#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# resources/bundle.sh: packs the built program with everything that it needs into one relocatable folder, for a
# machine that has nothing but a kernel, a C library of any age and, for speed, a graphics driver. See --help.
#
# What lies where in the bundle, and why:
#   upview            starts the program; works from any folder and through links
#   bin/upview        the program, with a relative DT_RPATH, which also holds for what libraries load later
#   bin/upview-decoder  starts the process that reads pictures which could do harm; bin/decoder is that program
#   bin/qt.conf       tells Qt where its plug-ins are; found beside the program, so no variable leaks to children
#   bin/ld-linux...   the dynamic loader of lib/glibc; beside the program, since Qt takes it for the program
#   bin/venv          CPython's modules and the engines: a Python prefix of its own, found by its landmark os.pyc
#   lib               libraries that only Upview uses
#   lib/glibc         the C library, used only where the system's is older than the program needs: a system's
#                     graphics driver needs its own, and a newer one does for an older program
#   lib/compat        libraries that graphics drivers load too; of each the newer is used, ours or the system's
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd -P)
build=$root/build
venv=
output=
models=default
level=
with_bench=0

# Something for each purpose, below 60 MB. REALESRGAN_X4PLUS_UP4X alone would be 30 MB.
default_models=(
    REALESRGAN_ANIMAVIDEOV3_UP{2,3,4}X REALESRGAN_X4PLUSANIME_UP4X
    WAIFU2X_CUNET_UP2X WAIFU2X_PHOTO_UP2X{,_DENOISE0X,_DENOISE1X,_DENOISE2X,_DENOISE3X} WAIFU2X_ANIME_UP2X
    REALCUGAN_SE_UP{2,3,4}X
)
image_formats=(gif ico jpeg svg tga tiff wbmp webp)
# Loaded by name and not linked: Vulkan's loader, and what NVIDIA's driver links.
loaded_by_name=(libvulkan.so.1 libXext.so.6 libX11.so.6)
python_modules=(
    __future__.py _collections_abc.py _compat_pickle.py _sitebuiltins.py _weakrefset.py abc.py argparse.py ast.py base64.py
    bisect.py codecs.py collections contextlib.py contextvars.py copy.py copyreg.py ctypes dataclasses.py datetime.py dis.py
    encodings/{__init__,aliases,ascii,cp437,idna,latin_1,utf_16,utf_16_le,utf_32,utf_8,utf_8_sig}.py enum.py
    fnmatch.py functools.py genericpath.py gettext.py glob.py hashlib.py heapq.py importlib inspect.py io.py ipaddress.py json keyword.py
    linecache.py locale.py logging ntpath.py numbers.py opcode.py operator.py os.py pathlib.py pkgutil.py pickle.py platform.py
    posixpath.py queue.py random.py re reprlib.py runpy.py selectors.py shutil.py signal.py site.py sre_compile.py sre_constants.py
    sre_parse.py stat.py string.py stringprep.py struct.py subprocess.py tempfile.py textwrap.py threading.py token.py
    tokenize.py traceback.py types.py typing.py urllib/{__init__,parse}.py warnings.py weakref.py zipimport.py
)
driver_libraries='libstdc\+\+|libgcc_s|libvulkan|libX11|libXext|libxcb|libXau|libXdmcp|libexpat|libz|libzstd|libdrm|libwayland-client|libffi'
c_libraries='ld-linux-x86-64|libc|libm|libmvec|libdl|libpthread|librt|libutil|libresolv|libanl|libnsl'
extra_c_libraries=(libdl.so.2 libpthread.so.0 librt.so.1 libutil.so.1 libresolv.so.2 libmvec.so.1)

say() { printf 'bundle: %s\n' "$*" >&2; }

fail()
{
    say "$@"
    exit 1
}

usage()
{
    cat <<END
Usage: resources/bundle.sh [OPTION...]

Packs Upview, its libraries, Python, the engines and chosen weights, to be unpacked and run anywhere on x86-64
Linux: tar xf FILE && upview-*/upview.

  --output PATH    a file ending in .tar.xz or .tar.zst, or a folder that does not exist yet
                   (default: upview-VERSION-x86_64.tar.xz in the build folder)
  --models LIST    names of the catalogue with commas between, "all", "default" or "none"
                   (default: ${default_models[*]})
  --level N        of the compression (default: 9 for xz, 19 for zstd)
  --with-bench     the benchmark too, as upview-bench
  --build DIR      where the program was built (default: build in the project's folder)
  --venv DIR       the virtual environment (default: venv in the build folder)
  --help           this text
END
}

# A wrong option ends with 2, as the program itself does.
bad_usage()
{
    say "$@" "See --help."
    exit 2
}

while (($#)); do
    case $1 in
    --help | -h)
        usage
        exit 0
        ;;
    --with-bench)
        with_bench=1
        shift
        continue
        ;;
    --build | --venv | --output | --models | --level)
        (($# > 1)) || bad_usage "The option $1 needs a value."
        ;;&
    --build) build=$2 ;;
    --venv) venv=$2 ;;
    --output) output=$2 ;;
    --models) models=$2 ;;
    --level) level=$2 ;;
    *) bad_usage "There is no option $1." ;;
    esac
    shift 2
done
[[ -z $level || $level =~ ^[0-9]+$ ]] || bad_usage "The level $level is not a number."

for tool in ldd objdump patchelf strip tar; do
    command -v "$tool" >/dev/null || fail "The program $tool is missing. On Debian: apt-get install binutils patchelf tar"
done
[[ $(uname -m) == x86_64 ]] || fail "Bundles can be made for x86-64 only, as the engines' packages."
[[ -x $build/upview ]] || fail "There is no program $build/upview. Build it first: ./run or cmake --build."
build=$(cd "$build" && pwd -P)
venv=${venv:-$build/venv}
[[ -f $venv/pyvenv.cfg ]] || fail "$venv is not a Python virtual environment. ./run makes one."
venv=$(cd "$venv" && pwd -P)
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:[^=]*=//p' "$build/CMakeCache.txt" 2>/dev/null || true)
name=upview-${version:-0}-x86_64
output=${output:-$build/$name.tar.xz}
case $output in
*.tar.xz) packer=xz ;;
*.tar.zst) packer=zstd ;;
*) packer= ;;
esac
[[ -z $packer ]] || command -v $packer >/dev/null || fail "The program $packer is missing."
[[ -n $packer || ! -e $output ]] || fail "$output exists already. Name a folder that does not, or remove it."
mkdir -p "$(dirname "$output")" 2>/dev/null || fail "The folder of $output cannot be made."
output=$(cd "$(dirname "$output")" && pwd -P)/$(basename "$output")

work=$(mktemp -d "$(dirname "$output")/.bundle.XXXXXX") || fail "Cannot write to $(dirname "$output")."
trap 'rm -rf "$work"' EXIT
top=$work/$name
mkdir -p "$top"/{bin/venv,lib/glibc,lib/compat,plugins,translations,share/fonts,share/licences}

# --- the program -------------------------------------------------------------------------------------------
programs=(upview)
strip -s -o "$top/bin/upview" "$build/upview"
[[ -x $build/upview-decoder ]] || fail "There is no $build/upview-decoder. Build it first: ./run or cmake --build."
programs+=(decoder)
strip -s -o "$top/bin/decoder" "$build/upview-decoder"
if ((with_bench)); then
    programs+=(upview_bench bareprototype)
    for program in upview_bench bareprototype; do
        [[ -x $build/bench/$program ]] || fail "There is no $build/bench/$program. Build the target upview_bench first."
        strip -s -o "$top/bin/$program" "$build/bench/$program"
    done
    cp "$root"/tests/bench/{oldway,peer}.py "$top/bin"
fi

# --- Qt's plug-ins and texts -------------------------------------------------------------------------------
qt_core=$(ldd "$build/upview" | awk '/libQt6Core/ {print $3}')
[[ -n $qt_core ]] || fail "$build/upview does not find its own libraries here."
qt_plugins=$(dirname "$qt_core")/qt6/plugins
[[ -d $qt_plugins ]] || fail "Qt's plug-ins are not in $qt_plugins."
wanted=(platforms/libqoffscreen.so platforms/libqxcb.so iconengines/libqsvgicon.so
    platforminputcontexts/libcomposeplatforminputcontextplugin.so platforminputcontexts/libibusplatforminputcontextplugin.so)
for format in "${image_formats[@]}"; do
    wanted+=("imageformats/libq$format.so")
done
for plugin in "${wanted[@]}"; do
    [[ -f $qt_plugins/$plugin ]] || fail "Qt's plug-in $plugin is not installed. ./run installs what is needed."
    install -D -m 644 "$qt_plugins/$plugin" "$top/plugins/$plugin"
done
for language in de zh_CN; do
    cp /usr/share/qt6/translations/qtbase_$language.qm "$top/translations" 2>/dev/null || true
done
printf '[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = translations\n' >"$top/bin/qt.conf"

# --- Python and the engines --------------------------------------------------------------------------------
libpython=$(ldd "$build/upview" | awk '/libpython/ {print $3}')
[[ $libpython =~ libpython([0-9]+\.[0-9]+) ]] || fail "$build/upview is not linked with Python."
python=${BASH_REMATCH[1]}
packages=$venv/lib/python$python/site-packages
interpreter=/usr/bin/python$python
[[ -d $packages ]] || fail "$venv is not for Python $python, which the program is linked with."
[[ -x $interpreter ]] || fail "$interpreter is missing, which compiles Python's modules."
modules=$top/bin/venv/lib/python$python
mkdir -p "$modules/site-packages" "$modules/lib-dynload"
library=$("$interpreter" -I -c 'import sysconfig; print(sysconfig.get_path("stdlib"))')
# What the engines import, and what CPython itself does for errors, warnings and paths. Compiled, without the
# sources: half the size, and nothing is compiled at each start.
for module in "${python_modules[@]}"; do
    [[ ! -e $library/$module ]] || (cd "$library" && cp -r --parents "$module" "$modules")
done
find "$modules" -name __pycache__ -prune -exec rm -rf {} +
"$interpreter" -I -m compileall -q -b -s "$modules" --invalidation-mode unchecked-hash "$modules" >/dev/null \
    || fail "Python's modules could not be compiled."
find "$modules" -name '*.py' -delete
for module in _contextvars _ctypes _json _queue _typing mmap resource; do
    cp "$library/lib-dynload/$module".*.so "$modules/lib-dynload" 2>/dev/null || true
done
# No "home": without it CPython takes the folder that the modules are in.
printf 'include-system-site-packages = false\nversion = %s\n' "$python" >"$top/bin/venv/pyvenv.cfg"

engines=()
for engine in sr_vulkan ncnn; do
    [[ -d $packages/$engine ]] || continue
    engines+=("$engine")
    for folder in "$packages/$engine" "$packages/$engine.libs" "$packages/$engine"-*.dist-info; do
        [[ ! -d $folder ]] || cp -r "$folder" "$modules/site-packages"
    done
done
((${#engines[@]})) || fail "No engine is installed in $venv."
# Only examples.
rm -rf "$modules"/site-packages/ncnn/{model_zoo,utils}
find "$modules/site-packages" -name __pycache__ -prune -exec rm -rf {} +
# The folder of whoever built it, and the current one: a library could be planted there.
if [[ -f $modules/site-packages/sr_vulkan/sr_vulkan.so ]]; then
    patchelf --remove-rpath "$modules/site-packages/sr_vulkan/sr_vulkan.so"
fi

imports=$(printf ', %s' "${engines[@]/sr_vulkan/sr_vulkan.sr_vulkan}")
PYTHONHOME=$top/bin/venv PYTHONPATH=$modules/site-packages "$interpreter" -S -B -c "import ${imports#, }" \
    || fail "The engines need modules of Python that this script does not know."

case $models in
default) chosen=("${default_models[@]}") ;;
none) chosen=() ;;
all)
    mapfile -t chosen < <(find "$packages"/sr_vulkan_model_*/models -name '*.param' -printf '%f\n' | sed 's/\.param$//' | sort)
    ;;
*) IFS=', ' read -r -a chosen <<<"$models" ;;
esac
for model in "${chosen[@]}"; do
    found=("$packages"/sr_vulkan_model_*/models/"$model".param)
    weights=${found[0]%.param}
    [[ $model =~ ^[A-Z0-9_]+$ && -f $weights.param && -f $weights.bin ]] \
        || fail "There is no model $model in $venv. \"upview --engine-info\" lists those that there are."
    package=$(basename "$(dirname "$(dirname "$weights")")")
    target=$modules/site-packages/$package
    mkdir -p "$target/models"
    cp "$weights".{param,bin} "$target/models"
    cp -r "$packages/$package"-*.dist-info "$modules/site-packages"
    cp "$packages/$package"/*.py "$target" 2>/dev/null || true
done

# --- the libraries of all of these -------------------------------------------------------------------------
# library_file SONAME: the system's file.
library_file() { awk -v name="$1" '$1 == name && /x86-64/ {print $NF; exit}' <<<"$cache"; }
cache=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p) || fail "ldconfig -p does not say which libraries there are."

mapfile -t binaries < <(
    printf '%s\n' "${programs[@]/#/$top/bin/}"
    find "$top/plugins" "$modules" -name '*.so*' -type f
)
for soname in "${loaded_by_name[@]}"; do
    file=$(library_file "$soname")
    [[ -n $file ]] || fail "The library $soname is not installed. ./run installs what is needed."
    binaries+=("$file")
done
mapfile -t extra_c_files < <(for soname in "${extra_c_libraries[@]}"; do library_file "$soname"; done)
closure=$(env -u LD_LIBRARY_PATH -u LD_PRELOAD ldd "${binaries[@]}" 2>&1) || true
missing=$(awk '/not found/ {print $1}' <<<"$closure" | sort -u | tr '\n' ' ')
[[ -z $missing ]] || fail "These libraries are missing here: $missing"
mapfile -t libraries < <(
    {
        awk '$2 == "=>" && $3 ~ /^\// {print $3} $1 ~ /^\/.*ld-linux/ {print $1}' <<<"$closure"
        printf '%s\n' "${binaries[@]}" "${extra_c_files[@]}"
    } | grep -v -e "^$top/" | sort -u
)
declare -A copied=()
for file in "${libraries[@]}"; do
    soname=$(basename "$file")
    real=$(readlink -f "$file")
    [[ -z ${copied[$soname]:-} ]] || continue
    copied[$soname]=$real
    if [[ $soname == ld-linux-x86-64.so.2 ]]; then
        install -m 755 "$real" "$top/bin/$soname"
    elif [[ $soname =~ ^($c_libraries)\.so ]]; then
        install -m 644 "$real" "$top/lib/glibc/$soname"
    elif [[ $soname =~ ^($driver_libraries)\.so ]]; then
        install -D -m 644 "$real" "$top/lib/compat/$soname/$soname"
        printf '%s %s\n' "$soname" "${real##*.so.}" >>"$top/lib/compat/versions"
    else
        install -m 644 "$real" "$top/lib/$soname"
    fi
done
# A fifth of everything, most of it names that nobody asks for. Without a C compiler it stays whole.
for file in "$top"/lib/libicudata.so.*; do
    if [[ -f $file ]] && "$interpreter" -I "$root/resources/bundle_icu.py" "$file" "$work/icu"; then
        install -m 644 "$work/icu" "$file"
    fi
done
[[ -x $top/bin/ld-linux-x86-64.so.2 && -f $top/lib/glibc/libc.so.6 ]] || fail "The C library was not found."
for program in "${programs[@]}"; do
    # shellcheck disable=SC2016 # $ORIGIN is the loader's
    patchelf --force-rpath --set-rpath '$ORIGIN/../lib' "$top/bin/$program"
done
needs=$(find "$top" -type f \( -name '*.so*' -o -path "$top/bin/*" -perm -u+x \) ! -path '*/glibc/*' ! -name 'ld-linux*' -print0 \
    | { xargs -0 objdump -T 2>/dev/null || true; } | grep -o 'GLIBC_2\.[0-9]*' | sort -u -t. -k2n | tail -n1)
needs=${needs#GLIBC_2.}

# --- fonts for a system without any, licences, the desktop's files -----------------------------------------
cp /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf "$top/share/fonts" 2>/dev/null || true
cat >"$top/share/fonts/fonts.conf" <<'END'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
END
cp "$root"/LICENSE "$root"/LICENSES.md "$top"
for file in org.upview.Upview.desktop org.upview.Upview.metainfo.xml; do
    cp "$root/resources/$file" "$top/share"
done
cp "$root/resources/icons/app/upview.svg" "$top/share/org.upview.Upview.svg"
if command -v dpkg-query >/dev/null; then
    # A merged /usr has two names for each file, and the database knows one of them.
    mapfile -t owners < <(for file in "${copied[@]}"; do printf '%s\n' "$file" "${file#/usr}"; done \
        | xargs -d '\n' dpkg-query -S 2>/dev/null | sed 's/[:,].*//' | sort -u)
    for owner in "${owners[@]}"; do
        cp -L "/usr/share/doc/$owner/copyright" "$top/share/licences/$owner" 2>/dev/null || true
    done
fi

# --- how it is started -------------------------------------------------------------------------------------
# write_launcher FILE UP PROGRAM [ARGUMENT...]: UP is the way from the file's folder to the bundle's; the
# arguments are shell words that come before the caller's.
write_launcher()
{
    local file=$1 up=$2 program=$3
    shift 3
    cat >"$file" <<END
#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts Upview from wherever this folder lies. UPVIEW_BUNDLE_GLIBC=own or =system names the C library; else the
# system's is used where it is new enough.
set -eu
here=\$(dirname "\$(readlink -f "\$0")")/$up
here=\$(cd "\$here" && pwd -P)
needs=$needs
set -- $* "\$@"
program=\$here/bin/$program
END
    cat >>"$file" <<'END'

# newer A B: whether the version A, numbers with dots between, is at least B.
newer()
{
    a=$1. b=$2.
    while [ -n "$b" ]; do
        [ -n "$a" ] || return 1
        [ "${a%%.*}" -le "${b%%.*}" ] || return 0
        [ "${a%%.*}" -ge "${b%%.*}" ] || return 1
        a=${a#*.} b=${b#*.}
    done
}

# Libraries that the graphics driver loads too: the newer one serves both.
libraries=
while read -r name version; do
    for folder in /usr/lib/x86_64-linux-gnu /usr/lib64 /lib64 /usr/lib /lib/x86_64-linux-gnu /lib; do
        [ ! -e "$folder/$name" ] || break
        folder=
    done
    theirs=
    [ -z "$folder" ] || theirs=$(readlink -f "$folder/$name") && theirs=${theirs##*.so.}
    case $theirs in
    '' | *[!0-9.]*) theirs=0 ;;
    esac
    newer "$theirs" "$version" || libraries=$libraries${libraries:+:}$here/lib/compat/$name
done <"$here/lib/compat/versions"

# The loader tells its version since 2.33; an older one takes the option for a program's name and fails.
said=$(/lib64/ld-linux-x86-64.so.2 --version 2>/dev/null) || said=
minor=${said#*release version 2.}
minor=${minor%%[!0-9]*}
glibc=own
[ "${minor:-0}" -lt "$needs" ] || glibc=system
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/share/fonts/fonts.conf"

if [ "${UPVIEW_BUNDLE_GLIBC:-$glibc}" = system ]; then
    [ -z "$libraries" ] || export LD_LIBRARY_PATH="$libraries${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
    exec "$program" "$@"
fi
exec "$here/bin/ld-linux-x86-64.so.2" --library-path "$here/lib/glibc${libraries:+:}$libraries:$here/lib" "$program" "$@"
END
    chmod 755 "$file"
}

write_launcher "$top/upview" . upview
write_launcher "$top/bin/upview-decoder" .. decoder
if ((with_bench)); then
    # shellcheck disable=SC2016 # for the launcher
    {
        write_launcher "$top/upview-bench" . upview_bench --self '"$here/upview-bench"' --venv '"$here/bin/venv"' \
            --bare '"$here/bin/bare"' --scripts '"$here/bin"'
        write_launcher "$top/bin/bare" .. bareprototype
        mkdir -p "$top/bin/venv/bin"
        write_launcher "$top/bin/venv/bin/python" ../../.. bareprototype --python '"$here/bin/venv"'
    }
fi

# --- there it is -------------------------------------------------------------------------------------------
find "$top" -type d -exec chmod 755 {} +
size=$(du -sb "$top" | cut -f1)
if [[ -z $packer ]]; then
    mv "$top" "$output"
    packed=
else
    say "Packing $((size / 1000000)) MB..."
    case $packer in
    xz) command=(xz "-${level:-9}" -T1) ;;
    zstd) command=(zstd -q "-${level:-19}" -T0 --long=27) ;;
    esac
    # Files of one kind beside each other, and nobody's name in it.
    tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner -cf - "$name" | "${command[@]}" >"$work/packed" \
        || fail "The bundle could not be packed; is there room in $(dirname "$output")?"
    mv "$work/packed" "$output"
    packed=", $(($(stat -c %s "$output") / 1000000)) MB packed"
fi
say "$output: $((size / 1000000)) MB$packed; engines: ${engines[*]}; ${#chosen[@]} models; its C library is used below glibc 2.$needs."
