"""Lines for a person's terminal, and as one JSON object."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from mentortools.reports.cli_text import Line, Piece, Style
from mentortools.reports.counted import counted
from mentortools.reports.doctor.line import DoctorLine, State
from mentortools.reports.json_text import Json

INDENT = "            "
NARROWEST = 40

_STYLES = {
    State.GOOD: Style.GOOD,
    State.MUST_FIX: Style.MUST_FIX,
    State.CHECK: Style.CHECK,
    State.NOTE: Style.NOTE,
}


def doctor_text(lines: Sequence[DoctorLine], width: int) -> Iterator[Line]:
    """Each line with its state, what to do about it below, and a last line of how many there are to put right."""
    for line in lines:
        yield (Piece(_STYLES[line.state], f"  {line.state:<8}"), Piece(Style.PLACE, f"  {_one_line(line.about)}"))
        for text in (line.found, line.to_do):
            yield from _wrapped(text, width)
    yield ()
    yield (_last(lines),)


def doctor_object(version: str, lines: Sequence[DoctorLine]) -> dict[str, Json]:
    """The same for a program. ``well`` is true where nothing must be fixed."""
    return {
        "mentortools": version,
        "well": is_well(lines),
        "lines": [
            {"state": line.state.value, "about": line.about, "found": line.found, "to_do": line.to_do or None}
            for line in lines
        ],
    }


def is_well(lines: Sequence[DoctorLine]) -> bool:
    """Whether nothing must be fixed."""
    return not any(line.state is State.MUST_FIX for line in lines)


def _last(lines: Sequence[DoctorLine]) -> Piece:
    number = sum(line.state is State.MUST_FIX for line in lines)
    if not number:
        return Piece(Style.GOOD, "Nothing must be fixed.")
    return Piece(Style.MUST_FIX, f"{counted(number, 'thing')} must be fixed.")


def _wrapped(text: str, width: int) -> Iterator[Line]:
    room = max(width, NARROWEST) - len(INDENT)
    for line in wrap(_one_line(text), room, break_long_words=False, break_on_hyphens=False):
        yield (Piece(Style.PLAIN, f"{INDENT}{line}"),)


def _one_line(text: str) -> str:
    """Text without the signs by which a file's name could steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
