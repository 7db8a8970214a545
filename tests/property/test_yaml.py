"""YAML that commands print: libyaml writes what it writes as PyYAML does, and nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from novaclient.cli import writers

TEXTS = st.one_of(
    st.text(max_size=20),
    st.text(" \n\t\r:#-'\"?,[]{}&*!|>%@`~=.0e_\\\x7f\x1bé中\x85\u2028\ufeff😀", max_size=12),
    st.sampled_from(["null", "no", "1:20", "0x1f", "1e3", "2026-01-01", "2026-01-01T00:00:00Z", "=", "---", "- a"]),
    st.builds(lambda text, times: text * times, st.text("a b'\n\"é", min_size=1, max_size=4), st.integers(1, 2500)),
)
DOCUMENTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


def by_pyyaml(document: Any) -> str:
    """What PyYAML makes of it without libyaml."""
    harmless = writers.as_json(document, None) == json.dumps(document, ensure_ascii=False)
    text = yaml.dump(document, Dumper=yaml.SafeDumper, sort_keys=False, allow_unicode=harmless, width=4096)
    return text.removesuffix("...\n").rstrip("\n")


# where the two differ
@given(st.lists(DOCUMENTS, max_size=4))
@example([{"k" * 128: 1}])
@example([{"中" * 43: 1}])
@example([{"a\rb": 1}])
@example(["é " * 2000, "\u2028"])
@example([{"😀": "😀"}, "a", "😀"])
@example(["a\x85b", "é"])
@example([[["x \ud800", "\ue000"]]])
def test_it_is_the_same_to_the_byte(document: list[Any]) -> None:
    assert writers.as_yaml(document) == by_pyyaml(document)


SERVERS = [
    {"id": "0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0", "name": name, "created": "2026-01-01T00:00:00Z", "fault": None,
     "OS-EXT-SRV-ATTR:hypervisor_hostname": "compute1.example", "user_data": user_data, "locked": False, "tags": [],
     "flavor": {"ram": 512, "extra_specs": {"hw:cpu_policy": "shared"}}, "addresses": {"private": [{"version": 4}]}}
    for name, user_data in (("web", ""), ("中文", "I2Nsb3VkLWNvbmZpZw==" * 1000))
]  # fmt: skip


def test_it_is_libyaml_that_writes_servers(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = by_pyyaml(SERVERS)
    monkeypatch.setattr(yaml, "SafeDumper", None)
    assert writers.as_yaml(SERVERS) == expected


def test_it_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CSafeDumper")
    assert writers.as_yaml(SERVERS) == by_pyyaml(SERVERS)
