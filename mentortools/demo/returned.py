"""One log as a school returns it: where it lies in the folder, and what stands in its sheets."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from mentortools.demo.trust import PROVIDERS, TERMS, TRUST
from mentortools.demo.written import Row, Value

Rows = Sequence[Row]


class ReturnedLog(Struct, frozen=True):
    """A school's log of one academic year.

    Attributes:
        path: In the folder of returned workbooks, with ``/``.
        school: The School sheet, by field.
        rows: The rows of each table, by the sheet's name.
        holidays: The rows of the small table beside the School sheet's labels.
        made_for: The requirement sets that it was made for, as ``mentortools new --duties`` does; none where the log
            is as every school has it.
    """

    path: str
    school: Row
    rows: Mapping[str, Rows]
    holidays: Rows
    made_for: tuple[str, ...] = ()


def school(name: str, urn: str, district: str, **others: Value) -> Row:
    """The School sheet of one of the trust's schools, all but the academic year."""
    return {
        "name": name,
        "urn": urn,
        "district": district,
        "phase": "Primary",
        "trust": TRUST,
        "contact_name": "The school office",
        "contact_email": f"office@{name.split(maxsplit=1)[0].lower()}.example",
        **others,
    }


def returned(
    path: str, about: Row, year: str, tables: Mapping[str, Rows], made_for: tuple[str, ...] = ()
) -> ReturnedLog:
    """A log of one of the trust's schools and one year, with the trust's providers and the year's terms."""
    terms = TERMS.get(year)
    dated: Row = {"teaching_starts": terms.first, "teaching_ends": terms.last} if terms else {}
    chosen: Row = {"requirement_sets": ", ".join(made_for)} if made_for else {}
    return ReturnedLog(
        path,
        {"academic_year": year, **dated, **chosen, **about},
        {"Providers": PROVIDERS, **tables},
        terms.holidays if terms else (),
        made_for,
    )
