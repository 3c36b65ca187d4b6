"""The demo's claims agree, line by line, with arithmetic done by hand: ``tests/expected/demo.csv``."""

import csv
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import groupby
from pathlib import Path
from random import Random
from shutil import copytree

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from mentortools.adapters.demo import EXPECTED, LEDGER, RETURNED
from mentortools.adapters.demo.files import built
from mentortools.adapters.ledger_file import read_whole_ledger
from mentortools.adapters.reading import read_snapshot
from mentortools.adapters.school_list import read_schools
from mentortools.api.opening import Found, input_file, is_passed_over, passed_over
from mentortools.checks.families import ALL
from mentortools.claims.history import HistorySource
from mentortools.claims.ledger_marks import Marking, Selection, mark
from mentortools.cli import main
from mentortools.demo import folder
from mentortools.demo.trust import ON
from mentortools.model.claim import Claim, MentorTraining
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.money import plain
from mentortools.reports.result import BatchResult, ExpectedSchool, ReturnedFile, SchoolResult
from mentortools.tasks.batch import BatchSettings, batch
from mentortools.tasks.opened_file import InputFile
from mentortools.tasks.settings import Settings
from mentortools.workbook.decode import decode
from mentortools.workbook.log import MentorLog
from tests.made_demo import made_demo

HERE = Path(__file__).parent / "expected"
COLUMNS = ("file", "school", "URN", "region", "academic year", "provider", "TRN", "training type", "hours logged",
           "whole hours", "allowance", "claimed here", "claimed elsewhere", "taken by another school", "hours claimed",
           "rate", "amount", "result")  # fmt: skip
Work = Callable[[Sequence[InputFile], Sequence[ClaimRecord]], BatchResult]


@pytest.fixture(scope="module")
def given(demo: Path) -> tuple[InputFile, ...]:
    returned = demo / RETURNED
    paths = sorted(path for path in returned.rglob("*") if path.is_file())
    found = [Found(path.relative_to(returned).as_posix(), path) for path in paths]
    return tuple(passed_over(each) if is_passed_over(each, ()) else input_file(each) for each in found)


@pytest.fixture(scope="module")
def before(demo: Path) -> tuple[ClaimRecord, ...]:
    """The claims known before."""
    return read_whole_ledger(demo / LEDGER).records


@pytest.fixture(scope="module")
def work(demo: Path) -> Work:
    expected = tuple(
        ExpectedSchool(each.values["urn"], each.values["name"]) for each in read_schools(demo / EXPECTED).schools
    )

    def run(files: Sequence[InputFile], ledger: Sequence[ClaimRecord]) -> BatchResult:
        return batch(files, BatchSettings(Settings(ON, ledger=HistorySource(LEDGER, None, tuple(ledger))), expected))

    return run


@pytest.fixture(scope="module")
def result(work: Work, given: tuple[InputFile, ...], before: tuple[ClaimRecord, ...]) -> BatchResult:
    return work(given, before)


def by_hand(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def trainings(result: BatchResult) -> Iterator[tuple[SchoolResult, MentorTraining]]:
    return ((school, line) for school in result.results for line in school.claims.trainings)


def as_row(school: SchoolResult, line: MentorTraining) -> dict[str, str]:
    values = (
        school.name, school.log.school.name, line.urn, school.claims.region or "", line.academic_year,
        line.provider_code, line.trn, line.training_type, f"{line.hours_logged.normalize():f}", line.whole_hours,
        line.allowance, line.claimed_here, line.claimed_elsewhere, sum(taken.hours for taken in line.taken),
        line.hours_claimed, "" if line.hourly_rate is None else line.hourly_rate,
        "" if line.amount is None else line.amount, line.outcome,
    )  # fmt: skip
    return dict(zip(COLUMNS, map(str, values), strict=True))


def identity(row: dict[str, str]) -> tuple[str, str, str]:
    return row["file"], row["provider"], row["TRN"]


def test_every_line_is_what_was_worked_out_by_hand(result: BatchResult) -> None:
    wanted = {identity(row): {name: row[name] for name in COLUMNS} for row in by_hand("demo.csv")}
    made = {identity(row): row for row in (as_row(school, line) for school, line in trainings(result))}
    assert made == wanted


def test_every_line_by_hand_has_its_arithmetic_and_hours_times_rate_is_its_amount() -> None:
    for row in by_hand("demo.csv"):
        assert row["arithmetic"], row
        if row["rate"]:
            assert Decimal(row["amount"]) == int(row["hours claimed"]) * Decimal(row["rate"]), row


def test_every_file_ends_as_was_said_by_hand(result: BatchResult) -> None:
    wanted = [{name: row[name] for name in FILE_COLUMNS} for row in by_hand("demo-files.csv")]
    assert [as_file_row(file) for file in result.files] == wanted


FILE_COLUMNS = ("file", "state", "reason", "other", "hours", "amount")


def as_file_row(file: ReturnedFile) -> dict[str, str]:
    claims = file.result.claims if file.result else None
    amount = "" if claims is None or claims.amount is None else plain(claims.amount)
    hours = "" if claims is None else claims.hours
    values = (file.path, file.state, file.reason or "", file.other or "", hours, amount)
    return dict(zip(FILE_COLUMNS, map(str, values), strict=True))


PUBLISHED = [
    ("2024 to 2025", "Rest of England", 20, "876.00"),
    ("2024 to 2025", "Fringe", 20, "902.00"),
    ("2024 to 2025", "Outer London", 20, "965.00"),
    ("2024 to 2025", "Inner London", 20, "1072.00"),
    ("2025 to 2026", "Rest of England", 10, "438.00"),
    ("2025 to 2026", "Rest of England", 16, "700.80"),
    ("2025 to 2026", "Fringe", 16, "721.60"),
    ("2025 to 2026", "Outer London", 16, "772.00"),
    ("2025 to 2026", "Inner London", 16, "857.60"),
]


@pytest.mark.parametrize(("year", "region", "hours", "amount"), PUBLISHED)
def test_the_examples_that_dfe_publishes_are_among_the_lines(
    result: BatchResult, year: str, region: str, hours: int, amount: str
) -> None:
    assert any(
        (line.academic_year.name, school.claims.region, line.hours_claimed, line.amount)
        == (year, region, hours, Decimal(amount))
        for school, line in trainings(result)
    )


def test_who_has_not_returned_and_who_was_not_expected(result: BatchResult) -> None:
    assert [school.urn for school in result.not_returned] == ["199013"]
    assert [school.name for school in result.not_expected] == ["Wrenfield School 2025-26.xlsx"]


def test_the_order_of_the_files_does_not_matter(
    work: Work, given: tuple[InputFile, ...], before: tuple[ClaimRecord, ...], result: BatchResult
) -> None:
    shuffled = list(given)
    Random(7).shuffle(shuffled)  # noqa: S311 - an order, not a secret
    again = work(shuffled, before)
    assert [said_of(file) for file in again.files] == [said_of(file) for file in result.files]
    assert (again.ledger, again.changes) == (result.ledger, result.changes)


def said_of(file: ReturnedFile) -> tuple[object, ...]:
    return file.path, file.state, file.note, file.findings, file.result.claims if file.result else None


def test_the_same_batch_again_gives_the_same_claims(
    work: Work, given: tuple[InputFile, ...], result: BatchResult
) -> None:
    again = work(given, result.ledger)
    assert [school.claims for school in again.results] == [school.claims for school in result.results]
    assert again.ledger == result.ledger
    assert again.changes == ()


def prepared(ledger: Sequence[ClaimRecord]) -> list[ClaimRecord]:
    return [record for record in ledger if record.status is ClaimStatus.PREPARED]


def submitted(ledger: Sequence[ClaimRecord], references: Sequence[str]) -> tuple[ClaimRecord, ...]:
    """The ledger with the prepared claims of these references marked as submitted, each under one of DfE's."""
    marked = tuple(ledger)
    for number, reference in enumerate(references):
        marking = Marking(ClaimStatus.SUBMITTED, str(50000000 + number), date(2026, 6, 22))
        marked = mark(marked, Selection(reference=reference), marking)
    return marked


def total(ledger: Sequence[ClaimRecord]) -> tuple[int, Decimal]:
    counting = [record for record in ledger if record.status is not ClaimStatus.PAYMENT_NOT_APPROVED]
    hours = sum(record.hours for record in counting)
    return hours, sum((record.amount for record in counting if record.amount is not None), Decimal(0))


def test_once_its_claims_are_submitted_the_same_batch_claims_nothing_more(
    work: Work, given: tuple[InputFile, ...], result: BatchResult
) -> None:
    references = sorted({record.reference for record in prepared(result.ledger)})
    marked = submitted(result.ledger, references)
    again = work(given, marked)
    assert {school.name: school.claims.hours for school in again.results if school.claims.hours} == {}
    assert again.ledger == marked
    assert total(again.ledger) == total(result.ledger)
    assert again.changes == ()


@pytest.mark.parametrize("every", [2, 3, 5])
def test_once_some_are_submitted_the_others_are_claimed_as_before(
    work: Work, given: tuple[InputFile, ...], result: BatchResult, every: int
) -> None:
    """Whatever has been submitted meanwhile, each mentor, provider and year comes to the same hours and pounds."""
    references = sorted({record.reference for record in prepared(result.ledger)})[::every]
    again = work(given, submitted(result.ledger, references))
    assert by_pair(again.ledger) == by_pair(result.ledger)


def by_pair(ledger: Sequence[ClaimRecord]) -> dict[tuple[str, ...], tuple[int, Decimal]]:
    def key(record: ClaimRecord) -> tuple[str, ...]:
        return record.academic_year.name, record.trn, record.provider_code, record.urn or ""

    return {pair: total(list(records)) for pair, records in groupby(sorted(ledger, key=key), key)}


def test_what_the_ledger_holds_is_what_was_claimed(result: BatchResult) -> None:
    claims: list[Claim] = [claim for school in result.results for claim in school.claims.claims]
    here = [record for record in prepared(result.ledger) if record.urn != "199013"]
    assert sum(record.hours for record in here) == sum(claim.hours for claim in claims)
    assert {record.urn for record in prepared(result.ledger)} >= {"199013"}, "a school that was not read keeps its rows"


NOT_IN_THE_DEMO = {
    "MT005", "MT006", "MT007", "MT008", "MT010",  # files that are too large, open elsewhere, unsafe, slow, of no kind
    "MT011",  # a fault of ours
    "MT020", "MT022", "MT025", "MT026", "MT029",  # other people's layouts and editions
    "MT031", "MT032", "MT033", "MT034", "MT035", "MT036", "MT037", "MT514",  # columns and tables of their own making
    "MT041", "MT043", "MT044", "MT045", "MT046", "MT047", "MT048", "MT049", "MT050",  # files written in an odd way
    "MT160", "MT162", "MT166",  # a School sheet with too little in it to say whose it is
    "MT165", "MT312", "MT601",  # another year asked for, no ledger, sheets of ours typed over
}  # fmt: skip


def test_most_of_the_checks_find_something_in_the_demo(result: BatchResult) -> None:
    found = {finding.code for file in result.files for finding in file.findings}
    silent = {check.code for check in ALL} - found - NOT_IN_THE_DEMO
    assert len(silent) < len(ALL) // 10, silent


def test_the_demo_made_again_comes_to_the_same(demo: Path, tmp_path: Path) -> None:
    again = copytree(demo, tmp_path / "out")
    made = [again / "out" / name for name in ("claims.csv", "claim-lines.csv", "findings.csv", "claims-ledger.xlsx")]
    first = [path.read_bytes() for path in made]
    assert main(["demo", "-o", str(again), "--quiet"]) == 0
    assert [path.read_bytes() for path in made] == first


def test_the_demo_is_made_of_the_same_bytes_each_time(demo: Path) -> None:
    for name, data in made_demo().items():
        assert (demo / name).read_bytes() == data, name


def test_a_folder_that_is_no_earlier_demo_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "our own.txt").write_text("kept")
    assert main(["demo", "-o", str(tmp_path), "--quiet"]) == 2
    assert "no earlier demo" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["our own.txt"]


def plain_rows(log: MentorLog) -> list[object]:
    """What a log says, wherever it stands."""
    tables = (log.holidays, log.providers, log.mentors, log.trainees, log.training, log.previous_claims)
    return [log.school[1:], *(row[1:] for table in tables for row in table)]


def test_the_open_document_holds_the_values_of_the_demo(demo: Path) -> None:
    """It comes with the package as LibreOffice saved it: ``workbooks/make_demo_files.py`` makes it anew."""
    saved = (demo / RETURNED / folder.OPEN_DOCUMENT.path).read_bytes()
    made = built(folder.OPEN_DOCUMENT)
    assert plain_rows(decode(read_snapshot(saved))) == plain_rows(decode(read_snapshot(made)))


def test_behind_the_password_are_the_values_of_the_demo(demo: Path) -> None:
    locked, opened = BytesIO((demo / RETURNED / folder.WITH_PASSWORD.path).read_bytes()), BytesIO()
    book = OOXMLFile(locked)
    book.load_key(password=folder.PASSWORD)
    book.decrypt(opened)
    made = built(folder.WITH_PASSWORD)
    assert plain_rows(decode(read_snapshot(opened.getvalue()))) == plain_rows(decode(read_snapshot(made)))
