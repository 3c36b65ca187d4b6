"""Cases drawn as text: a workbook, and where one check finds fault with it. The format is in tests/cases/README.md."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from mentortools.model.academic_year import AcademicYear
from mentortools.model.cell import Cell, column_letters
from mentortools.tasks.settings import LogFile
from mentortools.workbook.layout import Layout
from mentortools.workbook.layout_text import read_layout
from mentortools.workbook.snapshot import CellValue, Doubt, ErrorValue, NoResult, ReadingRemark, Sheet, Snapshot
from mentortools.workbook.stamp import Stamp

if TYPE_CHECKING:
    from mentortools.policy.requirements.requirement_set import RequirementSet

CASES = Path(__file__).parent.parent / "cases"
FLAGGED = "Flagged"
SET = "[set]"
WHOLE_WORKBOOK = "workbook"
ON = date(2026, 7, 31)

_SECTION = re.compile(r"## (?P<name>[^(“]+?)(?: as “(?P<other>[^”]+)”)?(?: \((?P<how>[^)]+)\))?")
_VALUES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\d\d/\d\d/\d{4} \d\d:\d\d"), "%d/%m/%Y %H:%M"),
    (re.compile(r"\d\d/\d\d/\d{4}"), "%d/%m/%Y"),
    (re.compile(r"\d{1,2}:\d\d"), "%H:%M"),
)


class Drawing(Struct):
    """One sheet as drawn: its rows of values, headings first, and the headings flagged in each row."""

    name: str
    other: str | None
    how: str
    rows: list[list[CellValue]] = field(default_factory=list)
    flagged: list[tuple[str, ...]] = field(default_factory=list)


class Case(Struct):
    """A drawn case: its lines by name, its sheets, the message quoted at its end, its layout or requirement set."""

    code: str
    lines: Mapping[str, str]
    drawings: Sequence[Drawing]
    message: str
    toml: str = ""

    @property
    def layouts(self) -> tuple[Layout, ...]:
        texts = self.toml.split("# another\n") if self.toml and SET not in self.toml else []
        return tuple(read_layout(text, f"layout{number or ''}.toml") for number, text in enumerate(texts))

    @property
    def sets(self) -> "tuple[RequirementSet, ...]":
        if SET not in self.toml:
            return ()
        from mentortools.policy.requirements.sets import own_set  # noqa: PLC0415 - logs without sets need no such thing

        return (own_set(self.toml, "our-trust.toml"),)

    @property
    def on(self) -> date:
        return datetime.strptime(self.lines["on"], "%d/%m/%Y").date() if "on" in self.lines else ON  # noqa: DTZ007 - a day

    @property
    def year(self) -> AcademicYear | None:
        return AcademicYear.parse(self.lines["year"]) if "year" in self.lines else None

    @property
    def also(self) -> frozenset[str]:
        return frozenset(self.lines.get("also", "").split())


def read_case(path: Path) -> Case:
    """A drawn case out of its file."""
    return parse_case(path.stem, path.read_text(encoding="utf-8"))


def drawn_log(name: str, text: str) -> LogFile:
    """A workbook drawn in a test: the good log with the sheets of the text in place of its own."""
    return LogFile(name, snapshot(parse_case(name, text)))


def parse_case(code: str, text: str) -> Case:
    """A drawn case out of its text, whatever it is indented by."""
    lines: dict[str, str] = {}
    drawings: list[Drawing] = []
    message: list[str] = []
    text, toml = _without_layout(text)
    for line in map(str.strip, text.splitlines()):
        if found := _SECTION.fullmatch(line):
            drawings.append(Drawing(found["name"], found["other"], found["how"] or ""))
        elif line.startswith("- ") and not drawings:
            name, _, value = line[2:].partition(": ")
            lines[name] = value
        elif line.startswith("|") and not set(line) <= set("|- "):
            _add_row(drawings[-1], [part.strip() for part in line.strip("|").split("|")])
        elif line.startswith("> "):
            message.append(line[2:])
    return Case(code, lines, drawings, " ".join(message), toml)


def _without_layout(text: str) -> tuple[str, str]:
    """A case's text without its block of TOML, and that block."""
    before, _, rest = text.partition("```toml\n")
    toml, _, after = rest.partition("```\n")
    return before + after, toml


def _add_row(drawing: Drawing, parts: list[str]) -> None:
    if not drawing.rows:
        drawing.rows.append(list(parts))
        drawing.flagged.append(())
        return
    has_flags = drawing.rows[0][-1] == FLAGGED
    flags = parts.pop() if has_flags else ""
    labels = 1 if drawing.name == "School" else 0
    drawing.rows.append([*parts[:labels], *(value(part) for part in parts[labels:])])
    drawing.flagged.append(tuple(flag.strip() for flag in flags.split(";") if flag.strip()))


def value(text: str) -> CellValue:  # noqa: PLR0911 - one line a kind of value
    """The value that a drawn cell holds."""
    if not text:
        return None
    if text.startswith('"'):
        return text.strip('"')
    if text == "=?":
        return NoResult()
    if text.startswith("#"):
        return ErrorValue(text)
    if text in {"TRUE", "FALSE"}:
        return text == "TRUE"
    for pattern, form in _VALUES:
        if pattern.fullmatch(text):
            return _of_time(datetime.strptime(text, form), form)  # noqa: DTZ007 - cells know no time zone
    return text if text == "missing" else float(text)


def _of_time(moment: datetime, form: str) -> datetime | date | time:
    if form.startswith("%H"):
        return moment.time()
    return moment if form.endswith("%M") else moment.date()


def snapshot(case: Case) -> Snapshot:
    """The workbook of a case: the good log with the drawn sheets in place of its own."""
    good = read_case(CASES / "good-log.md").drawings
    drawn = {each.name: each for each in case.drawings if each.how != "added"}
    sheets: list[Sheet] = []
    for each in good:
        own = drawn.get(each.name, each)
        if each.name == "Holidays" or own.how == "missing":
            continue
        rows = _school(own, each, drawn.get("Holidays") or _named(good, "Holidays")) if each.name == "School" else own
        sheets.append(_sheet(rows))
    sheets.extend(_sheet(each) for each in case.drawings if each.how == "added")
    if "filled in from" in case.lines:
        stamp = Stamp("0.1.0", "2026-05-12", case.lines["filled in from"])
        sheets.append(Sheet("Checks", [["Checks"], [str(stamp)]]))
    return Snapshot(tuple(sheets), properties(case), tuple(_doubts(case)))


def properties(case: Case) -> Mapping[str, str]:
    return {name: case.lines[name] for name in ("format", "macros") if name in case.lines}


def _doubts(case: Case) -> Iterator[ReadingRemark]:
    for line in filter(None, case.lines.get("doubts", "").split("; ")):
        found = re.fullmatch(r"(?P<sheet>[^()]*?) ?(?P<cell>[A-Z]+\d+)? ?\((?P<doubt>.+)\)", line)
        assert found, line
        yield ReadingRemark(found["sheet"], found["cell"] or "", Doubt[found["doubt"]])


def _named(drawings: Sequence[Drawing], name: str) -> Drawing:
    return next(each for each in drawings if each.name == name)


def _sheet(drawing: Drawing) -> Sheet:
    hidden = [int(number) for number in re.findall(r"\d+", drawing.how)] if drawing.how.startswith("row") else []
    merged = tuple(drawing.how.removeprefix("merged ").split(", ")) if drawing.how.startswith("merged") else ()
    rows = [row[:-1] if row and row[-1] == FLAGGED else row for row in drawing.rows]
    return Sheet(
        drawing.other or drawing.name,
        rows,
        visible=drawing.how != "hidden",
        hidden_rows=frozenset(hidden),
        merged=merged,
    )


HOLIDAYS_COLUMN = 5


def _school(own: Drawing, good: Drawing, holidays: Drawing) -> Drawing:
    """The School sheet: drawn labels over those of the good log, and the holidays beside them."""
    labels = {str(row[0]): row[1] for row in good.rows[1:]}
    if own is not good:
        labels.update({str(row[0]): row[1] for row in own.rows[1:]})
    rows: list[list[CellValue]] = [
        [label, content, None, None] for label, content in labels.items() if content != "missing"
    ]
    for index, row in enumerate(holidays.rows):
        width = len(row) - (FLAGGED in holidays.rows[0]) * (index == 0)
        rows[index] = [*rows[index], *row[:width]]
    return Drawing("School", own.other, own.how, rows)


def expected(case: Case) -> frozenset[tuple[str | None, str | None]]:
    """Every place at which the case's check finds fault, as sheet and cell."""
    return frozenset(_expected(case))


def _expected(case: Case) -> Iterator[tuple[str | None, str | None]]:
    for place in filter(None, (part.strip() for part in case.lines.get("finds", "").split(";"))):
        if place == WHOLE_WORKBOOK:
            yield None, None
        elif cell := re.fullmatch(r"(.+) ([A-Z]+\d+)", place):
            yield cell[1], cell[2]
        else:
            yield place, None
    for drawing in case.drawings:
        yield from _flags(case, drawing)


def _flags(case: Case, drawing: Drawing) -> Iterator[tuple[str, str]]:
    headings = [str(heading) for heading in drawing.rows[0]] if drawing.rows else []
    sheet = drawing.other or ("School" if drawing.name == "Holidays" else drawing.name)
    for number, flagged in enumerate(drawing.flagged, start=1):
        for heading in flagged:
            if drawing.name == "School":
                yield sheet, f"B{_label_row(case, heading)}"
                continue
            column = headings.index(heading) + 1 + (HOLIDAYS_COLUMN - 1 if drawing.name == "Holidays" else 0)
            yield sheet, f"{column_letters(column)}{number}"


def _label_row(case: Case, label: str) -> int:
    school = next(sheet for sheet in snapshot(case).sheets if sheet.name == "School")
    return next(number for number, row in enumerate(school.rows, start=1) if row and row[0] == label)


def place_of(sheet: str | None, cell: Cell | None) -> tuple[str | None, str | None]:
    """The place of a finding, as cases draw it."""
    return sheet, cell.reference if cell else None
