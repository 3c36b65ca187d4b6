"""Presses buttons in LibreOffice. Run by the system's own Python, which is the one that has LibreOffice's ``uno``.

``press.py SOFFICE FOLDER WORKBOOK RECORDER``, where FOLDER is for LibreOffice's profile. The first line of standard
output is what the workbook's own host module says the open workbook is called, as JSON. Each line of standard input
is a macro and what the recorder shall answer, as JSON; each further line of output is what the recorder wrote down.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

import uno

# The types of its objects are known to LibreOffice alone.
LibreOffice: TypeAlias = Any

HEAD = "Rem Attribute VBA_ModuleType=VBAModule\nOption VBASupport 1\n"
RUN_MACROS = 4
ATTEMPTS, PAUSE = 300, 0.1
SECONDS_TO_END = 20
PROBE = """
Public Function BookName() As String
    BookName = MentorHost.BookName()
End Function
"""
PRESS = """
Public Function Press(ByVal told As Variant) As String
    MentorHost.Prepare told
    {macro} Nothing
    Press = MentorHost.WrittenDown()
End Function
"""


def main(soffice: str, folder: Path, workbook: Path, recorder: Path) -> None:
    """Opens the workbook and presses until standard input ends."""
    pipe = f"mentortools-{os.getpid()}"
    process = subprocess.Popen(
        [
            soffice,
            *("--headless", "--norestore", "--nologo", "--nodefault"),
            f"-env:UserInstallation={folder.as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    desktop = None
    try:
        desktop = connected(pipe)
        serve(desktop, workbook, recorder)
    finally:
        if desktop is None or not desktop.terminate():
            process.kill()
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


def serve(desktop: LibreOffice, workbook: Path, recorder: Path) -> None:
    """Answers each line of standard input."""
    options = (option("Hidden", value=True), option("MacroExecutionMode", RUN_MACROS))
    document = desktop.loadComponentFromURL(workbook.as_uri(), "_blank", 0, options)
    library = next(name for name in document.BasicLibraries.ElementNames if name != "Standard")
    modules = document.BasicLibraries.getByName(library)
    modules.insertByName("Probe", HEAD + PROBE)
    say(call(document, f"{library}.Probe.BookName"))
    source = recorder.read_text(encoding="utf-8").partition("\n")[2]
    modules.replaceByName("MentorHost", HEAD + source)
    for line in sys.stdin:
        macro, told = json.loads(line)
        modules.replaceByName("Probe", HEAD + PRESS.format(macro=macro))
        say(call(document, f"{library}.Probe.Press", [told]))
    document.close(True)  # noqa: FBT003 - LibreOffice takes no names


def option(name: str, value: object) -> object:
    """One option of a document that is opened."""
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


def call(document: LibreOffice, function: str, arguments: Sequence[object] = ()) -> object:
    """What a function of the workbook gives back."""
    url = f"vnd.sun.star.script:{function}?language=Basic&location=document"
    given = tuple(tuple(each) if isinstance(each, list) else each for each in arguments)
    result: object = document.getScriptProvider().getScript(url).invoke(given, (), ())[0]
    return result


def say(answer: object) -> None:
    """One line of standard output."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4]))
