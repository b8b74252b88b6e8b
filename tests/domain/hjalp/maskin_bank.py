"""Payments done at random: attested, ordered, made, wrong, returned, lapsed, carried over."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.beslut import forfall
from domain.beslut.forfall import Forfalloskal
from domain.grund.aktor import Atgard
from domain.utbetalning import arsskifte, aterkallelse, attest, bank, rattelse, returrattelse
from domain.utbetalning import order as utbetalning_order
from domain.utbetalning import retur as utbetalning_retur
from tests.domain.hjalp.bankdagarna import bankdagarna
from tests.domain.hjalp.historia import BANKGIRO
from tests.domain.hjalp.maskinbord import OKAND, Bord
from tests.domain.hjalp.scenario import ANNA, BO

BANKDAGARNA = bankdagarna()
ANNAT_MAL = "plusgiro 991234-6"


def attestera(b: Bord) -> None:
    attest.attestera(
        b.arende,
        b.regelverk,
        b.betalande,
        Atgard(b.idag, BO),
        utbetalning_id=b.ny_id,
        belopp_ore=b.belopp(b.ore),
    )


def beordra(b: Bord) -> None:
    nagra = [i for i, u in b.arende.utbetalningar.items() if u.oppen and not u.beordrad]
    _beordra(b, b.en(nagra, OKAND))


def _beordra(b: Bord, utbetalning_id: UUID) -> None:
    utbetalning_order.beordra(
        b.arende,
        b.regelverk,
        b.mottagare,
        BANKDAGARNA,
        Atgard(b.idag, BO),
        utbetalning_id=utbetalning_id,
        betalningsmal=BANKGIRO,
        forfallodag=b.idag,
        annat_budgetar=True,
    )


def betala(b: Bord) -> None:
    """Attest, order and payment, one after the other."""
    utbetalning_id = b.ny_id
    attestera(b)
    _beordra(b, utbetalning_id)
    _bekrafta(b, utbetalning_id, b.belopp(b.ore))


def aterkalla(b: Bord) -> None:
    aterkallelse.aterkalla(
        b.arende,
        Atgard(b.idag, BO),
        utbetalning_id=b.en([i for i, u in b.arende.utbetalningar.items() if u.oppen], OKAND),
        orsak="o",
    )


def bekrafta(b: Bord) -> None:
    """Often what was ordered."""
    oppna = [i for i in b.arende.utbetalningar if b.arende.oppen_order(i)]
    vald = b.en(oppna, OKAND)
    order = b.arende.oppen_order(vald)
    _bekrafta(b, vald, order.belopp_ore if order and b.ore > 2 else b.belopp(b.ore))


def _bekrafta(b: Bord, utbetalning_id: UUID, belopp_ore: int) -> None:
    bank.bekrafta(
        b.arende,
        Atgard(b.dag, BO),
        utbetalning_id=utbetalning_id,
        belopp_ore=belopp_ore,
        betalningsmal=ANNAT_MAL if b.ore == 1 else BANKGIRO,
        bankreferens="b",
    )


def ratta(b: Bord) -> None:
    rattelse.ratta_utbetalning(
        b.arende,
        b.utlysning,
        Atgard(b.dag, BO),
        rattar_version=b.en(b.arende.bankposter, 1),
        belopp_ore=b.belopp(b.ore - 1),
        betalningsmal=ANNAT_MAL if b.ore == 3 else BANKGIRO,
        orsak="o",
    )


def retur(b: Bord) -> None:
    utbetalning_retur.ta_emot_retur(
        b.arende,
        b.utlysning,
        Atgard(b.dag, BO),
        utbetalning_version=b.en(b.arende.bankposter, 1),
        belopp_ore=b.belopp(b.ore),
        bankreferens="b",
        orsak="o",
    )


def ratta_retur(b: Bord) -> None:
    returrattelse.ratta_retur(
        b.arende,
        b.utlysning,
        Atgard(b.dag, BO),
        rattar_version=b.en(
            [r.version for p in b.arende.bankposter.values() for r in p.returer], 1
        ),
        belopp_ore=b.belopp(b.ore - 1),
        orsak="o",
    )


def overfor(b: Bord) -> None:
    ar = 2024 + b.nr % 2
    arsskifte.overfor_obetalt(b.arende, Atgard(date(ar, 12, 31), BO), fran_ar=ar)


def lat_forfalla(b: Bord) -> None:
    forfall.lat_forfalla(
        b.arende,
        b.utlysning,
        Atgard(b.idag, ANNA),
        forfalloskal=Forfalloskal.AVSTADD_AV_MOTTAGAREN,
        belopp_ore=b.belopp(b.ore),
        motivering="m",
    )


def hav_forfall(b: Bord) -> None:
    forfall.hav_forfall(
        b.arende,
        b.utlysning,
        Atgard(b.idag, ANNA),
        rattar_version=b.en(b.arende.beviljande.forfallodagar, 0),
        orsak="o",
    )
