"""A batch whose files lie aside says the same, byte for byte, as one that holds them."""

from itertools import islice

import pytest
from msgspec.structs import replace

from mentortools.adapters.new_sheets import render
from mentortools.adapters.value_code import pack, unpack
from mentortools.reports.batch_summary import batch_summary
from mentortools.reports.csv_files import csv_pieces
from mentortools.reports.files_aside import FilesAside
from mentortools.reports.manifest import manifest
from mentortools.reports.recipients import Recipient, handed_on
from mentortools.reports.report_page import Names, report_page
from mentortools.reports.result import BatchResult, SchoolResult
from mentortools.reports.sayings import SAYINGS
from mentortools.reports.summary_text import summary_lines, summary_object
from mentortools.tasks.exit_status import exit_status
from tests.reports.batch_values import small_batch


def aside(batch: BatchResult, *, said: bool) -> BatchResult:
    """The batch with its results and what is said of them as bytes, or with its results alone."""
    results = [pack(file.result) for file in batch.files]
    sayings = [[pack(saying(file)) for saying in SAYINGS] for file in batch.files]

    def result_at(place: int) -> SchoolResult:
        found = unpack(results[place], ())
        assert isinstance(found, SchoolResult)
        return found

    heads = tuple(replace(file, result=None, findings=() if file.result else file.findings) for file in batch.files)
    counting = {number: number for number, file in enumerate(batch.files) if file.result}
    numbers = {saying: number for number, saying in enumerate(SAYINGS)} if said else {}
    files = FilesAside(heads, counting, result_at, lambda place, number: unpack(sayings[place][number], ()), numbers)
    return replace(batch, files=files)


@pytest.fixture(params=[True, False], ids=["with what was said", "results alone"])
def lying_aside(request: pytest.FixtureRequest) -> BatchResult:
    return aside(small_batch(), said=request.param)


def test_all_that_is_written_is_the_same(lying_aside: BatchResult) -> None:
    held = small_batch()
    assert render(batch_summary(lying_aside), "S") == render(batch_summary(held), "S")
    for names in Names:
        assert report_page(lying_aside, names) == report_page(held, names)
    pieces = {name: b"".join(each) for name, each in csv_pieces(lying_aside).items()}
    assert pieces == {name: b"".join(each) for name, each in csv_pieces(held).items()}
    assert manifest(lying_aside, {}) == manifest(held, {})
    made = [[render(each.sheets, each.title) for each in handed_on(batch, list(Recipient))]
            for batch in (lying_aside, held)]  # fmt: skip
    assert made[0] == made[1]


def test_all_that_is_printed_is_the_same(lying_aside: BatchResult) -> None:
    held = small_batch()
    assert list(summary_lines(lying_aside)) == list(summary_lines(held))
    assert summary_object(lying_aside) == summary_object(held)
    assert exit_status(lying_aside) == exit_status(held)
    assert [(each.name, each.claims, each.findings) for each in lying_aside.results] == [
        (each.name, each.claims, each.findings) for each in held.results
    ]
    assert lying_aside.not_returned == held.not_returned
    assert [each.name for each in lying_aside.not_expected] == [each.name for each in held.not_expected]


def test_a_list_that_is_split_goes_on_where_it_stopped(lying_aside: BatchResult) -> None:
    for most in (1, 2, 3):
        wanted, found = batch_summary(small_batch(), most), batch_summary(lying_aside, most)
        assert [sheet.title for sheet in found] == [sheet.title for sheet in wanted]
        for one, other in zip(found, wanted, strict=True):
            assert [list(table.rows) for table in one.tables] == [list(table.rows) for table in other.tables]
            assert list(one.heights) == list(other.heights)


def test_rows_are_made_each_time_and_not_held(lying_aside: BatchResult) -> None:
    findings = next(sheet for sheet in batch_summary(lying_aside) if sheet.title == "Findings").tables[0].rows
    assert not isinstance(findings, list | tuple)
    assert list(findings) == list(findings)
    assert findings[1] == next(islice(findings, 1, 2))
    assert findings[-1] == list(findings)[-1]
    assert list(findings[2:4]) == list(findings)[2:4]
