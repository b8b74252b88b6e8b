"""Order: what is attested is ordered from the bank."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut
from domain.arende.pengafaktum import Havningsorsak
from domain.arende.pengaregeln import fall_det_som_inte_ryms, ledigt_ore, reserverat_ore
from domain.arende.tillstand import Utbetalning
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.kalender import nasta_bankdag
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, ny_av
from domain.grunddata.grunddata import Grunddata
from domain.mottagare.betalningsmal import Betalningsmal, som_betalningsmal
from domain.mottagare.mottagare import Mottagare
from domain.regelverk.regelverk import Regelverk
from domain.utbetalning.aterkallelse import krav_star
from domain.utbetalning.attest import krav_betalande
from domain.utbetalning.stopp import (
    AttesteradEfter,
    BankdagIAnnatBudgetar,
    BetalningsmaletInteGodkant,
    InteAttesterad,
    InteBeslutat,
    InteLagaKraft,
    InteMeddelat,
    OverstigerBeviljat,
    PartenEftertradd,
    RedanBeordrad,
)
from domain.utbetalning.utbetalningshinder import krav_ohindrat


class UtbetalningBeordrad(Arende.Event):
    """The attested payment was ordered from the bank, to `betalningsmal`, to be made on `bankdag`.

    verkningsdag is the day of the order, `forfallodag` the day it was due; the bank day is that day
    or the first after it on which banks are open. `annat_budgetar`: that is in another budget year,
    and that was accepted.
    """

    TOPIC = "arende.utbetalning-beordrad"
    NAMN = "utbetalning beordrad"
    HANT = dagen("Orderdagen")

    utbetalning_id: UUID
    belopp_ore: Ore
    betalningsmal: Betalningsmal
    forfallodag: date
    bankdag: date
    annat_budgetar: bool

    def apply(self, aggregate: Arende) -> None:
        attesterad = aggregate.utbetalningar[self.utbetalning_id]
        aggregate.utbetalningar[self.utbetalning_id] = ny_av(
            attesterad,
            betalningsmal=self.betalningsmal,
            orderdag=self.verkningsdag,
            order_version=self.originator_version,
        )

    def i_ord(self) -> str:
        till = f"{self.betalningsmal} den {self.bankdag}"
        return f"utbetalning av {kronor(self.belopp_ore)} beordrad till {till}"


def beordra(
    arende: Arende,
    regelverk: Regelverk,
    mottagare: Mottagare,
    bankdagar: Grunddata,
    atgard: Atgard,
    *,
    utbetalning_id: UUID,
    betalningsmal: str,
    forfallodag: date,
    annat_budgetar: bool = False,
) -> None:
    """Order an attested payment to the betalningsmål that is approved on the bank day.

    Paid and ordered never exceed what is granted. The bank days of the year must be known. A bank
    day in another budget year than the money is of is refused unless `annat_budgetar` accepts it.
    """
    utbetalning = _krav_attesterad(arende, utbetalning_id, atgard.dag)
    krav_far_betalas(arende, regelverk, atgard.dag)
    krav_betalande(arende, regelverk, atgard.av)
    _krav_ryms(arende, utbetalning.belopp_ore, betalningsmal)
    bankdag = nasta_bankdag(max(forfallodag, atgard.dag), bankdagar.stangda_dagar)
    bankdagar.krav_kanda(bankdag)
    arende.part_den(bankdag)  # whose account it is: the order rests on it
    _krav_mottagarens(mottagare, betalningsmal, bankdag)
    i_annat = _i_annat_budgetar(arende, bankdag, far_vara_det=annat_budgetar)
    arende.registrera(
        UtbetalningBeordrad,
        atgard,
        utbetalning_id=utbetalning_id,
        belopp_ore=utbetalning.belopp_ore,
        betalningsmal=betalningsmal,
        forfallodag=forfallodag,
        bankdag=bankdag,
        annat_budgetar=i_annat,
    )
    # What the bank had paid there before is now known to be his.
    fall_det_som_inte_ryms(arende, atgard, Havningsorsak.BANKEN_BETALADE_MER)


def _krav_attesterad(arende: Arende, utbetalning_id: UUID, dag: date) -> Utbetalning:
    """It is attested, stands, and has not been ordered."""
    arende.krav_oppet()
    krav(utbetalning_id in arende.utbetalningar, InteAttesterad, utbetalning_id=utbetalning_id)
    utbetalning = arende.utbetalningar[utbetalning_id]
    krav_star(utbetalning, utbetalning_id)
    krav(not utbetalning.beordrad, RedanBeordrad, utbetalning_id=utbetalning_id)
    attestdag = utbetalning.attestdag
    krav(dag >= attestdag, AttesteradEfter, attestdag=attestdag, dag=dag)
    return utbetalning


def _krav_ryms(arende: Arende, belopp_ore: int, betalningsmal: str) -> None:
    """What the bank has paid there, ordered or not, is his: it counts against the grant."""
    kvar = ledigt_ore(arende, som_betalningsmal(betalningsmal)) - arende.beordrat_ore
    krav(
        belopp_ore <= kvar,
        OverstigerBeviljat,
        belopp=kronor(belopp_ore),
        kvar=kronor(max(0, kvar)),
        reserverat_ore=reserverat_ore(arende),
    )


def _krav_mottagarens(mottagare: Mottagare, betalningsmal: str, bankdag: date) -> None:
    """It is where the mottagare is paid on the bank day, and nobody has succeeded it."""
    krav(not mottagare.eftertradd_den(bankdag), PartenEftertradd, namn=mottagare.namn)
    krav(
        som_betalningsmal(betalningsmal) == mottagare.betalningsmal_den(bankdag),
        BetalningsmaletInteGodkant,
        betalningsmal=betalningsmal,
        namn=mottagare.namn,
        dag=bankdag,
    )


def _i_annat_budgetar(arende: Arende, bankdag: date, *, far_vara_det: bool) -> bool:
    """Whether the money is of another budget year than the bank day, which is to be accepted."""
    budgetar = arende.lador.per_ar(Lada.BEVILJAT_EJ_UTBETALT)[0][0]
    i_annat = bankdag.year != budgetar
    krav(not i_annat or far_vara_det, BankdagIAnnatBudgetar, bankdag=bankdag, budgetar=budgetar)
    return i_annat


def krav_far_betalas(arende: Arende, regelverk: Regelverk, dag: date) -> None:
    """The party has been told, nothing hinders, and the decision may be carried out."""
    beslut = arende.avgorande
    krav(beslut is not None, InteBeslutat, diarienummer=arende.diarienummer)
    assert beslut is not None
    krav(arende.meddelat_den(beslut.beslut_id, dag), InteMeddelat, dag=dag)
    krav_ohindrat(arende)
    arende.krav_inte_inhiberat(arende.beslut_om_bidraget)
    vantar = arende.vantar_laga_kraft
    if beslut.andrat_av_domstol:  # what a court granted was decided by no fact that says so
        vantar = regelverk.innehall(beslut.regelverk).utbetalning.vantar_laga_kraft
    krav(
        not vantar or arende.vunnit_laga_kraft(dag),
        InteLagaKraft,
        beslutsdag=beslut.dag,
        dag=dag,
        varfor=_varfor_inte(arende, beslut, dag),
    )
    if vantar:
        arende.tiden_ute(beslut.beslut_id, dag)  # which laga kraft, and so the payment, rests on


def _varfor_inte(arende: Arende, beslut: Beslut, dag: date) -> str:
    """What the decision still waits for on `dag`, before it has laga kraft."""
    if pagar := arende.oavgjorda_overklaganden:
        return f"överklagandet som kom in den {pagar[0].inkommen_dag} är inte avgjort"
    if beslut.overklagas_senast is None:
        return (
            "tiden att överklaga löper från att parten fick del av det, och det är inte registrerat"
        )
    if dag <= beslut.overklagas_senast:
        return f"det får överklagas till och med den {beslut.overklagas_senast}"
    return "en dom om det får fortfarande överklagas"
