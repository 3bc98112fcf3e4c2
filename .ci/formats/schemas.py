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
import jsonschema_rs

import documents

EMBARGO = os.path.abspath(sys.argv[1])
RULE_SETS = ["Rules", "Tests/EmbargoCLITests/SmallRules", "Tests/EmbargoReportsTests/SmallRules"]
OF_RULES = ["transaction", "rules", "regime", "ruleset", "vocabulary", "case"]
WRITTEN = ["comparison", "comparison-line", "cap-use", "settlement"]
KINDS = OF_RULES + ["list", "config", "report", "line"] + WRITTEN

faults = []
looked_at = 0


class Schema:
    """A schema in two validators: one is quick, the other tells well what is wrong."""

    def __init__(self, schema):
        jsonschema.Draft7Validator.check_schema(schema)
        self._quick = jsonschema_rs.Draft7Validator(schema)
        self._telling = jsonschema.Draft7Validator(schema)

    def fits(self, document):
        return self._quick.is_valid(document)

    def why(self, document, by_both=False):
        """The deepest mistake, in words; None if there is none. By both: none if the two agree on it."""
        fits = self.fits(document)
        if fits and not by_both:
            return None
        error = jsonschema.exceptions.best_match(self._telling.iter_errors(document))
        if fits == bool(error):
            return f"one validator takes it and the other does not: {error and error.message}"
        return error and f"{error.json_path}: {error.message[:200]}"


def schemas(rules):
    result = {}
    for kind in KINDS if rules == "Rules" else OF_RULES:
        text = subprocess.run([EMBARGO, "schema", kind, "--rules", rules], check=True, capture_output=True).stdout
        result[kind] = Schema(json.loads(text))
    return result


def expect_valid(schema, document, name, by_both=False):
    global looked_at
    looked_at += 1
    reason = schema.why(document, by_both)
    if reason:
        faults.append(f"{name}: {reason}")


def expect_valid_yaml(schema, path):
    """Both with the types that an editor sees, and with every scalar as text."""
    seen = documents.read(path)
    if not seen:
        faults.append(f"{path}: no document")
    for document in seen + documents.read_as_text(path):
        expect_valid(schema, document, path, by_both=path.startswith(("Examples/", "Tests/")))


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


def check_written(un):
    """What a stream of changed examples, compared with the report of the examples, writes beside reports."""
    with open("Examples/deals.ndjson", encoding="utf-8") as file:
        deals = [json.loads(line) for line in file]
    with tempfile.TemporaryDirectory() as folder:
        def run(*words):
            done = subprocess.run([EMBARGO, *words, "--rules", "Rules"], capture_output=True, text=True)
            if done.returncode not in (0, 1, 2) or not done.stdout:
                faults.append(f"{' '.join(words)}: ended with {done.returncode}: {done.stderr[:500]}")
            return done.stdout

        def path(name, text=None):
            if text is not None:
                with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
                    file.write(text)
            return f"{folder}/{name}"

        fuel = [{"id": f"fuel-{quantity}", "date": "2018-05-02", "activity": "supply", "from": {"country": "CN"},
                 "to": {"country": "KP"}, "items": [{"category": "diesel", "quantity": quantity}]}
                for quantity in ["400000 bbl", "200000 bbl", "3 pieces"]]
        before = "".join(json.dumps(deal) + "\n" for deal in deals + fuel[:1])
        changed = [dict(deal, date="2004-01-01") if number % 3 == 0 else deal for number, deal in enumerate(deals[1:])]
        now = "".join(json.dumps(deal) + "\n" for deal in changed + fuel) + "{}\n"
        path("before.ndjson", before)
        path("now.ndjson", now)
        check = ["check", path("now.ndjson"), "--emit-cap-use", path("use")]
        for form in ["ndjson", "json"]:
            report = path(f"report.{form}", run("check", path("before.ndjson"), "--format", form))
            lines = run(*check, "--against", report, "--format", "ndjson").splitlines()
            expect_lines(un["comparison-line"], lines, 5, "a comparison as NDJSON")
            whole = run(*check, "--against", report, "--format", "json")
            expect_valid(un["comparison"], json.loads(whole), "a comparison as JSON", by_both=True)
        with open(path("use"), encoding="utf-8") as file:
            expect_lines(un["cap-use"], file.readlines(), 4, "cap use")
        settled = run("ledger", "settle", path("use"), "--format", "ndjson").splitlines()
        expect_lines(un["settlement"], settled, 1, "settlements")


def expect_lines(schema, lines, least, name):
    if len(lines) < least:
        faults.append(f"{name}: {len(lines)} lines, where at least {least} were to come")
    for line in lines:
        expect_valid(schema, json.loads(line), name, by_both=True)


def check_wrong(un):
    """Documents that each schema must refuse."""
    global looked_at
    for entry in documents.read(".ci/formats/wrong.yaml")[0]:
        looked_at += 1
        if un[entry["schema"]].why(entry["document"], by_both=True) is None:
            faults.append(f"wrong.yaml: the schema ‘{entry['schema']}’ lets pass {json.dumps(entry['document'])}")


# --- Changed deals: what a schema refuses, Embargo must refuse too; what Embargo refuses and a schema lets pass hangs on
# --- several values at once, or on the meaning of one.

BEYOND_FORM = {
    "date-form", "dates-turned-round", "hs-code-form", "implausible-date", "imo-form", "unit-of-another-kind",
    "unknown-hs-code", "unknown-subject",
}


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
        for value in ["unknown", "no such word", "2023-13-01", "12 t", "0709", 5, None, [], ["unknown"],
                      {"no such key": "x"}, "DROP", "RENAME"]:
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
        fits = un["transaction"].fits(deal)
        error = answer.get("error")
        if not fits and not error:
            reason = un["transaction"].why(deal)
            faults.append(f"changed deal, {place} = {value!r}: Embargo takes it, the schema does not: {reason}")
        if error and fits and error["id"] not in BEYOND_FORM:
            faults.append(f"changed deal, {place} = {value!r}: the schema takes it, Embargo does not: {error}")


def main():
    all_schemas = {rules: schemas(rules) for rules in RULE_SETS}
    check_shipped(all_schemas)
    check_reports(all_schemas["Rules"])
    check_written(all_schemas["Rules"])
    check_wrong(all_schemas["Rules"])
    check_changed(all_schemas["Rules"])
    if faults:
        print("\n".join(faults[:60]), file=sys.stderr)
        print(f"{len(faults)} of {looked_at} documents came out otherwise than they should", file=sys.stderr)
        sys.exit(1)
    print(f"schemas: {looked_at} documents, as they should be")


main()
