"""What a run keeps of a workbook: no cells, and a fingerprint only where somebody needs it."""

import gc
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from mentortools.reports.result import FileState
from mentortools.tasks.batch import BatchSettings, batch
from mentortools.tasks.opened_file import InputFile
from mentortools.tasks.settings import Settings
from mentortools.workbook.snapshot import Snapshot
from mentortools.workbook.workbook_facts import Fingerprints
from tests.tasks.returned_files import ON, given, log, ours, session, states

CHECKED = BatchSettings(Settings(ON, fingerprints=Fingerprints.STAMPED))
ONE, OTHER = session("2025-10-14", 4), session("2025-10-14", 5)


def test_the_cells_of_a_file_are_let_go_before_the_next_is_read() -> None:
    alive: list[int] = []

    def files() -> Iterator[InputFile]:
        for number in range(4):
            gc.collect()
            alive.append(sum(isinstance(each, Snapshot) for each in gc.get_objects()))
            yield given({f"{number}": log(ONE, urn=f"19000{number}")})[0]

    result = batch(files(), BatchSettings(Settings(ON)))
    assert len(result.results) == 4
    assert len(set(alive[1:])) == 1


def test_a_log_that_is_only_checked_has_no_fingerprint_and_no_stamp() -> None:
    (result,) = batch(given({"a": log(ONE)}), CHECKED).results
    assert result.workbook.fingerprint is None
    with pytest.raises(LookupError):
        _ = result.stamp
    (stamped,) = batch(given({"a": log(ONE, more=(ours(log(ONE)),))}), CHECKED).results
    assert stamped.stamp.log == log(ONE).fingerprint


def test_a_fingerprint_that_is_needed_after_all_is_asked_for() -> None:
    corrected = log(OTHER, more=(ours(log(ONE)),))
    read = {"a": log(ONE), "b": corrected, "c": log(ONE, urn="190002")}
    asked: list[str] = []

    def fingerprint_of(name: str) -> str:
        asked.append(name)
        return log(ONE).fingerprint

    result = batch(given(read), CHECKED, fingerprint_of)
    assert asked == ["a"]
    assert states(result) == {"a": FileState.SUPERSEDED, "b": FileState.READ, "c": FileState.READ}
    kept = batch(given(read), replace(CHECKED, settings=Settings(ON)))
    assert states(kept) == states(result)


def test_where_a_file_cannot_be_read_again_nobody_can_tell() -> None:
    read = {"a": log(ONE), "b": log(OTHER, more=(ours(log(ONE)),))}
    result = batch(given(read), CHECKED, lambda _: None)
    assert set(states(result).values()) == {FileState.CHOICE_NEEDED}
