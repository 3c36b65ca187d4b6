"""Layout files of a user, read."""

from errno import EISDIR
from pathlib import Path

from mentortools.adapters.text_files import unicode_text
from mentortools.workbook.layout import Layout, LayoutError
from mentortools.workbook.layout_text import read_layout


def read_layout_file(path: Path) -> Layout:
    """The layout in a file.

    Raises:
        FileNotFoundError: If there is no such file.
        IsADirectoryError: If it is a folder.
        LayoutError: If it is no text, or no layout: naming line and key.
    """
    if path.is_dir():
        raise IsADirectoryError(EISDIR, "a folder", str(path))
    found = unicode_text(path.read_bytes())
    if found is None or "\0" in found.text:
        msg = (
            f"{path} is not a layout. A layout is plain text, and its name ends in .toml: mentortools layout WORKBOOK"
            " prints one to correct."
        )
        raise LayoutError(msg)
    return read_layout(found.text, path.name)
