"""What a wheel says of itself: its name, where it fits, what it requires, and its licence."""

from collections.abc import Iterable, Mapping
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import NormalizedName, canonicalize_name, parse_wheel_filename
from packaging.version import Version

PLATFORM = "win_amd64"


class Wheel(NamedTuple):
    """One wheel, and its metadata."""

    path: Path
    name: NormalizedName
    version: Version
    tags: frozenset[Tag]
    metadata: Message

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """All that it requires, extras and other systems included."""
        return tuple(Requirement(text) for text in self.metadata.get_all("Requires-Dist", []))

    def fits(self, python: str) -> bool:
        """Whether it can be installed on Windows, 64 bits, with this version of Python."""
        said = self.metadata.get("Requires-Python", "")
        return bool(self.tags & tags(python)) and SpecifierSet(said).contains(python)


def read_wheel(path: Path) -> Wheel:
    """A wheel on a disk. Raises ValueError where it has no metadata."""
    name, version, _, its_tags = parse_wheel_filename(path.name)
    with ZipFile(path) as wheel:
        found = [part for part in wheel.namelist() if part.endswith(".dist-info/METADATA") and part.count("/") == 1]
        if len(found) != 1:
            msg = f"{path.name} has no metadata"
            raise ValueError(msg)
        metadata = HeaderParser().parsestr(wheel.read(found[0]).decode())
    return Wheel(path, name, version, its_tags, metadata)


def tags(python: str) -> frozenset[Tag]:
    """Every tag that Windows, 64 bits, takes with this version of CPython."""
    numbers = tuple(map(int, python.split(".")))
    interpreter = f"cp{numbers[0]}{numbers[1]}"
    specific = cpython_tags(numbers, platforms=[PLATFORM])
    return frozenset((*specific, *compatible_tags(numbers, interpreter, [PLATFORM])))


def environment(python: str) -> dict[str, str]:
    """What markers are compared with there: the words that Python itself would say on Windows."""
    return {
        "implementation_name": "cpython",
        "implementation_version": f"{python}.0",
        "os_name": "nt",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "platform_release": "11",
        "platform_system": "Windows",
        "platform_version": "10.0.22631",
        "python_full_version": f"{python}.0",
        "python_version": python,
        "sys_platform": "win32",
        "extra": "",
    }


def needed(requirement: Requirement, python: str, extras: Iterable[str]) -> bool:
    """Whether a requirement holds on Windows, for one of the extras asked for or for none."""
    marker, words = requirement.marker, environment(python)
    return marker is None or any(marker.evaluate({**words, "extra": extra}) for extra in (*extras, ""))


def closed(wheels: Mapping[NormalizedName, Wheel], python: str, first: Requirement) -> "Closed":
    """What installing one requirement takes of some wheels, and what it needs besides."""
    taken: dict[NormalizedName, Wheel] = {}
    missing: list[Requirement] = []
    waiting, seen = [first], set()
    while waiting:
        requirement = waiting.pop()
        if str(requirement) in seen:
            continue
        seen.add(str(requirement))
        wheel = wheels.get(canonicalize_name(requirement.name))
        if wheel is None or not requirement.specifier.contains(wheel.version, prereleases=True):
            missing.append(requirement)
            continue
        taken[wheel.name] = wheel
        waiting += [each for each in wheel.requirements if needed(each, python, requirement.extras)]
    return Closed(tuple(taken.values()), tuple(missing))


class Closed(NamedTuple):
    """The wheels that one requirement takes, and the requirements that none of them meets."""

    wheels: tuple[Wheel, ...]
    missing: tuple[Requirement, ...]
