#!/bin/sh
# Makes sure that this machine can build Embargo: a Swift that is new enough, and libyaml with its headers.
# What is missing is installed where that needs no question, or the words to type are said.
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

# --- libyaml

find_header() {
  for file in /usr/include/yaml.h /usr/local/include/yaml.h; do
    if [ -e "$file" ]; then return 0; fi
  done
  pkg-config --exists yaml-0.1 2>/dev/null
}

install_libyaml() {
  command -v apt-get >/dev/null || stop \
    "libyaml and its headers are missing. Install them with the packages of this system (libyaml-dev, libyaml-devel)."
  if [ "$(id -u)" = 0 ]; then
    as_root="env"
  elif sudo -n true 2>/dev/null; then
    as_root="sudo -n env"
  else
    stop "libyaml and its headers are missing. Type:" "  sudo apt-get install libyaml-dev"
  fi
  as_root="$as_root DEBIAN_FRONTEND=noninteractive apt-get"
  $as_root install -y libyaml-dev || { $as_root update && $as_root install -y libyaml-dev; } || stop \
    "libyaml-dev could not be installed. Type, as root:" "  apt-get update && apt-get install libyaml-dev"
}

find_header || install_libyaml

# --- A folder that holds libyaml in its static form alone, and the pkg-config file that leads to it, so that what is built
# with it needs no libyaml where it runs. Where there is no static form, the shared one is linked.

static=.build/static
rm -rf "$static"
for archive in /usr/lib/*/libyaml.a /usr/lib64/libyaml.a /usr/lib/libyaml.a /usr/local/lib/libyaml.a; do
  [ -e "$archive" ] || continue
  mkdir -p "$static"
  ln -s "$archive" "$static/libyaml.a"
  # shellcheck disable=SC2016 # pkg-config is to read the variable
  printf '%s\n' 'Name: yaml' 'Description: libyaml in its static form' 'Version: 0' 'Libs: -L${pcfiledir} -lyaml' \
    >"$static/yaml-0.1.pc"
  break
done
