"""Tasks of regeringsbeslut in a random history: money asked for, used, handed back, reported."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from domain.anslag import regeringsbeslut, uppdragsmedel
from domain.anslag.uppdrag import Fristslag, Uppdragsfrist
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.simulering.regler import AREN, POSTER

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb


def ta_emot(s: Simulering) -> None:
    """A task comes, the money is asked for and received, in part, or more than was given."""
    post, ar = s.slump.choice([*POSTER.values()]), s.slump.choice(AREN)
    referens, dag, ore = f"Uppdrag {s.nytt_id().int}", s.dag(), s.slump.randint(1, 100_00)
    frister = [
        Uppdragsfrist(vad=vad, text="Senast", senast=s.senare(dag))
        for vad in (Fristslag.REDOVISNING, Fristslag.EKONOMISK_REDOVISNING)
    ]
    frister.append(frister[0].model_copy(update={"vad": Fristslag.REKVISITION}))
    _gor(
        s,
        regeringsbeslut.ta_emot_uppdrag,
        post,
        dag,
        referens,
        budgetar=ar,
        belopp_ore=100_00,
        hogst_forvaltning_ore=50_00,
        frister=tuple(frister),
    )
    _gor(s, uppdragsmedel.rekvirera, post, dag, referens, belopp_ore=ore, till="Kammarkollegiet")
    _gor(s, uppdragsmedel.bekrafta_mottagna, post, dag, referens, belopp_ore=ore, bankreferens="K")
    s.uppdrag.append((post, referens, ar))


def anvand(s: Simulering) -> None:
    """Money of a task is used for administration."""
    if val := s.nagon(s.uppdrag):
        (post, referens, ar), dag, ore = val, s.dag(), s.slump.randint(1, 30_00)
        p = _gor(
            s,
            uppdragsmedel.anvand_till_forvaltning,
            post,
            dag,
            referens,
            budgetar=ar,
            belopp_ore=ore,
        )
        if p:
            s.orakel.anslagen.anvant(p, post, ar, dag, ore, "forvaltning")


def aterlamna(s: Simulering) -> None:
    """What was not used is handed back, and the task reported."""
    if val := s.nagon(s.uppdrag):
        (post, referens, ar), dag, ore = val, s.dag(), s.slump.randint(1, 30_00)
        p = _gor(
            s,
            uppdragsmedel.aterbetala,
            post,
            dag,
            referens,
            budgetar=ar,
            belopp_ore=ore,
            till="Kammarkollegiet",
            betalningsreferens="UT-1",
        )
        if p:
            s.orakel.anslagen.anvant(p, post, ar, dag, ore, "aterlamnat")
        _gor(
            s,
            regeringsbeslut.redovisa,
            post,
            dag,
            referens,
            frist=s.slump.randint(1, 3),
            till="Regeringskansliet",
            handling="R-1",
        )


def _gor(
    s: Simulering, verb: Any, post: UUID, dag: date, referens: str, **falt: object
) -> int | None:
    """The position at which it was recorded."""
    kommando = h.hos_posten(verb, post, verkningsdag=dag, beslutsreferens=referens, **falt)
    kvitto = s.utfor(kommando)
    return kvitto.position if kvitto else None


VERB: list[Verb] = [ta_emot, anvand, aterlamna]
