"""Saves a workbook as .xls with a password. Run by the system's own Python, which is the one that has ``uno``.

``lock.py SOFFICE FOLDER WORKBOOK TARGET PASSWORD``, where FOLDER is for LibreOffice's profile.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, TypeAlias

import uno

# The types of its objects are known to LibreOffice alone.
LibreOffice: TypeAlias = Any

ATTEMPTS, PAUSE = 300, 0.1
SECONDS_TO_END = 20


def main(soffice: str, folder: Path, workbook: Path, target: Path, word: str) -> None:
    """Opens the workbook and saves it as another."""
    pipe = f"mentortools-{os.getpid()}"
    profile = f"-env:UserInstallation={folder.as_uri()}"
    command = [soffice, "--headless", "--norestore", "--nologo", "--nodefault", profile]
    process = subprocess.Popen([*command, f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL)
    desktop = connected(pipe)
    try:
        document = desktop.loadComponentFromURL(workbook.as_uri(), "_blank", 0, (option("Hidden", value=True),))
        document.storeToURL(target.as_uri(), (option("FilterName", "MS Excel 97"), option("Password", word)))
        document.close(True)  # noqa: FBT003 - LibreOffice takes no names
    finally:
        desktop.terminate()
        process.wait(SECONDS_TO_END)


def connected(pipe: str) -> LibreOffice:
    """LibreOffice's desktop, as soon as it answers."""
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _attempt in range(ATTEMPTS):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            time.sleep(PAUSE)
        else:
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    message = "LibreOffice did not answer"
    raise TimeoutError(message)


def option(name: str, value: object) -> object:
    """One option of a document that is opened or saved."""
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4]), sys.argv[5])
