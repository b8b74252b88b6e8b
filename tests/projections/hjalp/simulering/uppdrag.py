"""Tasks of regeringsbeslut in a random history: money asked for, used, handed back, reported."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from api.kommandon.kring import i_strommen
from domain.anslag import regeringsbeslut, uppdragsmedel, uppdragsrattelse
from domain.anslag.anslagspost import Anslag
from domain.anslag.uppdrag import Fristslag, Uppdragsfrist
from tests.domain.hjalp.scenario import BO
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.simulering.regler import AREN, POSTER

if TYPE_CHECKING:
    from store.journal import Kvitto
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
        _minns(s, p, (post, referens, ar), dag, ore, "forvaltning")


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
        _minns(s, p, (post, referens, ar), dag, ore, "aterlamnat")
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


def _minns(
    s: Simulering, gjort: Kvitto | None, vad: tuple[UUID, str, int], dag: date, ore: int, till: str
) -> None:
    if gjort:
        post, referens, ar = vad
        s.orakel.anslagen.anvant(gjort.position, post, ar, dag, ore, till)
        version = gjort.rader[0].originator_version
        s.gjort_i_uppdrag.append((post, referens, version, till, ar, dag, ore))


def ratta(s: Simulering) -> None:
    """What was used or handed back was another amount, on another day, of another year."""
    if val := s.nagon(s.gjort_i_uppdrag):
        post, referens, version, till, ar, dag, ore = val
        nu = (
            s.slump.choice([ar, *AREN]),
            s.slump.choice([dag, s.dag()]),
            s.slump.choice([0, ore // 2, ore, ore + 2_00]),
        )
        kommando = i_strommen(
            post,
            verb=uppdragsrattelse.ratta_uppdragshandelse,
            av=BO,
            verkningsdag=nu[1],
            rattar_version=version,
            belopp_ore=nu[2],
            budgetar=nu[0],
            till=None,
            frist=None,
            gjord=True,
            orsak="Skrivfel",
        )
        if kvitto := s.utfor(kommando):
            s.gjort_i_uppdrag.remove(val)
            s.orakel.anslagen.anvant(kvitto.position, post, ar, dag, -ore, till)
            _minns(s, kvitto, (post, referens, nu[0]), nu[1], nu[2], till)


def ratta_uppdraget(s: Simulering) -> None:
    if val := s.nagon(s.uppdrag):
        post, referens, ar = val
        kommando = i_strommen(
            post,
            verb=uppdragsrattelse.ratta_uppdrag,
            av=BO,
            verkningsdag=s.dag(),
            rattar_version=s.journal.liggare.hamta(Anslag, post).uppdrag[referens].version,
            beslutsreferens=referens,
            budgetar=ar,
            belopp_ore=100_00 + s.slump.randint(0, 9),
            hogst_forvaltning_ore=50_00,
            frister=(),
            orsak="Skrivfel",
        )
        s.utfor(kommando)


def _gor(
    s: Simulering, verb: Any, post: UUID, dag: date, referens: str, **falt: object
) -> Kvitto | None:
    kommando = h.hos_posten(verb, post, verkningsdag=dag, beslutsreferens=referens, **falt)
    return s.utfor(kommando)


VERB: list[Verb] = [ta_emot, anvand, aterlamna, ratta, ratta_uppdraget]
