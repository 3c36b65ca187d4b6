"""Makes the kit for Windows: ``python kit/build.py OUTFOLDER [WHEELS]``.

It writes ``mentortools-windows.zip``: the packages for each version of Python, scripts that install and uninstall, the
add-in, a blank mentor log and the guide. Packages come through pip, or out of the folder WHEELS, where one run of this
script has left them for the next: with the same packages, the same bytes are made.
"""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from kit.archive import write_archive
from kit.contents import ROOT, contents, windows_lines
from kit.download import download, own_wheel
from kit.installer.versions import PYTHONS
from kit.licences import licences
from kit.open_parts import NAME, open_parts
from kit.wheel import Wheel

ZIP = "mentortools-windows.zip"


def build(out: Path, cache: Path) -> Path:
    """Makes the kit in a folder, with the wheels kept in another, and returns its path."""
    with TemporaryDirectory() as made:
        wheels = gather(cache, Path(made))
        out.mkdir(parents=True, exist_ok=True)
        write_archive(out / ZIP, kit(wheels))
    return out / ZIP


def gather(cache: Path, made: Path) -> dict[str, Wheel]:
    """Every wheel that the kit needs, by file name: those that several versions of Python share once."""
    own = own_wheel(ROOT, made)
    found: dict[str, Wheel] = {}
    for python in PYTHONS:
        folder = cache / python
        folder.mkdir(parents=True, exist_ok=True)
        for wheel in download(own, python, folder):
            shipped = open_parts(wheel, made) if wheel.name == NAME else wheel
            found[shipped.path.name] = shipped
    return found


def kit(wheels: Mapping[str, Wheel]) -> dict[str, bytes]:
    """All that is in the kit, by name."""
    return {
        **contents(),
        **{f"wheels/{name}": wheel.path.read_bytes() for name, wheel in wheels.items()},
        "Licences.txt": windows_lines(licences(wheels.values())),
    }


def main(words: Iterable[str]) -> int:
    """Makes the kit, and prints what is in it."""
    match list(words):
        case [out]:
            with TemporaryDirectory() as cache:
                path = build(Path(out), Path(cache))
        case [out, cache]:
            path = build(Path(out), Path(cache))
        case _:
            print("Say which folder to build into: python kit/build.py OUTFOLDER [WHEELS]", file=sys.stderr)
            return 1
    print(f"{path}: {path.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
