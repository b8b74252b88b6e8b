"""A receipt whose bank day is before what was recorded of the claim, as the lists show it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from domain.arende.arende import Arende
from domain.aterkrav.avskrivning import Avskrivningsgrund, skriv_av
from domain.fordran.aterbetalning import Aterbetalning
from domain.fordran.fordran import Fordran
from domain.inbetalning.inbetalning import Inbetalning
from projections.listor.avvikelser import Avvikelsetyp
from projections.listor.ekonom import Fordringsrad
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.kravet import KRAVT, betala, ratta, spelat
from tests.projections.hjalp.fordringsfall import MED_REGLERADE
from tests.projections.hjalp.listor.logg import Logg
from tests.projections.hjalp.listor.verb import FORDRAN, A, Historia

KRAVDAG = date(2025, 5, 3)
FORE_KRAVET, SENARE_FORE_KRAVET = date(2025, 4, 24), date(2025, 4, 25)
C_DAG, A_DAG, B_DAG, AVSKRIVEN = (
    date(2025, 6, 25),
    date(2025, 7, 15),
    date(2025, 8, 11),
    date(2025, 9, 25),
)
UPPTACKT, PER = date(2025, 10, 1), date(2025, 12, 31)
EN_DAG = timedelta(days=1)
T = 1_000_00
DAGARNA = [KRAVDAG + n * EN_DAG for n in range(-12, 190, 4)]
_NYA = {Avvikelsetyp.NEGATIV_LADA, Avvikelsetyp.VILAR_PA_RATTAT, Avvikelsetyp.PLACERING_UTEBLIVEN}
SLAG = {*_NYA, Avvikelsetyp.DAG_FORE_FOREGAENDE}


def skriv_av_resten(h: Historia) -> None:
    """What there is left of it, that day."""
    f = h.journal.liggare.hamta(Arende, A[0]).fordringar[FORDRAN]
    h.arende(
        skriv_av,
        A[0],
        AVSKRIVEN,
        "myndighet",
        av=ANNA,
        fordran_id=FORDRAN,
        grund=Avskrivningsgrund.ACKORD,
        kapital_ore=f.utestaende_ore,
        ranta_ore=f.utestaende_ranta_ore,
        motivering="Kan inte betala",
    )


def fordran(logg: Logg) -> Fordran:
    return logg.journal.liggare.hamta(Arende, A[0]).fordringar[FORDRAN]


def raden(logg: Logg, per: date) -> Fordringsrad:
    """Of the claim, settled or not."""
    [rad] = logg.fraga("fordringar", per, val=MED_REGLERADE).rader
    assert isinstance(rad, Fordringsrad)
    return rad


def bankversion(h: Historia, i: UUID) -> int:
    """The fact that last said what the bank had."""
    return max(h.journal.liggare.hamta(Inbetalning, i).bankuppgifter)


def avviker(logg: Logg, per: date = PER) -> list[str]:
    return [r.lydelse for r in logg.fraga("avvikelser", per).rader if r.slag in SLAG]


def test_fel_m1_a_receipt_before_a_write_off_takes_nothing_out_of_it_before_it_was_made(
    pg_katalog: Path,
) -> None:
    def beratta(h: Historia) -> None:
        betala(h, A_DAG, 200 * T, A_DAG)
        betala(h, B_DAG, 100 * T, B_DAG, nr=1)
        skriv_av_resten(h)
        betala(h, C_DAG, 50 * T, UPPTACKT, nr=2)

    with spelat(pg_katalog, beratta) as logg:
        for per in (C_DAG, AVSKRIVEN - EN_DAG, AVSKRIVEN, PER):
            assert avviker(logg, per) == []
            assert sum(r.kapital_ore for r in logg.fraga("avstaenden", per).rader) >= 0
        assert raden(logg, C_DAG).avskrivet_ore == 0
        assert raden(logg, C_DAG).utestaende_ore < KRAVT
        kvar = raden(logg, AVSKRIVEN - EN_DAG)
        assert raden(logg, AVSKRIVEN).avskrivet_ore == kvar.utestaende_ore == _avskrivet(logg)
        assert raden(logg, AVSKRIVEN).utestaende_ore == 0


def _avskrivet(logg: Logg) -> int:
    return fordran(logg).avskrivet_ore


def test_fel_m2_another_bank_day_before_a_later_payment_is_right_on_the_days_between(
    pg_katalog: Path,
) -> None:
    rattad, sedan = date(2025, 6, 20), []

    def fel(h: Historia) -> None:
        i = betala(h, A_DAG, 200 * T, A_DAG)
        betala(h, B_DAG, 100 * T, B_DAG, nr=1)
        ratta(h, i, rattad, 200 * T, UPPTACKT)

    def genast(h: Historia) -> None:
        betala(h, rattad, 200 * T, rattad)
        betala(h, B_DAG, 100 * T, B_DAG, nr=1)

    for beratta in (fel, genast):
        with spelat(pg_katalog, beratta) as logg:
            sedan.append([_saldot(raden(logg, per)) for per in (rattad, B_DAG - EN_DAG, B_DAG)])
            assert raden(logg, rattad).ranta_till == rattad
            assert not any(raden(logg, per).ranta_att_rakna_om for per in (rattad, A_DAG, PER))
            for per in DAGARNA:
                rader = logg.fraga("fordringar", per, val=MED_REGLERADE).rader
                assert not any(r.skuld_ore and r.tillgodo_ore for r in rader), per
    [[forst, _, sist], [forst_genast, _, sist_genast]] = sedan
    assert (forst, sist) == (forst_genast, sist_genast)


def _saldot(r: Fordringsrad) -> tuple[int, ...]:
    return r.utestaende_ore, r.ranta_ore, r.skuld_ore, r.tillgodo_ore


def test_fel_m3_what_was_made_anew_in_the_same_append_is_not_to_be_worked_off(
    pg_katalog: Path,
) -> None:
    def beratta(h: Historia) -> None:
        i = betala(h, A_DAG, 200 * T, A_DAG)
        betala(h, B_DAG, 100 * T, B_DAG, nr=1)
        skriv_av_resten(h)
        version = 1
        for dag in (date(2025, 6, 20), date(2025, 6, 21)):
            ratta(h, i, dag, 200 * T, UPPTACKT, version)
            version = bankversion(h, i)

    with spelat(pg_katalog, beratta) as logg:
        assert avviker(logg) == []


@pytest.mark.parametrize(
    ("avskrivet", "forst_fel", "rattas_till"),
    [
        *((True, False, None), (True, True, None), (False, True, SENARE_FORE_KRAVET)),
        *((False, False, C_DAG), (True, False, C_DAG)),
    ],
)
def test_fel_m4_what_was_paid_before_it_was_demanded_counts_from_the_demand(
    pg_katalog: Path, avskrivet: bool, forst_fel: bool, rattas_till: date | None
) -> None:
    """Placed first or last, corrected to a day before the demand, or from it."""

    def beratta(h: Historia) -> None:
        betala(h, B_DAG, 100 * T, B_DAG, nr=1)
        if avskrivet:
            skriv_av_resten(h)
        i = betala(h, A_DAG if forst_fel else FORE_KRAVET, 200 * T, UPPTACKT)
        if forst_fel:
            ratta(h, i, FORE_KRAVET, 200 * T, UPPTACKT)
        if rattas_till is not None:
            ratta(h, i, rattas_till, 200 * T, UPPTACKT, bankversion(h, i))

    with spelat(pg_katalog, beratta) as logg:
        for per in (FORE_KRAVET, KRAVDAG - EN_DAG, KRAVDAG, B_DAG, PER):
            assert avviker(logg, per) == []
        for per in (FORE_KRAVET, KRAVDAG - EN_DAG):
            assert logg.fraga("fordringar", per, val=MED_REGLERADE).rader == []
        [forst] = [a for a in _betalda(logg) if a.belopp_ore == 200 * T]
        assert forst.dag == (C_DAG if rattas_till == C_DAG else KRAVDAG)
        assert raden(logg, KRAVDAG).utestaende_ore == KRAVT - (
            0 if rattas_till == C_DAG else 200 * T
        )


def test_fel_m4_what_could_not_be_placed_is_listed_once_until_it_is(pg_katalog: Path) -> None:
    """The rate of the new day is not established; then the bank has another day still."""

    def beratta(h: Historia) -> None:
        i = betala(h, date(2025, 6, 20), 20 * T, UPPTACKT)
        ratta(h, i, A_DAG, 20 * T, UPPTACKT)
        ratta(h, i, B_DAG, 20 * T, UPPTACKT, bankversion(h, i))

    with spelat(pg_katalog, beratta, rantor=False) as logg:
        [lydelsen] = avviker(logg)
        assert lydelsen.startswith("20 000 kr; ")


def _betalda(logg: Logg) -> list[Aterbetalning]:
    return list(logg.journal.liggare.hamta(Arende, A[0]).aterbetalningar.values())
