"""The program itself: an environment of Python's own kind, filled from the packages in the kit alone."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import gettempdir

from kit.installer.places import Places
from kit.installer.told import InstallError

PACKAGE = "mentortools"
WHEELS = "wheels"


def version_in(kit: Path) -> str:
    """The version that the kit holds. Raises InstallError where the kit is not all there."""
    found = sorted((kit / WHEELS).glob(f"{PACKAGE}-*.whl"))
    if len(found) != 1:
        msg = "The kit is not all there. Right-click mentortools-windows.zip, choose Extract All, and start there."
        raise InstallError(msg)
    return found[0].name.split("-")[1]


def make_program(python: Path, places: Places, version: str) -> None:
    """Makes the environment and installs into it. Raises InstallError where either cannot be done."""
    _run([str(python), "-I", "-m", "venv", str(places.home)])
    _run(
        [
            str(places.program("python")), "-I", "-m", "pip", "--isolated", "install", "--quiet", "--no-index",
            "--find-links", str(places.kit / WHEELS), "--no-cache-dir", "--no-input", "--disable-pip-version-check",
            "--no-warn-script-location", f"{PACKAGE}[excel]=={version}",
        ]
    )  # fmt: skip
    if not places.program("mentortools-excel").exists():
        path = places.program("mentortools-excel")
        msg = f"{path} was taken away, as virus scanners do. Ask your IT support to allow it."
        raise InstallError(msg)


def _run(command: Sequence[str]) -> None:
    log = Path(gettempdir()) / "mentortools-install.log"
    environment = {**os.environ, "PIP_CONFIG_FILE": os.devnull}
    try:
        with log.open("w", encoding="utf-8") as written:
            done = subprocess.run(command, check=False, stdout=written, stderr=subprocess.STDOUT, env=environment)  # noqa: S603 - programs of ours and of the person
    except OSError as error:
        msg = f"Windows does not start {command[0]}. Ask your IT support to allow programs in that folder."
        raise InstallError(msg) from error
    if done.returncode:
        msg = f"Python could not install the program. Show your IT support the file {log}, which says why."
        raise InstallError(msg)
