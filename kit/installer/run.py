"""One word, one job, one sentence: 0 where it is done, 1 where something has to be put right first."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from kit.installer.fits import fits
from kit.installer.install import FOLDER, Makers, install, windows_shortcut
from kit.installer.places import excel_is_open, windows_places
from kit.installer.program import make_program
from kit.installer.told import InstallError
from kit.installer.uninstall import uninstall


def run(words: Sequence[str], kit: Path) -> int:
    """Does what install.cmd or uninstall.cmd asks for."""
    try:
        match words:
            case ["fits"]:
                return 0 if fits() else 1
            case ["install"]:
                _install(kit)
            case ["uninstall"]:
                _uninstall(kit)
            case _:
                _say("Run install.cmd or uninstall.cmd.")
                return 1
    except InstallError as error:
        _say(str(error))
        return 1
    except OSError as error:
        _say(f"{error.filename or 'A file'} cannot be read or written ({error.strerror}).")
        _say("Close Excel and every window of Mentor training, and run this again.")
        return 1
    return 0


def _install(kit: Path) -> None:
    _refuse_open_excel("install.cmd")
    places = windows_places(kit)
    _say("Installing. This takes a minute or two.")
    version = install(places, Makers(partial(make_program, Path(sys.executable)), windows_shortcut))
    _say(f"Mentor training {version} is installed. Start Excel: it has a tab Mentor training.")
    _say(f"A blank mentor log and the guide are in {places.documents / FOLDER}.")


def _uninstall(kit: Path) -> None:
    _refuse_open_excel("uninstall.cmd")
    for path in uninstall(windows_places(kit)):
        _say(f"Left where it is, since it was changed after it was installed: {path}")


def _refuse_open_excel(script: str) -> None:
    if excel_is_open():
        msg = f"Excel is open. Save your work, close Excel, and run {script} again."
        raise InstallError(msg)


def _say(sentence: str) -> None:
    """A sentence on the window, in which a letter that it cannot show is no reason to stop."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    print(sentence, flush=True)
