"""Styles and theme of the add-in's one empty sheet. Excel's writers always have both, so checkers ask for them."""

from macros.addin.parts import HEAD, MAIN

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
TEXT_FONT = "Calibri"
COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "44546A",
    "lt2": "E7E6E6",
    "accent1": "4472C4",
    "accent2": "ED7D31",
    "accent3": "A5A5A5",
    "accent4": "FFC000",
    "accent5": "5B9BD5",
    "accent6": "70AD47",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
LINE = f"<a:ln>{FILL}</a:ln>"
EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
LEVELS = 3


def styles() -> str:
    """One font, the two fills that every workbook has, no border, one format."""
    return (
        f'{HEAD}<styleSheet xmlns="{MAIN}">'
        f'<fonts count="1"><font><sz val="11"/><name val="{TEXT_FONT}"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def theme() -> str:
    """The smallest theme that the format allows: twelve colours, two fonts, three levels of each effect."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in COLOURS.items())
    font = f'<a:latin typeface="{TEXT_FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'{HEAD}<a:theme xmlns:a="{DRAWING}" name="Office"><a:themeElements>'
        f'<a:clrScheme name="Office">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Office"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="Office"><a:fillStyleLst>{FILL * LEVELS}</a:fillStyleLst>'
        f"<a:lnStyleLst>{LINE * LEVELS}</a:lnStyleLst><a:effectStyleLst>{EFFECT * LEVELS}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{FILL * LEVELS}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
