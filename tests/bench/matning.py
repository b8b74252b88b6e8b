"""Run a writer in many processes at once and say how it went."""

from __future__ import annotations

import multiprocessing as mp
from collections.abc import Callable
from statistics import quantiles
from typing import Any, NamedTuple


class Matning(NamedTuple):
    per_sekund: float
    p50_ms: float
    p99_ms: float
    konflikter: int


SPAWN = mp.get_context("spawn")
Arbetare = Callable[[str, str, int, float, Any], tuple[list[float], int]]


def mat(arbetare: Arbetare, url: str, lage: str, antal: int, sekunder: float, data: Any) -> Matning:
    """Run `antal` processes for `sekunder`; they start together when all are ready."""
    start = SPAWN.Barrier(antal)
    ko: Any = SPAWN.Queue()
    processer = [
        SPAWN.Process(target=_kor, args=(arbetare, url, lage, nr, sekunder, data, start, ko))
        for nr in range(antal)
    ]
    for process in processer:
        process.start()
    svar = [ko.get(timeout=sekunder + 120) for _ in processer]
    for process in processer:
        process.join()
    if fel := [s for s in svar if isinstance(s, str)]:
        raise SystemExit(min(fel, key=lambda text: text.startswith("BrokenBarrier")))
    tider = sorted(t for tiderna, _ in svar for t in tiderna)
    procent = quantiles(tider, n=100)
    return Matning(
        len(tider) / sekunder, procent[49] * 1000, procent[98] * 1000, sum(k for _, k in svar)
    )


def _kor(
    arbetare: Arbetare,
    url: str,
    lage: str,
    nr: int,
    sekunder: float,
    data: Any,
    start: Any,
    ko: Any,
) -> None:
    try:
        ko.put(arbetare(url, lage, nr, sekunder, (data, start)))
    except BaseException as fel:
        start.abort()
        ko.put(f"{type(fel).__name__}: {fel}")
