"""Reads YAML with the line of every value, so that a fault can name its line.

Scalars follow YAML 1.2: `yes`, `no` and dates are text. Aliases, tags and repeated keys are faults.
"""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from eligibility.errors import ContentError

Place = tuple[str | int, ...]
Lines = dict[Place, int]


class _Loader(yaml.SafeLoader):
    """Resolves only whole numbers, decimals, true, false and null; everything else is text."""


_Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^-?(?:0|[1-9][0-9]*)$", "-0123456789"),
    ("float", r"^-?[0-9]+\.[0-9]+$", "-0123456789"),
    ("null", r"^(?:null|~|)$", ["n", "~", ""]),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


def load(path: Path) -> tuple[object, Lines]:
    """The data of a file and the line of each place in it; ContentError if the file is not YAML."""
    loader = _Loader(path.read_text(encoding="utf-8"))
    try:
        node = loader.get_single_node()
        lines: Lines = {}
        return (None if node is None else _data(loader, node, (), lines, path)), lines
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise ContentError([f"{path}:{line}: not valid YAML: {error.problem}"]) from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ContentError([f"{path}:1: not valid YAML in UTF-8: {error}"]) from None
    finally:
        loader.dispose()


def _data(loader: _Loader, node: yaml.Node, place: Place, lines: Lines, path: Path) -> object:
    lines[place] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return [_data(loader, n, (*place, i), lines, path) for i, n in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(loader, node, place, lines, path)
    return loader.construct_object(node)


def _mapping(
    loader: _Loader, node: yaml.MappingNode, place: Place, lines: Lines, path: Path
) -> dict[str, object]:
    data: dict[str, object] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in data:
            line = key_node.start_mark.line + 1
            raise ContentError([f"{path}:{line}: {key!r} stands twice; keep one of them"])
        data[key] = _data(loader, value_node, (*place, key), lines, path)
        lines[(*place, key)] = key_node.start_mark.line + 1
    return data


def line_of(place: Place, lines: Lines) -> int:
    """The line of a place or, if it has none, of the nearest enclosing place."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)
