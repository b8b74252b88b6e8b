"""Kontering of an ärende: every fact that moves money, and every flow that it is counted in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from domain.anslag.vakt import anslagsvakt
from domain.arende.pengafaktum import Pengafaktum
from domain.aterkrav.avskrivning import Avskrivningsgrund
from domain.aterkrav.kvittning import hav_kvittning
from domain.aterrapport.omprovning import omprova
from domain.fakta import FAKTA
from domain.grund.faktum import Faktum
from domain.grund.lador import EGNA
from domain.grund.pengar import HOS_POSTEN, Lada, Rorelse
from domain.grund.vakt import Vakt
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utlysning.utlysning import Medel
from domain.utlysning.vakt import ramvakt
from projections.pengar.floden import FLODEN, floden
from projections.pengar.kontering import LADOR, Plats, Postering, kontera
from tests.domain.hjalp.egenskaper import EGENSKAP
from tests.domain.hjalp.historia import ARENDET, MEDDELAT_ARENDE, POSTEN, UPPSALA, UTLYSNINGEN
from tests.domain.hjalp.pengagang import GRUND, RAPPORTEN, Gang, T
from tests.domain.hjalp.scenario import ANNA, BO

AREN = st.integers(2023, 2025)
DAGAR = st.dates(date(2023, 12, 30), date(2024, 1, 3))
LADORNA = st.sampled_from([Lada.UTLYST, Lada.DISPONIBELT, *EGNA])
RORELSER = st.builds(
    Rorelse,
    fran=LADORNA,
    fran_budgetar=AREN,
    till=LADORNA,
    till_budgetar=AREN,
    belopp_ore=st.integers(1, 10**15),
    dag=DAGAR,
)
GENOMFORDA = st.builds(
    UtbetalningGenomford,
    originator_id=st.uuids(),
    originator_version=st.just(1),
    timestamp=st.just(datetime(2026, 1, 1, tzinfo=UTC)),
    verkningsdag=DAGAR,
    av=st.just(ANNA),
    utbetalning_id=st.uuids(),
    belopp_ore=st.integers(1, 10**15),
    beordrat_ore=st.just(0),
    for_hogt_belopp_ore=st.just(0),
    utforde_order=st.just(False),
    betalningsmal=st.just("bankgiro 5050-1055"),
    bankreferens=st.just("b"),
    mottagare_id=st.uuids(),
    medel=st.builds(Medel, anslag_id=st.uuids(), budgetar=AREN, utlysning_id=st.uuids()),
    rorelser=st.lists(RORELSER, max_size=6).map(tuple),
)
"""Any movements at all: what they are is for the fact to say."""


def summor(poster: Iterable[Postering]) -> Counter[tuple[date, UUID, int]]:
    summa: Counter[tuple[date, UUID, int]] = Counter()
    for p in poster:
        summa[p.verkningsdag, p.plats.anslag_id, p.plats.budgetar] += p.belopp_ore
    return summa


@EGENSKAP
@given(GENOMFORDA)
def test_movements_sum_to_zero_per_day_anslag_and_budgetar(
    faktum: UtbetalningGenomford,
) -> None:
    poster = list(kontera(faktum))
    assert not any(summor(poster).values())
    assert all(p.konto in LADOR and p.belopp_ore for p in poster)
    i_lador: Counter[tuple[str, int]] = Counter()
    for r in faktum.rorelser:
        i_lador[r.fran, r.fran_budgetar] -= r.belopp_ore
        i_lador[r.till, r.till_budgetar] += r.belopp_ore
    konterat: Counter[tuple[str, int]] = Counter()
    for p in poster:
        if p.konto != Lada.OVERFORT:
            konterat[p.konto, p.plats.budgetar] += p.belopp_ore
    assert {k: v for k, v in konterat.items() if v} == {k: v for k, v in i_lador.items() if v}


@EGENSKAP
@given(GENOMFORDA)
def test_what_is_guarded_is_what_is_in_the_box(faktum: UtbetalningGenomford) -> None:
    vakter: Counter[str] = Counter()
    for vakt in faktum.vakter():
        assert not vakt.villkorlig
        vakter[vakt.kalla] += vakt.andring_ore
    lador: Counter[str] = Counter()
    for p in kontera(faktum):
        if p.konto == Lada.DISPONIBELT:
            lador[anslagsvakt(p.plats.anslag_id, p.plats.budgetar)] += p.belopp_ore
        if p.konto == Lada.UTLYST:
            assert p.plats.utlysning_id is not None
            lador[ramvakt(p.plats.utlysning_id, p.plats.budgetar)] += p.belopp_ore
    assert {k: v for k, v in vakter.items() if v} == {k: v for k, v in lador.items() if v}


@EGENSKAP
@given(GENOMFORDA)
def test_money_belongs_to_the_post_the_call_or_the_case_by_its_box(
    faktum: UtbetalningGenomford,
) -> None:
    for p in kontera(faktum):
        i_lada = p.konto if p.konto != Lada.OVERFORT else None
        if i_lada in HOS_POSTEN:
            assert p.plats == Plats(faktum.medel.anslag_id, p.plats.budgetar)
        elif i_lada == Lada.UTLYST:
            assert p.plats.arende_id is None
            assert p.plats.utlysning_id == faktum.medel.utlysning_id
        elif i_lada is not None:
            assert p.plats.arende_id == faktum.originator_id
            assert p.plats.mottagare_id == faktum.mottagare_id


def test_a_repayment_to_another_years_money_goes_by_way_of_overfort() -> None:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gang.betala_ater(100, date(2025, 4, 20))
    arendet = Plats(POSTEN, 2024, UTLYSNINGEN, ARENDET, UPPSALA)
    i_ar = Plats(POSTEN, 2025)
    assert [(p.konto, p.belopp_ore // T, p.plats) for p in kontera(gang.fakta[-1])] == [
        ("oforbrukat", -100, arendet),
        ("aterbetalt", 100, arendet),
        ("aterbetalt", -100, arendet),
        ("overfort", 100, arendet),
        ("overfort", -100, i_ar),
        ("disponibelt", 100, i_ar),
    ]
    assert list(gang.fakta[-1].vakter()) == [
        Vakt(anslagsvakt(POSTEN, 2025), 100 * T, villkorlig=False)
    ]


def flodet(fakta: Iterable[Faktum]) -> dict[tuple[str, int, str], int]:
    """What is added to each flow: (flow, budgetår, day) in thousands of kronor."""
    summa: Counter[tuple[str, int, str]] = Counter()
    for faktum in fakta:
        for p in floden(faktum):
            assert p.konto in FLODEN
            summa[p.konto, p.plats.budgetar, str(p.verkningsdag)] += p.belopp_ore // T
    return dict(summa)


def test_what_was_decided_paid_and_accounted_for_is_counted_as_it_happened() -> None:
    gang = Gang().granskat()
    assert flodet(gang.fakta) == {
        ("beviljat", 2024, "2024-03-21"): 400,
        ("utbetalt", 2024, "2024-03-27"): 400,
        ("anvant", 2024, "2025-03-10"): 300,
        ("godkant", 2024, "2025-03-10"): 250,
    }


def test_a_payment_that_was_wrong_is_taken_off_its_day_and_put_on_the_right_one() -> None:
    gang = Gang()
    assert flodet(gang.ratta_betalning(300, date(2025, 1, 2))) == {
        ("utbetalt", 2024, "2024-03-27"): -400,
        ("utbetalt", 2025, "2025-01-02"): 300,
    }
    assert flodet(gang.retur(100, date(2025, 1, 8))) == {("utbetalt", 2025, "2025-01-08"): -100}


def test_a_judgement_that_changed_or_was_lifted_is_taken_back() -> None:
    gang = Gang().granskat()
    omprovad = gang.gor(
        omprova,
        gang.underlag.myndighet,
        verkningsdag=date(2025, 4, 1),
        av=ANNA,
        aterrapport_id=RAPPORTEN,
        till_godkant_ore=0,
        till_ej_godkant_ore=40 * T,
        motivering="m",
    )
    assert flodet(omprovad) == {("godkant", 2024, "2025-04-01"): -40}
    havd = gang.retur(400, date(2025, 4, 3))
    assert flodet(havd) == {
        ("anvant", 2024, "2025-03-10"): -300,
        ("godkant", 2024, "2025-03-10"): -250,
        ("godkant", 2024, "2025-04-01"): 40,
        ("utbetalt", 2025, "2025-04-03"): -400,
    }


def test_what_was_demanded_and_repaid_less_what_was_lifted_and_taken_back() -> None:
    gang = Gang().granskat()
    assert flodet(gang.besluta_aterkrav({Lada.OFORBRUKAT: 90}, {Lada.OFORBRUKAT: 10})) == {
        ("kravt", 2024, "2025-04-01"): 90
    }
    version = gang.betala_ater(60)
    assert flodet(gang.fakta[-1:]) == {("aterbetalt", 2025, "2025-04-20"): 60}
    havd = gang.sank(50, date(2025, 4, 22))
    assert flodet(havd) == {("kravt", 2024, "2025-04-22"): -40}
    assert flodet(gang.hav_placering(version)) == {("aterbetalt", 2025, "2025-04-20"): -60}
    avskrivet = gang.skriv_av(10, date(2025, 4, 30), grund=Avskrivningsgrund.RINGA_BELOPP)
    assert flodet((*avskrivet, *gang.efterge(5, date(2025, 5, 2)))) == {}


def test_a_setting_off_is_paid_and_repaid_and_undone_it_is_neither() -> None:
    gang = Gang(*GRUND, *MEDDELAT_ARENDE)
    gang.betala(300, date(2024, 4, 2))
    gang.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: 50}, dag=date(2024, 4, 10))
    version = gang.kvitta(50, date(2024, 5, 10))
    kvittat = {("utbetalt", 2024, "2024-05-10"): 50, ("aterbetalt", 2024, "2024-05-10"): 50}
    assert flodet(gang.fakta[-1:]) == kvittat
    havt = gang.gor(hav_kvittning, gang.utlysning, av=BO, rattar_version=version, orsak="o")
    assert flodet(havt) == {nyckel: -tusen for nyckel, tusen in kvittat.items()}


def test_only_what_says_so_moves_money() -> None:
    """And nobody gives a fact of another kind the fields of one that does."""
    for slag in FAKTA.values():
        assert issubclass(slag, Pengafaktum) is ("rorelser" in slag.model_fields)
