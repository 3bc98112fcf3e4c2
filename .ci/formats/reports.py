"""Holds what `embargo lint` writes for other programs against the forms that those expect.

Usage: reports.py EMBARGO RULES, where the rules are full of mistakes
"""

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

import pydantic
import pydantic_sarif.model as sarif_model

# Generated from the schema that OASIS publishes; no object lets pass a property that the schema does not have.
SARIF = sarif_model.StaticAnalysisResultsFormatSarifVersion210JsonSchema


def require(fact, message):
    if not fact:
        sys.exit(f"reports: {message}")


def sarif(text):
    """The schema of SARIF 2.1.0, and what the specification says beside it; how many results there are."""
    try:
        SARIF.model_validate_json(text)
    except pydantic.ValidationError as error:
        sys.exit(f"reports: no SARIF 2.1.0: {error}")
    log = json.loads(text)
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        ids = [rule["id"] for rule in rules]
        require(len(ids) == len(set(ids)), "3.19.23: the rules are not unique")
        artifacts = run.get("artifacts", [])
        for result in run["results"]:
            require(result["ruleId"] == ids[result["ruleIndex"]], "3.27.6: ruleIndex and ruleId name two rules")
            require(result["message"].get("text") or result["message"].get("id"), "3.11.7: a message says nothing")
            require(result["partialFingerprints"], "a result has no fingerprint, by which it is known again")
            for location in result["locations"]:
                place(location["physicalLocation"], run, artifacts)
            for fix in result.get("fixes", []):
                for change in fix["artifactChanges"]:
                    require(change["replacements"], "3.56.3: a change without replacements")
                    relative(change["artifactLocation"], run)
            for suppression in result.get("suppressions", []):
                require(suppression.get("justification"), "a comment silences something, and its reason is lost")
                require(suppression["kind"] in ("inSource", "external"), "3.35.2: another kind of suppression")
    return sum(len(run["results"]) for run in log["runs"])


def place(location, run, artifacts):
    relative(location["artifactLocation"], run)
    region = location["region"]
    start = (region["startLine"], region["startColumn"])
    end = (region.get("endLine", region["startLine"]), region.get("endColumn", region["startColumn"]))
    require(start <= end, f"3.30: a region ends before it begins: {region}")


def relative(location, run):
    uri = location["uri"]
    require(not uri.startswith("/") and ":" not in uri.split("/")[0], f"an absolute place, which no page can show: {uri}")
    require(" " not in uri, f"3.4.3: no valid URI: {uri}")


def code_climate(text):
    """What GitLab demands of an issue; how many there are."""
    issues = json.loads(text)
    for issue in issues:
        for key in ("description", "check_name", "fingerprint", "severity", "location"):
            require(issue.get(key), f"GitLab wants ‘{key}’ of an issue")
        require(issue["severity"] in ("info", "minor", "major", "critical", "blocker"), "another severity")
        require(not issue["location"]["path"].startswith(("/", "./")), "GitLab wants paths from the root of the checkout")
        require(issue["location"]["lines"]["begin"] >= 1, "lines count from 1")
    prints = [issue["fingerprint"] for issue in issues]
    require(len(prints) == len(set(prints)), "GitLab takes two issues with one fingerprint for one")
    return len(issues)


def github(text):
    """The commands of a workflow; how many there are."""
    count = 0
    for line in text.splitlines():
        match = re.fullmatch(r"::(error|warning|notice)( [^:]+(?:=[^,:]*,?)*)?::(.+)", line)
        require(match, f"no command of a workflow: {line}")
        for pair in filter(None, (match[2] or "").strip().split(",")):
            key, _, value = pair.partition("=")
            require(key in ("file", "line", "endLine", "col", "endColumn", "title"), f"an unknown property: {pair}")
            require(key in ("file", "title") or int(value) >= 1, f"no number from 1 on: {pair}")
        count += "file=" in line
    return count


def junit(text):
    """What readers of JUnit's form look for; how many failures there are."""
    suites = xml.fromstring(text)
    require(suites.tag == "testsuites", "the root is no testsuites")
    failures = 0
    for suite in suites:
        require(suite.tag == "testsuite" and suite.get("name"), "a suite without a name")
        cases = suite.findall("testcase")
        require(int(suite.get("tests")) == len(cases), "a suite counts other cases than it has")
        require(int(suite.get("failures")) == len(suite.findall("testcase/failure")), "a suite counts other failures")
        require(all(case.get("name") and case.get("classname") for case in cases), "a case without a name")
        failures += len(suite.findall("testcase/failure"))
    require(int(suites.get("failures")) == failures, "the root counts other failures")
    return failures


def checkstyle(text):
    """The files and errors of checkstyle; how many there are."""
    root = xml.fromstring(text)
    require(root.tag == "checkstyle" and root.get("version"), "the root is no checkstyle with its version")
    errors = root.findall("file/error")
    for error in errors:
        require(int(error.get("line")) >= 1 and int(error.get("column")) >= 1, "lines and columns count from 1")
        require(error.get("severity") in ("error", "warning", "info"), "another severity")
        require(error.get("message") and error.get("source"), "an error without message or source")
    return len(errors)


FORMATS = {"sarif": sarif, "codeclimate": code_climate, "github": github, "junit": junit, "checkstyle": checkstyle}


def main():
    embargo, rules = os.path.abspath(sys.argv[1]), sys.argv[2]

    def lint(form):
        words = [embargo, "lint", "--as-of", "2030-06-01", "--format", form, rules]
        run = subprocess.run(words, capture_output=True, text=True)
        require(run.returncode == 1, f"‘lint --format {form}’ ended with {run.returncode}: {run.stderr}")
        return run.stdout

    findings = json.loads(lint("json"))["findings"]
    is_open = [finding for finding in findings if "silence" not in finding]
    for form, check in FORMATS.items():
        count = check(lint(form))
        # What a comment silences stays in SARIF alone, with the reason.
        expected = len(findings if form == "sarif" else is_open)
        require(count == expected > 0, f"{form} tells of {count} findings, and JSON of {expected}")
    print(f"reports: {len(is_open)} findings in {len(FORMATS)} formats, as they should be")


if __name__ == "__main__":
    main()
