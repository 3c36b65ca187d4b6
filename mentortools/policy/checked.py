"""The way for a user's rules file: pydantic holds every value to its type before it is used."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from mentortools.policy.shape import Shape, T

_FIGURES = (Decimal, int, bool)
"""Never made from something else: "16" is no number, and true is no 1. A day may come as text, "2026-09-01"."""


def checked(shape: Shape[T], raw: object) -> T:
    """The value of that shape. Raises ValueError saying what is missing, not known, or of another kind."""
    try:
        value: T = _adapter(shape).validate_python(raw, strict=shape.type in _FIGURES)
    except ValidationError as error:
        raise ValueError("; ".join(_in_words(fault) for fault in error.errors(include_url=False))) from error
    return shape.finish(value)


_A_DAY = "a day, as 2026-09-30"
_WANTED: Mapping[str, str] = {
    "is_instance_of": "an amount with its point, as 53.60",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "string_type": "text in quotation marks",
    "dataclass_type": "a table of its own",
    "dict_type": "a table of its own",
    "tuple_type": "a list in square brackets",
    "frozen_set_type": "a list in square brackets",
    "date_type": _A_DAY,
    "date_from_datetime_parsing": _A_DAY,
    "date_from_datetime_inexact": _A_DAY,
}


@cache
def _adapter(shape: Shape[T]) -> TypeAdapter[T]:
    return TypeAdapter(shape.type)


def _in_words(fault: ErrorDetails) -> str:
    place = ".".join(str(step) for step in fault["loc"])
    match fault["type"]:
        case "missing":
            return f"it has no {place}"
        case "unexpected_keyword_argument":
            return f"“{place}” is not one of its keys"
        case "value_error":
            return str(fault["ctx"]["error"])
    wanted = _WANTED.get(fault["type"]) or fault["msg"].removeprefix("Input should be ")
    return f"{place or 'its value'} must be {wanted}, not {fault['input']}"
