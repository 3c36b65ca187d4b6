"""The list of what the kit holds of other people's, and under which licence."""

from collections.abc import Iterable
from zipfile import ZipFile

from kit.wheel import Wheel

HEAD = """\
What this kit holds
===================

mentortools is under the MIT licence. It comes with the packages below, each as its authors published it, and each
with the text of its licence inside the .whl file (a .whl file is a zip file), where this list says.

One is not as it was published: xlwings comes with its open parts alone, under the BSD licence. Its parts for which a
licence has to be bought, and the workbooks and the add-in of its own, are left out; so its version ends in +open.
"""

UNKNOWN = "see the text"
_SHORT = 60
_NAMES_NONE = frozenset({"dual license", "dual licence"})
"""What packages say that have several licences; the classifiers name them."""


def licences(wheels: Iterable[Wheel]) -> str:
    """One entry a package: version, licence, and where the text is."""
    by_name = {wheel.name: wheel for wheel in wheels}
    return HEAD + "".join(_entry(by_name[name]) for name in sorted(by_name))


def licence_of(wheel: Wheel) -> str:
    """The licence in a few words: as an expression, as the classifiers name it, or as its short text."""
    said: str = wheel.metadata.get("License-Expression", "") or wheel.metadata.get("License", "")
    if said and len(said) <= _SHORT and said.strip().casefold() not in _NAMES_NONE:
        return said.strip()
    named = [line for line in wheel.metadata.get_all("Classifier", []) if line.startswith("License :: ")]
    return ", ".join(line.rpartition(" :: ")[2] for line in named) or UNKNOWN


def licence_texts(wheel: Wheel) -> list[str]:
    """The parts of a wheel that hold its licence."""
    with ZipFile(wheel.path) as parts:
        names = [name for name in parts.namelist() if ".dist-info/" in name]
    words = ("licen", "copying", "notice")
    return sorted(name for name in names if any(word in name.rpartition("/")[2].casefold() for word in words))


def _entry(wheel: Wheel) -> str:
    texts = "".join(f"    {name}\n" for name in licence_texts(wheel))
    return f"\n{wheel.name} {wheel.version}: {licence_of(wheel)}\n{texts}"
