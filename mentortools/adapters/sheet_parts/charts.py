"""The part of a native chart: bars on their side, bars in a pile, or columns."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from mentortools.adapters.sheet_parts.escapes import excel_text, xml_text
from mentortools.adapters.sheet_parts.names import CHART, DECLARATION, DRAWING, RELATIONSHIPS, quoted
from mentortools.model.cell import column_letters
from mentortools.workbook.drawing import ChartKind, Line, NewChart, Series

# Told apart by lightness too, so that they differ in grey print and for people who see few colours.
COLOURS = ("1F3864", "5B9BBF", "E0A030", "CBD5E3")

_TEXT_COLOUR, _GRID_COLOUR = "262626", "D9D9D9"
_TITLE_SIZE, _TEXT_SIZE = 1300, 1100
_OVERLAP, _LANGUAGE = '<c:overlap val="100"/>', ' lang="en-US"'


class _Axes(Struct, frozen=True):
    """How the axes of a kind of chart lie.

    Attributes:
        direction: Of the bars.
        order: Of the categories.
        categories: Where the categories stand.
        values: Where the values stand.
        turn: How the title of the categories is turned.
        crosses: Where the axis of the values crosses that of the categories.
    """

    direction: str
    order: str
    categories: str
    values: str
    turn: str
    crosses: str


# Bars lie on their side: the first category stands at the top, and the values run along the foot.
_LYING = _Axes("bar", "maxMin", "l", "t", ' rot="-5400000" vert="horz"', "max")
_STANDING = _Axes("col", "minMax", "b", "l", "", "autoZero")
_AXES: Mapping[ChartKind, _Axes] = MappingProxyType(
    {ChartKind.BARS: _LYING, ChartKind.STACKED_BARS: _LYING, ChartKind.COLUMNS: _STANDING}
)


class ChartValues(Struct, frozen=True):
    """What the cells hold that a chart draws, by their rows; what is blank is missing.

    Attributes:
        categories: Their texts, by their place from 0.
        series: The figures of each series, as text, likewise.
    """

    categories: Mapping[int, str]
    series: tuple[Mapping[int, str], ...]


def chart_part(chart: NewChart, title: str, number: int, values: ChartValues) -> bytes:
    """A chart of the sheet of this title, with what its cells hold, for programs that do not look there.

    Args:
        chart: The chart.
        title: The title of its sheet.
        number: Its number in the workbook, for the names of its axes.
        values: What its cells hold.
    """
    axes = _AXES[chart.kind]
    across, up = f"5{number:03}0001", f"5{number:03}0002"
    stacked = chart.kind is ChartKind.STACKED_BARS
    grouping = "stacked" if stacked else "clustered"
    categories = _categories(chart.categories, title, values.categories)
    series = "".join(
        _series(place, each, title, categories, held)
        for place, (each, held) in enumerate(zip(chart.series, values.series, strict=True))
    )
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{CHART}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONSHIPS}">'
        f'<c:lang val="en-US"/><c:chart>{_title(chart.title, size=_TITLE_SIZE, bold=1)}<c:plotArea><c:layout/>'
        f'<c:barChart><c:barDir val="{axes.direction}"/><c:grouping val="{grouping}"/>'
        f'{series}<c:gapWidth val="60"/>{_OVERLAP if stacked else ""}'
        f'<c:axId val="{across}"/><c:axId val="{up}"/></c:barChart>'
        f"{_category_axis(chart, axes, across, up)}{_value_axis(chart, axes, across, up)}</c:plotArea>"
        f'{_legend(chart.series)}<c:plotVisOnly val="1"/></c:chart><c:printSettings><c:headerFooter/>'
        '<c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/>'
        "</c:printSettings></c:chartSpace>"
    ).encode()


def _area(title: str, line: Line) -> str:
    letters = column_letters(line.column)
    first, last = f"${letters}${line.first}", f"${letters}${line.last}"
    return xml_text(f"{quoted(title)}!{first}" if line.first == line.last else f"{quoted(title)}!{first}:{last}")


def _points(line: Line, held: Mapping[int, str]) -> str:
    points = "".join(f'<c:pt idx="{place}"><c:v>{text}</c:v></c:pt>' for place, text in held.items())
    return f'<c:ptCount val="{line.last - line.first + 1}"/>{points}'


def _categories(line: Line, title: str, held: Mapping[int, str]) -> str:
    texts = {place: excel_text(text) for place, text in held.items()}
    return (
        f"<c:cat><c:strRef><c:f>{_area(title, line)}</c:f><c:strCache>{_points(line, texts)}</c:strCache>"
        "</c:strRef></c:cat>"
    )


def _series(place: int, series: Series, title: str, categories: str, held: Mapping[int, str]) -> str:
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/><c:tx><c:v>{xml_text(series.name)}</c:v></c:tx>'
        f"<c:spPr>{_colour(COLOURS[place % len(COLOURS)])}<a:ln>{_colour('FFFFFF')}</a:ln></c:spPr>{categories}"
        f"<c:val><c:numRef><c:f>{_area(title, series.values)}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f"{_points(series.values, held)}</c:numCache></c:numRef></c:val></c:ser>"
    )


def _colour(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _letters(name: str, size: int, bold: int, said: str = "") -> str:
    """How text is set: of a paragraph (``defRPr``) or of a run of text (``rPr``)."""
    return (
        f'<a:{name}{said} sz="{size}" b="{bold}" baseline="0">{_colour(_TEXT_COLOUR)}'
        f'<a:latin typeface="Calibri"/></a:{name}>'
    )


def _title(text: str, *, size: int = _TEXT_SIZE, bold: int = 0, turn: str = "") -> str:
    if not text:
        return ""
    run = f"{_letters('rPr', size, bold, _LANGUAGE)}<a:t>{xml_text(text)}</a:t>"
    return (
        f"<c:title><c:tx><c:rich><a:bodyPr{turn}/><a:lstStyle/><a:p><a:pPr>{_letters('defRPr', size, bold)}</a:pPr>"
        f"<a:r>{run}</a:r></a:p></c:rich></c:tx><c:layout/></c:title>"
    )


_SMALL_TEXT = (
    f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{_letters('defRPr', _TEXT_SIZE, 0)}</a:pPr>"
    '<a:endParaRPr lang="en-US"/></a:p></c:txPr>'
)


def _category_axis(chart: NewChart, axes: _Axes, across: str, up: str) -> str:
    return (
        f'<c:catAx><c:axId val="{across}"/><c:scaling><c:orientation val="{axes.order}"/></c:scaling>'
        f'<c:axPos val="{axes.categories}"/>{_title(chart.categories_title, turn=axes.turn)}'
        f'<c:tickLblPos val="nextTo"/>{_SMALL_TEXT}<c:crossAx val="{up}"/><c:crosses val="autoZero"/>'
        '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/></c:catAx>'
    )


def _value_axis(chart: NewChart, axes: _Axes, across: str, up: str) -> str:
    return (
        f'<c:valAx><c:axId val="{up}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>'
        f'<c:axPos val="{axes.values}"/><c:majorGridlines><c:spPr><a:ln>{_colour(_GRID_COLOUR)}</a:ln></c:spPr>'
        f'</c:majorGridlines>{_title(chart.values_title)}<c:numFmt formatCode="#,##0" sourceLinked="0"/>'
        f'<c:tickLblPos val="nextTo"/>{_SMALL_TEXT}<c:crossAx val="{across}"/><c:crosses val="{axes.crosses}"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )


def _legend(series: Sequence[Series]) -> str:
    if len(series) == 1:
        return ""
    return f'<c:legend><c:legendPos val="b"/><c:layout/>{_SMALL_TEXT}</c:legend>'
