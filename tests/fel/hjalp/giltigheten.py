"""What is said of the decisions of a case, from its facts alone, beside what the domain holds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.grund.faktum import Faktum
from projections.besluten.besluten import Sagt, delarna
from projections.besluten.giltighet import Giltighet, giltigheten
from projections.uppgifter import Pastaende, uppgifter
from tests.domain.hjalp import maskin_beslut, maskin_domstol, maskin_krav, maskin_part
from tests.domain.hjalp.maskinbord import Verb

VERB: tuple[Verb, ...] = (
    *[maskin_beslut.bevilja] * 2,
    *[maskin_beslut.andra] * 2,
    *[maskin_beslut.upphav] * 2,
    maskin_beslut.ratta,
    maskin_beslut.avsla,
    maskin_beslut.avvisa,
    maskin_beslut.lova,
    maskin_beslut.lova_mindre,
    maskin_part.hindra,
    maskin_part.hav_hinder,
    maskin_part.meddela,
    *[maskin_krav.krav_meddelat] * 2,
    maskin_krav.andra_aterkrav,
    maskin_krav.efterge,
    maskin_krav.andra_eftergift,
    maskin_domstol.kom_overklagande,
    maskin_domstol.vidare,
    maskin_domstol.overklaga,
    maskin_domstol.dom,
    *[maskin_domstol.overklaga_till_dom] * 3,
    *[maskin_domstol.overklaga_till_andra_domen] * 3,
)
FORST = date(2024, 4, 1)
"""When random decisions begin."""


def sagda_giltigheter(fakta: Iterable[Faktum]) -> dict[UUID, Giltighet]:
    """Of each decision, when all of the facts have taken effect."""
    sagda = [
        Sagt(str(u.objekt), u.nyckel, u.varde)
        for faktum in fakta
        for u in uppgifter(faktum)
        if isinstance(u, Pastaende) and u.objekt
    ]
    delar = delarna(sagda)
    fattade = [objekt for objekt, d in delar.items() if "beslut_fattat_dag" in d]
    return {UUID(objekt): giltigheten(objekt, delar) for objekt in fattade}


def krav_samma(fakta: Iterable[Faktum], arende: Arende) -> None:
    """The same decisions are in force, and those on the grant that a court has changed say so."""
    sagda = sagda_giltigheter(fakta)
    assert {i for i, g in sagda.items() if g.i_kraft} == {
        b.beslut_id for b in arende.beslut.values() if b.i_kraft
    }
    assert sagda.keys() == arende.beslut.keys()
    for b in arende.beslut_om_bidraget:
        if b.i_kraft:
            andrat = sagda[b.beslut_id] is Giltighet.ANDRAT
            assert andrat == b.andrat_av_domstol, b.beslut_id
