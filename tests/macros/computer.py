"""A computer with Excel, as far as the macros see one, for pyOpenVBA's interpreter: files, variables, a program."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import new_class

from pyopenvba.exceptions import VBARuntimeError
from pyopenvba.interpreter import NOTHING, HostBridge, Interpreter, VBAObject

from macros.addin.modules import read_modules
from macros.build import SOURCES

Answers = Callable[[str, tuple[object, ...]], object]
LOCAL = "C:\\Users\\Åsa\\AppData\\Local"
PROGRAM = f"{LOCAL}\\mentortools\\Scripts\\mentortools-excel.exe"
TEMPORARY = "C:\\Users\\ÅSA~1\\Temp"
PERMISSION_DENIED, PAST_THE_END = 70, 62
CODE_PAGE = "cp1252"


@dataclass(slots=True)
class Computer:
    """What is on the computer, and what happened on it.

    Attributes:
        book: The name of the workbook in front, None where none is open.
        folder: What a person chooses in the folder picker, None for Cancel.
        leaves: What the program writes into the file that ``--say`` names, None for no file.
        exit_code: What the program ends with.
        forbidden: The class of object that may not be made, or the method that fails.
        files: Each file's content by its path.
        variables: The environment.
        started: Each command line that was run, variables expanded, with the window's style and whether to wait.
        status_bar: What was written into the status bar; False gives it back to Excel.
    """

    book: str | None = "Mentor log.xlsx"
    folder: str | None = None
    leaves: bytes | None = None
    exit_code: int = 0
    forbidden: str = ""
    files: dict[str, bytes] = field(default_factory=lambda: {PROGRAM: b"MZ"})
    variables: dict[str, str] = field(default_factory=lambda: {"LOCALAPPDATA": LOCAL, "TEMP": TEMPORARY})
    started: list[tuple[str, int, bool]] = field(default_factory=list)
    status_bar: list[object] = field(default_factory=list)

    def press(self, macro: str) -> list[tuple[str, str]]:
        """Runs a button's macro. Gives the message boxes: title and text."""
        host = HostBridge()
        interpreter = Interpreter(host)
        modules = {}
        for source in read_modules(SOURCES):
            interpreter.add_module(source.text, name=source.name)
            # The interpreter knows no names of modules, so each stands as an object of the host's.
            modules[source.name.lower()] = standing(_calls(interpreter, source.name))
        host.global_object = lambda name: modules.get(name.lower()) or self._global(name)
        host.create = self._create
        module, _, name = macro.partition(".")
        interpreter.run(name, [NOTHING], module=module)
        return [(title, text) for _, text, title, _ in interpreter.dialogs]

    def _global(self, name: str) -> object:
        if name.lower() == "application":
            return standing(self._application, self.status_bar)
        if name.lower() == "activeworkbook":
            return NOTHING if self.book is None else standing(lambda _name, _arguments: self.book)
        return HostBridge().global_object(name)

    def _create(self, kind: str) -> object:
        self._may(kind)
        return standing({"WScript.Shell": self._shell, "Scripting.FileSystemObject": self._file_system}[kind])

    def _may(self, what: str) -> None:
        if what == self.forbidden:
            raise VBARuntimeError(PERMISSION_DENIED, "Permission denied")

    def _application(self, name: str, arguments: tuple[object, ...]) -> object:
        if name == "Hwnd":
            return 4711
        assert (name, [*map(int, map(str, arguments))]) == ("FileDialog", [4])
        chosen = {"Show": 0 if self.folder is None else -1, "SelectedItems": self.folder}
        return standing(lambda asked, _arguments: chosen[asked], [])

    def _shell(self, name: str, arguments: tuple[object, ...]) -> object:
        if name == "ExpandEnvironmentStrings":
            return self.expanded(str(arguments[0]))
        if name == "Environment":
            assert arguments == ("PROCESS",)
            return standing(lambda _name, _arguments: None, [], self.variables)
        assert name == "Run"
        self._may(name)
        line, style, wait = arguments
        self.started.append((self.expanded(str(line)), int(str(style)), bool(wait)))
        if self.leaves is not None:
            self.files[self.started[-1][0].partition("--say=")[2].partition('"')[0]] = self.leaves
        return self.exit_code

    def _file_system(self, name: str, arguments: tuple[object, ...]) -> object:
        if name in {"GetSpecialFolder", "GetTempName"}:
            return standing(lambda _name, _arguments: TEMPORARY) if arguments else "rad4711.tmp"
        path = str(arguments[0])
        if name == "FileExists":
            return path in self.files
        self._may(name)
        if name == "DeleteFile":
            return self.files.pop(path) and None
        assert name in {"GetFile", "OpenTextFile"}
        return standing(lambda asked, _arguments: self._of_file(asked, self.files[path]))

    def _of_file(self, name: str, content: bytes) -> object:
        if name == "Close":
            return None
        if name == "Size":
            return len(content)
        assert name == "ReadAll"
        if not content:
            raise VBARuntimeError(PAST_THE_END, "Input past end of file")
        return content.decode(CODE_PAGE)

    def expanded(self, text: str) -> str:
        """The text with variables put in as Windows puts them in: once, and what is no variable stays."""
        before, sign, rest = text.partition("%")
        name, second, behind = rest.partition("%")
        if not sign:
            return before
        if second and name.upper() in self.variables:
            return before + self.variables[name.upper()] + self.expanded(behind)
        return before + sign + self.expanded(rest)


def _calls(interpreter: Interpreter, module: str) -> Answers:
    """Calls the Subs and Functions of a module."""
    return lambda name, arguments: interpreter.run(name, arguments, module=module)


def standing(answer: Answers, written: list[object] | None = None, kept: dict[str, str] | None = None) -> object:
    """An object that answers macros with a function. What they write into it goes into the list, or by name."""

    def read(_self: object, name: str, arguments: Sequence[object] = (), _named: object = None) -> object:
        return answer(name, tuple(arguments))

    def write(
        _self: object, _name: str, value: object, arguments: Sequence[object] = (), *_more: object, **_by: object
    ) -> None:
        if arguments and kept is not None:
            kept[str(arguments[0])] = str(value)
        elif written is not None:
            written.append(value)

    made = new_class("Standing", (VBAObject,), {}, lambda names: names.update(vba_get=read, vba_set=write))
    return made()
