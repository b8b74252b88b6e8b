"""Beslut: an application is granted, refused, dismissed, or written off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from uuid import UUID

from domain.arende import Arende, Pengafaktum
from domain.beslutsfattande import (
    Beslutsfaktum,
    Beslutsunderlag,
    Beslutsuppgifter,
    beslutsfalt,
    krav_nytt,
)
from domain.beslutstyp import Beslutstyp
from domain.faktum import Aktor, Ore, Text, Uppgift
from domain.hant import dagen
from domain.havning import hav_overskjutande
from domain.provning import (
    ar_for_sen,
    hemvist_efter,
    krav_bifall,
    krav_obeslutat,
    krav_utlysningens,
    sista_ansokningsdag,
)
from domain.regler import Fordelningsmetod
from domain.stopp import krav
from domain.stopp.beslut import (
    AnsokanAterkallad,
    AnsokanInteAterkallad,
    AnsokanKomITid,
    InteForelagdAttKomplettera,
)
from domain.stopp.utlysning import TextenTom
from domain.utlysning import Utlysning


class Fordelning(Uppgift):
    """How a share was computed: `att_fordela_ore` in `antal` parts, in units of `enhet_ore`."""

    metod: Fordelningsmetod
    att_fordela_ore: Ore
    antal: int
    enhet_ore: int


class Avgorande(Beslutsfaktum):
    """A decision that settles the application."""

    OM_BIDRAGET = True

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.avgorande_id = self.beslut_id
        aggregate.regelverk = self.regelverk
        aggregate.oavgjort_sedan = None


class BidragBeviljat(Avgorande, Pengafaktum):
    """The application was granted, alone or in a decision over many (`beslut_id` in common).

    `vantar_laga_kraft`: under this version nothing is paid before the time to appeal has passed.
    """

    TOPIC = "arende.bidrag-beviljat"
    TYP = Beslutstyp.BIFALL

    belopp_ore: Ore
    sokt_ore: Ore | None
    fordelning: Fordelning | None
    villkor: tuple[Text, ...]
    vantar_laga_kraft: bool

    def apply(self, aggregate: Arende) -> None:
        Avgorande.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        aggregate.medel = self.medel
        aggregate.beviljat_ore = self.belopp_ore
        aggregate.vantar_laga_kraft = self.vantar_laga_kraft


class AnsokanAvslagen(Avgorande):
    """The application was refused."""

    TOPIC = "arende.ansokan-avslagen"
    TYP = Beslutstyp.AVSLAG


class Avvisningsskal(StrEnum):
    FOR_SEN = "for-sen"
    OFULLSTANDIG = "ofullstandig"
    INTE_BEHORIG = "inte-behorig"


class AnsokanAvvisad(Avgorande):
    """The application was not taken up to examination."""

    TOPIC = "arende.ansokan-avvisad"
    TYP = Beslutstyp.AVVISNING
    HANT = dagen("Beslutsdagen", inkommen_dag="Ankomstdagen")

    avvisningsskal: Avvisningsskal
    inkommen_dag: date
    sista_ansokningsdag: date
    """The last day that the application was judged against."""


class Avskrivningsskal(StrEnum):
    ATERKALLAD = "aterkallad"
    UTLYSNINGEN_INSTALLD = "utlysningen-installd"
    FORFALLEN = "forfallen"


class ArendetAvskrivet(Avgorande):
    """The case was written off without examination: there is nothing left to decide."""

    TOPIC = "arende.avskrivet"
    TYP = Beslutstyp.AVSKRIVNING

    avskrivningsskal: Avskrivningsskal


def bevilja(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslut_id: UUID,
    belopp_ore: int,
    beslut: Beslutsuppgifter,
    villkor: Sequence[str] = (),
    fordelning: Fordelning | None = None,
) -> None:
    """Grant `belopp_ore` on one application. The log refuses it if the ram cannot bear it.

    Money that was paid under an earlier decision, since revoked, is granted again first.
    """
    krav_nytt(arende, beslut_id)
    krav_bifall(arende, utlysning, underlag, verkningsdag=verkningsdag, belopp_ore=belopp_ore)
    krav(all(ett.strip() for ett in villkor), TextenTom)
    falt = beslutsfalt(
        underlag,
        arende,
        Beslutstyp.BIFALL,
        verkningsdag=verkningsdag,
        av=av,
        beslut_id=beslut_id,
        beslut=beslut,
        belopp_ore=belopp_ore,
    )
    flytt = arende.flytt(verkningsdag)
    flytt.hoj(0, belopp_ore, *hemvist_efter(utlysning, verkningsdag))
    arende.trigger_event(
        BidragBeviljat,
        **falt,
        belopp_ore=belopp_ore,
        sokt_ore=arende.sokt_ore,
        fordelning=fordelning,
        villkor=tuple(villkor),
        vantar_laga_kraft=underlag.provas_enligt(verkningsdag).utbetalning.vantar_laga_kraft,
        mottagare_id=arende.mottagare_id,
        medel=utlysning.medel,
        rorelser=tuple(flytt.rorelser),
    )
    hav_overskjutande(
        arende, verkningsdag=verkningsdag, av=av, orsak="Ansökan har beviljats på nytt"
    )


def avsla(
    arende: Arende,
    underlag: Beslutsunderlag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslut_id: UUID,
    beslut: Beslutsuppgifter,
) -> None:
    """Refuse an application."""
    krav_nytt(arende, beslut_id)
    krav_obeslutat(arende, verkningsdag)
    krav(arende.aterkallad_dag is None, AnsokanAterkallad, dag=arende.aterkallad_dag)
    falt = beslutsfalt(
        underlag,
        arende,
        Beslutstyp.AVSLAG,
        verkningsdag=verkningsdag,
        av=av,
        beslut_id=beslut_id,
        beslut=beslut,
    )
    arende.trigger_event(AnsokanAvslagen, **falt)


def avvisa(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslut_id: UUID,
    beslut: Beslutsuppgifter,
    avvisningsskal: Avvisningsskal,
) -> None:
    """Dismiss an application. Whether it was late is judged by the day on which it came in.

    One that lacks something is dismissed when its sender was told to complete it, and has not.
    """
    krav_nytt(arende, beslut_id)
    krav_obeslutat(arende, verkningsdag)
    krav_utlysningens(arende, utlysning, underlag)
    krav(arende.aterkallad_dag is None, AnsokanAterkallad, dag=arende.aterkallad_dag)
    regel = underlag.provas_enligt(verkningsdag).ansokan
    sista = sista_ansokningsdag(utlysning, regel, underlag.stangda_dagar)
    krav(
        avvisningsskal is not Avvisningsskal.FOR_SEN or ar_for_sen(arende, sista),
        AnsokanKomITid,
        inkommen=arende.inkommen_dag,
        sista=sista,
    )
    krav(
        avvisningsskal is not Avvisningsskal.OFULLSTANDIG
        or any(k.utgangen(verkningsdag) for k in arende.kompletteringar.values()),
        InteForelagdAttKomplettera,
    )
    falt = beslutsfalt(
        underlag,
        arende,
        Beslutstyp.AVVISNING,
        verkningsdag=verkningsdag,
        av=av,
        beslut_id=beslut_id,
        beslut=beslut,
    )
    arende.trigger_event(
        AnsokanAvvisad,
        **falt,
        avvisningsskal=avvisningsskal,
        inkommen_dag=arende.inkommen_dag,
        sista_ansokningsdag=sista,
    )


def skriv_av(
    arende: Arende,
    underlag: Beslutsunderlag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslut_id: UUID,
    beslut: Beslutsuppgifter,
    avskrivningsskal: Avskrivningsskal,
) -> None:
    """Write off a case that has nothing left to decide."""
    krav_nytt(arende, beslut_id)
    krav_obeslutat(arende, verkningsdag)
    krav(
        avskrivningsskal is not Avskrivningsskal.ATERKALLAD or arende.aterkallad_dag is not None,
        AnsokanInteAterkallad,
        diarienummer=arende.diarienummer,
    )
    falt = beslutsfalt(
        underlag,
        arende,
        Beslutstyp.AVSKRIVNING,
        verkningsdag=verkningsdag,
        av=av,
        beslut_id=beslut_id,
        beslut=beslut,
    )
    arende.trigger_event(ArendetAvskrivet, **falt, avskrivningsskal=avskrivningsskal)
