"""Bars of pounds: drawn as SVG, with label and figure as plain text beside each, so that nothing needs reading off."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from mentortools.model.money import pounds
from mentortools.reports.report_page.markup import Markup, element

MOST_BARS = 12
_LENGTH = 1000


class Bar(Struct, frozen=True):
    """One bar."""

    label: str
    amount: Decimal


def bars(given: Sequence[Bar], label: str) -> Markup:
    """The dozen longest bars as a list; nothing where there are fewer than two, as there is nothing to compare."""
    shown = sorted(given, key=lambda bar: -bar.amount)[:MOST_BARS] if len(given) > MOST_BARS else given
    longest = max((bar.amount for bar in shown), default=Decimal(0))
    if len(shown) <= 1 or not longest:
        return Markup("")
    cut = f"{label}: the {MOST_BARS} largest of {len(given):,}" if len(shown) < len(given) else label
    caption = element("figcaption", cut)
    return element("figure", caption, element("ul", *(_bar(bar, longest) for bar in shown), class_="bars"))


def _bar(bar: Bar, longest: Decimal) -> Markup:
    length = int(bar.amount / longest * _LENGTH)
    drawn = element(
        "svg",
        element("rect", x=0, y=0, width=length, height=10),
        viewBox=f"0 0 {_LENGTH} 10",
        preserveAspectRatio="none",
        aria_hidden="true",
        focusable="false",
    )
    return element("li", element("span", bar.label), drawn, element("span", pounds(bar.amount), class_="value"))
