"""HTML made of elements. Text is escaped the moment it goes in, and there is no other way in."""

import re
from html import escape

# What no HTML file may hold, and signs that turn the direction of the text around them.
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_VOID = frozenset({"meta", "input", "rect"})


class Markup(str):
    """Text that is HTML already: made by ``element`` and ``joined`` alone."""

    __slots__ = ()


def element(name: str, /, *children: str | int, **attributes: str | int | None) -> Markup:
    """One element. Children that are not markup are escaped; attributes that are None are left out.

    An underscore in an attribute's name stands for a hyphen; one at its end is dropped: ``class_``, ``data_sort``.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_escaped(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Markup(f"<{name}{written}>" if name != "rect" else f"<{name}{written}/>")
    return Markup(f"<{name}{written}>{joined(*children)}</{name}>")


def joined(*parts: str | int) -> Markup:
    """Parts one after the other, those that are not markup escaped."""
    return Markup("".join(part if isinstance(part, Markup) else _escaped(str(part)) for part in parts))


def _escaped(text: str) -> str:
    return escape(_UNSAFE.sub("\ufffd", text))
