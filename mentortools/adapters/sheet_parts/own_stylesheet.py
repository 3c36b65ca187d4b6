"""The stylesheet of a workbook that holds nothing but sheets of ours."""

from mentortools.adapters.sheet_parts.escapes import xml_attribute
from mentortools.adapters.sheet_parts.form import NO_FILL, Form, form_text
from mentortools.adapters.sheet_parts.names import DECLARATION, MAIN

_FIRST_OWN_NUMBER = 164
"""Number formats below are built in."""

_GREY_FILL = '<fill><patternFill patternType="gray125"/></fill>'
_DEFAULT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'


class OwnStylesheet:
    """Forms in the order in which they were first asked for, after the one that cells have without any."""

    def __init__(self) -> None:
        plain = form_text(Form())
        self._fonts = {plain.font: 0}
        self._fills = {NO_FILL: 0, _GREY_FILL: 1}
        self._borders = {plain.border: 0}
        self._numbers: dict[str, int] = {}
        self._forms = {_DEFAULT: 0}

    def number(self, form: Form) -> int:
        """The number of a form, which is put in where it is missing."""
        text = form_text(form)
        whole = text.whole(
            border=_place(self._borders, text.border),
            fill=_place(self._fills, text.fill),
            font=_place(self._fonts, text.font),
            number=_FIRST_OWN_NUMBER + _place(self._numbers, text.number) if text.number else 0,
        )
        return _place(self._forms, whole)

    def part(self) -> bytes:
        """The part, of the forms asked for so far."""
        numbers = [
            f'<numFmt numFmtId="{_FIRST_OWN_NUMBER + place}" formatCode="{xml_attribute(code)}"/>'
            for code, place in self._numbers.items()
        ]
        return (
            f'{DECLARATION}<styleSheet xmlns="{MAIN}">{_listed("numFmts", numbers)}{_listed("fonts", self._fonts)}'
            f"{_listed('fills', self._fills)}{_listed('borders', self._borders)}"
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f"{_listed('cellXfs', self._forms)}"
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>'
            '<tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/>'
            "</styleSheet>"
        ).encode()


def _place(known: dict[str, int], text: str) -> int:
    return known.setdefault(text, len(known))


def _listed(name: str, entries: dict[str, int] | list[str]) -> str:
    return f'<{name} count="{len(entries)}">{"".join(entries)}</{name}>' if entries else ""
