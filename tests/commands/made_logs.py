"""Mentor logs of invented schools as files, and the command line run in this process."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from mentortools.adapters.facts_folder import FOLDER
from mentortools.adapters.mentor_log import Prefill, build_log
from mentortools.cli import main
from mentortools.policy.every_year import every_year

ON = "2026-05-12"
SCHOOL, OTHER = "Brackenfold Primary School", "Quillhaven School"


@lru_cache
def made(  # noqa: PLR0913 - each of these is in sight in the tests
    urn: str = "190001", *, hours: tuple[float, ...] = (6, 4), day: int = 14, name: str = SCHOOL,
    claimed: tuple[str, int] | None = None, trn: str = "0900001", year: str = "2025 to 2026",
) -> bytes:  # fmt: skip
    """A log with a session for each of the hours, on days that follow each other."""
    start = int(year[:4])
    sessions = [
        {"date": date(start, 10, day + index), "mentor_trn": trn, "provider_code": "1ZZ", "activity": "Induction",
         "hours": each, "mode": "Online", "evidence": "Register"}
        for index, each in enumerate(hours)
    ]  # fmt: skip
    previous = [
        {"academic_year": "2025 to 2026", "mentor_trn": trn, "provider_code": "1ZZ", "hours": claimed[1],
         "claim_reference": claimed[0], "status": "Submitted"}
    ] if claimed else []  # fmt: skip
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = {
        "Mentors": [{"trn": trn, "first_name": "Ada", "last_name": "Inkpen", "employed_by_this_school": "Yes"}],
        "Trainees": [{"trainee": "Tess Novice", "provider_code": "1ZZ", "route": "QTS", "mentor_trn": trn}],
        "Training log": sessions,
        "Previous claims": previous,
    }
    school = {"name": name, "urn": urn, "district": "Leeds", "academic_year": year}
    return build_log(Prefill(school, rows), every_year())


def dated() -> bytes:
    """A log with 10 hours of training, and days of teaching for a calendar."""
    school: dict[str, str | date] = {
        "name": SCHOOL, "urn": "190001", "district": "Leeds", "academic_year": "2025 to 2026",
        "teaching_starts": date(2025, 9, 3), "teaching_ends": date(2026, 7, 17),
    }  # fmt: skip
    session = {"date": date(2025, 10, 14), "mentor_trn": "0900001", "provider_code": "1ZZ", "activity": "Induction",
               "hours": 10, "mode": "Online", "evidence": "Register"}  # fmt: skip
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = {
        "Mentors": [{"trn": "0900001", "first_name": "Ada", "last_name": "Inkpen", "employed_by_this_school": "Yes"}],
        "Trainees": [{"trainee": "Tess Novice", "provider_code": "1ZZ", "route": "QTS", "mentor_trn": "0900001"}],
        "Training log": [session],
    }
    return build_log(Prefill(school, rows), every_year())


WITH_A_FAULT = made("190009", hours=(6, 30), name=OTHER)
"""Another school's, with 30 hours on one day: that row must be fixed."""


class Said(Struct, frozen=True):
    """What a command came to: its exit status, and what it printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever the JSON holds
        """Standard output, read as JSON: anything else in it is the test's failure."""
        return json.loads(self.out)


Run = Callable[..., Said]


def runner(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs commands, each word given by itself."""

    def run(*words: object) -> Said:
        capsys.readouterr()
        try:
            status = main([str(word) for word in words])
        except SystemExit as stopped:
            status = stopped.code if isinstance(stopped.code, int) else 1
        said = capsys.readouterr()
        return Said(status, said.out, said.err)

    return run


def put(folder: Path, **files: bytes) -> None:
    """Puts files into a folder; their names end in .xlsx."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / f"{name}.xlsx").write_bytes(data)


def hashes(folder: Path) -> dict[str, str]:
    """Every file below a folder with the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def outputs(out: Path) -> dict[str, str]:
    """All that a batch wrote, but for what it keeps for itself."""
    return {name: each for name, each in hashes(out).items() if not name.startswith(f"{FOLDER}/")}
