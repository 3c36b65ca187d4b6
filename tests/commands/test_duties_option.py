"""--duties: a log with what sets ask for, and logs judged by them; a set of a school's own in a file."""

import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from mentortools import Options, check
from mentortools.adapters.mentor_log import Prefill, build_log
from mentortools.policy.every_year import every_year
from tests.commands.made_logs import ON, Run, made, put
from tests.tasks.test_duties import OWN

PRIMARY = "best-practice-network-primary"
TITLE = "Our trust"


def headings(path: str, sheet: str) -> list[object]:
    return [cell.value for cell in load_workbook(path)[sheet][4]]


def test_new_makes_a_log_with_what_the_sets_ask_for(run: Run, folder: Path) -> None:
    (folder / "our.toml").write_text(OWN, encoding="utf-8")
    assert run("new", "new log.xlsx", "--duties", "Mentoring-Entitlement", "--duties", "our.toml").status == 0
    book = load_workbook("new log.xlsx")
    assert {"Entitlement", "Deadlines"} <= set(book.sheetnames)
    labels = {row[0].value: row[1].value for row in book["School"].iter_rows(min_row=4, max_col=2)}
    assert labels["Requirement sets"] == "mentoring-entitlement, our-trust"
    assert "Came to it by" in headings("new log.xlsx", "Mentors")
    found = run("check", "new log.xlsx", "--duties", "our.toml", "--format", "json").json
    assert not [each for each in found["files"][0]["findings"] if each["code"] in {"MT800", "MT802"}]


def test_new_makes_one_for_each_school_of_a_list_by_its_own_sets(run: Run, folder: Path) -> None:
    listed = f"School name,URN,Requirement sets\nFirst School,190001,{PRIMARY}\nSecond School,190002,\n"
    (folder / "schools.csv").write_text(listed, encoding="utf-8")
    assert run("new", "--from", "schools.csv", "--into", "logs").status == 0
    first, second = sorted(map(str, Path("logs").iterdir()))
    assert "Personal tutor" in headings(first, "Trainees")
    assert "Personal tutor" not in headings(second, "Trainees")


@pytest.mark.parametrize("named", ["our-trust", "OUR-TRUST", TITLE, f" {TITLE.upper()} ", "our.toml"])
def test_a_list_can_name_a_set_of_ones_own(run: Run, folder: Path, named: str) -> None:
    (folder / "our.toml").write_text(OWN, encoding="utf-8")
    listed = f"School name,URN,Requirement sets\nFirst School,190001,{PRIMARY}; {named}\n"
    (folder / "schools.csv").write_text(listed, encoding="utf-8")
    told = run("new", "--from", "schools.csv", "--into", "logs", "--duties", "our.toml")
    assert (told.status, told.err) == (0, "Written: 1 mentor log in logs\n")
    (log,) = map(str, Path("logs").iterdir())
    labels = {row[0].value: row[1].value for row in load_workbook(log)["School"].iter_rows(min_row=4, max_col=2)}
    assert labels["Requirement sets"] == f"our-trust, {PRIMARY}"


def test_a_list_that_names_a_set_of_ones_own_without_its_file_is_told_how(run: Run, folder: Path) -> None:
    listed = "School name,URN,Requirement sets\nFirst School,190001,our-trust\n"
    (folder / "schools.csv").write_text(listed, encoding="utf-8")
    ended = run("new", "--from", "schools.csv", "--into", "logs")
    assert ended.status == 2
    assert "A set of your own is named by its file, or by its name or title where --duties gives the file." in ended.err


def test_a_list_with_a_set_that_is_not_there_makes_no_log(run: Run, folder: Path) -> None:
    listed = f"School name,URN,Requirement sets\nFirst School,190001,{PRIMARY}\nSecond School,190002,{PRIMARY}x\n"
    (folder / "schools.csv").write_text(listed, encoding="utf-8")
    ended = run("new", "--from", "schools.csv", "--into", "logs")
    assert ended.status == 2
    assert "schools.csv, row 3, Requirement sets:" in ended.err
    assert not (folder / "logs").exists()


@pytest.mark.parametrize(("given", "said"), [
    (("--duties", "best-practice-network-primry"), "The nearest is best-practice-network-primary."),
    (("--duties", "missing.toml"), "There is no file or folder missing.toml."),
    (("--duties", "wrong.toml"), "wrong.toml"),
])  # fmt: skip
def test_a_set_that_is_not_there_ends_the_run(run: Run, folder: Path, given: tuple[str, ...], said: str) -> None:
    Path("wrong.toml").write_text(OWN.replace("weekly-meeting", "weekly-meting"), encoding="utf-8")
    put(folder, log=made())
    for command in (("new", "new.xlsx"), ("check", "log.xlsx"), ("batch", ".", "-o", "out")):
        ended = run(*command, *given)
        assert (ended.status, said in ended.err) == (2, True)
    assert not Path("new.xlsx").exists()


def test_each_command_judges_by_them_and_the_claim_stays(run: Run, folder: Path) -> None:
    put(folder, log=made())
    plain = run("claim", "log.xlsx", "--on", ON, "--format", "json", "-o", "plain.xlsx").json
    judged = run("claim", "log.xlsx", "--on", ON, "--format", "json", "-o", "judged.xlsx", "--duties", PRIMARY).json
    assert judged["claims"] == plain["claims"]
    assert "Duties" in load_workbook("judged.xlsx").sheetnames
    assert "Duties" not in load_workbook("plain.xlsx").sheetnames
    for command in ("check", "hours", "summary"):
        assert run(command, "log.xlsx", "--on", ON, "--duties", PRIMARY).status == 0
    assert "MT801" in run("check", "log.xlsx", "--on", ON, "--duties", PRIMARY).out
    result = check(["log.xlsx"], Options(duties=(PRIMARY,)))
    assert "MT801" in {each.code for each in result.files[0].findings}


def test_a_batch_judges_by_them_and_a_run_with_others_is_another_run(run: Run, folder: Path) -> None:
    put(folder / "returned", a=made(), b=made("190002", trn="0900002"))
    batch = ("batch", "returned", "-o", "out", "--on", ON)
    assert run(*batch).status == 0
    plain = Path("out/findings.csv").read_bytes()
    assert "duties" not in json.loads(Path("out/manifest.json").read_text(encoding="utf-8"))["options"]
    for _ in range(2):
        assert run(*batch, "--duties", PRIMARY).status == 0
        assert b"MT801" in Path("out/findings.csv").read_bytes()
        assert "A heading that a chosen set asks for is missing" in Path("out/report.html").read_text(encoding="utf-8")
        assert json.loads(Path("out/manifest.json").read_text(encoding="utf-8"))["options"]["duties"] == PRIMARY
        copy = next(Path("out").glob("**/a*.xlsx"))
        assert "Duties" in load_workbook(copy).sheetnames
    judged = Path("out/findings.csv").read_bytes()
    assert run("batch", "returned", "-o", "two", "--on", ON, "--duties", PRIMARY, "--processes", "2").status == 0
    assert Path("two/findings.csv").read_bytes() == judged
    assert run(*batch).status == 0
    assert Path("out/findings.csv").read_bytes() == plain
    assert "Duties" not in load_workbook(next(Path("out").glob("**/a*.xlsx"))).sheetnames


def test_a_copy_has_the_weeks_and_is_read_over_as_the_log_was(run: Run, folder: Path) -> None:
    school: dict[str, str | date] = {
        "name": "Snapdragon Lane Primary School",
        "urn": "190001",
        "requirement_sets": PRIMARY,
        "teaching_starts": date(2025, 9, 3),
        "teaching_ends": date(2026, 7, 17),
    }
    rows = {
        "Mentors": [{"trn": "0900001", "first_name": "Ada", "last_name": "Inkpen"}],
        "Trainees": [
            {"trainee": "Tess Novice", "provider_code": "1ZZ", "programme": "Primary", "mentor_trn": "0900001"}
        ],
    }
    (folder / "log.xlsx").write_bytes(build_log(Prefill(school, rows), every_year()))
    for name, copy in (("log.xlsx", "copy.xlsx"), ("copy.xlsx", "again.xlsx")):
        run("claim", name, "--on", ON, "-o", copy)
    first, second = load_workbook("copy.xlsx"), load_workbook("again.xlsx")
    assert first.sheetnames == second.sheetnames
    assert first.sheetnames[-3:] == ["Duties", "Weeks", "Calendar"]
    assert [list(row) for row in first["Weeks"].values] == [list(row) for row in second["Weeks"].values]
    refused = run("hours", "log.xlsx", "--on", ON, "-o", "copy.xlsx")
    assert (refused.status, "Duties, Weeks, Calendar, which would be lost. Name another" in refused.err) == (2, True)
    run("clear", "again.xlsx", "-o", "cleared.xlsx")
    assert load_workbook("cleared.xlsx").sheetnames == load_workbook("log.xlsx").sheetnames


def test_a_copy_with_sheets_of_sets_is_not_written_over_without_them_and_each_way_on_works(
    run: Run, folder: Path
) -> None:
    put(folder, log=made())
    assert run("claim", "log.xlsx", "--on", ON, "--duties", "funding").status == 0
    refused = run("claim", "log.xlsx", "--on", ON)
    assert refused.status == 2
    assert refused.err.strip() == (
        "log - filled in.xlsx is already there, and has the sheets Duties, Calendar, which would be lost: with the"
        " requirement sets that are chosen now there is nothing for them. To keep them, choose the sets again: type"
        " them on the School sheet under Requirement sets, or give --duties. To do without, name another file, or move"
        " that one away."
    )
    assert run("claim", "log.xlsx", "--on", ON, "-o", "another.xlsx").status == 0
    assert run("claim", "log.xlsx", "--on", ON, "--duties", "funding").status == 0
    school = {"name": "Snapdragon Lane Primary School", "urn": "190001", "requirement_sets": "funding"}
    (folder / "log.xlsx").write_bytes(build_log(Prefill(school), every_year()))
    assert "is already there" not in run("claim", "log.xlsx", "--on", ON).err
    (folder / "log - filled in.xlsx").rename("before.xlsx")
    put(folder, log=made())
    assert run("claim", "log.xlsx", "--on", ON).status == 0


def test_a_file_of_requirements_is_never_written_over(run: Run, folder: Path) -> None:
    Path("our.toml").write_text(OWN, encoding="utf-8")
    put(folder, log=made())
    ended = run("claim", "log.xlsx", "--duties", "our.toml", "-o", "our.toml")
    assert ended.status == 2
    assert Path("our.toml").read_text(encoding="utf-8") == OWN
