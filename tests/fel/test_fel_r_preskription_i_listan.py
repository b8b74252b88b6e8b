"""R: the list says the right day, and a claim that has lapsed is paid by whoever pays it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from api.kommandon import inbetalning as kommandon
from api.kommandon.kring import KringArendet
from domain.arende.arende import Arende
from domain.aterkrav import avskrivning, preskription
from domain.fordran.fordran import Fordran
from domain.inbetalning.inbetalning import Inbetalning
from store.journal import Arbete
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.kravet import betala, ratta
from tests.fel.hjalp.preskriptionslistan import dagen, kravt_med_ranta, rakna
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import FORDRAN, INBETALNING, A, Historia

BANKDAG, ATER = date(2028, 3, 12), date(2029, 1, 10)
SISTA, UTAN_BETALNING = date(2038, 3, 12), date(2035, 5, 3)
"""Ten years after the money came, and after the decision."""
EFTERAT = date(2035, 6, 4)
T = 1_000_00


def hav(h: Historia, dag: date, galler_fran: date | None) -> None:
    h.utfor(
        dag,
        kommandon.hav(
            INBETALNING[0],
            av=BO,
            verkningsdag=dag,
            placering_version=2,
            galler_fran=galler_fran,
            orsak="Till en annan fordran",
        ),
    )


def placera(h: Historia, dag: date, ore: int) -> None:
    """Money of the same receipt, on the same claim."""
    om: dict[str, Any] = {"arende_id": A[0], "belopp_ore": ore, "fordran_id": FORDRAN, "ur": {}}
    h.utfor(dag, kommandon.placera(INBETALNING[0], av=BO, verkningsdag=dag, **om))


def test_fel_r1_the_list_follows_the_debtors_money_and_not_our_placing(pg_katalog: Path) -> None:
    def beratta(h: Historia) -> None:
        kravt_med_ranta(h)
        betala(h, BANKDAG, 100 * T, BANKDAG)
        hav(h, ATER, ATER)
        placera(h, ATER, 50 * T)

    with logg_med(pg_katalog, beratta) as logg:
        assert dagen(logg, UTAN_BETALNING.replace(day=4)) == []
        assert dagen(logg, SISTA) == [(SISTA, 0)]
        fordran = logg.journal.liggare.hamta(Arende, A[0])
        assert preskription.preskriberas(fordran, FORDRAN) == SISTA


def test_fel_r1_the_list_of_what_was_taken_back_and_never_placed_again(pg_katalog: Path) -> None:
    def tagen_ater(h: Historia) -> None:
        kravt_med_ranta(h)
        betala(h, BANKDAG, 100 * T, BANKDAG)
        hav(h, ATER, ATER)

    def aldrig(h: Historia) -> None:
        kravt_med_ranta(h)
        betala(h, BANKDAG, 100 * T, BANKDAG)
        hav(h, ATER, None)

    with logg_med(pg_katalog, tagen_ater) as logg:
        assert dagen(logg, SISTA) == [(SISTA, 0)]
    with logg_med(pg_katalog, aldrig) as logg:
        assert dagen(logg, UTAN_BETALNING) == [(UTAN_BETALNING, 0)]


def test_fel_r1_what_is_placed_anew_follows_the_bank_day_when_that_is_corrected(
    pg_katalog: Path,
) -> None:
    """It counts from when it was taken from something else, and was paid when the bank says."""
    rattad = date(2027, 3, 15)

    def beratta(h: Historia) -> None:
        kravt_med_ranta(h)
        betala(h, BANKDAG, 100 * T, BANKDAG)
        hav(h, ATER, ATER)
        placera(h, ATER, 100 * T)
        ratta(h, INBETALNING[0], rattad, 100 * T, date(2029, 2, 1))

    with logg_med(pg_katalog, beratta) as logg:
        arende = logg.journal.liggare.hamta(Arende, A[0])
        [nu] = arende.aterbetalningar.values()
        assert nu.dag == ATER
        [sist] = [b for b in arende.fordringar[FORDRAN].delbetalt if b.havd_dag is None]
        assert sist.bankdag == rattad


def _skriv_av(h: Historia) -> None:
    def kommando(arbete: Arbete) -> None:
        kring = KringArendet(arbete, ANNA, A[0])
        f = kring.arende.fordringar[FORDRAN]
        kring.gor(
            avskrivning.skriv_av,
            verkningsdag=date(2035, 5, 4),
            fordran_id=FORDRAN,
            grund=avskrivning.Avskrivningsgrund.PRESKRIBERAD,
            kapital_ore=f.utestaende_ore,
            ranta_ore=f.utestaende_ranta_ore,
            motivering="Tio år har gått",
        )

    h.utfor(date(2035, 5, 4), kommando)


def _fordran(logg: Logg) -> Fordran:
    return logg.journal.liggare.hamta(Arende, A[0]).fordringar[FORDRAN]


@pytest.mark.parametrize("raknad", [True, False])
@pytest.mark.parametrize("avskriven", [True, False])
def test_fel_r1_a_claim_that_has_lapsed_is_paid_by_whoever_pays_it(
    pg_katalog: Path, raknad: bool, avskriven: bool
) -> None:
    """Its interest is owed up to the last day, and the rest of the payment is capital."""

    def beratta(h: Historia) -> None:
        kravt_med_ranta(h)
        if raknad:
            rakna(h, UTAN_BETALNING, UTAN_BETALNING)
        if avskriven:
            _skriv_av(h)
        betala(h, EFTERAT, 20 * T, EFTERAT)
        betala(h, date(2035, 7, 4), 500 * T, date(2035, 7, 4), nr=1)

    with logg_med(pg_katalog, beratta) as logg:
        for i in INBETALNING[:2]:
            assert logg.journal.liggare.hamta(Inbetalning, i).oplacerat_ore == 0
        f = _fordran(logg)
        assert (f.ranta_till, f.ranta_betald_ore) == (UTAN_BETALNING, f.ranta_ore)
        assert f.skuld_ore == 400 * T + f.ranta_ore - 520 * T
        assert dagen(logg, date(2035, 7, 5))[:1] == [(UTAN_BETALNING, -63)][: f.oppen]
