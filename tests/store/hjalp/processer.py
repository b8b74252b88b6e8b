"""Eight real processes: started once for the run, or anew, to begin at the same moment."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext
from multiprocessing.synchronize import Barrier
from typing import Any, TypeVar

from domain.grund.stopp import Stopp

T = TypeVar("T")
ATTA = 8
TALAMOD = 60.0

_grind: Barrier | None = None


def _forbered(grind: Barrier) -> None:
    global _grind
    _grind = grind


def _borja(arbete: Callable[..., T], nr: int, argument: tuple[Any, ...]) -> T:
    assert _grind is not None
    _grind.wait(TALAMOD)  # all eight are here, so each process has one task
    try:
        return arbete(nr, *argument)
    except Stopp as stopp:  # made by keywords, it cannot be sent back as it is
        raise AssertionError(f"{type(stopp).__name__}: {stopp}") from None


def _server() -> ForkServerContext:
    """What new processes are made from, which has read what they do once, not eight times."""
    server = get_context("forkserver")
    server.set_forkserver_preload(["tests.store.hjalp.uppdrag"])
    return server


def atta_program(arbete: Callable[..., None], *argument: Any) -> list[int | None]:
    """Start eight new processes that do only this, and end: how each ended.

    `arbete` gets its number, 0 to 7, and then `argument`.
    """
    server = _server()
    program = [server.Process(target=arbete, args=(nr, *argument)) for nr in range(ATTA)]
    try:
        for p in program:
            p.start()
        for p in program:
            p.join(TALAMOD)
        return [p.exitcode for p in program]
    finally:
        for p in program:
            p.kill()


class Atta:
    """Runs a function of a module in eight processes at once."""

    def __init__(self) -> None:
        server = _server()
        self._processer = ProcessPoolExecutor(
            ATTA, mp_context=server, initializer=_forbered, initargs=(server.Barrier(ATTA),)
        )

    def samtidigt(
        self,
        arbete: Callable[..., T],
        *argument: Any,
        medan: Callable[[], object] = lambda: None,
    ) -> list[T]:
        """What each process answers. `arbete` gets its number, 0 to 7, and then `argument`.

        `medan` is done here when they have been sent off.
        """
        uppdrag = [self._processer.submit(_borja, arbete, nr, argument) for nr in range(ATTA)]
        medan()
        return [u.result(TALAMOD) for u in uppdrag]

    def stang(self) -> None:
        self._processer.shutdown(cancel_futures=True)
