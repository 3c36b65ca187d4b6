"""A figure of a duty: a number, words or a yes that a requirement gives it, and a school can change."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum, unique
from typing import NamedTuple

from mentortools.policy.nearest import nearest

FigureValue = Decimal | str | tuple[str, ...] | bool


@unique
class FigureKind(Enum):
    """What a figure is made of. Each is named by what a person is asked to type."""

    NUMBER = "a number, as 60"
    WHOLE = "a whole number, as 3"
    TEXT = 'text in quotation marks, as "online-module"'
    WORDS = 'a list of words, as ["Formal observation"]'
    YES_NO = "true or false"


class Figure(NamedTuple):
    """One figure of a duty, or of a part of the training.

    Attributes:
        kind: What it is made of.
        default: What holds where a requirement does not say; None where nothing does, and then it is not asked.
        unit: What a number counts; empty where it counts nothing.
        title: What it says, for people.
        least: The smallest number it can be.
        most: The largest; None where there is none.
        choices: The words it can be; empty where any word will do.
        needed: Whether a requirement has to give it.
        component: Whether its words are codes of the set's components.
    """

    kind: FigureKind
    default: FigureValue | None
    unit: str
    title: str
    least: Decimal = Decimal(0)
    most: Decimal | None = None
    choices: tuple[str, ...] = ()
    needed: bool = False
    component: bool = False

    def read(self, raw: object) -> FigureValue:
        """The value from TOML. Raises ValueError where it is of another kind, or none of the choices."""
        value = _READ[self.kind](raw)
        if value is None:
            msg = f"must be {self.kind.value}, not {_as_written(raw)}"
            raise ValueError(msg)
        if isinstance(value, Decimal):
            self._refuse_outside(value)
        for word in words_of(value) if self.choices else ():
            if word not in self.choices:
                msg = f"cannot be “{word}”. {nearest(word, self.choices)}"
                raise ValueError(msg)
        return value

    def _refuse_outside(self, value: Decimal) -> None:
        if value < self.least or (self.most is not None and value > self.most):
            limits = f"{self.least:f} or more" if self.most is None else f"from {self.least:f} to {self.most:f}"
            msg = f"must be {limits}, not {value:f}"
            raise ValueError(msg)


def shown(value: FigureValue) -> str:
    """A figure in words: 60, ``Formal observation, Informal observation``, yes."""
    match value:
        case bool():
            return "yes" if value else "no"
        case Decimal():
            return f"{value:f}"
        case str():
            return value
    return ", ".join(value)


def words_of(value: FigureValue) -> tuple[str, ...]:
    """The words of a figure; none where it is a number or a yes."""
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, str) else ()


def _number(raw: object) -> Decimal | None:
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal):
        return None
    number = Decimal(raw)
    return number if number.is_finite() else None


def _whole(raw: object) -> Decimal | None:
    number = _number(raw)
    return number if number is not None and number == number.to_integral_value() else None


def _text(raw: object) -> str | None:
    return raw.strip() if isinstance(raw, str) and raw.strip() else None


def _list(raw: object) -> tuple[str, ...] | None:
    if not isinstance(raw, list | tuple) or not raw:
        return None
    words = tuple(word for each in raw if (word := _text(each)))
    return tuple(dict.fromkeys(words)) if len(words) == len(raw) else None


def _yes_no(raw: object) -> bool | None:
    return raw if isinstance(raw, bool) else None


def _as_written(raw: object) -> str:
    if isinstance(raw, bool):
        return str(raw).lower()
    return f"“{raw}”" if isinstance(raw, str) else str(raw)


_READ: Mapping[FigureKind, Callable[[object], FigureValue | None]] = {
    FigureKind.NUMBER: _number,
    FigureKind.WHOLE: _whole,
    FigureKind.TEXT: _text,
    FigureKind.WORDS: _list,
    FigureKind.YES_NO: _yes_no,
}
