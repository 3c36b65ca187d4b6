"""Makes a shortcut: ``python shortcut.py TARGET LINK FOLDER``, run by the Python that was just installed.

That one has pywin32, so no script language is needed which a school may have switched off.
"""

import sys

DESCRIPTION = "Drag mentor logs, or a folder of them, onto this."


def make_shortcut(target: str, link: str, folder: str) -> None:
    """A shortcut to a program, which starts in a folder."""
    if sys.platform == "win32":
        import pythoncom  # noqa: PLC0415 - on Windows only
        from win32com.shell import shell  # noqa: PLC0415 - the same

        made = pythoncom.CoCreateInstance(
            shell.CLSID_ShellLink, None, pythoncom.CLSCTX_INPROC_SERVER, shell.IID_IShellLink
        )
        made.SetPath(target)
        made.SetWorkingDirectory(folder)
        made.SetDescription(DESCRIPTION)
        made.QueryInterface(pythoncom.IID_IPersistFile).Save(link, 0)


if __name__ == "__main__":
    make_shortcut(*sys.argv[1:])
