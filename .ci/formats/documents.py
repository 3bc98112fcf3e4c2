"""Reads YAML as an editor does: the core schema of YAML 1.2, where `NO`, `yes` and days are text."""

import re

import yaml


class _CoreLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """A loader that knows numbers, true, false and null, and nothing else."""


_CoreLoader.yaml_implicit_resolvers = {}
for _tag, _form, _first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+0123456789."),
]:
    _CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_form})$"), list(_first))


def _integer(loader, node):
    return int(node.value)


def _number(loader, node):
    return float(node.value)


_CoreLoader.add_constructor("tag:yaml.org,2002:int", _integer)
_CoreLoader.add_constructor("tag:yaml.org,2002:float", _number)


def read(path):
    """All documents of a file, as an editor sees them."""
    with open(path, encoding="utf-8") as file:
        return list(yaml.load_all(file, Loader=_CoreLoader))


def read_as_text(path):
    """All documents of a file with every scalar as text, as Embargo sees them."""
    with open(path, encoding="utf-8") as file:
        return list(yaml.load_all(file, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)))
