"""Sheet names that Excel takes."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xlsxwriter import Workbook

from mentortools.workbook.sheet_title import LONGEST, sheet_title


@pytest.mark.parametrize(
    ("text", "taken", "title"),
    [
        ("Checks", (), "Checks"),
        ("Checks", ("CHECKS",), "Checks (2)"),
        ("Checks", ("checks", "Checks (2)"), "Checks (3)"),
        ("History", (), "History (2)"),
        ("hISTORY", ("History (2)",), "hISTORY (3)"),
        ("St Mary's", (), "St Mary's"),
        ("'St Mary's'", (), "St Mary's"),
        ("A/B: [C] * D? \\E", (), "A B C D E"),
        ("", (), "Sheet"),
        (" '' ", ("sheet",), "Sheet (2)"),
        ("x" * 31, (), "x" * 31),
        ("x" * 32, (), "x" * 31),
        ("x" * 32, ("x" * 31,), "x" * 27 + " (2)"),
        ("x" * 30 + "' tail", (), "x" * 30),
        ("\U0001f4d6" * 16, (), "\U0001f4d6" * 15),
    ],
)
def test_sheet_title(text: str, taken: tuple[str, ...], title: str) -> None:
    assert sheet_title(text, taken) == title


@given(st.lists(st.text(max_size=40) | st.sampled_from(["Checks", "checks", "HISTORY", "'", "x" * 40]), max_size=12))
def test_any_texts_become_sheets_of_one_workbook(texts: list[str]) -> None:
    titles: list[str] = []
    with Workbook(BytesIO(), {"in_memory": True}) as workbook:
        for text in texts:
            titles.append(sheet_title(text, titles))
            workbook.add_worksheet(titles[-1])
    assert all(0 < len(title.encode("utf-16-le")) // 2 <= LONGEST for title in titles)
    assert len({title.casefold() for title in titles}) == len(texts)
    assert all(title.casefold() != "history" for title in titles)
