"""Bars of pounds: drawn as SVG, with label and figure as plain text beside each, so that nothing needs reading off."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from mentortools.model.money import pounds
from mentortools.reports.report_page.markup import Markup, element

MOST_BARS = 12
_COLOUR = "#1f3864"
_LENGTH = 1000


class Bar(NamedTuple):
    """One bar."""

    label: str
    amount: Decimal


def bars(given: Sequence[Bar], label: str) -> Markup:
    """The bars as a list, at most a dozen; nothing where there are fewer than two, as there is nothing to compare."""
    shown = given[:MOST_BARS]
    longest = max((bar.amount for bar in shown), default=Decimal(0))
    if len(shown) <= 1 or not longest:
        return Markup("")
    return element("ul", *(_bar(bar, longest) for bar in shown), class_="bars", aria_label=label)


def _bar(bar: Bar, longest: Decimal) -> Markup:
    length = int(bar.amount / longest * _LENGTH)
    drawn = element(
        "svg",
        element("rect", x=0, y=0, width=length, height=10, fill=_COLOUR),
        viewBox=f"0 0 {_LENGTH} 10",
        preserveAspectRatio="none",
        aria_hidden="true",
        focusable="false",
    )
    return element("li", element("span", bar.label), drawn, element("span", pounds(bar.amount), class_="value"))
