"""reminders: drafts in a new folder, one sentence where none can be made, and nobody's gaps in another's file."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from mentortools.adapters.mentor_log import Prefill, PrefillValue, build_log
from mentortools.commands.new_duties import asked_for
from mentortools.policy.every_year import every_year
from tests.commands.made_logs import ON, Run, hashes, made, put

SET = "best-practice-network-training"
MENTORS = (
    {"trn": "0900001", "first_name": "Ada", "last_name": "Inkpen", "email": "ada@school.example", "lead_mentor": "Fay"},
    {"trn": "0900002", "first_name": "Ada", "last_name": "Inkpen", "email": "", "lead_mentor": "Fay"},
)


def led(urn: str = "190001") -> bytes:
    """A log of two mentors of one name, of whom one has no e-mail address, in a group."""
    asked = asked_for([SET])
    school: Mapping[str, PrefillValue] = {
        "name": "Brackenfold Primary School", "urn": urn, "district": "Leeds", "academic_year": "2025 to 2026",
        "requirement_sets": SET, "teaching_starts": date(2025, 9, 3), "teaching_ends": date(2026, 7, 17),
    }  # fmt: skip
    trainees: Sequence[Mapping[str, PrefillValue]] = [
        {"trainee": f"Tess {each['trn']}", "provider_code": "1ZZ", "route": "QTS", "mentor_trn": each["trn"]}
        for each in MENTORS
    ]
    return build_log(Prefill(school, {"Mentors": MENTORS, "Trainees": trainees}), every_year(), asked.what)


def test_drafts_of_a_log(run: Run, folder: Path) -> None:
    put(folder, log=led())
    told = run("reminders", "log.xlsx", "-o", "out", "--on", ON)
    assert told.out == ""
    assert "log.xlsx: no e-mail address for Ada Inkpen. What is for them is in text alone" in told.err
    assert told.err.endswith("Written: out/log, 1 newsletter and 2 reminders. Nothing was sent.\n")
    assert sorted(hashes(folder / "out")) == [
        "log/Fay - Ada Inkpen (2).txt",
        "log/Fay - Ada Inkpen.eml",
        "log/Fay - Ada Inkpen.txt",
        "log/Fay - newsletter, half-term 1.eml",
        "log/Fay - newsletter, half-term 1.txt",
    ]


def test_drafts_of_a_folder_each_in_a_folder_of_its_own(run: Run, folder: Path) -> None:
    put(folder / "in", log=led(), other=led("190002"), bare=made("190003"))
    told = run("reminders", "in", "-o", "out", "--on", ON)
    assert "in/bare.xlsx: no requirement set is chosen" in told.err
    assert {name.split("/")[0] for name in hashes(folder / "out")} == {"log", "other"}


def test_a_year_that_is_over_gets_no_drafts(run: Run, folder: Path) -> None:
    put(folder, log=led())
    told = run("reminders", "log.xlsx", "-o", "out", "--on", "2026-09-01")
    assert told.status == 2
    assert "log.xlsx: no drafts, since its academic year, 2025 to 2026, ended on 31 August 2026" in told.err
    assert not (folder / "out").exists()


@pytest.mark.parametrize(("given", "said"), [
    (("bare.xlsx", "-o", "out"), "bare.xlsx: no requirement set is chosen, so no training is known to be missing."),
    (("log.xlsx", "-o", "used"), "used is already there, with drafts that somebody may have worked on."),
    (("in", "-o", "in/out"), "in/out lies in in, and would be read as a log the next time."),
])  # fmt: skip
def test_what_cannot_be_made_is_said(run: Run, folder: Path, given: tuple[str, ...], said: str) -> None:
    put(folder, log=led(), bare=made())
    put(folder / "in", log=led())
    (folder / "used").mkdir()
    (folder / "used" / "mine.txt").write_text("mine", encoding="utf-8")
    before = hashes(folder)
    told = run("reminders", *given, "--on", ON)
    assert (told.status, said in told.err) == (2, True)
    assert hashes(folder) == before
