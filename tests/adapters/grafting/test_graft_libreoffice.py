"""LibreOffice opens grafted workbooks, and what it saves is still known as ours."""

import shutil
import subprocess
from pathlib import Path

import pytest

from mentortools.adapters.grafting import clear, graft, our_sheets
from mentortools.workbook.stamp import MARK_FORMULA
from tests.adapters.grafting.graft_oddities import hosts
from tests.adapters.grafting.graft_recipes import MARKS, TITLES, additions, parts, rich

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")

HOSTS = hosts()
OURS = additions()


def saved(workbooks: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """Workbooks opened and saved by LibreOffice, in one start of it."""
    for name, workbook in workbooks.items():
        (folder / f"{name}.xlsx").write_bytes(workbook)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    sources = [str(folder / f"{name}.xlsx") for name in workbooks]
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out"), *sources],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return {name: (folder / "out" / f"{name}.xlsx").read_bytes() for name in workbooks}


def test_what_libreoffice_saves_is_cleared_and_grafted_anew(tmp_path: Path) -> None:
    names = ("plain", "rich", "strict", "prefixed", "thin stylesheet", "no stylesheet", "one element a line", "UTF-16")
    copies = saved({name: graft(HOSTS[name], OURS, MARKS) for name in names} | {"own": rich()}, tmp_path)
    for name, copy in copies.items():
        if name != "own":
            assert our_sheets(copy) == TITLES, name
        cleared = parts(clear(copy))
        assert our_sheets(clear(copy)) == ()
        for part, content in cleared.items():
            assert MARK_FORMULA.replace('"', "&quot;").replace(">", "&gt;").encode() not in content, (name, part)
            assert b"must be 7 digits" not in content, (name, part)
        again = graft(copy, OURS, MARKS)
        assert graft(again, OURS, MARKS) == again
        assert {part: content for part, content in parts(clear(again)).items() if not part.endswith("styles.xml")} == {
            part: content for part, content in cleared.items() if not part.endswith("styles.xml")
        }
