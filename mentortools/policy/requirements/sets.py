"""Requirement sets by name: the package's, and those of files that a school or trust wrote itself."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import lru_cache
from hashlib import sha256
from importlib import resources

from mentortools.policy.error import RulesError
from mentortools.policy.nearest import nearest
from mentortools.policy.overlay import RulesText, name_of
from mentortools.policy.requirements.assemble import Assembled, assembled
from mentortools.policy.requirements.entries import SetEntry
from mentortools.policy.requirements.fault import FaultError, refuse_unknown, refuse_where
from mentortools.policy.requirements.known_fields import KNOWN_FIELDS
from mentortools.policy.requirements.requirement_set import RequirementSet
from mentortools.policy.requirements.set_file import SetFile, read_set_file
from mentortools.policy.requirements.words_of_the_log import PROGRAMMES
from mentortools.policy.rules_file import RulesFile
from mentortools.policy.shape import trusted

NAMES = (
    "funding",
    "best-practice-network-training",
    "best-practice-network-primary",
    "best-practice-network-secondary",
    "best-practice-network-early-years",
    "mentoring-entitlement",
    "schools-say",
)
LIST = "mentortools duties lists them"
"""Where somebody finds the names that there are."""

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def names() -> tuple[str, ...]:
    """The names of the package's sets."""
    return NAMES


@lru_cache(maxsize=16)
def requirement_set(name: str) -> RequirementSet:
    """One of the package's sets, by its name or its title, whatever the case.

    Raises:
        RulesError: If there is none, naming the nearest.
    """
    known = {title: key for key in NAMES for title in (key, _package_file(key).head.title)}
    key = next((key for title, key in known.items() if _plain(title) == _plain(name)), None)
    if key is None:
        msg = f"There is no requirement set “{name}”. {nearest(name, known, LIST)}."
        raise RulesError(msg)
    return _finished(_Shelf({}).assembled(key, ()))


def set_called(name: str, own: Iterable[RequirementSet]) -> RequirementSet:
    """The set of a name or title, whatever the case: one of somebody's own, or else one of the package's.

    Raises:
        RulesError: If there is none, naming the nearest of the package's.
    """
    wanted = _plain(name)
    found = next((each for each in own if wanted in {_plain(each.name), _plain(each.title)}), None)
    return found or requirement_set(name)


def own_set(text: str, file_name: str) -> RequirementSet:
    """The set in the text of a file that a school or trust wrote.

    Raises:
        RulesError: Naming file and line: not TOML, a table, key, duty, figure, programme, code or set that is not
            known (with the nearest), a line without a source, a figure of another kind, a code that stands twice.
    """
    return own_sets([RulesText(text, file_name)])[0]


def own_sets(texts: Sequence[str]) -> tuple[RequirementSet, ...]:
    """The sets in the texts of several files, which can include each other.

    Raises:
        RulesError: As for ``own_set``; and where two sets have one name, or include each other in a circle.
    """
    files = [_own_file(text, number) for number, text in enumerate(texts, 1)]
    shelf: dict[str, SetFile] = {}
    for written in files:
        name = written.head.name
        _refuse_taken(written, [*map(_package_file, NAMES), *shelf.values()])
        shelf[name] = written
    return tuple(_finished(_Shelf(shelf).assembled(written.head.name, ())) for written in files)


def _refuse_taken(written: SetFile, others: Sequence[SetFile]) -> None:
    for key in ("name", "title"):
        wanted = _plain(getattr(written.head, key))
        for other in others:
            if wanted in (_plain(other.head.name), _plain(other.head.title)):
                problem = f"{other.file.name} has a set called “{getattr(written.head, key)}”. Give it another {key}"
                raise written.refused(problem, "set", 0, key)


class _Shelf:
    """The package's sets with a user's beside them."""

    def __init__(self, own: Mapping[str, SetFile]) -> None:
        self.own = own

    def assembled(self, name: str, within: tuple[str, ...]) -> Assembled:
        """The set of that name with all it includes; ``within`` are the sets that are just being put together."""
        written = self.own.get(name) or _package_file(name)
        head = written.head
        for each in head.includes:
            if each not in self.own and each not in NAMES:
                problem = f"it includes “{each}”, which is no requirement set. {nearest(each, [*self.own, *NAMES])}"
                raise written.refused(problem, "set", 0, "includes")
            if each in (*within, name):
                circle = " → ".join([*within[within.index(each) :], name, each] if each in within else [name, each])
                problem = f"sets include each other in a circle: {circle}"
                raise written.refused(problem, "set", 0, "includes")
        return assembled(written, [self.assembled(each, (*within, name)) for each in head.includes])


@lru_cache(maxsize=16)
def _package_file(name: str) -> SetFile:
    file_name = f"{name}.toml"
    text = (resources.files("mentortools.policy") / "duties" / file_name).read_text(encoding="utf-8")
    return _checked_head(read_set_file(RulesFile(file_name, text, trusted, overlaid=False)))


def _own_file(text: str, number: int) -> SetFile:
    from mentortools.policy.checked import checked  # noqa: PLC0415  # pydantic costs 100 ms, and few give a file

    file = RulesFile(name_of(text, number), text.removeprefix("\ufeff"), checked, overlaid=True)
    return _checked_head(read_set_file(file))


def _checked_head(written: SetFile) -> SetFile:
    try:
        _refuse_head(written.head)
    except FaultError as error:
        raise written.refused(str(error), "set", 0, error.key) from error
    return written


def _refuse_head(head: SetEntry) -> None:
    named = _NAME.fullmatch(head.name)
    refuse_where(not named, "its name is to be small letters and digits with hyphens between, as our-trust", "name")
    refuse_where(not head.title.strip(), "its title is blank", "title")
    apart = {",", ";"} & set(head.title)
    refuse_where(apart, "its title has a comma or semicolon, and these stand between the titles of sets", "title")
    refuse_unknown("programmes", head.programmes, PROGRAMMES, "programme")
    refuse_unknown("asks", head.asks, KNOWN_FIELDS, "field")


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _finished(put_together: Assembled) -> RequirementSet:
    head = put_together.head
    made = RequirementSet(
        head.name,
        head.title,
        tuple(line.requirement._replace(set_title=head.title) for line in put_together.lines.values()),
        tuple(put_together.components.values()),
        tuple(put_together.areas.values()),
        tuple(put_together.deadlines.values()),
        put_together.asks,
        digest="",
        about=head.about,
    )
    written = json.dumps([_as_json(part) for part in made], sort_keys=True, default=str)
    return made._replace(digest=sha256(written.encode()).hexdigest())


def _as_json(value: object) -> object:
    if isinstance(value, tuple):
        return [asdict(each) if hasattr(each, "__dataclass_fields__") else _as_json(each) for each in value]
    return value
