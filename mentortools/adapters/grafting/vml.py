"""The shapes that show notes, in the old drawing language, which many programs write as HTML rather than XML.

Such a part is therefore edited as bytes between tags found by their names, never parsed.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct

from mentortools.adapters.grafting.outline import TAG
from mentortools.adapters.grafting.reasons import DAMAGED, CannotGraft
from mentortools.adapters.grafting.splices import WAS_BLANK, WAS_COLLAPSED, Splice, spliced
from mentortools.workbook.ranges import Place

SHAPES_A_BLOCK = 1024
LAST_ROW, LAST_COLUMN = 1_048_575, 16_383
NAMESPACES = (
    b'xmlns:v="urn:schemas-microsoft-com:vml"',
    b'xmlns:o="urn:schemas-microsoft-com:office:office"',
    b'xmlns:x="urn:schemas-microsoft-com:office:excel"',
)
NOTE_TYPE = b"_x0000_t202"
_CHARACTERS_A_LINE, _FEWEST_ROWS, _MOST_ROWS = 30, 4, 20

_SHAPE = re.compile(rb"<((?:\w+:)?shape)(?=[\s>])", re.IGNORECASE)
_ROW = re.compile(rb"<(?:\w+:)?Row>\s*(\d{1,7})\s*<", re.IGNORECASE)
_COLUMN = re.compile(rb"<(?:\w+:)?Column>\s*(\d{1,5})\s*<", re.IGNORECASE)
_IS_NOTE = re.compile(rb"""ObjectType\s*=\s*["']Note["']""")
_BLOCKS = re.compile(rb"""idmap[^>]*?\sdata\s*=\s*["']([\d,\s]+)["']""")
_NUMBER = re.compile(rb"_x0000_s(\d{1,9})")
_HAS_TYPE = re.compile(rb"""\sid\s*=\s*["']""" + NOTE_TYPE + rb"""["']""")
_OUR_TYPE = re.compile(rb"<v:shapetype[^>]*>(?:(?!<v:shapetype).)*?</v:shapetype >", re.DOTALL)


class _Shape(Struct, frozen=True):
    start: int
    end: int
    note: Place | None


def _shapes(body: bytes) -> Iterator[_Shape]:
    """The shapes of a part; those of notes with their cells, counted from 1."""
    at = 0
    while found := _SHAPE.search(body, at):
        tag = TAG.match(body, found.start())
        if tag is None:
            raise CannotGraft(DAMAGED)
        at = tag.end()
        if not tag[0].endswith(b"/>"):
            closing = re.compile(rb"</" + re.escape(found[1]) + rb"\s*>", re.IGNORECASE).search(body, at)
            if closing is None:
                raise CannotGraft(DAMAGED)
            at = closing.end()
        yield _Shape(found.start(), at, _note(body[found.start() : at]))


def _note(shape: bytes) -> Place | None:
    row, column = _ROW.search(shape), _COLUMN.search(shape)
    if not _IS_NOTE.search(shape) or row is None or column is None:
        return None
    return int(row[1]) + 1, int(column[1]) + 1


def blocks(body: bytes) -> list[int]:
    """The blocks of shape numbers that a part claims."""
    return [int(number) for found in _BLOCKS.finditer(body) for number in re.findall(rb"\d{1,9}", found[1])]


def _end_tag(body: bytes) -> tuple[int, int]:
    """Where the last end tag begins, and its last byte."""
    start = body.rfind(b"</")
    last = body.find(b">", start)
    if min(start, last) < 0:
        raise CannotGraft(DAMAGED)
    return start, last


def with_notes(body: bytes, notes: Mapping[Place, str]) -> bytes:
    """A part of the host with shapes for notes after its own."""
    end, last = _end_tag(body)
    own = [int(number) for number in _NUMBER.findall(body)]
    first = max([*own, min(blocks(body), default=1) * SHAPES_A_BLOCK]) + 1
    root = body[: body.find(b">", max(body.find(b"<xml"), 0))]
    declared = b"" if all(name in root for name in NAMESPACES) else b" " + b" ".join(NAMESPACES)
    text = b"" if _HAS_TYPE.search(body) else _note_type(declared, WAS_COLLAPSED)
    edits = [Splice(end, end, text + _written(notes, first, declared))]
    if not any(_shapes(body)):
        edits.append(Splice(last, last, WAS_BLANK))
    return spliced(body, edits)


def new_part(notes: Mapping[Place, str], taken: Iterable[int]) -> bytes:
    """A part of its own, with shape numbers from blocks that no other part claims."""
    block = max(taken, default=0) + 1
    claimed = b",".join(b"%d" % (block + more) for more in range(len(notes) // SHAPES_A_BLOCK + 1))
    layout = b'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="%s"/></o:shapelayout>' % claimed
    shapes = _written(notes, block * SHAPES_A_BLOCK + 1, b"")
    return b"<xml %s>%s%s%s</xml>" % (b" ".join(NAMESPACES), layout, _note_type(b"", b""), shapes)


def _note_type(declared: bytes, signed: bytes) -> bytes:
    return (
        b'<v:shapetype%s id="%s" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
        b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype%s>'
    ) % (declared, NOTE_TYPE, signed)


def _written(notes: Mapping[Place, str], first: int, declared: bytes) -> bytes:
    return b"".join(
        (
            b'<v:shape%s id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;'
            b'width:160pt;height:60pt;z-index:1;visibility:hidden" '
            b'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
            b'<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
            b'<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
            b'<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor>'
            b"<x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>"
        )
        % (declared, first + number, _anchor(place, notes[place]), place[0] - 1, place[1] - 1)
        for number, place in enumerate(sorted(notes))
    )


def _anchor(place: Place, text: str) -> bytes:
    """Where a note shows: beside its cell, as tall as its text needs, and within the sheet."""
    row, column = place[0] - 1, place[1] - 1
    lines = sum(len(line) // _CHARACTERS_A_LINE + 1 for line in text.split("\n"))
    height = min(max(lines, _FEWEST_ROWS), _MOST_ROWS)
    top = max(min(row - 1, LAST_ROW - height), 0)
    left = min(column + 1, LAST_COLUMN - 3)
    return b"%d, 15, %d, 10, %d, 15, %d, 4" % (left, top, left + 3, top + height)


def without_notes(body: bytes, places: Collection[Place]) -> bytes | None:
    """A part without the shapes of notes on these cells, as it was before they came; None where it came with them."""
    shapes = list(_shapes(body))
    gone = [shape for shape in shapes if shape.note in places]
    if not gone:
        return body
    edits = [Splice(shape.start, shape.end, b"") for shape in gone]
    if len(gone) == len(shapes):
        _, last = _end_tag(body)
        if not body[:last].endswith(WAS_BLANK):
            return None
        edits.append(Splice(last - len(WAS_BLANK), last, b""))
    if ours := _OUR_TYPE.search(body):
        edits.append(Splice(ours.start(), ours.end(), b""))
    return spliced(body, edits)
