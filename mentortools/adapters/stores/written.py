"""OUT in a store: fetched before a run, and what the run changed brought back after it, the manifest last."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from mentortools.adapters.batch_folder import LEDGER, MANIFEST, earlier_files
from mentortools.adapters.staged_files import JOURNAL
from mentortools.adapters.stores.names import StoreError
from mentortools.adapters.stores.store import Store

_LAST = (LEDGER, MANIFEST)


@contextmanager
def brought_back(address: str) -> Iterator[Path]:
    """A folder with what OUT holds. Left without an error, what was changed in it is written into the store.

    What lies in hidden folders stays on this computer, and goes with it: facts of people's logs among them.

    Raises:
        StoreError: If the store cannot be read or written, or somebody else wrote into it in the meantime.
    """
    store = Store(address)
    with TemporaryDirectory(prefix="mentortools-") as name:
        folder = Path(name)
        before = _fetch(store, folder)
        ours = earlier_files(folder) or {}
        yield folder
        _bring_back(store, folder, before, ours)


def _fetch(store: Store, folder: Path) -> Mapping[str, str]:
    """The files of the store, put into the folder, with the SHA-256 of each."""
    digests = {}
    for name in store.files():
        data = store.read(name)
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        digests[name] = sha256(data).hexdigest()
    return digests


def _bring_back(store: Store, folder: Path, before: Mapping[str, str], ours: Mapping[str, str]) -> None:
    """Writes what changed. ``before`` has what the store held, and ``ours`` what an earlier run had made of it."""
    paths = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    now = {name: path for name, path in paths.items() if not name.startswith(".")}
    changed = [name for name, path in now.items() if sha256(path.read_bytes()).hexdigest() != before.get(name)]
    gone = [name for name in before if name not in now and name != JOURNAL]
    if not changed and not gone and JOURNAL not in before:
        return
    _refuse_other_run(store, before)
    # What a run that is cut off here has written is known by this list to be ours, and not somebody's own.
    new = earlier_files(folder) or {}
    known = {each: [digests[each] for digests in (ours, new) if each in digests] for each in {**ours, **new}}
    store.write(JOURNAL, json.dumps(known).encode())
    for name in sorted(changed, key=lambda each: (each in _LAST, each)):
        store.write(name, now[name].read_bytes())
    for name in gone:
        store.remove(name)
    store.remove(JOURNAL)


def _refuse_other_run(store: Store, before: Mapping[str, str]) -> None:
    there = store.files()
    for name in _LAST:
        digest = sha256(store.read(name)).hexdigest() if name in there else None
        if digest != before.get(name):
            msg = f"{store.address} was changed while the batch ran. Run it again."
            raise StoreError(msg)
