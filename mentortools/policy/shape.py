"""What a value of a rules file can be: its type, how it is made from TOML, and how it is shown.

The types are written once. The package's own files are made from TOML directly, which costs nothing at start; a user's
file is held to the same types by pydantic (``mentortools.policy.checked``), and so are the package's, in the tests.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from decimal import Decimal
from typing import Any, Generic, Protocol, TypeVar

from msgspec import Struct

from mentortools.model.claim_status import ClaimStatus
from mentortools.model.money import PENNY, pounds, rounded
from mentortools.model.region import Region
from mentortools.policy.claim_window import ClaimWindow
from mentortools.policy.district_list import DistrictList, EndedDistrict
from mentortools.policy.period import Period
from mentortools.policy.source import Source

T = TypeVar("T")


def _as_it_is(value: T) -> T:
    return value


class Shape(Struct, Generic[T], frozen=True):
    """A kind of value.

    Attributes:
        type: The type, for pydantic.
        make: The value from TOML known to be of the type. Raises ValueError on a key too few or too many.
        finish: The value as it is kept, for either way. Raises ValueError where the type alone does not tell.
        show: The value in words.
    """

    type: Any
    make: Callable[[Any], T]
    finish: Callable[[T], T] = _as_it_is
    show: Callable[[T], str] = str


class Reader(Protocol):
    """A way from TOML to a value. Raises ValueError in words that go behind the name of the value."""

    def __call__(self, shape: Shape[T], raw: object) -> T:
        """The value of that shape."""


def trusted(shape: Shape[T], raw: object) -> T:
    """The way for the package's own files, whose types are checked before they ship."""
    return shape.finish(shape.make(raw))


def record(kind: type[T]) -> Callable[[Mapping[str, Any]], T]:
    """What makes a dataclass from a table that has its keys and no others: a value without a source ends here."""

    def make(table: Mapping[str, Any]) -> T:
        known = {
            field.name: field.default is MISSING and field.default_factory is MISSING
            for field in fields(kind)  # type: ignore[arg-type]  # a dataclass
        }
        for name, needed in known.items():
            if needed and name not in table:
                msg = f"it has no {name}"
                raise ValueError(msg)
        for name in table:
            if name not in known:
                msg = f"“{name}” is not one of {', '.join(known)}"
                raise ValueError(msg)
        return kind(**table)

    return make


def _whole_pence(value: Decimal) -> Decimal:
    if value <= 0 or not value.is_finite() or value != rounded(value):
        msg = f"{value} is not an amount above 0 in whole pence, as 53.60"
        raise ValueError(msg)
    return value.quantize(PENNY)


def _above_nothing(value: int) -> int:
    if value < 1:
        msg = f"{value} is not a whole number above 0"
        raise ValueError(msg)
    return value


def _districts(table: Mapping[str, Any]) -> DistrictList:
    ended = {code: record(EndedDistrict)(each) for code, each in table["ended"].items()}
    return DistrictList(live=table["live"], ended=ended)


SOURCE = Shape(Source, record(Source))
POUNDS: Shape[Decimal] = Shape(Decimal, _as_it_is, _whole_pence, pounds)
WHOLE: Shape[int] = Shape(int, _as_it_is, _above_nothing)
FLAG: Shape[bool] = Shape(bool, _as_it_is, show=lambda flag: "yes" if flag else "no")
WORDS: Shape[tuple[str, ...]] = Shape(tuple[str, ...], tuple, show=", ".join)
PERIOD = Shape(Period, record(Period))
REGION = Shape(Region, Region)
STATUSES: Shape[frozenset[ClaimStatus]] = Shape(
    frozenset[ClaimStatus],
    lambda codes: frozenset(ClaimStatus(code) for code in codes),
    show=lambda statuses: ", ".join(status.label for status in ClaimStatus if status in statuses),
)
WINDOWS: Shape[tuple[ClaimWindow, ...]] = Shape(
    tuple[ClaimWindow, ...],
    lambda tables: tuple(record(ClaimWindow)(table) for table in tables),
    show=lambda windows: "; ".join(str(window) for window in windows),
)
NAMES: Shape[Mapping[str, str]] = Shape(
    Mapping[str, str], _as_it_is, show=lambda names: ", ".join(f"{name} ({code})" for code, name in names.items())
)
DISTRICTS = Shape(
    DistrictList, _districts, show=lambda listed: f"{len(listed.live)} live and {len(listed.ended)} ended districts"
)
