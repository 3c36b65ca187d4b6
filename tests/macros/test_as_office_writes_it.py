"""Our project beside one that Office wrote: an empty add-in that comes with pyOpenVBA."""

import struct
from collections.abc import Iterator
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

import pytest

from macros.addin.modules import SHEET_CLASS, WORKBOOK_CLASS, Kind, Module, document_module
from macros.addin.vba_project import vba_project
from tests.macros.opinions import decompress_stream, streams_of

OFFICE_WROTE = files("pyopenvba").joinpath("_templates/blank_files/blank_excel_addin.xlam").read_bytes()
MODULES = (
    document_module("ThisWorkbook", WORKBOOK_CLASS),
    document_module("Sheet1", SHEET_CLASS),
    Module("Module1", Kind.STANDARD, 'Attribute VB_Name = "Module1"\n'),
)
OURS = streams_of(vba_project(MODULES))
VERSION = 0x09
# What a project may say for itself, and records that tell of compiled code, of which ours has none.
OWN = {0x04: "name", VERSION: "version", 0x31: "where text starts", 0x13: "cookie", 0x2C: "a module's cookie"}
COMPILED_FOR = 0x4A


class Record(NamedTuple):
    """A record of the stream ``dir``."""

    kind: int
    content: bytes


def office() -> dict[str, bytes]:
    """The streams of the project that Office wrote."""
    with ZipFile(BytesIO(OFFICE_WROTE)) as package:
        return streams_of(package.read("xl/vbaProject.bin"))


def records(streams: dict[str, bytes]) -> Iterator[Record]:
    """The records of a project."""
    left = decompress_stream(streams["VBA/dir"])
    while left:
        kind, length = struct.unpack_from("<HI", left)
        # The version alone holds more than its length says.
        length += 2 * (kind == VERSION)
        yield Record(kind, left[6 : 6 + length])
        left = left[6 + length :]


def settings(streams: dict[str, bytes]) -> dict[str, str]:
    """The lines of the stream ``PROJECT`` that name a value; modules by their kind and name."""
    lines = [line.partition("=") for line in streams["PROJECT"].decode("cp1252").split("\r\n")]
    return {name if name not in {"Module", "Document"} else f"{name} {value}": value for name, _, value in lines}


def unscrambled(value: str, project: str) -> bytes:
    """A setting made readable again: [MS-OVBA] 2.4.3.3, written apart from what scrambles it."""
    data = bytes.fromhex(value.strip('"'))
    seed, version, key = data[0], data[0] ^ data[1], data[0] ^ data[2]
    assert (version, key) == (2, sum(project.strip('"').encode()) % 256)
    plain, before = [], key
    for place in range(3, len(data)):
        before = data[place] ^ ((data[place - 2] + before) % 256)
        plain.append(before)
    skipped = (seed & 6) // 2
    (length,) = struct.unpack_from("<I", bytes(plain), skipped)
    setting = bytes(plain[skipped + 4 :])
    assert len(setting) == length
    return setting


def test_the_same_records_in_the_same_order() -> None:
    theirs = [record for record in records(office()) if record.kind != COMPILED_FOR]
    ours = list(records(OURS))
    assert [record.kind for record in ours] == [record.kind for record in theirs]
    for mine, other in zip(ours, theirs, strict=True):
        assert mine == other or mine.kind in OWN


@pytest.mark.parametrize("setting", ["CMG", "DPB", "GC"])
def test_nothing_is_locked_and_no_password_is_set(setting: str) -> None:
    ours, theirs = settings(OURS), settings(office())
    assert unscrambled(ours[setting], ours["ID"]) == unscrambled(theirs[setting], theirs["ID"])


def test_the_same_settings() -> None:
    ours, theirs = settings(OURS), settings(office())
    assert list(ours) == list(theirs)
    own = {"ID", "Name", "CMG", "DPB", "GC", "Module1"}
    assert {name: ours[name] for name in ours if name not in own} == {
        name: theirs[name] for name in theirs if name not in own
    }


def test_the_same_names() -> None:
    assert OURS["PROJECTwm"] == office()["PROJECTwm"]


@pytest.mark.parametrize("module", ["ThisWorkbook", "Sheet1"])
def test_the_same_module_behind_workbook_and_sheet(module: str) -> None:
    (start,) = struct.unpack("<I", _start_of_text(module))
    assert decompress_stream(OURS[f"VBA/{module}"]) == decompress_stream(office()[f"VBA/{module}"][start:])


def _start_of_text(module: str) -> bytes:
    """Where Office's text of a module starts, behind what it compiled."""
    named = False
    for record in records(office()):
        named = named or record == Record(0x19, module.encode())
        if named and record.kind == 0x31:
            return record.content
    raise LookupError(module)
