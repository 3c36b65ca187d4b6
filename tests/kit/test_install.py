"""Install, update, fail, uninstall: the person's folders before and after, with a real environment and a real pip."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest

from kit.installer.install import ADD_IN, FOLDER, GUIDE, LOG, SHORTCUT, Makers, install
from kit.installer.places import Places
from kit.installer.program import make_program
from kit.installer.told import InstallError
from kit.installer.uninstall import uninstall
from tests.kit.conftest import unpack

PYTHON = Path(sys.executable)
PROGRAM = "#!/bin/sh\necho at work $*\n"


def shortcut(places: Places, link: Path) -> None:
    """What stands for a shortcut: the path it leads to."""
    link.write_text(str(places.program("mentortools-excel")), encoding="utf-8")


def light(places: Places, version: str) -> None:
    """What stands for an environment: a program, a package, and the file by which Python knows it."""
    package = places.home / "lib" / f"mentortools-{version}"
    for path in (package / "__init__.py", places.home / "pyvenv.cfg", places.program("mentortools-excel")):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PROGRAM, encoding="utf-8")
    places.program("mentortools-excel").chmod(0o755)


def cut_off(places: Places, version: str) -> None:
    light(places, version)
    msg = "Python could not install the program."
    raise InstallError(msg)


def no_shortcut(places: Places, link: Path) -> None:
    msg = f"{link.name} for {places.home.name} could not be made."
    raise InstallError(msg)


LIGHT = Makers(light, shortcut)


def files(places: Places) -> Mapping[str, bytes]:
    """All that the person has, but for what Python keeps of its own."""
    root = places.home.parent.parent
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def folders(places: Places) -> set[Path]:
    return {path for path in places.home.parent.parent.rglob("*") if path.is_dir() and places.home not in path.parents}


def remove_all(places: Places) -> tuple[Path, ...]:
    """Uninstalls, with what uninstall.cmd does after the installer."""
    kept = uninstall(places)
    shutil.rmtree(places.home / places.programs)
    (places.home / "uninstall.cmd").unlink()
    places.home.rmdir()
    return kept


def said_by(program: Path) -> str:
    return subprocess.run([str(program), "check"], check=True, capture_output=True, text=True).stdout


def test_after_installing_all_is_in_its_place(places: Places) -> None:
    assert install(places, Makers(partial(make_program, PYTHON), shortcut)) == "1.0"
    assert said_by(places.program("mentortools-excel")) == "at work check\n"
    assert (places.start_up / ADD_IN).read_bytes() == (places.kit / ADD_IN).read_bytes()
    assert (places.desktop / SHORTCUT).read_text(encoding="utf-8").endswith("mentortools-excel")
    assert {path.name for path in (places.documents / FOLDER).iterdir()} == {LOG, GUIDE}
    assert (places.home / "uninstall.cmd").exists()
    assert not (places.home / "before").exists()
    assert not (places.home / SHORTCUT).exists()


def test_uninstall_removes_what_install_made_and_nothing_else(places: Places) -> None:
    (places.documents / "letter.txt").write_text("mine", encoding="utf-8")
    before, folders_before = files(places), folders(places)
    install(places, LIGHT)
    (places.home / "logs").mkdir()
    (places.home / "logs" / "today.txt").write_text("a log", encoding="utf-8")
    assert remove_all(places) == ()
    assert files(places) == before
    assert folders(places) == folders_before


def test_a_log_that_somebody_filled_in_stays(places: Places) -> None:
    install(places, LIGHT)
    own = places.documents / FOLDER / LOG
    own.write_bytes(b"filled in")
    install(places, LIGHT)
    assert own.read_bytes() == b"filled in"
    assert own.with_name("mentor-log (2).xlsx").read_bytes() == (places.kit / LOG).read_bytes()
    install(places, LIGHT)
    assert {path.name for path in own.parent.iterdir()} == {LOG, "mentor-log (2).xlsx", GUIDE}
    assert remove_all(places) == ()
    assert {path.name for path in own.parent.iterdir()} == {LOG}


def test_what_was_changed_after_installing_stays_and_is_named(places: Places) -> None:
    install(places, LIGHT)
    (places.start_up / ADD_IN).write_bytes(b"signed by the school")
    assert remove_all(places) == (places.start_up / ADD_IN,)
    assert (places.start_up / ADD_IN).read_bytes() == b"signed by the school"


def test_installing_twice_is_an_update(places: Places, tmp_path: Path) -> None:
    install(places, LIGHT)
    (places.home / "logs").mkdir()
    (places.home / "logs" / "today.txt").write_text("a log", encoding="utf-8")
    (places.home / "of somebody else.txt").write_text("mine", encoding="utf-8")
    newer = places._replace(kit=unpack(tmp_path / "newer kit", "1.1"))
    (newer.kit / ADD_IN).write_bytes(b"a newer add-in")
    (newer.kit / LOG).write_bytes(b"a newer log")
    assert install(newer, LIGHT) == "1.1"
    assert (places.start_up / ADD_IN).read_bytes() == b"a newer add-in"
    assert {path.name for path in (places.documents / FOLDER).iterdir()} == {LOG, GUIDE}
    assert (places.documents / FOLDER / LOG).read_bytes() == b"a newer log"
    assert [path.name for path in (places.home / "lib").iterdir()] == ["mentortools-1.1"]
    assert (places.home / "logs" / "today.txt").exists()
    assert uninstall(newer) == ()
    left = {path.name for path in places.home.iterdir()}
    assert left == {"bin", "uninstall.cmd", "of somebody else.txt"}


@pytest.mark.parametrize("first", [True, False], ids=["at first", "on an update"])
@pytest.mark.parametrize("fault", ["packages", "shortcut", "add-in"])
def test_where_it_fails_all_is_as_before(places: Places, fault: str, first: bool) -> None:  # noqa: FBT001 - a table
    if not first:
        install(places, LIGHT)
    before, folders_before = files(places), folders(places)
    makers = Makers(cut_off if fault == "packages" else light, no_shortcut if fault == "shortcut" else shortcut)
    if fault == "add-in":
        (places.kit / ADD_IN).unlink()
    with pytest.raises((InstallError, OSError)):
        install(places, makers)
    assert files(places) == before
    assert folders(places) == folders_before
    if not first:
        assert said_by(places.program("mentortools-excel")) == "at work check\n"


def test_one_that_was_cut_off_is_made_good_by_the_next(places: Places) -> None:
    install(places, LIGHT)
    aside = places.home / "before"
    aside.mkdir()
    for name in ("bin", "lib", "pyvenv.cfg"):
        (places.home / name).rename(aside / name)
    (places.home / "lib").mkdir()
    install(places, LIGHT)
    assert said_by(places.program("mentortools-excel")) == "at work check\n"
    assert not aside.exists()
    assert remove_all(places) == ()


def test_a_kit_that_was_not_unpacked_is_told(places: Places) -> None:
    shutil.rmtree(places.kit / "wheels")
    before = files(places)
    with pytest.raises(InstallError, match="choose Extract All"):
        install(places, LIGHT)
    assert files(places) == before


@pytest.mark.parametrize(
    ("python", "told"),
    [("false", r"mentortools-install\.log, which says why"), ("nowhere", "does not start .*nowhere")],
)
def test_a_python_that_cannot_install_is_told(places: Places, python: str, told: str) -> None:
    before = files(places)
    with pytest.raises(InstallError, match=told):
        install(places, Makers(partial(make_program, Path("/usr/bin") / python), shortcut))
    assert files(places) == before


def test_nothing_to_uninstall_is_told(places: Places) -> None:
    with pytest.raises(InstallError, match="not installed"):
        uninstall(places)


def test_what_is_in_use_is_told_and_nothing_goes(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    install(places, LIGHT)
    before = files(places)
    whole = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002 - as Path has it
        """What Windows does with a file that a program has open."""
        if path == places.documents / FOLDER / GUIDE:
            raise PermissionError(13, "in use", str(path))
        whole(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(InstallError, match=r"Guide\.html is in use"):
        uninstall(places)
    assert files(places) == before
