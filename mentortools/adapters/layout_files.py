"""Layout files of a user, read."""

from collections.abc import Iterable
from pathlib import Path

from mentortools.adapters.toml_files import ENDING, toml_text
from mentortools.workbook.layout import Layout, LayoutError
from mentortools.workbook.layout_text import read_layout

_WANTED = (
    f"a layout. A layout is plain text, and its name ends in {ENDING}: mentortools layout WORKBOOK"
    " prints one to correct."
)


def read_layout_files(paths: Iterable[Path | str]) -> tuple[Layout, ...]:
    """The layouts in several files.

    Raises: as ``read_layout_file``, and LayoutError where two files have one name, by which messages call them.
    """
    layouts = tuple(read_layout_file(Path(path)) for path in dict.fromkeys(map(Path, paths)))
    names = [layout.name.casefold() for layout in layouts]
    for layout in layouts:
        if names.count(layout.name.casefold()) > 1:
            msg = f"Two layouts are called {layout.name}. Give one of them another name: the findings name them."
            raise LayoutError(msg)
    return layouts


def read_layout_file(path: Path) -> Layout:
    """The layout in a file.

    Raises:
        FileNotFoundError: If there is no such file.
        IsADirectoryError: If it is a folder.
        LayoutError: If it is no text, or no layout: naming line and key.
    """
    return read_layout(toml_text(path, _WANTED, LayoutError), path.name)
