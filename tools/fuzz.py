"""Lets atheris look for inputs that a target of tests/fuzz does not bear.

    python tools/fuzz.py --seconds 600 [target ...]

Each target has its share of the seconds, which are of CPU. What it finds stays in `.build/fuzz/<target>`; with
`--keep` the corpus in tests/fuzz/corpus becomes the fewest inputs that reach all that was reached. Ends with 1 if
anything was found.
"""

from __future__ import annotations

import argparse
import importlib
import math
import os
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".build" / "fuzz"
KEPT = ROOT / "tests" / "fuzz" / "corpus"
TARGETS = ("responses", "tables", "commands", "boots", "credentials")

# Longer inputs find nothing that shorter ones do not, and take longer.
LONGEST = 1024


def main() -> int:
    """Run the targets, one after the other."""
    if sys.argv[1:2] == ["--inside"]:
        inside(sys.argv[2], sys.argv[3:])
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("targets", nargs="*", default=[], metavar="target", help=f"of: {', '.join(TARGETS)}")
    parser.add_argument("--seconds", type=int, default=60, help="of CPU, in all; 60 by default")
    parser.add_argument("--keep", action="store_true", help="write the corpus anew")
    args = parser.parse_args()
    targets = args.targets or TARGETS
    results = [fuzz(target, max(1, args.seconds // len(targets))) for target in targets]
    for target in targets if args.keep else ():
        keep(target)
    print(f"\n{'target':12} {'executions':>12} {'edges':>7} {'CPU s':>7}  found")
    for target, (executions, edges, used, found) in zip(targets, results, strict=True):
        print(f"{target:12} {executions:>12,} {edges:>7,} {used:>7.0f}  {found or 'nothing'}")
    return 1 if any(found for _, _, _, found in results) else 0


def inside(target: str, flags: list[str]) -> None:
    """The process that fuzzes: novaclient is imported with counters in it. Does not return."""
    import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

    with atheris.instrument_imports(include=["novaclient"], enable_loader_override=False):
        sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
        one = importlib.import_module(f"tests.fuzz.{target}").one
    # by its first word libFuzzer starts itself again, in a shell, to merge
    atheris.Setup([f"{sys.executable} {__file__} --inside {target}", *flags], one)
    atheris.Fuzz()


def fuzz(target: str, seconds: int) -> tuple[int, int, float, str]:
    """Fuzz one target: (executions, edges covered, seconds of CPU, what was found)."""
    corpus = seeded(target)
    executions, edges, found = 0, 0, ""
    before = cpu_of_children()
    # libFuzzer goes by the clock, of which a busy machine gives it a part
    while not found and (left := math.ceil(seconds - cpu_of_children() + before)) > 0:
        output = run(target, f"-max_total_time={left}", f"-artifact_prefix={WORK / target}/found-", str(corpus))
        counts = re.findall(r"#(\d+)\s+\w+\s+cov: (\d+)", output)
        if not counts:
            raise SystemExit(f"{target} did not run:\n{output[-4000:]}")
        executions, edges = executions + int(counts[-1][0]), int(counts[-1][1])
        match = re.search(r"Test unit written to (\S+)", output)
        if match:
            found = match[1]
            print(output[-4000:], file=sys.stderr)
    return executions, edges, cpu_of_children() - before, found


def cpu_of_children() -> float:
    """Seconds of CPU that processes which have ended took."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def seeded(target: str) -> Path:
    """The directory of a target's corpus as it grows, with the seeds and what is kept in it."""
    corpus = WORK / target / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
    for i, seed in enumerate(importlib.import_module(f"tests.fuzz.{target}").SEEDS):
        (corpus / f"seed-{i}").write_bytes(seed)
    for path in (KEPT / target).glob("*"):
        shutil.copy(path, corpus)
    return corpus


def keep(target: str) -> None:
    """Make the kept corpus of the fewest inputs; those that once found something stay."""
    fewest = WORK / target / "fewest"
    shutil.rmtree(fewest, ignore_errors=True)
    fewest.mkdir()
    run(target, "-merge=1", "-use_counters=0", str(fewest), str(WORK / target / "corpus"))
    kept = KEPT / target
    kept.mkdir(parents=True, exist_ok=True)
    for path in kept.iterdir():
        if not path.name.startswith("found-"):
            path.unlink()
    for path in fewest.iterdir():
        shutil.copy(path, kept / path.name[:16])


def run(target: str, *flags: str) -> str:
    """Run the fuzzing process to its end, and return what it said."""
    command = [sys.executable, __file__, "--inside", target, f"-max_len={LONGEST}", "-rss_limit_mb=1024", *flags]
    result = subprocess.run(
        command, cwd=ROOT, env=os.environ, capture_output=True, text=True, errors="replace", check=False
    )
    return result.stdout + result.stderr


if __name__ == "__main__":
    sys.exit(main())
