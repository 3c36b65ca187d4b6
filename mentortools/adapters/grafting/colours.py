"""The colour of a mark: one conditional format a sheet and severity, ours by its formula; cells are never touched."""

from collections.abc import Collection, Mapping

from mentortools.adapters.grafting.book import whole
from mentortools.adapters.grafting.order import SHEET, place_for
from mentortools.adapters.grafting.outline import Element
from mentortools.adapters.grafting.splices import Splice, attribute, remove, text_of
from mentortools.adapters.grafting.style_pool import StylePool
from mentortools.model.severity import Severity
from mentortools.workbook.mark_colours import PALE
from mentortools.workbook.ranges import Place, ranges
from mentortools.workbook.stamp import MARK_FORMULA


def colour_formats(pool: StylePool) -> dict[Severity, int]:
    """The numbers of the three formats in the host's stylesheet, put in where they are missing."""
    return {
        severity: pool.place("dxfs", f'<dxf><fill><patternFill><bgColor rgb="{colour}"/></patternFill></fill></dxf>')
        for severity, colour in PALE.items()
    }


def colour(root: Element, marked: Mapping[Severity, Collection[Place]], formats: Mapping[Severity, int]) -> Splice:
    """The conditional formats put into a sheet after its own, which keep the upper hand."""
    place = place_for(root, "conditionalFormatting", SHEET)
    priority = max((whole(rule.attributes.get("priority")) for rule in _rules(root)), default=0)
    text, prefix = b"", root.prefix.encode()
    for severity in sorted(marked, key=lambda severity: severity.rank):
        priority += 1
        text += (
            b'<%(p)sconditionalFormatting sqref=%(cells)s><%(p)scfRule type="expression" dxfId="%(format)d"'
            b' priority="%(priority)d"><%(p)sformula>%(formula)s</%(p)sformula></%(p)scfRule>'
            b"</%(p)sconditionalFormatting>"
        ) % {
            b"p": prefix,
            b"cells": attribute(ranges(marked[severity])),
            b"format": formats[severity],
            b"priority": priority,
            b"formula": text_of(MARK_FORMULA),
        }
    return Splice(place, place, text)


def _rules(root: Element) -> list[Element]:
    """All conditional rules of a sheet, those of later editions of Excel among them."""
    return [element for element in root.every() if element.local == "cfRule"]


def colours_removed(root: Element) -> list[Splice]:
    """Our conditional formats taken out of a sheet, also where Excel has since put them together with others."""
    edits: list[Splice] = []
    for element in root.all("conditionalFormatting"):
        rules = element.all("cfRule")
        ours = [rule for rule in rules if any(f.text.strip() == MARK_FORMULA for f in rule.all("formula"))]
        edits += [remove(element)] if rules and len(ours) == len(rules) else [remove(rule) for rule in ours]
    return edits
