"""Facts of a random history that move no money: they must not disturb what does."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from domain import (
    ansokan,
    avslut,
    beslut,
    betalningsaterkallelse,
    fordran,
    fordransbeslut,
    handling,
    jav,
    kommunicering,
    komplettering,
    meddelande,
    mottagare,
    utbetalningshinder,
    utlysningens_gang,
)
from domain.beslutstyp import Beslutstyp
from domain.faktum import Aktor, Roll
from domain.utlysning import Utlysning
from store.journal import Kommando
from tests.domain.historia import BESLUTSUPPGIFTER
from tests.domain.scenario import ANNA, BO
from tests.projections import handlingar as h
from tests.projections import oppnat as o
from tests.projections.sim_beslut import Avgjort, avgor
from tests.projections.sim_regler import FORSTA_DAG, PARTER

if TYPE_CHECKING:
    from tests.projections.simulering import Simulering, Verb

FOR_SEN, OFULLSTANDIG = beslut.Avvisningsskal.FOR_SEN, beslut.Avvisningsskal.OFULLSTANDIG
DISA = Aktor(subjekt="disa", roll=Roll.HANDLAGGARE, organisation=ANNA.organisation)


def _nagot(s: Simulering) -> tuple[UUID, date] | None:
    arende = s.nagon([*s.arenden])
    return None if arende is None else (arende, s.senare(s.inkomna[arende]))


def bereda(s: Simulering) -> None:
    """The case is prepared: heard, completed, written down."""
    if (val := _nagot(s)) is None:
        return
    (arende, dag), nytt = val, s.nytt_id()
    par: list[tuple[Kommando, ...]] = [
        (
            o.kommando(
                kommunicering.kommunicera,
                arende,
                verkningsdag=dag,
                av=DISA,
                kommunicering_id=nytt,
                infor=Beslutstyp.ATERKRAV,
                till="r@example.se",
                innehall="Underlag",
                svara_senast=s.senare(dag),
            ),
            o.kommando(
                kommunicering.ta_emot_yttrande,
                arende,
                verkningsdag=s.senare(dag),
                av=DISA,
                kommunicering_id=nytt,
                innehall="Vi håller inte med.",
            ),
        ),
        (
            o.kommando(
                komplettering.begar,
                arende,
                verkningsdag=dag,
                av=DISA,
                komplettering_id=nytt,
                avser=["samverkan"],
                text="Vilka samverkar ni med?",
                senast=s.senare(dag),
                konsekvens="Ansökan kan avvisas.",
            ),
            o.kommando(
                komplettering.ta_emot,
                arende,
                verkningsdag=s.senare(dag),
                av=DISA,
                komplettering_id=nytt,
                uppgifter=(),
                avsandare="Regionen",
            ),
        ),
        (
            o.kommando(
                handling.registrera,
                arende,
                verkningsdag=dag,
                av=DISA,
                handling_id=nytt,
                slag=handling.Handlingsslag.INKOMMEN,
                motpart="Regionen",
                i_korthet="Brev",
                sha256="ab" * 32,
            ),
            o.kommando(
                handling.anteckna,
                arende,
                verkningsdag=dag,
                av=DISA,
                lamnad_av="Regionen",
                klockslag=None,
                uppgift="Ringde om tiden.",
            ),
        ),
        (
            o.kommando(
                jav.anmal,
                arende,
                verkningsdag=dag,
                av=DISA,
                subjekt="erik",
                grund=jav.Javsgrund.PUNKT_1,
                beskrivning="Bror.",
            ),
            o.kommando(
                jav.prova,
                arende,
                verkningsdag=dag,
                av=ANNA,
                subjekt="erik",
                javig=True,
                motivering="Bror.",
            ),
        ),
    ]
    for kommando in s.slump.choice(par):
        s.utfor(kommando)


def hindra(s: Simulering) -> None:
    """Payments are hindered; mostly not for long."""
    if (val := _nagot(s)) is None:
        return
    arende, dag = val
    gemensamt = {"verkningsdag": dag, "av": ANNA, "beslut": BESLUTSUPPGIFTER}
    hinder = o.kommando(
        utbetalningshinder.hindra,
        arende,
        o.underlag,
        beslut_id=s.nytt_id(),
        grunder=["oriktiga-uppgifter"],
        **gemensamt,
    )
    s.utfor(hinder)
    if s.slump.random() < 0.8:
        s.utfor(
            o.kommando(
                utbetalningshinder.hav, arende, o.underlag, beslut_id=s.nytt_id(), **gemensamt
            )
        )


def avsluta(s: Simulering) -> None:
    """A case in which nothing remains is closed, and taken up again."""
    klara = [
        a
        for a in s.gallande
        if not s.orakel.akter[a].i("beviljat_ej_utbetalt", "utbetalt_ej_redovisat")
    ]
    if arende := s.nagon(klara):
        dag = s.dag()
        s.utfor(o.kommando(avslut.avsluta, arende, verkningsdag=dag, av=ANNA))
        s.utfor(
            o.kommando(avslut.ateruppta, arende, verkningsdag=dag, av=ANNA, orsak="Nya uppgifter")
        )


def sluta_prova(s: Simulering) -> None:
    """Withdrawn and written off, or dismissed."""
    obeslutade = [a for a in s.arenden if a not in s.gallande]
    if (arende := s.nagon(obeslutade)) is None or s.slump.random() < 0.6:
        return
    dag, beslut_id = s.senare(s.inkomna[arende]), s.nytt_id()
    gemensamt = {
        "verkningsdag": dag,
        "av": ANNA,
        "beslut_id": beslut_id,
        "beslut": BESLUTSUPPGIFTER,
    }
    if s.slump.random() < 0.5:
        s.utfor(o.kommando(ansokan.aterkalla, arende, verkningsdag=dag, av=BO, av_vem="Regionen"))
        avgorande = o.kommando(
            beslut.skriv_av,
            arende,
            o.underlag,
            avskrivningsskal=beslut.Avskrivningsskal.ATERKALLAD,
            **gemensamt,
        )
    else:
        avgorande = o.kommando(
            beslut.avvisa,
            arende,
            o.utlysningen,
            o.underlag,
            avvisningsskal=s.slump.choice([FOR_SEN, FOR_SEN, OFULLSTANDIG]),
            **gemensamt,
        )
    if s.utfor(avgorande):
        avgor(s, arende, Avgjort(beslut_id, dag))


def delfa(s: Simulering) -> None:
    if arende := s.nagon([a for a, g in s.gallande.items() if g.beslut_id in s.meddelade]):
        beslut_id = s.gallande[arende].beslut_id
        s.utfor(
            o.kommando(
                meddelande.anteckna_delfaende,
                arende,
                o.regelverket,
                o.bankdagarna,
                verkningsdag=s.senare(s.meddelade[beslut_id], 9),
                av=DISA,
                beslut_id=beslut_id,
                bevis="Kvitto",
            )
        )


def driva_in(s: Simulering) -> None:
    """Divided into instalments, or handed over for collection."""
    oppna = [
        (a, k)
        for a, akt in s.orakel.akter.items()
        for k in akt.fordringar.values()
        if k.utestaende_ore + k.utestaende_ranta_ore > 1
    ]
    if (val := s.nagon(oppna)) is None:
        return
    arende, krav = val
    dag, skuld = s.senare(krav.ranta_fran), krav.utestaende_ore + krav.utestaende_ranta_ore
    s.utfor(
        o.kommando(
            fordransbeslut.faststall_plan,
            arende,
            o.underlag,
            verkningsdag=dag,
            av=ANNA,
            beslut_id=s.nytt_id(),
            fordran_id=krav.id,
            delbetalningar=[
                fordransbeslut.Delbetalning(
                    forfallodag=dag + timedelta(days=30 * nr), belopp_ore=belopp
                )
                for nr, belopp in ((1, 1), (2, skuld - 1))
            ],
            beslut=BESLUTSUPPGIFTER,
        )
    )
    s.utfor(
        o.kommando(
            fordran.overlamna,
            arende,
            verkningsdag=dag,
            av=ANNA,
            fordran_id=krav.id,
            till=fordran.Indrivare.KRONOFOGDEN,
            referens="U-1",
        )
    )


def ordna(s: Simulering) -> None:
    """A name changes, a call gets more time or an order among those who apply."""
    part, utlysning, dag = s.slump.choice(PARTER), s.nagon([*s.utlysningar]), s.dag()
    s.utfor(
        lambda arbete: mottagare.andra_namn(
            arbete.hamta(mottagare.Mottagare, part),
            verkningsdag=dag,
            av=BO,
            namn=f"Region {s.antal}",
        )
    )
    if utlysning is not None:
        s.utfor(
            lambda arbete: utlysningens_gang.forlang(
                arbete.hamta(Utlysning, utlysning),
                verkningsdag=dag,
                av=ANNA,
                sista_ansokningsdag=dag + timedelta(days=500),
                orsak="Få ansökningar",
            )
        )


def stang_bockerna(s: Simulering) -> None:
    """The books of one authority are closed a little further, as the history goes on."""
    av = s.slump.choice([ANNA, BO])
    till = FORSTA_DAG + timedelta(days=len(s.orakel.tillagg) // 5)
    if s.utfor(h.stang_period(av, till)):
        s.orakel.bok.stangt[av.organisation] = till


def aterkalla(s: Simulering) -> None:
    """What was attested or ordered will not be paid."""
    obetalda = [(a, i, dag) for a, i, _, dag in s.attester[-8:] if s.slump.random() < 0.3]
    if val := s.nagon(obetalda):
        arende, betalning, dag = val
        if s.utfor(
            o.kommando(
                betalningsaterkallelse.aterkalla,
                arende,
                verkningsdag=s.senare(dag),
                av=BO,
                utbetalning_id=betalning,
                orsak="Fel belopp",
            )
        ):
            s.orakel.akter[arende].oppna_order.pop(betalning, None)


VERB: list[Verb] = [
    bereda,
    bereda,
    hindra,
    avsluta,
    sluta_prova,
    delfa,
    driva_in,
    ordna,
    stang_bockerna,
    aterkalla,
]
