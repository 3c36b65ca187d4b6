"""batch run again: what is known is not done again, and what is kept never changes what comes out."""

import os
import pickle
import shutil
from datetime import date
from pathlib import Path

import pytest

from mentortools.adapters import batch_folder
from mentortools.adapters.facts_folder import FOLDER
from mentortools.adapters.value_code import UnknownBytesError, pack, unpack
from mentortools.api.batch_options import BatchOptions
from mentortools.api.folder import batch_into
from mentortools.api.options import Options
from mentortools.workbook.unreadable import Reason, UnreadableFile
from tests.commands.made_logs import ON, WITH_A_FAULT, Run, hashes, made, outputs, put

BATCH = ("batch", "returned", "-o", "out", "--on", ON)


@pytest.fixture
def returned(folder: Path) -> Path:
    """Returned files, of which two are of one school."""
    put(
        folder / "returned",
        a=made(),
        b=made("190002", hours=(3, 4), trn="0900002"),
        again=made(),
        bad=WITH_A_FAULT,
        empty=b"",
    )
    put(folder / "returned", other=made(hours=(5,)))
    return folder / "returned"


def times(out: Path) -> dict[str, int]:
    return {name: (out / name).stat().st_mtime_ns for name in outputs(out)}


def test_with_nothing_changed_nothing_is_written(run: Run, returned: Path) -> None:
    before = hashes(returned)
    first = run(*BATCH)
    written, files = times(Path("out")), hashes(Path("out"))
    for again in (run(*BATCH), run(*BATCH)):
        assert (again.out, again.err, again.status) == (first.out, first.err, first.status)
    assert times(Path("out")) == written
    assert hashes(Path("out")) == files
    assert hashes(returned) == before


def test_with_nothing_changed_the_ledger_is_not_read(run: Run, returned: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That of a whole country takes longer to read than all workbooks take to compare."""
    assert returned.is_dir()
    first = run(*BATCH)
    read: list[Path] = []
    monkeypatch.setattr("mentortools.api.folder.read_own_ledger", read.append)
    again = run(*BATCH)
    assert (again.out, again.err, again.status) == (first.out, first.err, first.status)
    assert read == []


def test_a_ledger_that_is_not_there_is_missed_where_the_rest_is_as_before(run: Run, returned: Path) -> None:
    assert returned.is_dir()
    run(*BATCH)
    said = run(*BATCH, "--ledger", "misspelt.xlsx")
    assert (said.status, said.out, "misspelt.xlsx" in said.err) == (2, "", True)


def test_a_given_ledger_that_was_changed_is_read_again(run: Run, returned: Path) -> None:
    """What stood in it as prepared is submitted by then: there is nothing left to claim for that school."""
    assert returned.is_dir()
    run("batch", "returned", "-o", "other", "--on", ON)
    given = (*BATCH, "--ledger", "other/claims-ledger.xlsx")
    before = run(*given)
    assert run(*given).out == before.out
    mark = ("--as", "submitted", "--urn", "190002", "--provider", "1ZZ", "--reference", "40000001", "--date", ON)
    assert run("ledger", "mark", "other/claims-ledger.xlsx", *mark).status == 0
    after = run(*given)
    assert ("£306.60" in before.out, "£306.60" in after.out) == (True, False)


def test_the_lines_of_the_ledger_are_the_same_read_again(returned: Path) -> None:
    first, again = (batch_into(returned, "out", BatchOptions(Options(date.fromisoformat(ON)))) for _ in range(2))
    assert not isinstance(again.result.ledger, tuple), "they are not held"
    assert (len(again.result.ledger), tuple(again.result.ledger)) == (len(first.result.ledger), first.result.ledger)
    assert (again.result.ledger[0], again.result.ledger[1:]) == (first.result.ledger[0], first.result.ledger[1:])


def test_what_a_batch_makes_may_be_larger_than_what_is_read(
    run: Run, returned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lists of a whole country are: no school returned a workbook of that size."""
    assert returned.is_dir()
    first = run(*BATCH)
    written = times(Path("out"))
    monkeypatch.setattr(batch_folder, "read_file", refused)
    again = run(*BATCH)
    assert (again.out, again.err, again.status) == (first.out, first.err, first.status)
    assert times(Path("out")) == written


def refused(path: Path) -> None:
    raise UnreadableFile(Reason.TOO_LARGE, path.name)


def test_with_nothing_kept_the_same_is_written(run: Run, returned: Path) -> None:
    """A first run finds no ledger, and the next finds what the first has prepared: neither tells of any claim."""
    assert returned.is_dir()
    run(*BATCH)
    written = outputs(Path("out"))
    run(*BATCH, "--forget")
    assert outputs(Path("out")) == written


def test_two_runs_into_two_folders_write_the_same_bytes(run: Run, returned: Path) -> None:
    assert returned.is_dir()
    run(*BATCH)
    run("batch", "returned", "-o", "another", "--on", ON)
    assert outputs(Path("another")) == outputs(Path("out"))


def test_what_changed_is_said_once(run: Run, returned: Path) -> None:
    run(*BATCH)
    put(returned, b=made("190002", hours=(3, 5), trn="0900002"))
    run(*BATCH)
    assert "Changes since" in Path("out", "report.html").read_text(encoding="utf-8")
    changed = outputs(Path("out"))
    run(*BATCH)
    assert "Changes since" not in Path("out", "report.html").read_text(encoding="utf-8")
    differ = {name for name, each in outputs(Path("out")).items() if changed[name] != each}
    assert differ == {"manifest.json", "report.html", "summary.xlsx"}


def test_only_the_copies_are_made_again_into_which_something_else_goes(run: Run, returned: Path) -> None:
    run(*BATCH)
    written = times(Path("out"))
    put(returned, b=made("190002", hours=(3, 5), trn="0900002"))
    run(*BATCH)
    again = times(Path("out"))
    changed = {name for name, time in again.items() if name.startswith("filled/") and written[name] != time}
    assert changed == {"filled/b.xlsx"}


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"b": made("190002", hours=(3, 5), trn="0900002")},
        {"a": made("190003")},
        {"new": made("190004", trn="0900001", hours=(9, 9))},
        {"empty": made("190005")},
        {"bad": b"no workbook"},
    ],
    ids=["nothing", "other hours", "another school", "one more, sharing an allowance", "now it can be read", "no more"],
)
@pytest.mark.parametrize("spoilt", ["gone", "cut short", "empty", "somebody else's"])
def test_what_is_kept_never_changes_what_comes_out(
    run: Run, returned: Path, change: dict[str, bytes], spoilt: str
) -> None:
    run(*BATCH)
    run(*BATCH)
    shutil.copytree("out", "kept")
    put(returned, **change)
    said = run(*BATCH)
    after = outputs(Path("out"))
    shutil.rmtree("out")
    Path("kept").rename("out")
    spoil(Path("out", FOLDER), spoilt)
    assert run(*BATCH).out == said.out
    assert outputs(Path("out")) == after


def spoil(folder: Path, how: str) -> None:
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        data = path.read_bytes()
        match how:
            case "gone":
                path.unlink()
            case "cut short":
                path.write_bytes(data[: len(data) // 2])
            case "empty":
                path.write_bytes(b"")
            case _:
                path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))


def test_another_day_is_another_run(run: Run, returned: Path) -> None:
    assert returned.is_dir()
    run(*BATCH)
    late = run(*BATCH[:-1], "2025-10-14").out
    assert late != run(*BATCH).out


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such permissions")
def test_what_is_kept_can_be_read_by_its_owner_alone(run: Run, returned: Path) -> None:
    assert returned.is_dir()
    run(*BATCH)
    kept = Path("out", FOLDER)
    assert {path.stat().st_mode & 0o777 for path in (kept, *kept.rglob("*")) if path.is_dir()} == {0o700}
    assert {path.stat().st_mode & 0o777 for path in kept.rglob("*") if path.is_file()} == {0o600}


def test_what_is_kept_can_be_thrown_away(run: Run, returned: Path) -> None:
    assert returned.is_dir()
    run(*BATCH)
    run(*BATCH)
    before = outputs(Path("out"))
    run(*BATCH, "--forget")
    assert not Path("out", FOLDER).exists()
    assert outputs(Path("out")) == before


def test_nothing_is_kept_of_files_that_are_gone(run: Run, returned: Path) -> None:
    run(*BATCH)
    kept = len(list(Path("out", FOLDER, "files").iterdir()))
    (returned / "b.xlsx").unlink()
    run(*BATCH)
    assert len(list(Path("out", FOLDER, "files").iterdir())) == kept - 1


def test_nothing_is_made_of_bytes_but_values_of_ours() -> None:
    class Foreign:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, ("made by strange bytes",)

    for strange in (pickle.dumps(Foreign()), pickle.dumps(Path("x")), pack((1,))[:-2], b"", b"PK"):
        with pytest.raises(UnknownBytesError):
            unpack(strange, ())
    assert not Path("made by strange bytes").exists()


def test_workbooks_to_pass_on_come_and_go_with_the_option(run: Run, returned: Path) -> None:
    """A run that is known from before must not pass over what is asked for now."""
    run(*BATCH)
    run(*BATCH, "--for", "funder", "--for", "public")
    made_now = {name for name in outputs(Path("out")) if name.startswith("for-")}
    assert made_now == {"for-funder/claims.xlsx", "for-public/figures.xlsx"}
    run(*BATCH)
    assert not any(name.startswith("for-") for name in outputs(Path("out")))
    assert returned.is_dir()
