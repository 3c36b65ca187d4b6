"""A macro project made from text: the part ``vbaProject.bin`` of a workbook ([MS-OVBA]).

It holds sources alone and nothing compiled, which the format allows: Excel compiles what it reads, and what a person
reads in the editor is all there is.
"""

import struct
from collections.abc import Sequence

from macros.addin.compound_file import compound_file
from macros.addin.compression import compress
from macros.addin.modules import CODE_PAGE, Kind, Module
from macros.addin.project_records import project_records

NAME = "MentorTools"
PROJECT_ID = "{6E0B0C5A-3D51-4F0E-9A57-2C8D54B1F3E7}"
NOT_COMPILED = bytes.fromhex("CC61FFFF000000")
SEED = 0x5D
NOT_PROTECTED, NO_PASSWORD, VISIBLE = bytes(4), bytes(1), b"\xff"


def vba_project(modules: Sequence[Module]) -> bytes:
    """The project that holds these modules. The same modules make the same bytes."""
    streams = {f"VBA/{module.name}": compress(module.stored) for module in modules}
    streams["VBA/_VBA_PROJECT"] = NOT_COMPILED
    streams["VBA/dir"] = compress(project_records(NAME, modules))
    streams["PROJECT"] = _settings(modules)
    streams["PROJECTwm"] = _names(modules)
    return compound_file(streams)


def _settings(modules: Sequence[Module]) -> bytes:
    """The stream ``PROJECT``: lists the modules, and says that nothing is locked or hidden."""
    lines = [
        f'ID="{PROJECT_ID}"',
        *(f"{module.kind.value}={module.name}{_version(module)}" for module in modules),
        f'Name="{NAME}"',
        'HelpContextID="0"',
        'VersionCompatible32="393222000"',
        f'CMG="{_scrambled(NOT_PROTECTED)}"',
        f'DPB="{_scrambled(NO_PASSWORD)}"',
        f'GC="{_scrambled(VISIBLE)}"',
        "",
        "[Host Extender Info]",
        "&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000",
        "",
        "[Workspace]",
        *(f"{module.name}=0, 0, 0, 0, C" for module in modules),
        "",
    ]
    return "\r\n".join(lines).encode(CODE_PAGE)


def _version(module: Module) -> str:
    """What the list has behind the name of a document's module."""
    return "/&H00000000" if module.kind is Kind.DOCUMENT else ""


def _names(modules: Sequence[Module]) -> bytes:
    """The stream ``PROJECTwm``: each module's name twice, in the code page and in UTF-16."""
    pairs = (f"{module.name}\0".encode(CODE_PAGE) + f"{module.name}\0".encode("utf-16-le") for module in modules)
    return b"".join(pairs) + b"\0\0"


def _scrambled(setting: bytes) -> str:
    """A setting as ``PROJECT`` spells it (2.4.3.2). It hides nothing: the key is the project's own number."""
    key = sum(PROJECT_ID.encode(CODE_PAGE)) & 0xFF
    scrambled = [SEED, SEED ^ 2, SEED ^ key]
    before = key
    for byte in bytes((SEED & 6) // 2) + struct.pack("<I", len(setting)) + setting:
        scrambled.append(byte ^ ((scrambled[-2] + before) & 0xFF))
        before = byte
    return bytes(scrambled).hex().upper()
