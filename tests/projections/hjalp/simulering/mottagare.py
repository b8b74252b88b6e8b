"""Organisations in a random history: what is known of them, corrected late, and who they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from api.kommandon.kring import i_strommen
from api.kommandon.mottagare import om_tillhorighet
from domain.mottagare import (
    betalningsmalsval,
    eftertradare,
    folkmangd,
    foretradare,
    namn,
    tillhorighet,
)
from domain.mottagare.mottagare import Del
from store.journal import Kommando
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp.simulering.betalning import BETALNINGSMAL, byt
from tests.projections.hjalp.simulering.regler import PARTER

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb


class Sagt(NamedTuple):
    """What was said of an organisation: for which day, and in which version it was first said."""

    dag: date
    rang: int
    rattat: bool = False


@dataclass(frozen=True)
class Slag:
    """Something dated that is known of an organisation: how it is said, and corrected."""

    sag: Callable[..., None]
    ratta: Callable[..., None]
    falt: Callable[[Simulering], dict[str, Any]]
    med_andra: bool = False
    """The command also opens those that the organisation is to belong to."""


def _namn(s: Simulering) -> dict[str, Any]:
    return {"namn": f"Region {s.slump.randint(1, 5)}"}


def _folkmangd(s: Simulering) -> dict[str, Any]:
    antal = s.slump.randint(1, 5) * 100_000
    return {"folkmangd": antal, "avser_dag": date(2022, 12, 31), "kalla": "SCB"}


def _tillhorighet(s: Simulering) -> dict[str, Any]:
    """To somebody, in two parts, or to nobody."""
    till = s.slump.sample(PARTER[:3], k=s.slump.randint(0, 2))
    delar = [Del(mottagare_id=i, andel_tiotusendelar=5_000) for i in till]
    return {"ingar_i": delar, "avser": s.slump.choice([None, "nav"])}


NAMN = "namn"
SLAG = {
    NAMN: Slag(namn.andra_namn, namn.ratta_namn, _namn),
    "folkmangd": Slag(folkmangd.faststall_folkmangd, folkmangd.ratta_folkmangd, _folkmangd),
    "tillhorighet": Slag(
        tillhorighet.andra_tillhorighet, tillhorighet.ratta_tillhorighet, _tillhorighet, True
    ),
}


def hos(part: UUID, verb: Callable[..., None], **falt: Any) -> Kommando:
    """Something that happens to an organisation."""
    return i_strommen(part, verb=verb, **falt)


def _kommando(
    s: Simulering, part: UUID, slag: Slag, verb: Callable[..., None], dag: date, **falt: Any
) -> Kommando:
    bygg = om_tillhorighet if slag.med_andra else i_strommen
    return bygg(part, verb=verb, verkningsdag=dag, av=BO, **slag.falt(s), **falt)


def registrerad(s: Simulering, part: UUID, dag: date) -> None:
    s.sagt[part, NAMN] = {1: Sagt(dag, 1)}


def saga(s: Simulering) -> None:
    """Often for a day that something has been said for already."""
    part, nyckel = s.slump.choice(PARTER), s.slump.choice([*SLAG])
    sagt = s.sagt.setdefault((part, nyckel), {})
    dag = s.slump.choice([s.dag(), *(u.dag for u in sagt.values())])
    if kvitto := s.utfor(_kommando(s, part, SLAG[nyckel], SLAG[nyckel].sag, dag)):
        version = kvitto.rader[0].originator_version
        sagt[version] = Sagt(dag, version)


def ratta(s: Simulering) -> None:
    """What was said, often for the same day: what was said of that day after it still counts."""
    part, nyckel = s.slump.choice([*s.sagt])
    sagt = s.sagt[part, nyckel]
    if (version := s.nagon([*sagt])) is None:
        return
    fel = sagt[version]
    dag = s.slump.choice([fel.dag, fel.dag, s.dag()])
    kommando = _kommando(
        s, part, SLAG[nyckel], SLAG[nyckel].ratta, dag, rattar_version=version, orsak="Skrivfel"
    )
    if kvitto := s.utfor(kommando):
        del sagt[version]
        senare = [u for u in sagt.values() if u.dag == dag and u.rang > fel.rang]
        s.ovanligt["rättat före annat samma dag"] += bool(senare)
        s.ovanligt["rättad rättelse"] += fel.rattat
        sagt[kvitto.rader[0].originator_version] = Sagt(dag, fel.rang, rattat=True)


def foretrada(s: Simulering) -> None:
    """Somebody speaks for the organisation, and somebody no longer does."""
    part, dag, vem = s.slump.choice(PARTER), s.dag(), s.nytt_id()
    if s.utfor(
        hos(
            part,
            foretradare.anmal_foretradare,
            verkningsdag=dag,
            av=BO,
            foretradare_id=vem,
            namn=f"Eva {s.antal}",
            slag=s.slump.choice([*foretradare.Foretradarslag]),
            underlag="Fullmakt",
            galler_till=s.slump.choice([None, s.senare(dag)]),
        )
    ):
        s.foretradare.append((part, vem, dag))
    part, vem, fran = s.slump.choice(s.foretradare)
    s.utfor(
        hos(
            part,
            foretradare.aterkalla_foretradare,
            verkningsdag=s.senare(fran),
            av=BO,
            foretradare_id=vem,
            orsak="Slutat",
        )
    )


def byta_betalningsmal(s: Simulering) -> None:
    """A proposal is refused; payments stop, and mostly go on somewhere else."""
    part, dag, forslag = s.slump.choice(PARTER), s.dag(), s.nytt_id()
    gemensamt: dict[str, Any] = {"verkningsdag": dag, "av": ANNA}
    for verb, falt in (
        (
            betalningsmalsval.foresla_betalningsmal,
            {"betalningsmal": s.slump.choice(BETALNINGSMAL), "underlag": "Blankett"},
        ),
        (betalningsmalsval.avsla_betalningsmal, {"orsak": "Fel blankett"}),
    ):
        s.utfor(hos(part, verb, forslag_id=forslag, **gemensamt, **falt))
    if s.slump.random() < 0.3 and s.utfor(
        hos(part, betalningsmalsval.avsluta_betalningsmal, **gemensamt, orsak="Stängt konto")
    ):
        s.betalningsmal[part].append((dag, None))
        if s.slump.random() < 0.8:
            byt(s, part, s.senare(dag, 5), s.slump.choice(BETALNINGSMAL))


def eftertrada(s: Simulering) -> None:
    """One takes over from another, or it turns out that none did."""
    if part := s.nagon([*s.eftertradda]):
        kommando = hos(
            part,
            eftertradare.hav_eftertradande,
            verkningsdag=s.dag(),
            av=BO,
            orsak="Fel organisation",
        )
        if s.utfor(kommando):
            del s.eftertradda[part]
        return
    (part, ny), dag = s.slump.sample(PARTER, k=2), s.dag()
    if s.utfor(
        hos(
            part,
            eftertradare.eftertrad,
            eftertradare_id=ny,
            verkningsdag=dag,
            av=BO,
            orsak="Sammanslagning",
        )
    ):
        s.eftertradda[part] = dag


VERB: list[Verb] = [
    *[saga] * 3,
    *[ratta] * 3,
    foretrada,
    byta_betalningsmal,
    eftertrada,
]
