"""Work done by a cluster: a real scheduler and two workers, one of which is killed on the way."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

import pytest
from msgspec import Struct

from mentortools.adapters.at_once import Ended
from mentortools.adapters.cluster import Cluster, ClusterError
from mentortools.api.batch_options import BatchOptions
from mentortools.api.folder import batch_into
from mentortools.api.options import Options
from tests.commands.made_logs import ON, WITH_A_FAULT, hashes, made, outputs, put

LONGEST = 90.0
THIRD = 3
Each = TypeVar("Each")


class Started(NamedTuple):
    """A cluster that runs: the address of its scheduler, and its workers."""

    address: str
    workers: list[subprocess.Popen[bytes]]


def start(*words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "distributed.cli.dask_" + words[0], *words[1:]]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Started]:
    """A scheduler and two workers of one thread each, on this computer alone."""
    file = tmp_path / "scheduler.json"
    own = ("--host", "127.0.0.1", "--no-dashboard")
    scheduler = start("scheduler", *own, "--port", "0", "--scheduler-file", str(file))
    one = ("--nthreads", "1", "--no-nanny", "--local-directory", str(tmp_path), "--scheduler-file", str(file))
    workers = [start("worker", *own, *one) for _ in range(2)]
    try:
        yield Started(address_in(file), workers)
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


def address_in(file: Path) -> str:
    from distributed import Client  # noqa: PLC0415 - an extra

    until = time.monotonic() + LONGEST
    while not file.exists() or not file.stat().st_size:
        assert time.monotonic() < until
        time.sleep(0.1)
    with Client(scheduler_file=str(file), set_as_default=False) as client:
        client.wait_for_workers(2, timeout=LONGEST)
        return str(client.scheduler.address)


def doubled(number: int) -> int:
    if number == FAULTY:
        raise ValueError(number)
    return number * 2


FAULTY = 1_000


class Slow(Struct, frozen=True):
    """Work that takes a moment, and says who did it."""

    seconds: float

    def __call__(self, number: int) -> tuple[int, int]:
        time.sleep(self.seconds)
        return number, os.getpid()


def killer(number: int) -> int:
    """Work over which every worker ends that begins it."""
    if number == FAULTY:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_every_job_is_answered_once(cluster: Started) -> None:
    answers = sorted(Cluster(cluster.address)(doubled, range(50)))
    assert answers == [(number, number * 2) for number in range(50)]


def test_what_the_work_raises_is_raised_here(cluster: Started) -> None:
    with pytest.raises(ValueError, match="1000"):
        list(Cluster(cluster.address)(doubled, [1, FAULTY]))


def test_a_worker_that_is_killed_costs_nothing(cluster: Started) -> None:
    answers = {}
    for number, answer in Cluster(cluster.address)(Slow(0.05), range(60)):
        assert not isinstance(answer, Ended)
        answers[number] = answer
        if len(answers) >= 10 and answer[1] == cluster.workers[0].pid:  # busy machines may let it begin late
            cluster.workers[0].send_signal(signal.SIGKILL)
    assert {number: answer[0] for number, answer in answers.items()} == {number: number for number in range(60)}
    assert {pid for _, pid in answers.values()} == {worker.pid for worker in cluster.workers}


def test_a_cluster_without_workers_ends_the_work(cluster: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mentortools.adapters.cluster.SECONDS_WITHOUT_WORKERS", 1)
    answers = Cluster(cluster.address)(Slow(0.05), range(60))
    next(answers)
    for worker in cluster.workers:
        worker.kill()
    with pytest.raises(ClusterError, match="no workers left"):
        list(answers)


def test_an_address_at_which_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mentortools.adapters.cluster.SECONDS_TO_CONNECT", 1)
    with pytest.raises(ClusterError, match=r"No cluster answers at tcp://127\.0\.0\.1:1\."):
        list(Cluster("tcp://127.0.0.1:1")(doubled, [1]))


def test_workers_with_another_version(cluster: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mentortools.adapters.cluster.__version__", "99.0")
    with pytest.raises(ClusterError, match=r"have mentortools .* Install 99\.0 there"):
        list(Cluster(cluster.address)(doubled, [1]))


def test_a_batch_comes_to_the_same_with_a_worker_killed_in_its_middle(
    cluster: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    logs = {f"school{number}": made(f"19{number:04}", trn=f"09{number:05}", hours=(number,)) for number in range(1, 13)}
    shared = made("190100", name="Shared School", day=20, hours=(9,), trn="0900012")
    put(tmp_path / "returned", **logs, shared=shared, faulty=WITH_A_FAULT, empty=b"", damaged=made()[:2000])
    options = Options(on=date.fromisoformat(ON))
    batch_into("returned", "alone", BatchOptions(options))

    def kill_one(items: Sequence[Each], doing: str, _: Callable[[], int] | None = None, /) -> Iterator[Each]:
        for number, item in enumerate(items):
            if doing == "Reading" and number == THIRD:
                cluster.workers[0].kill()
            yield item

    batch_into("returned", "out", BatchOptions(options, cluster=cluster.address), kill_one)
    alone, by_cluster = (hashes(tmp_path / out) for out in ("alone", "out"))
    assert {name: by_cluster[name] for name in outputs(tmp_path / "out")} == {
        name: alone[name] for name in outputs(tmp_path / "alone")
    }
