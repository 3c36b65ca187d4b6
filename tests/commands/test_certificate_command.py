"""certificate: a workbook beside a log, one for each log of a folder, and what is said where there is nothing."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

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
