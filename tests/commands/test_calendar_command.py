"""calendar: one file for a log or a folder of logs, and one sentence where there is nothing for it."""

from datetime import date
from pathlib import Path

import pytest

from mentortools.adapters.mentor_log import Prefill, PrefillValue, build_log
from mentortools.commands.new_duties import asked_for
from mentortools.policy.every_year import every_year
from tests.commands.made_logs import ON, Run, hashes, made, put

SET = "mentoring-entitlement"


def dated(urn: str = "190001", name: str = "Brackenfold Primary School", called: str = "Interim report") -> bytes:
    """A log with a deadline and a trainee."""
    asked = asked_for([SET])
    school = {"name": name, "urn": urn, "district": "Leeds", "academic_year": "2025 to 2026"}
    report: dict[str, PrefillValue] = {"deadline": called, "kind": "Report", "due_on": date(2026, 6, 12)}
    trainee: dict[str, PrefillValue] = {"trainee": "Tess Teal", "provider_code": "1ZZ", "mentor_trn": "0900001"}
    return build_log(Prefill(school, {"Deadlines": [report], "Trainees": [trainee]}), every_year(), asked.what)


def test_a_log_with_deadlines(run: Run, folder: Path) -> None:
    put(folder, log=dated())
    told = run("calendar", "log.xlsx", "-o", "out.ics", "--on", ON)
    assert told.out == ""
    assert told.err.endswith("\nWritten: out.ics, 2 days\n")
    assert "log.xlsx: no half-terms, since the School sheet does not give the days of teaching." in told.err
    first = (folder / "out.ics").read_bytes()
    assert b"SUMMARY:Interim report\r\n" in first
    assert b"DTSTAMP:20260512T000000Z" in first
    run("calendar", "log.xlsx", "-o", "out.ics", "--on", "2026-05-13")
    assert (folder / "out.ics").read_bytes() == first.replace(b"20260512T", b"20260513T")


def test_a_trainee_in_a_deadline_is_not_in_the_file_and_the_cell_is_told(run: Run, folder: Path) -> None:
    put(folder, log=dated(called="Review for Tess Teal"))
    told = run("calendar", "log.xlsx", "-o", "out.ics", "--on", ON)
    assert "log.xlsx: a trainee is named in Deadlines A5. The calendar says “(one trainee)” there" in told.err
    text = (folder / "out.ics").read_text(encoding="utf-8")
    assert "SUMMARY:Review for (one trainee)\n" in text
    assert "Tess" not in text
    assert "Teal" not in text


@pytest.mark.parametrize("chosen", [SET, None])
def test_a_deadline_that_cannot_be_used_is_said(run: Run, folder: Path, chosen: str | None) -> None:
    rows: list[dict[str, PrefillValue]] = [
        {"deadline": "Interim report", "kind": "Report", "due_on": "next week"},
        {"deadline": "Final report", "kind": "Report", "due_on": date(2026, 6, 12)},
    ]
    school = {"urn": "190001", "academic_year": "2025 to 2026", "requirement_sets": chosen}
    put(folder, log=build_log(Prefill(school, {"Deadlines": rows}), every_year(), asked_for([SET]).what))
    told = run("calendar", "log.xlsx", "-o", "out.ics", "--on", ON)
    assert "log.xlsx: row 5 of Deadlines cannot be used, and is left out here." in told.err
    assert "Interim report" not in (folder / "out.ics").read_text(encoding="utf-8")


def test_a_folder_gives_one_file_and_names_what_has_no_days(run: Run, folder: Path) -> None:
    put(folder / "in", log=dated(), other=dated("190002", "Quillhaven School"), bare=made("190003"))
    told = run("calendar", "in", "-o", "out.ics", "--on", ON)
    assert "in/bare.xlsx has no deadlines and no days of teaching." in told.err
    text = (folder / "out.ics").read_text(encoding="utf-8")
    assert "SUMMARY:Brackenfold Primary School: Interim report" in text
    assert "SUMMARY:Quillhaven School: Interim report" in text


@pytest.mark.parametrize(("given", "said"), [
    (("bare.xlsx", "-o", "out.ics"), "bare.xlsx has no deadlines and no days of teaching."),
    (("log.xlsx", "-o", "out.txt"), "out.txt must end in .ics: what is written is a calendar."),
    (("log.xlsx", "-o", "mine.ics"), "mine.ics is already there, and mentortools did not make it."),
])  # fmt: skip
def test_what_cannot_be_made_is_said(run: Run, folder: Path, given: tuple[str, ...], said: str) -> None:
    put(folder, log=dated(), bare=made())
    (folder / "mine.ics").write_text("BEGIN:VCALENDAR", encoding="utf-8")
    before = hashes(folder)
    told = run("calendar", *given, "--on", ON)
    assert (told.status, said in told.err) == (2, True)
    assert hashes(folder) == before
