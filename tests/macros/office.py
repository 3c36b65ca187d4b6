"""LibreOffice with the add-in's twin open, in which tests press buttons."""

import json
import os
import select
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import IO, NamedTuple

from tests.macros.command_lines import split_command_line
from tests.macros.sources import buttons

SYSTEM_PYTHON = "/usr/bin/python3"
SCRIPTS = Path(__file__).parent / "in_libreoffice"
SECONDS = 90
BETWEEN_CALLS, IN_A_CALL = "\x1e", "\x1f"
HOME = "C:\\Users\\Åsa O'Neill\\AppData\\Local\\mentortools"


@dataclass(frozen=True, slots=True)
class Told:
    """What Excel and Windows answer when the macros ask.

    Attributes:
        home: Where the program is installed.
        book: The name of the workbook in front, empty where none is open.
        folder: What a person chooses when asked for a folder, empty for Cancel.
        installed: Whether the program is there: yes or no.
        exit_code: What the program ends with.
        says: The text that the program leaves, empty where it leaves none.
        failing: The host's function that raises an error, empty for none.
    """

    home: str = HOME
    book: str = "Mentor log.xlsx"
    folder: str = ""
    installed: str = "yes"
    exit_code: str = "0"
    says: str = ""
    failing: str = ""


class Call(NamedTuple):
    """One thing that the macros asked of Excel or Windows."""

    asked: str
    text: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """What happened when a button was pressed, in order."""

    calls: tuple[Call, ...]

    def texts(self, asked: str) -> list[str]:
        """The texts of the calls of one kind."""
        return [call.text for call in self.calls if call.asked == asked]

    @property
    def messages(self) -> list[str]:
        """The messages shown."""
        return self.texts("ShowMessage")

    @property
    def started(self) -> list[list[str]]:
        """Each program started, with its arguments, as Windows would take the command line apart."""
        return [split_command_line(line) for line in self.texts("StartAndWait")]


class Office:
    """A running LibreOffice."""

    def __init__(self, requests: IO[str], answers: IO[str]) -> None:
        self._requests, self._answers = requests, answers
        self._macros = {button.name: button.macro for button in buttons()}
        self.book_name = self._answer()

    def press(self, button: str, told: Told | None = None) -> Pressed:
        """Presses a button by its name in the ribbon.

        Raises:
            ChildProcessError: The macro did nothing at all: some module does not compile.
        """
        self._requests.write(json.dumps([self._macros[button], astuple(told or Told())]) + "\n")
        self._requests.flush()
        written = self._answer().split(BETWEEN_CALLS)[:-1]
        return Pressed(tuple(Call(*call.split(IN_A_CALL)) for call in written))

    def _answer(self) -> str:
        """One line. LibreOffice answers with nothing where a module does not compile, so nothing is no answer."""
        ready, _, _ = select.select([self._answers], [], [], SECONDS)
        line = self._answers.readline() if ready else ""
        answer = json.loads(line) if line else None
        if not isinstance(answer, str) or not answer:
            message = f"LibreOffice answered {line!r}"
            raise ChildProcessError(message)
        return answer


def missing() -> str | None:
    """What is not installed that pressing buttons needs."""
    if shutil.which("soffice") is None:
        return "LibreOffice is not installed: there is no program called soffice"
    asked = [SYSTEM_PYTHON, "-c", "import uno"]
    if (
        not Path(SYSTEM_PYTHON).exists()
        or subprocess.run(asked, check=False, capture_output=True, env=_environment()).returncode
    ):
        return "python3-uno is not installed"
    return None


@contextmanager
def office(twin: Path, folder: Path) -> Iterator[Office]:
    """LibreOffice with a workbook open and the recorder in the host's place. Its profile lies in the folder."""
    program = shutil.which("soffice")
    assert program is not None
    command = [SYSTEM_PYTHON, *map(str, (SCRIPTS / "press.py", program, folder, twin, SCRIPTS / "MentorHost.bas"))]
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=_environment(),
        start_new_session=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process.stdin as requests, process.stdout as answers:
        try:
            yield Office(requests, answers)
        finally:
            requests.close()
            _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    """Waits until LibreOffice has ended by itself, and ends it where it does not."""
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _environment() -> dict[str, str]:
    """The environment without what belongs to another Python."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
