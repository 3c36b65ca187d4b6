"""batch over zip files and stores: the same as over a folder, and what can go wrong on the way is said."""

import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest

from mentortools.adapters.stores import Store, StoreError, brought_back
from tests.commands.made_logs import ON, WITH_A_FAULT, Run, hashes, made, outputs, put

OPTIONS = ("--on", ON)
RETURNED = {"a": made(), "b": made("190002", hours=(3, 4), trn="0900002"), "faulty": WITH_A_FAULT}


@pytest.fixture
def memory() -> Iterator[fsspec.AbstractFileSystem]:
    """A store that lies in this process."""
    store = fsspec.filesystem("memory")
    store.store.clear()
    yield store
    store.store.clear()


@pytest.fixture
def by_folder(run: Run, folder: Path) -> dict[str, str]:
    """What a batch over a folder writes."""
    put(folder / "returned", **RETURNED)
    run("batch", "returned", "-o", "by-folder", *OPTIONS)
    return made_in(folder / "by-folder")


def made_in(out: Path) -> dict[str, str]:
    return {name: digest for name, digest in hashes(out).items() if name in outputs(out)}


def zipped(path: Path, **files: bytes) -> None:
    with zipfile.ZipFile(path, "w") as parts:
        for name, data in files.items():
            parts.writestr(f"sent/{name}.xlsx", data)


def test_a_zip_file_is_a_folder_of_returned_workbooks(run: Run, folder: Path) -> None:
    put(folder / "returned" / "sent", **RETURNED)
    zipped(folder / "returned.zip", **RETURNED)
    plain = run("batch", "returned", "-o", "by-folder", *OPTIONS)
    said = run("batch", "returned.zip", "-o", "out", *OPTIONS)
    assert (said.status, said.out) == (plain.status, plain.out)
    assert made_in(folder / "out") == made_in(folder / "by-folder")


def test_a_store_to_read_and_one_to_write(
    run: Run, folder: Path, by_folder: dict[str, str], memory: fsspec.AbstractFileSystem
) -> None:
    memory.put(str(folder / "returned"), "/trust/returned", recursive=True)
    said = run("batch", "memory://trust/returned", "-o", "memory://trust/out", *OPTIONS)
    assert (said.status, said.err) == (1, "Written: memory://trust/out\n")
    memory.get("/trust/out", str(folder / "copied"), recursive=True)
    assert made_in(folder / "copied") == by_folder
    assert [name for name in memory.find("/trust/out") if "/." in name] == []


def test_what_was_marked_in_a_store_is_not_forgotten_and_what_stays_is_not_written_again(
    run: Run, folder: Path, memory: fsspec.AbstractFileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder / "returned", **RETURNED)
    run("batch", "returned", "-o", "memory://trust/out", *OPTIONS)
    memory.get_file("/trust/out/claims-ledger.xlsx", str(folder / "ledger.xlsx"))
    run("ledger", "mark", "ledger.xlsx", "--as", "submitted", "--urn", "190001", "--reference", "40000001",
        "--date", ON)  # fmt: skip
    memory.put_file(str(folder / "ledger.xlsx"), "/trust/out/claims-ledger.xlsx")
    assert "£438.00" not in run("batch", "returned", "-o", "memory://trust/out", *OPTIONS).out
    written: list[str] = []
    monkeypatch.setattr(Store, "write", lambda _, name, __: written.append(name))
    run("batch", "returned", "-o", "memory://trust/out", *OPTIONS)
    assert not any(name.startswith("filled/") for name in written)


def test_a_schools_file_that_goes_takes_its_copy_with_it(
    run: Run, folder: Path, memory: fsspec.AbstractFileSystem
) -> None:
    put(folder / "returned", **RETURNED)
    run("batch", "returned", "-o", "memory://trust/out", *OPTIONS)
    (folder / "returned" / "b.xlsx").unlink()
    memory.pipe_file("/trust/out/filled/a.xlsx", b"somebody's own")
    said = run("batch", "returned", "-o", "memory://trust/out", *OPTIONS)
    assert "memory://trust/out/filled/a.xlsx was changed by somebody" in said.err
    assert memory.cat_file("/trust/out/filled/a (changed by hand).xlsx") == b"somebody's own"
    assert not memory.exists("/trust/out/filled/b.xlsx")


def test_a_run_that_is_cut_off_while_it_writes_can_be_done_again(
    run: Run,
    folder: Path,
    by_folder: dict[str, str],
    memory: fsspec.AbstractFileSystem,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put(folder / "returned", a=made(hours=(1,)))
    run("batch", "returned", "-o", "memory://trust/out", *OPTIONS)
    put(folder / "returned", **RETURNED)
    write, left = Store.write, [3]

    def cut_off(self: Store, name: str, data: bytes) -> None:
        left[0] -= 1
        if left[0] < 0:
            msg = "memory://trust/out: not written"
            raise StoreError(msg)
        write(self, name, data)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "write", cut_off)
        assert run("batch", "returned", "-o", "memory://trust/out", *OPTIONS).status == 2
    said = run("batch", "returned", "-o", "memory://trust/out", *OPTIONS)
    assert "changed by somebody" not in said.err
    memory.get("/trust/out", str(folder / "copied"), recursive=True)
    now = made_in(folder / "copied")
    assert {name for name in now if not name.startswith("claims-ledger-")} == set(by_folder)


def write_meanwhile(memory: fsspec.AbstractFileSystem) -> None:
    with brought_back("memory://trust/out") as out:
        (out / "manifest.json").write_text("{}", encoding="utf-8")
        memory.pipe_file("/trust/out/manifest.json", b"another run's")


def test_two_runs_into_one_store(memory: fsspec.AbstractFileSystem) -> None:
    with pytest.raises(StoreError, match="was changed while the batch ran"):
        write_meanwhile(memory)
    assert memory.cat_file("/trust/out/manifest.json") == b"another run's"


@pytest.mark.parametrize("name", ["../a.xlsx", "/a.xlsx", "x/../../a.xlsx", "C:/a.xlsx", r"..\a.xlsx"])
def test_names_that_lead_out_of_the_folder(run: Run, folder: Path, name: str) -> None:
    with zipfile.ZipFile(folder / "returned.zip", "w") as parts:
        parts.writestr("good.xlsx", made())
        parts.writestr(name, made("190002"))
    said = run("batch", "returned.zip", "-o", "out", *OPTIONS)
    assert (said.status, Path("out").exists()) == (2, False)
    assert "leads out of its folder" in said.err


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_in_a_zip(run: Run, folder: Path) -> None:
    with zipfile.ZipFile(folder / "returned.zip", "w") as parts:
        parts.writestr("a.xlsx", made())
        parts.writestr("a.xlsx", made("190002"))
    said = run("batch", "returned.zip", "-o", "out", *OPTIONS)
    assert (said.status, "of which only one can be fetched" in said.err) == (2, True)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("damaged.zip", "damaged.zip cannot be unpacked"),
        ("nowhere://x/returned", "nowhere://x/returned cannot be read by what is installed"),
        ("memory://nobody/returned", "There is no workbook in memory://nobody/returned"),
    ],
)
def test_what_cannot_be_fetched_is_said_in_a_sentence(
    run: Run, folder: Path, memory: fsspec.AbstractFileSystem, place: str, words: str
) -> None:
    (folder / "damaged.zip").write_bytes(b"PK\x03\x04" + os.urandom(50))
    assert not memory.store
    said = run("batch", place, "-o", "out", *OPTIONS)
    assert (said.status, words in said.err) == (2, True), said.err


def test_the_latest_of_two_is_not_guessed_where_the_store_does_not_say(run: Run, folder: Path) -> None:
    zipped(folder / "returned.zip", **RETURNED)
    said = run("batch", "returned.zip", "-o", "out", "--latest", *OPTIONS)
    assert (said.status, "Say which of two counts with --use" in said.err) == (2, True)
