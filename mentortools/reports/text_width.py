"""How wide text is, by the letters of Calibri in 11 points, as no font is at hand to measure it with.

All widths are in characters of column width, which Excel counts in pixels of the screen: seven a character.
"""

from functools import lru_cache
from unicodedata import category, east_asian_width, normalize

_BY_WIDTH = {
    0.5: "ijlI',. ‘’",
    0.6: "f()-:;[]`",
    0.7: "rtJ!{}",
    0.8: 'sz"/\\',
    0.9: "cvxyL“”",
    1.0: "aegkEFSTYZ#*+<=>?^_|~–",
    1.1: "bdhnopquBCKPRX0123456789$£☐",
    1.2: "AV",
    1.3: "DGHU",
    1.4: "NOQ&…",
    1.5: "w%",
    1.7: "m",
    1.8: "M",
    1.9: "W@—",
}
_SPACE, _UNKNOWN, _WIDE = 0.5, 1.2, 2.2
SURELY = 0.96
"""Screens draw letters on whole pixels, which makes some lines a little longer."""
_SHORT = 1.5
"""Letters to a character of width. To measure a text with more would be in vain: it takes several lines."""
_JOINTS = "/-_.?&"
"""Where a word that is longer than a line breaks best, like an address of a web page."""


class _Letters(dict[str, float]):
    """The width of each letter that was asked for; letters with accents are as wide as those without."""

    def __missing__(self, letter: str) -> float:
        first = normalize("NFD", letter)[0]
        if first != letter:
            width = self[first]
        elif category(letter) == "Mn":
            width = 0.0
        else:
            width = _WIDE if east_asian_width(letter) in "WF" else _UNKNOWN
        self[letter] = width
        return width


_LETTERS = _Letters({letter: width for width, letters in _BY_WIDTH.items() for letter in letters})


def width_of(text: str) -> float:
    """How wide a line of text is, in characters of column width."""
    return sum(map(_LETTERS.__getitem__, text))


@lru_cache(maxsize=1024)
def lines_of(text: str, width: float) -> tuple[str, ...]:
    """The lines into which text falls in a width; at least one, and rather too many than too few.

    Headings and fixed words come back in every workbook, and names in every table of one.
    """
    room = width * SURELY
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        is_short = len(paragraph) <= _SHORT * room and width_of(paragraph) <= room
        lines += [paragraph] if is_short else _broken(paragraph, room)
    return tuple(lines)


def _broken(text: str, room: float) -> list[str]:
    lines: list[str] = []
    line, used = "", 0.0
    for word in text.split(" "):
        wide = width_of(word)
        if line and used + _SPACE + wide <= room:
            line, used = f"{line} {word}", used + _SPACE + wide
            continue
        if line:
            lines.append(line)
        line, used = word, wide
        if wide > room:
            *parts, line = _parts(word, room)
            lines += parts
            used = width_of(line)
    return [*lines, line] if line or not lines else lines


def _parts(word: str, room: float) -> list[str]:
    """A word, in as many parts as it needs."""
    parts = []
    first, joint, used = 0, 0, 0.0
    for place, letter in enumerate(word):
        while used + _LETTERS[letter] > room and place > first:
            end = joint or place
            parts.append(word[first:end])
            first, joint, used = end, 0, width_of(word[end:place])
        used += _LETTERS[letter]
        if letter in _JOINTS:
            joint = place + 1
    return [*parts, word[first:]]
