"""Words of which a part is cut away: by a row that is too low, a column that is too narrow, or the page's edge.

LibreOffice draws what it cuts under a clip, and pdftocairo keeps a clip in its drawing only where it cuts something.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from docs.drawing.printed import Page, Word, output_of, program

SEEN = 0.6
"""In points: what must be cut off a letter before anybody sees it."""
_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


class Box(NamedTuple):
    """A rectangle, in points from the left and the top."""

    left: float
    top: float
    right: float
    bottom: float

    def moved(self, right: float, down: float) -> "Box":
        """The same rectangle at another place."""
        return Box(self.left + right, self.top + down, self.right + right, self.bottom + down)

    def beyond(self, other: "Box") -> float:
        """By how much it sticks out of another, on the worst side."""
        return max(other.left - self.left, other.top - self.top, self.right - other.right, self.bottom - other.bottom)


def cut_words(pdf: Path, page: Page) -> tuple[str, ...]:
    """The words of a page that are partly cut away, in the order they were drawn."""
    number = str(page.number)
    drawing = fromstring(output_of(program("pdftocairo"), "-svg", "-f", number, "-l", number, str(pdf), "-"))
    places = list(_cut_letters(drawing))
    return tuple(word.text for word in page.words if any(_is_in(word, x, y) for x, y in places))


def _is_in(word: Word, x: float, y: float) -> bool:
    return word.left - 1 <= x <= word.right and word.top <= y <= word.bottom


def _cut_letters(drawing: Element) -> Iterator[tuple[float, float]]:
    """Where the cut letters stand: the left end of each one's base line."""
    shapes = _boxes(drawing, "symbol")
    clips = _boxes(drawing, "clipPath")
    for group in drawing.iter(f"{_SVG}g"):
        clip = clips.get(group.get("clip-path", "")[len("url(#") : -1])
        for letter in group.iter(f"{_SVG}use") if clip else ():
            shape = shapes.get(letter.attrib[_LINK][1:])
            x, y = float(letter.attrib["x"]), float(letter.attrib["y"])
            if clip and shape and shape.moved(x, y).beyond(clip) > SEEN:
                yield x, y


def _boxes(drawing: Element, kind: str) -> Mapping[str, Box]:
    """What each shape of a kind takes up, by its name; shapes without a line, like a space, take up nothing."""
    found = {}
    for shape in drawing.iter(f"{_SVG}{kind}"):
        numbers = [float(n) for path in shape.iter(f"{_SVG}path") for n in _NUMBER.findall(path.attrib["d"])]
        if numbers:
            across, down = numbers[0::2], numbers[1::2]
            found[shape.attrib["id"]] = Box(min(across), min(down), max(across), max(down))
    return found
