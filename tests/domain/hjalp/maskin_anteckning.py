"""What is noted, at random: documents, letters, who is disqualified, and what is told anew."""

from __future__ import annotations

from domain.beslut import meddelande
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning, Underrattelseanledning
from domain.grund.aktor import Atgard
from domain.handlaggning import handling, jav, postgang
from domain.handlaggning.handling import Handlingsslag
from domain.handlaggning.jav import Javsgrund
from domain.handlaggning.postgang import Brev
from domain.overklagande import overklagande
from tests.domain.hjalp.bankdagarna import bankdagarna
from tests.domain.hjalp.maskinbord import OKAND, Bord
from tests.domain.hjalp.pengagang import CILLA
from tests.domain.hjalp.scenario import ANNA, BO

BANKDAGARNA = bankdagarna()


def registrera_handling(b: Bord) -> None:
    handling.registrera(
        b.arende,
        Atgard(b.dag, BO),
        handling_id=b.ny_id,
        slag=list(Handlingsslag)[b.ore % len(Handlingsslag)],
        motpart="k",
        i_korthet="i",
        sha256="0" * 64,
    )


def anteckna(b: Bord) -> None:
    handling.anteckna(b.arende, Atgard(b.dag, BO), lamnad_av="k", klockslag=None, uppgift="u")


def tilldela_diarienummer(b: Bord) -> None:
    """The same again now and then."""
    handling.tilldela_diarienummer(
        b.arende, Atgard(b.idag, BO), diarienummer=f"{b.nr}/2024", avser="återkrav"
    )


def kom_med_post(b: Bord) -> None:
    """An appeal, in a letter."""
    postgang.kom_med_post(
        b.arende,
        BANKDAGARNA,
        registrera=overklagande.ta_emot,
        brev=Brev(b.dag, kan_ha_skilts_av=b.ore > 3),
        av=BO,
        overklagande_id=b.ny_id,
        beslut_id=b.en([*reversed(b.arende.beslut)], OKAND),
        klagande="k",
        yrkande="y",
    )


def anteckna_postgang(b: Bord) -> None:
    """Of what was registered last, as if it had come by post."""
    postgang.anteckna(
        b.arende,
        BANKDAGARNA,
        Brev(b.idag, kan_ha_skilts_av=False),
        Atgard(b.idag, BO),
        avser_version=b.arende.version,
    )


def anmal_jav(b: Bord) -> None:
    """Of one who does nothing here, or now and then of one who does most."""
    jav.anmal(
        b.arende,
        Atgard(b.idag, CILLA),
        subjekt=BO.subjekt if b.nr == 0 else "eva",
        grund=Javsgrund.PUNKT_1,
        beskrivning="b",
    )


def prova_jav(b: Bord) -> None:
    """Seldom found to be so."""
    jav.prova(
        b.arende,
        Atgard(b.idag, CILLA),
        subjekt=b.en(sorted(b.arende.javiga), "ingen"),
        javig=b.nr == 0 and b.ore == 1,
        motivering="m",
    )


def underratta_pa_nytt(b: Bord) -> None:
    """How to appeal, or that it has been corrected."""
    beslut_id = b.en([*reversed(b.arende.beslut)], OKAND)
    beslut = b.arende.beslut.get(beslut_id)
    far = beslut is None or beslut.overklagas is not None
    meddelande.underratta_pa_nytt(
        b.arende,
        Atgard(b.idag, ANNA),
        beslut_id=beslut_id,
        anledning=list(Underrattelseanledning)[b.ore % 2],
        satt=Meddelandesatt.E_POST,
        till="r",
        overklagandehanvisning=Overklagandehanvisning.BIFOGAD
        if far
        else Overklagandehanvisning.FAR_INTE_OVERKLAGAS,
    )
