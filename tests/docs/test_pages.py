"""What the pages name is there: links, anchors, files, modules, command lines, options, variables, make targets."""

from __future__ import annotations

import importlib
import itertools
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from novaclient import API_MAX_VERSION
from novaclient.auth import options
from novaclient.cli import index, parse
from novaclient.sandbox import command as sandbox
from novaclient.shell import OpenStackComputeShell

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("packaging/**/*.md"))
)
WRITTEN = [page for page in PAGES if not page.startswith("docs/reference/")]
BLOCK = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)

# options that the parser or keystoneauth1 adds; of other programs; that a page says are not there; abbreviations
OTHERS = {
    "--version", "--os-passcode", "--no-deps", "--force-reinstall", "--verifytypes",
    "--instance-name", "--fo", "--col",
}  # fmt: skip


def text(page: str) -> str:
    return (ROOT / page).read_text()


def prose(page: str) -> str:
    """A page without its blocks."""
    return BLOCK.sub("", text(page))


def spans(page: str) -> list[str]:
    """What stands in a page between backticks, outside of blocks."""
    return re.findall(r"`([^`\n]+)`", prose(page))


def anchors(page: str) -> set[str]:
    """What the headings of a page are linked by, by the rule of the usual renderers."""
    headings = re.findall(r"^#+ (.*)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def command_lines(page: str) -> Iterator[list[str]]:
    """The words of each `nova ...` in the blocks of a page, where the shell would find a command."""
    for block in BLOCK.findall(text(page)):
        for line in re.findall(r"^\$ (.*)$", block, re.MULTILINE):
            for inner in (line, *re.findall(r'"\$\((.*?)\)"', line)):
                lexer = shlex.shlex(inner, posix=True, punctuation_chars="|&;<>()")
                lexer.whitespace_split = True
                for marked, words in itertools.groupby(lexer, lambda word: not word.strip("|&;<>()")):
                    said = list(words)
                    if not marked and "nova" in (said[0], *said[3:4]):
                        yield said[said.index("nova") + 1 :]


@pytest.mark.parametrize("page", PAGES)
def test_links(page: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        if target.startswith("https://"):
            continue
        file, _, anchor = target.partition("#")
        path = (ROOT / page).parent / file if file else ROOT / page
        assert path.exists(), target
        if anchor:
            assert anchor in anchors(path.resolve().relative_to(ROOT).as_posix()), target


def test_every_page_is_found_from_the_readme() -> None:
    reached, waiting = set[str](), ["README.md"]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        for target in re.findall(r"\]\(([^)#\s]+)", prose(page)):
            path = ((ROOT / page).parent / target).resolve()
            pages = path.glob("*.md") if path.is_dir() else [path]
            linked = {page.relative_to(ROOT).as_posix() for page in pages if page.is_relative_to(ROOT)}
            waiting += (linked & set(PAGES)) - reached
    assert {page for page in PAGES if page.startswith("docs/")} <= reached


def test_messages_that_the_guide_quotes() -> None:
    """What users see is what we say: the beginnings of messages, which end in dots in the guide."""
    sources = "\n".join(path.read_text() for path in (ROOT / "src").rglob("*.py"))
    quoted = re.findall(r"^\| `([^`]+) \.\.\.`", text("docs/guide/troubleshooting.md"), re.MULTILINE)
    assert len(quoted) > 1
    for words in quoted:
        assert words.replace("server", "{kind}") in sources or words in sources, words


@pytest.mark.parametrize("page", WRITTEN)
def test_files_and_modules(page: str) -> None:
    for span in spans(page):
        if re.fullmatch(r"(src|tests|docs|tools|packaging)/[\w./*-]+", span):
            assert list(ROOT.glob(span.rstrip("/"))), span
        if re.fullmatch(r"novaclient(\.\w+)+", span):
            assert found(span), span


def found(dotted: str) -> Any:
    """The module, or what is in it, by this name."""
    module, *names = dotted.split(".")
    value: Any = importlib.import_module(module)
    for name in names:
        module += "." + name
        value = getattr(value, name, None) or importlib.import_module(module)
    return value


@pytest.mark.parametrize("page", [page for page in WRITTEN if list(command_lines(page))])
def test_command_lines(page: str) -> None:
    for words in command_lines(page):
        if words[0] == "sandbox":
            sandbox._parsed(words[1:])
        elif words[0] == "help":
            assert set(words[1:]) <= set(index.COMMANDS), words
        elif words != ["--version"]:
            parsed = OpenStackComputeShell()._parsed(words)
            assert parsed, words
            parsed[3](API_MAX_VERSION)


def test_commands_that_wait() -> None:
    """The guide names the commands that have `--poll`: all of them, and no others."""
    paragraph = text("docs/guide/waiting.md").split("\n\n")[1]
    having = {name for name in index.COMMANDS if "--poll" in str([arg.flags for arg in parse.load(name).command.args])}
    assert set(re.findall(r"`([a-z][a-z-]+)`", paragraph)) == having


def own_options() -> set[str]:
    """Every option that there is at some microversion, of `nova`, its commands and `nova sandbox`."""
    declared = (*options.OPTIONS, *options.OUTPUT, *options.of_kind("v3applicationcredential"))
    known = {flag for option in declared for flag in option.flags}
    for name in index.COMMANDS:
        command = parse.load(name).command
        known |= {flag for arg in command.args for flag in (*arg.flags, *arg.gone) if flag.startswith("--")}
    for verb in next(action for action in sandbox.parser()._actions if action.dest == "verb").choices.values():
        known |= set(verb._option_string_actions)
    return known


def test_options() -> None:
    known = {option.replace("_", "-") for option in own_options() | OTHERS}
    for page in WRITTEN:
        for span in spans(page):
            for option in re.findall(r"(?:^|[ \[(])(--[a-z][\w-]*)", span):
                assert option.replace("_", "-") in known, f"{page}: {option}"


def test_variables_and_targets() -> None:
    sources = "\n".join(path.read_text() for path in (ROOT / "src").rglob("*.py"))
    targets = set(re.findall(r"^([a-z ]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    known = {target for names in targets for target in names.split()}
    for page in WRITTEN:
        for variable in re.findall(r"\b(?:OS|NOVA|NOVACLIENT)_[A-Z_]+\b", text(page)):
            written = variable in sources or variable.removeprefix("OS_").lower() in sources
            assert written, f"{page}: {variable}"
        for target in re.findall(r"(?:`|\$ )make ([a-z]+)", text(page)):
            assert target in known, f"{page}: make {target}"
