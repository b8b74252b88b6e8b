"""Avslut: a case is closed when nothing in it remains to be done, and may be taken up again."""

from __future__ import annotations

from datetime import date

from domain.arende.arende import Arende
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.lador import Lador
from domain.grund.pengar import Lada
from domain.grund.stopp import krav
from domain.grund.varden import Rad
from domain.handlaggning.stopp import ArendetInteAvslutat, ArendetInteKlart, AvslutetsDagStammerInte


class HandlaggningAvslutad(Arende.Event):
    """The case was closed on verkningsdag: nothing in it remained to be done."""

    TOPIC = "arende.avslutat"
    NAMN = "ärende avslutat"
    HANT = dagen("Avslutsdagen")

    def apply(self, aggregate: Arende) -> None:
        aggregate.avslutat_dag = self.verkningsdag

    def i_ord(self) -> str:
        return "ärendet avslutat"


class HandlaggningAterupptagen(Arende.Event):
    """The closed case was taken up again on verkningsdag."""

    TOPIC = "arende.aterupptaget"
    NAMN = "ärende återupptaget"

    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.avslutat_dag = None

    def i_ord(self) -> str:
        return f"ärendet återupptaget: {self.orsak}"


def avsluta(arende: Arende, atgard: Atgard) -> None:
    """Close a case in which nothing remains: no money, no claim, no appeal, no report."""
    arende.krav_oppet()
    kvar = ", ".join(aterstar(arende))
    krav(not kvar, ArendetInteKlart, diarienummer=arende.diarienummer, kvar=kvar)
    _krav_darefter(atgard.dag, max(b.dag for b in arende.beslut.values()))
    arende.registrera(HandlaggningAvslutad, atgard)


def ateruppta(arende: Arende, atgard: Atgard, *, orsak: str) -> None:
    """Take a closed case up again."""
    krav(arende.avslutat_dag is not None, ArendetInteAvslutat, diarienummer=arende.diarienummer)
    assert arende.avslutat_dag is not None
    _krav_darefter(atgard.dag, arende.avslutat_dag)
    arende.registrera(HandlaggningAterupptagen, atgard, orsak=orsak)


def _krav_darefter(dag: date, tidigare: date) -> None:
    krav(dag >= tidigare, AvslutetsDagStammerInte, dag=dag, tidigare=tidigare)


def aterstar(arende: Arende) -> list[str]:
    """What is left to do before the case can be closed, in words."""
    return [
        text
        for ar_kvar, text in (
            (arende.avgorande_id is None, "ansökan är inte avgjord"),
            (_nagot_omeddelat(arende), "ett beslut är inte meddelat"),
            (_nagot_overklagat(arende), "ett överklagande är inte avgjort"),
            (bool(arende.oppna), "en utbetalning är attesterad men inte genomförd"),
            (_i(arende.lador, Lada.BEVILJAT_EJ_UTBETALT), "beviljade medel är inte utbetalda"),
            (arende.utestaende_ore > 0, "ett åtagande för kommande år är inte infriat"),
            (_i(arende.lador, Lada.UTBETALT_EJ_REDOVISAT), "utbetalda medel är inte redovisade"),
            (_okravt(arende), "medel som ska tillbaka är inte krävda"),
            (
                any(not f.reglerad for f in arende.fordringar.values()),
                "en fordran är inte reglerad",
            ),
        )
        if ar_kvar
    ]


def _i(lador: Lador, lada: Lada) -> bool:
    return lador.i(lada) != 0


def _okravt(arende: Arende) -> bool:
    ska_tillbaka = (Lada.OFORBRUKAT, Lada.EJ_GODKANT, Lada.FOR_HOGT_BELOPP)
    return any(arende.okravt_ore(lada) for lada in ska_tillbaka)


def _nagot_omeddelat(arende: Arende) -> bool:
    return any(b.i_kraft and b.meddelat_dag is None for b in arende.beslut.values())


def _nagot_overklagat(arende: Arende) -> bool:
    return any(b.overklagat for b in arende.beslut.values())
