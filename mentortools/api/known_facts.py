"""What decides whether something kept from an earlier run still holds: editions of facts, copies and whole runs."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import cast, overload

from msgspec import Struct
from msgspec.structs import astuple, replace

import mentortools
from mentortools._version import __version__
from mentortools.adapters.batch_folder import BatchFolder
from mentortools.adapters.facts_folder import FactsFolder
from mentortools.adapters.value_code import UnknownBytesError, pack, unpack
from mentortools.model.claim_record import ClaimRecord
from mentortools.policy.rules import digest
from mentortools.reports.files_aside import FilesAside
from mentortools.reports.result import BatchResult, ReturnedFile, SchoolResult
from mentortools.tasks.settings import Settings

_COPIES = "copies"
_AT_ONCE = 1_000


class KnownCopy(Struct, frozen=True):
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


def made_of(file: ReturnedFile, result: bytes, edition: str) -> str:
    """All that goes into the filled copy of a file; ``result`` is what was worked out of it, as bytes."""
    return _digest((edition, file.sha256, sha256(result).hexdigest()))


def known_copies(facts: FactsFolder) -> Mapping[str, KnownCopy]:
    """The filled copies of the last run, by the path of the file they were made of."""
    try:
        return {path: KnownCopy(*each) for path, each in json.loads(facts.read(_COPIES) or b"{}").items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def keep_copies(facts: FactsFolder, copies: Mapping[str, KnownCopy]) -> None:
    """Keeps what is known of the filled copies."""
    facts.write(_COPIES, json.dumps({path: astuple(copy) for path, copy in copies.items()}).encode())


def run_key(parts: Iterable[object]) -> str:
    """The name under which a whole run is kept: by all that goes into it."""
    return f"run-{_digest(tuple(parts))}"


def known_run(facts: FactsFolder, key: str, written: BatchFolder, overlays: tuple[str, ...]) -> BatchResult | None:
    """What a run with just this in it came to, where all that it wrote stands as it was written.

    The results of its files stay where they are kept, and are read when they are asked for.
    """
    parts = facts.parts(key)
    if not parts:
        return None
    try:
        result, outputs, counting, number, count = cast(
            "tuple[BatchResult, dict[str, str], tuple[int, ...], int, int]", unpack(parts[0], overlays)
        )
        if not written.is_just(outputs):
            return None
        first, last = 1 + number, len(parts) - len(counting)
        heads = tuple(cast("Iterator[ReturnedFile]", _each(parts, range(1, first), overlays)))
        places = dict(zip(counting, range(last, len(parts)), strict=True))
        files = FilesAside(heads, places, partial(_result, parts, overlays))
        return replace(result, files=files, ledger=_RecordsAside(parts, range(first, last), overlays, count))
    except UnknownBytesError:
        return None


def keep_run(facts: FactsFolder, key: str, written: BatchFolder, result: BatchResult, results: Iterable[bytes]) -> None:
    """Keeps what a run came to: its files and its ledger, some at a time, and each result as the bytes it is aside."""
    counting = tuple(number for number, each in enumerate(result.figures) if each.log)
    heads, records = tuple(_some(result.heads)), tuple(_some(result.ledger))
    whole = replace(result, files=(), ledger=()), dict(written.made), counting, len(heads), len(result.ledger)
    facts.write_parts(key, chain(map(pack, (whole, *heads, *records)), results))


def _some(values: Sequence[object]) -> Iterator[Sequence[object]]:
    """A thousand of them at a time: to write down more at once takes much memory."""
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))


@dataclass(frozen=True)
class _RecordsAside(Sequence[ClaimRecord]):
    """The lines of a ledger, of which there may be hundreds of thousands, read again when somebody asks for them."""

    parts: Sequence[bytes]
    places: Sequence[int]
    overlays: tuple[str, ...]
    length: int

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, number: int) -> ClaimRecord: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[ClaimRecord]: ...
    def __getitem__(self, number: int | slice) -> ClaimRecord | Sequence[ClaimRecord]:
        return tuple(self)[number]

    def __iter__(self) -> Iterator[ClaimRecord]:
        return cast("Iterator[ClaimRecord]", _each(self.parts, self.places, self.overlays))


def _each(parts: Sequence[bytes], places: Iterable[int], overlays: tuple[str, ...]) -> Iterator[object]:
    """The values that were written down some at a time."""
    return chain.from_iterable(cast("Iterable[object]", unpack(parts[place], overlays)) for place in places)


def _result(parts: Sequence[bytes], overlays: tuple[str, ...], place: int) -> SchoolResult:
    return cast("SchoolResult", unpack(parts[place], overlays))


def _digest(parts: object) -> str:
    return sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()


@cache
def _program() -> tuple[int, int]:
    """How many parts this program has, and when the newest was changed: it may change without a new version."""
    folder = Path(mentortools.__file__).parent
    times = [path.stat().st_mtime_ns for path in folder.rglob("*") if path.suffix in {".py", ".toml", ".csv"}]
    return len(times), max(times, default=0)
