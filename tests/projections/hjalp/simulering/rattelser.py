"""What was said of decisions turns out to be wrong, in a random history: when the party was told,
and had received them; until when a claim was put off, and how much of it was waived."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from api.kommandon.kring import i_strommen
from domain.arende.arende import Arende
from domain.arende.beslut import Beslut
from domain.beslut import delgivningsrattelse, meddelande
from tests.domain.hjalp.ranteorakel import bankdag
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp import kravhandlingar as p
from tests.projections.hjalp.orakel import eftergift
from tests.projections.hjalp.simulering.beredning import DISA

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb


def _sagt_beslut(s: Simulering, *, delfatt: bool) -> tuple[UUID, Beslut] | None:
    """A decision that the party has been told of, or has received."""
    nagra = s.slump.sample(s.alla_beslut, k=min(12, len(s.alla_beslut)))
    sagda = [
        (a, b)
        for a, avgjort in nagra
        if (b := s.journal.liggare.hamta(Arende, a).beslut.get(avgjort.beslut_id)) is not None
        and (b.delfatt_dag if delfatt else b.meddelat_dag) is not None
    ]
    return s.nagon(sagda)


def ratta_meddelande(s: Simulering) -> None:
    """The party was told another day; of a claim, he is late with nothing before that."""
    if (val := _sagt_beslut(s, delfatt=False)) is None:
        return
    arende, b = val
    assert b.meddelat_dag is not None
    dag = s.slump.choice([b.dag, s.senare(b.dag, 60)])
    far_inte = meddelande.Overklagandehanvisning.FAR_INTE_OVERKLAGAS
    falt: dict[str, Any] = {
        "rattar_version": b.meddelat_version,
        "satt": meddelande.Meddelandesatt.DELGIVNING,
        "till": "Regionen",
        "overklagandehanvisning": far_inte
        if b.overklagas is None
        else s.slump.choice([h for h in meddelande.Overklagandehanvisning if h is not far_inte]),
        "orsak": "Fel dag",
    }
    kvitto = s.utfor(
        i_strommen(
            arende, verb=delgivningsrattelse.ratta_meddelande, verkningsdag=dag, av=DISA, **falt
        )
    )
    if kvitto:
        if b.beslut_id in s.meddelade:
            s.meddelade[b.beslut_id] = dag
        s.orakel.pengar.meddelat_annan_dag(kvitto.position, arende, b.beslut_id, dag)


def ratta_delfaende(s: Simulering) -> None:
    """It came another day: the time to appeal is counted from that."""
    if (val := _sagt_beslut(s, delfatt=True)) is None:
        return
    arende, b = val
    assert b.meddelat_dag is not None
    s.utfor(
        i_strommen(
            arende,
            verb=delgivningsrattelse.ratta_delfaende,
            verkningsdag=s.senare(b.meddelat_dag, 12),
            av=DISA,
            rattar_version=b.delfatt_version,
            bevis="Delgivningskvitto",
            orsak="Fel dag",
        )
    )


def ratta_villkor(s: Simulering) -> None:
    """An anstånd or a plan said other days; now and then the party is told of it."""
    givna = [
        (a, k, om)
        for a, akt in s.orakel.akter.items()
        for k in akt.fordringar.values()
        for om in k.givna
    ]
    if (val := s.nagon(givna)) is None:
        return
    arende, krav, om = val
    givet = krav.givna[om]
    flytt = timedelta(days=s.slump.choice([-30, -12, 0, 9, 40]))
    delar = [(dag + flytt, ore) for dag, ore in givet.delar]
    if s.slump.random() < 0.3:
        delar = _annan_delning(s, delar)
    med_ranta = s.slump.random() < 0.4
    kvitto = s.utfor(
        p.ratta_villkor(
            arende,
            verkningsdag=s.senare(givet.fran),
            fordran_id=krav.id,
            beslut_id=om,
            delar=delar,
            med_ranta=med_ranta,
        )
    )
    if kvitto:
        delar = [(bankdag(d, s.orakel.pengar.stangda), ore) for d, ore in delar]
        s.orakel.pengar.tiden_rattad(
            kvitto.position, arende, krav.id, om, tuple(delar), med_ranta=med_ranta
        )
        _underratta(s, arende, om, s.senare(givet.fran, 80))


def _annan_delning(s: Simulering, delar: list[tuple[date, int | None]]) -> list[Any]:
    """The same parts, but another share of what is in two of them."""
    if len(delar) < 2 or delar[0][1] is None or delar[1][1] is None:
        return delar
    bada = delar[0][1] + delar[1][1]
    forsta = s.slump.randint(1, bada - 1)
    return [(delar[0][0], forsta), (delar[1][0], bada - forsta), *delar[2:]]


def _underratta(s: Simulering, arende: UUID, om: UUID, dag: date) -> None:
    """The party is told of the decision for the first time, or of the correction."""
    if s.slump.random() < 0.5:
        return
    beslutet = s.journal.liggare.hamta(Arende, arende).beslut[om]
    kommando = h.meddela(arende, dag, om)
    if beslutet.meddelat_dag is not None:
        dag = max(dag, beslutet.meddelat_dag)
        kommando = p.underratta_om_rattelse(arende, dag, om)
    if kvitto := s.utfor(kommando):
        s.orakel.pengar.rattelsen_sagd(kvitto.position, arende, om, dag)


def ratta_eftergift(s: Simulering) -> None:
    """A slip in how much is waived; or less is waived from now on."""
    alla = [
        (a, k, om)
        for a, akt in s.orakel.akter.items()
        for k in akt.fordringar.values()
        for om in k.eftergifter
    ]
    if (val := s.nagon(alla)) is None:
        return
    arende, krav, om = val
    sagd = krav.eftergifter[om]
    mer = s.slump.choice([0, s.del_av(krav.utestaende_ore)]) if krav.utestaende_ore else 0
    kapital = s.slump.choice([0, sagd.kapital_ore // 2, sagd.kapital_ore + mer])
    ranta = s.slump.choice([0, sagd.ranta_ore, sagd.ranta_ore + krav.utestaende_ranta_ore])
    dag = s.senare(sagd.dag)
    nytt: dict[str, Any] = {"kapital_ore": kapital, "ranta_ore": ranta}
    falt: dict[str, Any] = {"verkningsdag": dag, "fordran_id": krav.id, **nytt}
    if s.slump.random() < 0.5:
        if kvitto := s.utfor(p.ratta_eftergift(arende, beslut_id=om, **falt)):
            gjort = (kvitto.position, arende, krav.id, om, dag)
            eftergift.eftergift_rattad(s.orakel.pengar, *gjort, **nytt)
        return
    beslut_id = s.nytt_id()
    kommando = p.andra_eftergift(arende, beslut_id=beslut_id, andrar_beslut_id=om, **falt)
    if kvitto := s.utfor(kommando):
        forfaller = bankdag(dag + timedelta(days=30), s.orakel.pengar.stangda)
        gjort = (kvitto.position, arende, krav.id, om, dag)
        eftergift.eftergift_andrad(
            s.orakel.pengar, *gjort, **nytt, forfaller=forfaller, beslut=beslut_id
        )


VERB: list[Verb] = [
    ratta_meddelande,
    ratta_delfaende,
    *[ratta_villkor] * 2,
    *[ratta_eftergift] * 2,
]
