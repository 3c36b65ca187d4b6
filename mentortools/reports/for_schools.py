"""Findings as a school is told of them: what is the trust's to put right is left out, or said in the school's words."""

from collections.abc import Iterable

from msgspec.structs import replace

from mentortools.model.finding import Finding

_OF_THE_TRUST = frozenset({"MT006", "MT011", "MT029", "MT039", "MT051"})
"""A file that is open on the trust's own computer, a fault of mentortools, an edition of it that is too old, and
layouts that others have written."""

_IN_THEIR_WORDS = {
    "MT163": "{heading} is {found}, and the rates and hours of that year are not known yet. Nothing can be claimed"
    " until they are. Correct the year if it is a slip.",
    "MT165": "{heading} is {found}, and the log of another year was asked for. Correct the year if it is a slip.",
    "MT800": "{heading} is “{found}”, and not all of it is a requirement set that is known here. Correct the name, or"
    " ask whoever sent you the log.",
}

_ASKS_NOTHING = frozenset({
    "MT021", "MT023", "MT030", "MT143", "MT144", "MT145", "MT147", "MT148", "MT149", "MT150", "MT151", "MT163", "MT164",
    "MT301", "MT305", "MT307", "MT308", "MT314", "MT403",
    "MT803",
})  # fmt: skip
"""What these say cannot be changed by anything that is typed, or needs no change."""


def for_the_school(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of a school's own log, in the words that are meant for it."""
    return tuple(_in_their_words(finding) for finding in findings if finding.code not in _OF_THE_TRUST)


def asks(code: str) -> bool:
    """Whether the findings of a check ask the school to do something."""
    return code not in _ASKS_NOTHING


def _in_their_words(finding: Finding) -> Finding:
    words = _IN_THEIR_WORDS.get(finding.code)
    if words is None:
        return finding
    return replace(finding, message=words.format(heading=finding.heading, found=finding.found))
