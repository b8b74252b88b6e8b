"""E: an interruption that was noted of the wrong claim, or of the wrong day, is taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from domain.arende.arende import Arende
from domain.aterkrav.avskrivning import Avskrivningsgrund, skriv_av
from domain.aterkrav.preskription import anteckna_avbrott, hav_avbrott, preskriberas
from domain.aterkrav.stopp import (
    AntecknatFinnsInte,
    FordranFinnsInte,
    FordranIntePreskriberad,
    FordranPreskriberad,
)
from domain.grund.aktor import Roll
from domain.grund.stopp import ForeDetSomFoljs
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.bidraget import Bygge
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, Gang
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.kravet import spelat
from tests.fel.hjalp.preskriptionen import KRAV, UTAN_BETALNING, avskriven, fa_titel, kravt
from tests.fel.hjalp.preskriptionslistan import (
    AVBROTT,
    dagen,
    kravt_med_ranta,
    rakna,
    skrivet_krav,
    vilar,
)
from tests.fel.hjalp.preskriptionslistan import (
    skriv_av as skriv_av_som,
)
from tests.projections.hjalp.listor.logg import logg_med
from tests.projections.hjalp.listor.verb import FORDRAN as FORDRAN_I_LISTAN
from tests.projections.hjalp.listor.verb import A, Historia

FUNNET = date(2036, 1, 15)


def havs(gang: Gang, version: int, dag: date = FUNNET) -> dict[str, Any]:
    return {
        "verkningsdag": dag,
        "av": BO,
        "fordran_id": FORDRAN,
        "rattar_version": version,
        "orsak": "Kravet avsåg en annan fordran",
    }


def avbruten(gang: Gang, dag: date = AVBROTT) -> int:
    gang.gor(anteckna_avbrott, verkningsdag=dag, av=BO, **KRAV)
    return gang.arende.version


def test_fel_e_an_interruption_noted_wrong_never_was() -> None:
    """The claim had lapsed when it was found: it is written off as that, and not demanded."""
    gang = kravt()
    version = avbruten(gang)
    assert preskriberas(gang.arende, FORDRAN) == date(2040, 3, 1)
    om = avskriven(gang, FUNNET)
    gang.nekas(FordranIntePreskriberad, skriv_av, gang.underlag.myndighet, **om)
    gang.nekas(ForeDetSomFoljs, hav_avbrott, **havs(gang, version, date(2030, 2, 28)))
    [havt] = gang.gor(hav_avbrott, **havs(gang, version))
    assert havt.tidigare_verkningsdag == AVBROTT  # type: ignore[attr-defined]  # of what it is
    assert havt.i_ord().endswith("den 2030-03-01, preskriberas 2035-04-01: " + havt.orsak)  # type: ignore[attr-defined]  # the same
    assert preskriberas(gang.arende, FORDRAN) == UTAN_BETALNING
    gang.nekas(AntecknatFinnsInte, hav_avbrott, **havs(gang, version))
    gang.nekas(FordranPreskriberad, anteckna_avbrott, verkningsdag=FUNNET, av=BO, **KRAV)
    gang.gor(skriv_av, gang.underlag.myndighet, **avskriven(gang, FUNNET))


def test_fel_e_the_right_day_is_noted_anew() -> None:
    gang = kravt()
    version = avbruten(gang)
    gang.gor(hav_avbrott, **havs(gang, version))
    avbruten(gang, date(2031, 2, 1))
    assert preskriberas(gang.arende, FORDRAN) == date(2041, 2, 1)


def test_fel_e_what_came_after_the_claim_had_lapsed_without_it_revives_nothing() -> None:
    """It came in time only for that the other was noted."""
    gang = kravt()
    version = avbruten(gang)
    avbruten(gang, date(2039, 3, 1))
    assert preskriberas(gang.arende, FORDRAN) == date(2049, 3, 1)
    gang.gor(hav_avbrott, **havs(gang, version, date(2039, 6, 1)))
    assert preskriberas(gang.arende, FORDRAN) == UTAN_BETALNING


def test_fel_e_only_what_was_noted_as_one_is_taken_back_as_one() -> None:
    gang = kravt()
    gang.nekas(AntecknatFinnsInte, hav_avbrott, **havs(gang, 1))
    fa_titel(gang)
    gang.nekas(AntecknatFinnsInte, hav_avbrott, **havs(gang, gang.arende.version))
    version = avbruten(gang)
    okand = havs(gang, version) | {"fordran_id": FORDRAN_2}
    gang.nekas(FordranFinnsInte, hav_avbrott, **okand)


def havt(h: Historia, version: int) -> None:
    om: dict[str, Any] = {"fordran_id": FORDRAN_I_LISTAN, "rattar_version": version}
    h.arende(hav_avbrott, A[0], FUNNET, av=BO, orsak="Avsåg en annan fordran", **om)


def test_fel_e_the_list_and_what_was_written_off_follow(pg_katalog: Path) -> None:
    """It was preskriberad after all: what was written off as that is listed no longer."""

    def fel(h: Historia) -> None:
        skriv_av_som(h, Avskrivningsgrund.PRESKRIBERAD)
        skrivet_krav(h)

    def ratt(h: Historia) -> None:
        fel(h)
        version = h.journal.liggare.hamta(Arende, A[0]).version
        havt(h, version)

    with spelat(pg_katalog, fel, rantor=False) as logg:
        assert [rad.nu for rad in vilar(logg, FUNNET)] == ["nej"]
        assert [dag for dag, _ in dagen(logg, date(2040, 2, 1))] == [date(2040, 3, 1)]
    with spelat(pg_katalog, ratt, rantor=False) as logg:
        assert vilar(logg, FUNNET) == []
        assert dagen(logg, date(2040, 2, 1)) == []


def test_fel_e_interest_for_days_after_it_lapsed_is_counted_anew(pg_katalog: Path) -> None:
    """400 000 kr, decided on 3 May 2025, and counted into 2036 for that it was interrupted."""
    sista = date(2035, 5, 3)

    def fel(h: Historia) -> None:
        kravt_med_ranta(h)
        skrivet_krav(h)
        rakna(h, date(2036, 1, 10), date(2036, 1, 10))
        version = (
            h.journal.liggare.hamta(Arende, A[0]).fordringar[FORDRAN_I_LISTAN].avbrott[0].version
        )
        havt(h, version)

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


def test_fel_e_over_http(bygge: Bygge) -> None:
    arende, fordran = r.kravt(bygge, bygge.grund())
    vag = f"/arenden/{arende}/fordringar/{fordran}/preskriptionsavbrott"
    antecknat = {"dag": "2025-09-15", "grund": "erkannande", "underlag": "E-post"}
    [sagt] = bygge.gor(Roll.EKONOM, vag, antecknat)["handelser"]

    def sista() -> list[str]:
        rader = bygge.alla("/listor/preskription", per="2035-04-01")
        return [rad["preskriberas"] for rad in rader if rad["fordranId"] == fordran]

    assert sista() == ["2035-09-15"]
    ny = {"havdDag": "2026-02-16", "orsak": "Avsåg en annan fordran"}
    bygge.gor(Roll.EKONOM, f"{vag}/{sagt['version']}/havanden", ny)
    assert sista() == ["2035-04-15"]
