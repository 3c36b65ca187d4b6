"""xlwings without what is not open source, so that it may be handed on.

Beside the library under the BSD licence, the wheel of xlwings holds ``xlwings/pro``, which may not be handed on without
a licence that has to be bought, and a compiled reader that only ``pro`` uses. mentortools uses neither. It also holds
workbooks with macros and an add-in of its own, at which virus scanners take offence. All of these are left out, and the
version says so.
"""

import re
from base64 import urlsafe_b64encode
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

from kit.archive import write_archive
from kit.wheel import PLATFORM, Wheel, read_wheel

NAME = "xlwings"
LOCAL = "open"
LEFT_OUT = re.compile(r"xlwings/pro/|xlwings/xlwingslib|xlwings/.*\.(xlam|xlsm)$|.*LICENSE_PRO\.txt$|.*/RECORD$")


def open_parts(wheel: Wheel, folder: Path) -> Wheel:
    """The wheel with its open parts alone. No compiled Python is left, so one is made for all versions of Python."""
    version = f"{wheel.version}+{LOCAL}"
    tag = f"py3-none-{PLATFORM}"
    with ZipFile(wheel.path) as source:
        parts = {
            _renamed(name, str(wheel.version), version): _edited(name, source.read(name), str(wheel.version), tag)
            for name in source.namelist()
            if not LEFT_OUT.match(name) and not name.endswith("/")
        }
    information = f"{NAME}-{version}.dist-info"
    parts[f"{information}/RECORD"] = _record(parts, f"{information}/RECORD")
    path = folder / f"{NAME}-{version}-{tag}.whl"
    write_archive(path, parts)
    return read_wheel(path)


def _renamed(name: str, version: str, new: str) -> str:
    """A part under the folders of the new version; data files keep their names."""
    return re.sub(rf"^{NAME}-{re.escape(version)}\.(dist-info|data)/", rf"{NAME}-{new}.\1/", name)


def _edited(name: str, data: bytes, version: str, tag: str) -> bytes:
    if name.endswith(".dist-info/METADATA"):
        text = data.decode().replace(f"\nVersion: {version}\n", f"\nVersion: {version}+{LOCAL}\n", 1)
        return text.replace("\nLicense-File: LICENSE_PRO.txt\n", "\n", 1).encode()
    if name.endswith(".dist-info/WHEEL"):
        return re.sub(r"(?m)^Tag: .*$", f"Tag: {tag}", data.decode()).encode()
    return data


def _record(parts: dict[str, bytes], own: str) -> bytes:
    """What installs it compares with: each part's name, hash and length."""
    lines = [
        f"{name},sha256={urlsafe_b64encode(sha256(data).digest()).decode().rstrip('=')},{len(data)}"
        for name, data in sorted(parts.items())
    ]
    return "".join(f"{line}\n" for line in (*lines, f"{own},,")).encode()
