# What scripts/run and scripts/test share: finding and installing what they need, and building.
# Sourced, never run; the caller has `set -euo pipefail`.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"

say() { printf '\n== %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# What building takes: a file or command that shows it is there, and the Debian package that brings it.
# /usr/share/nodejs/acorn is asked for because Emscripten's optimizer loads it from there.
BUILD_NEEDS='
g++ g++
cmake cmake
ninja ninja-build
ccache ccache
python3 python3
emcc emscripten
node nodejs
npm npm
/usr/share/nodejs/acorn node-acorn
/usr/include/nlohmann/json.hpp nlohmann-json3-dev
/usr/include/utf8.h libutfcpp-dev
/usr/include/catch2/catch.hpp catch2
/usr/share/unicode/UnicodeData.txt unicode-data
'
# What checking takes on top.
TEST_NEEDS='
git git
valgrind valgrind
clang-format clang-format
clang-tidy clang-tidy
clang++ clang
/usr/share/doc/libclang-rt-14-dev libclang-rt-14-dev
chromium chromium
pdftotext poppler-utils
firefox-esr firefox-esr
'

# What the browser tests of --full take on top.
FULL_NEEDS='
WebKitWebDriver webkit2gtk-driver
xvfb-run xvfb
xauth xauth
'

# What tools/scale/ takes on top, and bench/linear.py.
SCALE_NEEDS='
parallel parallel
/usr/lib/python3/dist-packages/distributed python3-distributed
/usr/bin/time time
'

# What scripts/coverage takes on top.
COVERAGE_NEEDS='
llvm-cov-14 llvm-14
'

# missing_packages NEEDS: prints the packages of what is not there.
missing_packages() {
    local probe package
    while read -r probe package; do
        case $probe in
            '') ;;
            /*) [ -e "$probe" ] || echo "$package" ;;
            *) command -v "$probe" >/dev/null || echo "$package" ;;
        esac
    done <<<"$1"
}

# install_missing NEEDS: installs from Debian where it may, else says what to install and stops.
install_missing() {
    local packages as_root=''
    packages=$(missing_packages "$1" | tr '\n' ' ')
    [ -n "$packages" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
            as_root=sudo
        else
            fail "These packages are missing: $packages
Install them, then run this again:  apt-get install --no-install-recommends $packages"
        fi
    fi
    command -v apt-get >/dev/null || fail "These programs are missing, and there is no apt-get to install them: $packages"
    say "Installing $packages"
    # shellcheck disable=SC2086  # the packages are words
    {
        $as_root apt-get update -qq
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
    } || fail "apt-get could not install: $packages
Check the network and /etc/apt/sources.list, then run this again."
    packages=$(missing_packages "$1" | tr '\n' ' ')
    [ -z "$packages" ] || fail "Still missing after the installation: $packages"
}

# build PRESET TARGET…: configures once, then lets ninja decide what is out of date.
build() {
    local preset=$1
    shift
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" --log-level=WARNING >/dev/null || return
    ninja -C "build/$preset" --quiet -k 0 "$@"
}

# install_node_modules FOLDER: what the lockfile pins, again only where the lockfile changed.
install_node_modules() {
    local stamp="$1/node_modules/.lockfile-sha256" lock
    lock=$(sha256sum <"$1/package-lock.json")
    [ "$(cat "$stamp" 2>/dev/null)" = "$lock" ] && return 0
    say "Installing the packages of $1/package-lock.json"
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --prefix "$1" && printf '%s\n' "$lock" >"$stamp"
}

build_page() {
    install_node_modules web && npm run --silent --prefix web build
}
