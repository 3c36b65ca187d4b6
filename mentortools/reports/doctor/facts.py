"""What was found on a computer, before anyone judges it. Paths are text, as the person would type them."""

from msgspec import Struct


class Library(Struct, frozen=True):
    """A package that mentortools needs, under the name it is installed by; no version where it does not import."""

    name: str
    version: str | None


class Folder(Struct, frozen=True):
    """A folder that is written into, what for, and whether that works."""

    path: str
    used_for: str
    writable: bool


class Workbook(Struct, frozen=True):
    """A workbook that the person named.

    Attributes:
        path: As given.
        edition: The edition of the mentor log that it names; None where it names none.
        unreadable: Why it cannot be read, in the words of every output; empty where it can.
    """

    path: str
    edition: str | None
    unreadable: str = ""


class AddIn(Struct, frozen=True):
    """The add-in in Excel's start-up folder.

    Attributes:
        path: Where it should be.
        there: Whether a file is there.
        version: The version of mentortools it was made with; None where the file does not say.
        mentor_log: The edition of the mentor log it was made with; None likewise.
        from_internet: Whether Windows marks the file as one that came from the internet.
    """

    path: str
    there: bool
    version: str | None = None
    mentor_log: str | None = None
    from_internet: bool = False


class Program(Struct, frozen=True):
    """The program that the add-in starts: where it should be, whether it is there, and whether it is this one."""

    path: str
    there: bool
    this_one: bool


class OfficeSettings(Struct, frozen=True):
    """What Windows' registry says of macros in Excel. None where nothing is set.

    Attributes:
        macros_off: ``vbaoff``: 1 where Office has no macros at all.
        macro_warnings: ``VBAWarnings``: 1 run all, 2 ask, 3 only signed ones, 4 none.
        add_ins_off: ``DisableAllAddins``: 1 where no add-in is loaded.
        add_ins_signed: ``RequireAddinSig``: 1 where add-ins must be signed.
        internet_blocked: ``blockcontentexecutionfrominternet``: 1 where macros from the internet never run.
        trusted_folders_off: ``AllLocationsDisabled``: 1 where no folder is trusted.
        own_trusted_folders: ``Allow User Locations``: 0 where only folders that policy names are trusted.
    """

    macros_off: int | None = None
    macro_warnings: int | None = None
    add_ins_off: int | None = None
    add_ins_signed: int | None = None
    internet_blocked: int | None = None
    trusted_folders_off: int | None = None
    own_trusted_folders: int | None = None

    @property
    def start_up_folder_is_trusted(self) -> bool:
        """Whether macros in the person's own start-up folder of Excel run without a question."""
        return self.trusted_folders_off != 1 and self.own_trusted_folders != 0


class WindowsFacts(Struct, frozen=True):
    """What can be looked at on Windows only.

    Attributes:
        program: The program that the add-in starts.
        add_in: The add-in.
        office: The settings of macros.
        child_processes: The rule that keeps Office from starting programs: 0 off, 1 block, 2 audit, 6 warn, None where
            no rule is set or it may not be read.
        rare_programs: The rule that blocks programs which few computers have; the same numbers.
        excel: Versions of Excel in the registry, such as ``16.0``.
    """

    program: Program
    add_in: AddIn
    office: OfficeSettings
    child_processes: int | None = None
    rare_programs: int | None = None
    excel: tuple[str, ...] = ("16.0",)


class Facts(Struct, frozen=True):
    """All that was found.

    Attributes:
        system: ``Windows``, ``Linux`` or ``Darwin``.
        python: Python's version, three numbers.
        bits: 64 or 32.
        version: The version of mentortools.
        edition: The edition of the mentor log that it knows.
        libraries: What it needs everywhere.
        excel_libraries: What the buttons in Excel need.
        folders: What it writes into.
        workbooks: Those that the person named.
        windows: None on other systems.
    """

    system: str
    python: tuple[int, int, int]
    bits: int
    version: str
    edition: str
    libraries: tuple[Library, ...] = ()
    excel_libraries: tuple[Library, ...] = ()
    folders: tuple[Folder, ...] = ()
    workbooks: tuple[Workbook, ...] = ()
    windows: WindowsFacts | None = None
