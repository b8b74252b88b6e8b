"""Our side of the bench: the product's own commands through the journal."""

from __future__ import annotations

import time
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from domain.anslag import anslagspost, tilldelning
from domain.ansokan import inlamning, rattelse
from domain.ansokan.inlamning import Ansokningsuppgift
from domain.arende.arende import Arende
from domain.beslut import bifall
from domain.beslut.beslutsfaktum import Beslutsuppgifter, Kommuniceringsundantag
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.grund.aktor import Aktor, Atgard, Roll
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.stopp import Stopp
from domain.grunddata import bankdagar
from domain.grunddata.grunddata import BANKDAGAR, Grunddata
from domain.mottagare import betalningsmalsval, mottagare
from domain.mottagare.mottagare import Mottagare
from domain.myndighet import delegation, myndighet
from domain.myndighet.myndighet import Myndighet, myndighet_id
from domain.regelverk import regelverk
from domain.regelverk.regelverk import Regelverk
from domain.utlysning import publicering
from domain.utlysning.utlysning import Utlysning
from store.fel import Versionskonflikt
from store.journal import Arbete, Journal, Kommando
from store.liggare import Liggare
from tests.domain.hjalp.regelverket import INNEHALL

DAG = date(2024, 1, 1)
MYNDIGHET = "202100-0555"
AV = Aktor(subjekt="bench", roll=Roll.BESLUTSFATTARE, organisation=MYNDIGHET)
BETALARE = Aktor(subjekt="bo", roll=Roll.EKONOM, organisation=MYNDIGHET)
BANKGIRO = "bankgiro 5050-1055"
BESLUT = Beslutsuppgifter(
    innehall="Bidrag beviljas.",
    beslutsfattare=("bench",),
    foredragande=(),
    medverkande=(),
    motivering="Villkoren är uppfyllda.",
    motiveringsundantag=None,
    foreskrifter=("2 §",),
    kommunicering_id=None,
    kommuniceringsundantag=Kommuniceringsundantag.UPPENBART_OBEHOVLIGT,
)
UPPGIFTER = (Ansokningsuppgift(nyckel="budget", svar="bench"),)


def forbered(url: str, skrivare: int, arenden: int, ram_ore: int = 10**12) -> list[list[UUID]]:
    """A call, and `arenden` cases for each writer, in one append."""
    listor = [[uuid4() for _ in range(arenden // skrivare or 1)] for _ in range(skrivare)]

    def allt(arbete: Arbete) -> None:
        till, fran = _utlysning(arbete, ram_ore)
        for nr, ider in enumerate(listor):
            for i, arende_id in enumerate(ider):
                arbete.ny(
                    inlamning.lamna_in(
                        till,
                        fran,
                        Atgard(DAG, AV),
                        arende_id=arende_id,
                        diarienummer=f"{nr}-{i}",
                        avser="bench",
                        uppgifter=UPPGIFTER,
                    )
                )

    liggare = Liggare({"LIGGARE_URL": url})
    Journal(liggare).utfor(allt)
    liggare.close()
    return listor


def _utlysning(arbete: Arbete, ram_ore: int) -> tuple[Utlysning, Mottagare]:
    """Money, rules, those who may decide, a call with its ram, and somebody to apply."""
    post = arbete.ny(
        anslagspost.lagg_upp(
            Atgard(DAG, AV), utgiftsomrade="9", anslag="1:6", anslagspost="16", benamning="bench"
        )
    )
    tilldelning.tilldela(
        post, Atgard(DAG, AV), budgetar=2024, belopp_ore=10**12, beslutsreferens="bench"
    )
    regler = arbete.ny(
        regelverk.registrera(
            Atgard(DAG, AV), beteckning="bench", rubrik="bench", version="1", innehall=INNEHALL
        )
    )
    _myndighet(arbete)
    till = arbete.ny(
        publicering.publicera(
            regler,
            post,
            Atgard(DAG, AV),
            utlysning_id=uuid4(),
            diarienummer="bench",
            rubrik="bench",
            budgetar=2024,
            ram_ore=ram_ore,
            sista_ansokningsdag=DAG,
        )
    )
    return till, _mottagare(arbete)


def _myndighet(arbete: Arbete) -> None:
    """Who may decide and who may attest, and the days on which banks are closed."""
    beslutar = arbete.ny(
        myndighet.registrera(Atgard(DAG, AV), organisationsnummer=MYNDIGHET, namn="Myndigheten")
    )
    for av in (AV, BETALARE):
        delegation.delegera(
            beslutar,
            Atgard(DAG, AV),
            delegation_id=uuid4(),
            subjekt=av.subjekt,
            beslutstyper=Beslutstyp,
            beloppsgrans_ore=None,
            galler_till=None,
            beslutsreferens="bench",
        )
    bankdagar.faststall_bankdagar(
        arbete.ny(Grunddata.tom(BANKDAGAR)),
        Atgard(DAG, AV),
        ar=2024,
        stangda_dagar=[DAG],
        kalla="bench",
    )


def _mottagare(arbete: Arbete) -> Mottagare:
    """Somebody to apply and be paid."""
    ny = arbete.ny(
        mottagare.registrera(Atgard(DAG, AV), organisationsnummer="232100-0016", namn="Bench")
    )
    forslag_id = uuid4()
    betalningsmalsval.foresla_betalningsmal(
        ny, Atgard(DAG, AV), forslag_id=forslag_id, betalningsmal=BANKGIRO, underlag="bench"
    )
    betalningsmalsval.godkann_betalningsmal(ny, Atgard(DAG, BETALARE), forslag_id=forslag_id)
    return ny


def underlag(arbete: Arbete, utlysning: Utlysning) -> Beslutsunderlag:
    """What a decision on an application to the call stands on."""
    assert utlysning.regelverk_id is not None
    return Beslutsunderlag(
        arbete.hamta(Regelverk, utlysning.regelverk_id),
        arbete.hamta(Myndighet, myndighet_id(MYNDIGHET)),
        arbete.hamta(Grunddata, BANKDAGAR).stangda_dagar,
    )


def bevilja(arende_id: UUID, belopp_ore: int) -> Kommando:
    """Grant one application."""

    def kommando(arbete: Arbete) -> None:
        arende = arbete.hamta(Arende, arende_id)
        assert arende.medel is not None
        utlysning = arbete.hamta(Utlysning, arende.medel.utlysning_id)
        bifall.bevilja(
            arende,
            utlysning,
            underlag(arbete, utlysning),
            Atgard(DAG, AV),
            beslut_id=uuid4(),
            belopp_ore=belopp_ore,
            beslut=BESLUT,
        )

    return kommando


def skriv(url: str, lage: str, nr: int, sekunder: float, data: Any) -> tuple[list[float], int]:
    """Commands for `sekunder`: seconds that each took, and how many lost a race for good."""
    listor, start = data
    liggare = Liggare({"LIGGARE_URL": url, "LIGGARE_ANSLUTNINGAR": "1"})
    journal = Journal(liggare)
    ider: list[UUID] = listor[nr]
    journal.liggare.hamta(Arende, ider[0])
    tider: list[float] = []
    forlorade = 0
    start.wait(timeout=60)
    slut = time.perf_counter() + sekunder
    varv = 0
    while (t0 := time.perf_counter()) < slut:
        try:
            _ett(journal, lage, ider[varv % len(ider)], varv // len(ider))
            tider.append(time.perf_counter() - t0)
        except (Versionskonflikt, Stopp):
            forlorade += 1
        varv += 1
    liggare.close()
    return tider, forlorade


def _ett(journal: Journal, lage: str, arende_id: UUID, varv: int) -> None:
    if lage == "heta":
        journal.utfor(bevilja(arende_id, 1))
        return
    journal.utfor(
        lambda arbete: rattelse.ratta_inkommen_dag(
            arbete.hamta(Arende, arende_id),
            Atgard(DAG + timedelta(days=varv + 1), AV),
            orsak="bench",
        )
    )
