"""certificate: a workbook beside a log, one for each log of a folder, and what is said where there is nothing."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from mentortools.adapters.mentor_log import Prefill, PrefillValue, build_log
from mentortools.policy.every_year import every_year
from tests.commands.made_logs import ON, OTHER, Run, hashes, made, put


def test_beside_the_log_which_stays_as_it_is(run: Run, folder: Path) -> None:
    put(folder, log=made())
    before = hashes(folder)["log.xlsx"]
    told = run("certificate", "log.xlsx", "--on", ON)
    assert (told.status, told.out) == (0, "")
    assert told.err == "Ada Inkpen: 10 hours of training\nWritten: log - certificates.xlsx\n"
    assert load_workbook("log - certificates.xlsx").sheetnames == ["Ada Inkpen", "Ada Inkpen - portfolio"]
    assert hashes(folder)["log.xlsx"] == before
    first = hashes(folder)
    assert run("certificate", "log.xlsx", "--on", ON).status == 0
    assert hashes(folder) == first


def test_one_for_each_log_of_a_folder(run: Run, folder: Path) -> None:
    put(folder / "in", log=made(), other=made("190002", name=OTHER, trn="0900007"))
    (folder / "in" / "deep").mkdir()
    put(folder / "in" / "deep", log=made("190003", name="Third", trn="0900008"), broken=b"no workbook")
    told = run("certificate", "in", "-o", "out", "--on", ON)
    assert told.status == 1
    assert "broken.xlsx: " in told.err
    assert sorted(hashes(folder / "out")) == [
        "deep - log - certificates.xlsx", "log - certificates.xlsx", "other - certificates.xlsx",
    ]  # fmt: skip


def test_a_workbook_of_certificates_among_the_logs_is_ours(run: Run, folder: Path) -> None:
    put(folder / "in", log=made())
    assert run("certificate", "in/log.xlsx", "--on", ON).status == 0
    alone = run("check", "in/log.xlsx", "--on", ON)
    both = run("check", "in", "--on", ON)
    assert both.status == alone.status
    assert "certificates" not in both.out
    assert run("batch", "in", "-o", "out", "--on", ON).status == alone.status
    files = load_workbook("out/summary.xlsx")["Files"]
    said = {str(row[0].value): row for row in files.iter_rows()}["log - certificates.xlsx"]
    assert str(said[1].value).startswith("Ignored")
    assert "mentortools made this workbook" in str(said[3].value)
    by_itself = run("check", "in/log - certificates.xlsx", "--on", ON)
    assert by_itself.status == 1
    assert "MT009" in by_itself.out


def mentors(*each: Mapping[str, str]) -> bytes:
    """A log of mentors with six hours of training each, as far as they have a TRN."""
    rows: dict[str, list[dict[str, PrefillValue]]] = {
        "Mentors": [{"employed_by_this_school": "Yes", **one} for one in each],
        "Trainees": [{"trainee": f"Novice {one['trn']}", "provider_code": "1ZZ", "route": "QTS",
                      "mentor_trn": one["trn"]} for one in each if "trn" in one],
        "Training log": [{"date": date(2025, 10, 14), "mentor_trn": one["trn"], "provider_code": "1ZZ",
                          "activity": "Induction", "hours": 6, "mode": "Online", "evidence": "Register"}
                         for one in each if "trn" in one],
    }  # fmt: skip
    school = {"urn": "190001", "district": "Leeds", "academic_year": "2025 to 2026"}
    return build_log(Prefill(school, rows), every_year())


def test_two_mentors_of_one_name_have_a_certificate_each(run: Run, folder: Path) -> None:
    ada = {"first_name": "Ada", "last_name": "Inkpen"}
    put(folder, log=mentors({"trn": "0900001", **ada}, {"trn": "0900002", **ada}))
    assert run("certificate", "log.xlsx", "--on", ON).status == 0
    made = load_workbook("log - certificates.xlsx")
    assert len({name.casefold() for name in made.sheetnames}) == 4
    text = [str(cell.value) for sheet in made.worksheets for row in sheet.iter_rows() for cell in row]
    assert any("0900001" in each for each in text)
    assert any("0900002" in each for each in text)


def test_a_mentor_without_a_trn_is_said_to_be_left_out(run: Run, folder: Path) -> None:
    put(folder, log=mentors({"trn": "0900001", "first_name": "Ada"}, {"first_name": "Bo", "last_name": "Nobody"}))
    told = run("certificate", "log.xlsx", "--on", ON)
    assert told.status == 1
    assert "log.xlsx: row 6 of Mentors cannot be used, and is left out here." in told.err
    assert load_workbook("log - certificates.xlsx").sheetnames == ["Ada", "Ada - portfolio"]


@pytest.mark.parametrize("name", ["A/d:a*?[x]", "=CMD()", "'Ada'", "History", "ł学校 é " + "x" * 40])
def test_a_name_that_no_sheet_can_have(run: Run, folder: Path, name: str) -> None:
    put(folder, log=mentors({"trn": "0900001", "first_name": name}))
    assert run("certificate", "log.xlsx", "--on", ON).status == 0
    made = load_workbook("log - certificates.xlsx")
    assert all(len(each) <= 31 and not set(each) & set("[]:*?/\\") for each in made.sheetnames)
    cells = [cell for row in made.worksheets[0].iter_rows() for cell in row if cell.value]
    assert "".join(name.split()) in "".join("".join(str(cell.value).split()) for cell in cells)
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]


def test_a_version_that_does_not_count_is_named(run: Run, folder: Path) -> None:
    put(folder / "in", a=made(hours=(6,)), b=made(hours=(6, 4)))
    told = run("certificate", "in", "-o", "out", "--on", ON)
    assert "in/a.xlsx: " in told.err
    assert list(hashes(folder / "out")) == ["b - certificates.xlsx"]


def test_one_mentor(run: Run, folder: Path) -> None:
    put(folder / "in", log=made(), other=made("190002", name=OTHER, trn="0900007"))
    assert run("certificate", "in", "-o", "out", "--mentor", "0900007", "--on", ON).status == 0
    assert list(hashes(folder / "out")) == ["other - certificates.xlsx"]


@pytest.mark.parametrize(("given", "said"), [
    (("log.xlsx", "--mentor", "0999999"), "There is nothing to certify of a mentor with the TRN 0999999 in log.xlsx."),
    (("log.xlsx", "-o", "out.pdf"), "out.pdf must end in .xlsx: what is written is a workbook."),
    (("log.xlsx", "-o", "log.xlsx"), "log.xlsx is what was read."),
    (("missing.xlsx",), "There is no file or folder missing.xlsx."),
    (("in",), "in is a folder. Name another folder after -o, for what is made of its logs."),
    (("in", "-o", "in/out"), "in/out lies in in, and would be read as a log the next time."),
    (("in", "-o", "log.xlsx"), "log.xlsx is a file. Name a folder after -o, since in is one."),
])  # fmt: skip
def test_what_cannot_be_made_is_said(run: Run, folder: Path, given: tuple[str, ...], said: str) -> None:
    put(folder, log=made())
    put(folder / "in", log=made())
    before = hashes(folder)
    told = run("certificate", *given, "--on", ON)
    assert told.status == 2
    assert said in told.err
    assert hashes(folder) == before


def test_whoever_has_typed_into_it_keeps_it(run: Run, folder: Path) -> None:
    put(folder, log=made())
    (folder / "log - certificates.xlsx").write_bytes(made())
    told = run("certificate", "log.xlsx", "--on", ON)
    assert (told.status, "is already there, and mentortools did not make it" in told.err) == (2, True)
