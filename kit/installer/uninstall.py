"""Takes away what an installation made, and nothing else."""

from contextlib import ExitStack, suppress
from pathlib import Path

from kit.installer.aside import remove, set_aside
from kit.installer.places import Places
from kit.installer.put import remove_empty, take_away
from kit.installer.record import NAME, read_record
from kit.installer.told import InstallError

LEFT_FOR_LAST = frozenset({"uninstall.cmd"})


def uninstall(places: Places) -> tuple[Path, ...]:
    """Removes all but the folder of programs, from which it runs itself: uninstall.cmd removes that one.

    Returns the files that were left, since they are not what was installed: somebody has written in them.

    Raises:
        InstallError: Where nothing is installed, or a part of it is in use. All is then as it was before.
    """
    if not (places.home / NAME).exists():
        msg = "Mentor training is not installed for you."
        raise InstallError(msg)
    record = read_record(places.home)
    with ExitStack() as undo:
        _refuse_a_running_program(places)
        aside = set_aside(places.home, [*(set(record.entries) - {places.programs} - LEFT_FOR_LAST), "logs"], undo)
        kept = tuple(made.path for made in record.files if made.path.exists() and not made.unchanged)
        for made in record.files:
            if made.unchanged:
                take_away(made.path, undo)
        undo.pop_all()
    for folder in record.folders:
        with suppress(OSError):
            remove_empty(folder)
    remove(aside)
    return kept


def _refuse_a_running_program(places: Places) -> None:
    """Windows lets nobody write into a program that is running."""
    program = places.program("mentortools-excel")
    try:
        if program.exists():
            program.open("r+b").close()
    except OSError as error:
        msg = f"{program} is running. Close its window, and run uninstall.cmd again."
        raise InstallError(msg) from error
