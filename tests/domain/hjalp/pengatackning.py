"""What sequences should hold to be worth trying: all commands and facts, and late decisions."""

from __future__ import annotations

from collections.abc import Iterator

from domain.arende.arende import Arende
from domain.aterkrav.sankning import AterkravSankt
from domain.beslut.andring import BeslutAndrat, BeslutUpphavt
from domain.beslut.bifall import BidragBeviljat
from domain.beslut.rattelse import BeslutRattat
from domain.fakta import FAKTA
from domain.grund.faktum import Faktum
from domain.grund.strom import strom_av
from domain.inbetalning.inbetalning import Inbetalning
from domain.overklagande.dom import DomMeddelad, Utgang
from domain.overklagande.overlamnande import OverklagandeOverlamnat
from tests.domain.hjalp.pengamaskin import ALLA, verbets_namn

NAR = ("betalt", "redovisat", "krävt")
"""When it was done: after a payment, after a report was reviewed, while a claim was open."""
VAD = {
    "sänkt",
    "höjt",
    "rättat",
    "upphävt",
    "beviljat på nytt",
    "överklagat",
    "krav sänkt",
    *(f"dom om bidraget: {utgang}" for utgang in Utgang),
    *(f"dom om ett krav: {utgang}" for utgang in Utgang),
}
SPELAS_INTE = {
    "arende.ansokan-inkommen",
    "arende.avstaende-andrat",
    "arende.avstaende-rattat",
    "arende.overklagande-upptaget",
    "arende.preskriptionsavbrott-havt",
    "arende.exekutionstitel-havd",
    "inbetalning.placering-utebliven",
}
"""What the machine begins with; what no verb records but when an appeal dismissed is; and what is
unplaced because no rate is established: the machine has them all. What is said of what is abstained
from has sequences of its own (test_fel_a_avstatt_rattas.py). What is noted of a claim and
taken back takes two of one verb, and is seen after ten years: test_fel_e_avbrott_havt.py."""
VARDA_ATT_PROVA = {
    *(f"{vad}, {nar}" for vad in VAD for nar in NAR),
    *(t for t, f in FAKTA.items() if strom_av(f) in (Arende, Inbetalning) and t not in SPELAS_INTE),
    *map(verbets_namn, ALLA),
}


def gjort(faktum: Faktum) -> str | None:
    """What was done, if it is of what should be tried."""
    match faktum:
        case BeslutAndrat():
            return "höjt" if faktum.belopp_ore > faktum.tidigare_belopp_ore else "sänkt"
        case BeslutRattat():
            return "rättat"
        case BeslutUpphavt():
            return "upphävt"
        case BidragBeviljat():
            return "beviljat på nytt"
        case OverklagandeOverlamnat():
            return "överklagat"
        case AterkravSankt():
            return "krav sänkt"
        case DomMeddelad():
            om = "bidraget" if faktum.om_bidraget else "ett krav"
            return f"dom om {om}: {faktum.utgang}"
        case _:
            return None


def lage(arende: Arende) -> Iterator[str]:
    """How far the case had come."""
    if any(p.med_ratt_ore for p in arende.bankposter.values()):
        yield "betalt"
    if any(r.granskad for r in arende.aterrapporter.values()):
        yield "redovisat"
    if any(f.oppen for f in arende.fordringar.values()):
        yield "krävt"
