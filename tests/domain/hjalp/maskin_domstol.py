"""Appeals done at random: come in, judged, handed over; and what the courts make of them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from domain.arende.beslut import Overklagande
from domain.grund.aktor import Atgard
from domain.overklagande import (
    aterkallelse,
    avvisning,
    domoverklagande,
    domsdelfaendehavning,
    inhibition,
    overklagande,
    overlamnande,
    rattidsprovning,
)
from domain.overklagande import dom as overklagande_dom
from domain.overklagande.aterstallning import Aterstallning
from domain.overklagande.dom import Utgang
from domain.overklagande.domoverklagande import Klagandesida
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.maskinbord import OKAND, Bord
from tests.domain.hjalp.overklagandeverb import overklaga_vid_behov
from tests.domain.hjalp.scenario import ANNA, BO


def overklaga(b: Bord) -> None:
    """A decision, often one of the last, in time: handed over to the court."""
    atgard, overklagande_id = Atgard(b.idag, ANNA), b.ny_id
    overklagande.ta_emot(
        b.arende,
        atgard,
        overklagande_id=overklagande_id,
        beslut_id=b.en([*reversed(b.arende.beslut)], OKAND),
        klagande="k",
        yrkande="y",
    )
    rattidsprovning.rattidsprova(b.arende, atgard, overklagande_id=overklagande_id, i_tid=True)
    overlamnande.overlamna(b.arende, atgard, overklagande_id=overklagande_id, domstol="d")


def dom(b: Bord) -> None:
    """On what no court has judged yet, the last first; then on what a higher court may judge."""
    alla = [o for x in b.arende.beslut.values() for o in x.overklaganden if o.overlamnat_dag]
    odomda = [o.overklagande_id for o in alla if not o.avgjort]
    _dom(b, b.en([*reversed(odomda), *(o.overklagande_id for o in alla if o.avgjort)], OKAND))


def overklaga_till_dom(b: Bord) -> None:
    """Appealed, and judged at once."""
    overklagande_id = b.ny_id
    overklaga(b)
    _dom(b, overklagande_id)


def overklaga_till_andra_domen(b: Bord) -> None:
    """Appealed, judged, and that judgement set aside, or left to stand, by the court above."""
    overklagande_id = b.ny_id
    overklaga_till_dom(b)
    hogre = [u for u in Utgang if u.om_en_dom]
    _registrera(b, overklagande_id, hogre[(b.nr // 2 + b.ore) % len(hogre)])


def _dom(b: Bord, overklagande_id: UUID) -> None:
    domt = any(d.overklagande_id == overklagande_id for d in b.arende.domar.values())
    mojliga = [u for u in Utgang if domt or not u.om_en_dom]
    _registrera(b, overklagande_id, mojliga[(b.nr + b.ore) % len(mojliga)])


def _registrera(b: Bord, overklagande_id: UUID, utgang: Utgang) -> None:
    overklaga_vid_behov(b.arende, Atgard(b.idag, ANNA), overklagande_id)
    overklagande_dom.registrera_dom(
        b.arende,
        b.utlysning,
        Atgard(b.idag, ANNA),
        overklagande_id=overklagande_id,
        domstol="d",
        malnummer=f"m {b.arende.version}",
        utgang=utgang,
        belopp_ore=b.belopp(3 * (b.ore - 1)) if utgang is Utgang.ANDRING else None,
        aterstallning=Aterstallning(som_om_aldrig_upphavt=b.nr % 2 == 0, forfallodag=b.idag),
    )


def kom_overklagande(b: Bord) -> None:
    """It only comes in."""
    overklagande.ta_emot(
        b.arende,
        Atgard(b.idag, BO),
        overklagande_id=b.ny_id,
        beslut_id=b.en([*reversed(b.arende.beslut)], OKAND),
        klagande="k",
        yrkande="y",
    )


def vidare(b: Bord) -> None:
    """What only came in is withdrawn, dismissed or handed over."""
    hos_oss = [o.overklagande_id for o in _alla(b) if o.overlamnat_dag is None]
    vald, atgard = b.en(hos_oss, OKAND), Atgard(b.idag, ANNA)
    if b.ore == 1:
        aterkallelse.aterkalla(b.arende, atgard, overklagande_id=vald, av_vem="k")
    elif b.ore == 2:
        om: dict[str, Any] = {"beslut_id": b.ny_id, "overklagande_id": vald}
        avvisning.avvisa_overklagande(b.arende, b.underlag, atgard, **om, beslut=BESLUTSUPPGIFTER)
    else:
        rattidsprovning.rattidsprova(b.arende, atgard, overklagande_id=vald, i_tid=True)
        overlamnande.overlamna(b.arende, atgard, overklagande_id=vald, domstol="d")


def overklaga_dom(b: Bord) -> None:
    domoverklagande.overklaga_dom(
        b.arende,
        Atgard(b.idag, ANNA),
        dom_id=b.en([*reversed(b.arende.domar)], OKAND),
        klagandesida=list(Klagandesida)[b.ore % len(Klagandesida)],
        klagande="k",
        yrkande="y",
    )


def delfa_dom(b: Bord) -> None:
    """Noted, or taken back when it is."""
    vald = b.en([*reversed(b.arende.domar)], OKAND)
    dom = b.arende.domar.get(vald)
    if dom and dom.delfadd_version:
        om: dict[str, Any] = {"dom_id": vald, "rattar_version": dom.delfadd_version, "orsak": "o"}
        domsdelfaendehavning.hav_domens_delfaende(b.arende, Atgard(b.idag, ANNA), **om)
        return
    domoverklagande.anteckna_domens_delfaende(
        b.arende, frozenset(), Atgard(b.idag, ANNA), dom_id=vald, bevis="b"
    )


def inhibera(b: Bord) -> None:
    inhibition.inhibera(b.arende, Atgard(b.idag, ANNA), **_i_domstol(b))


def hav_inhibition(b: Bord) -> None:
    inhibition.hav_inhibition(b.arende, Atgard(b.idag, ANNA), **_i_domstol(b))


def _i_domstol(b: Bord) -> dict[str, Any]:
    vald = b.en([o.overklagande_id for o in _alla(b) if o.overlamnat_dag], OKAND)
    return {"overklagande_id": vald, "domstol": "d", "malnummer": "i"}


def _alla(b: Bord) -> list[Overklagande]:
    return [o for x in b.arende.beslut.values() for o in x.overklaganden]
