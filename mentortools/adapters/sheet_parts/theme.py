"""The theme of a workbook of ours: the colours and fonts that Excel 2007 began with, and plain shapes."""

from mentortools.adapters.sheet_parts.names import DECLARATION, DRAWING

_SYSTEM_COLOURS = {"dk1": ("windowText", "000000"), "lt1": ("window", "FFFFFF")}
_COLOURS = {
    "dk2": "1F497D", "lt2": "EEECE1", "accent1": "4F81BD", "accent2": "C0504D", "accent3": "9BBB59",
    "accent4": "8064A2", "accent5": "4BACC6", "accent6": "F79646", "hlink": "0000FF", "folHlink": "800080",
}  # fmt: skip
_FONTS = {"major": "Cambria", "minor": "Calibri"}
_EACH = 3
"""Fills, lines and effects come in three strengths; ours are alike."""

_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_part() -> bytes:
    """The theme."""
    colours = "".join(
        f'<a:{name}><a:sysClr val="{system}" lastClr="{colour}"/></a:{name}>'
        for name, (system, colour) in _SYSTEM_COLOURS.items()
    ) + "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in _COLOURS.items())
    fonts = "".join(
        f'<a:{name}Font><a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/></a:{name}Font>'
        for name, font in _FONTS.items()
    )
    return (
        f'{DECLARATION}<a:theme xmlns:a="{DRAWING}" name="Office Theme"><a:themeElements>'
        f'<a:clrScheme name="Office">{colours}</a:clrScheme><a:fontScheme name="Office">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Office"><a:fillStyleLst>{_FILL * _EACH}</a:fillStyleLst><a:lnStyleLst>{_LINE * _EACH}'
        f"</a:lnStyleLst><a:effectStyleLst>{_EFFECT * _EACH}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * _EACH}"
        "</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    ).encode()
