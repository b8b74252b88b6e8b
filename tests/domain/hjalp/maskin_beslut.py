"""Decisions done at random: changed, corrected, revoked, granted anew, refused, promised."""

from __future__ import annotations

from typing import Any, cast
from uuid import UUID

from domain.anslag.bemyndigande import Atagande
from domain.beslut import andring, atagande, avgorande, bifall, infriande, rattelse
from domain.beslut.avgorande import Avskrivningsskal, Avvisningsskal
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.grund.aktor import Atgard
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.maskin_part import meddela_det
from tests.domain.hjalp.maskinbord import OKAND, Bord
from tests.domain.hjalp.scenario import ANNA, BO


def _belopp(b: Bord) -> int:
    return b.belopp(1 + (3 * b.ore + b.nr) % 20)


def andra(b: Bord) -> None:
    """The grant is changed, and the party told."""
    belopp, beslut_id = _belopp(b), b.ny_id
    till_nackdel = belopp < b.arende.beslutat_ore
    andring.andra(
        b.arende,
        b.utlysning,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=beslut_id,
        andrar_beslut_id=cast(UUID, b.arende.avgorande_id),
        stod=Andringsstod.FORBEHALL if till_nackdel else Andringsstod.INTE_GYNNANDE,
        belopp_ore=belopp,
        beslut=BESLUTSUPPGIFTER,
    )
    meddela_det(b, beslut_id)


def ratta(b: Bord) -> None:
    """A slip in the amount."""
    rattelse.ratta(
        b.arende,
        b.utlysning,
        b.underlag,
        Atgard(b.idag, ANNA),
        rattelseskal=Rattelseskal.RAKNEFEL,
        fore="a",
        efter="b",
        belopp_ore=_belopp(b),
    )


def upphav(b: Bord) -> None:
    andring.upphav(
        b.arende,
        b.utlysning,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        andrar_beslut_id=cast(UUID, b.arende.avgorande_id),
        stod=Andringsstod.FORBEHALL if b.arende.har_bifall else Andringsstod.INTE_GYNNANDE,
        beslut=BESLUTSUPPGIFTER,
    )


def bevilja(b: Bord) -> None:
    """When nothing is decided: anew, and told."""
    beslut_id = b.ny_id
    bifall.bevilja(
        b.arende,
        b.utlysning,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=beslut_id,
        belopp_ore=_belopp(b),
        beslut=BESLUTSUPPGIFTER,
    )
    meddela_det(b, beslut_id)


def avsla(b: Bord) -> None:
    """When nothing is decided."""
    om: dict[str, Any] = {"beslut_id": b.ny_id, "beslut": BESLUTSUPPGIFTER}
    atgard = Atgard(b.idag, ANNA)
    if b.nr % 2:
        avgorande.avsla(b.arende, b.underlag, atgard, **om)
    else:
        skal = Avskrivningsskal.FORFALLEN
        avgorande.skriv_av(b.arende, b.underlag, atgard, **om, avskrivningsskal=skal)


def avvisa(b: Bord) -> None:
    """When nothing is decided. It was never late."""
    avgorande.avvisa(
        b.arende,
        b.utlysning,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        avvisningsskal=list(Avvisningsskal)[b.ore % len(Avvisningsskal)],
        beslut=BESLUTSUPPGIFTER,
    )


def lova(b: Bord) -> None:
    """Money of the next year."""
    atagande.besluta_ataganden(
        b.arende,
        b.post,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        ataganden=[Atagande(infriandear=2025, belopp_ore=b.belopp(b.ore))],
        beslut=BESLUTSUPPGIFTER,
    )


def lova_mindre(b: Bord) -> None:
    """Or nothing; of what is outstanding, or also of what has been granted."""
    kvar = [Atagande(infriandear=2025, belopp_ore=b.nagra_ore)] if b.ore > 1 else []
    infriat = {i.beslut_id for i in b.arende.beviljande.infriat}
    atagande.andra_ataganden(
        b.arende,
        b.post,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        andrar_beslut_id=b.en([i for i, _ in b.arende.ataganden] + sorted(infriat), OKAND),
        stod=Andringsstod.FORBEHALL,
        ataganden=[] if infriat else kvar,
        infriat=kvar if infriat else None,
        beslut=BESLUTSUPPGIFTER,
    )


def infria(b: Bord) -> None:
    infriande.infria(
        b.arende,
        b.post,
        Atgard(b.idag, BO),
        beslut_id=b.en([i for i, _ in b.arende.ataganden], OKAND),
        infriandear=2025,
        belopp_ore=b.belopp(b.ore),
    )
