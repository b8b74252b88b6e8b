"""F4: a written reminder that has reached the debtor interrupts preskription, as a demand does.

5 § 2 preskriptionslagen: the debtor receives a written demand, or a written reminder of the claim.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.arende.arende import Arende
from domain.aterkrav.avskrivning import Avskrivningsgrund, skriv_av
from domain.aterkrav.preskription import anteckna_avbrott, hav_avbrott, preskriberas
from domain.aterkrav.stopp import AntecknatFinnsInte, FordranIntePreskriberad
from domain.handlaggning import paminnelse
from domain.handlaggning.mottaganderattelse import ratta_mottagande
from domain.handlaggning.stopp import FordranspaminnelsenFinnsInte
from tests.domain.hjalp.pengagang import FORDRAN, Gang
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.kravet import spelat
from tests.fel.hjalp.preskriptionen import KRAV, UTAN_BETALNING, avskriven, kravt
from tests.fel.hjalp.preskriptionslistan import dagen, kravt_med_ranta, rakna, vilar
from tests.fel.hjalp.preskriptionslistan import skriv_av as skriv_av_som
from tests.projections.hjalp.listor.logg import logg_med
from tests.projections.hjalp.listor.verb import FORDRAN as FORDRAN_I_LISTAN
from tests.projections.hjalp.listor.verb import A, Historia

SKICKAD, KOM, EGENTLIGEN = date(2026, 4, 28), date(2026, 5, 2), date(2026, 5, 20)
FUNNET = date(2036, 1, 15)


def mottagen(gang: Gang, dag: date = KOM, *, anger_ranta: bool = True) -> int:
    gang.paminn(SKICKAD, anger_ranta=anger_ranta)
    om = {"paminnelse_version": gang.arende.version, "bevis": "Delgivningskvitto"}
    gang.gor(paminnelse.anteckna_mottagen, verkningsdag=dag, av=ANNA, **om)
    return gang.arende.version


def rattelse(version: int, dag: date) -> dict[str, Any]:
    om = {"rattar_version": version, "bevis": "Kvitto", "orsak": "Felskrivet"}
    return {"verkningsdag": dag, "av": ANNA, **om}


@pytest.mark.parametrize("anger_ranta", [True, False])
def test_fel_f4_whatever_the_reminder_said_of_interest(anger_ranta: bool) -> None:
    """It counts from the day that it reached him, and not from when it was sent."""
    gang = kravt()
    gang.paminn(SKICKAD, anger_ranta=anger_ranta)
    assert preskriberas(gang.arende, FORDRAN) == UTAN_BETALNING
    mottagen(gang, anger_ranta=anger_ranta)
    assert preskriberas(gang.arende, FORDRAN) == date(2036, 5, 2)


def test_fel_f4_what_it_interrupted_is_not_written_off_as_lapsed() -> None:
    gang = kravt()
    mottagen(gang)
    om = avskriven(gang, date(2036, 5, 2))
    gang.nekas(FordranIntePreskriberad, skriv_av, gang.underlag.myndighet, **om)
    gang.gor(skriv_av, gang.underlag.myndighet, **avskriven(gang, date(2036, 5, 3)))


def test_fel_f4_the_day_follows_when_it_is_corrected() -> None:
    gang = kravt()
    version = mottagen(gang)
    gang.gor(ratta_mottagande, **rattelse(version, EGENTLIGEN))
    assert preskriberas(gang.arende, FORDRAN) == date(2036, 5, 20)
    gang.gor(ratta_mottagande, **rattelse(gang.arende.version, SKICKAD))
    assert preskriberas(gang.arende, FORDRAN) == date(2036, 4, 28)


def test_fel_f4_one_that_came_too_late_revives_nothing() -> None:
    gang = kravt()
    version = mottagen(gang)
    gang.gor(ratta_mottagande, **rattelse(version, date(2035, 4, 2)))
    assert preskriberas(gang.arende, FORDRAN) == UTAN_BETALNING


def test_fel_f4_the_same_letter_noted_both_ways_is_one_interruption() -> None:
    """That one is taken back leaves the other; and only what was noted as one is, as one."""
    gang = kravt()
    version = mottagen(gang)
    gang.gor(anteckna_avbrott, verkningsdag=KOM, av=BO, **KRAV)
    antecknat = gang.arende.version
    assert preskriberas(gang.arende, FORDRAN) == date(2036, 5, 2)
    om: dict[str, Any] = {"verkningsdag": FUNNET, "av": BO, "orsak": "Samma brev"}
    om |= {"fordran_id": FORDRAN}
    gang.nekas(AntecknatFinnsInte, hav_avbrott, rattar_version=version, **om)
    gang.gor(hav_avbrott, rattar_version=antecknat, **om)
    assert preskriberas(gang.arende, FORDRAN) == date(2036, 5, 2)


def test_fel_f4_only_a_reminder_of_a_claim_is_received() -> None:
    gang = kravt()
    om = {"verkningsdag": KOM, "av": ANNA, "bevis": "Kvitto"}
    gang.nekas(
        FordranspaminnelsenFinnsInte, paminnelse.anteckna_mottagen, paminnelse_version=1, **om
    )


def _version(h: Historia) -> int:
    return h.journal.liggare.hamta(Arende, A[0]).version


def _paminnelse(h: Historia, skickad: date, kom: date) -> int:
    slag = paminnelse.Paminnelseslag.FORDRAN
    om: dict[str, Any] = {"slag": slag, "avser_id": FORDRAN_I_LISTAN, "till": "Regionen"}
    h.arende(paminnelse.paminn, A[0], skickad, av=ANNA, **om)
    sand = {"paminnelse_version": _version(h), "bevis": "Kvitto", "registrerad": FUNNET}
    h.arende(paminnelse.anteckna_mottagen, A[0], kom, av=ANNA, **sand)
    return _version(h)


def test_fel_f4_the_list_and_what_was_written_off_follow(pg_katalog: Path) -> None:
    """Noted after it was written off: what was written off as lapsed was not."""

    def beratta(h: Historia) -> None:
        skriv_av_som(h, Avskrivningsgrund.PRESKRIBERAD)
        _paminnelse(h, date(2030, 2, 1), date(2030, 3, 1))

    with spelat(pg_katalog, beratta, rantor=False) as logg:
        assert [rad.nu for rad in vilar(logg, FUNNET)] == ["nej"]
        assert [dag for dag, _ in dagen(logg, date(2040, 2, 1))] == [date(2040, 3, 1)]


def test_fel_f4_interest_for_days_after_it_lapsed_is_counted_anew(pg_katalog: Path) -> None:
    """It had come too late, by the right day: what was counted into 2036 was never owed."""
    sista = date(2035, 5, 3)

    def fel(h: Historia) -> None:
        kravt_med_ranta(h)
        version = _paminnelse(h, date(2030, 2, 1), date(2030, 3, 1))
        rakna(h, FUNNET, FUNNET)
        h.arende(ratta_mottagande, A[0], date(2035, 6, 1), registrerad=FUNNET, **_rattar(version))

    def ratt(h: Historia) -> None:
        fel(h)
        rakna(h, FUNNET, sista)

    svar = []
    for historia in (fel, ratt):
        with logg_med(pg_katalog, historia) as logg:
            [rad] = logg.fraga("fordringar", FUNNET).rader
            f = logg.journal.liggare.hamta(Arende, A[0]).fordringar[FORDRAN_I_LISTAN]
            svar.append((rad.ranta_att_rakna_om, f.ranta_till))
            assert [dag for dag, _ in dagen(logg, FUNNET)] == [sista]
    assert svar == [(True, None), (False, sista)]


def _rattar(version: int) -> dict[str, Any]:
    return {"av": ANNA, "rattar_version": version, "bevis": "Kvitto", "orsak": "Felskrivet"}
