"""Values of ours as bytes and back: on their way between processes, and kept for a later run.

Rules are named and not written: whoever reads the bytes has them already. Bytes that lay on a disk may be anybody's, so
nothing is made from them but plain values of ours: a name of anything else ends the reading.
"""

import pickle
from collections.abc import Sequence
from importlib import import_module
from io import BytesIO

from mentortools.model.academic_year import AcademicYear
from mentortools.policy.rules import Rules

_OURS = tuple(
    f"mentortools.{layer}."
    for layer in ("model", "policy", "workbook", "claims", "duties", "checks", "reports.result", "tasks")
)
_PLAIN = {
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("datetime", "time"),
    ("datetime", "timedelta"),
    ("decimal", "Decimal"),
    ("builtins", "frozenset"),
    ("builtins", "set"),
    ("collections", "Counter"),
}


class UnknownBytesError(Exception):
    """Bytes that are none of ours, or only a part of them."""


def pack(value: object) -> bytes:
    """A value as bytes. Equal values need not have equal bytes."""
    target = BytesIO()
    _Writer(target, protocol=5).dump(value)
    return target.getvalue()


def unpack(data: bytes, overlays: Sequence[str]) -> object:
    """The value that some bytes are; ``overlays`` are the texts of rules files laid over the package's.

    Raises:
        UnknownBytesError: If they are not what ``pack`` made of a value.
    """
    try:
        return _Reader(data, tuple(overlays)).load()
    except Exception as error:
        msg = f"no bytes of ours ({type(error).__name__})"
        raise UnknownBytesError(msg) from error


class _Writer(pickle.Pickler):
    def persistent_id(self, value: object) -> int | None:
        return value.year.start if isinstance(value, Rules) else None


class _Reader(pickle.Unpickler):
    def __init__(self, data: bytes, overlays: tuple[str, ...]) -> None:
        super().__init__(BytesIO(data))
        self._overlays = overlays

    def persistent_load(self, year: object) -> Rules:
        if not isinstance(year, int):
            msg = "rules of no year"
            raise pickle.UnpicklingError(msg)
        return Rules.of(AcademicYear(year), self._overlays)

    def find_class(self, module: str, name: str) -> type:
        if (module, name) in _PLAIN or f"{module}.".startswith(_OURS):
            found = getattr(import_module(module), name, None)
            if isinstance(found, type) and found.__module__ in {module, "_decimal", "datetime"}:
                return found
        msg = f"{module}.{name} is no value of ours"
        raise pickle.UnpicklingError(msg)
