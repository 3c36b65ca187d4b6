"""The add-in's tab as a page: drawn from its own description, since no Excel is at hand to show it."""

from html import escape
from pathlib import Path

from defusedxml.ElementTree import parse

RIBBON = Path(__file__).parents[2] / "macros" / "ribbon.xml"
_NAMESPACE = "{http://schemas.microsoft.com/office/2009/07/customui}"
_PAGE = """<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Ribbon</title><style>
body {{ margin: 0; font: 15px Carlito, Calibri, sans-serif; background: #fff; color: #262626; }}
.tabs {{ padding: 8px 14px 0; background: #217346; color: #fff; }}
.tabs span {{ display: inline-block; padding: 6px 14px; }}
.tabs .on {{ background: #f3f2f1; color: #217346; font-weight: bold; border-radius: 4px 4px 0 0; }}
.group {{ background: #f3f2f1; padding: 12px 14px 4px; border-bottom: 1px solid #c8c6c4; }}
.button {{ display: inline-block; width: 132px; vertical-align: top; text-align: center; padding: 0 6px; }}
.button b {{ display: block; font-size: 17px; border: 1px solid #8a8886; border-radius: 4px; background: #fff;
  padding: 14px 0; margin-bottom: 6px; }}
.button small {{ display: block; font-size: 13px; min-height: 3em; }}
.name {{ text-align: center; color: #605e5c; padding-top: 4px; }}
</style><div class="tabs"><span>Home</span><span>View</span><span class="on">{tab}</span></div>
<div class="group">{buttons}<div class="name">{group} &#8690;</div></div></html>
"""


def ribbon_page() -> str:
    """The tab with its buttons, and under each what it is for."""
    tab = parse(RIBBON).getroot().find(f".//{_NAMESPACE}tab")
    if tab is None:
        msg = f"{RIBBON} describes no tab"
        raise ValueError(msg)
    group = tab.find(f"{_NAMESPACE}group")
    buttons = group.findall(f"{_NAMESPACE}button") if group is not None else []
    return _PAGE.format(
        tab=escape(tab.get("label", "")),
        group=escape(group.get("label", "") if group is not None else ""),
        buttons="".join(
            f'<div class="button"><b>{escape(each.get("label", ""))}</b>'
            f"<small>{escape(each.get('screentip', ''))}</small></div>"
            for each in buttons
        ),
    )
