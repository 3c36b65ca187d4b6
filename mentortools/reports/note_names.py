"""What the notes' files are called: after the returned files, and safe on every system."""

import re
from collections.abc import Iterable, Mapping

LONGEST = 100

_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def note_names(paths: Iterable[str]) -> Mapping[str, str]:
    """A name for each path, without an ending: its folders and its name joined, no two the same in any case."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for path in paths:
        wanted = _safe(path)
        name, number = wanted, 1
        while name.casefold() in taken:
            number += 1
            name = f"{wanted} ({number})"
        taken.add(name.casefold())
        names[path] = name
    return names


def _safe(path: str) -> str:
    folders, _, called = path.rpartition("/")
    stem = called.rpartition(".")[0] or called
    parts = [*folders.split("/"), stem] if folders else [stem]
    joined = _FORBIDDEN.sub(" ", " - ".join(part for part in parts if part not in {"", ".", ".."}))
    name = " ".join(joined.split())[:LONGEST].strip(". ") or "note"
    return f"_{name}" if _RESERVED.fullmatch(name) else name
