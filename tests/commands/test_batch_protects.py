"""batch writes over what it made and over nothing else: what people need is kept or in the way, and always said."""

import json
import pickle
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from mentortools.adapters import staged_files
from mentortools.adapters.files import CannotWriteError
from mentortools.api.folder import batch_into
from tests.commands.made_logs import ON, WITH_A_FAULT, Run, hashes, made, outputs, put

Each = TypeVar("Each")
BATCH = ("batch", "returned", "-o", "out", "--on", ON)


@pytest.fixture
def returned(folder: Path) -> Path:
    """Two returned logs: a good one, and one with a fault."""
    put(folder / "returned", good=made(), bad=WITH_A_FAULT)
    return folder / "returned"


@pytest.mark.parametrize(
    "names",
    [
        ["summary.xlsx"],
        ["findings.csv", "report.html"],
        ["manifest.json"],
        ["filled/good.xlsx"],
        ["return-notes/bad.txt"],
        ["return-notes"],
        ["filled"],
        ["claims-ledger.xlsx"],
    ],
)
def test_what_it_did_not_make_is_in_the_way_and_nothing_is_written(
    run: Run, folder: Path, returned: Path, names: list[str]
) -> None:
    for name in names:
        (folder / "out" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "out" / name).write_bytes((returned / "good.xlsx").read_bytes())
    before = hashes(folder)
    said = run(*BATCH)
    assert (said.status, said.out) == (2, "")
    assert all(name in said.err for name in names)
    assert said.err.count("\n") == 1
    assert hashes(folder) == before
    assert not (folder / "out" / staged_files.FOLDER).exists()


@pytest.mark.parametrize("name", ["filled/good.xlsx", "summary.xlsx", "return-notes/bad.txt", "report.html"])
def test_what_somebody_changed_is_kept_beside_the_new_one(run: Run, folder: Path, returned: Path, name: str) -> None:
    assert returned.is_dir()
    run(*BATCH)
    changed = folder / "out" / name
    if changed.suffix == ".xlsx":
        book = load_workbook(changed)
        book.worksheets[0]["J30"] = "typed by a person"
        book.save(changed)
    else:
        changed.write_text(changed.read_text(encoding="utf-8") + "mine", encoding="utf-8")
    typed = changed.read_bytes()
    kept = f"{changed.stem} (changed by hand){changed.suffix}"
    assert kept in run(*BATCH, "-q").err, "said where no progress is wanted, too"
    assert run(*BATCH, "-q").err == "", "said once"
    assert (changed.parent / kept).read_bytes() == typed
    assert changed.read_bytes() != typed
    changed.write_bytes(typed)
    assert f"{changed.stem} (changed by hand 2){changed.suffix}" in run(*BATCH).err


def test_a_changed_copy_of_a_workbook_that_is_gone_is_kept(run: Run, folder: Path, returned: Path) -> None:
    run(*BATCH)
    copy = folder / "out" / "filled" / "bad.xlsx"
    copy.write_bytes(copy.read_bytes() + b"x")
    (returned / "bad.xlsx").unlink()
    assert "bad (changed by hand).xlsx" in run(*BATCH).err
    assert sorted(path.name for path in copy.parent.iterdir()) == ["bad (changed by hand).xlsx", "good.xlsx"]


def test_the_manifest_says_what_was_made(run: Run, folder: Path, returned: Path) -> None:
    assert returned.is_dir()
    run(*BATCH)
    listed = json.loads((folder / "out" / "manifest.json").read_text(encoding="utf-8"))["outputs"]
    there = outputs(folder / "out")
    assert listed == {name: there[name] for name in there.keys() - {"manifest.json", "claims-ledger.xlsx"}}


def test_rows_typed_into_the_ledger_are_read_and_kept(run: Run, folder: Path, returned: Path) -> None:
    assert returned.is_dir()
    run(*BATCH)
    book = load_workbook(folder / "out" / "claims-ledger.xlsx")
    book.worksheets[0].append(["2024 to 2025", "0900001", "1ZZ", 5, "190001", "40100001", "Paid"])
    book.save(folder / "out" / "claims-ledger.xlsx")
    assert run(*BATCH).status == 1
    lines = run("ledger", "show", "out/claims-ledger.xlsx", "--format", "json").json
    assert [line["hours"] for line in lines if line["claim_reference"] == "40100001"] == [5]


def test_the_ledger_is_kept_only_where_a_line_of_it_is_lost(run: Run, folder: Path, returned: Path) -> None:
    def kept() -> int:
        return len(list((folder / "out").glob("claims-ledger-*.xlsx")))

    for day in ("2026-05-12", "2026-05-13", "2026-05-14"):
        run(*BATCH[:-1], day)
    assert kept() == 0, "the same lines on other days"
    put(returned, more=made("190005", name="Third School", trn="0900005"))
    run(*BATCH)
    assert kept() == 0, "a line more"
    put(returned, good=made(hours=(7, 4)))
    run(*BATCH)
    assert kept() == 1, "a prepared line is replaced"


@pytest.mark.parametrize("typed", ["B3", "note"])
def test_what_somebody_wrote_beside_the_lines_of_the_ledger_is_kept(
    run: Run, folder: Path, returned: Path, typed: str
) -> None:
    assert returned.is_dir()
    run(*BATCH)
    path = folder / "out" / "claims-ledger.xlsx"
    book = load_workbook(path)
    if typed == "note":
        book.worksheets[0]["D6"].comment = Comment("Jo has compared this with DfE's service", "Jo")
    else:
        book.worksheets[0][typed] = "Ask Jo about the second claim"
    book.save(path)
    before = path.read_bytes()
    run(*BATCH)
    run(*BATCH)
    assert [kept.read_bytes() for kept in path.parent.glob("claims-ledger-*.xlsx")] == [before]


def test_a_run_that_was_stopped_halfway_is_known_to_the_next(
    run: Run, folder: Path, returned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some of the files are moved when the disk is full: the next run takes none of them for somebody's own."""
    run(*BATCH)
    put(returned, good=made(hours=(7, 4)))
    replace, moved = Path.replace, list[Path]()

    def full(path: Path, target: Path) -> Path:
        if path.parent.name == staged_files.FOLDER:
            moved.append(path)
            if len(moved) > 2:
                raise OSError(28, "No space left on device")
        return replace(path, target)

    with monkeypatch.context() as context:
        context.setattr(Path, "replace", full)
        said = run(*BATCH)
    assert (said.status, "No space left on device" in said.err) == (2, True)
    put(returned, good=made(hours=(8, 4)))
    said = run(*BATCH)
    assert (said.status, "changed by somebody" in said.err) == (1, False)
    assert not (folder / "out" / staged_files.FOLDER).exists()


def test_nothing_is_moved_where_one_place_is_taken(tmp_path: Path) -> None:
    staged = staged_files.StagedFiles(tmp_path, {"b.txt": ""})
    (tmp_path / "b.txt").mkdir()
    staged.begin()
    staged.add("a.txt", b"a")
    staged.add("b.txt", b"b")
    with pytest.raises(CannotWriteError, match=r"b\.txt"):
        staged.move()
    staged.abandon()
    assert [path.name for path in tmp_path.iterdir()] == ["b.txt"]


def test_of_two_runs_at_once_one_is_told_and_no_file_gets_the_name_of_another(tmp_path: Path) -> None:
    one, two = (staged_files.StagedFiles(tmp_path, {}) for _ in range(2))
    one.begin()
    one.add("ash.txt", b"ash")
    two.begin()
    two.add("beech.txt", b"beech")
    for told in (one.move, lambda: one.read("ash.txt")):
        with pytest.raises(CannotWriteError, match="Another run"):
            told()
    assert [path.name for path in tmp_path.iterdir()] == [staged_files.FOLDER]
    two.move()
    assert (tmp_path / "beech.txt").read_bytes() == b"beech"
    assert not (tmp_path / "ash.txt").exists()


def test_a_claim_marked_while_a_batch_runs_is_not_forgotten(run: Run, folder: Path, returned: Path) -> None:
    run(*BATCH)
    put(returned, good=made(hours=(7, 4)))
    before = outputs(folder / "out")

    def marked_meanwhile(
        items: Sequence[Each],
        doing: str,
        findings: Callable[[], int] | None = None,  # noqa: ARG001 - as Progress
    ) -> Sequence[Each]:
        if doing == "Writing":
            run("ledger", "mark", "out/claims-ledger.xlsx", "--as", "submitted", "--urn", "190001", "--provider", "1ZZ",
                "--reference", "40000001", "--date", "2026-05-12")  # fmt: skip
        return items

    with pytest.raises(CannotWriteError, match=r"claims-ledger\.xlsx was changed while the batch ran"):
        batch_into(returned, folder / "out", progress=marked_meanwhile)
    changed = {name for name, digest in outputs(folder / "out").items() if before.get(name) != digest}
    assert {name for name in changed if "claims-ledger-" not in name} == {"claims-ledger.xlsx"}
    lines = run("ledger", "show", "out/claims-ledger.xlsx", "--format", "json").json
    assert [line["status"] for line in lines if line["claim_reference"] == "40000001"] == ["Submitted"]


@pytest.mark.parametrize("form", ["json", "csv", "html"])
def test_it_prints_its_summary_in_each_form(run: Run, returned: Path, form: str) -> None:
    assert returned.is_dir()
    said = run(*BATCH, "--format", form)
    summed = run("summary", "returned", "--format", form, "--on", ON)
    if form == "json":
        assert said.json["all"] == summed.json["all"]
    else:
        assert said.out[:200] == summed.out[:200]


def test_who_writes_and_by_when_stand_in_the_notes(run: Run, folder: Path, returned: Path) -> None:
    assert returned.is_dir()
    run(*BATCH, "--from", "Ada Inkpen <ada@trust.example>", "--reply-by", "30/06/2026")
    note = (folder / "out" / "return-notes" / "bad.txt").read_text(encoding="utf-8")
    assert note.endswith("Thank you\n\nAda Inkpen\nada@trust.example\n")
    assert "save it and send it back by 30 June 2026." in " ".join(note.split())
    assert b"From: Ada Inkpen <ada@trust.example>" in (folder / "out" / "return-notes" / "bad.eml").read_bytes()


def test_a_file_that_another_process_made_in_its_room_is_taken_as_it_was_made(tmp_path: Path) -> None:
    staged = staged_files.StagedFiles(tmp_path, {})
    staged.begin()
    staged.add("ash.txt", b"ash")
    sent = pickle.dumps(staged.room())
    staged.add("beech.txt", b"beech")
    held = pickle.loads(sent).hold(iter((b"ce", b"dar")))  # noqa: S301 - our own
    staged.name(held, "cedar.txt")
    assert staged.hashes["cedar.txt"] == sha256(b"cedar").hexdigest()
    staged.move()
    staged.end()
    found = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert found == {"ash.txt": b"ash", "beech.txt": b"beech", "cedar.txt": b"cedar"}


def test_what_another_process_has_no_room_for_is_said_with_the_place(tmp_path: Path) -> None:
    staged = staged_files.StagedFiles(tmp_path / "out", {})
    with pytest.raises(CannotWriteError, match=r"out cannot be written"):
        staged.room().hold((b"ash",))
