"""Calls, applications and decisions on them, in a random history."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from api.kommandon.kring import i_strommen
from domain.beslut import avgorande
from domain.regelverk.regelverk import regelverk_id
from domain.utlysning.stopp import RamenRackerInte
from store.journal import Kvitto
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import ANNA
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.simulering.regler import AREN, PARTER, POSTER, REGELVERKEN

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb


class Avgjort(NamedTuple):
    """A decision, and what was granted before it. `fordran_id`: it was on a claim."""

    beslut_id: UUID
    dag: date
    tidigare_ore: int = 0
    fordran_id: UUID | None = None


def publicera(s: Simulering) -> None:
    """Now and then before there is money, and now and then with a last day that many miss."""

    post, ar = s.slump.choice([*POSTER.values()]), s.slump.choice(AREN)
    utlysning, dag, ore = s.nytt_id(), s.dag(), s.slump.randint(1, 900_00)
    beteckning = s.slump.choice([*REGELVERKEN])
    nummer = f"{s.antal}/2024"
    forbehall = s.slump.choice([None, None, None, "Om riksdagen beviljar medel."])
    kvitto = s.utfor(
        h.publicera(
            regelverk_id(beteckning),
            post,
            utlysning_id=utlysning,
            verkningsdag=dag,
            diarienummer=nummer,
            rubrik=f"Utlysning {nummer}",
            budgetar=ar,
            ram_ore=ore,
            sista_ansokningsdag=dag + timedelta(days=s.slump.choice([30, 400, 400, 400])),
            forbehall=forbehall,
        )
    )
    anslagen = s.orakel.anslagen
    if (post, ar) not in anslagen.avslutade:
        assert (kvitto is not None) is (forbehall is not None or anslagen.fritt(post, ar) >= ore)
    if kvitto:
        s.utlysningar[utlysning] = post
        s.regler[utlysning] = REGELVERKEN[beteckning][1]
        s.orakel.utlyst(
            kvitto.position, utlysning, post, ar, dag, nummer, ore, forbehall=forbehall is not None
        )


def lamna_in(s: Simulering) -> None:
    utlysning = s.nagon([*s.utlysningar])
    if utlysning is None or len(s.arenden) >= 30:
        return
    part, dag, arende = s.slump.choice(PARTER), s.dag(), s.nytt_id()
    nummer, sokt_ore = f"{s.antal}/2024", s.slump.choice([None, 1_000_00])
    kvitto = s.utfor(
        h.lamna_in(
            utlysning,
            part,
            arende_id=arende,
            verkningsdag=dag,
            diarienummer=nummer,
            sokt_ore=sokt_ore,
        )
    )
    eftertradd = part in s.eftertradda and dag >= s.eftertradda[part]
    assert (kvitto is None) is eftertradd
    if kvitto is None:
        return
    s.arenden[arende] = utlysning
    s.inkomna[arende] = dag
    s.inkommen_version[arende] = 1
    s.orakel.inkommet(
        kvitto.position,
        arende,
        utlysning,
        part,
        dag,
        nummer,
        h.AVSER,
        sokt_ore,
        regel=s.regler[utlysning],
    )


def ratta_inkommen_dag(s: Simulering) -> None:
    arende = s.nagon([*s.arenden])
    if arende is None:
        return
    avgjort = s.gallande.get(arende)
    dag = s.slump.choice([s.dag(), avgjort.dag if avgjort else s.dag()])
    if kvitto := s.utfor(h.ratta_inkommen_dag(arende, dag)):
        ny = kvitto.rader[0].originator_version
        s.orakel.inkommen_dag_rattad(kvitto.position, ny, arende, s.inkommen_version[arende], dag)
        s.ovanligt["inkom tidigare"] += dag < s.inkomna[arende]
        s.ovanligt["inkom senare"] += dag > s.inkomna[arende]
        s.ovanligt["inkom på beslutsdagen"] += avgjort is not None and dag == avgjort.dag
        s.inkomna[arende] = dag
        s.inkommen_version[arende] = ny


def _obeslutade(s: Simulering) -> list[UUID]:
    return [arende for arende in s.arenden if arende not in s.gallande]


def bevilja(s: Simulering) -> None:
    arende = s.nagon(_obeslutade(s))
    if arende is None:
        return
    dag, ore, beslut_id = s.senare(s.inkomna[arende], 30), s.slump.randint(1, 300_00), s.nytt_id()
    if kvitto := s.utfor(h.bevilja(arende, verkningsdag=dag, beslut_id=beslut_id, belopp_ore=ore)):
        s.ovanligt["beviljat på nytt"] += bool(s.orakel.akter[arende].betalningar)
        _beviljat(s, kvitto, beslut_id, dag, {arende: ore})
    elif s.vagrade[-1] is RamenRackerInte:
        assert s.orakel.anslagen.kvar(s.arenden[arende]) < ore


def fordela(s: Simulering) -> None:
    """A decision over all that are undecided in a call: one append of several facts."""
    if not (obeslutade := _obeslutade(s)):
        return
    utlysning = s.arenden[s.slump.choice(obeslutade)]
    alla = [a for a in obeslutade if s.arenden[a] == utlysning]
    dag = s.senare(max(s.inkomna[a] for a in alla), 9)
    ore, beslut_id = 100 * len(alla) * s.slump.randint(1, 60), s.nytt_id()
    if kvitto := s.utfor(
        h.fordela(utlysning, alla, verkningsdag=dag, beslut_id=beslut_id, belopp_ore=ore)
    ):
        _beviljat(s, kvitto, beslut_id, dag, dict.fromkeys(alla, ore // len(alla)))


def _beviljat(
    s: Simulering, kvitto: Kvitto, beslut_id: UUID, dag: date, delar: dict[UUID, int]
) -> None:
    for rad in kvitto.rader:
        if rad.topic == "arende.bidrag-beviljat":
            arende = rad.originator_id
            assert isinstance(arende, UUID)
            avgor(s, arende, Avgjort(beslut_id, dag))
            assert s.beslutat_ore(arende) == delar[arende]
            beviljat_ore = s.beviljat_ore(arende)
            s.orakel.beviljat(rad.id, rad.originator_version, arende, dag, beviljat_ore)


def avgor(s: Simulering, arende: UUID, avgjort: Avgjort) -> None:
    """It settles the application from now on."""
    s.gallande[arende] = avgjort
    s.alla_beslut.append((arende, avgjort))


def avsla(s: Simulering) -> None:
    arende = s.nagon(_obeslutade(s))
    if arende is None or s.slump.random() < 0.6:
        return
    dag, beslut_id = s.senare(s.inkomna[arende], 30), s.nytt_id()
    if s.utfor(
        i_strommen(
            arende,
            verb=avgorande.avsla,
            verkningsdag=dag,
            av=ANNA,
            beslut_id=beslut_id,
            beslut=BESLUTSUPPGIFTER,
        )
    ):
        avgor(s, arende, Avgjort(beslut_id, dag))


def meddela(s: Simulering) -> None:
    omeddelade = [a for a, avgjort in s.gallande.items() if avgjort.beslut_id not in s.meddelade]
    arende = s.nagon(omeddelade or [*s.gallande])
    if arende is None:
        return
    avgjort = s.gallande[arende]
    dag = s.senare(avgjort.dag, 9)
    if kvitto := s.utfor(h.meddela(arende, dag, avgjort.beslut_id)):
        s.meddelade[avgjort.beslut_id] = dag
        s.orakel.meddelat(kvitto.position, kvitto.rader[0].originator_version, arende, dag)


VERB: list[Verb] = [
    publicera,
    publicera,
    *[lamna_in] * 5,
    ratta_inkommen_dag,
    *[bevilja] * 4,
    fordela,
    *[meddela] * 5,
]
