"""The payments that the tests of utbetalning and bankrattelse are about, and their commands.

The movements are worked out here by the tests' own arithmetic: nothing has been lowered, and all is
of one budget year unless a test says otherwise.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.arende import Arende
from domain.grund.lador import MED_RATT
from domain.grund.pengar import Lada, Rorelse
from domain.grunddata.grunddata import BANKDAGAR, Grunddata
from domain.utbetalning.attest import attestera
from domain.utbetalning.bank import bekrafta
from domain.utbetalning.order import beordra
from domain.utbetalning.rattelse import UtbetalningRattad, ratta_utbetalning
from domain.utbetalning.utbetalningshinder import UtbetalningshinderBeslutat, UtbetalningshinderHavt
from tests.domain.hjalp.bankdagarna import BANKAREN
from tests.domain.hjalp.historia import (
    ANNAT_BANKGIRO,
    ARENDET,
    ATTESTERAD,
    ATTESTERAT,
    BANKGIRO,
    BEORDRAD,
    BESLUTSUPPGIFTER,
    BETALANDE,
    BETALNING,
    BETALNING_2,
    BETALNINGSMAL_GODKANT,
    BETALT,
    GENOMFORD,
    INFORT,
    MEDEL,
    MYNDIGHETERNA,
    REFERENS,
    REGELVERKET,
    REGISTRERAD,
    UPPSALA,
    UTLYSNINGEN,
    UTLYST,
    rorelse,
)
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import BO, Fact, Scenario, but, fact, given

ALLT = 400_000_00
HALVA = 200_000_00
HINDERSBESLUTET = UUID("00000000-0000-4000-8000-0000000000b2")
HAVANDET = UUID("00000000-0000-4000-8000-0000000000b3")
HINDERSGRUND = INNEHALL.utbetalning.hindersgrunder[0]
GRUNDEN: tuple[Fact, ...] = (INFORT, UTLYST, REGISTRERAD, *MYNDIGHETERNA, *BETALNINGSMAL_GODKANT)


def attesting(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": ATTESTERAT,
        "av": BO,
        "utbetalning_id": BETALNING,
        "belopp_ore": ALLT,
    }
    return given(*GRUNDEN, *history).when(
        attestera, ARENDET, REGELVERKET, BETALANDE, **(fields | arguments)
    )


def ordering(
    *history: Fact, bankdagar: tuple[Fact, ...] = BANKAREN, **arguments: object
) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": ATTESTERAT,
        "av": BO,
        "utbetalning_id": BETALNING,
        "betalningsmal": BANKGIRO,
        "forfallodag": BETALT,
    }
    scenario = given(*GRUNDEN, *bankdagar, *history)
    scenario.strommar.setdefault(BANKDAGAR, Grunddata.tom(BANKDAGAR))
    part = arguments.pop("part", UPPSALA)
    return scenario.when(beordra, ARENDET, REGELVERKET, part, BANKDAGAR, **(fields | arguments))


def paying(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": BETALT,
        "av": BO,
        "utbetalning_id": BETALNING,
        "belopp_ore": ALLT,
        "betalningsmal": BANKGIRO,
        "bankreferens": "KI-2024-0327-1",
    }
    return given(*GRUNDEN, *history).when(bekrafta, ARENDET, **(fields | arguments))


def correcting(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": BETALT,
        "av": BO,
        "rattar_version": len(history),
        "belopp_ore": ALLT,
        "betalningsmal": BANKGIRO,
        "orsak": "Fel i bankfilen",
    }
    return given(*GRUNDEN, *history).when(
        ratta_utbetalning, ARENDET, UTLYSNINGEN, **(fields | arguments)
    )


def betald(**fields: Any) -> Fact:
    """The payment of the story, made otherwise, with the movements that follow from that."""
    utan = {"rorelser": ()}
    gjord = but(GENOMFORD, **(utan | fields)).keywords
    fel_ore = gjord["for_hogt_belopp_ore"]
    rorelser = gjord["rorelser"] or _betalt(gjord["verkningsdag"], gjord["belopp_ore"], fel_ore)
    return but(GENOMFORD, **fields, rorelser=rorelser)


def _betalt(dag: date, belopp_ore: int, fel_ore: int) -> tuple[Rorelse, ...]:
    granted = rorelse_om(
        Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT, belopp_ore - fel_ore, dag
    )
    return (*granted, *rorelse_om(Lada.DISPONIBELT, Lada.FOR_HOGT_BELOPP, fel_ore, dag))


def _ej_betalt(dag: date, belopp_ore: int, fel_ore: int) -> tuple[Rorelse, ...]:
    without_right = rorelse_om(Lada.FOR_HOGT_BELOPP, Lada.DISPONIBELT, fel_ore, dag)
    granted = rorelse_om(
        Lada.UTBETALT_EJ_REDOVISAT, Lada.BEVILJAT_EJ_UTBETALT, belopp_ore - fel_ore, dag
    )
    return (*without_right, *granted)


def rorelse_om(fran: Lada, till: Lada, belopp_ore: int, dag: date) -> tuple[Rorelse, ...]:
    """A movement, unless it is of nothing."""
    return (rorelse(fran, till, belopp_ore, dag),) if belopp_ore else ()


def rattad(**fields: Any) -> Fact:
    """The payment of the story, corrected; with the movements that follow if none are given."""
    standard: dict[str, Any] = {
        "verkningsdag": BETALT,
        "av": BO,
        "rattar_version": 6,
        "utbetalning_id": BETALNING,
        "tidigare_verkningsdag": BETALT,
        "tidigare_belopp_ore": ALLT,
        "tidigare_for_hogt_belopp_ore": 0,
        "tidigare_betalningsmal": BANKGIRO,
        "belopp_ore": ALLT,
        "beordrat_ore": ALLT,
        "for_hogt_belopp_ore": 0,
        "utforde_order": fields.get("belopp_ore") != 0,
        "oppnar_order": fields.get("belopp_ore") == 0,
        "betalningsmal": BANKGIRO,
        "mottagare_id": UPPSALA,
        "medel": MEDEL,
        "orsak": "Fel i bankfilen",
    }
    f = standard | fields
    rorelser = (
        *_ej_betalt(
            f["tidigare_verkningsdag"],
            f["tidigare_belopp_ore"],
            f["tidigare_for_hogt_belopp_ore"],
        ),
        *_betalt(f["verkningsdag"], f["belopp_ore"], f["for_hogt_belopp_ore"]),
    )
    return fact(UtbetalningRattad, ARENDET, **({"rorelser": rorelser, "andras_brist": ()} | f))


UTAN_ORDER: dict[str, Any] = {
    "beordrat_ore": 0,
    "for_hogt_belopp_ore": ALLT,
    "utforde_order": False,
}
"""Of a payment of everything: nothing of it was ordered to there."""
FEL_MAL: dict[str, Any] = {
    "betalningsmal": ANNAT_BANKGIRO,
    **UTAN_ORDER,
    "utforde_order": True,
}
FORUT_FEL_MAL = {
    "tidigare_betalningsmal": ANNAT_BANKGIRO,
    "tidigare_for_hogt_belopp_ore": ALLT,
}


def halves() -> tuple[list[Fact], list[Fact]]:
    """The grant in two payments, each attested, ordered and made."""
    first = [
        but(ATTESTERAD, belopp_ore=HALVA),
        but(BEORDRAD, belopp_ore=HALVA),
        betald(belopp_ore=HALVA, beordrat_ore=HALVA),
    ]
    return first, [but(f, utbetalning_id=BETALNING_2) for f in first]


def state_after(*history: Fact) -> Arende:
    arende = given(*GRUNDEN, *history).strommar[ARENDET]
    assert isinstance(arende, Arende)
    return arende


def betalt_ore(arende: Arende) -> int:
    """What is paid with right."""
    return arende.lador.i(*MED_RATT)


HINDRAD = fact(
    UtbetalningshinderBeslutat,
    ARENDET,
    verkningsdag=ATTESTERAT,
    beslut_id=HINDERSBESLUTET,
    beslut=BESLUTSUPPGIFTER,
    regelverk=REFERENS,
    overklagandetid_fran=None,
    grunder=(HINDERSGRUND,),
)
HINDRET_HAVT = fact(
    UtbetalningshinderHavt,
    ARENDET,
    verkningsdag=ATTESTERAT,
    beslut_id=HAVANDET,
    beslut=BESLUTSUPPGIFTER,
    regelverk=REFERENS,
    overklagandetid_fran=None,
    haver_beslut_id=HINDERSBESLUTET,
)
