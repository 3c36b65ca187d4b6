"""A requirement: one cited line of a requirement set, which asks for a duty with its figures."""

from collections.abc import Mapping
from typing import NamedTuple

from mentortools.policy.requirements.figure import FigureValue
from mentortools.policy.source import Source

WHO = ("Mentor", "Lead mentor", "School", "Trust")


class Citation(NamedTuple):
    """A line of another chosen set that asks for the very same."""

    code: str
    title: str
    set_name: str
    set_title: str
    source: Source


class Requirement(NamedTuple):
    """One line of a requirement set.

    Attributes:
        code: Its code, once in a set: ``D1``. A letter behind it marks a further part of the same line: ``N1a``.
        title: What is asked, in our words.
        duty: The kind of duty it asks for, a key of ``DUTIES``; empty where the claim's own checks or sheets show
            it, or no workbook can.
        who: Who owes it, one of ``WHO``.
        programmes: The programmes for whose trainees it is owed; empty for every trainee.
        figures: The duty's figures, those not given filled in with what holds otherwise. A figure that neither the
            requirement nor the duty gives is not among them.
        source: Where it comes from.
        set_name: The name of the set it was taken from.
        shown_by: Codes of checks and parts of sheets that show it, where it asks for no duty.
        why_not: Why a workbook cannot show it; empty where one can.
        set_title: The title of the set that was chosen, for messages.
        note: What a reader should know: where the source gives no figure, what is taken instead.
        providers: Codes of the accredited providers for whose trainees and mentors it is owed; empty for all.
        also: The same demand in other chosen sets.
        of_one_provider: Whether it is what one accredited provider asks for its own trainees, and not of every school.
    """

    code: str
    title: str
    duty: str
    who: str
    programmes: tuple[str, ...]
    figures: Mapping[str, FigureValue]
    source: Source
    set_name: str
    shown_by: tuple[str, ...] = ()
    why_not: str = ""
    set_title: str = ""
    note: str = ""
    providers: tuple[str, ...] = ()
    also: tuple[Citation, ...] = ()
    of_one_provider: bool = False

    @property
    def lacks_its_provider(self) -> bool:
        """Whether it is one provider's and does not say whose, so that the trainees of every provider are judged."""
        return self.of_one_provider and not self.providers

    def concerns(self, programme: str, provider_code: str) -> bool:
        """Whether it is owed for a trainee of that programme and provider.

        Where either is blank, only what is owed for every programme, or for every provider, is.
        """
        of_programme = not self.programmes or programme in self.programmes
        return of_programme and (not self.providers or provider_code in self.providers)
