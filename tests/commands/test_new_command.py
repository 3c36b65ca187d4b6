"""``mentortools new``: a log for one school, or one for each school of a list, however the list was saved."""

from pathlib import Path

import pytest

from mentortools.adapters.reading import read_snapshot
from mentortools.workbook.decode import decode
from tests.commands.made_logs import Run, hashes


def school(path: Path) -> tuple[str, str | None, str]:
    details = decode(read_snapshot(path.read_bytes())).school
    return details.name, details.urn, details.district


def test_new_makes_a_log_for_one_school(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "new.xlsx"
    said = run(
        "new", out, "--school", "Quillhaven School", "--urn", "190001", "--district", "Leeds", "--year", "2025-26",
        "--earlier-urns", "190008, 190009", "--ukprn", "10000001", "--postcode", "ZZ1 1ZZ", "--phase", "Primary",
        "--trust", "Paper Trust", "--contact-name", "Wilf Paperclip", "--contact-email", "w@school.example",
    )  # fmt: skip
    assert (said.status, said.out, said.err) == (0, "", f"Written: {out}\n")
    details = decode(read_snapshot(out.read_bytes())).school
    assert [str(value) for value in details[1:12]] == [
        "Quillhaven School", "190001", "('190008', '190009')", "10000001", "ZZ1 1ZZ", "Leeds", "Primary",
        "Paper Trust", "2025 to 2026", "Wilf Paperclip", "w@school.example",
    ]  # fmt: skip


def test_new_makes_a_log_for_each_school_of_a_list_and_replaces_none(run: Run, folder: Path) -> None:
    listed = (
        "URN,EstablishmentName,DistrictAdministrative (name)\n190001,Quill/haven,Leeds\n190002,Brackenfold,Watford\n"
    )
    (folder / "list.csv").write_text(listed, encoding="utf-8")
    said = run("new", "--from", "list.csv", "--into", "to-send", "--year", "2025 to 2026", "-q")
    assert (said.status, said.out, said.err) == (0, "", "")
    made_logs = sorted((folder / "to-send").iterdir())
    assert [school(path)[1:] for path in made_logs] == [("190002", "Watford"), ("190001", "Leeds")]
    made_logs[1].unlink()
    before = hashes(folder)
    again = run("new", "--from", "list.csv", "--into", "to-send")
    assert (again.status, "already there" in again.err) == (2, True)
    assert hashes(folder) == before


@pytest.mark.parametrize(
    ("encoding", "name", "told"),
    [
        ("utf-8", "St Mary’s Ōtley", False),
        ("utf-8-sig", "St Mary’s Ōtley", False),
        ("utf-16", "St Mary’s Ōtley", False),
        ("cp1252", "St Mary’s Châtel", True),
        ("iso-8859-1", "St Mary's Châtel", True),
    ],
)
@pytest.mark.parametrize("separator", [",", "\t", ";"], ids=["comma", "tab", "semicolon"])
def test_a_list_is_read_however_it_was_saved(
    run: Run, folder: Path, encoding: str, name: str, separator: str, *, told: bool
) -> None:
    lines = [["School name", "URN", "District"], [name, "999999", "Leeds"]]
    (folder / "list.csv").write_text("\r\n".join(map(separator.join, lines)), encoding=encoding, newline="")
    said = run("new", "--from", "list.csv", "--into", "to-send")
    assert (said.status, "Written: 1 mentor log in to-send" in said.err) == (0, True)
    assert ("list.csv was read as text as Excel saves it on Windows" in said.err) is told
    (path,) = (folder / "to-send").iterdir()
    assert path.name == f"{name} 999999 mentor log.xlsx"
    assert school(path)[0] == name


def test_bytes_that_are_no_letter_are_refused(run: Run, folder: Path) -> None:
    (folder / "list.csv").write_bytes(b"School name,URN\r\nSt Mary\x81s,190001\r\n")
    said = run("new", "--from", "list.csv", "--into", "to-send")
    assert (said.status, "save the list as CSV UTF-8" in said.err) == (2, True)


def test_names_stay_readable_in_the_names_of_files(run: Run, folder: Path) -> None:
    (folder / "list.csv").write_text('URN,School name\n190001,"All Saints: C/E ""Upper""?"\n', encoding="utf-8")
    run("new", "--from", "list.csv", "--into", "to-send")
    assert [path.name for path in (folder / "to-send").iterdir()] == ["All Saints - C-E 'Upper' 190001 mentor log.xlsx"]
