"""What another got by mistake, in a random history: demanded of him, lowered, reminded of."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from tests.projections.hjalp import kravhandlingar as p
from tests.projections.hjalp.orakel.kravets_ord import Annan
from tests.projections.hjalp.orakel.lador import UTAN_RATT
from tests.projections.hjalp.simulering.regler import PARTER

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb


def krav_misstag(s: Simulering) -> None:
    """Some or all of a payment to another than the party, of one that is registered or is not."""
    hos_andra = [
        (a, version, finns)
        for a, akt in s.orakel.akter.items()
        for version, b in akt.betalningar.items()
        if (finns := min(akt.okravt_av(version), akt.okravt_i(UTAN_RATT, b.dag.year))) > 0
    ]
    if (val := s.nagon(hos_andra)) is None:
        return
    arende, version, finns = val
    akt = s.orakel.akter[arende]
    b, dag, fordran_id = akt.betalningar[version], s.dag(), s.nytt_id()
    andra = [part for part in PARTER if part != akt.hos.mottagare_id]
    galdenar, ore = s.slump.choice([None, *andra[:2]]), s.del_av(finns)
    forfaller, anger_ranta = dag + timedelta(days=30), s.slump.random() < 0.6
    if kvitto := s.utfor(
        p.krav_misstag(
            arende,
            galdenar,
            verkningsdag=dag,
            fordran_id=fordran_id,
            utbetalning_version=version,
            krav_ore=ore,
            forfallodag=forfaller,
            anger_ranta=anger_ranta,
        )
    ):
        annan = Annan(galdenar, version, b.till, b.dag.year)
        s.orakel.pengar.misstag_kravt(
            kvitto.position,
            arende,
            fordran_id,
            dag,
            ore,
            annan,
            forfaller,
            anger_ranta=anger_ranta,
        )


def sank_misstag(s: Simulering) -> None:
    andras = [
        (a, k)
        for a, akt in s.orakel.akter.items()
        for k in akt.fordringar.values()
        if k.annan is not None and k.begars_ore
    ]
    if val := s.nagon(andras):
        arende, krav = val
        dag, till_ore = s.senare(krav.dag), s.slump.choice([0, krav.begars_ore // 2])
        if kvitto := s.utfor(
            p.sank_misstagskrav(arende, verkningsdag=dag, fordran_id=krav.id, krav_ore=till_ore)
        ):
            s.orakel.pengar.krav_sankt(kvitto.position, arende, krav.id, dag, till_ore)


def paminn(s: Simulering) -> None:
    """A reminder that interest runs from; it arrives, or it is known better when it did."""
    if (pamind := s.nagon([*s.paminda])) and s.slump.random() < 0.4:
        _tas_emot(s, *pamind)
        return
    oppna = [
        (a, k)
        for a, akt in s.orakel.akter.items()
        for k in akt.fordringar.values()
        if k.annan is not None and k.utestaende_ore
    ]
    if val := s.nagon(oppna):
        arende, krav = val
        dag = s.senare(krav.dag)
        if kvitto := s.utfor(p.paminn_om_ranta(arende, krav.id, dag)):
            s.orakel.pengar.pamind(kvitto.position, krav, dag)
            version, nr = kvitto.rader[0].originator_version, len(krav.sticka.paminnelser) - 1
            s.paminda[arende, version] = (krav, nr)
            _tas_emot(s, arende, version)


def _tas_emot(s: Simulering, arende: UUID, version: int) -> None:
    krav, nr = s.paminda[arende, version]
    dag = s.senare(krav.sticka.paminnelser[nr], 70)
    sagt = s.mottagna.get((arende, version))
    if kvitto := s.utfor(p.paminnelse_mottagen(arende, version, dag, sagt)):
        s.mottagna[arende, version] = kvitto.rader[0].originator_version
        s.orakel.pengar.paminnelse_mottagen(kvitto.position, krav, nr, dag)


VERB: list[Verb] = [*[krav_misstag] * 2, sank_misstag, *[paminn] * 2]
