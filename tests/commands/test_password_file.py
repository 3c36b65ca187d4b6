"""Workbooks with a password are read where it is known, and never written out without it."""

import json
from argparse import Namespace
from io import BytesIO
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

import mentortools
from mentortools.adapters.reading import Reason, UnreadableFile
from mentortools.api.passwords import Passwords
from mentortools.cli import main
from mentortools.commands.one_or_many import logs_of, with_fingerprint

RETURNED = Path(__file__).parents[2] / "workbooks" / "returned" / "fernwhistle-primary.xlsx"
WORD = "three blind mice"


def locked(word: str) -> bytes:
    target = BytesIO()
    with RETURNED.open("rb") as file:
        OOXMLFile(file).encrypt(word, target)
    return target.getvalue()


@pytest.fixture(name="workbook", scope="module")
def _workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("locked") / "log.xlsx"
    path.write_bytes(locked(WORD))
    return path


def test_the_password_of_a_file_opens_it(workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "words.txt").write_text(f"another\n\n{WORD}\n", encoding="utf-8-sig")
    main(["check", str(workbook), "--password-file", str(tmp_path / "words.txt"), "--format", "json"])
    said = capsys.readouterr()
    (file,) = json.loads(said.out)["files"]
    assert (file["read"], file["reason"]) == (True, None)
    assert WORD not in said.out + said.err


@pytest.mark.parametrize("words", [[], ["another", WORD.upper(), f" {WORD}"]], ids=["no password", "others"])
def test_without_it_the_reason_is_the_password(
    words: list[str], workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "words.txt").write_text("\n".join(words), encoding="utf-8")
    status = main(["check", str(workbook), "--password-file", str(tmp_path / "words.txt"), "--format", "json"])
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert (status, file["reason"]) == (1, "password")


def test_it_is_asked_three_times_and_no_more(workbook: Path) -> None:
    asked: list[str] = []

    def ask(name: str) -> str:
        asked.append(name)
        return "another"

    with pytest.raises(UnreadableFile) as caught:
        mentortools.read(workbook, Passwords(ask=ask))
    assert caught.value.reason is Reason.PASSWORD
    assert asked == ["log", "log", "log"]


@pytest.mark.parametrize(("answers", "is_read"), [(["another", WORD], True), ([""], False)])
def test_what_somebody_types_opens_it_and_nothing_typed_ends_the_asking(
    workbook: Path, *, answers: list[str], is_read: bool
) -> None:
    passwords = Passwords(ask=lambda _: answers.pop(0))
    if is_read:
        assert mentortools.read(workbook, passwords).properties == {"format": "xlsx", "password": "yes"}
    else:
        with pytest.raises(UnreadableFile):
            mentortools.read(workbook, passwords)
    assert answers == []


def test_a_workbook_that_excel_locked_without_asking_is_read() -> None:
    assert mentortools.read(locked("VelvetSweatshop")).sheets


def test_nothing_of_the_workbook_is_written_out_without_the_password(workbook: Path, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text(WORD, encoding="utf-8")
    out = tmp_path / "out.xlsx"
    main(["claim", str(workbook), "-o", str(out), "--password-file", str(tmp_path / "words.txt"), "--quiet"])
    sheets = [sheet.name for sheet in mentortools.read(out).sheets]
    assert sheets == ["Checks", "Training hours", "Funding claim", "School summary"]


def test_a_certificate_asks_for_it_once(workbook: Path) -> None:
    asked: list[str] = []

    def ask(name: str) -> str:
        asked.append(name)
        return WORD

    given = mentortools.Options(passwords=Passwords(ask=ask))
    (log,) = logs_of(Namespace(path=workbook), mentortools.check([workbook], given))
    assert with_fingerprint(log, given).workbook.fingerprint
    assert asked == ["log"]


def test_passwords_are_not_shown_with_the_options() -> None:
    assert WORD not in repr(mentortools.Options(passwords=Passwords((WORD,))))


def test_nothing_of_a_workbook_with_a_password_is_kept_between_runs(workbook: Path, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text(WORD, encoding="utf-8")
    (tmp_path / "returned").mkdir()
    (tmp_path / "returned" / "log.xlsx").write_bytes(workbook.read_bytes())
    command = ["batch", str(tmp_path / "returned"), "-o", str(tmp_path / "out"), "--on", "2026-06-01", "--quiet"]
    main([*command, "--password-file", str(tmp_path / "words.txt")])
    assert read_in(tmp_path / "out") == [None]
    kept = b"".join(path.read_bytes() for path in (tmp_path / "out" / ".facts").rglob("*") if path.is_file())
    assert b"Fernwhistle" not in kept
    assert WORD.encode() not in kept
    main(command)
    assert read_in(tmp_path / "out") == ["password"]
    main([*command, "--password-file", str(tmp_path / "words.txt"), "--processes", "2"])
    assert read_in(tmp_path / "out") == [None]


def read_in(out: Path) -> list[str | None]:
    """Why each file of a batch could not be read."""
    return [file["reason"] for file in json.loads((out / "manifest.json").read_text(encoding="utf-8"))["files"]]
