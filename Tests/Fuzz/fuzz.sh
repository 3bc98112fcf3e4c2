#!/bin/sh
# Fuzzes the readers for so many seconds (60 if none are given): Tests/Fuzz/fuzz.sh [SECONDS]
#
# Two steps, since SwiftPM cannot link libFuzzer's main: the targets are built instrumented in a scratch path of their
# own, then linked with the entry. What is found lies in .build-fuzz/found; make each a named test before it is fixed.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
scratch=.build-fuzz
targets="ReaderInvariants LocatedText"

swift build -c release --target ReaderInvariants --scratch-path "$scratch" \
  -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library
objects=
for target in $targets; do objects="$objects $(ls $scratch/release/$target.build/*.o)"; done
# shellcheck disable=SC2086 # the names of objects hold no spaces
swiftc -O -strict-memory-safety -sanitize=fuzzer,address -parse-as-library Tests/Fuzz/FuzzReaders.swift \
  -I "$scratch/release/Modules" -Xcc -fmodule-map-file=Sources/CYAML/module.modulemap $objects -lyaml -o "$scratch/fuzz"

mkdir -p "$scratch/corpus" "$scratch/found"
"$scratch/fuzz" -max_total_time="$seconds" -timeout=5 -max_len=4096 -rss_limit_mb=2048 -use_value_profile=1 \
  -dict=Tests/Fuzz/readers.dict -artifact_prefix="$scratch/found/" "$scratch/corpus" Tests/Fuzz/corpus
