"""One history of claims out of several sources: each log's Previous claims, and the ledger (interfaces.md 4, 5, 11)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple, Protocol

from msgspec import Struct
from msgspec.structs import replace

from mentortools.claims.schools import SchoolNames
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_reference import is_ours, one_spelling
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.hours import in_hours
from mentortools.policy.rules import Rules


class Pair(NamedTuple):
    """One mentor with one accredited provider: whom an allowance belongs to."""

    trn: str
    provider_code: str


class HasPair(Protocol):
    """A row about a mentor and a provider."""

    @property
    def mentor_trn(self) -> str:
        """The mentor's TRN."""

    @property
    def provider_code(self) -> str:
        """The provider's code."""


_pair = attrgetter("mentor_trn", "provider_code")


def pairs_of(rows: Iterable[HasPair]) -> frozenset[Pair]:
    """The mentors and providers that rows are about: a log has a few of them, and hundreds of rows."""
    return frozenset(map(Pair._make, set(map(_pair, rows))))


class LostRecord(Struct, frozen=True):
    """A claim record that could not be read, with what of it could: None is what could be anything.

    ``mentors`` are those it can be about where its own mentor is not known; None where it can be about anyone.
    """

    where: str
    year: AcademicYear | None
    trn: str | None
    provider_code: str | None
    mentors: frozenset[str] | None

    def concerns(self, pair: Pair, year: AcademicYear) -> bool:
        """Whether it could change the line of a mentor and provider: their hours of that year, or their type."""
        if self.trn is not None and self.trn != pair.trn:
            return False
        if self.trn is None and self.mentors is not None and pair.trn not in self.mentors:
            return False
        if self.provider_code is not None and self.provider_code != pair.provider_code:
            return False
        return self.year is None or self.year <= year


class HistorySource(Struct, frozen=True):
    """Where claim records were read: its name for people, and the URN that a blank URN in it means."""

    name: str
    urn: str | None
    records: tuple[ClaimRecord, ...]
    lost: tuple[LostRecord, ...] = ()


class Line(Struct, frozen=True):
    """What makes two records one line of one claim."""

    year: AcademicYear
    pair: Pair
    school: str
    reference: str


class Difference(Struct, frozen=True):
    """Sources that disagree about a mentor, provider, year and school: what each says, and what is used.

    ``said`` has one entry a source: its name, and its hours or status in words. ``added_up`` where the sources name
    claims of different references, so that the hours used are more than any of them says.
    """

    year: AcademicYear
    pair: Pair
    school: str
    reference: str
    said: tuple[tuple[str, str], ...]
    used: str
    added_up: bool = False


class History(Struct, frozen=True, dict=True):
    """All that is known of claims already made.

    Attributes:
        used: Hours used, by year and pair, then by school (the URN that stands for it).
        earlier: The years in which a claim that makes a refresher is recorded, by pair.
        prepared: Records with status ``prepared``: proposals, never hours used.
        differences: Where sources disagree.
        lost: Records that could not be read.
        known: Whether any claim at all is recorded. What is only prepared is none: it is ours, and worked out anew.
        half_marked: Records that say prepared and have been submitted: they use hours.
    """

    used: Mapping[tuple[AcademicYear, Pair], Mapping[str, int]]
    earlier: Mapping[Pair, frozenset[AcademicYear]]
    prepared: tuple[ClaimRecord, ...]
    differences: tuple[Difference, ...]
    lost: tuple[LostRecord, ...]
    known: bool
    half_marked: tuple[ClaimRecord, ...] = ()

    def used_in(self, year: AcademicYear, pair: Pair) -> Mapping[str, int]:
        """Hours used in a year for a mentor and provider, by school."""
        return self.used.get((year, pair), {})

    @cached_property
    def by_school(self) -> Mapping[tuple[AcademicYear, str], Mapping[Pair, int]]:
        """Hours used, by year and school, then by pair."""
        found: defaultdict[tuple[AcademicYear, str], dict[Pair, int]] = defaultdict(dict)
        for (year, pair), schools in self.used.items():
            for school, hours in schools.items():
                if hours:
                    found[year, school][pair] = hours
        return found

    @cached_property
    def codes(self) -> Mapping[str, frozenset[tuple[AcademicYear, str]]]:
        """By TRN, the years and provider codes of claims that use hours or make a refresher."""
        found: defaultdict[str, set[tuple[AcademicYear, str]]] = defaultdict(set)
        for (year, pair), schools in self.used.items():
            if any(schools.values()):
                found[pair.trn].add((year, pair.provider_code))
        for pair, years in self.earlier.items():
            found[pair.trn].update((year, pair.provider_code) for year in years)
        return {trn: frozenset(codes) for trn, codes in found.items()}


def uses_hours(status: ClaimStatus | None, rules: Rules) -> bool:
    """Whether a claim of that status uses hours; a blank or unknown status does."""
    return status is None or status in rules.uses_hours


def makes_refresher(status: ClaimStatus | None, rules: Rules) -> bool:
    """Whether a claim of that status makes later training a refresher; a blank or unknown status does."""
    return status is None or status in rules.makes_refresher


def merge(sources: Sequence[HistorySource], schools: SchoolNames, rules: Rules) -> History:
    """One history out of all sources. Where they differ, more hours are used rather than fewer, and it is said.

    A source's records that belong to no school (a blank URN outside a log) are kept as a school of their own.
    """
    lines: defaultdict[Line, list[tuple[str, ClaimRecord]]] = defaultdict(list)
    prepared: list[ClaimRecord] = []
    half_marked: list[ClaimRecord] = []
    for source in sources:
        for record in source.records:
            urn = record.urn or source.urn or ""
            if record.is_proposal:
                prepared.append(replace(record, urn=urn or None))
                continue
            if record.is_half_marked:
                half_marked.append(replace(record, urn=urn or None))
            made = _as_submitted(record)
            pair = Pair(made.trn, made.provider_code)
            line = Line(made.academic_year, pair, schools.of(urn), one_spelling(made.reference))
            lines[line].append((source.name, made))
    _place_those_without_school(lines)
    hours, differences = _hours_used(lines, rules)
    earlier: defaultdict[Pair, set[AcademicYear]] = defaultdict(set)
    for line, records in lines.items():
        if any(makes_refresher(record.status, rules) for _, record in records):
            earlier[line.pair].add(line.year)
    return History(
        hours,
        {pair: frozenset(years) for pair, years in earlier.items()},
        tuple(prepared),
        differences,
        tuple(lost for source in sources for lost in source.lost),
        known=bool(lines),
        half_marked=tuple(half_marked),
    )


def _as_submitted(record: ClaimRecord) -> ClaimRecord:
    """A record that was submitted although it says prepared, as one that says so; any other as it is."""
    if not record.is_half_marked:
        return record
    reference = "" if is_ours(record.reference) else record.reference
    return replace(record, status=ClaimStatus.SUBMITTED, reference=reference)


def _place_those_without_school(lines: defaultdict[Line, list[tuple[str, ClaimRecord]]]) -> None:
    """Puts records that name no school where the same line is recorded with one: by their reference, if it is clear."""
    placed: defaultdict[Line, list[Line]] = defaultdict(list)
    for line in lines:
        placed[replace(line, school="")].append(line)
    for line, same in placed.items():
        if line.reference and line in lines and len(same) == len(("without", "with")):
            lines[next(each for each in same if each.school)] += lines.pop(line)


_Key = tuple[AcademicYear, Pair, str]


def _hours_used(
    lines: Mapping[Line, Sequence[tuple[str, ClaimRecord]]], rules: Rules
) -> tuple[Mapping[tuple[AcademicYear, Pair], Mapping[str, int]], tuple[Difference, ...]]:
    by_reference: defaultdict[_Key, int] = defaultdict(int)
    by_source: defaultdict[_Key, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    differences: list[Difference] = []
    for line, records in lines.items():
        key = line.year, line.pair, line.school
        counted = _line_hours(line, records, rules)
        by_reference[key] += max(counted.values(), default=0) if line.reference else 0
        for name, hours in counted.items():
            by_source[key][name] += hours
        differences.extend(_line_differences(line, records, rules))
    used: defaultdict[tuple[AcademicYear, Pair], dict[str, int]] = defaultdict(dict)
    for key, sources in by_source.items():
        year, pair, school = key
        used[year, pair][school] = max(by_reference[key], *sources.values())
        if len(sources) > 1 and set(sources.values()) != {used[year, pair][school]}:
            most = used[year, pair][school]
            said = tuple((name, in_hours(hours)) for name, hours in sources.items())
            added_up = most > max(sources.values())
            differences.append(Difference(year, pair, school, "", said, in_hours(most), added_up))
    return used, tuple(differences)


def _line_hours(line: Line, records: Sequence[tuple[str, ClaimRecord]], rules: Rules) -> Mapping[str, int]:
    """Each source's hours of one line. With a reference, records are one line; without, they are several.

    Of two statuses the one that uses hours counts: a line that any source counts, every source that has it counts.
    """
    if line.reference and any(uses_hours(record.status, rules) for _, record in records):
        return _most(records)
    hours: defaultdict[str, int] = defaultdict(int)
    for name, record in records:
        hours[name] += record.hours if uses_hours(record.status, rules) else 0
    return hours


def _most(records: Iterable[tuple[str, ClaimRecord]]) -> Mapping[str, int]:
    hours: dict[str, int] = {}
    for name, record in records:
        hours[name] = max(hours.get(name, 0), record.hours)
    return hours


def _line_differences(line: Line, records: Sequence[tuple[str, ClaimRecord]], rules: Rules) -> Iterable[Difference]:
    """Records of one reference that disagree about its hours within a source, or about whether it uses hours."""
    if not line.reference:
        return
    hours = {record.hours for _, record in records}
    if len(hours) > 1 and len({name for name, _ in records}) == 1:
        said = tuple((name, in_hours(record.hours)) for name, record in records)
        yield Difference(line.year, line.pair, line.school, line.reference, said, in_hours(max(hours)))
    if len({uses_hours(record.status, rules) for _, record in records}) > 1:
        said = tuple((name, record.status.label if record.status else "no status") for name, record in records)
        yield Difference(line.year, line.pair, line.school, line.reference, said, "the one that uses hours")
