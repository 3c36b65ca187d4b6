"""Lines of a set for the programmes and providers of the set that has them, or includes them."""

from mentortools.policy.requirements.entries import SetEntry
from mentortools.policy.requirements.lines import Line
from mentortools.policy.requirements.requirement import Requirement


def bound(line: Line, head: SetEntry) -> Line | None:
    """A line for the programmes and providers of a set; None where it is for none of them.

    A line that names none of its own takes the set's; one that names some keeps those that are the set's as well. In
    one provider's set every line is that provider's, and stays so in a set that includes it.
    """
    programmes = _within(line.requirement.programmes, tuple(head.programmes), named=line.names_programmes)
    providers = _within(line.requirement.providers, tuple(head.providers), named=line.names_providers)
    if programmes is None or providers is None:
        return None
    of_one = line.requirement.of_one_provider or head.of_one_provider
    requirement = line.requirement._replace(programmes=programmes, providers=providers, of_one_provider=of_one)
    return line._replace(requirement=requirement)


def _within(own: tuple[str, ...], of_the_set: tuple[str, ...], *, named: bool) -> tuple[str, ...] | None:
    if not of_the_set:
        return own
    if not named or not own:
        return of_the_set
    return tuple(each for each in own if each in of_the_set) or None


def for_somebody(programmes: tuple[str, ...], head: SetEntry) -> bool:
    """Whether what is for some programmes is for any of a set's. Empty means all."""
    return _within(programmes, tuple(head.programmes), named=True) is not None


def one_of_both(first: Line, second: Line) -> Line | None:
    """One line for two of one code: for the programmes of either; None where they ask for different things."""
    if _apart_from_whom(first.requirement) != _apart_from_whom(second.requirement):
        return None
    if first.requirement.programmes != second.requirement.programmes and (
        first.requirement.providers != second.requirement.providers
    ):
        return None
    requirement = first.requirement._replace(
        programmes=either(first.requirement.programmes, second.requirement.programmes),
        providers=either(first.requirement.providers, second.requirement.providers),
    )
    return Line(
        requirement,
        first.names_programmes and second.names_programmes,
        first.names_providers and second.names_providers,
    )


def either(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """Whom one of two lines is for. Empty means everyone."""
    return tuple(dict.fromkeys([*first, *second])) if first and second else ()


def _apart_from_whom(requirement: Requirement) -> Requirement:
    return requirement._replace(programmes=(), providers=(), set_title="", also=())
