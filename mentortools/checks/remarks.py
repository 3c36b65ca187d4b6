"""Checks of cells that were read, but not typed as their column wants: what they were read as is always said."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec import Struct

from mentortools.checks.case import LogCase
from mentortools.checks.catalogue import CHECK, NOTE, Hit, Run, check
from mentortools.model.hours import shown_hours
from mentortools.model.severity import Severity
from mentortools.workbook.facts import Remarked
from mentortools.workbook.reading import Remark


class CellRemark(Struct, frozen=True):
    """One kind of remark: its check's code and severity, and what is said."""

    code: str
    severity: Severity
    title: str
    message: str
    why: str


_TYPED = "What is unambiguous is read, and said so that someone can see that it was read as meant."

REMARKS: Mapping[Remark, CellRemark] = {
    Remark.TRN_PADDED: CellRemark(
        "MT140", CHECK, "A TRN whose leading zeros were put back",
        "{heading} “{found}” was read as {read}, a mentor of this school. Type {read} as text if that is who is meant.",
        "Excel drops leading zeros. They are put back only where that gives a TRN that stands in Mentors.",
    ),
    Remark.DATE_TWO_DIGIT_YEAR: CellRemark(
        "MT141", CHECK, "A year of two digits",
        "{heading} “{found}” was read as {read}. Type all four digits of the year.",
        "The century, and so the academic year, was filled in.",
    ),
    Remark.DATE_AS_TEXT: CellRemark(
        "MT143", NOTE, "A date typed as text",
        "{heading} “{found}” is text, and was read as {read}.", _TYPED,
    ),
    Remark.DATE_WITH_TIME: CellRemark(
        "MT144", NOTE, "A date with a time of day",
        "{heading} “{found}” holds a time of day too. It was read as {read}; the time is not the length of a session.",
        _TYPED,
    ),
    Remark.HOURS_AS_TEXT: CellRemark(
        "MT145", NOTE, "Hours typed as text",
        "{heading} “{found}” is text, and was read as {read}.", _TYPED,
    ),
    Remark.TRN_CLEANED: CellRemark(
        "MT147", NOTE, "A TRN with spaces or signs",
        "{heading} “{found}”{hidden} was read as {read}.", _TYPED,
    ),
    Remark.PROVIDER_CODE_CLEANED: CellRemark(
        "MT148", NOTE, "A provider code with spaces or signs",
        "{heading} “{found}”{hidden} was read as {read}.", _TYPED,
    ),
    Remark.URN_CLEANED: CellRemark(
        "MT149", NOTE, "A URN with spaces or signs",
        "{heading} “{found}”{hidden} was read as {read}.", _TYPED,
    ),
    Remark.NUMBER_AS_TEXT: CellRemark(
        "MT150", NOTE, "A number typed as text",
        "{heading} “{found}” is text, and was read as {read}.", _TYPED,
    ),
    Remark.ACADEMIC_YEAR_WRITTEN_OTHERWISE: CellRemark(
        "MT151", NOTE, "An academic year written in another way",
        "{heading} “{found}” was read as {read}.", _TYPED,
    ),
}  # fmt: skip


HIDDEN = ", with a space or a sign that does not show,"


def _tidy(remarked: Remarked) -> str:
    """What the cell was read as; hours, which are kept to nine decimals, as people write them."""
    read = remarked.read
    whole, point, decimals = read.partition(".")
    if point and whole.isdigit() and decimals.isdigit() and len(decimals) > len("00"):
        return shown_hours(Decimal(read))
    return read


def _run(remark: Remark) -> Run:
    def run(case: LogCase) -> Iterator[Hit]:
        for remarked in case.log.remarked:
            if remarked.remark is remark:
                read = _tidy(remarked)
                values = {"read": read, "hidden": HIDDEN if read == remarked.found else ""}
                yield Hit(remarked.cell, values, heading=remarked.heading, found=remarked.found)

    return run


for _remark, _said in REMARKS.items():
    check(_said.code, severity=_said.severity, title=_said.title, message=_said.message, why=_said.why)(_run(_remark))
