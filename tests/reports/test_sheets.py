"""The four sheets as text, whole, and at their edges."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from mentortools.model.claim import Outcome
from mentortools.model.region import Region
from mentortools.model.severity import Severity
from mentortools.policy.claim_window import ClaimWindow
from mentortools.reports import checks_sheet as checks
from mentortools.reports.claim_window_words import window_words
from mentortools.reports.funding_claim import funding_claim
from mentortools.reports.school_summary import school_summary
from mentortools.reports.sheets import claim_sheets, hours_sheets
from mentortools.reports.training_hours import MOST_ACTIVITIES, training_hours
from mentortools.workbook.edit import Formula, Link, NewSheet
from mentortools.workbook.stamp import name_of, read_stamp
from tests.reports.school_values import FULL, NO_REGION, NO_RULES, NOTHING, RULES, Given, Line, finding
from tests.reports.sheet_text import agrees_with_golden, sheet_text

ASK = "DfE's service says whether it is open on 12 May 2026."
GIVEN = {"full": FULL, "no region": NO_REGION, "nothing to claim": NOTHING, "no rules": NO_RULES}


@pytest.mark.parametrize("given", GIVEN)
@pytest.mark.parametrize("place", range(4))
def test_sheets_are_those_of_the_golden_files(given: str, place: int) -> None:
    sheet = claim_sheets(GIVEN[given].result())[place]
    assert agrees_with_golden(f"{sheet.title}, {given}", sheet_text(sheet))


def test_order_of_sheets() -> None:
    result = FULL.result()
    assert [sheet.title for sheet in claim_sheets(result)] == [
        "Checks", "Training hours", "Funding claim", "School summary",
    ]  # fmt: skip
    assert [sheet.title for sheet in hours_sheets(result)] == ["Checks", "Training hours"]


@pytest.mark.parametrize("given", GIVEN)
def test_each_sheet_begins_with_title_stamp_and_plain_words(given: str) -> None:
    result = GIVEN[given].result()
    for sheet in claim_sheets(result):
        first = {cell.row: cell.content for cell in sheet.cells if cell.column == 1 and cell.row <= 3}
        assert first[1] == sheet.title
        assert read_stamp(first[2]) == result.stamp
        assert str(first[3]).strip()
        assert sheet.name == name_of(sheet.title)


@pytest.mark.parametrize("given", GIVEN)
def test_tables_neither_overlap_nor_touch_other_cells(given: str) -> None:
    for sheet in claim_sheets(GIVEN[given].result()):
        taken = [row for table in sheet.tables for row in range(table.row, table.last_row + bool(table.totals) + 1)]
        assert len(taken) == len(set(taken))
        assert not set(taken) & {cell.row for cell in sheet.cells}
        assert len({(cell.row, cell.column) for cell in sheet.cells}) == len(sheet.cells)
        assert len({table.name.casefold() for table in sheet.tables}) == len(sheet.tables)


def texts(sheet: NewSheet) -> str:
    """All text outside tables, lines of a paragraph joined."""
    return " ".join(str(cell.content) for cell in sheet.cells)


class TestFundingClaim:
    def test_amounts_are_hours_times_rate_as_formulas(self) -> None:
        table = funding_claim(FULL.result()).tables[0]
        assert table.rows[0] == (
            "Ada Quillfeather", "0123456", "Initial", 16, Decimal("45.10"),
            Formula(f"=ROUND(D{table.first_row}*E{table.first_row},2)", Decimal("721.60")),
        )  # fmt: skip

    def test_total_adds_up_the_claims(self) -> None:
        sheet = funding_claim(FULL.result())
        ends = [table.last_row + 1 for table in sheet.tables]
        total = next(
            cell.content for cell in sheet.cells if isinstance(cell.content, Formula) and "F" in cell.content.text
        )
        assert total == Formula(f"=F{ends[0]}+F{ends[1]}", Decimal("1398.10"))

    @pytest.mark.parametrize(
        ("district", "words"),
        [
            ("Basildon", "Fringe, from the district Basildon (E07000066), found by its name"),
            (" BASILDON", "found by its name, written “BASILDON”"),
            ("e07000066", "found by its code"),
        ],
    )
    def test_says_how_the_region_was_found(self, district: str, words: str) -> None:
        assert words in texts(funding_claim(replace(FULL, district=district).result()))

    def test_ended_district_counts_as_its_successor_of_the_same_name(self) -> None:
        sheet = funding_claim(replace(FULL, district="E07000097").result())
        assert "East Hertfordshire (E07000242), which took the place of E07000097 on the School sheet" in texts(sheet)

    @pytest.mark.parametrize(
        ("district", "words"),
        [
            ("", "Not known: District on the School sheet is blank."),
            ("Aylesbury Vale", "Not known: the district Aylesbury Vale (E07000004) ended on"),
            ("W06000015", "None: “W06000015” is not in England."),
        ],
    )
    def test_says_why_there_is_no_region(self, district: str, words: str) -> None:
        assert words in texts(funding_claim(replace(NO_REGION, district=district).result()))

    @pytest.mark.parametrize(
        ("window", "words"),
        [
            (ClaimWindow(opens=date(2026, 5, 13), closes=date(2026, 7, 31)),
             ("Not open yet on 12 May 2026: it opens 13 May 2026, closes 31 July 2026.",)),
            (ClaimWindow(opens=date(2026, 5, 12), closes=date(2026, 7, 31)),
             ("Open on 12 May 2026: it opens 12 May 2026, closes 31 July 2026, 11:59pm.",)),
            (ClaimWindow(opens=date(2026, 4, 27), closes=date(2026, 5, 12)),
             ("Open on 12 May 2026: it opens 27 April 2026, closes 12 May 2026, 11:59pm.",)),
            (ClaimWindow(opens=date(2026, 4, 27), closes=date(2026, 5, 11)),
             ("Closed on 12 May 2026: it opened 27 April 2026, closed 11 May 2026.",)),
            (ClaimWindow(opens=date(2026, 4, 27), closes_about="the end of July 2026"),
             ("Opened 27 April 2026. Closes: the end of July 2026 (day not confirmed).", ASK)),
            (ClaimWindow(opens_about="spring 2026", closes=date(2026, 5, 12)),
             ("Opens: spring 2026 (day not confirmed). Closes 12 May 2026.", ASK)),
            (ClaimWindow(opens_about="September 2026"),
             ("Opens: September 2026 (day not confirmed). Closes: day not confirmed.", ASK)),
        ],
    )  # fmt: skip
    def test_says_whether_the_claim_window_is_open(self, window: ClaimWindow, words: tuple[str, ...]) -> None:
        assert window_words(replace(FULL, rules=replace(RULES, claim_windows=(window,))).result()) == words

    def test_says_once_for_all_claim_windows_whom_to_ask(self) -> None:
        _, second, last = window_words(FULL.result())
        assert (second, last) == ("Opens: September 2026 (day not confirmed). Closes: day not confirmed.", ASK)

    def test_says_when_nobody_has_published_a_claim_window(self) -> None:
        words = "Not known: no days are confirmed for 2025 to 2026. DfE's service says when it is open."
        assert window_words(replace(FULL, rules=replace(RULES, claim_windows=())).result()) == (words,)

    def test_says_that_a_rules_file_of_the_users_was_used(self) -> None:
        rules = replace(RULES, overlaid=("hourly_rate.fringe",))
        words = (
            "Given by a rules file of your own, in place of the rules that come with mentortools: Hourly rate, Fringe."
        )
        assert words in texts(funding_claim(replace(FULL, rules=rules).result()))
        assert words not in texts(funding_claim(FULL.result()))

    def test_names_the_ledger_or_says_what_its_absence_means(self) -> None:
        assert "could make an initial line a refresher" in texts(funding_claim(FULL.result()))
        with_ledger = texts(funding_claim(replace(FULL, ledger="claims-ledger.xlsx").result()))
        assert "Earlier claims: the ledger claims-ledger.xlsx and Previous claims." in with_ledger
        assert "could make an initial line a refresher" not in with_ledger

    def test_declaration_only_where_there_is_a_claim(self) -> None:
        assert "Declaration" in texts(funding_claim(FULL.result()))
        assert "Declaration" not in texts(funding_claim(NOTHING.result()))

    def test_never_names_another_school(self) -> None:
        assert all("900002" not in sheet_text(sheet) for sheet in claim_sheets(FULL.result()))


class TestChecks:
    def test_most_severe_first_with_links(self) -> None:
        table = checks.checks_sheet(FULL.result()).tables[0]
        assert [row[0] for row in table.rows] == ["Must fix", "Must fix", "Check", "Note", "Note"]
        links = [row[2] for row in table.rows]
        assert [str(link.to) for link in links if isinstance(link, Link)] == [
            "'Training log'!B7", "'Training log'!E12", "'Training log'!A15", "'Spending'!A1",
        ]  # fmt: skip
        assert links[-1] is None

    def test_nothing_to_put_right(self) -> None:
        sheet = checks.checks_sheet(replace(FULL, findings=()).result())
        assert "Nothing to put right." in texts(sheet)
        assert not sheet.tables

    def test_says_when_not_every_cell_is_marked(self) -> None:
        findings = tuple(finding("MT101", Severity.CHECK, f"Training log!B{row}", "Look.") for row in range(1, 2_102))
        sheet = checks.checks_sheet(replace(FULL, findings=findings).result())
        assert "On Training log, 2,000 cells of 2,101 are marked" in texts(sheet)
        assert len(sheet.tables[0].rows) == 2_101


class TestTrainingHours:
    def test_totals_leave_out_the_allowance(self) -> None:
        table = training_hours(FULL.result()).tables[0]
        headings = [column.heading for column in table.columns]
        totals = dict(zip(headings, table.totals, strict=True))
        first, last = table.first_row, table.last_row
        assert totals["Training allowance"] is None
        assert totals["Hours logged"] == Formula(f"=SUM(E{first}:E{last})", Decimal("54.24"))
        assert totals["Hours that can be claimed"] == Formula(f"=SUM(J{first}:J{last})", Decimal(31))

    def test_activities_that_would_clash_with_a_heading_get_a_number(self) -> None:
        line = Line("0123456", "1AB", {"trn": "1", "Part  hours\nthat cannot": "2", "": "3", "TRN": "4"}, 10)
        headings = [column.heading for column in training_hours(Given(lines=(line,)).result()).tables[0].columns]
        assert headings[14:18] == ["TRN (2)", "No activity given", "Part hours that cannot (2)", "trn (3)"]
        assert len({heading.casefold() for heading in headings}) == len(headings)

    def test_many_activities_are_added_up_in_the_last_column(self) -> None:
        hours = {f"Activity {number:02}": "1" for number in range(1, MOST_ACTIVITIES + 3)}
        table = training_hours(Given(lines=(Line("0123456", "1AB", hours, 14),)).result()).tables[0]
        headings = [column.heading for column in table.columns]
        place = headings.index("Other activities together")
        assert headings[place - 1] == "Activity 11"
        assert table.rows[0][place] == 3
        assert sum(each for each in table.rows[0][14 : place + 1] if isinstance(each, Decimal)) == 14


class TestSchoolSummary:
    def test_two_charts_that_speak(self) -> None:
        hours, money = school_summary(FULL.result()).charts
        assert hours.description == (
            "Training hours by mentor, 7 mentors together: already claimed 10 hours, to claim now 31 hours,"
            " part hours 2.24 hours, hours left 65 hours. The table By mentor has each figure."
        )
        assert money.description == (
            "Funding and spending of the year: already claimed by this school £451.00, to claim now £1,398.10,"
            " spent, as logged £840.50."
        )

    def test_unclaimed_hours_by_reason(self) -> None:
        table = next(each for each in school_summary(FULL.result()).tables if each.name == "MentortoolsUnclaimed")
        assert table.rows == (
            ("Above what was left of the training allowance", 2, Decimal(6), Decimal("270.60")),
            ("Part hours: DfE pays whole hours only", 4, Decimal("2.24"), Decimal("101.02")),
            ("Not eligible: the mentor is not employed by the school", 1, Decimal(5), Decimal("225.50")),
            ("Kept out until put right (2 rows, see Checks)", None, Decimal("3.5"), Decimal("135.30")),
            ("Training allowance left: could still be claimed for training that starts by 31 May 2026", 3, 49,
             Decimal("2209.90")),
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("on", "words"),
        [
            (date(2026, 5, 31), "could still be claimed for training that starts by 31 May 2026"),
            (date(2026, 6, 1), "only for mentors whose training started by 31 May 2026"),
            (date(2026, 9, 1), "unused: the year ended on 31 August 2026"),
        ],
    )
    def test_allowance_left_is_worth_something_only_while_training_counts(self, on: date, words: str) -> None:
        given = Given(lines=(Line("0123456", "1AB", {"Induction": "4"}, 4),), on=on)
        assert words in sheet_text(school_summary(given.result()))

    def test_lines_whose_history_is_unreadable_have_no_allowance_to_offer(self) -> None:
        line = Line("0123456", "1AB", {"Induction": "4"}, 0, outcome=Outcome.HISTORY_UNREADABLE)
        assert "Training allowance left" not in sheet_text(school_summary(Given(lines=(line,)).result()))

    def test_dearest_region(self) -> None:
        given = Given(district="Camden", region=Region.INNER_LONDON, lines=(Line("0123456", "1AB", {"A": "16"}, 16),))
        assert "857.60" in sheet_text(school_summary(given.result()))
