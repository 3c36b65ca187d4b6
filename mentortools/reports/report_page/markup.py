"""HTML made of elements. Text is escaped the moment it goes in, and there is no other way in."""

from html import escape

from mentortools.reports.plain_signs import plain_signs

_VOID = frozenset({"meta", "input", "rect"})


class Markup(str):
    """Text that is HTML already: made by ``element`` and ``joined`` alone."""

    __slots__ = ()


def element(name: str, /, *children: str | int, **attributes: str | int | None) -> Markup:
    """One element. Children that are not markup are escaped; attributes that are None are left out.

    An underscore in an attribute's name stands for a hyphen; one at its end is dropped: ``class_``, ``data_sort``.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Markup(f"<{name}{written}>" if name != "rect" else f"<{name}{written}/>")
    return Markup(f"<{name}{written}>{joined(*children)}</{name}>")


def joined(*parts: str | int) -> Markup:
    """Parts one after the other, those that are not markup escaped."""
    return Markup("".join(part if isinstance(part, Markup) else escaped(str(part)) for part in parts))


def escaped(text: str) -> str:
    """Text as it stands in markup."""
    return escape(plain_signs(text))
