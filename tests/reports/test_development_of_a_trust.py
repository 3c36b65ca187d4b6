"""Development reviews as a trust sees them: means by school, none of few mentors, and nobody by name."""

from decimal import Decimal

from msgspec.structs import replace

from mentortools.adapters.value_code import pack, unpack
from mentortools.reports.batch_summary import batch_summary
from mentortools.reports.development_sheet import development_sheet
from mentortools.reports.result import ReturnedFile, SchoolResult
from mentortools.reports.summary_development import reviewed_in
from mentortools.workbook.edit import NewSheet
from tests.reports.batch_values import CLOVERLEY, batch, returned
from tests.reports.test_development_sheet import of, texts


def reviewed(number: int, mentors: int, rating: str = "3", first: str = "2") -> ReturnedFile:
    """A school with so many mentors, each of whom rated one statement twice."""
    heads = "| Mentor TRN | Area | Statement | Initial rating | Final rating |\n| --- | --- | --- | --- | --- |\n"
    rated = "".join(
        f'| "{number}{each:06}" | "Time" | "Keeps time" | "{first}" | "{rating}" |\n' for each in range(mentors)
    )
    named = "".join(f'| "{number}{each:06}" | "Mo" | "Nn{each}" | "Yes" |\n' for each in range(mentors))
    drawn = (
        f'## School\n| Label | Value |\n| --- | --- |\n| School name | "School {number}" |\n\n## Mentors\n'
        "| TRN | First name | Last name | Employed by this school |\n| --- | --- | --- | --- |\n"
        f"{named}\n## Development review\n{heads}{rated}"
    )
    result = of(drawn)
    return replace(returned(CLOVERLEY, f"{number}.xlsx"), findings=result.findings, result=result)


def trust(*files: ReturnedFile) -> NewSheet:
    return next(each for each in batch_summary(batch(*files)) if each.title == "Development reviews")


def test_the_trust_sees_means_by_school_and_no_mentor() -> None:
    sheet = trust(reviewed(1, 5), reviewed(2, 7, "4"))
    (of_schools,) = sheet.tables
    assert [(row[0], row[3], *row[4:]) for row in of_schools.rows] == [
        ("School 1", 5, 5, Decimal(2), Decimal(3), Decimal(1), 5, 0),
        ("School 2", 7, 7, Decimal(2), Decimal(4), Decimal(2), 7, 0),
        ("All schools", 12, 12, Decimal(2), Decimal("3.58"), Decimal("1.58"), 12, 0),
    ]
    (chart,) = sheet.charts
    assert chart.categories.last - chart.categories.first == 2
    assert "Nn0" not in texts((sheet,), "trust")
    assert "1000000" not in texts((sheet,), "trust")


def test_means_of_few_mentors_are_not_shown_to_a_trust() -> None:
    """Nor those of the school that would give them away; a sheet without any has no chart."""
    sheet = trust(reviewed(1, 4), reviewed(2, 6), reviewed(3, 9))
    assert [(row[0], row[5]) for row in sheet.tables[0].rows] == [
        ("School 2", Decimal(2)), ("All schools", Decimal(2)), ("School 1", "not shown"), ("School 3", "not shown"),
    ]  # fmt: skip
    few = trust(reviewed(1, 1))
    assert [row[5] for row in few.tables[0].rows] == ["not shown", "not shown"]
    assert few.charts == ()


def test_schools_that_rate_in_words_are_not_put_beside_numbers() -> None:
    words = reviewed(2, 6, "Secure", first="Emerging")
    sheet = trust(reviewed(1, 6), words)
    assert [row[0] for row in sheet.tables[0].rows] == ["School 1", "School 2"]
    assert sheet.charts == ()
    assert "Not all schools rate alike" in "\n".join(str(cell.content) for cell in sheet.cells)
    nothing = batch_summary(batch(reviewed(3, 6, "Secure")))
    assert "Development reviews" not in [each.title for each in nothing]


def test_it_can_be_kept_for_a_later_run() -> None:
    file = reviewed(1, 5)
    said = reviewed_in(file)
    assert said is not None
    assert unpack(pack(said), ()) == said
    kept = unpack(pack(file.result), ())
    assert isinstance(kept, SchoolResult)
    assert development_sheet(kept) == development_sheet(of_file(file))


def of_file(file: ReturnedFile) -> SchoolResult:
    assert file.result is not None
    return file.result


def test_no_sheet_of_reviews_without_a_set() -> None:
    assert "Development reviews" not in [each.title for each in batch_summary(batch(returned(CLOVERLEY)))]
