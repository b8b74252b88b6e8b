"""R: what a refusal advises can be done: each names the verb that does it, and some are tried."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pkgutil import walk_packages

import pytest

import domain
from domain.aterkrav.anstand import bevilja_anstand
from domain.aterkrav.stopp import FordranUtanGrund
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import FORDRAN
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.tva_rapporter import ANDRA, tva_provade

RAD = re.compile(
    r"\bförst\b(?! när)|\bpå nytt\b|i stället|[Ää]ndra eller|Återkalla|Ompröva|Byt part"
)
VERBEN: dict[str, tuple[str, ...]] = {
    "ArendetAvslutat": ("handlaggning.avslut ateruppta",),
    "KravetInteMeddelat": ("beslut.meddelande meddela",),
    "RantanInteBeraknad": ("aterkrav.rantepaforing berakna",),
    "SenareBetalningPlacerad": (
        "aterkrav.placeringshavning hav_placering",
        "aterkrav.kvittning hav_kvittning",
    ),
    "ExekutionstitelSaknas": ("aterkrav.indrivning anteckna_exekutionstitel",),
    "FordranUtanGrund": ("aterkrav.sankning andra_aterkrav",),
    "RantaBetaldDarefter": (
        "aterkrav.placeringshavning hav_placering",
        "aterkrav.kvittning hav_kvittning",
    ),
    "BeslutstypenAndrasInte": ("beslut.andring upphav", "beslut.bifall bevilja"),
    "MeddelandetEfterDelfaendet": ("beslut.delgivningsrattelse ratta_delfaende",),
    "DelfaendetStarKvar": ("beslut.delgivningshavning hav_delfaende",),
    "RantesatsSaknas": (
        "grunddata.referensranta faststall_referensranta",
        "grunddata.utlaningsranta faststall_utlaningsranta",
    ),
    "RedanGranskad": (
        "aterrapport.omprovning omprova",
        "aterrapport.granskningshavning aterkalla_granskning",
    ),
    "OmprovningenRymsInte": ("aterrapport.granskningshavning aterkalla_granskning",),
    "OmprovasAtEttHall": ("aterrapport.omprovning omprova",),
    "RattelsenAndrarGranskat": ("aterrapport.granskningshavning aterkalla_granskning",),
    "PartenEftertradd": ("handlaggning.partsbyte byt_part",),
    "MindreAnReturnerat": ("utbetalning.returrattelse ratta_retur",),
    "UtbetalningenBortfallen": ("utbetalning.attest attestera",),
    "BankdagarSaknas": ("grunddata.bankdagar faststall_bankdagar",),
    "InteEftertradareDen": ("mottagare.eftertradare eftertrad",),
    "PaminnelsenRedanMottagen": ("handlaggning.mottaganderattelse ratta_mottagande",),
    "SenarePartsbyte": ("handlaggning.partsbyteshavning hav_partsbyte",),
    "DomenInteOverklagad": ("overklagande.domoverklagande overklaga_dom",),
    "HelaFordranHavd": (
        "inbetalning.placering placera",
        "inbetalning.aterbetalning aterbetala",
    ),
    "AnslagetRackerInte": (
        "anslag.tilldelning tilldela",
        "anslag.omdisponering omdisponera",
        "utlysning.ram andra_ram",
    ),
    "BudgetaretAvslutat": ("utlysning.overforing overfor",),
    "BemyndigandetRackerInte": ("anslag.bemyndigande tilldela_bemyndigande",),
    "RamenRackerInte": ("utlysning.ram andra_ram",),
    "InteSistaDomen": ("overklagande.domoverklagande overklaga_dom",),
}
"""By the refusal, the verb of each step that it advises."""
UTAN_STEG = {
    "ForeForraTotalerna": "säger vad som redan är gjort",
    "AndraTotaler": "säger vad som redan är gjort",
    "SigneradForeAterkallelsen": "säger vilken dag det görs på nytt, och inget steg före",
    "AvvikelsenLyderAnnorlunda": "det som ska läsas är en lista",
}


def _alla(slag: type[Stopp] = Stopp) -> Iterator[type[Stopp]]:
    for under in slag.__subclasses__():
        yield under
        yield from _alla(under)


@inget_scenario
def test_fel_r3_each_advice_names_a_verb_that_there_is() -> None:
    for modul in walk_packages(domain.__path__, "domain."):
        import_module(modul.name)
    ger_rad = {
        s.__name__ for s in _alla() if s.__module__.startswith("domain.") if RAD.search(s.text)
    }
    assert ger_rad == {*VERBEN, *UTAN_STEG}
    for verb in {v for alla in VERBEN.values() for v in alla}:
        rum, namn = verb.split()
        assert callable(getattr(import_module(f"domain.{rum}"), namn)), verb


@pytest.mark.parametrize("tusen", [0, 5])
def test_fel_r3_a_claim_without_a_ground_is_lowered_or_revoked_as_advised(tusen: int) -> None:
    """What the review found is found no longer: the decision that demands it is changed."""
    gang = tva_provade()
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 10}, dag=date(2026, 4, 1), grunder=("annat-syfte",))
    for rid in (ANDRA, *(i for i in gang.arende.aterrapporter if i != ANDRA)):
        gang.aterkalla(rid)
    om = {"verkningsdag": date(2026, 5, 5), "av": ANNA, "fordran_id": FORDRAN}
    om |= {"beslut_id": ANDRA, "till": date(2026, 9, 1), "beslut": BESLUTSUPPGIFTER}
    gang.nekas(FordranUtanGrund, bevilja_anstand, gang.underlag, med_ranta=False, **om)
    gang.sank(tusen, date(2026, 5, 6))
    assert gang.arende.fordringar[FORDRAN].utan_grund_ore == tusen * 1_000_00
