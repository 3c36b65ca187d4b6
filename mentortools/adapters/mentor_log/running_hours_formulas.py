"""The formulas of ``Running hours``: functions that Excel 2016, LibreOffice and others know, no array formula.

TRNs are compared as text in two spellings, with and without leading zeros, so a TRN that Excel turned into a number is
still the same mentor; provider codes are compared whole, never by SUMIFS, which takes ``1E2`` and ``100`` for one.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from mentortools.adapters.mentor_log.estimates import SLACK
from mentortools.adapters.mentor_log.layout import Area
from mentortools.adapters.mentor_log.lists import ListPlaces
from mentortools.adapters.mentor_log.published import Published
from mentortools.adapters.mentor_log.school_seen import SEPARATORS, URN_DIGITS, YEAR_DIGITS
from mentortools.adapters.mentor_log.school_sheet import cell_of
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.training_type import TrainingType
from mentortools.workbook.columns import Table
from mentortools.workbook.template import MENTORS, PREVIOUS_CLAIMS, TRAINING_LOG

YEAR, REGION, RATE, LOGGED, SHOWN, WORTH = (f"$B${row}" for row in range(5, 11))
STARTS, ENDS, YEAR_PLACE, URN, EARLIER_1, EARLIER_2, EARLIER_3 = (f"$N${row}" for row in range(4, 11))
HEADER = 12
FIRST = 13
INITIAL, REFRESHER = (kind.capitalize() for kind in (TrainingType.INITIAL, TrainingType.REFRESHER))


NAMED: Mapping[Table, tuple[str, ...]] = MappingProxyType(
    {
        MENTORS: ("trn", "first_name", "last_name"),
        TRAINING_LOG: ("mentor_trn", "provider_code", "hours"),
        PREVIOUS_CLAIMS: ("academic_year", "mentor_trn", "provider_code", "hours", "urn", "status"),
    }
)
"""The columns that the formulas read, each by its defined name."""


class Book(Struct, frozen=True):
    """What the formulas refer to.

    Attributes:
        mentors: The table of that name, and so on.
        training: ``Training log``.
        claims: ``Previous claims``.
        places: The lists.
        known: The rules behind them.
        last: The last row of the running hours.
    """

    mentors: Area
    training: Area
    claims: Area
    places: ListPlaces
    known: Published
    last: int

    def down(self, letter: str) -> str:
        """A column of the running hours, from the first row to the last."""
        return f"${letter}${FIRST}:${letter}${self.last}"


def school_formulas(book: Book) -> tuple[str, ...]:
    """Academic year, region, rate, hours in the log, hours shown, what all is worth: B5 to B10."""
    district = f"TRIM({cell_of('district')})"
    regions = book.places.regions
    by_name, by_code = (
        f"INDEX({regions},MATCH({district},{names},0))" for names in (book.places.districts, book.places.codes)
    )
    rate = f"INDEX({book.places.rates},{YEAR_PLACE},MATCH({REGION},{book.places.rate_regions},0))"
    year = cell_of("academic_year")
    return (
        f'=IF({year}="","",{year})',
        f'=IF({cell_of("district")}="","",IFERROR({by_name},IFERROR({by_code},"")))',
        f'=IF(OR({REGION}="",{YEAR_PLACE}=""),"",{rate})',
        f"=SUM({book.training.name_of('hours')})",
        f"=SUM({book.down('D')})",
        f"=SUM({book.down('K')})",
    )  # fmt: skip


def scalar_workings(book: Book) -> tuple[str, ...]:
    """The calendar years, the year's place among those with figures, the URNs: N4 to N10."""
    digits = cell_of("earlier_urns")
    for separator in SEPARATORS:
        digits = f'SUBSTITUTE({digits},"{separator}","")'
    earlier = (f"MID({digits},{1 + place * URN_DIGITS},{URN_DIGITS})" for place in range(3))
    place = f'IFERROR(MATCH({STARTS}&"*",{book.places.years},0),"")'
    return (
        f"=LEFT({cell_of('academic_year')},{YEAR_DIGITS})",
        f'=IFERROR((VALUE({STARTS})+1)&"","")',
        f'=IF({STARTS}="","",{place})',
        f'={cell_of("urn")}&""',
        *(f"={text}" for text in earlier),
    )


def mentor_formulas(book: Book, row: int) -> tuple[str, ...]:
    """TRN, TRN without zeros, three provider codes, rows taken up, rows before: M to S."""
    trn = f"INDEX({book.mentors.name_of('trn')},{row - FIRST + 1})"
    code = book.training.name_of("provider_code")
    mine = _is_mentor(book.training, f"$M{row}", f"$N{row}")

    def next_code(condition: str, *listed: str) -> str:
        other = "".join(f"*({code}<>{cell})" for cell in listed)
        first = f'INDEX({code},MATCH(1,INDEX({mine}*({code}<>""){other},0),0))&""'
        return f'=IF({condition}="","",IFERROR({first},""))'

    return (
        f'=IF({trn}="","",IFERROR(TEXT(VALUE({trn}),"0000000"),{trn}&""))',
        f'=IF(OR($M{row}="",ISNUMBER(MATCH($M{row},$M${HEADER}:$M{row - 1},0))),"",IFERROR(VALUE($M{row})&"",$M{row}))',
        next_code(f"$N{row}"),
        next_code(f"$O{row}", f"$O{row}"),
        next_code(f"$P{row}", f"$O{row}", f"$P{row}"),
        f'=IF($N{row}="",0,MAX(1,($O{row}<>"")+($P{row}<>"")+($Q{row}<>"")))',
        f"=SUM($R${HEADER}:$R{row - 1})",
    )


def place_formulas(book: Book, row: int) -> tuple[str, str, str]:
    """Which mentor a row is for, which of the mentor's providers, and the TRN without zeros: T to V."""
    above = row - FIRST
    before, rows = book.down("S"), book.down("R")
    mentor = f"MATCH(1,INDEX(({before}<={above})*({before}+{rows}>{above}),0),0)"
    return (
        f'=IF({above}>=SUM({rows}),"",{mentor})',
        f'=IF($T{row}="","",{above + 1}-INDEX({before},$T{row}))',
        f'=IF($T{row}="","",INDEX({book.down("N")},$T{row}))',
    )


def estimate_formulas(book: Book, row: int) -> tuple[str, ...]:
    """Name, TRN, provider, hours logged, kind, allowance, claimed, claimed here, claimable, left, worth: A to K."""
    here = f"$T{row}"
    first, last = (f"INDEX({book.mentors.name_of(field)},{here})" for field in ("first_name", "last_name"))
    name = f'TRIM({first}&" "&{last})'
    plain = f"$V{row}"
    logged = f"{_is_mentor(book.training, f'$B{row}', plain)}*({book.training.name_of('provider_code')}=$C{row})"
    refresher = f"INDEX({book.places.hours[TrainingType.REFRESHER]},{YEAR_PLACE})"
    initial = f"INDEX({book.places.hours[TrainingType.INITIAL]},{YEAR_PLACE})"
    mine = f"{_is_mentor(book.claims, f'$B{row}', plain)}*({book.claims.name_of('provider_code')}=$C{row})"
    this_year = f"{_this_year(book.claims)}*{mine}{_not_in(book.claims, book.known.not_using_hours)}"
    earlier = f"{_earlier_year(book.claims)}*{mine}{_not_in(book.claims, book.known.not_making_refresher)}"
    known = f'OR($C{row}="",{STARTS}="")'
    claimed = book.claims.name_of("hours")
    return (
        f'=IF({here}="","",IF({name}="",$B{row},{name}))',
        f'=IF({here}="","",INDEX({book.down("M")},{here}))',
        f'=IF({here}="","",INDEX($O${FIRST}:$Q${book.last},{here},$U{row})&"")',
        f'=IF({here}="","",ROUND(SUMPRODUCT({logged},{book.training.name_of("hours")}),6))',
        f'=IF({known},"",IF(SUMPRODUCT({earlier})>0,"{REFRESHER}","{INITIAL}"))',
        f'=IF(OR($E{row}="",{YEAR_PLACE}=""),"",IF($E{row}="{REFRESHER}",{refresher},{initial}))',
        f'=IF({known},"",SUMPRODUCT({this_year},{claimed}))',
        f'=IF({known},"",SUMPRODUCT({this_year}*{_here(book.claims)},{claimed}))',
        f'=IF($F{row}="","",MAX(0,MIN(INT($D{row}+{SLACK:f})-$H{row},$F{row}-$G{row})))',
        f'=IF($F{row}="","",MAX(0,$F{row}-$G{row}-$I{row}))',
        f'=IF(OR($I{row}="",{RATE}=""),"",ROUND($I{row}*{RATE},2))',
    )


def note_formulas(book: Book) -> tuple[str, ...]:
    """What to look at: D4 to D9. The first says whether there is anything."""
    hours = book.training.name_of("hours")
    district = cell_of("district")
    unknown = f'"“"&{district}&"” is not in the list of districts, so the rate is not known."'
    return (
        '=IF($D$5&$D$6&$D$7&$D$8&$D$9="","All hours of the Training log are shown below.","Look at this first:")',
        (
            f'=IF({YEAR}="","Choose the Academic year on the School sheet.",IF({YEAR_PLACE}="",'
            f'"No rates are listed for "&{YEAR}&": the hours are shown, their worth is not.",""))'
        ),
        f'=IF({district}="","Choose the District on the School sheet.",IF({REGION}="",{unknown},""))',
        (
            f'=IF(ABS({LOGGED}-{SHOWN})<0.005,"","Hours not shown: "&TEXT({LOGGED}-{SHOWN},"0.00")&". No such TRN on'
            f' Mentors, no provider code, or more than 3 providers.")'
        ),
        (
            f'=IF(COUNTA({hours})=COUNT({hours}),"","Cells under Hours that hold text, not counted here: "'
            f'&(COUNTA({hours})-COUNT({hours}))&".")'
        ),
        (
            f'=IF(COUNTIFS({hours},">0",{hours},"<0.25")=0,"","Sessions under 15 minutes: "&COUNTIFS({hours},'
            f'">0",{hours},"<0.25")&". A time such as 1:30 counts as part of a day here.")'
        ),
    )


def _is_mentor(area: Area, trn: str, plain: str) -> str:
    cells = area.name_of("mentor_trn")
    return f'(({cells}&""={trn})+({cells}&""={plain})>0)'


def _this_year(claims: Area) -> str:
    cells = claims.name_of("academic_year")
    return f'({cells}&"">={STARTS})*({cells}&""<{ENDS})'


def _earlier_year(claims: Area) -> str:
    cells = claims.name_of("academic_year")
    return f'({cells}<>"")*({cells}&""<{STARTS})'


def _here(claims: Area) -> str:
    cells = claims.name_of("urn")
    return "(" + "+".join(f'({cells}&""={urn})' for urn in ('""', URN, EARLIER_1, EARLIER_2, EARLIER_3)) + ">0)"


def _not_in(claims: Area, statuses: Sequence[ClaimStatus]) -> str:
    cells = claims.name_of("status")
    return "".join(f'*({cells}<>"{word}")' for word in _words(statuses))


def _words(statuses: Sequence[ClaimStatus]) -> Iterable[str]:
    return {word.casefold(): word for status in statuses for word in (status.label, status.value)}.values()
