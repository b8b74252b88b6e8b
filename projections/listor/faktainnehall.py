"""Faktainnehåll: what the row of a fact says of it: its amount, whom it names, what it changes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from typing import Any
from uuid import UUID

from domain.anslag.bemyndigande import Atagande
from domain.anslag.budgetar import BudgetarAvslutat
from domain.arende.avstattigen import AvstattIgen
from domain.arende.beviljat import Infriat
from domain.arende.havning import FordranHavd
from domain.arende.igenkrav import FordranKravdIgen
from domain.arende.pengafaktum import Havningsorsak
from domain.arende.uttag import summa
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.avskrivning import AvskrivningAterford, FordranAvskriven
from domain.aterkrav.avskrivningshavning import AvskrivningHavd
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.eftergiftsrattelse import EftergiftRattad
from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.aterkrav.rattelse import AterkravRattat, AvstaendeRattat
from domain.aterkrav.sankning import AterkravSankt, AvstaendeAndrat
from domain.aterkrav.villkorsrattelse import BetalningsvillkorRattat
from domain.beslut.andring import BeslutAndrat, BeslutUpphavt
from domain.beslut.atagande import AtagandenAndrade, AtagandenBeslutade
from domain.beslut.beslutsfaktum import Beslutsfaktum
from domain.beslut.prioritering import PrioriteringFaststalld
from domain.beslut.rattelse import BeslutRattat
from domain.grund.faktum import Faktum
from domain.handlaggning.partsbyteshavning import PartsbyteHavt
from domain.inbetalning.inbetalning import InbetalningMottagen
from domain.inbetalning.placering import PlaceringUtebliven
from domain.overklagande.aterstallning import FordranAterstalld
from domain.overklagande.avstaendefoljd import AvstaendeAndratAvDom
from domain.overklagande.dom import DomMeddelad
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.order import UtbetalningBeordrad
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad
from domain.utbetalning.returrattelse import ReturRattad
from domain.utbetalning.utbetalningshinder import UtbetalningshinderHavt


@singledispatch
def belopp(faktum: Faktum) -> int | None:
    """The amount that a fact is about, in öre; None if it is about none."""
    ore = getattr(faktum, "belopp_ore", None)
    return ore if isinstance(ore, int) else None


@belopp.register
def _(faktum: AterkravBeslutat | AterkravSankt) -> int:
    return faktum.krav_ore


@belopp.register
def _(
    faktum: FordranEftergiven
    | EftergiftRattad
    | EftergiftAndrad
    | FordranAvskriven
    | AvskrivningAterford
    | AvskrivningHavd,
) -> int:
    return summa(faktum.kapital)


@belopp.register
def _(faktum: AvstaendeAndrat | AvstaendeRattat) -> int:
    return summa(faktum.avstatt)


@belopp.register
def _(faktum: AtagandenBeslutade) -> int:
    return _utlovat(faktum.ataganden)


@belopp.register
def _(faktum: AtagandenAndrade) -> int:
    return _utlovat(faktum.ataganden, faktum.infriat)


def _utlovat(*delar: Sequence[Atagande | Infriat]) -> int:
    """What a decision promises of coming years, and what has been granted of it, together."""
    return sum(ett.belopp_ore for del_ in delar for ett in del_)


@singledispatch
def namngivet(faktum: Faktum) -> dict[str, Any]:
    """What else an auditor asks a fact for, by name."""
    return {}


@namngivet.register
def _(faktum: Beslutsfaktum) -> dict[str, Any]:
    return _beslutet(faktum)


def _beslutet(faktum: Beslutsfaktum) -> dict[str, Any]:
    undantag = faktum.beslut.kommuniceringsundantag
    return {
        "beslutstyp": faktum.TYP.value,
        "beslutsfattare": list(faktum.beslut.beslutsfattare),
        "foredragande": list(faktum.beslut.foredragande),
        **({} if undantag is None else {"undantag": undantag.value}),
    }


def _andring(beslut_id: UUID, grund: str, tidigare_ore: int) -> dict[str, Any]:
    """Which decision is changed, on what ground, and what it said (öre) before."""
    return {"andrar": str(beslut_id), "grund": grund, "tidigare_ore": str(tidigare_ore)}


@namngivet.register
def _(faktum: BeslutAndrat | BeslutUpphavt) -> dict[str, Any]:
    andrar = (
        faktum.andrar_beslut_id if isinstance(faktum, BeslutAndrat) else faktum.upphaver_beslut_id
    )
    return {
        **_beslutet(faktum),
        **_andring(andrar, faktum.stod.value, faktum.tidigare_belopp_ore),
    }


@namngivet.register
def _(faktum: AtagandenAndrade) -> dict[str, Any]:
    tidigare_ore = _utlovat(faktum.tidigare_ataganden, faktum.tidigare_infriat)
    return {
        **_beslutet(faktum),
        **_andring(faktum.andrar_beslut_id, faktum.stod.value, tidigare_ore),
    }


@namngivet.register
def _(faktum: UtbetalningshinderHavt) -> dict[str, Any]:
    """The hindrance is revoked: it is of no amount, and needs no more than reasons."""
    return {
        **_beslutet(faktum),
        **_andring(faktum.haver_beslut_id, faktum.beslut.motivering, 0),
    }


@namngivet.register
def _(faktum: AterkravSankt) -> dict[str, Any]:
    return {
        **_beslutet(faktum),
        **_andring(faktum.andrar_beslut_id, faktum.stod.value, faktum.tidigare_krav_ore),
        "motivering": faktum.beslut.motivering,
    }


@namngivet.register
def _(faktum: AterkravRattat) -> dict[str, Any]:
    return _andring(faktum.beslut_id, faktum.rattelseskal.value, faktum.tidigare_krav_ore)


@namngivet.register
def _(faktum: AvstaendeAndrat) -> dict[str, Any]:
    return {
        **_beslutet(faktum),
        **_andring(faktum.andrar_beslut_id, faktum.stod.value, summa(faktum.tidigare_avstatt)),
        "motivering": faktum.beslut.motivering,
    }


@namngivet.register
def _(faktum: EftergiftRattad | AvstaendeRattat) -> dict[str, Any]:
    om = faktum
    forut = (
        (*om.tidigare_kapital, *om.redan_lyft)
        if isinstance(om, EftergiftRattad)
        else om.tidigare_avstatt
    )
    return {
        **_andring(faktum.beslut_id, faktum.rattelseskal.value, summa(forut)),
        "motivering": f"{faktum.rattelseskal.namn}: {faktum.fore} → {faktum.efter}",
    }


@namngivet.register
def _(faktum: EftergiftAndrad) -> dict[str, Any]:
    forut = summa((*faktum.tidigare_kapital, *faktum.redan_lyft))
    return {
        **_beslutet(faktum),
        **_andring(faktum.andrar_beslut_id, faktum.stod.value, forut),
        "motivering": faktum.beslut.motivering,
    }


@namngivet.register
def _(faktum: BetalningsvillkorRattat) -> dict[str, Any]:
    """It changes no amount."""
    return _andring(faktum.beslut_id, faktum.rattelseskal.value, 0)


@namngivet.register
def _(faktum: BeslutRattat) -> dict[str, Any]:
    return _andring(faktum.beslut_id, faktum.rattelseskal.value, faktum.tidigare_belopp_ore)


@namngivet.register
def _(faktum: DomMeddelad) -> dict[str, Any]:
    """A judgment that lets the decision stand changes none."""
    dom = f"{faktum.domstol} {faktum.malnummer}"
    if not faktum.utgang.andrar:
        return {"dom": dom}
    return {
        "dom": dom,
        **_andring(faktum.beslut_id, dom, faktum.tidigare_belopp_ore),
    }


@namngivet.register
def _(faktum: AterkravBeslutat) -> dict[str, Any]:
    if not faktum.avstatt:
        return _beslutet(faktum)
    return {**_beslutet(faktum), "motivering": faktum.avstaendeskal or ""}


@namngivet.register
def _(faktum: FordranEftergiven) -> dict[str, Any]:
    return {**_beslutet(faktum), "motivering": faktum.eftergiftsskal}


@namngivet.register
def _(faktum: FordranAvskriven) -> dict[str, Any]:
    return {"motivering": faktum.motivering}


@namngivet.register
def _(faktum: FordranHavd | FordranKravdIgen) -> dict[str, Any]:
    return {"motivering": faktum.orsak.namn}


@namngivet.register
def _(faktum: AvstattIgen) -> dict[str, Any]:
    return {"motivering": "Det krävs inte längre, och beslutet avstår från det"}


@namngivet.register
def _(faktum: FordranAterstalld | AvstaendeAndratAvDom) -> dict[str, Any]:
    """What a court has lifted is demanded, waived and abstained from again; or is no more."""
    return {"motivering": Havningsorsak.DOM.namn}


@namngivet.register
def _(faktum: AterbetalningHavd | AvskrivningHavd) -> dict[str, Any]:
    return {"motivering": faktum.orsak}


@namngivet.register
def _(faktum: UtbetalningGenomford | UtbetalningRattad) -> dict[str, Any]:
    referens = faktum.bankreferens if isinstance(faktum, UtbetalningGenomford) else None
    return {
        "beordrat_ore": str(faktum.beordrat_ore),
        "for_hogt_ore": str(faktum.for_hogt_belopp_ore),
        "betalningsmal": faktum.betalningsmal,
        **({} if referens is None else {"bankreferens": referens}),
    }


@namngivet.register
def _(faktum: UtbetalningBeordrad) -> dict[str, Any]:
    return {"betalningsmal": faktum.betalningsmal}


@namngivet.register
def _(faktum: PartsbyteHavt) -> dict[str, Any]:
    betalda = [u.order_version for u in faktum.annans_utbetalningar if u.betald]
    return {"annans_betalda_ordrar": betalda}


@namngivet.register
def _(faktum: PlaceringUtebliven) -> dict[str, Any]:
    return {"arende_id": str(faktum.arende_id), "stopp_i_ord": faktum.stopp_i_ord}


@namngivet.register
def _(faktum: UtbetalningReturnerad) -> dict[str, Any]:
    return {
        "for_hogt_ore": str(faktum.for_hogt_belopp_ore),
        "bankreferens": faktum.bankreferens,
        "utbetalning_version": str(faktum.utbetalning_version),
        "orsak": faktum.orsak,
    }


@namngivet.register
def _(faktum: ReturRattad) -> dict[str, Any]:
    return {
        "utbetalning_version": str(faktum.utbetalning_version),
        "orsak": faktum.orsak,
    }


@namngivet.register
def _(faktum: AterbetalningMottagen | FordranKvittad) -> dict[str, Any]:
    """What of it the state has on an inkomsttitel, and not on the anslag."""
    kapital = summa(faktum.kapital)
    till_anslaget = summa(faktum.till_anslaget)
    return {
        "anslag_id": str(faktum.medel.anslag_id),
        "till_inkomsttitel_ore": str(kapital - till_anslaget),
        "betald_ranta_ore": str(faktum.ranta_ore),
        **(_mot(faktum) if isinstance(faktum, FordranKvittad) else {}),
    }


@namngivet.register
def _(faktum: AterbetalningAvraknad) -> dict[str, Any]:
    """How much more of the payment that it is about the state has so; or less."""
    till_inkomsttitel = faktum.mer_kapital_ore - faktum.mer_till_anslaget_ore
    return {
        "anslag_id": str(faktum.medel.anslag_id),
        "till_inkomsttitel_ore": str(till_inkomsttitel),
        "betald_ranta_ore": str(-faktum.mer_kapital_ore),
        "aterbetalning_version": str(faktum.aterbetalning_version),
    }


@namngivet.register
def _(faktum: KvittningHavd) -> dict[str, Any]:
    return _mot(faktum)


def _mot(faktum: FordranKvittad | KvittningHavd) -> dict[str, Any]:
    """The ärende whose grant it was set off against, if it is another."""
    mot = faktum.bidragets_arende_id
    return {} if mot is None else {"bidragets_arende_id": str(mot)}


@namngivet.register
def _(faktum: InbetalningMottagen) -> dict[str, Any]:
    sagt = {"fran": faktum.betalare, "meddelande": faktum.meddelande}
    return {
        "bankreferens": faktum.bankreferens,
        "konto": faktum.konto,
        **{namn: text for namn, text in sagt.items() if text is not None},
    }


@namngivet.register
def _(faktum: PrioriteringFaststalld) -> dict[str, Any]:
    return {"arenden": [str(arende_id) for arende_id in faktum.arende_ids]}


@namngivet.register
def _(faktum: BudgetarAvslutat) -> dict[str, Any]:
    return {"budgetar": str(faktum.budgetar)}
