"""Ratings of a development review as numbers, so that the first and the last can be compared."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from mentortools.workbook.plain_name import plain

SCALES: tuple[tuple[str, ...], ...] = (
    ("Red", "Amber", "Green"),
    ("Low", "Medium", "High"),
    ("Beginning", "Developing", "Secure", "Expert"),
    ("Emerging", "Developing", "Secure", "Strong"),
    ("Emerging", "Developing", "Embedded"),
    ("Not yet", "Developing", "Secure"),
    ("Never", "Rarely", "Sometimes", "Often", "Always"),
    ("Not confident", "Slightly confident", "Fairly confident", "Confident", "Very confident"),
    ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"),
)
"""Words whose order nobody doubts, lowest first. Ratings in other words are counted, and not compared."""
_NUMBER = re.compile(r"\s*([0-9]{1,3}(?:\.[0-9]{1,2})?)\s*(?:$|/|-|–|:|\.\s|out of|of )")


def read_ratings(texts: Iterable[str]) -> Mapping[str, Decimal]:
    """What each rating of one review comes to, by its text; empty where they cannot all be put in one order.

    Either every rating starts with a number, as ``3``, ``3/5`` or ``3 - secure``, or all are words of one scale, which
    come to 1 for the lowest word, 2 for the next, and so on. The first scale that has them all is taken.
    """
    each = tuple(dict.fromkeys(text for text in texts if text.strip()))
    numbers = [(text, _NUMBER.match(text)) for text in each]
    if all(found for _, found in numbers):
        return {text: Decimal(found[1]) for text, found in numbers if found}
    for scale in SCALES:
        steps = _steps(scale)
        if all(plain(text) in steps for text in each):
            return {text: steps[plain(text)] for text in each}
    return {}


def _steps(scale: Sequence[str]) -> Mapping[str, Decimal]:
    return {plain(word): Decimal(step) for step, word in enumerate(scale, start=1)}
