#!/bin/sh
# Makes sure that this machine can build Embargo: a Swift that is new enough, and libyaml and SQLite with their headers.
# What is missing is installed where that needs no question, or the words to type are said.
# With the word ‘formats’, the same for Python, in which the checks of .ci/formats are written; with ‘cluster’, for
# Python, a Java runtime and GNU parallel besides.
set -eu
cd "$(dirname "$0")/.."

stop() {
  printf '%s\n' "$@" >&2
  exit 1
}

# --- Swift

wanted=$(sed -n '1s|^// swift-tools-version: *||p' Package.swift)
get_swift="Install Swift $wanted or later: https://www.swift.org/install/linux/"

found=$(command -v swift) || stop \
  "Embargo is built with Swift, and no program of that name is in the PATH." "$get_swift" \
  "If it is installed, and this is run by sudo: sudo env PATH=\"\$PATH\" make …"
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
[ -n "$version" ] || stop "$found is not the Swift compiler: ‘swift --version’ does not say so." "$get_swift"
newer=$(printf '%s\n%s\n' "$wanted" "$version" | sort -V | tail -n 1)
[ "$newer" = "$version" ] || stop "$found is Swift $version, which is too old." "$get_swift"

# --- libyaml and SQLite

has_header() {
  for folder in /usr/include /usr/local/include; do
    if [ -e "$folder/$1" ]; then return 0; fi
  done
  pkg-config --exists "$2" 2>/dev/null
}

missing=""
has_header yaml.h yaml-0.1 || missing="libyaml-dev"
has_header sqlite3.h sqlite3 || missing="${missing:+$missing }libsqlite3-dev"
case "${1:-}" in formats | cluster) needs_python=yes ;; *) needs_python=no ;; esac
if [ "$needs_python" = yes ] && ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
  missing="${missing:+$missing }python3-venv"
fi
if [ "${1:-}" = cluster ]; then
  command -v java >/dev/null || missing="${missing:+$missing }default-jre-headless"
  command -v parallel >/dev/null || missing="${missing:+$missing }parallel"
fi

install_missing() {
  command -v apt-get >/dev/null || stop \
    "Missing are: $missing, as Debian calls them. Install them with the packages of this system (libyaml-devel," \
    "sqlite-devel)."
  if [ "$(id -u)" = 0 ]; then
    as_root="env"
  elif sudo -n true 2>/dev/null; then
    as_root="sudo -n env"
  else
    stop "Something is missing to build with. Type:" "  sudo apt-get install $missing"
  fi
  as_root="$as_root DEBIAN_FRONTEND=noninteractive apt-get"
  # shellcheck disable=SC2086 # several names are several words
  $as_root install -y $missing || { $as_root update && $as_root install -y $missing; } || stop \
    "$missing could not be installed. Type, as root:" "  apt-get update && apt-get install $missing"
}

[ -z "$missing" ] || install_missing

# --- A folder that holds both in their static form alone, and the pkg-config file that leads to it, so that what is
# built with it needs neither where it runs. Where there is no static form, the shared one is linked.

static=.build/static
rm -rf "$static"
for library in yaml sqlite3; do
  for folder in /usr/lib/* /usr/lib64 /usr/lib /usr/local/lib; do
    [ -e "$folder/lib$library.a" ] || continue
    mkdir -p "$static"
    ln -s "$folder/lib$library.a" "$static/lib$library.a"
    break
  done
done
[ ! -e "$static" ] || \
  printf '%s\n' 'Name: yaml' 'Description: libyaml in its static form' 'Version: 0' \
    "Libs: -L\${pcfiledir} -lyaml" >"$static/yaml-0.1.pc"
