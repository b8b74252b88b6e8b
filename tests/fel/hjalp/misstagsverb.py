"""What another got by mistake, done at random: demanded of that one, lowered, found to be so."""

from __future__ import annotations

from datetime import timedelta

from domain.aterkrav import misstagsbetalning
from domain.grund.aktor import Atgard
from domain.utbetalning import bank, rattelse
from tests.domain.hjalp import maskin_bank, maskin_krav
from tests.domain.hjalp.historia import BANKGIRO
from tests.domain.hjalp.maskin_bank import ANNAT_MAL
from tests.domain.hjalp.maskinbord import OKAND, Bord, Verb
from tests.domain.hjalp.pengamaskin import VERB as PENGARNAS
from tests.domain.hjalp.scenario import BO


def betala_for_mycket(b: Bord) -> None:
    """The bank pays what nobody ordered, to the party or to another."""
    bank.bekrafta(
        b.arende,
        Atgard(b.dag, BO),
        utbetalning_id=b.ny_id,
        belopp_ore=b.ore,
        betalningsmal=ANNAT_MAL if b.nr == 1 else BANKGIRO,
        bankreferens="b",
    )


def ratta_mal(b: Bord) -> None:
    """It went to the other account, and was perhaps less, or more."""
    version = b.en(b.arende.bankposter, 1)
    post = b.arende.bankposter.get(version)
    till = ANNAT_MAL if post is None or post.betalningsmal == BANKGIRO else BANKGIRO
    forut = 0 if post is None else post.belopp_ore
    rattelse.ratta_utbetalning(
        b.arende,
        b.utlysning,
        Atgard(b.dag if b.ore == 1 or post is None else post.dag, BO),
        rattar_version=version,
        belopp_ore=max(0, forut + b.ore - 4),
        betalningsmal=till,
        orsak="o",
    )


def krav_misstag(b: Bord) -> None:
    andras = [v for v, p in b.arende.bankposter.items() if p.betalningsmal == ANNAT_MAL]
    misstagsbetalning.krav_misstagsbetalning(
        b.arende,
        b.mottagare,
        None,
        Atgard(b.idag, BO),
        fordran_id=b.ny_id,
        utbetalning_version=b.en(andras, 1),
        galdenarens_namn="Bygg AB",
        krav_ore=b.ore,
        forfallodag=b.idag + timedelta(days=30),
        anger_ranta=b.nr % 2 == 0,
    )


def sank_misstag(b: Bord) -> None:
    misstagsbetalning.sank_misstagskrav(
        b.arende,
        Atgard(b.idag, BO),
        fordran_id=b.en(
            [i for i, f in b.arende.fordringar.items() if f.felbetalning is not None], OKAND
        ),
        krav_ore=b.ore - 1,
        orsak="o",
    )


VERB: tuple[Verb, ...] = (
    *PENGARNAS,
    *[betala_for_mycket] * 4,
    *[ratta_mal] * 4,
    *[krav_misstag] * 3,
    sank_misstag,
    maskin_bank.retur,
    *[maskin_krav.besluta_aterkrav] * 2,
    *[maskin_krav.betala_ater] * 2,
)
