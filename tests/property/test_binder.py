"""The binder binds as Python does."""

from __future__ import annotations

import inspect
from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from novaclient import core
from novaclient.api_versions import APIVersion
from novaclient.spec import POST, REQUIRED, Param

MANAGER: Any = SimpleNamespace(api_version=APIVersion("2.90"))
NAMES = "abcdef"


@st.composite
def signatures(draw: st.DrawFn) -> tuple[list[Param], inspect.Signature]:
    """The parameters of an operation, and Python's own words for them."""
    names = list(NAMES[: draw(st.integers(0, len(NAMES)))])
    keywords = draw(st.integers(0, len(names)))
    positional = names[: len(names) - keywords]
    required = draw(st.integers(0, len(positional)))
    params, python = [], []
    for number, name in enumerate(names):
        keyword = name not in positional
        has_default = draw(st.booleans()) if keyword else number >= required
        default = f"default of {name}" if has_default else REQUIRED
        params.append(Param(name, default=default, keyword=keyword))
        kind = inspect.Parameter.KEYWORD_ONLY if keyword else inspect.Parameter.POSITIONAL_OR_KEYWORD
        python.append(inspect.Parameter(name, kind, default=default if has_default else inspect.Parameter.empty))
    return params, inspect.Signature(python)


def operation(params: list[Param]) -> Any:
    """An operation of these parameters, as a class has it."""

    class Manager:
        do = POST("/x", *params)

    return vars(Manager)["do"]


CALLS = (
    st.lists(st.integers(), max_size=7).map(tuple),
    st.dictionaries(st.sampled_from([*NAMES, "other"]), st.integers(), max_size=6),
)


@given(signatures(), *CALLS)
def test_as_python_binds(made: Any, args: tuple[int, ...], kwargs: dict[str, int]) -> None:
    params, signature = made
    try:
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        expected: Any = dict(bound.arguments)
    except TypeError:
        expected = TypeError
    try:
        found: Any = core.bind(operation(params), MANAGER, args, kwargs)
    except TypeError:
        found = TypeError
    assert found == expected
