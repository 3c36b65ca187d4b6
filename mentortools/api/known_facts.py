"""What decides whether something kept from an earlier run still holds: editions of facts, copies and whole runs."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, cast

import mentortools
from mentortools._version import __version__
from mentortools.adapters.batch_folder import BatchFolder
from mentortools.adapters.facts_folder import FactsFolder
from mentortools.adapters.value_code import UnknownBytesError, pack, unpack
from mentortools.policy.rules import digest
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.tasks.settings import Settings

_COPIES = "copies"


class KnownCopy(NamedTuple):
    """A filled copy that an earlier run made: of what, and as what."""

    made_of: str
    name: str
    sha256: str
    why_apart: str


def edition_of(settings: Settings) -> str:
    """All that decides what a file comes to by itself, beside its bytes."""
    layouts = [(each.name, each.digest) for each in settings.layouts]
    sets = [each.digest for each in settings.sets]
    rules = digest(settings.overlays)
    return _digest((__version__, _program(), rules, settings.on, settings.year, layouts, *([sets] if sets else [])))


def made_of(file: ReturnedFile, edition: str) -> str:
    """All that goes into the filled copy of a file."""
    result = file.result
    return _digest((edition, file.sha256, result.claims, result.findings, result.ledger) if result else None)


def known_copies(facts: FactsFolder) -> Mapping[str, KnownCopy]:
    """The filled copies of the last run, by the path of the file they were made of."""
    try:
        return {path: KnownCopy(*each) for path, each in json.loads(facts.read(_COPIES) or b"{}").items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def keep_copies(facts: FactsFolder, copies: Mapping[str, KnownCopy]) -> None:
    """Keeps what is known of the filled copies."""
    facts.write(_COPIES, json.dumps(copies).encode())


def run_key(parts: Iterable[object]) -> str:
    """The name under which a whole run is kept: by all that goes into it."""
    return f"run-{_digest(tuple(parts))}"


def known_run(facts: FactsFolder, key: str, written: BatchFolder, overlays: tuple[str, ...]) -> BatchResult | None:
    """What a run with just this in it came to, where all that it wrote stands as it was written."""
    try:
        values = (unpack(part, overlays) for part in facts.read_parts(key))
        whole = next(values, None)
        if whole is None:
            return None
        result, outputs = cast("tuple[BatchResult, dict[str, str]]", whole)
        if not written.is_just(outputs):
            return None
        return replace(result, files=tuple(cast("Iterable[ReturnedFile]", values)))
    except UnknownBytesError:
        return None


def keep_run(facts: FactsFolder, key: str, written: BatchFolder, result: BatchResult) -> None:
    """Keeps what a run came to, file by file."""
    whole = replace(result, files=()), dict(written.made)
    facts.write_parts(key, (pack(each) for each in (whole, *result.files)))


def _digest(parts: object) -> str:
    return sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()


@cache
def _program() -> tuple[int, int]:
    """How many parts this program has, and when the newest was changed: it may change without a new version."""
    folder = Path(mentortools.__file__).parent
    times = [path.stat().st_mtime_ns for path in folder.rglob("*") if path.suffix in {".py", ".toml", ".csv"}]
    return len(times), max(times, default=0)
