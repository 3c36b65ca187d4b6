"""What the kit holds besides wheels."""

from pathlib import Path
from tempfile import TemporaryDirectory

from macros.build import ADD_IN
from macros.build import build as build_add_in
from mentortools.adapters.guide import guide_path

KIT = Path(__file__).parent
ROOT = KIT.parent
SCRIPTS = ("install.cmd", "uninstall.cmd")
LOG = ROOT / "workbooks" / "mentor-log.xlsx"
START = "Start with Guide.html. To install, run install.cmd; to take it away again, run uninstall.cmd.\n"


def contents() -> dict[str, bytes]:
    """Files by their names in the kit. Scripts and texts have the line ends of Windows."""
    return {
        **{name: windows_lines((KIT / name).read_text(encoding="ascii")) for name in SCRIPTS},
        **_installer(),
        ADD_IN: _add_in(),
        LOG.name: LOG.read_bytes(),
        "Guide.html": guide_path().read_bytes(),
        "Read me.txt": windows_lines(START),
    }


def windows_lines(text: str) -> bytes:
    """Text with the line ends of Windows, which cmd needs in order to find its labels."""
    return text.replace("\n", "\r\n").encode()


def _installer() -> dict[str, bytes]:
    """The installer as a folder that Python runs: the package, and its start beside it."""
    modules = sorted((KIT / "installer").glob("*.py"))
    inside = {f"installer/kit/installer/{module.name}": module.read_bytes() for module in modules}
    return {**inside, "installer/__main__.py": inside.pop("installer/kit/installer/__main__.py")}


def _add_in() -> bytes:
    with TemporaryDirectory() as folder:
        build_add_in(Path(folder))
        return (Path(folder) / ADD_IN).read_bytes()
