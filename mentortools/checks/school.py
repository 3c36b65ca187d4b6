"""Checks of the School sheet: the district, the academic year, and what names the school."""

from collections.abc import Iterator

from mentortools.checks.case import LogCase
from mentortools.checks.catalogue import CHECK, MUST_FIX, Hit, check
from mentortools.checks.places import at_school
from mentortools.checks.words import quoted
from mentortools.policy.districts import NoRegion
from mentortools.policy.rules import Rules
from mentortools.workbook.headings import NEAR, likeness
from mentortools.workbook.plain_name import plain
from mentortools.workbook.template import SCHOOL

UKPRN_DIGITS = 8
MOST_OFFERED = 3


def _no_region(case: LogCase, reason: NoRegion) -> bool:
    """Whether there is no region for a reason. A School sheet that is missing has its own finding."""
    match = case.sitting.district
    return SCHOOL.name in case.log.places and match is not None and match.reason is reason


def _read(case: LogCase, field: str) -> bool:
    """Whether nothing is known to be wrong with a label's cell already."""
    cell = case.log.school.at.get(field)
    return not any(unreadable.cell == cell for unreadable in case.log.unreadable)


@check(
    "MT160",
    severity=MUST_FIX,
    title="The district is blank",
    message="District is blank, so the hourly rate is not known. Type the administrative district that Get Information"
    " about Schools gives for the school, as a name or a code.",
    why="The region, and with it the rate, comes from the administrative district and from nothing else.",
    reads=("districts",),
)
def district_blank(case: LogCase) -> Iterator[Hit]:
    """A school without a district."""
    if _no_region(case, NoRegion.BLANK) and _read(case, "district"):
        yield at_school(case.log, "district")


@check(
    "MT161",
    severity=MUST_FIX,
    title="The district is not one of England's",
    message="{heading} “{found}” is no district of England, so the hourly rate is not known.{near} Type the"
    " administrative district that Get Information about Schools gives for the school.",
    why="A district is matched by its code or its exact name, never by likeness: the nearest could have another rate.",
    reads=("districts",),
)
def district_unknown(case: LogCase) -> Iterator[Hit]:
    """A district that no list knows."""
    if _no_region(case, NoRegion.UNKNOWN):
        typed = case.log.school.district
        yield at_school(case.log, "district", typed, near=_offer(typed, case.rules))


def _offer(typed: str, rules: Rules) -> str:
    """The live districts whose names are nearest, as a question. None of them is ever used."""
    wanted = plain(typed)
    live = (district.name for district in rules.districts.by_code.values() if district.ended_on is None)
    rated = sorted((-likeness(wanted, plain(name)), name) for name in live)
    near = [name for rate, name in rated[:MOST_OFFERED] if -rate >= NEAR]
    return f" Is it {quoted(near)}?" if near else ""


@check(
    "MT162",
    severity=MUST_FIX,
    title="The district has ended",
    message="{heading} “{found}” is a district that has been abolished and has no region, so the hourly rate is not"
    " known. Type the administrative district that the school is in now.",
    why="An ended district counts as the live one of the same name. Where there is none, nobody says which follows it.",
    reads=("districts",),
)
def district_ended(case: LogCase) -> Iterator[Hit]:
    """A district that was abolished and that the grant's list does not name."""
    if _no_region(case, NoRegion.ENDED):
        yield at_school(case.log, "district", case.log.school.district)


@check(
    "MT163",
    severity=MUST_FIX,
    title="There are no rules for the academic year",
    message="{reason}",
    why="Each year's figures are published anew. An earlier year's are never used in their place.",
)
def year_without_rules(case: LogCase) -> Iterator[Hit]:
    """A year for which nothing, or not enough, is published."""
    year = case.log.school.academic_year
    if year is not None and case.sitting.rules is None and case.sitting.no_rules:
        yield at_school(case.log, "academic_year", year.name, reason=case.sitting.no_rules)


@check(
    "MT164",
    severity=MUST_FIX,
    title="No new claim can be made for the academic year",
    message="{heading} is {found}, and nobody has confirmed when training of that year can start. No new claim can be"
    " made for it; its claims count as earlier claims.",
    why="Without confirmed training dates no session can be shown to count.",
    reads=("training_dates",),
)
def year_without_dates(case: LogCase) -> Iterator[Hit]:
    """A year whose training dates are not confirmed."""
    if not case.rules.can_claim:
        yield at_school(case.log, "academic_year", case.rules.year.name)


@check(
    "MT165",
    severity=CHECK,
    title="Another academic year was asked for",
    message="{heading} is {found}, and this run was started for {asked}. The workbook's own year was used.",
    why="A log is worked out by the rules of its own year, whatever was asked for.",
)
def another_year(case: LogCase) -> Iterator[Hit]:
    """A year given by the user that is not the workbook's."""
    year, asked = case.log.school.academic_year, case.sitting.year_asked_for
    if year is not None and asked is not None and asked != year:
        yield at_school(case.log, "academic_year", year.name, asked=asked.name)


@check(
    "MT166",
    severity=CHECK,
    title="The school's name is blank",
    message="School name is blank. Type it in, so that people see whose log this is.",
    why="The claim is made by URN. People check the name beside it.",
)
def name_blank(case: LogCase) -> Iterator[Hit]:
    """A school without a name."""
    if SCHOOL.name in case.log.places and not case.log.school.name and _read(case, "name"):
        yield at_school(case.log, "name")


@check(
    "MT167",
    severity=CHECK,
    title="A UKPRN that is none",
    message="{heading} must be 8 digits. “{found}” is not. Type the UK provider reference number, or leave it blank.",
    why="A UKPRN has 8 digits. The claim does not need it.",
)
def ukprn(case: LogCase) -> Iterator[Hit]:
    """A UKPRN of another form."""
    typed = "".join(case.log.school.ukprn.split())
    if typed and not (len(typed) == UKPRN_DIGITS and typed.isascii() and typed.isdigit()):
        yield at_school(case.log, "ukprn", case.log.school.ukprn)


@check(
    "MT168",
    severity=CHECK,
    title="The school's own URN among its earlier ones",
    message="{heading} lists {found}, which is this school's own URN. List only URNs that it had before.",
    why="Earlier URNs join the claims of a school before and after it became another one.",
)
def own_urn_among_earlier(case: LogCase) -> Iterator[Hit]:
    """A URN in both places."""
    school = case.log.school
    if school.urn and school.urn in school.earlier_urns:
        yield at_school(case.log, "earlier_urns", school.urn)
