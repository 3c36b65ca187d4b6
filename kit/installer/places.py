"""Where things go for the person who is signed in."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

from kit.installer.told import InstallError

DESKTOP = "B4BFCC3A-DB2C-424C-B029-7FE99A87C641"
DOCUMENTS = "FDD39AD0-238F-46AF-ADB4-6C85480369C7"
"""The numbers by which Windows knows these folders, wherever OneDrive or a network has moved them."""


class Places(NamedTuple):
    """Folders.

    Attributes:
        kit: The unpacked kit.
        home: Where the program goes.
        start_up: Excel's start-up folder, which holds the add-in.
        desktop: Where the shortcut goes.
        documents: Where the blank mentor log and the guide go, in a folder of their own.
        programs: The folder for programs in ``home``.
    """

    kit: Path
    home: Path
    start_up: Path
    desktop: Path
    documents: Path
    programs: str = "Scripts"

    def program(self, name: str) -> Path:
        """A program in ``home``."""
        return self.home / self.programs / (f"{name}.exe" if self.programs == "Scripts" else name)


def windows_places(kit: Path) -> Places:
    """The places on Windows. Raises InstallError on another system, or where Windows does not name one."""
    local, roaming = os.environ.get("LOCALAPPDATA"), os.environ.get("APPDATA")
    if not local or not roaming:
        msg = "This kit installs on Windows only. Elsewhere, use the command line: README.md says how."
        raise InstallError(msg)
    return Places(
        kit=kit,
        home=Path(local) / "mentortools",
        start_up=Path(roaming) / "Microsoft" / "Excel" / "XLSTART",
        desktop=known_folder(DESKTOP, "desktop"),
        documents=known_folder(DOCUMENTS, "Documents folder"),
    )


if sys.platform == "win32":
    import ctypes
    from uuid import UUID

    def known_folder(number: str, called: str) -> Path:
        """A folder that Windows knows by a number. Raises InstallError where it cannot be found."""
        identity = (ctypes.c_byte * 16).from_buffer_copy(UUID(number).bytes_le)
        found = ctypes.c_wchar_p()
        failed = ctypes.windll.shell32.SHGetKnownFolderPath(ctypes.byref(identity), 0, None, ctypes.byref(found))
        path = found.value
        ctypes.windll.ole32.CoTaskMemFree(found)
        if failed or not path:
            msg = f"Windows does not say where your {called} is. Sign out, sign in again, and run install.cmd again."
            raise InstallError(msg)
        return Path(path)

    def excel_is_open() -> bool:
        """Whether the person has a window of Excel open."""
        return bool(ctypes.windll.user32.FindWindowW("XLMAIN", None))

else:

    def known_folder(number: str, called: str) -> Path:  # noqa: ARG001 - the same function on Windows needs it
        """None: only Windows numbers its folders."""
        msg = f"Only Windows says where the {called} is."
        raise InstallError(msg)

    def excel_is_open() -> bool:
        """No: there is no Excel."""
        return False
