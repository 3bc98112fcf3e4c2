#!/bin/sh
# Fuzzes the readers and the reading of deals for so many seconds each (60 if none are given):
#   Tests/Fuzz/fuzz.sh [SECONDS] [readers|deals|index]
#
# Two steps, since SwiftPM cannot link libFuzzer's main: the targets are built instrumented in a scratch path of their
# own, then linked with the entry. What is found lies in .build-fuzz/found; make each a named test before it is fixed.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
scratch=.build-fuzz

# Leaks are not looked for: the sanitiser does not see through the tagged references of globals that are made once.
#
# fuzz NAME ENTRY CORPUS TARGET…: the last target but for those it is built of comes first.
fuzz() {
  name=$1 entry=$2 corpus=$3
  shift 3
  swift build -c release --target "$1" --scratch-path "$scratch" \
    -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library
  objects=
  for target in "$@"; do objects="$objects $(ls $scratch/release/"$target".build/*.o)"; done
  # shellcheck disable=SC2086 # the names of objects hold no spaces
  swiftc -O -strict-memory-safety -sanitize=fuzzer,address -parse-as-library "Tests/Fuzz/$entry.swift" \
    -I "$scratch/release/Modules" -Xcc -fmodule-map-file=Sources/CYAML/module.modulemap $objects -lyaml \
    -o "$scratch/fuzz-$name"
  mkdir -p "$scratch/$name" "$scratch/found"
  "$scratch/fuzz-$name" -max_total_time="$seconds" -timeout=5 -max_len=4096 -rss_limit_mb=2048 -use_value_profile=1 \
    -dict="Tests/Fuzz/$name.dict" -detect_leaks=0 -artifact_prefix="$scratch/found/$name-" "$scratch/$name" "Tests/Fuzz/$corpus"
}

case ${2:-all} in
readers | all) fuzz readers FuzzReaders corpus ReaderInvariants LocatedText ;;
esac
case ${2:-all} in
deals | all) fuzz deals FuzzDeals deals DealInvariants SmallWords Embargo ReaderInvariants LocatedText ;;
esac
# Random rules and deals with an index and without: about one world a second, of some 2,000 pairs of a rule and a deal.
case ${2:-all} in
index | all) EMBARGO_INDEX_SEEDS=$seconds swift test --filter BulkCheckerTests ;;
esac
