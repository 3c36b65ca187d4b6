"""Progress where nobody looks at a terminal: a line now and then, and none for what is done soon."""

from argparse import Namespace

import pytest

from mentortools.commands import progress as shown
from mentortools.commands.progress import line, progress


@pytest.mark.parametrize(
    ("done", "of", "found", "seconds", "said"),
    [
        (0, 30, "", 0.0, "Reading: 0 of 30"),
        (0, 30, "0 findings", 12.0, "Reading: 0 of 30, 0 findings"),
        (20, 30, "1 finding", 10.0, "Reading: 20 of 30, 1 finding, less than a minute left"),
        (300, 1500, "412 findings", 30.0, "Reading: 300 of 1,500, 412 findings, about 2 minutes left"),
        (300, 1500, "", 15.0, "Reading: 300 of 1,500, about 1 minute left"),
        (1, 22000, "", 1.0, "Reading: 1 of 22,000, about 6 hours left"),
    ],
)
def test_a_line_says_how_far_it_is(done: int, of: int, found: str, seconds: float, said: str) -> None:
    assert line("Reading", done, of, found, seconds) == said


def test_what_is_done_soon_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(progress(range(1000), "Reading", options=Namespace(quiet=False))) == list(range(1000))
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("quiet", [False, True])
def test_findings_are_counted_as_they_come(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *, quiet: bool
) -> None:
    monkeypatch.setattr(shown, "SECONDS_BETWEEN_LINES", 0.0)
    found: list[int] = []
    for number in progress(range(3), "Reading", found.__len__, options=Namespace(quiet=quiet)):
        found += [number] * 2
    said = capsys.readouterr().err.splitlines()
    assert [each.split(", ")[:2] for each in said] == (
        [] if quiet else [["Reading: 0 of 3", "0 findings"], ["Reading: 1 of 3", "2 findings"],
                          ["Reading: 2 of 3", "4 findings"]]
    )  # fmt: skip
