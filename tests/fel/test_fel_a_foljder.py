"""A: what follows of a corrected fact has the day of what it undoes, and leaves nothing behind."""

from __future__ import annotations

from collections import Counter
from datetime import date
from uuid import UUID

import pytest

from domain.aterkrav.anstand import bevilja_anstand
from domain.aterkrav.aterbetalning import placera_pa_fordran
from domain.aterkrav.indrivning import overlamna
from domain.aterkrav.stopp import FordranUtanGrund
from domain.grund.indrivare import Indrivare
from domain.grund.pengar import Lada
from domain.overklagande.dom import Utgang
from projections.pengar.floden import floden
from projections.pengar.fordringsposter import poster
from projections.pengar.kontering import kontera
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import FORDRAN, INBETALNING, Gang, T
from tests.domain.hjalp.scenario import ANNA, BO

BETALT = date(2024, 4, 3)
GRANSKAT = date(2024, 6, 10)
KRAVT = date(2024, 7, 1)


ALLA = (Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT, Lada.FOR_HOGT_BELOPP)


def ladan(gang: Gang, lada: Lada, per: date) -> int:
    """What lies in a box of the case on a day, by the postings; thousands."""
    rader = [p for f in gang.fakta for p in kontera(f) if p.plats.arende_id]
    return sum(p.belopp_ore for p in rader if p.konto == lada and p.verkningsdag <= per) // T


def flodet(gang: Gang, namn: str, per: date) -> int:
    rader = [p for f in gang.fakta for p in floden(f)]
    return sum(p.belopp_ore for p in rader if p.konto == namn and p.verkningsdag <= per) // T


def reskontran(gang: Gang) -> Counter[str]:
    """What the claim has on its accounts in the end, in öre."""
    summor: Counter[str] = Counter()
    for f in gang.fakta:
        for p in poster(f):
            summor[p.konto] += p.belopp_ore
    return summor


def _granskat_och_kravt() -> Beviljatgang:
    """1 000 000 paid in April, 900 000 of it approved in June, 100 000 demanded in July."""
    gang = Beviljatgang(1000)
    gang.betala(1000, BETALT)
    gang.rapportera_till(900, date(2024, 6, 3), GRANSKAT)
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100}, dag=KRAVT)
    return gang


@pytest.mark.parametrize("hur", ["rattad", "returnerad"])
def test_fel_a6_what_follows_takes_effect_on_the_day_of_what_it_undoes(hur: str) -> None:
    gang = _granskat_och_kravt()
    if hur == "rattad":
        gang.ratta_betalning(900, BETALT)
    else:
        gang.retur(200, date(2024, 4, 20))
    dagar = [f.verkningsdag for f in gang.fakta if "havd" in f.TOPIC]
    assert dagar == [GRANSKAT, KRAVT]
    for per in (date(2024, 5, 1), GRANSKAT, KRAVT, date(2024, 12, 31)):
        for flode in ("godkant", "anvant", "kravt"):
            assert flodet(gang, flode, per) == 0, (flode, per)
        for lada in (Lada.FORBRUKAT, Lada.OFORBRUKAT, Lada.EJ_GODKANT):
            assert ladan(gang, lada, per) == 0, (lada, per)
        assert ladan(gang, Lada.UTBETALT_EJ_REDOVISAT, per) == (900 if hur == "rattad" else 800)


def test_fel_a6_on_no_day_between_was_less_than_nothing_approved() -> None:
    """Lowered and raised between the review and the correction: each day's movement is undone."""
    gang = _granskat_och_kravt()
    gang.andra(400, date(2024, 8, 1))
    gang.andra(1000, date(2024, 9, 2))
    gang.ratta_betalning(900, BETALT)
    for per in (GRANSKAT, KRAVT, date(2024, 8, 1), date(2024, 8, 15), date(2024, 9, 2)):
        for lada in (Lada.FORBRUKAT, Lada.OFORBRUKAT, Lada.EJ_GODKANT):
            assert ladan(gang, lada, per) == 0, (lada, per)
        assert min(ladan(gang, lada, per) for lada in ALLA) >= 0, per


def _betalt_krav_utan_grund() -> Gang:
    """A claim of 500 000 and its interest paid; then the lowering that it rests on is set aside."""
    gang = Beviljatgang(3000)
    gang.betala(1500, BETALT)
    gang.andra(1000, date(2024, 5, 2))
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 500}, dag=date(2024, 5, 6))
    gang.ranta(date(2024, 7, 8))
    fordran = gang.arende.fordringar[FORDRAN]
    gang.gor(
        placera_pa_fordran,
        gang.regelverk,
        gang.post,
        verkningsdag=date(2024, 7, 8),
        av=BO,
        inbetalning_id=INBETALNING,
        fordran_id=FORDRAN,
        belopp_ore=fordran.utestaende_ore + fordran.utestaende_ranta_ore,
    )
    gang.overklaga(gang.gallande_beslut, Utgang.UPPHAVANDE, None, date(2024, 5, 20))
    return gang


def test_fel_a2_a_claim_whose_ground_a_court_took_is_to_the_debtors_credit() -> None:
    gang = _betalt_krav_utan_grund()
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.kravt_ore, fordran.utestaende_ore, fordran.ranta_ore) == (0, 0, 0)
    assert fordran.tillgodo_ore == 500 * T
    assert fordran.overbetald_ranta_ore > 0
    assert fordran.utan_grund_ore == 500 * T
    summor = reskontran(gang)
    assert summor["utestaende"] == -500 * T
    assert summor["ranta_utestaende"] == -fordran.overbetald_ranta_ore


def test_fel_a2_nothing_more_is_asked_for_until_a_decision_is_recorded() -> None:
    gang = _betalt_krav_utan_grund()
    om = {"verkningsdag": date(2024, 8, 1), "fordran_id": FORDRAN}
    gang.nekas(
        FordranUtanGrund,
        overlamna,
        gang.regelverk,
        av=BO,
        till=Indrivare.KRONOFOGDEN,
        referens="U 1",
        **om,
    )
    gang.nekas(
        FordranUtanGrund,
        placera_pa_fordran,
        gang.regelverk,
        gang.post,
        av=BO,
        inbetalning_id=INBETALNING,
        belopp_ore=T,
        **om,
    )
    gang.nekas(
        FordranUtanGrund,
        bevilja_anstand,
        gang.underlag,
        av=ANNA,
        beslut_id=UUID(int=77),
        till=date(2024, 12, 1),
        med_ranta=True,
        beslut=BESLUTSUPPGIFTER,
        **om,
    )
    gang.sank(0, date(2024, 8, 5))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.utan_grund_ore, fordran.tillgodo_ore) == (0, 500 * T)


def test_fel_a2_what_is_sent_back_ends_it() -> None:
    gang = _betalt_krav_utan_grund()
    [placering] = gang.arende.aterbetalningar
    gang.hav_placering(placering, date(2024, 8, 5))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.tillgodo_ore, fordran.overbetald_ranta_ore) == (0, 0)
    assert gang.lador() == {"beviljat_ej_utbetalt": 1500, "utbetalt_ej_redovisat": 1500}


def test_fel_a2_when_some_of_the_ground_is_gone_so_is_as_much_of_the_claim() -> None:
    gang = Beviljatgang(3000)
    gang.betala(1500, BETALT)
    gang.andra(1000, date(2024, 5, 2))
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 500}, dag=date(2024, 5, 6))
    gang.overklaga(gang.gallande_beslut, Utgang.ANDRING, 1200, date(2024, 5, 20))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.utestaende_ore, fordran.utan_grund_ore) == (300 * T, 200 * T)
    gang.sank(300, date(2024, 6, 3))
    assert gang.arende.fordringar[FORDRAN].utan_grund_ore == 0


def _krav(tusen: int) -> Gang:
    """So much demanded of what was unspent, with interest from 2 May 2025."""
    gang = Beviljatgang(1000)
    gang.betala(1000, BETALT)
    gang.rapportera_till(1000 - tusen, date(2024, 6, 3), GRANSKAT)
    gang.besluta_aterkrav({Lada.OFORBRUKAT: tusen}, dag=date(2025, 4, 1))
    return gang


@pytest.mark.parametrize("eftergett", [1000, 500, 700])
def test_fel_a7_a_waived_claim_that_is_lowered_is_of_what_it_was_lowered_to(eftergett: int) -> None:
    gang = _krav(1000)
    gang.efterge(eftergett, date(2025, 6, 2))
    gang.sank(400, date(2025, 7, 1))
    fordran = gang.arende.fordringar[FORDRAN]
    assert flodet(gang, "kravt", date(2025, 7, 1)) == 400
    assert fordran.kravt_ore == fordran.gallande_krav_ore == 400 * T
    summor = reskontran(gang)
    assert -(summor["kravt"] + summor["havt"]) == 400 * T
    assert summor["utestaende"] == fordran.utestaende_ore == max(0, 400 - eftergett) * T
    assert summor["eftergivet"] == min(400, eftergett) * T


def test_fel_a8_waived_interest_is_no_money_of_the_debtors() -> None:
    gang = _krav(100)
    hel = gang.ranta(date(2025, 10, 31))
    gang.efterge(0, date(2025, 11, 3), ranta_ore=hel)
    gang.sank(50, date(2025, 11, 10))
    halv = gang.ranta(date(2025, 10, 31))
    assert 0 < halv < hel
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.utestaende_ranta_ore, fordran.overbetald_ranta_ore) == (0, 0)
    summor = reskontran(gang)
    assert (summor["utestaende"], summor["ranta_utestaende"]) == (50 * T, 0)


def test_fel_a8_nor_on_any_day_nor_when_it_is_counted_on_from_there() -> None:
    gang = _krav(100)
    hel = gang.ranta(date(2025, 10, 31))
    gang.efterge(0, date(2025, 11, 3), ranta_ore=hel)
    gang.sank(50, date(2025, 11, 10))
    gang.ranta(date(2025, 10, 31))
    langre = gang.ranta(date(2026, 5, 31))
    per_dag: Counter[date] = Counter()
    for f in gang.fakta:
        for p in poster(f):
            if p.konto == "ranta_utestaende":
                per_dag[p.verkningsdag] += p.belopp_ore
    dagar = sorted(per_dag)
    assert sum(per_dag.values()) == max(0, langre - hel)
    assert all(sum(per_dag[d] for d in dagar if d <= per) >= 0 for per in dagar)
