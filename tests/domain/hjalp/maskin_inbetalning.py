"""Receipts at random: placed, lifted, sent back, corrected, in their own streams and the ärende's.

What needs both streams is done by the commands that the routes hand over: all of it, or nothing.
"""

from __future__ import annotations

from datetime import date
from typing import Any, cast
from uuid import UUID

from api.kommandon import inbetalning as placeringar
from api.kommandon import inbetalningsrattelse
from domain.grund.aktor import Atgard
from domain.grund.lador import KRAVBARA
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.grund.strom import Strom
from domain.inbetalning import aterbetalning, inbetalning
from domain.inbetalning.inbetalning import Inbetalning
from store.fel import StromFinnsInte
from store.journal import Arbete, Kommando
from store.liggare import Liggare
from tests.domain.hjalp.historia import BANKGIRO
from tests.domain.hjalp.maskinbord import OKAND, Bord
from tests.domain.hjalp.scenario import BO


class _Minne:
    """The streams of the machine, as a command opens them."""

    def __init__(self, b: Bord) -> None:
        self.strommar = {s.id: s for s in b.strommar}

    def hamta(self, slag: type[Strom], strom_id: UUID) -> Strom:
        if strom_id not in self.strommar:
            raise StromFinnsInte(slag.TOPIC, strom_id)
        return self.strommar[strom_id]


def utfor(b: Bord, kommando: Kommando) -> None:
    """What is refused in one stream is done in none."""
    strommar = (b.arende, b.annat[0], *b.inbetalningar.values())
    fore = [s.kopia() for s in strommar]
    try:
        kommando(Arbete(cast(Liggare, _Minne(b))))
    except (Stopp, StromFinnsInte) as nekad:
        for strom, forut in zip(strommar, fore, strict=True):
            strom.__dict__ = forut.__dict__
        if isinstance(nekad, Stopp):
            raise
    finally:
        for strom in b.strommar:
            vars(strom).pop("bok", None)


def ta_emot(b: Bord) -> None:
    """More than what is then owed, now and then."""
    ny = inbetalning.ta_emot(
        Atgard(b.dag, BO),
        inbetalning_id=UUID(int=1000 + len(b.inbetalningar)),
        bankreferens="b",
        belopp_ore=b.belopp(b.ore),
        konto=BANKGIRO,
        fran=None,
        meddelande=None,
    )
    b.inbetalningar[ny.id] = ny


def placera(b: Bord) -> None:
    """On a claim; or, when there is none, out of a box."""
    vald = _vald(b)
    lador = [lada for lada in KRAVBARA if b.arende.okravt_ore(lada)]
    fordran_id = b.skuld if b.ore > 1 else None
    utfor(
        b,
        placeringar.placera(
            vald,
            av=BO,
            verkningsdag=_dagen(b, vald),
            arende_id=b.arende.id,
            belopp_ore=b.nagra_ore,
            fordran_id=fordran_id,
            ur={} if fordran_id else {b.en(lador, Lada.BEVILJAT_EJ_UTBETALT): b.nagra_ore},
        ),
    )


def hav(b: Bord) -> None:
    """As if it had never been placed; or from today on."""
    vald = _vald(b)
    mottagen = b.inbetalningar.get(vald)
    utfor(
        b,
        placeringar.hav(
            vald,
            av=BO,
            verkningsdag=_dagen(b, vald),
            placering_version=b.en(mottagen.placeringar if mottagen else (), 99),
            galler_fran=b.idag if b.ore > 3 else None,
            orsak="o",
        ),
    )


def ratta(b: Bord) -> None:
    """The bank had it on another day, or had more or less."""
    vald = _vald(b)
    mottagen = b.inbetalningar.get(vald)
    belopp = mottagen.bankuppgift.belopp_ore if mottagen else 1
    utfor(
        b,
        inbetalningsrattelse.ratta(
            vald,
            av=BO,
            verkningsdag=b.dag,
            rattar_version=max(mottagen.bankuppgifter) if mottagen else 1,
            belopp_ore=b.belopp(b.ore) if b.ore > 3 else belopp,
            orsak="o",
        ),
    )


def skicka_tillbaka(b: Bord) -> None:
    vald = _vald(b)
    mottagen = b.inbetalningar.get(vald) or Inbetalning.tom(vald)
    if mottagen.version:
        aterbetalning.aterbetala(
            mottagen, Atgard(_dagen(b, vald), BO), belopp_ore=b.nagra_ore, **_ut(b)
        )


def ratta_det_skickade(b: Bord) -> None:
    skickade = [(m, v) for m in b.inbetalningar.values() for v in m.aterbetalningar]
    if skickade:
        mottagen, version = skickade[b.nr % len(skickade)]
        om = {k: v for k, v in _ut(b).items() if k != "bankreferens"}
        aterbetalning.ratta_aterbetalning(
            mottagen, Atgard(b.dag, BO), rattar_version=version, belopp_ore=b.belopp(b.ore), **om
        )


def _ut(b: Bord) -> dict[str, Any]:
    return {"betalningsmal": BANKGIRO, "bankreferens": None, "orsak": "o"}


def _vald(b: Bord) -> UUID:
    """The last, more often than those before."""
    return b.en([*reversed(b.inbetalningar)], OKAND)


def _dagen(b: Bord, vald: UUID) -> date:
    mottagen = b.inbetalningar.get(vald)
    placerade = [p.dag for p in mottagen.placeringar.values()] if mottagen else []
    return max([b.idag, *placerade])
