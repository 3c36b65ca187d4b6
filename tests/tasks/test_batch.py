"""A folder of returned files: each ends as one line, and none is decided silently."""

from typing import Any

import pytest
from msgspec.structs import replace

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.reports.result import FileState
from mentortools.tasks.batch import BatchSettings, batch
from mentortools.tasks.exit_status import exit_status, status_of
from mentortools.tasks.own_workbook import NOTE
from mentortools.tasks.settings import Settings
from mentortools.tasks.versions import Choice
from mentortools.workbook.snapshot import Sheet, Snapshot
from mentortools.workbook.unreadable import Reason
from tests.tasks.returned_files import ON, given, hours, log, ours, session, states, worked

READ, SAME_BYTES, SUPERSEDED = FileState.READ, FileState.SAME_BYTES, FileState.SUPERSEDED
CHOICE, IGNORED, UNREADABLE = FileState.CHOICE_NEEDED, FileState.IGNORED, FileState.UNREADABLE

ONE, TWO = session("2025-10-14", 4), session("2025-10-15", 2)


def test_the_same_bytes_count_once() -> None:
    result = worked({"b.xlsx": log(ONE), "copy of b.xlsx": log(ONE)})
    assert states(result) == {"b.xlsx": READ, "copy of b.xlsx": SAME_BYTES}
    assert result.files[1].other == "b.xlsx"
    assert "same bytes as b.xlsx" in result.files[1].note
    assert sum(hours(result).values()) == 4


def test_files_whose_bytes_cannot_be_had_are_not_the_same() -> None:
    files = [replace(file, sha256="") for file in given({"a.xlsx": Reason.LOCKED, "b.xlsx": Reason.TOO_LARGE})]
    result = batch(files, BatchSettings(Settings(ON)))
    assert [(file.state, file.reason) for file in result.files] == [(UNREADABLE, "locked"), (UNREADABLE, "too large")]


MORE = log(ONE, TWO)
CHANGED = log(session("2025-10-14", 5))


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        ({"a": log(ONE), "b": MORE}, {"a": SUPERSEDED, "b": READ}),
        ({"a": MORE, "b": log(ONE)}, {"a": READ, "b": SUPERSEDED}),
        ({"a": log(TWO, ONE), "b": MORE}, {"a": READ, "b": SUPERSEDED}),
        ({"a": log(ONE), "b": CHANGED}, {"a": CHOICE, "b": CHOICE}),
        ({"a": log(ONE), "b": log(session("2025-10-14", 5), more=(ours(log(ONE)),))}, {"a": SUPERSEDED, "b": READ}),
        ({"a": log(ONE), "b": MORE, "c": CHANGED}, {"a": CHOICE, "b": CHOICE, "c": CHOICE}),
        ({"a": log(ONE), "b": MORE, "c": log(ONE, TWO, session("2025-10-16"))},
         {"a": SUPERSEDED, "b": SUPERSEDED, "c": READ}),
        (
            {"a": log(ONE), "b": log(TWO, more=(ours(log(ONE)),)), "c": log(session(), more=(ours(log(TWO)),))},
            {"a": SUPERSEDED, "b": SUPERSEDED, "c": READ},
        ),
        ({"a": log(ONE), "b": log(ONE, year="2024 to 2025")}, {"a": READ, "b": READ}),
        ({"a": log(ONE), "b": log(TWO, urn="190002")}, {"a": READ, "b": READ}),
        ({"a": log(ONE, urn="190099"), "b": log(TWO, earlier="190099")}, {"a": CHOICE, "b": CHOICE}),
        ({"a": log(ONE, urn="19"), "b": log(TWO, urn="19")}, {"a": READ, "b": READ}),
    ],
    ids=[
        "holds all rows and more", "the other way round", "the same rows in another order", "neither holds the other",
        "descends by its stamp", "one of three is another", "three in a row", "each descends from the one before",
        "two years are no versions", "nor are two schools", "an earlier URN is the same school", "nobody knows whose",
    ],
)  # fmt: skip
def test_several_workbooks_of_a_school(read: dict[str, Snapshot], expected: dict[str, FileState]) -> None:
    assert states(worked(read)) == expected


def test_who_superseded_whom_is_said() -> None:
    older, newer = worked({"a": log(ONE), "b": MORE}).files
    assert (older.other, newer.other) == ("b", None)
    assert older.note == "b is a later version of it and counts in its place."
    assert older.result is None


FILLED = log(ONE, more=(ours(log(ONE)),))
SAYS_THE_SAME = "{} says the same and counts in its place."
IS_LATER = "{} is a later version of it and counts in its place."


@pytest.mark.parametrize(
    ("read", "choice", "chosen", "path", "note"),
    [
        ({"a": log(ONE), "b": CHANGED}, Choice.ASK, ("a",), "b", "a was chosen with --use and counts in its place."),
        ({"a": log(ONE), "b": MORE}, Choice.ASK, ("a",), "b", "a was chosen with --use and counts in its place."),
        ({"a": log(ONE), "b": CHANGED}, Choice.LATEST, (), "a",
         "b was saved later and counts in its place, as --latest asks."),
        ({"a": log(ONE), "b": FILLED}, Choice.ASK, (), "b", SAYS_THE_SAME.format("a")),
        ({"a": log(TWO, ONE), "b": MORE}, Choice.ASK, (), "b", SAYS_THE_SAME.format("a")),
        ({"a": log(ONE), "b": MORE}, Choice.ASK, (), "a", IS_LATER.format("b")),
    ],
    ids=["chosen", "chosen, though another holds more", "saved last", "its filled copy", "another order", "holds more"],
)  # fmt: skip
def test_why_another_counts_in_its_place_is_true(
    read: dict[str, Snapshot], choice: Choice, chosen: tuple[str, ...], path: str, note: str
) -> None:
    result = worked(read, choice=choice, chosen=chosen, saved={"a": 1.0, "b": 2.0})
    assert {file.path: file.note for file in result.files}[path] == note


@pytest.mark.parametrize(
    ("read", "how", "said"),
    [
        ({"a": log(ONE), "b": CHANGED}, {},
         {"a": "as b, and each holds something that the other does not.",
          "b": "as a, and each holds something that the other does not."}),
        ({"a": log(TWO, ONE), "b": MORE, "c": CHANGED}, {},
         {"a": "as c, and each holds something that the other does not.",
          "b": "as c, and each holds something that the other does not."}),
        ({"a": log(ONE), "b": MORE, "c": log(ONE, session("2025-10-16"))}, {},
         {"a": "as b, which holds all that stands in it and differs from a third."}),
        ({"a": log(ONE), "b": CHANGED}, {"chosen": ("a", "b")},
         {"a": "More than one workbook of its school and year was chosen with --use"}),
        ({"a": log(ONE), "b": CHANGED}, {"choice": Choice.LATEST}, {"a": "nobody can tell which was saved last."}),
    ],
    ids=["two at odds", "two the same and a third", "two that hold all of the third", "two chosen", "not known"],
)  # fmt: skip
def test_why_none_counts_is_true(read: dict[str, Snapshot], how: dict[str, Any], said: dict[str, str]) -> None:
    notes = {file.path: file.note for file in worked(read, **how).files}
    for path, words in said.items():
        assert words in notes[path]


def test_where_nobody_can_tell_neither_counts_until_someone_chooses() -> None:
    result = worked({"a": log(ONE), "b": CHANGED})
    assert hours(result) == {}
    assert "--use" in result.files[0].note
    assert [file.other for file in result.files] == ["b", "a"]


@pytest.mark.parametrize(
    ("choice", "chosen", "saved", "counts"),
    [
        (Choice.LATEST, (), {"a": 2.0, "b": 1.0}, {"a": 4}),
        (Choice.LATEST, (), {"a": 1.0, "b": 2.0}, {"b": 5}),
        (Choice.LATEST, (), {"a": 1.0, "b": 1.0}, {}),
        (Choice.LATEST, (), {"a": 1.0}, {}),
        (Choice.ASK, ("a",), {}, {"a": 4}),
        (Choice.ASK, ("b",), {}, {"b": 5}),
        (Choice.ASK, ("a", "b"), {}, {}),
        (Choice.LATEST, ("a",), {"a": 1.0, "b": 2.0}, {"a": 4}),
    ],
    ids=["the latest", "the other is", "saved together", "not known", "this one", "that one", "both", "use goes first"],
)
def test_somebody_chooses(
    choice: Choice, chosen: tuple[str, ...], saved: dict[str, float], counts: dict[str, int]
) -> None:
    result = worked({"a": log(ONE), "b": CHANGED}, choice=choice, chosen=chosen, saved=saved)
    assert hours(result) == counts


def test_use_goes_before_what_supersedes() -> None:
    assert hours(worked({"a": log(ONE), "b": MORE}, chosen=("a",))) == {"a": 4}


def test_unreadable_and_ignored_files_are_lines_too() -> None:
    result = worked({
        "a.xlsx": log(ONE), "b.xlsx": Reason.PASSWORD, "~$a.xlsx": None, "c.xlsx": Snapshot((Sheet("Rota", [["x"]]),)),
    })  # fmt: skip
    assert states(result) == {"a.xlsx": READ, "b.xlsx": UNREADABLE, "c.xlsx": UNREADABLE, "~$a.xlsx": IGNORED}
    by_path = {file.path: file for file in result.files}
    assert [finding.code for finding in by_path["b.xlsx"].findings] == ["MT003"]
    assert by_path["c.xlsx"].reason == "no mentor log in it"


def of_ours(*titles: str) -> Snapshot:
    """A workbook of stamped sheets with these titles."""
    sheet = ours(log(ONE))
    return Snapshot(tuple(Sheet(title, [[title], sheet.rows[1]]) for title in titles))


@pytest.mark.parametrize(
    ("read", "state"),
    [
        (of_ours("Ashgrove School", "Portfolio"), IGNORED),
        (Snapshot((*of_ours("Portfolio").sheets, Sheet("Mine", [["typed in"]]))), UNREADABLE),
        (of_ours("Checks", "Funding claim"), UNREADABLE),
        (Snapshot((Sheet("Portfolio", [["Portfolio"], ["by hand"]]),)), UNREADABLE),
        (Snapshot(()), UNREADABLE),
    ],
    ids=["certificates", "with a sheet of somebody's", "a copy without its log", "not stamped", "no sheets"],
)
def test_a_workbook_that_we_made_beside_a_log_is_known_as_ours(read: Snapshot, state: FileState) -> None:
    result = worked({"a - certificates.xlsx": read})
    assert (states(result), exit_status(result)) == ({"a - certificates.xlsx": state}, state is UNREADABLE)


def test_of_a_workbook_of_ours_nothing_has_to_be_put_right_however_often_it_is_there() -> None:
    read = of_ours("Ashgrove School", "Portfolio")
    result = worked({"a - certificates.xlsx": read, "copy of a - certificates.xlsx": read})
    assert [(file.state, file.note, file.reason, file.findings) for file in result.files] == [
        (IGNORED, NOTE, None, ())
    ] * 2


def test_files_are_in_the_order_of_their_paths() -> None:
    read = {"b": log(TWO, urn="190002"), "a": log(ONE), "c": log(ONE, urn="190003")}
    assert [file.path for file in worked(read).files] == ["a", "b", "c"]
    other = worked(dict(reversed(read.items())))
    assert (hours(other), states(other)) == (hours(worked(read)), states(worked(read)))
    assert other.ledger == worked(read).ledger


@pytest.mark.parametrize(
    ("read", "status"),
    [
        ({"a": log(ONE)}, 0),
        ({}, 0),
        ({"~$a.xlsx": None, "a": log(ONE)}, 0),
        ({"a": log(ONE), "b": MORE}, 0),
        ({"b": log(ONE), "copy of b": log(ONE)}, 0),
        ({"a": log(ONE, ONE)}, 1),
        ({"a": Reason.EMPTY}, 1),
        ({"a": log(ONE), "b": CHANGED}, 1),
        ({"a": log(ONE, urn="19")}, 1),
    ],
    ids=["fine", "nothing", "ignored", "superseded", "the same bytes", "must fix", "unreadable", "choose", "no URN"],
)
def test_what_a_run_comes_to_in_one_number(read: dict[str, Snapshot | Reason | None], status: int) -> None:
    assert exit_status(worked(read)) == status


def test_checks_and_notes_alone_are_fine() -> None:
    (file,) = worked({"a": log(ONE)}).files
    assert file.findings
    assert status_of(file.findings) == 0


def test_a_rerun_with_its_own_ledger_changes_nothing() -> None:
    first = worked({"a": log(ONE)})
    again = worked({"a": log(ONE)}, ledger=first.ledger)
    assert [(each.hours, each.status, each.reference) for each in first.ledger] == [
        (4, ClaimStatus.PREPARED, "MT-2025-26-190001-1ZZ")
    ]  # fmt: skip
    assert (again.ledger, again.changes) == (first.ledger, ())
    assert hours(again) == hours(first)


def test_what_was_submitted_is_not_claimed_again() -> None:
    submitted = ClaimRecord(
        AcademicYear(2025), "0900001", "1ZZ", 4, "190001", "40200001", ClaimStatus.SUBMITTED, source="ledger.xlsx"
    )
    result = worked({"a": MORE}, ledger=(submitted,))
    assert hours(result) == {"a": 2}
    assert submitted in result.ledger
    assert sum(each.hours for each in result.ledger) == 6


def test_what_was_prepared_for_a_file_that_cannot_be_read_now_is_kept() -> None:
    first = worked({"a": log(ONE)})
    assert worked({"a": Reason.DAMAGED}, ledger=first.ledger).ledger == first.ledger
    assert worked({"a": log(ONE), "b": CHANGED}, ledger=first.ledger).ledger == first.ledger
