"""What other programs say about grafted workbooks: openpyxl, calamine, lxml and openxml-audit."""

import io
from collections import Counter
from pathlib import Path

import openpyxl
import pytest
import python_calamine
from lxml import etree
from openxml_audit import OpenXmlValidator

from mentortools.adapters.grafting import clear, graft
from mentortools.adapters.new_sheets import render
from tests.adapters.grafting.graft_oddities import hosts
from tests.adapters.grafting.graft_recipes import LOG, MARKS, TITLES, additions, parts

HOSTS = hosts()
OURS = additions()
GRAFTED = {name: graft(host, OURS, MARKS) for name, host in HOSTS.items()}
# What these programs do not read in the school's own file they cannot compare either.
NOT_READ_BY_CALAMINE = {"UTF-16", "elsewhere", "targets"}
NOT_READ_BY_OPENPYXL = {"strict", "elsewhere", "targets"}

each_host = pytest.mark.parametrize("name", HOSTS)


def values(workbook: bytes) -> dict[str, object]:
    """All values by sheet, as calamine reads them."""
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(workbook))
    return {
        sheet.name: book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
        for sheet in book.sheets_metadata
        if sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
    }


@pytest.mark.parametrize("name", sorted(set(HOSTS) - NOT_READ_BY_CALAMINE))
def test_calamine_reads_the_same_values_as_before_and_ours(name: str) -> None:
    before, after = values(HOSTS[name]), values(GRAFTED[name])
    assert {title: after[title] for title in before} == before
    ours = values(render(OURS, "Ours"))
    assert {title: after[title] for title in TITLES} == ours
    assert "682.5" in str(after["Funding claim"])


@pytest.mark.filterwarnings("ignore:Workbook contains no", "ignore:.*extension is not supported")
@pytest.mark.parametrize("name", sorted(set(HOSTS) - NOT_READ_BY_OPENPYXL))
def test_openpyxl_finds_the_same_cells_styles_and_rules_as_before(name: str) -> None:
    before = openpyxl.load_workbook(io.BytesIO(HOSTS[name]))
    after = openpyxl.load_workbook(io.BytesIO(GRAFTED[name]))
    assert after.sheetnames == [*before.sheetnames, *TITLES]
    for title in (LOG, "Mentors"):
        old, new = before[title], after[title]
        for row in old.iter_rows():
            for cell in row:
                other = new[cell.coordinate]
                assert (cell.value, cell.number_format) == (other.value, other.number_format)
                assert repr(cell.fill) == repr(other.fill)
        assert len(old.data_validations.dataValidation) == len(new.data_validations.dataValidation)
        assert len(new.tables) == len(old.tables)


@each_host
def test_every_xml_part_is_well_formed_and_every_relation_leads_somewhere(name: str) -> None:
    contents = parts(GRAFTED[name])
    for part, content in contents.items():
        if part.endswith((".xml", ".rels")):
            etree.fromstring(content, etree.XMLParser(resolve_entities=False))
    assert len({part.lower() for part in contents}) == len(contents)


@each_host
@pytest.mark.parametrize("step", ["grafted", "cleared"])
def test_the_audit_reports_no_error_beyond_the_schools_own(name: str, step: str, tmp_path: Path) -> None:
    copy = GRAFTED[name] if step == "grafted" else clear(GRAFTED[name])
    assert not faults(copy, tmp_path) - faults(HOSTS[name], tmp_path)


def faults(workbook: bytes, folder: Path) -> Counter[str]:
    """What the audit says; not that text stands in the cells themselves, which Excel reads and changes on saving."""
    path = folder / "workbook.xlsx"
    path.write_bytes(workbook)
    found = [str(error.description) for error in OpenXmlValidator().validate(path).errors]
    return Counter(text for text in found if "inline-string" not in text)
