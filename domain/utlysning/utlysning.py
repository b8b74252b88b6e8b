"""Utlysning: a call for applications, with its ram (what may be granted in all).

What is known of a call. How it is published and what happens to it are in the files beside this
one.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.grund.faktum import Faktum
from domain.grund.stopp import krav
from domain.grund.strom import Strom
from domain.grund.uppslag import Svar, uppslag
from domain.grund.varden import Budgetar, Uppgift, id_av_namn
from domain.myndighet.myndighet import myndighet_id
from domain.utlysning.stopp import MedelSaknasAnnu, UtlysningenAvslutad, UtlysningenInstalld

_NAMNRYMD = UUID("5b1f1c1e-6a0e-4d1c-9a52-6e2f5f0a9a07")


class Medel(Uppgift):
    """Which money: the anslagspost, the budgetår and the call it was put in."""

    anslag_id: UUID
    budgetar: Budgetar
    utlysning_id: UUID


class Utlysning(Strom):
    """The state that the rules look at: what is known now, whatever day it took effect."""

    TOPIC = "utlysning"

    class Event(Faktum):
        """A fact of an utlysning."""

    def __init__(self) -> None:
        self.diarienummer = ""
        self.regelverk_id: UUID | None = None
        self.medel: Medel | None = None
        self.ram_ore = 0
        self.publicerad_dag: date | None = None
        self.sista_ansokningsdag: date | None = None
        self.sista_dag_version = 0
        self.finansierad = False
        self.finansierad_dag: date | None = None
        self.installd_dag: date | None = None
        self.avslutad_dag: date | None = None
        self.prioritering: tuple[UUID, ...] = ()

    @uppslag("sista-ansokningsdag", "sista ansökningsdag")
    def sista_dagen(self) -> Svar[date]:
        """The last day to apply, however often it has been put off."""
        assert self.sista_ansokningsdag is not None
        return Svar(self.sista_ansokningsdag, self.sista_dag_version, str(self.sista_ansokningsdag))

    def krav_pagar(self) -> None:
        """Refuse what cannot be done with a call that is cancelled or closed."""
        krav(
            self.installd_dag is None,
            UtlysningenInstalld,
            diarienummer=self.diarienummer,
            dag=self.installd_dag,
        )
        krav(
            self.avslutad_dag is None,
            UtlysningenAvslutad,
            diarienummer=self.diarienummer,
            dag=self.avslutad_dag,
        )

    def krav_oppen(self, dag: date) -> None:
        """Refuse a grant on `dag` unless there is money that day, and the call goes on."""
        self.krav_pagar()
        krav(
            self.finansierad and (self.finansierad_dag is None or dag >= self.finansierad_dag),
            MedelSaknasAnnu,
            diarienummer=self.diarienummer,
            dag=dag,
        )


def utlysning_id(
    organisationsnummer: str,
    *,
    publicerad: date,
    diarienummer: str,
    rubrik: str,
    regelverk_id: UUID,
    anslag_id: UUID,
    budgetar: int,
) -> UUID:
    """The id follows from what makes it that authority's call and no other, so that it is one.

    That is the number and the name it is known by, the rules and the money it is of, and the day:
    one that was cancelled is called anew another day. The ram, the last day to apply, the
    förbehåll, the krets and the villkor are how the same call is arranged, and do not make two.
    """
    return id_av_namn(
        _NAMNRYMD,
        str(myndighet_id(organisationsnummer)),
        str(publicerad),
        diarienummer,
        rubrik,
        str(regelverk_id),
        str(anslag_id),
        str(budgetar),
    )
