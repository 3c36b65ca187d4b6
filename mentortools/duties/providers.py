"""Mentors of several providers: for which of them what was done with one counts."""

from collections.abc import Collection

from mentortools.duties.case import Case


def providers_of(case: Case, mentor_trn: str, named: Collection[str] = ()) -> tuple[str, ...]:
    """The providers of a mentor's trainees and of the training, in the log's order; only named ones where some are."""
    of_trainees = (row.provider_code for row in case.trainees_by_mentor.get(mentor_trn, ()))
    of_lines = (line.provider_code for line in case.trainings if line.trn == mentor_trn)
    each = dict.fromkeys(code for code in (*of_trainees, *of_lines) if code)
    return tuple(code for code in each if not named or code in named)


def counting_for(case: Case, mentor_trn: str, codes: Collection[str], named: Collection[str] = ()) -> frozenset[str]:
    """With whom something must be done to count for some of a mentor's providers; nobody is named where all of it does.

    What was done with another of the mentor's providers counts for that one. What was done with anybody else, or with a
    provider whom the log does not name, counts for each.
    """
    others = {*providers_of(case, mentor_trn, named)} - {*codes}
    if not others:
        return frozenset(named)
    in_components = (row.provider_code for row in case.log.components if row.mentor_trn == mentor_trn)
    in_training = (row.provider_code for row in case.log.training if row.mentor_trn == mentor_trn)
    found = named or [code for code in (*in_components, *in_training) if code]
    return frozenset({*codes, *found} - others)
