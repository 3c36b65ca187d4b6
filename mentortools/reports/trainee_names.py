"""Trainees' names in what a school typed for another purpose: they are kept out of what goes to others.

What is found, whole words only: the whole name in any case ("pip peach", "Peach, Pip", "P. Peach"), the first name by
itself in any case, and the last name by itself with a capital letter. A first name that is an English word as well
("Will", "May") is found with a capital letter. What is not found: nicknames, slips of spelling, initials by themselves
("PP"), middle names by themselves, and names that stand nowhere in the log under Trainee.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import normalize

from msgspec import Struct

from mentortools.model.cell import Cell, references
from mentortools.workbook.log import MentorLog

ONE_TRAINEE = "(one trainee)"
"""What stands in a name's place."""
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "prof", "professor"})
_WORDS_TOO = frozenset({
    "april", "art", "august", "bill", "chance", "chase", "dawn", "drew", "faith", "frank", "grace", "grant", "guy",
    "hope", "jack", "joy", "june", "mark", "may", "miles", "pat", "penny", "ray", "rich", "rob", "rose", "sue",
    "summer", "will",
})  # fmt: skip
"""First names that stand in sentences as words: without a capital letter they are no name."""
_NO_NAMES = frozenset({"apprentice", "candidate", "ect", "itt", "mentee", "mentor", "student", "teacher", "trainee"})
"""Words by which a school tells its trainees apart without naming them: "Trainee 1"."""
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_WORDS_AND_NUMBERS = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_BETWEEN = r"[\s_.-]+"
"""What can stand between the words of a name: a file's name has it as tam_teal or tam-teal."""
_SHORTEST = 2
_SIGNS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-"})


class _Name(Struct, frozen=True):
    """The patterns of one name: those that are one in any case, and those that are one with a capital letter."""

    anyhow: tuple[str, ...]
    capital: tuple[str, ...]


class TraineeNames:
    """The names of a log's trainees, and where they stand in a text."""

    def __init__(self, trainees: Iterable[str], mentors: Iterable[str] = ()) -> None:
        """The trainees' names as typed; and those of mentors, whose whole names are never taken for a trainee's."""
        called = dict.fromkeys(" ".join(_plain(name).split()) for name in trainees)
        names = [_name_of(each) for each in called]
        others = {" ".join(_plain(name).split()) for name in mentors} - set(called)
        spared = "|".join(sorted((_spaced(each.split()) for each in others if " " in each), key=len, reverse=True))
        anyhow = _either(pattern for name in names for pattern in name.anyhow)
        capital = _either(pattern for name in names for pattern in name.capital)
        titled = rf"(?:(?:{'|'.join(sorted(_TITLES))})\.?\s+)?"
        self._any = bool(names)
        self._found = re.compile(
            rf"(?<![^\W_])(?:(?P<spared>{spared or '(?!)'})|{titled}(?P<name>{anyhow})"
            rf"|{titled}(?P<capital>{capital}))(?![^\W_])"
        )

    def without(self, text: str) -> str:
        """The text with words of ours in the place of each name."""
        places = self._places(text) if self._any and text else ()
        composed = normalize("NFC", text) if places else text
        for first, last in reversed(places):
            composed = f"{composed[:first]}{ONE_TRAINEE}{composed[last:]}"
        return composed

    def stand_in(self, *texts: str) -> bool:
        """Whether any of the texts has a name in it."""
        return self._any and any(self._places(text) for text in texts if text)

    def _places(self, text: str) -> Sequence[tuple[int, int]]:
        """Where names begin and end in the text, its signs put together."""
        composed = normalize("NFC", text)
        places: list[tuple[int, int]] = []
        start, plain = 0, _plain(composed)
        while found := self._found.search(plain, start):
            named = found["name"] is not None
            if named or (found["capital"] is not None and composed[found.start("capital")].isupper()):
                places.append(found.span())
            start = max(found.end(), found.start() + 1)
        return places


def trainee_names(log: MentorLog) -> TraineeNames:
    """All whom a log names as trainees, on any of its sheets and in rows that cannot be used."""
    named = [row.trainee for row in log.trainees]
    named += [row.trainee for row in log.mentoring]
    named += [row.trainee for row in log.deadlines]
    lost = (row.values.get("trainee") for row in log.lost_rows)
    return TraineeNames([*named, *(name for name in lost if isinstance(name, str))], (row.name for row in log.mentors))


def _name_of(plain: str) -> _Name:
    """The patterns of a name that is written in plain signs."""
    parts = plain.split(",")[::-1] if plain.count(",") == 1 else [plain]
    words = [word for part in parts for word in _words(part)]
    typed = _spaced(_WORDS_AND_NUMBERS.findall(_ASIDE.sub(" ", plain)))
    whole = [each for each in (typed, *_wholes(words)) if len(each) >= _SHORTEST]
    if not words or words[0] in _NO_NAMES:
        return _Name((), tuple(each for each in whole if each not in _NO_NAMES))
    first, last = words[0], words[-1]
    long = [re.escape(each) for each in dict.fromkeys((first, last)) if len(each) >= _SHORTEST]
    small = [each for each in long[:1] if each == re.escape(first) and first not in _WORDS_TOO]
    return _Name(
        tuple(each for each in dict.fromkeys((*whole, *small)) if each not in _WORDS_TOO),
        tuple(each for each in long if each not in small),
    )


def _wholes(words: Sequence[str]) -> Iterator[str]:
    """The patterns of a whole name: its words, first and last, last before first, and an initial for the first."""
    yield _spaced(words)
    if len(words) > 1 and len(words[-1]) >= _SHORTEST:
        first, last = re.escape(words[0]), re.escape(words[-1])
        yield rf"{first}{_BETWEEN}{last}"
        yield rf"{last},?{_BETWEEN}{first}"
        yield rf"{first[0]}(?:\.\s*|\s+){last}"


def _words(text: str) -> Sequence[str]:
    """The words of a name, without titles and what stands in brackets."""
    return [word for word in _WORD.findall(_ASIDE.sub(" ", text)) if word not in _TITLES]


def _plain(text: str) -> str:
    """The text in small letters without accents, each sign in the place of one sign."""
    return "".join(_sign(sign) for sign in normalize("NFC", text).translate(_SIGNS))


def _sign(sign: str) -> str:
    bare = normalize("NFKD", sign)[0].lower()
    return bare if len(bare) == 1 else sign


def _spaced(words: Sequence[str]) -> str:
    return _BETWEEN.join(map(re.escape, words))


def _either(patterns: Iterable[str]) -> str:
    """One of the patterns, the longest first; one that is nowhere found where there are none."""
    return "|".join(sorted(dict.fromkeys(filter(None, patterns)), key=len, reverse=True)) or "(?!)"


def told_of(cells: Iterable[Cell], instead: str) -> Iterator[str]:
    """For each sheet with cells in which a trainee is named: where, and what became of it."""
    by_sheet: defaultdict[str, set[Cell]] = defaultdict(set)
    for cell in cells:
        by_sheet[cell.sheet].add(cell)
    for sheet, found in by_sheet.items():
        yield f"a trainee is named in {sheet} {references(found)}. {instead}"
