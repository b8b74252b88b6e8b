"""Claims set off in a random history: against what is unpaid in the case, or in another of his."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from tests.projections.hjalp import kravhandlingar as p
from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.fordran import Krav
from tests.projections.hjalp.simulering.krav import rakna_ranta

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb

Oppet = tuple[UUID, Krav]


def _oppna(s: Simulering) -> list[Oppet]:
    return [
        (a, k)
        for a, akt in s.orakel.akter.items()
        for k in akt.fordringar.values()
        if k.utestaende_ore + k.utestaende_ranta_ore
    ]


def _att_kvitta(s: Simulering, oppet: Oppet, bidraget: Akt) -> tuple[date, int]:
    """A day, to which its interest is counted, and how much."""
    arende, krav = oppet
    dag = s.senare(min(krav.ranta_fran, date(2024, 9, 1)))
    rakna_ranta(s, arende, krav, dag)
    skuld = krav.utestaende_ore + krav.utestaende_ranta_ore
    return dag, s.del_av(min(skuld, bidraget.i("beviljat_ej_utbetalt")))


def kvitta(s: Simulering) -> None:
    oppna = [
        (a, k)
        for a, k in _oppna(s)
        if k.annan is None and s.orakel.akter[a].i("beviljat_ej_utbetalt") > 0
    ]
    if oppet := s.nagon(oppna):
        arende, krav = oppet
        dag, ore = _att_kvitta(s, oppet, s.orakel.akter[arende])
        if kvitto := s.utfor(
            p.kvitta(arende, verkningsdag=dag, fordran_id=krav.id, belopp_ore=ore)
        ):
            version = s.version(kvitto, "arende.fordran-kvittad")
            s.orakel.pengar.kvittat(kvitto.position, version, arende, krav.id, dag, ore)


def kvitta_mot_annat(s: Simulering) -> None:
    """What he owes in one case, against what he is granted and not paid in another."""
    par = [
        (oppet, b)
        for oppet in _oppna(s)
        for b, bidraget in s.orakel.akter.items()
        if b != oppet[0]
        and _galdenar(s, oppet) == bidraget.hos.mottagare_id
        and bidraget.i("beviljat_ej_utbetalt") > 0
    ]
    if (val := s.nagon(par)) is None:
        return
    (arende, krav), bidragets = val
    dag, ore = _att_kvitta(s, val[0], s.orakel.akter[bidragets])
    kvitto = s.utfor(p.kvitta_mot_annat(arende, bidragets, dag, fordran_id=krav.id, belopp_ore=ore))
    if kvitto:
        version = s.version(kvitto, "arende.fordran-kvittad")
        bidragets_version = s.version(kvitto, "arende.bidrag-kvittat")
        om = (arende, None, dag, ore, krav.id)
        s.orakel.pengar.inbetalt(kvitto.position, version, 0, *om)
        s.orakel.pengar.bidrag_kvittat(kvitto.position, bidragets_version, bidragets, dag, ore)
        s.over_arenden[arende, version] = (bidragets, bidragets_version)


def _galdenar(s: Simulering, oppet: Oppet) -> UUID | None:
    arende, krav = oppet
    return krav.annan.mottagare_id if krav.annan else s.orakel.akter[arende].hos.mottagare_id


def hav_kvittning(s: Simulering) -> None:
    """It should never have been; or it counted until a day."""
    kvittade = [
        (a, version)
        for a, akt in s.orakel.akter.items()
        for version, betald in akt.inbetalda.items()
        if betald.inbetalning is None
    ]
    if (val := s.nagon(kvittade)) is None:
        return
    arende, version = val
    gjord = s.orakel.akter[arende].inbetalda[version].dag
    fran = s.slump.choice([None, None, s.senare(gjord)])
    annat = s.over_arenden.get(val)
    kommando = p.hav_kvittning(arende, version, fran)
    if annat is not None and s.slump.random() < 0.5:
        kommando = p.hav_kvittning(*annat, fran)
    if kvitto := s.utfor(kommando):
        dag = fran or gjord
        s.orakel.pengar.kvittning_havd(kvitto.position, arende, version, dag)
        if annat is not None:
            s.orakel.pengar.bidragskvittning_havd(kvitto.position, *annat, dag)
            s.bankrattade.add(annat[0])  # what it paid was taken back, as by a bank
            del s.over_arenden[val]


VERB: list[Verb] = [*[kvitta] * 2, *[kvitta_mot_annat] * 2, hav_kvittning]
