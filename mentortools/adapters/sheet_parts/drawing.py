"""The part that says where a sheet's charts stand, and what they say to a person who cannot see them."""

from msgspec import Struct

from mentortools.adapters.sheet_parts.escapes import xml_attribute
from mentortools.adapters.sheet_parts.measures import Grid
from mentortools.adapters.sheet_parts.names import CHART, DECLARATION, DRAWING, RELATIONSHIPS, SPREADSHEET_DRAWING
from mentortools.workbook.drawing import NewChart
from mentortools.workbook.edit import NewSheet

_UNITS_A_PIXEL = 9_525


class _Corner(Struct, frozen=True):
    """A corner of a chart: a column and a row counted from 0, and the pixels beyond their beginnings."""

    column: int
    across: int
    row: int
    down: int


def drawing_part(sheet: NewSheet) -> bytes:
    """The drawing of a sheet with charts; the charts are its relations in their order."""
    grid = Grid(sheet)
    anchors = "".join(_anchor(number, chart, grid) for number, chart in enumerate(sheet.charts, 1))
    root = f'<xdr:wsDr xmlns:xdr="{SPREADSHEET_DRAWING}" xmlns:a="{DRAWING}">'
    return f"{DECLARATION}{root}{anchors}</xdr:wsDr>".encode()


def _anchor(number: int, chart: NewChart, grid: Grid) -> str:
    first = _Corner(chart.column - 1, 0, chart.row - 1, 0)
    description = f' descr="{xml_attribute(chart.description)}"' if chart.description else ""
    return (
        f'<xdr:twoCellAnchor editAs="oneCell">{_corner("from", first)}{_corner("to", _far_corner(chart, grid))}'
        '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>'
        f'<xdr:cNvPr id="{number + 1}" name="Chart {number}"{description}/><xdr:cNvGraphicFramePr/>'
        '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>'
        f'<a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" xmlns:r="{RELATIONSHIPS}" r:id="rId{number}"/>'
        "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
    )


def _far_corner(chart: NewChart, grid: Grid) -> _Corner:
    """Where a chart ends, below and at the right."""
    column, across, row, down = chart.column, chart.width, chart.row, chart.height
    while across >= grid.width(column):
        across -= grid.width(column)
        column += 1
    while down >= grid.height(row):
        down -= grid.height(row)
        row += 1
    return _Corner(column - 1, across, row - 1, down)


def _corner(name: str, corner: _Corner) -> str:
    return (
        f"<xdr:{name}><xdr:col>{corner.column}</xdr:col><xdr:colOff>{corner.across * _UNITS_A_PIXEL}</xdr:colOff>"
        f"<xdr:row>{corner.row}</xdr:row><xdr:rowOff>{corner.down * _UNITS_A_PIXEL}</xdr:rowOff></xdr:{name}>"
    )
