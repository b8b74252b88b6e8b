"""Facts of a random history that move no money: they must not disturb what does."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from domain import (
    ansokan,
    avslut,
    beslut,
    betalningsaterkallelse,
    fordran,
    grunddata,
    meddelande,
    myndighet,
    utbetalningshinder,
    utlysningens_gang,
)
from domain.arende import Arende
from domain.beslutstyp import Beslutstyp
from domain.paminnelse import Paminnelseslag
from domain.utlysning import Utlysning
from tests.domain.historia import BESLUTSUPPGIFTER
from tests.domain.scenario import ANNA, BO
from tests.projections import handlingar as h
from tests.projections import oppnat as o
from tests.projections.sim_beredning import DISA, nagot_arende, paminnelse
from tests.projections.sim_beslut import Avgjort, avgor
from tests.projections.sim_krav import oppet_krav
from tests.projections.sim_regler import FORSTA_DAG

if TYPE_CHECKING:
    from tests.projections.simulering import Simulering, Verb


def hindra(s: Simulering) -> None:
    """Payments are hindered; mostly not for long."""
    if (val := nagot_arende(s)) is None:
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
            avvisningsskal=s.slump.choice([*beslut.Avvisningsskal]),
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
    """The debtor is reminded, and the claim handed over for collection."""
    if val := oppet_krav(s):
        arende, krav, dag = val
        s.utfor(paminnelse(s, Paminnelseslag.FORDRAN, arende, krav.id, dag))
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
    """A call gets more time, or an order among those who apply."""
    if (utlysning := s.nagon([*s.utlysningar])) is None:
        return
    dag, sokande = s.dag(), [a for a, u in s.arenden.items() if u == utlysning]
    s.utfor(
        o.i_strom(
            utlysningens_gang.forlang,
            Utlysning,
            utlysning,
            verkningsdag=dag,
            av=ANNA,
            sista_ansokningsdag=dag + timedelta(days=500),
            orsak="Få ansökningar",
        )
    )
    s.utfor(
        o.i_strom(
            utlysningens_gang.prioritera,
            Utlysning,
            utlysning,
            lambda arbete: arbete.hamta_alla(Arende, sokande),
            verkningsdag=dag,
            av=ANNA,
            grunder="Störst behov först.",
        )
    )


def delegera(s: Simulering) -> None:
    """Somebody may decide, and then not any more."""
    delegation_id, dag = s.nytt_id(), s.dag()
    gemensamt: dict[str, Any] = {
        "av": ANNA,
        "delegation_id": delegation_id,
        "beslutsreferens": "Arbetsordning",
    }
    s.utfor(
        o.i_strom(
            myndighet.delegera,
            myndighet.Myndighet,
            myndighet.myndighet_id(ANNA.organisation),
            verkningsdag=dag,
            subjekt="disa",
            beslutstyper=s.slump.sample([*Beslutstyp], k=2),
            beloppsgrans_ore=s.slump.choice([None, 100_00]),
            galler_till=s.slump.choice([None, s.senare(dag)]),
            **gemensamt,
        )
    )
    s.utfor(
        o.i_strom(
            myndighet.aterkalla_delegation,
            myndighet.Myndighet,
            myndighet.myndighet_id(ANNA.organisation),
            verkningsdag=s.senare(dag),
            **gemensamt,
        )
    )


def stang_banken(s: Simulering) -> None:
    """It turns out that banks are closed on other days too: what is decided from now on knows."""
    dagar = {d for d in s.orakel.pengar.stangda if d.year == 2024}
    dagar |= {d for d in (s.dag(), s.dag()) if d.year == 2024 and d.isoweekday() < 6}
    kommando = o.i_strom(
        grunddata.faststall_bankdagar,
        grunddata.Grunddata,
        grunddata.BANKDAGAR,
        verkningsdag=s.klocka.date(),
        av=BO,
        ar=2024,
        stangda_dagar=dagar,
        kalla="Riksbanken",
    )
    if s.utfor(kommando):
        s.orakel.pengar.stangda |= dagar


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
    hindra,
    avsluta,
    *[sluta_prova] * 2,
    delfa,
    driva_in,
    ordna,
    delegera,
    stang_banken,
    stang_bockerna,
    aterkalla,
]
