"""What we declare and send, against what Nova says of itself: its schemas and ranges of microversions."""

from __future__ import annotations

import importlib
import itertools
from collections.abc import Callable, Iterator
from operator import attrgetter

import pytest

from novaclient.spec import LATEST, ByVersion, Op, Param, microversion, microversion_text
from novaclient.v2.client import MANAGERS
from tests.cases.row import Row
from tests.cases.test_rows import ROWS
from tests.schema import nova
from tests.schema.exceptions import ABSENT, DIFFERENT, REFUSED
from tests.support.cloud import Cloud
from tests.support.faces import Sync

Range = tuple[nova.Microversion, nova.Microversion]
# Where the requests of rows to other services go.
ELSEWHERE = ("/v2/images", "/v2.0/", "/volumes", "/snapshots", "/types", "/v3/")
VERSIONS = ("/", "/v2.1/")


@pytest.mark.parametrize("row", [r for r in ROWS if r.sends], ids=str)
@pytest.mark.filterwarnings("ignore")
def test_nova_takes_what_is_sent(row: Row, cloud: Cloud) -> None:
    cloud.answers = list(row.answers)
    try:
        Sync(cloud.url).call(row.version, lambda nova: attrgetter(row.method)(nova)(*row.call.args, **row.call.kwargs))
    except Exception:  # noqa: BLE001  what the row expects of the answer is tested with the row
        assert row.raises
    version = max(microversion(row.version), nova.FIRST)
    refusals = []
    for sent in cloud.sent:
        verb, url = sent.raw.split(" ", 1)
        path, _, query = url.partition("?")
        if not path.startswith(ELSEWHERE) and path not in VERSIONS:
            actions = sent.body if path.endswith("/action") and isinstance(sent.body, dict) else ()
            operation = nova.find(verb, path, actions)
            refusals.append("no such route" if operation is None else operation.refusal(version, sent.body, query))
    text = "; ".join(filter(None, refusals))
    listed = [part for method, part, _ in REFUSED if method == row.method and part in text]
    if text.startswith("gone: ") and says_gone(row.method):
        listed.append("gone: ")
    assert bool(text) == bool(text and listed), text


def says_gone(name: str) -> bool:
    """Whether the declaration of an operation says itself that newer Novas do not have it."""
    attribute, _, method = name.partition(".")
    module, manager = MANAGERS[attribute]
    declared = vars(getattr(importlib.import_module(f"novaclient.v2.{module}"), manager)).get(method)
    return isinstance(declared, (Op, ByVersion)) and any(op.gone for op in declared.ops)


def test_no_refusal_is_listed_in_vain() -> None:
    assert not {method for method, _, _ in REFUSED} - {row.method for row in ROWS}


def declared() -> Iterator[tuple[str, Op, tuple[Op, ...], nova.Operation | None]]:
    """Every operation to Nova that a manager declares, what else is behind its name, and what it is to Nova."""
    for name, (module, manager) in MANAGERS.items():
        cls = getattr(importlib.import_module(f"novaclient.v2.{module}"), manager)
        for attribute, method in vars(cls).items():
            for op in method.ops if isinstance(method, (Op, ByVersion)) else ():
                for path in [] if op.service or path_is_any(op) else paths(op):
                    actions = (op.wrap,) if path.endswith("/action") else ()
                    yield f"{name}.{attribute}", op, method.ops, nova.find(op.method, path, actions)


def path_is_any(op: Op) -> bool:
    """Whether an argument says where the request goes, or which action it is: there is nothing to compare."""
    return op.path.startswith("{") or any(p.wire == "/" and op.path.endswith("/action") for p in op.params)


def paths(op: Op) -> list[str]:
    """The paths of an operation: one, or two where a value of an argument, or none, make different ones."""
    params = [p for p in op.params if p.name in op.in_path]
    values = [(True, False) if p.type == "bool" else (None, "x") if p.default is None else ("x",) for p in params]
    texts = [[p.encode(v) for v in of] if p.encode else ["x"] for p, of in zip(params, values, strict=True)]
    return sorted(
        {
            op.path.format(**dict(zip([p.name for p in params], chosen, strict=True)))
            for chosen in itertools.product(*texts)
        }
    )


def disagreements(op: Op, others: tuple[Op, ...], theirs: nova.Operation | None) -> Iterator[tuple[str, str]]:
    """What a declaration says that Nova does not, and the other way round: (about what, how it differs)."""
    if theirs is None:
        yield "route", "Nova has no such route"
        return
    # one that ends with a microversion may say what to use after it
    if bool(theirs.gone) != bool(op.gone) and (theirs.gone or op.until == LATEST):
        yield "gone", f"ours {op.gone!r}, Nova's {theirs.gone!r}"
    if theirs.gone:
        return
    since, until = max(op.since, nova.FIRST), op.until
    # where an operation hands over to another of the same name, that is a matter of ours
    takes_over = any(after(other.until) == op.since for other in others)
    hands_over = any(after(op.until) == other.since for other in others)
    if since < theirs.since or (since > theirs.since and not takes_over):
        yield "since", f"ours {microversion_text(since)}, Nova's {microversion_text(theirs.since)}"
    if until > theirs.until or (until < theirs.until and not hands_over):
        yield "until", f"ours {microversion_text(until)}, Nova's {microversion_text(theirs.until)}"
    span = max(since, theirs.since), min(until, theirs.until)
    for (kind, within, wire), ours in fields(op).items():
        have = joined([clipped(r, span) for r in ours])
        should = joined([clipped(r, span) for r in theirs.properties(kind, within).get(wire, [])])
        if have != should:
            yield f"{kind} {wire}", f"ours {told(have)}, Nova's {told(should)}"


def fields(op: Op) -> dict[tuple[str, str, str], list[Range]]:
    """What an operation sends: (body or query, the property it stands in, its name) -> microversions."""
    found: dict[tuple[str, str, str], list[Range]] = {}
    for p in op.params:
        if p.name in op.in_path or p.wire == "/" or is_open(p):
            continue
        within = "" if p.query or p.wire[0] == "/" else op.wrap
        found.setdefault(("query" if p.query else "body", within, p.wire.lstrip("/")), []).append((p.since, p.until))
    return found


def is_open(p: Param) -> bool:
    """Whether a parameter is a dict of any query parameters."""
    return p.query and p.type.startswith("dict")


def after(version: nova.Microversion) -> nova.Microversion:
    """The microversion after one."""
    return version[0], version[1] + 1


def clipped(span: Range, to: Range) -> Range:
    """The part of a range within another."""
    return max(span[0], to[0]), min(span[1], to[1])


def joined(ranges: list[Range]) -> list[Range]:
    """The ranges in order, neighbours as one, without the empty ones."""
    found: list[Range] = []
    for span in sorted(r for r in ranges if r[0] <= r[1]):
        if found and span[0] <= after(found[-1][1]):
            found[-1] = found[-1][0], max(found[-1][1], span[1])
        else:
            found.append(span)
    return found


def told(ranges: list[Range]) -> str:
    """Ranges as text."""
    return ", ".join(f"{microversion_text(a)}-{microversion_text(b)}" for a, b in ranges) or "never"


def differences() -> dict[tuple[str, str], str]:
    """(operation of ours, about what) -> how it differs from Nova's."""
    return {
        (name, about): how
        for name, op, others, theirs in declared()
        for about, how in disagreements(op, others, theirs)
    }


def absences() -> dict[tuple[str, str], str]:
    """(operation of Nova's, field) -> when none of ours that go there sends it."""
    sent: dict[nova.Operation, dict[tuple[str, str, str], list[Range]]] = {}
    for _, op, _, theirs in declared():
        if theirs is None or theirs.gone or any(is_open(p) for p in op.params):
            continue
        known = sent.setdefault(theirs, {})
        everywhere = (nova.FIRST, LATEST)
        for key in [("query", "", ""), ("body", "", op.wrap), *(("body", op.wrap, name) for name in ("", *op.const))]:
            known.setdefault(key, []).append(everywhere)
        for key, ranges in fields(op).items():
            known.setdefault(key, []).extend(clipped(r, (op.since, op.until)) for r in ranges)
    found = {}
    for theirs, known in sent.items():
        for kind, within in {(kind, within) for kind, within, _ in known}:
            for name, ranges in theirs.properties(kind, within).items():
                ours = joined(known.get((kind, within, name), []))
                if any(clipped(r, o) != r for r in ranges for o in ours or [(LATEST, LATEST)]):
                    found[theirs.name, f"{kind} {name}"] = f"Nova's {told(ranges)}, ours {told(ours)}"
    return found


@pytest.mark.parametrize(("find", "listed"), [(differences, DIFFERENT), (absences, ABSENT)])
def test_declarations_agree_with_nova(
    find: Callable[[], dict[tuple[str, str], str]], listed: dict[tuple[str, str], str]
) -> None:
    found = find()
    news = [f"{name}: {about}: {how}" for (name, about), how in found.items() if (name, about) not in listed]
    assert not news, "\n".join(news)
    assert not listed.keys() - found.keys(), "these agree now: take them from tests/schema/exceptions.py"
