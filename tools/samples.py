"""Extracts from Nova's documented samples which keys its answers have, as test data: `tests/schema/samples-34.json`.

    python tools/samples.py <git directory of Nova> [--check]

For every kind of thing that Nova answers, by the folder of its samples and the key that it stands under: each of its
keys, the JSON types of the value, and the first and the last microversion with a sample of that. No text of the
samples is taken.

It is run again when Nova has a new microversion.
"""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parent.parent / "tests" / "schema" / "samples-34.json"
FOLDER = "doc/api_samples/"
# What files with an answer are called; the others are requests.
ANSWER = re.compile(r"-(resp|res|get)\b")
REQUEST = re.compile(r"-(req|request)\b")
TYPES = {str: "string", bool: "boolean", int: "integer", float: "number", list: "array", dict: "object"}
Found = dict[str, dict[str, dict[str, list[str]]]]


def main(arguments: list[str]) -> int:
    """Write the file, or with `--check` compare it."""
    repository = next((a for a in arguments if not a.startswith("-")), None)
    if repository is None:
        print(__doc__, file=sys.stderr)
        return 2
    text = layout(extract(repository), commit_of(repository))
    if "--check" in arguments:
        if TARGET.read_text() != text:
            print(f"{TARGET} does not say what {repository} says", file=sys.stderr)
            return 1
        return 0
    TARGET.write_text(text)
    print(f"wrote {TARGET} ({len(text) // 1000} kB)")
    return 0


def commit_of(repository: str) -> str:
    """The commit that is read."""
    command = ["git", "-C", repository, "rev-parse", "HEAD"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def extract(repository: str) -> Found:
    """Kind -> key -> JSON type -> first and last microversion."""
    found: Found = {}
    for path, sample in samples(repository):
        folder, version = path.split("/")[0], _version(path)
        for kind, item in _items(folder, sample):
            for key, value in item.items():
                span = (
                    found.setdefault(kind, {})
                    .setdefault(key, {})
                    .setdefault(TYPES.get(type(value), "null"), [version, version])
                )
                span[0] = min(span[0], version, key=_order)
                span[1] = max(span[1], version, key=_order)
    return found


def samples(repository: str) -> Iterator[tuple[str, Any]]:
    """The samples of answers, each with its path."""
    command = ["git", "-C", repository, "archive", "--format=tar", "HEAD", FOLDER]
    archive = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            path = member.name.removeprefix(FOLDER)
            name = path.rsplit("/", 1)[-1]
            if member.isfile() and name.endswith(".json") and ANSWER.search(name) and not REQUEST.search(name):
                file = tar.extractfile(member)
                assert file is not None
                yield path, json.load(file)


def _items(folder: str, sample: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The things in an answer; in some lists each is wrapped once more."""
    beside = {}
    for key, value in sample.items():
        things = [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, dict)]
        if not things and not isinstance(value, list):
            beside[key] = value
        for thing in things:
            inner = next(iter(thing.values()), None)
            wrapped = isinstance(value, list) and len(thing) == 1 and isinstance(inner, dict)
            yield f"{folder}/{key}", inner if wrapped and inner else thing
    if beside:
        yield f"{folder}/", beside


def _version(path: str) -> str:
    return next((part[1:] for part in path.split("/") if re.fullmatch(r"v2\.\d+", part)), "2.1")


def _order(version: str) -> int:
    return int(version.split(".")[1])


def layout(found: Found, commit: str) -> str:
    """As JSON, a line for each key."""
    kinds = []
    for kind, keys in sorted(found.items()):
        lines = ",\n".join(f"   {json.dumps(key)}: {json.dumps(types)}" for key, types in sorted(keys.items()))
        kinds.append(f'  "{kind}": {{\n{lines}\n  }}')
    source = f"{FOLDER} of Nova, read by tools/samples.py"
    return f'{{\n "source": "{source}",\n "commit": "{commit}",\n "kinds": {{\n' + ",\n".join(kinds) + "\n }\n}\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
