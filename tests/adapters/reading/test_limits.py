"""Files made to fill memory or time are refused, or read within limits: measured in a process of its own."""

import json
import subprocess
import sys
import textwrap
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.adapters.reading.read_recipes import SHEET, changed, good, parts, with_rows

MEGABYTE = 1024 * 1024
ROWS = 1_048_572

MEASURE = """
    import json, sys, time
    from mentortools.adapters.reading import UnreadableFile, read_snapshot
    def most_memory():  # the largest that this program has had: what getrusage tells begins with its parent's
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024
    read_snapshot(open(sys.argv[1], "rb").read())
    data = open(sys.argv[2], "rb").read()
    before, started = most_memory(), time.monotonic()
    try:
        came = [[list(row) for row in sheet.rows] for sheet in read_snapshot(data).sheets]
    except UnreadableFile as error:
        came = error.reason
    seconds = time.monotonic() - started
    more = most_memory() - before
    json.dump({"came": came, "seconds": seconds, "memory": more}, sys.stdout)
"""

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the largest memory so")


def measured(folder: Path, data: bytes) -> Any:  # noqa: ANN401 - what the measuring process prints
    """What came of reading a file, in how many seconds, and in how many bytes more than another file took."""
    paths = folder / "good.xlsx", folder / "odd.xlsx"
    for path, content in zip(paths, (good(), data), strict=True):
        path.write_bytes(content)
    command = [sys.executable, "-c", textwrap.dedent(MEASURE), *map(str, paths)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, timeout=120).stdout)


def with_blanks(megabytes: int, name: str = "xl/worksheets/sheet9.xml") -> bytes:
    """A good workbook with a part of nothing but blanks."""
    buffer = BytesIO(good())
    with ZipFile(buffer, "a", ZIP_DEFLATED) as archive, archive.open(name, "w") as part:
        for _ in range(megabytes):
            part.write(b" " * MEGABYTE)
    return buffer.getvalue()


def in_many_parts() -> bytes:
    """A good workbook with as many blanks, in parts of which none is large by itself."""
    buffer = BytesIO(good())
    with ZipFile(buffer, "a", ZIP_DEFLATED) as archive:
        for number in range(601):
            archive.writestr(f"xl/media/{number}", b" " * (MEGABYTE - 1))
    return buffer.getvalue()


def with_false_sizes() -> bytes:
    """A sheet that says it is small, and unpacks to 600 MB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = b"".join(packer.compress(b" " * MEGABYTE) for _ in range(600)) + packer.flush()
    data = changed(sheet=b"<sheetData/>")
    with ZipFile(BytesIO(data)) as archive:
        entry = archive.getinfo(SHEET)
    start = entry.header_offset + 30 + len(SHEET)
    out = bytearray(data[:start] + packed + data[start + entry.compress_size :])
    moved = len(packed) - entry.compress_size
    at = out.rindex(SHEET.encode()) - 46
    out[at + 20 : at + 24] = len(packed).to_bytes(4, "little")
    _move(out, entry.header_offset, moved)
    return bytes(out)


def _move(out: bytearray, after: int, by: int) -> None:
    """Puts right where the parts after one begin, and where the directory does."""
    at = out.find(b"PK\x01\x02")
    while at >= 0:
        first = int.from_bytes(out[at + 42 : at + 46], "little")
        if first > after:
            out[at + 42 : at + 46] = (first + by).to_bytes(4, "little")
        at = out.find(b"PK\x01\x02", at + 4)
    end = out.rindex(b"PK\x05\x06") + 16
    out[end : end + 4] = (int.from_bytes(out[end : end + 4], "little") + by).to_bytes(4, "little")


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "one part": (lambda: with_blanks(600), "too large"),
    "many parts": (in_many_parts, "too large"),
    "a part that says it is small": (with_false_sizes, "damaged"),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_600_megabytes_in_a_small_file_are_refused_at_once(tmp_path: Path, bomb: str) -> None:
    made, reason = BOMBS[bomb]
    data = made()
    assert len(data) < 2 * MEGABYTE
    found = measured(tmp_path, data)
    assert found["came"] == reason
    assert found["seconds"] < 1
    assert found["memory"] < 50 * MEGABYTE


def test_a_cell_in_the_last_row_and_column_is_refused_at_once(tmp_path: Path) -> None:
    found = measured(
        tmp_path, with_rows('<row r="1"><c r="A1"><v>1</v></c></row><row><c r="XFD1048576"><v>1</v></c></row>')
    )
    assert found["came"] == "too large"
    assert found["seconds"] < 5
    assert found["memory"] < 50 * MEGABYTE


@pytest.mark.parametrize("cells", ["", '<c r="A{0}" s="0"/><c r="B{0}" s="0"/>'], ids=["rows", "rows of cells"])
def test_a_million_rows_that_are_only_formatted_are_passed_over(tmp_path: Path, cells: str) -> None:
    blank = "".join(f'<row r="{row}" s="0" customFormat="1">{cells.format(row)}</row>' for row in range(5, 5 + ROWS))
    found = measured(tmp_path, with_rows(f'<row r="1"><c r="A1"><v>1</v></c></row>{blank}'))
    assert found["came"] == [[[1.0]]]
    assert found["seconds"] < 20
    assert found["memory"] < 300 * MEGABYTE


def test_all_the_parts_that_a_package_may_have_are_read_within_limits(tmp_path: Path) -> None:
    many = parts(good()) | {f"xl/media/{number}": b"x" for number in range(1_900)}
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in many.items():
            archive.writestr(name, content)
    found = measured(tmp_path, buffer.getvalue())
    assert found["came"] == [[["URN", 190001.0]]]
    assert found["seconds"] < 2
