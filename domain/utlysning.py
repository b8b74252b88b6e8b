"""Utlysning: a call for applications, with its ram (what may be granted in all).

This is what is known of a call, and how it is published. What happens to it afterwards is in
`utlysningens_gang`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from domain.anslag import Anslag
from domain.faktum import Aktor, Budgetar, Faktum, Ore, Rad, Strom, Text, Uppgift, id_av_namn
from domain.hant import dagen
from domain.myndighet import myndighet_id
from domain.regelverk import Regelverk, Regelverksreferens
from domain.stopp import krav
from domain.stopp.utlysning import (
    KretsenHarDubbletter,
    MedelSaknasAnnu,
    SistaDagForePublicering,
    TextenTom,
    UtlysningenAvslutad,
    UtlysningenInstalld,
)
from domain.vakt import Vakt, anslagsvakt, ramvakt

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
        self.finansierad = False
        self.finansierad_dag: date | None = None
        self.installd_dag: date | None = None
        self.avslutad_dag: date | None = None
        self.prioritering: tuple[UUID, ...] = ()

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


class UtlysningPublicerad(Utlysning.Event):
    """A call was published with its ram; verkningsdag is the day of publication.

    With a `forbehall` (that money will be given) it has no money yet, and nothing can be granted.
    `krets` are the mottagare that are expected to apply; empty, the call is open and nobody in
    particular is. It keeps nobody out: who may apply is for the regelverk to say.
    """

    TOPIC = "utlysning.publicerad"
    HANT = dagen("Publiceringsdagen")

    diarienummer: Rad
    rubrik: Rad
    regelverk: Regelverksreferens
    anslag_id: UUID
    budgetar: Budgetar
    ram_ore: Ore
    sista_ansokningsdag: date
    forbehall: Text | None
    krets: tuple[UUID, ...]
    villkor: tuple[Text, ...]

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.diarienummer = self.diarienummer
        aggregate.regelverk_id = self.regelverk.regelverk_id
        aggregate.medel = self.medel
        aggregate.ram_ore = self.ram_ore
        aggregate.publicerad_dag = self.verkningsdag
        aggregate.sista_ansokningsdag = self.sista_ansokningsdag
        aggregate.finansierad = self.forbehall is None

    @property
    def medel(self) -> Medel:
        return Medel(
            anslag_id=self.anslag_id, budgetar=self.budgetar, utlysning_id=self.originator_id
        )

    def vakter(self) -> Iterator[Vakt]:
        if self.forbehall is None:
            yield from ram_ur_anslaget(self.medel, self.ram_ore)


def ram_ur_anslaget(medel: Medel, belopp_ore: int) -> Iterator[Vakt]:
    """What goes into the call (or, if negative, back) is taken from the anslag."""
    yield Vakt(anslagsvakt(medel.anslag_id, medel.budgetar), -belopp_ore)
    yield Vakt(ramvakt(medel.utlysning_id, medel.budgetar), belopp_ore)


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


def publicera(
    regelverk: Regelverk,
    post: Anslag,
    *,
    utlysning_id: UUID,
    verkningsdag: date,
    av: Aktor,
    diarienummer: str,
    rubrik: str,
    budgetar: int,
    ram_ore: int,
    sista_ansokningsdag: date,
    forbehall: str | None = None,
    krets: Sequence[UUID] = (),
    villkor: Sequence[str] = (),
) -> Utlysning:
    """Publish a call under the version of `regelverk` in force that day; the post must bear it.

    With a förbehåll it may be published before there is any money.
    """
    krav(
        sista_ansokningsdag >= verkningsdag,
        SistaDagForePublicering,
        sista=sista_ansokningsdag,
        dag=verkningsdag,
    )
    krav(forbehall is None or forbehall.strip() != "", TextenTom)
    krav(all(ett.strip() for ett in villkor), TextenTom)
    krav(len(set(krets)) == len(krets), KretsenHarDubbletter)
    post.krav_oppet(budgetar)
    return Utlysning.borja(
        UtlysningPublicerad,
        id=utlysning_id,
        verkningsdag=verkningsdag,
        av=av,
        diarienummer=diarienummer,
        rubrik=rubrik,
        regelverk=regelverk.referens(verkningsdag),
        anslag_id=post.id,
        budgetar=budgetar,
        ram_ore=ram_ore,
        sista_ansokningsdag=sista_ansokningsdag,
        forbehall=forbehall,
        krets=tuple(krets),
        villkor=tuple(villkor),
    )
