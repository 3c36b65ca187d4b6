"""Work on many things at once, whoever does it: processes of this computer, or a cluster."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from enum import Enum, auto
from typing import Protocol, TypeVar

Job = TypeVar("Job")
Answer = TypeVar("Answer")


class Ended(Enum):
    """What comes in place of an answer."""

    DIED = auto()
    """The process ended over the job, twice."""
    LATE = auto()
    """The process was not done with the job in time, and was ended."""


class AtOnce(Protocol):
    """Who does the work."""

    def __call__(self, work: Callable[[Job], Answer], jobs: Iterable[Job]) -> Iterator[tuple[int, Answer | Ended]]:
        """Answers with the number of their job, from 0, as they are done.

        ``work``, jobs and answers must be values that can be pickled. What the work raises is raised here, by doing
        that job again. A job over which its process ends or hangs costs that job alone.
        """

    def beside(self, work: Callable[[Job], Answer], job: Job) -> AbstractContextManager[Callable[[], Answer]]:
        """Has one job done while something else is done here, if it can be. What is given waits for the answer."""
