"""Edits to a part as splices: bytes put in, taken out or replaced, while every other byte stays as it was.

What is put in must be able to leave without a trace. An element that was ``<this/>`` or ``<this></this>`` before
something was put into it is therefore signed by spaces before the last ``>`` of its end tag, where XML allows them:
one for the first, two for the second. An element of which nothing is left and which has no sign was put in whole.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct

from mentortools.adapters.grafting.outline import Element

WAS_COLLAPSED = b" "
WAS_BLANK = b"  "

_ATTRIBUTE = re.compile(rb"""\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')""")
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE = _IN_TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARKUP = re.compile("[&<>\r]")


class Splice(Struct, frozen=True):
    """The bytes from start to end of a part give way to a text."""

    start: int
    end: int
    text: bytes


def spliced(data: bytes, splices: Iterable[Splice]) -> bytes:
    """The part with all splices made; two at one place come in the order given.

    Raises:
        ValueError: two of them overlap.
    """
    pieces, at = [], 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        if splice.start < at:
            message = f"splices overlap at byte {splice.start}"
            raise ValueError(message)
        pieces += [data[at : splice.start], splice.text]
        at = splice.end
    return b"".join([*pieces, data[at:]])


def text_of(value: str) -> bytes:
    """A text as an element's content; characters that XML cannot hold are left out."""
    held = _NOT_XML.sub("", value)
    return (held.translate(_IN_TEXT) if _MARKUP.search(held) else held).encode()


@lru_cache(maxsize=1024)
def attribute(value: str) -> bytes:
    """A text as an attribute's value, with its quotation marks."""
    return b'"' + _NOT_XML.sub("", value).translate(_IN_ATTRIBUTE).encode() + b'"'


def attributes_written(data: bytes, element: Element) -> dict[str, re.Match[bytes]]:
    """The attributes in an element's start tag by the names they are written with, namespaces among them."""
    start = element.start + 1 + len(element.written)
    return {found[1].decode(): found for found in _ATTRIBUTE.finditer(data, start, element.open_end)}


def set_attribute(data: bytes, element: Element, name: str, value: str) -> Splice:
    """An attribute without a namespace given a value, put last where it is missing."""
    found = attributes_written(data, element).get(name)
    if found is not None:
        return Splice(found.start(2), found.end(2), attribute(value))
    place = element.open_end - (2 if element.collapsed else 1)
    return Splice(place, place, b" " + name.encode() + b"=" + attribute(value))


def remove_attribute(data: bytes, element: Element, name: str) -> list[Splice]:
    """An attribute taken out with the space before it; nothing where it is missing."""
    found = attributes_written(data, element).get(name)
    return [Splice(found.start(), found.end(), b"")] if found else []


def remove(element: Element) -> Splice:
    """An element taken out."""
    return Splice(element.start, element.end, b"")


def append(element: Element, text: bytes) -> list[Splice]:
    """Text put in as the last content of an element."""
    if element.collapsed:
        place = element.open_end - len(b"/>")
        return [Splice(place, element.open_end, b">" + text + b"</" + element.written + WAS_COLLAPSED + b">")]
    put = Splice(element.close_start, element.close_start, text)
    if element.open_end < element.close_start:
        return [put]
    return [put, Splice(element.end - 1, element.end - 1, WAS_BLANK)]


def sign(data: bytes, element: Element) -> bytes:
    """The spaces before the last ``>`` of an element's end tag."""
    return b"" if element.collapsed else data[element.close_start + 2 + len(element.written) : element.end - 1]


def blank_without(element: Element, children: Sequence[Element]) -> bool:
    """Whether an element holds nothing but these children, not even spaces."""
    return element.close_start - element.open_end == sum(child.end - child.start for child in children)


def was_put_in(data: bytes, element: Element, children: Sequence[Element]) -> bool:
    """Whether an element holds these children only and was put in with them."""
    return blank_without(element, children) and not sign(data, element)


def take_out(data: bytes, element: Element, children: Sequence[Element]) -> list[Splice]:
    """Children taken out of an element, and the element as it was before they came: away, ``<this/>``, or blank."""
    if not children:
        return []
    if was_put_in(data, element, children):
        return [remove(element)]
    if not blank_without(element, children):
        return [remove(child) for child in children]
    spaces = sign(data, element)
    if spaces == WAS_COLLAPSED:
        return [Splice(element.open_end - 1, element.end, b"/>")]
    before = b"</" + element.written + spaces.removesuffix(WAS_BLANK) + b">"
    return [Splice(element.open_end, element.end, before)]
