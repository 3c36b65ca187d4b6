"""Everything that lies in the folder of returned workbooks: the logs, and what else came with them."""

from msgspec import Struct

from mentortools.demo.returned import ReturnedLog
from mentortools.demo.schools import (
    ashgrove,
    birchfield,
    cedar_vale,
    dovecote,
    elmstead,
    foxglove,
    gorsebank,
    hazelmere,
    ironwood,
    juniper_hill,
    kestrel_rise,
    larkspur_hall,
    nutkin_wood,
    owlet_down,
    primrose_pocket,
    wrenfield,
)

LOGS: tuple[ReturnedLog, ...] = (
    ashgrove.LAST,
    ashgrove.THIS,
    birchfield.LAST,
    birchfield.THIS,
    cedar_vale.LAST,
    cedar_vale.THIS,
    dovecote.LAST,
    elmstead.PILOT,
    elmstead.THIS,
    foxglove.THIS,
    gorsebank.THIS,
    gorsebank.NEXT,
    hazelmere.THIS,
    ironwood.UNKNOWN,
    ironwood.THIS,
    *juniper_hill.RIVALS,
    juniper_hill.THIS,
    kestrel_rise.LAST,
    kestrel_rise.THIS,
    larkspur_hall.OLDER,
    larkspur_hall.THIS,
    nutkin_wood.THIS,
    owlet_down.THIS,
    primrose_pocket.THIS,
    wrenfield.THIS,
)
"""Logs filled in with Excel."""
SAVED_ELSEWHERE = larkspur_hall.LAST
"""Saved by a program that keeps no formula's result, after somebody had changed it."""
OPEN_DOCUMENT = dovecote.THIS
"""Saved by LibreOffice as .ods."""
WITH_PASSWORD = elmstead.LAST
PASSWORD = "larkspur"  # noqa: S105 - of an invented school's workbook, which nothing in this package opens
CUT_OFF = gorsebank.LAST
"""Arrives by half."""

SHOWS_DUTIES = nutkin_wood.THIS
"""The log to look at first, of those that were made for requirement sets."""

SAME_BYTES = ("sent again/Foxglove Community School 2025-26.xlsx", foxglove.THIS.path)
"""A path, and the path of the workbook that lies there a second time."""
EMPTY = "Kestrel Rise 2025-26 corrected.xlsx"
NOT_A_WORKBOOK = "Ironwood Academy mentor log.pdf"
ANOTHER_WORKBOOK = "Hazelmere cover rota.xlsx"
LEFT_BY_EXCEL = f"~${cedar_vale.THIS.path}"


class Expected(Struct, frozen=True):
    """A school that should return a log."""

    urn: str
    name: str


EXPECTED: tuple[Expected, ...] = (
    Expected("199001", "Ashgrove Primary School"),
    Expected("199002", "Birchfield Academy"),
    Expected("199003", "Cedar Vale School"),
    Expected("199004", "Dovecote High School"),
    Expected("199005", "Elmstead Primary School"),
    Expected("199006", "Foxglove Community School"),
    Expected("199007", "Gorsebank Primary School"),
    Expected("199008", "Hazelmere School"),
    Expected("199009", "Ironwood Academy"),
    Expected("199010", "Juniper Hill School"),
    Expected("199011", "Kestrel Rise School"),
    Expected("199012", "Larkspur Hall School"),
    Expected("199013", "Mistlethwaite Primary School"),
    Expected("199015", "Nutkin Wood Primary School"),
    Expected("199016", "Owlet Down School"),
    Expected("199017", "Primrose Pocket Nursery School"),
)
"""The trust's fifteen schools that return a log, and one that does not. Wrenfield is not among them and returns one."""
