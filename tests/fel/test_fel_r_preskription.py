"""R: a claim lapses ten years after its debtor last paid, whatever we have done with the money."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

import pytest

from domain.arende.arende import Arende
from domain.aterkrav.aterbetalning import placera_pa_fordran
from domain.aterkrav.avskrivning import Avskrivningsgrund, skriv_av
from domain.aterkrav.indrivning import (
    overlamna,
)
from domain.aterkrav.preskription import anteckna_avbrott, preskriberas
from domain.aterkrav.stopp import FordranIntePreskriberad, FordranPreskriberad
from domain.grund.indrivare import Indrivare
from tests.domain.hjalp.kvittningen import DAG, krav_och_obetalt
from tests.domain.hjalp.pengagang import FORDRAN, INBETALNING, Gang, T
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.preskriptionen import KRAV, UTAN_BETALNING, avskriven, fa_titel, kravt

BANKDAG, ATER = date(2028, 3, 12), date(2029, 1, 10)
SISTA = date(2038, 3, 12)
"""Ten years after the money came."""


def placera(gang: Gang, tusen: int, dag: date, bankdag: date) -> int:
    """Place it from `dag` on; the bank had it on `bankdag`."""
    gang.gor(
        placera_pa_fordran,
        gang.regelverk,
        gang.post,
        verkningsdag=dag,
        av=BO,
        inbetalning_id=INBETALNING,
        fordran_id=FORDRAN,
        belopp_ore=tusen * T,
        bankdag=bankdag,
    )
    return gang.arende.version


def test_fel_r1_what_was_paid_until_we_took_it_back_interrupted_it() -> None:
    """It counted as paid for ten months: the debtor paid, and we took it to something else."""
    gang = kravt()
    version = placera(gang, 30, BANKDAG, BANKDAG)
    gang.hav_placering(version, ATER)
    assert preskriberas(gang.arende, FORDRAN) == SISTA
    for_tidigt = avskriven(gang, date(2035, 4, 2))
    gang.nekas(FordranIntePreskriberad, skriv_av, gang.underlag.myndighet, **for_tidigt)
    gang.gor(anteckna_avbrott, verkningsdag=date(2036, 1, 15), av=BO, **KRAV)
    assert preskriberas(gang.arende, FORDRAN) == date(2046, 1, 15)


def test_fel_r1_our_own_placing_anew_interrupts_nothing() -> None:
    """The day is the bank's, and not the day from which it counts here."""
    gang = kravt()
    version = placera(gang, 30, BANKDAG, BANKDAG)
    gang.hav_placering(version, ATER)
    placera(gang, 20, ATER, BANKDAG)
    assert preskriberas(gang.arende, FORDRAN) == SISTA


def test_fel_r1_what_was_never_paid_interrupted_nothing() -> None:
    gang = kravt()
    gang.hav_placering(placera(gang, 30, BANKDAG, BANKDAG))
    assert preskriberas(gang.arende, FORDRAN) == UTAN_BETALNING
    gang.nekas(
        FordranPreskriberad, anteckna_avbrott, verkningsdag=ATER.replace(2036), av=BO, **KRAV
    )


def test_fel_r1_setting_off_is_our_act_and_interrupts_nothing() -> None:
    gang = krav_och_obetalt()
    fore = preskriberas(gang.arende, FORDRAN)
    gang.kvitta(10, DAG)
    assert preskriberas(gang.arende, FORDRAN) == fore


def _avbryt(gang: Gang) -> None:
    gang.gor(anteckna_avbrott, verkningsdag=date(2030, 2, 1), av=BO, **KRAV)


def _lamna(gang: Gang) -> None:
    falt = {"fordran_id": FORDRAN, "till": Indrivare.DOMSTOL, "referens": "T 1"}
    [fakta] = gang.gor(overlamna, gang.regelverk, verkningsdag=date(2030, 2, 1), av=BO, **falt)
    assert fakta.belopp_ore == 100 * T  # type: ignore[attr-defined]  # of the fact it is


@pytest.mark.parametrize("halla_vid_liv", [_avbryt, fa_titel, _lamna])
@pytest.mark.parametrize("avskrivet", [99, 100])
def test_fel_r1_what_is_written_off_is_kept_alive(halla_vid_liv: Any, avskrivet: int) -> None:
    """With one krona outstanding it was accepted of the whole; now also with none."""
    gang = kravt()
    gang.skriv_av(avskrivet, date(2026, 6, 1), grund=Avskrivningsgrund.UTAN_TILLGANGAR)
    halla_vid_liv(gang)
    assert preskriberas(gang.arende, FORDRAN) == date(2040, 2, 1)


def _sista_enligt(arende: Arende, dagar: list[date]) -> date:
    """By hand: each that came in time moves the day ten years on from itself."""
    sista = arende.fordringar[FORDRAN].beslutsdag.replace(year=2035)
    for dag in sorted(dagar):
        if dag <= sista:
            sista = dag.replace(year=dag.year + 10)
    return sista


@pytest.mark.parametrize("fro", range(6))
def test_fel_r1_whatever_is_placed_and_taken_back_the_debtors_days_count(fro: int) -> None:
    """At random: what counted for some time was paid on its bank day, and nothing else was."""
    slump, gang = Random(fro), kravt()  # noqa: S311  # chance for tests
    raknades: dict[int, date] = {}
    for _ in range(8):
        placerade = list(gang.arende.aterbetalningar)
        if placerade and slump.random() < 0.5:
            version = slump.choice(placerade)
            raknas_fran = gang.arende.aterbetalningar[version].dag
            if slump.random() < 0.5:
                gang.hav_placering(version)
                del raknades[version]
            else:
                gang.hav_placering(version, raknas_fran.replace(year=raknas_fran.year + 1))
        else:
            bankdag = date(slump.randrange(2026, 2034), 3, slump.randrange(1, 29))
            fran = bankdag.replace(year=bankdag.year + slump.randrange(3))
            raknades[placera(gang, slump.randrange(1, 12), fran, bankdag)] = bankdag
        assert preskriberas(gang.arende, FORDRAN) == _sista_enligt(
            gang.arende, list(raknades.values())
        )
