"""The packages that mentortools needs: whether each can be loaded, and which version it is."""

from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

from mentortools.reports.doctor import Library

EVERYWHERE = (
    ("defusedxml", "defusedxml"),
    ("holidays", "holidays"),
    ("msgspec", "msgspec"),
    ("openpyxl", "openpyxl"),
    ("pydantic", "pydantic"),
    ("python-calamine", "python_calamine"),
    ("rich", "rich"),
    ("XlsxWriter", "xlsxwriter"),
)
"""The name each is installed by, and the name it is imported by."""

IN_EXCEL = (("xlwings", "xlwings"), ("pywin32", "win32api"))
"""The same for the buttons, on Windows."""


def library(name: str, imported: str) -> Library:
    """One package, loaded: a file can be there and still not load, as where a virus scanner has taken a part away."""
    try:
        import_module(imported)
        return Library(name, version(name))
    except PackageNotFoundError:
        return Library(name, "of unknown version")
    except Exception:  # noqa: BLE001 - whatever keeps it from loading, it is not to be used
        return Library(name, None)
