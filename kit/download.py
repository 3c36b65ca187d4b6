"""The wheels for one version of Python on Windows, by pip, from wherever pip is set up to find packages."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import NormalizedName

from kit.wheel import PLATFORM, Wheel, closed, read_wheel

ROUNDS = 8


def own_wheel(root: Path, folder: Path) -> Path:
    """The package's own wheel, made of its sources."""
    _pip("wheel", "--no-deps", "--wheel-dir", str(folder), str(root))
    (wheel,) = folder.glob("mentortools-*.whl")
    return wheel


def download(own: Path, python: str, folder: Path) -> tuple[Wheel, ...]:
    """The wheels that mentortools with its buttons takes, itself included.

    pip compares markers with the system that it runs on, and so leaves out what only Windows needs. What is missing is
    therefore asked for by name, until every requirement of every wheel is met.

    Raises:
        LookupError: Where requirements cannot be met.
    """
    forget_own(folder)
    first = Requirement(f"mentortools[excel]=={read_wheel(own).version}")
    asked = [f"{own}[excel]"]
    for _ in range(ROUNDS):
        _fetch(asked, python, folder)
        found = closed(_by_name(folder), python, first)
        if not found.missing:
            return found.wheels
        asked += [f"{each.name}{each.specifier}" for each in found.missing]
    msg = f"Python {python} on Windows: no wheels meet {', '.join(map(str, found.missing))}"
    raise LookupError(msg)


def forget_own(folder: Path) -> None:
    """Takes away the package's own wheel of an earlier build: pip would keep it for the new one, which has its name."""
    for earlier in folder.glob("mentortools-*.whl"):
        earlier.unlink()


def _fetch(requirements: Sequence[str], python: str, folder: Path) -> None:
    _pip(
        "download", "--dest", str(folder), "--platform", PLATFORM, "--python-version", python, "--implementation", "cp",
        "--only-binary=:all:", *requirements,
    )  # fmt: skip


def _by_name(folder: Path) -> Mapping[NormalizedName, Wheel]:
    wheels = [read_wheel(path) for path in sorted(folder.glob("*.whl"))]
    by_name = {wheel.name: wheel for wheel in wheels}
    if len(by_name) < len(wheels):
        msg = f"{folder} holds a package twice. Empty it, and build again."
        raise LookupError(msg)
    return by_name


def _pip(*words: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *words]
    subprocess.run(command, check=True)  # noqa: S603 - pip, with words of our own
