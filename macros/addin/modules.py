"""Modules of a macro project: the ones written as text beside this folder, and one for each sheet and workbook."""

from enum import Enum
from pathlib import Path
from typing import NamedTuple

CODE_PAGE = "cp1252"
WORKBOOK_CLASS = "00020819-0000-0000-C000-000000000046"
SHEET_CLASS = "00020820-0000-0000-C000-000000000046"


class Kind(Enum):
    """What a module is, by the word that the project's list has for it."""

    STANDARD = "Module"
    DOCUMENT = "Document"


class Module(NamedTuple):
    """A module: its name, its kind, and its whole text with the lines that start with Attribute."""

    name: str
    kind: Kind
    text: str

    @property
    def stored(self) -> bytes:
        """The text as a project holds it: the code page of Western Europe, and Windows' ends of lines."""
        return self.text.replace("\n", "\r\n").encode(CODE_PAGE)


def read_modules(folder: Path) -> tuple[Module, ...]:
    """The modules written as ``*.bas`` in a folder, by name.

    Raises:
        ValueError: A file does not start with its own name, or holds a letter that the code page lacks.
    """
    return tuple(_read(file) for file in sorted(folder.glob("*.bas")))


def _read(file: Path) -> Module:
    text = file.read_text(encoding="utf-8")
    if not text.startswith(f'Attribute VB_Name = "{file.stem}"\n'):
        message = f"{file.name} does not start with its name"
        raise ValueError(message)
    text.encode(CODE_PAGE)
    return Module(file.stem, Kind.STANDARD, text)


def document_module(name: str, class_id: str) -> Module:
    """The module that Excel asks for behind a workbook or a sheet. There is no code in it."""
    attributes = {
        "VB_Name": f'"{name}"',
        "VB_Base": f'"0{{{class_id}}}"',
        "VB_GlobalNameSpace": "False",
        "VB_Creatable": "False",
        "VB_PredeclaredId": "True",
        "VB_Exposed": "True",
        "VB_TemplateDerived": "False",
        "VB_Customizable": "True",
    }
    return Module(name, Kind.DOCUMENT, "".join(f"Attribute {key} = {value}\n" for key, value in attributes.items()))
