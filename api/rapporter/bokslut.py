"""The report for the closing of the books as a document."""

from __future__ import annotations

from api.rapporter.dokument import Avsnitt, Dokument, underlagsrad
from domain.myndighet.vardering import MONSTER
from projections.motor.lasning import Lasning
from projections.rapporter.bokslut import bokslutsrapport


def bokslutet(lasning: Lasning) -> Dokument:
    """Claims, what we owe debtors and what is not placed, at the basis."""
    rapport = bokslutsrapport(*lasning)
    return Dokument(
        f"bokslut-{lasning.basis.per}",
        f"Fordringar och skulder den {lasning.basis.per}",
        "Inget är kvittat: av varje fordran står kapital och ränta var för sig på sin sida."
        " Kapitalet hör till den anslagspost som det betalades ut från, räntan till inkomsttitel.",
        (
            Avsnitt("Sammanställning", (), (rapport.sammanstallning,)),
            Avsnitt("Fordringar", (_regeln(rapport.utan_regel),), rapport.fordringar),
            Avsnitt("Skulder till gäldenärer", (), rapport.tillgodo),
            Avsnitt("Oplacerat", (), (rapport.oplacerat,)),
        ),
        "Källa: fordringsreskontran i liggaren.",
        underlagsrad(lasning.basis),
    )


def _regeln(utan: tuple[str, ...]) -> str:
    """By which rule claims are doubtful."""
    if not utan:
        return "Vilka fordringar som är osäkra följer av myndighetens värderingsregel."
    hos = " eller ".join(sorted(i.namn for i in MONSTER.osaker_hos))
    return (
        f"För fordringar som {', '.join(utan)} har beslutat är ingen värderingsregel fastställd:"
        f" osäkra är efter ett mönster de som är förfallna i mer än {MONSTER.osaker_efter_dagar}"
        f" dagar eller överlämnade till {hos}."
    )
