"""S1, S4: what was done with the wrong party is listed, each thing, whichever it turns out to be.

Of a change of party from a day that had been, and of one that is undone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from api.kommandon import kvittning
from domain.arende.arende import Arende
from domain.arende.omforing import AterbetalningOmford, FordranOmford
from domain.arende.pengafaktum import Pengafaktum
from domain.aterkrav import anstand, eftergift, sankning
from domain.beslut.beslutsfaktum import Beslutsfaktum
from domain.beslut.stod import Andringsstod
from domain.fakta import FAKTA
from domain.handlaggning import paminnelse
from domain.overklagande.domoverklagande import DomOverklagad
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp import kravet
from tests.fel.hjalp.allt_anvant import gor
from tests.fel.hjalp.parterna import (
    T,
    betala,
    bevilja,
    byt,
    grunden,
    hav_bytet,
    krav,
    sok,
)
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import DISA, FORDRAN, A, B, Historia, U

SIST = date(2025, 6, 30)
BYTT = date(2024, 11, 1)
"""The party is another from then on; what is done in the histories is done after it."""
Gjort = Callable[[Historia], object]


def efterge(h: Historia) -> None:
    om: dict[str, Any] = {"beslut_id": B[11], "kapital_ore": 50 * T, "ranta_ore": 0}
    om |= {"eftergiftsskal": "Synnerliga", "beslut": BESLUTSUPPGIFTER}
    gor(h, A[0], eftergift.efterge, date(2024, 12, 2), fordran_id=FORDRAN, **om)


def skjut_upp(h: Historia) -> None:
    om = {"beslut_id": B[12], "till": date(2025, 3, 31), "med_ranta": False}
    om |= {"beslut": BESLUTSUPPGIFTER}
    gor(h, A[0], anstand.bevilja_anstand, date(2024, 11, 5), fordran_id=FORDRAN, **om)


def dela_upp(h: Historia) -> None:
    delar = [
        anstand.Delbetalning(forfallodag=date(2025, 1, 31), belopp_ore=100 * T),
        anstand.Delbetalning(forfallodag=date(2025, 2, 28), belopp_ore=300 * T),
    ]
    om = {"beslut_id": B[13], "delbetalningar": delar, "med_ranta": False}
    om |= {"beslut": BESLUTSUPPGIFTER}
    gor(h, A[0], anstand.faststall_plan, date(2024, 11, 5), fordran_id=FORDRAN, **om)


def sank(h: Historia) -> None:
    om = {"beslut_id": B[14], "krav_ore": 300 * T, "stod": Andringsstod.INTE_GYNNANDE}
    om |= {"beslut": BESLUTSUPPGIFTER}
    gor(h, A[0], sankning.andra_aterkrav, date(2024, 11, 10), fordran_id=FORDRAN, **om)


def paminn(h: Historia) -> None:
    om = {"slag": paminnelse.Paminnelseslag.FORDRAN, "avser_id": FORDRAN, "till": "r@example.se"}
    gor(h, A[0], paminnelse.paminn, date(2024, 12, 20), av=DISA, **om)


def betalas_in(h: Historia) -> None:
    kravet.betala(h, date(2024, 11, 20), 100 * T, date(2024, 11, 20))


TILL_ANDRA = {DomOverklagad, FordranOmford, AterbetalningOmford}
"""To a court, or from one box to another."""
GJORT: dict[str, tuple[Gjort, str]] = {
    "plan": (dela_upp, "arende.avbetalningsplan-faststalld"),
    "anstånd": (skjut_upp, "arende.anstand-beviljat"),
    "sänkning": (sank, "arende.aterkrav-sankt"),
    "inbetalning": (betalas_in, "arende.aterbetalning-mottagen"),
    "eftergift": (efterge, "arende.fordran-eftergiven"),
    "påminnelse": (paminn, "arende.paminnelse-skickad"),
}


@contextmanager
def logg_av(pg_katalog: Path, *steg: Gjort) -> Iterator[Logg]:
    def beratta(h: Historia) -> None:
        for ett in steg:
            ett(h)

    with logg_med(pg_katalog, beratta) as logg:
        yield logg


def kravt(h: Historia) -> None:
    grunden(h)
    bevilja(h, 500 * T)
    betala(h, 500 * T, date(2024, 3, 28))
    krav(h, 400 * T)


def vilar(logg: Logg, kand: int | None = None) -> dict[str, tuple[str, str]]:
    rader = logg.fraga("avvikelser", SIST, kand).rader
    return {r.handelse: (r.da, r.nu) for r in rader if r.slag == "vilar-pa-rattat"}


def test_fel_s1_bakdaterat_byte_listar_det_som_gjordes_med_den_forre(pg_katalog: Path) -> None:
    """A waiver, time, a plan, a reminder and a receipt, with who applied: another was the party."""
    alla = [verb for verb, _ in GJORT.values()]
    sent = date(2025, 1, 15)
    with logg_av(pg_katalog, kravt, *alla, lambda h: byt(h, BYTT, sent)) as logg:
        funna = vilar(logg)
        assert funna.keys() == {topic for _, topic in GJORT.values()}
        assert {da for da, _ in funna.values()} == {"den som sökte"}
        assert all(nu.startswith("den som blev det 2024-11-01") for _, nu in funna.values())
        fore = next(p for p, f in logg.fakta if f.TOPIC == "arende.part-bytt") - 1
        assert vilar(logg, fore) == {}


def test_fel_s1_betalningen_och_ordern_listas(pg_katalog: Path) -> None:
    """600 000 paid on 2024-07-15; another was the party from 2024-06-03 on."""

    def betalt(h: Historia) -> None:
        grunden(h)
        bevilja(h, 600 * T, date(2024, 2, 20))
        betala(h, 600 * T, date(2024, 7, 15))

    with logg_av(pg_katalog, betalt, lambda h: byt(h, date(2024, 6, 3), date(2024, 9, 2))) as logg:
        assert vilar(logg).keys() == {"arende.utbetalning-beordrad", "arende.utbetalning-genomford"}


def kvitta(h: Historia) -> None:
    """The claim of one case is paid out of the grant of another."""
    sok(h, 1)
    bevilja(h, 100 * T, nr=1)
    om = {"fordran_id": FORDRAN, "fordrans_arende_id": A[0], "kvittning_id": U[9]}
    dag = date(2024, 12, 10)
    falt = {"verkningsdag": dag, "belopp_ore": 50 * T, "medgivande": "E-post"}
    h.utfor(dag, kvittning.kvitta(A[1], av=BO, **om, **falt))  # type: ignore[arg-type]  # any field


@pytest.mark.parametrize(
    ("nr", "vantat"), [(0, "arende.fordran-kvittad"), (1, "arende.bidrag-kvittat")]
)
def test_fel_s1_en_kvittning_listas_i_det_arende_vars_part_var_en_annan(
    pg_katalog: Path, nr: int, vantat: str
) -> None:
    """One's grant has paid another's debt."""
    byte = lambda h: byt(h, BYTT, date(2025, 1, 15), nr=nr)  # noqa: E731  # one step of several
    with logg_av(pg_katalog, kravt, kvitta, byte) as logg:
        assert vilar(logg).keys() == {vantat}


def test_fel_s1_ett_byte_fran_dagen_efter_listar_inget(pg_katalog: Path) -> None:
    alla = [verb for verb, _ in GJORT.values()]
    dagen_efter = date(2024, 12, 21)
    with logg_av(pg_katalog, kravt, *alla, lambda h: byt(h, dagen_efter, SIST)) as logg:
        assert vilar(logg) == {}


def test_fel_s4_havt_byte_listar_det_som_gjordes_med_fel_part(pg_katalog: Path) -> None:
    """Also an anstånd, a lowering and a plan, that were decided with who never was the party."""
    alla = [verb for verb, _ in GJORT.values()]
    versioner: list[int] = []
    steg = (
        kravt,
        lambda h: versioner.append(byt(h, BYTT, BYTT)),
        *alla,
        lambda h: hav_bytet(h, versioner[0], date(2025, 1, 15)),
    )
    with logg_av(pg_katalog, *steg) as logg:
        funna = vilar(logg)
        assert funna.keys() == {topic for _, topic in GJORT.values()}
        assert {nu for _, nu in funna.values()} == {"den som sökte"}


def test_fel_s1_allt_som_riktas_till_parten_vilar_pa_vem_hon_var() -> None:
    """What decides, moves money, is sent or received: found by its fields, not by a list."""
    egna = [f for f in FAKTA.values() if issubclass(f, Arende.Event)]
    skickat = {f for f in egna if {"till", "overlamnad_till"} & {*f.model_fields}} - TILL_ANDRA
    om_parten = {f for f in egna if f.OM_PARTEN}
    beslut = {f for f in egna if issubclass(f, Beslutsfaktum)}
    mottaget = {f for f in egna if {"bevis", "avbrottsgrund", "titelslag"} & {*f.model_fields}}
    assert skickat | beslut | mottaget <= om_parten
    pengar = {f for f in egna if issubclass(f, Pengafaktum)}
    assert not pengar & (om_parten - beslut), "whose money it moves it says itself"
