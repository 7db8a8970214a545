"""The list of differences, its page, and the judge that holds them against what was found."""

from tests.compat import document
from tests.compat.compare import Difference, Found, judge
from tests.compat.differences import DIFFERENCES

LISTED = Difference("command", "stdout", "^nova list", "A reason.", genuine="old", ours="new")
FOUND = Found("command", "stdout", "nova list at 2.1", "an old text", "a new text")


def test_the_page_is_fresh() -> None:
    assert document.PAGE.read_text() == document.page(), "run `python -m tests.compat.document`"


def test_every_difference_has_a_sentence_as_its_reason() -> None:
    assert [d for d in DIFFERENCES if not d.reason.endswith(".")] == []


def test_a_listed_difference_is_well() -> None:
    assert judge("command", [FOUND], [LISTED]) == ""


def test_an_unlisted_difference_is_not() -> None:
    other = Found("command", "stdout", "nova list at 2.1", "an old text", "another text")
    assert "1 differences that" in judge("command", [FOUND, other], [LISTED])


def test_a_listed_difference_that_is_no_more_is_not() -> None:
    assert "no more to be seen" in judge("command", [], [LISTED])
