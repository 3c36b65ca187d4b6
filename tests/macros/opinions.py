"""What other people's programs say of a macro project. They are imported here alone, as they come without types."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from olefile import DEFECT_UNSURE, OleFileIO
from pyopenvba import check_file

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # oletools calls its own libraries by names they are giving up
    from oletools import mraptor, olevba


def decompress_stream(compressed: bytes) -> bytes:
    """A compressed stream taken apart by olevba."""
    return bytes(olevba.decompress_stream(bytearray(compressed)))


def streams_of(compound_file: bytes) -> dict[str, bytes]:
    """Each stream of a compound file by its path, as olefile reads it; it raises at the least defect."""
    with OleFileIO(BytesIO(compound_file), raise_defects=DEFECT_UNSURE) as file:
        return {"/".join(path): file.openstream(path).read() for path in file.listdir()}


@contextmanager
def compound_file_of(workbook: Path) -> Iterator[OleFileIO]:
    """The project's compound file, opened by a reader that raises at the least defect."""
    with (
        ZipFile(workbook) as package,
        OleFileIO(BytesIO(package.read("xl/vbaProject.bin")), raise_defects=DEFECT_UNSURE) as file,
    ):
        yield file


def modules_of(workbook: Path) -> dict[str, str]:
    """Each module's text by its name, as olevba reads it."""
    parser = olevba.VBA_Parser(str(workbook))
    try:
        return {name: text for _, _, name, text in parser.extract_macros()}
    finally:
        parser.close()


def suspicions_of(text: str) -> set[tuple[str, str]]:
    """What olevba finds worth a look: kind and word."""
    return {(kind, word) for kind, word, _ in olevba.VBA_Scanner(text).scan()}


def runs_by_itself(text: str) -> bool:
    """Whether mraptor finds a macro that runs without a person pressing anything."""
    raptor = mraptor.MacroRaptor(text)
    raptor.scan()
    return bool(raptor.autoexec)


def faults_of(workbook: Path) -> list[str]:
    """What pyOpenVBA finds wrong with the file, incomplete checks included."""
    report = check_file(workbook)
    return [issue.message for issue in report.issues] + ([] if report.complete else ["not all was checked"])
