"""A claim that is waived or written off: what its books say, and what lies in the boxes, each day.

Thousands of kronor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from domain.grund.beslutstyp import Beslutstyp
from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from projections.pengar.fordringsposter import poster
from projections.pengar.kontering import kontera
from tests.domain.hjalp.domgang import ALLT_OVERKLAGAS, Domgang
from tests.domain.hjalp.historia import INFORT
from tests.domain.hjalp.pengagang import BETALD_HISTORIA, FORDRAN, Gang, T
from tests.domain.hjalp.scenario import but

BORTA = date(2025, 4, 10)
HELA = tuple(but(f, innehall=ALLT_OVERKLAGAS) if f is INFORT else f for f in BETALD_HISTORIA)
VAD = {"avskrivet": Lada.AVSKRIVET, "eftergivet": Lada.EFTERGIVET}


def krav_100(vad: str, betalt: int = 0, ur: Lada = Lada.OFORBRUKAT) -> Domgang:
    """100 demanded of what is unspent; of it so much paid, and 50 waived or written off."""
    gang = Domgang(*HELA)
    gang.granskat()
    gang.besluta_aterkrav({ur: 100 if ur is Lada.OFORBRUKAT else 50})
    if betalt:
        gang.betala_ater(betalt, BORTA)
    bort(gang, vad)
    return gang


def bort(gang: Gang, vad: str, tusen: int = 50, dag: date = BORTA) -> None:
    gang.skriv_av(tusen, dag) if vad == "avskrivet" else gang.efterge(tusen, dag)


def doma(gang: Domgang, till: int) -> None:
    """The claim is appealed, and the court lowers it."""
    [kravet] = [i for i, b in gang.arende.beslut.items() if b.typ is Beslutstyp.ATERKRAV]
    gang.till_domstolen(kravet)
    gang.dom(Utgang.ANDRING, till) if till else gang.dom(Utgang.UPPHAVANDE)


def bockerna(gang: Gang, dag: date = date.max) -> Mapping[str, int]:
    """What the list of claims says when the day is over."""
    summor = Counter[str]()
    for p in (p for f in gang.fakta for p in poster(f) if p.verkningsdag <= dag):
        summor[p.konto] += p.belopp_ore
    return {konto: ore // T for konto, ore in summor.items() if ore}


def ladorna(gang: Gang, dag: date = date.max) -> Mapping[str, int]:
    """What lies in the boxes of the case when the day is over, as what moved has been posted."""
    summor = Counter[str]()
    for p in (p for f in gang.fakta for p in kontera(f) if p.verkningsdag <= dag):
        summor[p.konto] += p.belopp_ore
    return {konto: ore // T for konto, ore in summor.items() if ore}


def stammer(gang: Gang) -> None:
    """Every day the books and the boxes say the same; and now the claims do too."""
    dagar = {p.verkningsdag for f in gang.fakta for p in poster(f)}
    dagar |= {p.verkningsdag for f in gang.fakta for p in kontera(f)}
    for vad, lada in VAD.items():
        for dag in sorted(dagar):
            listat, i_ladan = bockerna(gang, dag), ladorna(gang, dag)
            assert listat.get(vad, 0) == i_ladan.get(vad, 0), (vad, dag)
        alla = (e for f in gang.arende.fordringar.values() for e in f.efterskankt)
        borta = sum(e.kapital_ore for e in alla if e.lada is lada)
        assert borta == gang.arende.lador.i(lada)


def star(gang: Gang) -> dict[str, int]:
    """What the claim comes to, and what of its money lies where it was demanded."""
    f = gang.arende.fordringar[FORDRAN]
    summor = {
        "kravt": f.kravt_ore,
        "utestaende": f.utestaende_ore,
        "tillgodo": f.tillgodo_ore,
        **{vad: gang.arende.lador.i(lada) for vad, lada in VAD.items()},
        "oforbrukat": gang.arende.lador.i(Lada.OFORBRUKAT),
    }
    return {vad: ore // T for vad, ore in summor.items() if ore}
