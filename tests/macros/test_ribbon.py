"""The ribbon: its buttons call Subs that exist, in the order of the work, and say what they change."""

import json
import re
from importlib.resources import files
from typing import Any, NamedTuple

import pytest
from defusedxml.ElementTree import fromstring

from macros.addin.modules import read_modules
from macros.build import SOURCES
from tests.macros.office import SCRIPTS
from tests.macros.sources import CUSTOM_UI, RIBBON, Button, buttons, routines

VERBS = ("check", "hours", "claim", "summary", "certificates", "calendar", "batch", "clear", "help")
# The figures of the format: [MS-CUSTOMUI2] 2.3.
LONGEST_TIP, LONGEST_KEY = 1024, 3
TEXTS = {module.name: module.text for module in read_modules(SOURCES)}
EACH = pytest.mark.parametrize("button", buttons(), ids=[button.name for button in buttons()])
SCHEMA = json.loads(
    files("openxml_audit")
    .joinpath("data/openxml/schemas/schemas_microsoft_com_office_2009_07_customui.json")
    .read_text()
)


class Known(NamedTuple):
    """What the format knows of an element: its attributes, and its children by name with the type of each."""

    attributes: set[str]
    children: dict[str, str]


def known() -> dict[str, Known]:
    """What the format knows, by the name of the type."""
    return {kind["Name"]: Known(_attributes(kind), _children(kind)) for kind in SCHEMA["Types"]}


def _attributes(kind: dict[str, Any]) -> set[str]:
    return {attribute["QName"].lstrip(":") for attribute in kind.get("Attributes", ())}


def _children(kind: dict[str, Any]) -> dict[str, str]:
    return {child["Name"].rpartition(":")[2]: child["Name"] for child in kind.get("Children", ())}


def test_the_order_of_the_work() -> None:
    assert tuple(button.name for button in buttons()) == VERBS
    labels = [button.label for button in buttons()]
    assert labels == [
        "Check", "Training hours", "Claim", "Summary", "Certificates", "Calendar", "Batch", "Clear", None,
    ]  # fmt: skip


def test_every_element_and_attribute_is_known_to_the_format() -> None:
    types = known()
    waiting = [(fromstring(RIBBON.read_text(encoding="utf-8")), "mso14:CT_CustomUI/mso14:customUI")]
    seen = 0
    for element, kind in waiting:
        assert element.tag.startswith(f"{{{CUSTOM_UI}}}")
        assert set(element.attrib) <= types[kind].attributes
        waiting.extend((child, types[kind].children[child.tag.partition("}")[2]]) for child in element)
        seen += 1
    assert seen == len(("customUI", "ribbon", "tabs", "tab", "group", "dialogBoxLauncher", *VERBS))


def test_names_and_keys_are_used_once() -> None:
    elements = [each.attrib for each in fromstring(RIBBON.read_text(encoding="utf-8")).iter()]
    for attribute in ("id", "keytip"):
        values = [each[attribute] for each in elements if attribute in each]
        assert len(values) == len(set(values))
    assert all(len(each.get("keytip", "")) <= LONGEST_KEY for each in elements)


@EACH
def test_each_button_calls_a_public_sub_of_one_argument_with_its_own_verb(button: Button) -> None:
    module, _, name = button.macro.partition(".")
    found = [routine for routine in routines(TEXTS[module]) if routine.name == name]
    assert [(routine.kind, routine.parameters) for routine in found] == [("Sub", "control As Object")]
    assert f'Public Sub {name}(control As Object)\n    MentorBridge.Press "{button.name}"\nEnd Sub' in TEXTS[module]


def test_no_sub_without_a_button() -> None:
    macros = [button.macro for button in buttons()]
    assert macros == [f"MentorButtons.{routine.name}" for routine in routines(TEXTS["MentorButtons"])]


@EACH
def test_each_button_says_what_it_changes(button: Button) -> None:
    for tip in button.tips:
        assert 0 < len(tip) <= LONGEST_TIP
    assert "Excel's Undo list is emptied." in button.tips[1]
    assert re.search(r"Nothing you typed is changed|No workbook is changed|are not changed", button.tips[1])
    assert (button.picture is None) == (button.name == "help")


def test_the_recorder_stands_in_for_all_of_the_host() -> None:
    recorder = routines((SCRIPTS / "MentorHost.bas").read_text(encoding="utf-8"))
    own = {"Prepare", "WrittenDown"}
    assert {routine for routine in recorder if routine.name not in own} == set(routines(TEXTS["MentorHost"]))


@pytest.mark.parametrize(
    "word", ["CreateObject", "Application", "ActiveWorkbook", "MsgBox", "Environ", "Shell", "Declare"]
)
def test_only_the_host_touches_excel_and_the_computer(word: str) -> None:
    for name in ("MentorBridge", "MentorButtons"):
        assert not re.search(rf"\b{word}\b", TEXTS[name])


def test_nothing_is_loaded_searched_for_or_kept() -> None:
    everything = "\n".join(TEXTS.values())
    assert not re.search(
        r"\b(Declare|LoadLibrary|PATH|Auto_?Open|Workbook_|SaveSetting|VBProject|SendKeys)\b", everything
    )
    assert [*re.findall(r'CreateObject\("([^"]+)"\)', everything)] == [
        "WScript.Shell",
        "Scripting.FileSystemObject",
        "Scripting.FileSystemObject",
        "WScript.Shell",
        "Scripting.FileSystemObject",
    ]
