"""Runs the steps of action.yml as a runner does: by bash, with the inputs in the environment.

Usage: action.py EMBARGO FAULTY-RULES
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

import reports

EMBARGO = os.path.abspath(sys.argv[1])
FAULTY = os.path.abspath(sys.argv[2])
ROOT = os.getcwd()


def fill(text, inputs):
    """Puts in the place of expressions what a runner knows."""

    def value(match):
        name = match[1]
        if name == "github.action_path":
            return ROOT
        reports.require(name.startswith("inputs.") and name[7:] in inputs, f"action.yml asks for ‘{name}’")
        return inputs[name[7:]]

    return re.sub(r"\$\{\{ *([^ }]+) *\}\}", value, text)


def run(given, folder):
    """Runs all steps; the status of the last, and what it printed."""
    with open("action.yml", encoding="utf-8") as file:
        action = yaml.safe_load(file)
    reports.require(action["runs"]["using"] == "composite", "action.yml is no composite action")
    inputs = {name: entry.get("default", "") for name, entry in action["inputs"].items()}
    reports.require(set(given) <= set(inputs), "action.yml has not got these inputs")
    inputs.update(given)
    path = os.path.join(folder, "path")
    for number, step in enumerate(action["runs"]["steps"]):
        environment = dict(os.environ, GITHUB_PATH=path, PATH=f"{os.path.dirname(EMBARGO)}:{os.environ['PATH']}")
        environment.update({name: fill(text, inputs) for name, text in step.get("env", {}).items()})
        script = os.path.join(folder, f"step-{number}.sh")
        with open(script, "w", encoding="utf-8") as file:
            file.write(fill(step["run"], inputs))
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", script], env=environment, text=True,
            capture_output=True, cwd=fill(step.get("working-directory", folder), inputs))
        if done.returncode:
            break
    reports.require(number == len(action["runs"]["steps"]) - 1, f"‘{step['name']}’ failed: {done.stderr}")
    return done


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(FAULTY, os.path.join(folder, "Faulty"))
        faulty = {"paths": "Faulty", "as-of": "2030-06-01", "sarif": "lint.sarif"}
        found = run(faulty, folder)
        reports.require(found.returncode == 1, f"faulty rules ended with {found.returncode}: {found.stderr}")
        count = reports.github(found.stdout)
        with open(os.path.join(folder, "lint.sarif"), encoding="utf-8") as file:
            reports.require(reports.sarif(file.read()) >= count > 0, "the annotations and the SARIF differ")
        reports.require("::error file=Faulty/" in found.stdout, "‘strict’ is on by itself, and nothing is an error")
        mild = run(dict(faulty, strict="false", sarif=""), folder)
        reports.require("::warning file=" in mild.stdout, "without ‘strict’ nothing is a warning")
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(os.path.join(ROOT, "Tests/EmbargoCLITests/SmallRules"), os.path.join(folder, "Rules"))
        shutil.copy(".ci/formats/small-rules.embargo.yaml", os.path.join(folder, ".embargo.yaml"))
        # Several paths, and none: then what the configuration names.
        for paths in ["Rules/beta Rules/vocabulary", ""]:
            clean = run({"paths": paths, "as-of": "2030-06-01"}, folder)
            reports.require(clean.returncode == 0, f"clean rules ended with {clean.returncode}: {clean.stdout}{clean.stderr}")
    print("action.yml: its steps run, on clean rules and on faulty ones")


main()
