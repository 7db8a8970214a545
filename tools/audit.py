"""`make check`: looks after what this package depends on.

Without any network: each package that ours needs at run time, directly or through another, has a licence that may be
used with ours, and is in no version that `known_bad.json` names. That list is kept by hand: it is a net, not a promise.

With pip-audit (`make audit` installs it) the advisories of its service are asked as well. Where the service does not
answer, that is said, and is no failure.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib import metadata, util
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
KNOWN_BAD = ROOT / "tools" / "known_bad.json"

# What a licence may be called, in the words of package metadata.
LICENCES = re.compile(r"apache|mit\b|bsd|isc|psf|python software foundation|mpl|mozilla public", re.IGNORECASE)


def needed(name: str = "novaclient", extras: frozenset[str] = frozenset({"async"})) -> dict[str, Version]:
    """The packages that run together with ours, and their versions."""
    found: dict[str, Version] = {}
    waiting = [(name, extras)]
    while waiting:
        package, wanted = waiting.pop()
        for text in metadata.requires(package) or ():
            requirement = Requirement(text)
            if requirement.marker and not any(requirement.marker.evaluate({"extra": e}) for e in wanted | {""}):
                continue
            key = re.sub(r"[-_.]+", "-", requirement.name).lower()
            try:
                version = Version(metadata.version(key))
            except metadata.PackageNotFoundError:
                # an optional one, as msgspec is where it has no wheel
                continue
            if key not in found and key != name:
                found[key] = version
                waiting.append((key, frozenset(requirement.extras)))
    return found


def licence_of(name: str) -> str:
    """What a package says of its licence."""
    data = metadata.metadata(name)
    classified = [line for line in data.get_all("Classifier") or () if line.startswith("License ::")]
    said = data.get_all("License-Expression") or classified or data.get_all("License") or []
    return "; ".join(said)[:80]


def known_bad(found: dict[str, Version]) -> list[str]:
    """Packages in versions that the list by hand names."""
    rows = json.loads(KNOWN_BAD.read_text())
    return [
        f"{row['name']} {found[row['name']]}: {row['advisory']}, mended in {row['mended']}"
        for row in rows
        if row["name"] in found and found[row["name"]] < Version(row["mended"])
    ]


def advisories(found: dict[str, Version]) -> tuple[list[str], str]:
    """What pip-audit's service knows of the packages, and a sentence about how it was asked."""
    if util.find_spec("pip_audit") is None:
        return [], "pip-audit is not installed, no advisories were asked for: `make audit` does"
    command = [sys.executable, "-m", "pip_audit", "--format", "json", "--progress-spinner", "off", "--timeout", "10"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        answer: Any = json.loads(result.stdout)
    except ValueError:
        return (
            [],
            f"pip-audit's service could not be asked: {(result.stderr.strip().splitlines() or ['no answer'])[-1]}",
        )
    rows = {row["name"].lower(): row for row in answer["dependencies"]}
    asked = [name for name in found if "vulns" in rows.get(name, {})]
    wrong = [f"{name} {found[name]}: {vuln['id']}" for name in asked for vuln in rows[name]["vulns"]]
    return wrong, f"pip-audit's service told of {len(asked)} of {len(found)} packages" + (
        "" if len(asked) == len(found) else "; of the others it does not know, or does not answer"
    )


def main() -> int:
    """Look, and tell."""
    found = needed()
    wrong = [f"{name}: {licence_of(name) or 'no licence'}" for name in found if not LICENCES.search(licence_of(name))]
    wrong += known_bad(found)
    told, sentence = advisories(found)
    wrong += told
    for line in wrong:
        print(line)
    if not wrong:
        print(f"audit: {len(found)} packages at run time, licences and known bad versions looked at; {sentence}")
    else:
        print(f"audit: {sentence}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
