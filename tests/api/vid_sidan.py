"""What an ärende needs around it, recorded through the journal and not over HTTP.

The authority with its delegations (`/myndigheter`), where a mottagare is paid (`/mottagare`), what
the bank received (`/inbetalningar`), closed days and the reference rate (`/grunddata`). What is
shared is there once, however many ask for it.
"""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from domain import betalningsmalsval, grunddata, inbetalning, myndighet
from domain.beslutstyp import Beslutstyp
from domain.faktum import Aktor, Roll
from domain.grunddata import BANKDAGAR, REFERENSRANTA, Grunddata
from domain.mottagare import Mottagare, mottagare_id
from domain.myndighet import Myndighet, myndighet_id
from store.journal import Arbete, Journal, Kommando
from tests.api.servern import SOCIALSTYRELSEN, SUBJEKT, Api

LANGE_SEDAN = date(2019, 1, 1)
HANDLAGGARE, BESLUTSFATTARE, EKONOM = (
    Aktor(subjekt=SUBJEKT[roll], roll=roll, organisation=SOCIALSTYRELSEN)
    for roll in (Roll.HANDLAGGARE, Roll.BESLUTSFATTARE, Roll.EKONOM)
)


def _en_gang(api: Api, nyckel: str, kommando: Kommando) -> None:
    journal: Journal = api.app.state.journal
    if journal.redan(f"vid-sidan/{nyckel}") is None:
        journal.utfor(kommando, nyckel=f"vid-sidan/{nyckel}")


def _med_delegationer(arbete: Arbete) -> None:
    """beslut-01 may decide everything, ekonom-01 may attest."""
    ny = arbete.ny(
        myndighet.registrera(
            verkningsdag=LANGE_SEDAN,
            av=HANDLAGGARE,
            organisationsnummer=SOCIALSTYRELSEN,
            namn="Socialstyrelsen",
        )
    )
    for av, typer in ((BESLUTSFATTARE, list(Beslutstyp)), (EKONOM, [Beslutstyp.ATTEST])):
        myndighet.delegera(
            ny,
            verkningsdag=LANGE_SEDAN,
            av=HANDLAGGARE,
            delegation_id=uuid4(),
            subjekt=av.subjekt,
            beslutstyper=typer,
            beloppsgrans_ore=None,
            galler_till=None,
            beslutsreferens="Arbetsordning",
        )


def myndigheten(api: Api) -> None:
    _en_gang(api, "myndighet", _med_delegationer)


def dra_in_delegationer(api: Api, dag: date) -> None:
    """As from `dag` nobody may decide."""

    def kommando(arbete: Arbete) -> None:
        vi = arbete.hamta(Myndighet, myndighet_id(SOCIALSTYRELSEN))
        for delegation_id in list(vi.delegationer):
            myndighet.aterkalla_delegation(
                vi,
                verkningsdag=dag,
                av=HANDLAGGARE,
                delegation_id=delegation_id,
                beslutsreferens="Arbetsordning",
            )

    journal: Journal = api.app.state.journal
    journal.utfor(kommando)


def betalningsmal(api: Api, organisationsnummer: str, nummer: str) -> None:
    """One person proposes where the mottagare is paid, another approves."""
    forslag_id = uuid4()

    def kommando(arbete: Arbete) -> None:
        mottagaren = arbete.hamta(Mottagare, mottagare_id(organisationsnummer))
        betalningsmalsval.foresla_betalningsmal(
            mottagaren,
            verkningsdag=LANGE_SEDAN,
            av=HANDLAGGARE,
            forslag_id=forslag_id,
            betalningsmal=nummer,
            underlag="Blankett",
        )
        betalningsmalsval.godkann_betalningsmal(
            mottagaren, verkningsdag=LANGE_SEDAN, av=EKONOM, forslag_id=forslag_id
        )

    _en_gang(api, f"betalningsmal/{organisationsnummer}", kommando)


def inbetalt(api: Api, belopp_ore: int, dag: date) -> str:
    """A receipt, unplaced; its id."""
    ny = uuid4()
    journal: Journal = api.app.state.journal
    journal.utfor(
        lambda arbete: arbete.ny(
            inbetalning.ta_emot(
                inbetalning_id=ny,
                verkningsdag=dag,
                av=EKONOM,
                bankreferens="BG 1",
                belopp_ore=belopp_ore,
                konto="bankgiro 5050-1063",
                fran=None,
                meddelande=None,
            )
        )
    )
    return str(ny)


def stangd(api: Api, dag: date) -> None:
    """The banks are closed on `dag`, and open on the other weekdays of its year."""
    api.app.state.journal.utfor(
        lambda arbete: grunddata.faststall_bankdagar(
            arbete.hamta_eller_borja(Grunddata, BANKDAGAR),
            verkningsdag=LANGE_SEDAN,
            av=EKONOM,
            ar=dag.year,
            stangda_dagar=[dag],
            kalla="Riksbanken",
        )
    )


def referensranta(api: Api) -> None:
    """3,00 % through 2025."""

    def kommando(arbete: Arbete) -> None:
        rantan = arbete.hamta_eller_borja(Grunddata, REFERENSRANTA)
        for galler_fran in (date(2025, 1, 1), date(2025, 7, 1)):
            grunddata.faststall_referensranta(
                rantan,
                verkningsdag=galler_fran,
                av=EKONOM,
                galler_fran=galler_fran,
                hundradelar=300,
                kalla="Riksbanken",
            )

    _en_gang(api, "referensranta", kommando)
