"""The texts that the add-in is made from, read for tests."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from defusedxml.ElementTree import fromstring

from macros.build import SOURCES

RIBBON = SOURCES / "ribbon.xml"
CUSTOM_UI = "http://schemas.microsoft.com/office/2009/07/customui"
_PUBLIC = re.compile(
    r"^Public (?P<kind>Sub|Function) (?P<name>\w+)\((?P<parameters>[^)]*)\)(?P<gives>.*)$", re.MULTILINE
)


class Button(NamedTuple):
    """A button of the ribbon: its name there, the macro it calls, and what a person reads on it."""

    name: str
    macro: str
    label: str | None
    tips: tuple[str, str]
    picture: str | None


class Routine(NamedTuple):
    """A public Sub or Function: what it takes and what it gives, as written."""

    kind: str
    name: str
    parameters: str
    gives: str


def buttons() -> tuple[Button, ...]:
    """The ribbon's buttons, the dialog launcher's last."""
    return tuple(_buttons())


def _buttons() -> Iterator[Button]:
    for button in fromstring(RIBBON.read_text(encoding="utf-8")).iter(f"{{{CUSTOM_UI}}}button"):
        of = button.attrib
        yield Button(of["id"], of["onAction"], of.get("label"), (of["screentip"], of["supertip"]), of.get("imageMso"))


def routines(source: str) -> tuple[Routine, ...]:
    """The public Subs and Functions of a module's text."""
    return tuple(
        Routine(found["kind"], found["name"], found["parameters"], found["gives"]) for found in _PUBLIC.finditer(source)
    )
