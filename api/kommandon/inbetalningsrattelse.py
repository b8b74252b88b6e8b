"""A receipt is corrected, and what is placed of it counts from the right day, in the same append.

When the bank had the money decides what a payment settles: interest first, and none if it was paid
in time. So each placing is taken back and made anew from the right day, and what was paid later is
divided anew. What is not owed any more is unplaced, and so is all of it where the rules refuse to
place it: the receipt says what they say, and somebody says what the money is for.

If less came in than is placed, the last placings are cut to what there is, the very last first:
what was said first of the money stands, and nothing is changed that need not be. If more came in,
the rest is unplaced.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from api.kommandon.inbetalning import placera_pa_fordran, placerad_som, rakna_ranta
from api.kommandon.kring import KringArendet
from domain.aterkrav import aterbetalning, mellanbetalning, placeringshavning
from domain.aterkrav.aterbetalning import skuld_den
from domain.aterkrav.fordran import raknas_fran
from domain.fordran.aterbetalning import Aterbetalning
from domain.grund.aktor import Aktor, Atgard
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.inbetalning import placering, rattelse
from domain.inbetalning.inbetalning import Inbetalning, Placering, krav_oplacerat
from domain.ranta.stopp import RantesatsSaknas
from store.journal import Arbete, Kommando


class _Flyttas(NamedTuple):
    """A placing that is made anew: where, as what, from which day, and how much is left of it."""

    version: int
    placering: Placering
    kring: KringArendet
    i_arendet: int
    forut: Aterbetalning
    dag: date
    kvar_ore: int


def ratta(
    inbetalning_id: UUID,
    *,
    av: Aktor,
    verkningsdag: date,
    rattar_version: int,
    belopp_ore: int,
    orsak: str,
) -> Kommando:
    """Correct the bank day or amount of a receipt, and what is placed of it to the day and amount.

    What has been sent back has left us: if less came in than that, the rest is less than nothing.
    """

    def kommando(arbete: Arbete) -> None:
        mottagen = arbete.hamta(Inbetalning, inbetalning_id)
        forut = mottagen.bankuppgift.dag
        rattelse.ratta_inbetalning(
            mottagen,
            Atgard(verkningsdag, av),
            rattar_version=rattar_version,
            belopp_ore=belopp_ore,
            orsak=orsak,
        )
        _placera_om(mottagen, list(_flyttas(arbete, av, mottagen, forut)), av, orsak)

    return kommando


def _flyttas(arbete: Arbete, av: Aktor, mottagen: Inbetalning, forut: date) -> Iterator[_Flyttas]:
    """What is cut; and what counted from the day that was wrong, or from one before the money had
    come, or was demanded. What counts from a later day than those does so because the money settled
    something else until then; it too is said anew, when the bank had it on another day.
    """
    kvar = _det_som_ryms(mottagen)
    for version, placerad in mottagen.placeringar.items():
        kring = KringArendet(arbete, av, placerad.arende_id)
        sagd, dag = (
            raknas_fran(kring.arende, placerad.fordran_id, bankdag)
            for bankdag in (forut, mottagen.bankuppgift.dag)
        )
        i_arendet = placerad_som(kring.arende, mottagen.id, placerad)
        aterbetald = kring.arende.aterbetalningar.get(i_arendet)
        if aterbetald is None:
            continue
        bankdag = mottagen.bankuppgift.dag
        fran_kravet = dag > bankdag and bankdag != forut
        byter_dag = (aterbetald.dag != dag or fran_kravet) and aterbetald.dag <= max(sagd, dag)
        if byter_dag or forut != bankdag or kvar[version] < placerad.belopp_ore:
            fran = dag if byter_dag else placerad.raknas_fran
            yield _Flyttas(version, placerad, kring, i_arendet, aterbetald, fran, kvar[version])


def _det_som_ryms(mottagen: Inbetalning) -> dict[int, int]:
    """How much of each placing there is money for, by its version: the last gives way first."""
    over, kvar = max(0, -mottagen.oplacerat_ore), {}
    for version, placerad in reversed(mottagen.placeringar.items()):
        kvar[version] = max(0, placerad.belopp_ore - over)
        over -= placerad.belopp_ore - kvar[version]
    return kvar


def _placera_om(mottagen: Inbetalning, flyttas: list[_Flyttas], av: Aktor, orsak: str) -> None:
    """Take all of them back, the last first, and place what is left of them in the same order."""
    rantan = {f.placering.fordran_id: (f.kring, _rantan_till(f)) for f in flyttas}
    for f in reversed(flyttas):
        placering.hav_placering(
            mottagen, Atgard(f.placering.dag, av), placering_version=f.version, orsak=orsak
        )
        f.kring.gor(placeringshavning.hav_placering, rattar_version=f.i_arendet, orsak=orsak)
    for f in flyttas:
        try:
            _placera_igen(mottagen, f, av)
        except Stopp as stopp:
            _utebli(mottagen, f, av, stopp)
    for fordran_id, (kring, till) in rantan.items():
        if fordran_id is not None and till is not None:
            betalt = mellanbetalning.raknas_till(kring.arende, fordran_id)
            with suppress(RantesatsSaknas):  # it is then to be counted, and says so
                rakna_ranta(kring, fordran_id, max(till, betalt or till))


def _rantan_till(flyttas: _Flyttas) -> date | None:
    fordran_id = flyttas.placering.fordran_id
    return None if fordran_id is None else flyttas.kring.arende.fordringar[fordran_id].ranta_till


def _placera_igen(mottagen: Inbetalning, flyttas: _Flyttas, av: Aktor) -> None:
    """On the same claim, or out of the same boxes; never more than is owed by then."""
    kring, placerad, dag, ore = flyttas.kring, flyttas.placering, flyttas.dag, flyttas.kvar_ore
    if not ore:
        return
    till: dict[str, Any] = {
        "verkningsdag": dag,
        "inbetalning_id": mottagen.id,
        "bankdag": mottagen.bankuppgift.dag,
    }
    krav_oplacerat(mottagen, max(placerad.dag, dag), ore)
    if placerad.fordran_id is None:
        kring.gor(aterbetalning.placera_utan_fordran, ur=_ur(flyttas), belopp_ore=ore, **till)
    else:
        ore = _skyldigt(kring, placerad.fordran_id, dag, ore)
        placera_pa_fordran(kring, placerad.fordran_id, belopp_ore=ore, **till)
    placering.placera(
        mottagen,
        Atgard(max(placerad.dag, dag), av),
        belopp_ore=ore,
        arende_id=placerad.arende_id,
        fordran_id=placerad.fordran_id,
        galler_fran=dag,
    )


def _skyldigt(kring: KringArendet, fordran_id: UUID, dag: date, ore: int) -> int:
    """What of so much is owed that day; by what was paid later too, if something was."""
    if mellanbetalning.ar_emellan(kring.arende, fordran_id, dag):
        om = {"fordran_id": fordran_id, "dag": dag, "belopp_ore": ore}
        ryms: int = kring.gor(mellanbetalning.ryms_emellan, **om)
        return ryms
    rakna_ranta(kring, fordran_id, dag)
    return min(ore, skuld_den(kring.arende, fordran_id, dag))


def _utebli(mottagen: Inbetalning, flyttas: _Flyttas, av: Aktor, stopp: Stopp) -> None:
    """It is unplaced, and the receipt says why."""
    placering.utebli(
        mottagen,
        Atgard(flyttas.dag, av),
        placering=flyttas.placering,
        placering_version=flyttas.version,
        belopp_ore=flyttas.kvar_ore,
        stopp_i_ord=str(stopp),
    )


def _ur(flyttas: _Flyttas) -> Counter[Lada]:
    """The boxes that it was placed out of, as far as it is left."""
    ur: Counter[Lada] = Counter()
    kvar = flyttas.kvar_ore
    for d in flyttas.forut.kapital:
        tas = min(kvar, d.belopp_ore)
        kvar -= tas
        if tas:
            ur[d.lada] += tas
    return ur
