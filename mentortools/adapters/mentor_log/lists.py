"""The ``Lists`` sheet: rates and hours by academic year, districts with their region, and what the columns offer."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from xlsxwriter.worksheet import Worksheet

from mentortools.adapters.mentor_log.asked import Asked
from mentortools.adapters.mentor_log.cells import write_text
from mentortools.adapters.mentor_log.choices import Offer, offers
from mentortools.adapters.mentor_log.layout import FIRST_ROW, HEADER_ROW, TITLE_HEIGHT, height_of
from mentortools.adapters.mentor_log.published import Published
from mentortools.adapters.mentor_log.styles import POUNDS_FORMAT, Style, Styles
from mentortools.model.cell import column_letters
from mentortools.model.region import Region
from mentortools.model.training_type import TrainingType
from mentortools.workbook.columns import Column, Table
from mentortools.workbook.template import LISTS

_HOURS_COLUMNS: Mapping[TrainingType, int] = {kind: 2 + place for place, kind in enumerate(TrainingType)}
_RATE_COLUMNS: Mapping[Region, int] = {region: 4 + place for place, region in enumerate(Region)}
_SOURCE_COLUMN = 8
_CHOICE_COLUMN = 3
_DISTRICT_COLUMN = 5
_CODE_COLUMN = 6
_REGION_COLUMN = 7
_WIDTHS = (17, 24, 39, 13, 36, 14, 17, 60)
_GAP = 3


class ListPlaces(Struct, frozen=True):
    """Where a formula or a drop-down list finds each list: references to areas of the ``Lists`` sheet.

    Attributes:
        choices: The words offered by a column, by sheet name and field.
        districts: Names of districts; ``codes`` and ``regions`` stand beside them.
        codes: Codes of districts.
        regions: Regions of districts.
        years: Names of academic years with figures.
        hours: Training allowances by training type, each beside its year.
        rates: Pounds an hour: the years down, the regions across.
        rate_regions: The regions above the rates.
    """

    choices: Mapping[tuple[str, str], str]
    districts: str
    codes: str
    regions: str
    years: str
    hours: Mapping[TrainingType, str]
    rates: str
    rate_regions: str

    def choices_of(self, table: Table, column: Column) -> str | None:
        """The words a column offers; None where it offers none."""
        return self.choices.get((table.name, column.field))


def list_places(known: Published, asked: Asked) -> ListPlaces:
    """Where the lists stand for these rules, and what the chosen sets ask for."""
    last_year = HEADER_ROW + len(known.years)
    first = _second_header(known) + 1
    last_district = first + len(known.districts) - 1
    choices: dict[tuple[str, str], str] = {}
    row = first
    for offer in offers(known, asked):
        choices[offer.table.name, offer.column.field] = _area(_CHOICE_COLUMN, row, row + len(offer.words) - 1)
        row += len(offer.words)
    return ListPlaces(
        choices,
        _area(_DISTRICT_COLUMN, first, last_district),
        _area(_CODE_COLUMN, first, last_district),
        _area(_REGION_COLUMN, first, last_district),
        _area(1, FIRST_ROW, last_year),
        {kind: _area(column, FIRST_ROW, last_year) for kind, column in _HOURS_COLUMNS.items()},
        _area(min(_RATE_COLUMNS.values()), FIRST_ROW, last_year, max(_RATE_COLUMNS.values())),
        _area(min(_RATE_COLUMNS.values()), HEADER_ROW, HEADER_ROW, max(_RATE_COLUMNS.values())),
    )


def write_lists(sheet: Worksheet, known: Published, asked: Asked, styles: Styles) -> None:
    """Writes the sheet. It is protected without a password: formulas and drop-down lists rely on where things stand."""
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.set_row(0, TITLE_HEIGHT)
    write_text(sheet, (1, 1), LISTS, styles, Style.TITLE)
    about = "What the drop-down lists and the estimate on Running hours use. Nothing to fill in here."
    write_text(sheet, (2, 1), about, styles, Style.GUIDANCE)
    _write_years(sheet, known, styles)
    row = _second_header(known)
    _write_headings(sheet, row, 1, ("Sheet", "Heading", "Choice"), styles)
    _write_choices(sheet, row + 1, list(offers(known, asked)), styles)
    _write_headings(sheet, row, _DISTRICT_COLUMN, ("District", "District code", "Region"), styles)
    for number, district in enumerate(known.districts, start=row + 1):
        for place, text in enumerate((district.name, district.code, district.region)):
            write_text(sheet, (number, _DISTRICT_COLUMN + place), text, styles, Style.TEXT)
    sheet.freeze_panes(HEADER_ROW, 0)
    sheet.protect()


def _second_header(known: Published) -> int:
    return HEADER_ROW + len(known.years) + _GAP


def _write_years(sheet: Worksheet, known: Published, styles: Styles) -> None:
    headings = ("Academic year", *(f"{kind.capitalize()} training, hours" for kind in TrainingType), *Region)
    _write_headings(sheet, HEADER_ROW, 1, (*headings, "Source of the rates (pounds an hour)"), styles)
    for row, figures in enumerate(known.years, start=FIRST_ROW):
        write_text(sheet, (row, 1), figures.year.name, styles, Style.TEXT)
        for kind, column in _HOURS_COLUMNS.items():
            sheet.write_number(row - 1, column - 1, figures.hours[kind], styles.of(Style.LISTED, "0"))
        for region, column in _RATE_COLUMNS.items():
            sheet.write_number(row - 1, column - 1, figures.rates[region], styles.of(Style.LISTED, POUNDS_FORMAT))
        write_text(sheet, (row, _SOURCE_COLUMN), figures.source, styles, Style.TEXT)
        sheet.set_row(row - 1, height_of([(figures.source, _WIDTHS[-1])]))
    last = known.years[-1].year
    note = f"Nothing is listed for {last.next}: no rates or hours for it had been published when this log was made."
    write_text(sheet, (FIRST_ROW + len(known.years), 1), note, styles, Style.GUIDANCE)


def _write_headings(sheet: Worksheet, row: int, column: int, headings: Sequence[str], styles: Styles) -> None:
    for place, heading in enumerate(headings):
        write_text(sheet, (row, column + place), heading, styles, Style.HEADING)


def _write_choices(sheet: Worksheet, row: int, listed: Sequence[Offer], styles: Styles) -> None:
    rows = [(offer.table.name, offer.column.heading, word) for offer in listed for word in offer.words]
    for number, texts in enumerate(rows, start=row):
        for place, text in enumerate(texts):
            write_text(sheet, (number, 1 + place), text, styles, Style.TEXT)


def _area(column: int, first: int, last: int, last_column: int | None = None) -> str:
    end = column_letters(last_column or column)
    return f"{LISTS}!${column_letters(column)}${first}:${end}${last}"
