#!/bin/sh
# Runs the hooks of .pre-commit-hooks.yaml in a repository of rules, as pre-commit does.
# Usage: hooks.sh PRE-COMMIT EMBARGO FAULTY-RULES
set -eu

pre_commit=$(realpath "$1")
faulty=$(realpath "$3")
checkout=$(pwd)
PATH=$(dirname "$(realpath "$2")"):$PATH
PRE_COMMIT_HOME=$checkout/.build/pre-commit
export PATH PRE_COMMIT_HOME

"$pre_commit" validate-manifest .pre-commit-hooks.yaml
[ -e .git ] || {
  echo "hooks: only read, since this is no checkout of git"
  exit 0
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# A repository with these rules, in which the hook is run; its status.
run() {
  rm -rf "$folder/repository"
  mkdir "$folder/repository"
  cp -rL "$2" "$folder/repository/Rules"
  [ "$2" = "$faulty" ] || cp "$checkout/.ci/formats/small-rules.embargo.yaml" "$folder/repository/.embargo.yaml"
  (
    cd "$folder/repository"
    git init -q
    git add .
    "$pre_commit" try-repo "$checkout" "$1" --all-files >"$folder/output" 2>&1
  )
}

fail() {
  echo "hooks: $1" >&2
  cat "$folder/output" >&2
  exit 1
}

# The hook that builds the program itself is left out: that takes minutes.
for hook in embargo-lint embargo-lint-fix embargo-test; do
  run "$hook" Tests/EmbargoCLITests/SmallRules || fail "$hook finds something in clean rules"
done
if run embargo-lint "$faulty"; then fail "embargo-lint finds nothing in faulty rules"; fi
grep -q '\[key-order\]' "$folder/output" || fail "embargo-lint does not tell what it found"
if run embargo-lint-fix "$faulty"; then fail "embargo-lint-fix mends nothing in faulty rules"; fi
git -C "$folder/repository" diff --quiet && fail "embargo-lint-fix left the files as they were"
echo "hooks: pre-commit runs them, on clean rules and on faulty ones"
