"""Fields to search in, which the script shows when it runs, and what says how much is left."""

from mentortools.reports.report_page.markup import Markup, element


def search(identity: str, label: str) -> Markup:
    """The field that narrows the list of this id."""
    return _field(f"{identity}-search", f"{identity}-shown", label, "search")


def find() -> Markup:
    """The field at the top, which narrows every list of the page at once, and what folds and opens them all."""
    label = "Find a school, provider or file in all lists of this page"
    buttons = (
        element("button", "Open all lists", type="button", value="open"),
        " ",
        element("button", "Fold all lists", type="button", value="fold"),
        " ",
        element("span", "What is folded is not printed.", class_="quiet"),
    )
    folds = element("p", *buttons, id="folds", class_="folds", hidden="")
    return element("div", _field("find", "find-shown", label, "search find"), folds, class_="finding-aids")


def _field(field: str, said: str, label: str, kind: str) -> Markup:
    return element(
        "div",
        element("label", label, for_=field),
        element("input", id=field, type="search", autocomplete="off", spellcheck="false"),
        " ",
        element("span", id=said, role="status", class_="quiet"),
        class_=kind,
        hidden="",
    )
