"""A small kit: a package of the same name without requirements, so that all of an installation runs in seconds."""

from pathlib import Path

import pytest

from kit.archive import write_archive
from kit.contents import contents
from kit.installer.places import Places

PROGRAMS = ("mentortools", "mentortools-excel")
MODULE = b'import sys\n\n\ndef main():\n    print("at work", *sys.argv[1:])\n'


def small_wheel(folder: Path, version: str) -> Path:
    """A wheel of mentortools with its two programs and nothing in them."""
    information = f"mentortools-{version}.dist-info"
    scripts = "".join(f"{name} = mentortools:main\n" for name in PROGRAMS)
    parts = {
        "mentortools/__init__.py": MODULE,
        f"{information}/METADATA": (
            f"Metadata-Version: 2.1\nName: mentortools\nVersion: {version}\nProvides-Extra: excel\n".encode()
        ),
        f"{information}/WHEEL": b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{information}/entry_points.txt": f"[console_scripts]\n{scripts}".encode(),
    }
    parts[f"{information}/RECORD"] = "".join(f"{name},,\n" for name in parts).encode()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"mentortools-{version}-py3-none-any.whl"
    write_archive(path, parts)
    return path


def unpack(kit: Path, version: str) -> Path:
    """The kit as it is unpacked, with the small wheel in it."""
    for name, data in contents().items():
        path = kit / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    small_wheel(kit / "wheels", version)
    return kit


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A person's folders, with the signs in their names that scripts trip over."""
    person = tmp_path / "Zoë O'Neil & (co) 100%"
    for name in ("Desktop", "Documents", "Local"):
        (person / name).mkdir(parents=True)
    return Places(
        kit=unpack(tmp_path / "my kit & (1)", "1.0"),
        home=person / "Local" / "mentortools",
        start_up=person / "Roaming" / "Excel" / "XLSTART",
        desktop=person / "Desktop",
        documents=person / "Documents",
        programs="bin",
    )
