"""Work by several processes: every job is answered once, one that kills costs itself alone, and none is left behind."""

import os
import time
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentortools.adapters.at_once import Ended
from mentortools.adapters.processes import Processes, at_once

DEADLY, AT_FIRST_ONLY, WRONG, ENDLESS = -1, -2, -3, -4
LAST = 7


def doubled(job: int) -> int:
    """Twice a number. Some numbers end the process, or cannot be doubled."""
    if job == DEADLY:
        os._exit(3)
    if job == ENDLESS:
        time.sleep(3600)
    if job == WRONG:
        msg = "no number"
        raise ValueError(msg)
    return job * 2


class Once:
    """Ends the process the first time."""

    def __init__(self, marker: Path) -> None:
        self._marker = marker

    def __call__(self, job: int) -> int:
        if job == AT_FIRST_ONLY and not self._marker.exists():
            self._marker.touch()
            os._exit(3)
        return job


class Late:
    """Does the first job once somebody says so."""

    def __init__(self, marker: Path) -> None:
        self._marker = marker

    def __call__(self, job: int) -> int:
        while job == 0 and not self._marker.exists():
            time.sleep(0.01)
        return job


@pytest.mark.parametrize("processes", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 11])
def test_every_job_is_answered_once(processes: int, count: int) -> None:
    assert sorted(at_once(doubled, range(count), processes)) == [(number, number * 2) for number in range(count)]
    assert active_children() == []


def test_answers_come_as_they_are_done(tmp_path: Path) -> None:
    last_came, answers = tmp_path / "the last answer came", []
    for answer in at_once(Late(last_came), range(LAST + 1), 2, patience=60):
        answers.append(answer)
        if answer == (LAST, LAST):
            last_came.touch()
    assert sorted(answers) == [(number, number) for number in range(LAST + 1)]


@settings(max_examples=3, deadline=None)
@given(st.lists(st.sampled_from([1, 2, 3, DEADLY]), min_size=2, max_size=7))
def test_a_job_that_ends_the_process_costs_itself_alone(jobs: list[int]) -> None:
    wanted = {number: Ended.DIED if job == DEADLY else job * 2 for number, job in enumerate(jobs)}
    assert dict(at_once(doubled, jobs, 2)) == wanted
    assert active_children() == []


def test_a_process_that_somebody_else_ended_costs_nothing(tmp_path: Path) -> None:
    assert dict(at_once(Once(tmp_path / "ended"), [1, AT_FIRST_ONLY, 3], 2)) == {0: 1, 1: AT_FIRST_ONLY, 2: 3}


@pytest.mark.parametrize("place", [0, 2, 5])
def test_a_job_that_hangs_costs_itself_alone(place: int) -> None:
    jobs = [ENDLESS if number == place else number for number in range(6)]
    wanted = {number: Ended.LATE if number == place else number * 2 for number in range(6)}
    assert dict(at_once(doubled, jobs, 2, patience=2)) == wanted
    assert active_children() == []


@pytest.mark.parametrize("processes", [1, 2])
def test_what_the_work_raises_is_raised_here(processes: int) -> None:
    with pytest.raises(ValueError, match="no number"):
        list(at_once(doubled, [1, WRONG, 2], processes))
    assert active_children() == []


def test_whoever_stops_listening_leaves_no_process_behind() -> None:
    answers = at_once(doubled, range(1000), 2)
    next(answers)
    assert active_children()
    answers.close()
    assert active_children() == []


def test_an_interruption_while_jobs_are_made_leaves_none_either() -> None:
    def jobs() -> Iterator[int]:
        yield from range(9)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(at_once(doubled, jobs(), 2))
    assert active_children() == []


def by_whom(job: int) -> tuple[int, int]:
    """Twice a number, and which process says so."""
    return os.getpid(), doubled(job)


@pytest.mark.parametrize(("processes", "first", "is_done_here"), [(1, [1], True), (2, [], True), (2, [1, 2], False)])
def test_one_job_is_done_beside_by_a_process_that_is_free(
    processes: int, first: list[int], *, is_done_here: bool
) -> None:
    with Processes(processes) as several:
        list(several(doubled, first))
        with several.beside(by_whom, 5) as answer:
            whose, said = answer()
        assert (said, whose == os.getpid()) == (10, is_done_here)
        assert sorted(several(doubled, [3, 4])) == [(0, 6), (1, 8)]
    assert active_children() == []


class HereOnly:
    """Kills every process but the one that made it."""

    def __init__(self) -> None:
        self._here = os.getpid()

    def __call__(self, job: int) -> int:
        return doubled(job if os.getpid() == self._here else DEADLY)


def test_a_job_beside_whose_process_dies_is_done_here() -> None:
    with Processes(2) as several:
        list(several(doubled, [1, 2]))
        with several.beside(HereOnly(), 5) as answer:
            assert answer() == 10
    assert active_children() == []


def test_what_the_work_beside_raises_is_raised_here() -> None:
    with Processes(2) as several:
        list(several(doubled, [1, 2]))
        with pytest.raises(ValueError, match="no number"), several.beside(doubled, WRONG) as answer:
            answer()
    assert active_children() == []


def test_whoever_does_not_wait_for_a_job_beside_leaves_no_process_behind() -> None:
    with Processes(2) as several:
        list(several(doubled, [1, 2]))
        with pytest.raises(KeyboardInterrupt), several.beside(doubled, ENDLESS):
            raise KeyboardInterrupt
    assert active_children() == []
