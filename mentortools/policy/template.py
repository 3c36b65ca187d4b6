"""A rules file for a year that has none yet, for a person to fill in and give with ``--rules``."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mentortools.model.academic_year import AcademicYear
from mentortools.policy.catalogue import (
    CLAIM_WINDOWS,
    HOURLY_RATE,
    PARAMETERS,
    ROUTES,
    TRAINEE_DATES,
    TRAINING_DATES,
    TRAINING_HOURS,
)
from mentortools.policy.parameter import Parameter
from mentortools.policy.rule_set import RuleSet, rule_set
from mentortools.policy.shape import PERIOD, WINDOWS
from mentortools.policy.source import Source

CONDITIONS = "conditions"
_NEW_EACH_YEAR: tuple[Parameter[Any], ...] = (*HOURLY_RATE.values(), *TRAINING_HOURS.values(), TRAINING_DATES)
_WHEN_KNOWN: tuple[Parameter[Any], ...] = (*TRAINEE_DATES.values(), CLAIM_WINDOWS)
_LEFT_OUT = frozenset({ROUTES["EYTS"].name})
_LONGEST_SHOWN = 60

_HEAD = """\
# Rules for {year}, to be laid over the package's with --rules FILE.toml.
#
# Fill in each line that ends in =, and nothing else needs a change. Until then the file does not load.
# Text stands in "quotation marks", a day is written {day}, an amount 53.60. What follows a # is for you.
# Where it says unchanged = true, the value of {before} goes on, because the source named there says so.
# If it says something else, write value = ... in place of unchanged = true.
"""
_SOURCE = """
[sources.{key}]
title = {title}
address = {address}
section = {section}
read_on =         # the day you took the figures from it
still_valid_on =  # the day you last looked
"""
_VALUE = """
# {title}
[[{name}]]
holds_from = {first}
holds_until = {last}
status = "confirmed"
source = "{source}"
{value}
"""


def overlay_template(year: AcademicYear, overlays: Sequence[str] = ()) -> str:
    """TOML that gives a year's missing rules once its lines that end in "=" are filled in."""
    return template_of(rule_set(tuple(overlays)), year)


def template_of(rules: RuleSet, year: AcademicYear) -> str:
    """The same for rules already read: asks for what they lack in the year, and for the source of what went on."""
    lacking = {
        name: parameter
        for name, parameter in PARAMETERS.items()
        if name not in _LEFT_OUT and rules.value(parameter, year) is None
    }
    asked = [parameter for parameter in _NEW_EACH_YEAR if parameter.name in lacking]
    later = [parameter for parameter in _WHEN_KNOWN if parameter.name in lacking]
    names = {parameter.name for parameter in (*_NEW_EACH_YEAR, *_WHEN_KNOWN)}
    carried = [parameter for name, parameter in lacking.items() if name not in names]
    keys = _keys(rules, carried, year.previous)
    parts = [
        _HEAD.format(year=year, before=year.previous, day=year.starts_on),
        _SOURCE.format(key=CONDITIONS, title="", address="", section=""),
        *(_source(key, source) for source, key in keys.items()),
        *(_value(rules, parameter, year, CONDITIONS, _blank(parameter)) for parameter in asked),
        *(_value(rules, each, year, _key(rules, each, keys, year.previous), "unchanged = true") for each in carried),
        "\n# When they are known, take the # away from these:",
        *(_commented(_value(rules, parameter, year, CONDITIONS, _blank(parameter))) for parameter in later),
    ]
    return "\n".join(line.rstrip() for line in "".join(parts).splitlines()) + "\n"


def _keys(rules: RuleSet, parameters: Iterable[Parameter[Any]], year: AcademicYear) -> Mapping[Source, str]:
    """A name for each source of the year before, after the subject it is first cited for."""
    keys: dict[Source, str] = {}
    for parameter in parameters:
        dated = rules.dated(parameter.name, year)
        if dated and dated.source not in keys:
            subject = parameter.name.partition(".")[0]
            again = sum(key.rstrip("0123456789_") == subject for key in keys.values())
            keys[dated.source] = f"{subject}_{again + 1}" if again else subject
    return keys


def _key(rules: RuleSet, parameter: Parameter[Any], keys: Mapping[Source, str], year: AcademicYear) -> str:
    dated = rules.dated(parameter.name, year)
    return keys[dated.source] if dated else CONDITIONS


def _source(key: str, source: Source) -> str:
    written = {part: json.dumps(getattr(source, part), ensure_ascii=False) for part in ("title", "address", "section")}
    return _SOURCE.format(key=key, **written)


def _value(rules: RuleSet, parameter: Parameter[Any], year: AcademicYear, source: str, value: str) -> str:
    before = rules.value(parameter, year.previous)
    shown = "" if before is None else parameter.shape.show(before)
    title = f"{parameter.title} ({parameter.unit})" if parameter.unit else parameter.title
    if 0 < len(shown) <= _LONGEST_SHOWN:
        title = f"{title}. In {year.previous}: {shown}"
    return _VALUE.format(
        title=title, name=parameter.name, first=year.starts_on, last=year.ends_on, source=source, value=value
    )


def _blank(parameter: Parameter[Any]) -> str:
    if parameter.shape.type is PERIOD.type:
        return "value.first =\nvalue.last ="
    if parameter.shape.type is WINDOWS.type:
        return "value = [{ opens = , closes = }]"
    return "value ="


def _commented(text: str) -> str:
    return "\n" + "\n".join(line if line.startswith("#") else f"# {line}" for line in text.strip().splitlines()) + "\n"
