"""--layout on every command that reads logs: money by it, what it did, and layouts that do not load."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

import mentortools
from tests.commands.made_logs import ON, Run, made, put
from tests.commands.own_layouts import LAYOUT, own_log

BY = "By the layout house.toml,"


@pytest.fixture
def laid_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, own=own_log())
    (tmp_path / "house.toml").write_text(LAYOUT, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", ["claim", "hours"])
def test_a_claim_in_a_schools_own_layout(run: Run, laid_out: Path, command: str) -> None:
    said = run(command, "own.xlsx", "--on", ON, "--layout", "house.toml", "--format", "json")
    assert said.status == 0, said.err
    assert said.json["school"]["urn"] == "190009"
    (claim,) = said.json["claims"]
    assert (claim["provider_code"], claim["hours"], claim["amount"]) == ("1ZZ", 6, "262.80")
    assert len(list(laid_out.glob("own - *.xlsx"))) == 1


def test_without_its_layout_there_is_no_claim(run: Run, laid_out: Path) -> None:
    said = run("check", laid_out / "own.xlsx", "--on", ON, "--format", "json")
    assert said.status == 1
    assert {"MT020"} <= {finding["code"] for finding in said.json["files"][0]["findings"]}


def test_what_the_layout_did_is_in_the_findings(run: Run, laid_out: Path) -> None:
    said = run("check", laid_out / "own.xlsx", "--on", ON, "--layout", "house.toml", "--format", "json")
    messages = [each["message"] for each in said.json["files"][0]["findings"] if each["code"] == "MT038"]
    assert set(messages) == {
        f"{BY} “CPD record” was read as School and “DfE school number” as URN.",
        f"{BY} the school's District is “Leeds” and Academic year is “2025 to 2026”.",
        f"{BY} “Staff” was read as Mentors.",
        f"{BY} words of Mentors were read otherwise: “Ours” as “Yes”.",
        f"{BY} “CPD record” was read as Training log, “When” as Date, “Teacher” as Mentor TRN and “Verified” as Hours.",
        f"{BY} Provider code is “1ZZ” in every row of Training log.",
    }


def test_a_filled_copy_returned_comes_to_the_same(run: Run, laid_out: Path) -> None:
    first = run("claim", "own.xlsx", "--on", ON, "--layout", "house.toml", "--format", "json", "-o", "one.xlsx")
    again = run("claim", "one.xlsx", "--on", ON, "--layout", "house.toml", "--format", "json", "-o", "two.xlsx")
    assert first.json == again.json
    assert (laid_out / "two.xlsx").exists()


def test_a_batch_and_its_manifest(run: Run, laid_out: Path) -> None:
    put(laid_out / "returned", own=own_log(), usual=made())
    said = run("batch", "returned", "-o", "out", "--on", ON, "--layout", "house.toml", "--format", "json", "-q")
    assert said.status == 0, said.err
    manifest = json.loads((laid_out / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["options"]["layout"] == "house.toml"
    assert manifest["layouts"] == {"house.toml": sha256(LAYOUT.encode()).hexdigest()}
    findings = (laid_out / "out" / "findings.csv").read_text(encoding="utf-8-sig")
    assert "MT039" not in findings, "the log that needs none has nothing to be told"
    assert "MT038" in findings
    for note in (laid_out / "out/return-notes").glob("usual.*"):
        assert "house.toml" not in note.read_text(encoding="utf-8"), "another school's layout"


def test_a_layout_that_has_changed_is_another_run(run: Run, laid_out: Path) -> None:
    put(laid_out / "returned", own=own_log())
    batch = ("batch", "returned", "-o", "out", "--on", ON, "--layout", "house.toml", "--format", "json", "-q")
    changed = LAYOUT.replace('"1ZZ"', '"1ZY"')
    assert changed != LAYOUT
    first = run(*batch).json
    (laid_out / "house.toml").write_text(changed, encoding="utf-8")
    assert run(*batch).json != first, "what was kept of the file went by the other layout"
    assert run(*batch).json == run(*batch, "--forget", "--processes", "2").json


def test_a_summary(run: Run, laid_out: Path) -> None:
    said = run("summary", laid_out / "own.xlsx", "--on", ON, "--layout", "house.toml", "-q")
    assert said.status == 0
    assert "£262.80" in said.out


def test_from_python(laid_out: Path) -> None:
    result = mentortools.claim(laid_out / "own.xlsx", mentortools.Options(layout=laid_out / "house.toml"))
    assert str(result.claims.amount) == "262.80"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'[Mentor]\nsheet = "X"', "bad.toml, line 1: the log has no sheet “Mentor”. The nearest is Mentors.\n"),
        (b"", "bad.toml says nothing of any sheet."),
        (b"PK\x03\x04\xff\xff", "bad.toml is not a layout."),
    ],
)
def test_a_layout_that_does_not_load_ends_the_run(run: Run, laid_out: Path, content: bytes, said: str) -> None:
    (laid_out / "bad.toml").write_bytes(content)
    ended = run("check", "own.xlsx", "--layout", "bad.toml")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(said)
    assert not list(laid_out.glob("own -*"))


def test_a_layout_is_never_written_over(run: Run, laid_out: Path) -> None:
    ended = run("summary", "own.xlsx", "--layout", "house.toml", "-o", "house.toml")
    assert ended.status == 2
    assert (laid_out / "house.toml").read_text(encoding="utf-8") == LAYOUT


def test_a_proposed_layout_loads_and_is_said(run: Run, laid_out: Path) -> None:
    said = run("layout", "own.xlsx", "-o", "own.toml")
    assert (said.status, said.out, said.err) == (0, "", "Written: own.toml\n")
    assert run("check", "own.xlsx", "--on", ON, "--layout", "own.toml").status == 1, "what is unknown was not guessed"
    again = run("layout", "own.xlsx", "-o", "own.toml")
    assert again.status == 2
    assert again.err.startswith("own.toml is already there")
    assert (laid_out / "own.toml").exists()


def test_a_proposed_layout_as_json(run: Run, laid_out: Path) -> None:
    said = run("layout", laid_out / "own.xlsx", "--format", "json")
    sure = {each["table"]: (each["sheet"], each["sure"]) for each in said.json["sheets"]}
    assert sure["Mentors"] == ("Staff", "likely")
    assert sure["Training log"] == ("CPD record", "possible")
    assert sure["Spending"] == (None, "unknown")


TWO = {"Fernwhistle CPD": "fernwhistle.toml", "Mistlethwaite CPD": "mistlethwaite.toml"}


@pytest.fixture
def two_schools(laid_out: Path) -> Path:
    """Two logs with sheets of the same names, each with a layout that says otherwise, beside a usual one."""
    logs = {name: own_log(hours) for hours, name in enumerate(TWO, start=5)}
    put(laid_out / "returned", **logs, usual=made("190005", trn="0900005"))
    for number, (name, layout) in enumerate(TWO.items()):
        text = LAYOUT.replace('URN = "DfE school number"\n', "").replace("Leeds", "Slough" if number else "Leeds")
        text = text.replace("[School.constants]", f'[School.constants]\nURN = "19000{number}"')
        (laid_out / layout).write_text(f'files = ["{name.split()[0].upper()}*"]\n\n{text}', encoding="utf-8")
    return laid_out


def test_several_schools_with_layouts_of_their_own_each_named_with_its_file(run: Run, two_schools: Path) -> None:
    layouts = [word for name in TWO.values() for word in ("--layout", name)]
    said = run("batch", "returned", "-o", "out", "--on", ON, *layouts, "--format", "json", "-q")
    assert (said.status, said.err) == (0, "")
    assert [(each["path"], each["urn"], each["region"]) for each in said.json["schools"]] == [
        ("Fernwhistle CPD.xlsx", "190000", "Rest of England"),
        ("Mistlethwaite CPD.xlsx", "190001", "Fringe"),
        ("usual.xlsx", "190005", "Rest of England"),
    ]
    manifest = (two_schools / "out/manifest.json").read_text(encoding="utf-8")
    assert '"fernwhistle.toml, mistlethwaite.toml"' in manifest


def test_two_layouts_that_fit_one_file_are_said_and_neither_is_used(run: Run, two_schools: Path) -> None:
    for name in TWO.values():
        path = two_schools / name
        path.write_text(path.read_text(encoding="utf-8").partition("\n\n")[2], encoding="utf-8")
    words = ["--layout", "fernwhistle.toml", "--layout", "mistlethwaite.toml", "--on", ON]
    said = run("check", "returned/Fernwhistle CPD.xlsx", *words)
    assert said.status == 1
    assert "The layouts fernwhistle.toml and mistlethwaite.toml fit this workbook alike" in " ".join(said.out.split())
    assert "MT038" not in said.out
    assert "fernwhistle.toml was used for none of the files that count." in said.err


def test_a_layout_that_fits_no_file_is_said(run: Run, laid_out: Path) -> None:
    put(laid_out, usual=made())
    said = run("claim", "usual.xlsx", "--on", ON, "--layout", "house.toml")
    assert said.status == 0
    assert "£438.00" in said.out
    assert said.err.startswith("house.toml was used for none of the files that count. Look at the names of sheets")


def test_a_layout_that_names_its_files_is_for_no_other(run: Run, laid_out: Path) -> None:
    (laid_out / "house.toml").write_text(f'files = ["another.xlsx"]\n{LAYOUT}', encoding="utf-8")
    said = run("check", "own.xlsx", "--on", ON, "--layout", "house.toml", "--format", "json")
    assert said.status == 1
    assert "MT038" not in {each["code"] for each in said.json["files"][0]["findings"]}
    assert "was used for none" in said.err


@pytest.mark.parametrize("files", ['""', '"a.xlsx"', "[1]", '[" "]', "{}"])
def test_files_that_are_no_names(run: Run, laid_out: Path, files: str) -> None:
    (laid_out / "bad.toml").write_text(f"# A layout\nfiles = {files}\n{LAYOUT}", encoding="utf-8")
    said = run("check", "own.xlsx", "--layout", "bad.toml")
    assert said.status == 2
    assert said.err.startswith("bad.toml, line 2: “files” must be names of files in brackets, as files = [")


def test_two_layouts_of_one_name_are_refused(run: Run, laid_out: Path) -> None:
    put(laid_out / "more")
    (laid_out / "more" / "House.toml").write_text(LAYOUT, encoding="utf-8")
    said = run("check", "own.xlsx", "--layout", "house.toml", "--layout", "more/House.toml")
    assert said.status == 2
    assert said.err.startswith("Two layouts are called house.toml.")
    assert run("check", "own.xlsx", "--layout", "house.toml", "--layout", "house.toml", "--on", ON).status == 0
