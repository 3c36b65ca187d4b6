"""A log that is ready for claims: its school is known, and only the rows that count are left in it."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from mentortools.claims.history import Pair, pairs_of
from mentortools.claims.logged import NOTHING, Logged, logged_by_pair
from mentortools.claims.schools import Urns
from mentortools.model.academic_year import AcademicYear
from mentortools.policy.districts import DistrictMatch
from mentortools.policy.rules import Rules
from mentortools.workbook.log import MentorLog


class CountedLog(Struct, frozen=True, dict=True):
    """One school's log of one academic year, in a run.

    Attributes:
        name: Its file's name, for people; no two logs of a run share one.
        urns: The school.
        log: The log, ``training`` left with the rows that count.
        rules: The rules of its year.
        district: What its district came to.
    """

    name: str
    urns: Urns
    log: MentorLog
    rules: Rules
    district: DistrictMatch

    @property
    def year(self) -> AcademicYear:
        """The academic year of the log."""
        return self.rules.year

    @cached_property
    def logged(self) -> Mapping[Pair, Logged]:
        """The counting rows by mentor and provider."""
        return logged_by_pair(self.log.training)

    def logged_for(self, pair: Pair) -> Logged:
        """The counting rows of one mentor and provider; none where nothing counts."""
        return self.logged.get(pair, NOTHING)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Every mentor and provider the log speaks of: by training, by trainees, by a claim of this year; sorted."""
        trained = {Pair(trainee.mentor_trn, trainee.provider_code) for trainee in self.log.trainees
                   if trainee.mentor_trn}  # fmt: skip
        claimed = {Pair(row.mentor_trn, row.provider_code) for row in self.log.previous_claims
                   if row.academic_year == self.year and (row.urn is None or row.urn in self.here)}  # fmt: skip
        return tuple(
            sorted({*pairs_of(self.log.training), *trained, *claimed}, key=lambda pair: (pair.provider_code, pair.trn))
        )

    @cached_property
    def here(self) -> frozenset[str]:
        """The URNs that mean this school."""
        return frozenset((self.urns.urn, *self.urns.earlier))
