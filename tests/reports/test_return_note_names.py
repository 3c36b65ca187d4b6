"""Names in and of the notes to schools: another file only where it is the same school's; names that systems take."""

import pytest

from mentortools.reports.note_names import note_names
from mentortools.reports.own_other_file import own_other_file
from mentortools.reports.result import FileState
from mentortools.reports.return_note import return_notes
from tests.reports.batch_values import batch, other_file


@pytest.mark.parametrize(
    ("path", "other", "named"),
    [
        ("Juniper Hill 2024-25.xlsx", "Juniper Hill 2024-25 final.xlsx", "Juniper Hill 2024-25 final.xlsx"),
        ("north/Juniper Hill.xlsx", "sent again/juniper_hill (2).xlsx", "juniper_hill (2).xlsx"),
        ("Fallowmere A.xlsx", "Gorsemoor B.xlsx", ""),
        ("Juniper Hill.xlsx", "Juniper Hall.xlsx", ""),
        ("Juniper.xlsx", "Juniper Hill.xlsx", ""),
        ("mentor log 1.xlsx", "mentor log 2.xlsx", ""),
        ("190001.xlsx", "190002.xlsx", ""),
        ("a.xlsx", None, ""),
    ],
)
def test_another_file_is_named_only_where_it_is_the_same_schools(path: str, other: str | None, named: str) -> None:
    assert own_other_file(path, other) == named


def test_two_versions_are_named_to_their_school() -> None:
    one = other_file("Juniper Hill.xlsx", FileState.CHOICE_NEEDED, "", "Juniper Hill final.xlsx")
    (note,) = return_notes(batch(one))
    assert "“Juniper Hill.xlsx” and “Juniper Hill final.xlsx”" in " ".join(note.text.split())


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["a.xlsx"], ["a"]),
        (["a.xlsx", "A.ods", "a.xls"], ["a", "A (2)", "a (3)"]),
        (["b/a.xlsx", "b - a.xlsx"], ["b - a", "b - a (2)"]),
        (["../a.xlsx"], ["a"]),
        (["CON.xlsx"], ["_CON"]),
        (["what? *now*.xlsx"], ["what now"]),
        ([".xlsx"], ["xlsx"]),
        (["a. .xlsx"], ["a"]),
        (["x" * 300 + ".xlsx"], ["x" * 100]),
    ],
)
def test_notes_have_names_that_every_system_takes(paths: list[str], names: list[str]) -> None:
    assert list(note_names(paths).values()) == names
