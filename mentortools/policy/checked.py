"""The way for a user's rules file: pydantic holds every value to its type before it is used."""

from functools import cache

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from mentortools.policy.shape import Shape, T


def checked(shape: Shape[T], raw: object) -> T:
    """The value of that shape. Raises ValueError saying what is missing, not known, or of another kind."""
    try:
        # A table's parts may come as text ("2026-09-01"); a figure may not: "16" is no number, true is no 1.
        value: T = _adapter(shape).validate_python(raw, strict=not isinstance(raw, dict | list))
    except ValidationError as error:
        raise ValueError("; ".join(_in_words(fault) for fault in error.errors(include_url=False))) from error
    return shape.finish(value)


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
    wanted = fault["msg"].replace("Input should be", "must be").replace(" valid", "")
    return f"{place or 'its value'} {wanted}, not {fault['input']!r}"
