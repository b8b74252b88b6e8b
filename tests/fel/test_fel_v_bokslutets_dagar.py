"""V, bokslut: a claim is doubtful by the days that the list of claims says it has been late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from domain.beslut import delgivningshavning, delgivningsrattelse
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning
from domain.regelverk.aterkravsregel import Rantestart
from projections.listor.ekonom import FORDRINGAR
from projections.motor.lasning import Lasare
from projections.rapporter.bokslut import bokslutsrapport
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import Gang
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.rantefall import krav_pa, regeln
from tests.fel.hjalp.varderingen import regel
from tests.projections.hjalp.fordringsfall import anteckna, fragare
from tests.projections.hjalp.stammer import kolumn

PER = date(2025, 6, 30)
SAGT = date(2025, 6, 2)


def omeddelat(gang: Gang) -> None:
    pass


def meddelat(gang: Gang) -> None:
    gang.meddela_kravet(SAGT)


def meddelat_rattat(gang: Gang) -> None:
    """It was said to have been told in March."""
    gang.meddela_kravet(date(2025, 3, 3))
    gang.gor(
        delgivningsrattelse.ratta_meddelande,
        verkningsdag=SAGT,
        av=ANNA,
        rattar_version=gang.arende.version,
        satt=Meddelandesatt.BREV,
        till="Region Uppsala",
        overklagandehanvisning=Overklagandehanvisning.BIFOGAD,
        orsak="Fel dag",
    )


def meddelat_havt(gang: Gang) -> None:
    gang.meddela_kravet(SAGT)
    gang.gor(
        delgivningshavning.hav_meddelande,
        verkningsdag=date(2025, 6, 25),
        av=ANNA,
        rattar_version=gang.arende.version,
        orsak="Aldrig sänt",
    )


@pytest.mark.parametrize(
    ("sag", "dagar"),
    [(omeddelat, 0), (meddelat, 28), (meddelat_rattat, 28), (meddelat_havt, 0)],
)
def test_fel_v2_ingen_ar_sen_innan_han_har_fatt_veta(
    sag: Callable[[Gang], None], dagar: int, databas: Databas, lasare: Lasare, liggare: Liggare
) -> None:
    """Due 5 March, told 2 June, or never: doubtful after more than 30 days from when he was."""
    gang = krav_pa(100, date(2025, 2, 3), regeln(Rantestart.FORFALLODAG), meddelat=False)
    sag(gang)
    anteckna(liggare, gang.historia)
    regel(liggare, 30, fran=date(2025, 1, 1))
    fraga = fragare(databas, lasare)
    [rad] = fraga(FORDRINGAR, PER).rader
    assert rad.dagar_forfallen == dagar
    assert kolumn(fraga(bokslutsrapport, PER).fordringar[2], "skal") == []
    sen = date(2025, 7, 31)
    [osaker] = fraga(bokslutsrapport, sen).fordringar[2].rader or [None]
    assert (osaker and osaker[2]) == ("förfallen sedan 59 dagar" if dagar else None)
