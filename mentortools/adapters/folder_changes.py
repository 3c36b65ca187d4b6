"""Changes below a folder, told once everything has lain still for a while: a file that is being copied is not read."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Protocol

from mentortools.adapters.files import is_ignored
from mentortools.model.told import ToldError

STILL = 2.0
"""Seconds in which nothing may change before what has changed is told."""
_LONGEST = 10 * 60
_A_LOOK = 0.5
_MILLISECONDS = 1000


class CannotWatchError(ToldError):
    """A folder that cannot be watched. The message says what to do."""


class Event(Protocol):
    """Something that is set once the watching is to end."""

    def is_set(self) -> bool:
        """Whether it is."""


def changes(
    folder: Path, leave_out: Collection[Path], stop: Event, *, still: float = STILL, every: float | None = None
) -> Iterator[bool]:
    """True after each time in which files below a folder came, went or changed; False about twice a second otherwise.

    Ends when ``stop`` is set.

    Args:
        folder: The folder. Changes in folders within it count too.
        leave_out: Folders within it whose changes do not count.
        stop: Ends it.
        still: For how many seconds nothing may have changed.
        every: Seconds after which to look at all files again, where the system tells nothing, as on a network drive;
            None to be told by the system.

    Raises:
        CannotWatchError: If what it takes is not installed, or the folder cannot be watched.
    """
    try:
        from watchfiles import watch  # noqa: PLC0415 - an extra
    except ImportError as error:
        msg = "Watching a folder takes one more package. Install it with: pip install 'mentortools[watch]'"
        raise CannotWatchError(msg) from error
    try:
        for found in watch(
            folder,
            watch_filter=_counts(leave_out),
            debounce=_LONGEST * _MILLISECONDS,
            step=round(still * _MILLISECONDS),
            rust_timeout=round(_A_LOOK * _MILLISECONDS),
            yield_on_timeout=True,
            stop_event=stop,
            raise_interrupt=False,
            force_polling=every is not None,
            poll_delay_ms=round((every or 1) * _MILLISECONDS),
        ):
            yield bool(found)
    except OSError as error:
        msg = f"{folder} cannot be watched ({error.strerror or error}). Try again with --every 30."
        raise CannotWatchError(msg) from error


def _counts(leave_out: Collection[Path]) -> Callable[[object, str], bool]:
    left_out = [path.resolve() for path in leave_out]

    def counts(_: object, name: str) -> bool:
        path = Path(name)
        return not is_ignored(path) and not any(path.resolve().is_relative_to(each) for each in left_out)

    return counts
