"""A: a claim without a ground is listed, and what nobody may be paid is found in the log."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from domain.beslut.bifall import BidragBeviljat
from domain.grund.faktum import OSTAMPLAD, Faktum
from domain.grund.pengar import Lada
from domain.overklagande.dom import Utgang
from domain.utbetalning.attest import UtbetalningAttesterad
from projections.kontroll import kontrollera
from projections.kontroll.strommar import vik_en
from projections.listor.avvikelser import AVVIKELSER
from projections.motor.lasning import Lasare
from projections.tabeller import PROJEKTIONER
from store.databas import Databas
from store.liggare import Liggare
from store.mapper import FaktumMapper, Loggrad
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.historia import ARENDET
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.domain.hjalp.scenario import but
from tests.projections.hjalp.fordringsfall import anteckna, fragare

BETALT, SANKT, KRAVT = date(2024, 4, 3), date(2024, 5, 2), date(2024, 5, 6)
DOMT, ANDRAT = date(2024, 5, 20), date(2024, 6, 3)
MAPPER = FaktumMapper.ny()


def _utan_grund() -> Beviljatgang:
    gang = Beviljatgang(500)
    gang.betala(300, BETALT)
    gang.andra(200, SANKT)
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 100}, dag=KRAVT)
    gang.overklaga(gang.gallande_beslut, Utgang.ANDRING, 240, DOMT)
    return gang


def test_fel_a2_a_claim_without_a_ground_is_listed_until_a_decision_is_recorded(
    liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    gang = _utan_grund()
    gang.sank(60, ANDRAT)
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    funna = {
        per: [
            (rad.objekt_id, rad.da, rad.nu, rad.belopp_ore, rad.dag)
            for rad in fraga(AVVIKELSER, per).rader
            if rad.slag == "aterkrav-utan-grund"
        ]
        for per in (KRAVT, DOMT, ANDRAT)
    }
    assert funna == {
        KRAVT: [],
        DOMT: [(str(FORDRAN), "100 000 kr", "60 000 kr", 40 * T, KRAVT)],
        ANDRAT: [],
    }


def _kontroll(fakta: list[Faktum]) -> list[str]:
    rader = [
        Loggrad(**vars(MAPPER.to_stored_event(f)), id=nr, tillagg=nr, registrerad=OSTAMPLAD)
        for nr, f in enumerate(fakta, 1)
        if f.originator_id == ARENDET
    ]
    return [fynd for fynd in vik_en(ARENDET, rader, MAPPER) if fynd]


def test_fel_a1_the_check_of_the_log_finds_an_attest_beyond_the_grant() -> None:
    gang = Beviljatgang(1000)
    gang.attestera(400, BETALT)
    assert _kontroll(gang.fakta) == []
    fakta = [
        f.model_copy(update={"belopp_ore": 1001 * T}) if isinstance(f, UtbetalningAttesterad) else f
        for f in gang.fakta
    ]
    [brist] = _kontroll(fakta)
    assert "1 000 kr är attesterat eller beordrat utöver" in brist.replace("\u00a0", " ")


def test_fel_a1_and_so_does_the_command(liggare: Liggare, databas: Databas) -> None:
    gang = Beviljatgang(500)
    gang.attestera(400, BETALT)
    *resten, sist = gang.historia
    anteckna(liggare, (*resten, but(sist, belopp_ore=1001 * T)))
    assert any(
        "attesterat eller beordrat" in a for a in kontrollera(databas.foljare_url).avvikelser
    )


@pytest.fixture
def lasare(databas: Databas, liggare: Liggare) -> Iterator[Lasare]:
    lasare = Lasare(liggare.recorder.pool, databas.app_url, PROJEKTIONER)
    yield lasare
    lasare.stang()


def test_fel_a1_what_was_paid_beyond_the_grant_and_is_not_said_to_be_is_found() -> None:
    """A grant that was lowered by a fact that moved no money."""
    gang = Beviljatgang(1000)
    gang.betala(1000, BETALT)
    fakta = [
        f.model_copy(update={"belopp_ore": 900 * T}) if isinstance(f, BidragBeviljat) else f
        for f in gang.fakta
    ]
    assert any("betalt utöver vad som är beviljat" in b for b in _kontroll(fakta))
