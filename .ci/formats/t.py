"""Holds all files of the checkout against the schemas that `embargo schema` writes, and wrong ones too.

Usage: schemas.py EMBARGO
"""

import copy
import glob
import json
import os
import subprocess
import sys
import tempfile

import jsonschema

import documents

EMBARGO = os.path.abspath(sys.argv[1])
RULE_SETS = ["Rules", "Tests/EmbargoCLITests/SmallRules", "Tests/EmbargoReportsTests/SmallRules"]
KINDS = ["transaction", "rules", "regime", "ruleset", "vocabulary", "case", "list", "config", "report", "line"]

faults = []
looked_at = 0


def schemas(rules):
    result = {}
    for kind in KINDS:
        text = subprocess.run([EMBARGO, "schema", kind, "--rules", rules], check=True, capture_output=True).stdout
        schema = json.loads(text)
        jsonschema.Draft7Validator.check_schema(schema)
        result[kind] = jsonschema.Draft7Validator(schema)
    return result


def why(validator, document):
    """The deepest mistake, in words; None if there is none."""
    error = jsonschema.exceptions.best_match(validator.iter_errors(document))
    return error and f"{error.json_path}: {error.message[:200]}"


def expect_valid(validator, document, name):
    global looked_at
    looked_at += 1
    reason = why(validator, document)
    if reason:
        faults.append(f"{name}: {reason}")


def expect_valid_yaml(validator, path):
    """Both with the types that an editor sees, and with every scalar as text."""
    seen = documents.read(path)
    if not seen:
        faults.append(f"{path}: no document")
    for document in seen + documents.read_as_text(path):
        expect_valid(validator, document, path)


def kind_of(path):
    """The schema for a file of a rule set, by its place in it."""
    parts = path.split("/")
    if path == "ruleset.yaml":
        return "ruleset"
    if parts[0] in ("vocabulary", "templates"):
        return {"vocabulary": "vocabulary", "templates": "transaction"}[parts[0]]
    if "cases" in parts[:-1]:
        return "case"
    return "regime" if parts[-1] == "regime.yaml" else "rules"


def check_shipped(all_schemas):
    for rules, own in all_schemas.items():
        for path in sorted(glob.glob(f"{rules}/**/*.yaml", recursive=True)):
            expect_valid_yaml(own[kind_of(os.path.relpath(path, rules))], path)
    un = all_schemas["Rules"]
    for path in sorted(glob.glob("Examples/*.yaml") + glob.glob("Examples/ledger/*.yaml")):
        expect_valid_yaml(un["transaction"], path)
    for path in sorted(glob.glob("Examples/lists/*.yaml")):
        expect_valid_yaml(un["list"], path)
    expect_valid_yaml(un["config"], ".embargo.yaml")
    examples = sorted(glob.glob("Examples/*.yaml"))
    run = subprocess.run([EMBARGO, "check", "--rules", "Rules", "--explain", "--format", "json"] + examples,
                         capture_output=True, text=True)
    expect_valid(un["report"], json.loads(run.stdout), "the report of all examples")
    with open("Examples/deals.ndjson", encoding="utf-8") as file:
        for line in file:
            expect_valid(un["transaction"], json.loads(line), "Examples/deals.ndjson")


def with_places(report):
    """Puts back what the reports of the examples are kept without: where a rule stands moves with every edit."""
    for deal in report["transactions"]:
        for finding in deal.get("findings", []):
            finding.setdefault("ruleSource", {"file": "Rules/a.yaml", "line": 1, "column": 1})
            finding.setdefault("ruleDigest", "sha256:")


def check_reports(un):
    for path in sorted(glob.glob("Tests/*/Golden/*.json")):
        with open(path, encoding="utf-8") as file:
            report = json.load(file)
        if isinstance(report, dict) and report.get("schema") == "embargo.report/1":
            if path.startswith("Tests/ExamplesTests/"):
                with_places(report)
            expect_valid(un["report"], report, path)
    for path in sorted(glob.glob("Tests/*/Golden/*.ndjson")):
        with open(path, encoding="utf-8") as file:
            for line in file:
                expect_valid(un["line"], json.loads(line), path)


def check_wrong(un):
    """Documents that each schema must refuse."""
    global looked_at
    for entry in documents.read(".ci/formats/wrong.yaml")[0]:
        looked_at += 1
        if why(un[entry["schema"]], entry["document"]) is None:
            faults.append(f"wrong.yaml: the schema ‘{entry['schema']}’ lets pass {json.dumps(entry['document'])}")


# --- Changed deals: what a schema refuses, Embargo must refuse too; what Embargo refuses and a schema lets pass hangs on
# --- several values at once, or on the meaning of one.

BEYOND_FORM = set()


def places(document, path=()):
    """The paths of all values in a document."""
    if isinstance(document, dict):
        for key, value in document.items():
            yield path + (key,)
            yield from places(value, path + (key,))
    elif isinstance(document, list):
        for index, value in enumerate(document):
            yield path + (index,)
            yield from places(value, path + (index,))


def changed(document):
    """The document with one thing changed in it, in every way at every place."""
    for path in places(document):
        for value in ["unknown", "no such word", "2023", "2023-13-01", "12 t", "5%", "0709", 5, True, None, [], {},
                      ["unknown"], ["no such word", "unknown"], {"no such key": "x"}, "DROP", "RENAME"]:
            result = copy.deepcopy(document)
            parent = result
            for step in path[:-1]:
                parent = parent[step]
            if value == "DROP":
                del parent[path[-1]]
            elif value == "RENAME":
                if not isinstance(parent, dict):
                    continue
                parent[str(path[-1]) + "x"] = parent.pop(path[-1])
            else:
                parent[path[-1]] = value
            yield path, value, result


def check_changed(un):
    global looked_at
    everything = documents.read_as_text(".ci/formats/everything.yaml")[0]
    changes = [((), "itself", everything)] + list(changed(everything))
    with tempfile.NamedTemporaryFile("w", suffix=".ndjson", encoding="utf-8") as file:
        for _, _, deal in changes:
            file.write(json.dumps(deal) + "\n")
        file.flush()
        run = subprocess.run(
            [EMBARGO, "check", "--rules", "Rules", "--format", "ndjson", file.name],
            capture_output=True, text=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if len(answers) != len(changes):
        faults.append(f"{len(changes)} changed deals gave {len(answers)} answers: {run.stderr[:500]}")
        return
    for (path, value, deal), answer in zip(changes, answers):
        looked_at += 1
        place = ".".join(map(str, path))
        if not path and "error" in answer:
            faults.append(f"everything.yaml: {answer['error']}")
        fits = un["transaction"].is_valid(deal)
        error = answer.get("error")
        if not fits and not error:
            reason = why(un["transaction"], deal)
            faults.append(f"changed deal, {place} = {value!r}: Embargo takes it, the schema does not: {reason}")
        if error and fits and error["id"] not in BEYOND_FORM:
            faults.append(f"changed deal, {place} = {value!r}: the schema takes it, Embargo does not: {error}")


def main():
    all_schemas = {rules: schemas(rules) for rules in RULE_SETS}


    check_wrong(all_schemas["Rules"])
    check_changed(all_schemas["Rules"])
    if faults:
        print("\n".join(faults), file=sys.stderr)
        print(f"{len(faults)} of {looked_at} documents came out otherwise than they should", file=sys.stderr)
        sys.exit(1)
    print(f"schemas: {looked_at} documents, as they should be")


main()
