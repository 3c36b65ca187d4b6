"""Ratings of development reviews, written a line a mentor: ``Emerging > Secure`` is the first rating and the last."""

from collections.abc import Iterable, Mapping

from mentortools.demo.written import Row

_STATEMENTS: Mapping[str, tuple[str, str]] = {
    "knows": ("Knowing the course", "I know what trainees learn, and when"),
    "explains": ("Knowing the course", "I can explain why a lesson worked"),
    "notices": ("Observing and feedback", "I notice the one thing that matters most"),
    "says": ("Observing and feedback", "I say it so that it can be acted on"),
    "sets": ("Setting targets", "My targets are small enough for a week"),
}
_FINAL_FROM = "06"
"""The month from which on the last rating is the final one."""


def ratings(lines: Iterable[Row]) -> list[Row]:
    """A row for each mentor and statement; ``priority`` names the one statement with an ``action``."""
    return [_of(line, name) for line in lines for name in _STATEMENTS]


def _of(line: Row, name: str) -> Row:
    area, statement = _STATEMENTS[name]
    first, _, last = str(line[name]).partition(" > ")
    is_priority = line["priority"] == name
    is_final = f"{line['reviewed_on']:%m}" == _FINAL_FROM
    return {
        "mentor_trn": line["mentor_trn"],
        "area": area,
        "statement": statement,
        "initial_rating": first,
        "current_rating": (last or None) if not is_final else None,
        "final_rating": last or None if is_final else None,
        "priority": "Yes" if is_priority else "No",
        "action": line["action"] if is_priority else None,
        "reviewed_on": line["reviewed_on"],
    }
