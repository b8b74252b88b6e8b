"""Beslut: an application is granted, refused, dismissed, or written off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from uuid import UUID

from domain.arende import Arende, Pengafaktum
from domain.beslutsfattande import Beslutsfaktum, Beslutsunderlag, Beslutsuppgifter, beslutsfalt
from domain.beslutstyp import Beslutstyp
from domain.faktum import Aktor, Ore, Text, Uppgift
from domain.fordran import hav_overskjutande
from domain.kalender import flyttad_frist
from domain.pengar import Lada
from domain.regler import Fordelningsmetod, SenAnsokan
from domain.stopp import krav, kronor
from domain.stopp.beslut import (
    AnsokanAterkallad,
    AnsokanForSen,
    AnsokanInteAterkallad,
    AnsokanKomITid,
    AnsokanOfullstandig,
    BeslutForeAnsokan,
    InteIPrioriteringen,
    OverstigerSokt,
    RedanBeslutat,
)
from domain.utlysning import Utlysning


class Fordelning(Uppgift):
    """How a share was computed: `att_fordela_ore` in `antal` parts, in units of `enhet_ore`."""

    metod: Fordelningsmetod
    att_fordela_ore: Ore
    antal: int
    enhet_ore: int


class Avgorande(Beslutsfaktum):
    """A decision that settles the application."""

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.avgorande_id = self.beslut_id
        aggregate.regelverk = self.regelverk


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
    """Grant `belopp_ore` on one application. The log refuses it if the ram cannot bear it."""
    krav_bifall(arende, utlysning, underlag, verkningsdag=verkningsdag, belopp_ore=belopp_ore)
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
    assert utlysning.medel is not None
    flytt = arende.flytt(verkningsdag)
    ar = utlysning.medel.budgetar
    flytt.hoj(0, belopp_ore, Lada.UTLYST, ar)
    arende.trigger_event(
        BidragBeviljat,
        **falt,
        belopp_ore=belopp_ore,
        sokt_ore=arende.sokt_ore,
        fordelning=fordelning,
        villkor=tuple(villkor),
        vantar_laga_kraft=underlag.innehall(arende, verkningsdag).utbetalning.vantar_laga_kraft,
        mottagare_id=arende.mottagare_id,
        medel=utlysning.medel,
        rorelser=tuple(flytt.rorelser),
    )
    hav_overskjutande(arende, verkningsdag=verkningsdag, av=av, orsak="Bidrag har beviljats")


def krav_bifall(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    *,
    verkningsdag: date,
    belopp_ore: int,
) -> None:
    """What must hold of an application for it to be granted."""
    _krav_obeslutat(arende, verkningsdag)
    utlysning.krav_oppen(verkningsdag)
    regel = underlag.innehall(arende, verkningsdag).ansokan
    krav(arende.aterkallad_dag is None, AnsokanAterkallad, dag=arende.aterkallad_dag)
    sista = sista_ansokningsdag(arende, utlysning, underlag, verkningsdag)
    krav(
        not _for_sen(arende, sista) or regel.for_sen is SenAnsokan.FAR_PROVAS,
        AnsokanForSen,
        inkommen=arende.inkommen_dag,
        sista=sista,
    )
    saknas = [
        u.fraga for u in regel.uppgifter if u.obligatorisk and u.nyckel not in arende.besvarade
    ]
    krav(not saknas, AnsokanOfullstandig, saknas="; ".join(saknas))
    krav(
        arende.sokt_ore is None or belopp_ore <= arende.sokt_ore,
        OverstigerSokt,
        belopp=kronor(belopp_ore),
        sokt=kronor(arende.sokt_ore or 0),
    )
    krav(
        not utlysning.prioritering or arende.id in utlysning.prioritering,
        InteIPrioriteringen,
        diarienummer=arende.diarienummer,
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
    _krav_obeslutat(arende, verkningsdag)
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
    """Dismiss an application. Whether it was late is judged by the day on which it came in."""
    _krav_obeslutat(arende, verkningsdag)
    sista = sista_ansokningsdag(arende, utlysning, underlag, verkningsdag)
    krav(
        avvisningsskal is not Avvisningsskal.FOR_SEN or _for_sen(arende, sista),
        AnsokanKomITid,
        inkommen=arende.inkommen_dag,
        sista=sista,
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
    _krav_obeslutat(arende, verkningsdag)
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


def sista_ansokningsdag(
    arende: Arende, utlysning: Utlysning, underlag: Beslutsunderlag, dag: date
) -> date:
    """The last day of the call, moved to a working day where the regelverk says so."""
    flyttas = underlag.innehall(arende, dag).ansokan.sista_dag_flyttas
    assert utlysning.sista_ansokningsdag is not None
    return flyttad_frist(
        utlysning.sista_ansokningsdag, flyttas=flyttas, stangda=underlag.stangda_dagar
    )


def _for_sen(arende: Arende, sista: date) -> bool:
    """By the day on which it came in, whenever that was registered."""
    return arende.inkommen_dag is not None and arende.inkommen_dag > sista


def _krav_obeslutat(arende: Arende, dag: date) -> None:
    krav(arende.avgorande_id is None, RedanBeslutat, diarienummer=arende.diarienummer)
    krav(
        arende.inkommen_dag is not None and dag >= arende.inkommen_dag,
        BeslutForeAnsokan,
        dag=dag,
        inkommen=arende.inkommen_dag,
    )
