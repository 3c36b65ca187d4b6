"""Nothing that somebody types comes alive in anything we make: cases 21, 27 and 43, over whole runs."""

import csv
import json
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from mentortools.adapters.mentor_log import Prefill, build_log
from mentortools.cli import main
from mentortools.policy.every_year import every_year
from tests.commands.made_logs import ON, Run, runner
from tests.returned.hostile import ALIVE, LONG, MARK, NUMBERS, log

CASES = (21, 27, 43)

NAMES = (*ALIVE, *NUMBERS, LONG)
FILE_NAME = f"=1+{MARK} &amp; '<b>@\u202e\u009b31m.xlsx"
"""What a file may be called on any system: a file's name is typed by somebody too."""

ORDERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""What a terminal obeys, or nobody sees."""

STARTS_A_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
LIVING = {"f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula", "Relationship",
          "externalReference", "ddeLink", "oleObject", "control", "externalLink", "queryTable"}  # fmt: skip
"""Elements of a workbook that do something, or lead somewhere."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Logs full of hostile names, one of them in a file with such a name, and what a batch makes of them."""
    made = tmp_path_factory.mktemp("hostile")
    (made / "returned").mkdir()
    for number, name in enumerate(NAMES):
        (made / "returned" / f"{number:02}.xlsx").write_bytes(log(name, number))
    (made / "returned" / FILE_NAME).write_bytes(log("Ada", 99))
    words = ["batch", made / "returned", "-o", made / "out", "--on", ON, "-q", "--names", "--format", "csv"]
    assert main([str(word) for word in words]) == 1
    return made


def lines(printed: str) -> str:
    """What was printed, with plain line ends and without the mark that begins a CSV file of ours."""
    return printed.removeprefix("\ufeff").replace("\r\n", "\n")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(capsys)


def ours(folder: Path) -> list[Path]:
    return sorted((folder / "out").rglob("*.xlsx"))


def elements(workbook: Path) -> Iterator[tuple[str, ET.Element]]:
    """Every element of every part, by the part's name. A note's own VML is held to the same by its bytes."""
    with ZipFile(workbook) as package:
        for part in package.namelist():
            if not part.endswith((".vml", ".bin")):
                for element in ET.fromstring(package.read(part)).iter():  # noqa: S314 - what we wrote ourselves
                    yield part, element


def test_all_of_them_were_read_and_filled_in(folder: Path) -> None:
    assert len(ours(folder)) == len(NAMES) + 1 + 2
    lines = list(csv.DictReader(StringIO((folder / "out/claim-lines.csv").read_text("utf-8-sig"), newline="")))
    assert [(line["mentor_hours_of_training"], line["amount"]) for line in lines] == [("6", "262.80")] * (
        len(NAMES) + 1
    )


def test_case_27_no_formula_link_name_or_macro_comes_of_a_name(folder: Path) -> None:
    for workbook in ours(folder):
        for part, element in elements(workbook):
            kind = element.tag.rpartition("}")[2]
            held = "".join(element.itertext()) + " ".join(element.attrib.values())
            if kind in LIVING:
                assert MARK not in held, (workbook.name, part, kind, held)
            if kind == "hyperlink":
                assert set(element.attrib) == {"ref", "location", "display"}, "a link leads to a cell of its workbook"
                assert MARK not in held
            assert element.get("TargetMode") is None, (workbook.name, part)
        with ZipFile(workbook) as package:
            assert not [part for part in package.namelist() if re.search("vba|externalLink|macro|activeX|embed", part)]


def test_a_footer_shows_the_name_and_obeys_none_of_its_codes(folder: Path) -> None:
    codes = set()
    for workbook in ours(folder):
        for _, element in elements(workbook):
            if element.tag.endswith(("oddFooter", "oddHeader")):
                codes |= set(re.findall(r'&("[^"]*"|\d+|.)', (element.text or "").replace("&&", "")))
    assert codes <= {"L", "R", "P", "N", "A", "10"}, codes


def test_names_are_text_in_every_cell(folder: Path) -> None:
    seen = 0
    for workbook in (path for path in ours(folder) if path.parent.name == "out" or path.stem.endswith(("0", "5"))):
        for sheet in load_workbook(workbook).worksheets:
            for cell in (cell for row in sheet.iter_rows() for cell in row if MARK in str(cell.value)):
                assert cell.data_type == "s", (workbook.name, sheet.title, cell.coordinate)
                assert cell.hyperlink is None
                seen += 1
    assert seen > 10 * len(ALIVE)


def test_what_looks_like_a_number_stays_as_it_was_typed(folder: Path) -> None:
    sheet = load_workbook(folder / "out/summary.xlsx")["Schools"]
    texts = [cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "s"]
    assert set(NUMBERS) <= set(texts)
    assert {f"{190_000 + number}" for number in range(len(NAMES))} <= set(texts), "URNs are text"
    claim = load_workbook(folder / "out/filled/00.xlsx")["Funding claim"]
    assert "0900000" in {cell.value for row in claim.iter_rows() for cell in row}, "a TRN keeps its leading zero"


def test_case_43_what_is_too_long_for_a_cell_is_cut_with_a_note(folder: Path) -> None:
    for workbook in (folder / "out/summary.xlsx", folder / f"out/filled/{NAMES.index(LONG):02}.xlsx"):
        values = [cell.value for sheet in load_workbook(workbook) for row in sheet.iter_rows() for cell in row]
        texts = [value for value in values if isinstance(value, str)]
        assert max(map(len, texts)) <= 32_767
        assert any(text.endswith("… (cut here: a cell holds 32,767 characters)") for text in texts)


@pytest.mark.parametrize("name", ["claims.csv", "claim-lines.csv", "findings.csv"])
def test_no_field_of_a_csv_file_begins_as_a_formula(folder: Path, name: str) -> None:
    _, *rows = csv.reader(StringIO((folder / "out" / name).read_text("utf-8-sig"), newline=""))
    fields = [field for row in rows for field in row]
    assert sum(MARK in field for field in fields) >= len(ALIVE)
    for field in fields:
        assert not field.lstrip().startswith(STARTS_A_FORMULA), field
        assert not field.startswith(STARTS_A_FORMULA), field


class _Page(HTMLParser):
    """What stands in a page: its tags with their attributes, and its text without styles and scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_no_markup_of_the_report_comes_of_a_name(folder: Path) -> None:
    page = _Page()
    page.feed((folder / "out/report.html").read_text("utf-8"))
    for tag, attributes in page.tags:
        assert tag not in {"img", "iframe", "object", "embed", "form", "base", "link", "b"}, tag
        assert not [name for name in attributes if name.startswith("on") or name in {"src", "style", "action"}]
        assert MARK not in "".join(value or "" for value in attributes.values())
        assert attributes.get("href", "#").startswith("#")  # type: ignore[union-attr]
    assert sum(tag == "script" for tag, _ in page.tags) == 1
    assert f"<script>alert('{MARK}')</script>" in page.text, "shown as it was typed"


def test_a_note_is_plain_text_and_a_draft_has_no_header_of_theirs(folder: Path) -> None:
    notes = sorted((folder / "out/return-notes").iterdir())
    assert len(notes) == 2 * (len(NAMES) + 1)
    for path in notes:
        if path.suffix == ".txt":
            assert not ORDERS.search(path.read_text("utf-8").replace("\r\n", "\n")), path.name
            continue
        draft = message_from_bytes(path.read_bytes(), policy=default)
        assert set(draft.keys()) <= {"X-Unsent", "Subject", "MIME-Version", "Content-Type"}, "nobody to send it to"
        assert [part.get_content_type().partition(".")[0] for part in draft.walk()] == [
            "multipart/mixed", "text/plain", "application/vnd",
        ]  # fmt: skip


@pytest.mark.parametrize("kind", ["text", "json", "csv", "html"])
@pytest.mark.parametrize("command", ["check", "summary"])
def test_a_terminal_is_given_no_orders(folder: Path, run: Run, command: str, kind: str) -> None:
    said = run(command, folder / "returned", "--on", ON, "--format", kind)
    assert said.status == 1
    assert MARK in said.out
    assert not ORDERS.search(lines(said.out)), ORDERS.search(lines(said.out))
    assert not ORDERS.search(said.err)
    if kind == "json":
        assert MARK in str(said.json)


@pytest.mark.parametrize("number", [name for name, _ in enumerate(ALIVE)])
def test_a_claim_on_a_screen_is_our_lines_alone(folder: Path, run: Run, tmp_path: Path, number: int) -> None:
    path = folder / "returned" / f"{number:02}.xlsx"
    said = run("claim", path, "--on", ON, "-o", tmp_path / "out.xlsx")
    assert not ORDERS.search(said.out), ORDERS.search(said.out)
    begins = re.compile(r"$| |/|\d+ files?: |Claim for 1ZZ|No line for |Kept out |1 claim to make, 6 hours: £262\.80")
    assert not [line for line in said.out.splitlines() if not begins.match(line)], "no name begins a line"


def test_a_refusal_that_names_a_file_gives_no_orders_either(run: Run, tmp_path: Path) -> None:
    said = run("check", tmp_path / f"no\x1b[31m{MARK}.xlsx")
    assert said.status == 2
    assert MARK in said.err
    assert not ORDERS.search(said.err)


@pytest.mark.parametrize("kind", ["text", "json", "csv"])
def test_a_ledger_that_names_were_brought_into(folder: Path, run: Run, tmp_path: Path, kind: str) -> None:
    ledger = tmp_path / "ledger.xlsx"
    for number in range(len(ALIVE)):
        assert run("ledger", "import", ledger, folder / "returned" / f"{number:02}.xlsx").status == 0
    said = run("ledger", "show", ledger, "--format", kind)
    assert said.out.count(MARK) >= len(ALIVE), "a reference is as it was typed"
    assert not ORDERS.search(lines(said.out))
    for row in load_workbook(ledger).worksheets[0].iter_rows():
        assert all(cell.data_type == "s" for cell in row if MARK in str(cell.value))


@pytest.mark.parametrize("name", ["=1+1", "\ud800Ada\udfff", "Ada\x00\x1f\ufffe"])
def test_case_21_a_new_log_holds_what_it_can_of_any_name(name: str) -> None:
    made = build_log(Prefill({"name": name, "urn": "190001"}, {"Mentors": [{"trn": "0900001", "notes": name}]}),
                     every_year())  # fmt: skip
    values = {cell.value: cell.data_type for row in load_workbook(BytesIO(made))["School"].iter_rows() for cell in row}
    (typed,) = [value for value in values if isinstance(value, str) and ("=1" in value or "Ada" in value)]
    assert values[typed] == "s"
    assert not ORDERS.search(typed)


def test_a_file_of_bytes_that_are_no_letters(run: Run, tmp_path: Path) -> None:
    """On some systems a file's name need not be text at all."""
    name = b"Ada \xff\x1b[31m.xlsx".decode("utf-8", "surrogateescape")
    (tmp_path / "returned").mkdir()
    try:
        (tmp_path / "returned" / name).write_bytes(log("Ada", 98))
    except OSError:
        pytest.skip("this system takes no such name")
    said = run("batch", tmp_path / "returned", "-o", tmp_path / "out", "--on", ON, "--format", "json")
    assert said.status == 1, said.err
    assert not ORDERS.search(said.out + said.err)
    assert json.loads((tmp_path / "out/manifest.json").read_bytes())["files"][0]["findings"] > 0
