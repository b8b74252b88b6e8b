"""Decisions done at random: changed, corrected, revoked, granted anew, appealed, judged."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from domain.beslut import andring, bifall, meddelande, rattelse
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.grund.aktor import Atgard
from domain.overklagande import dom as overklagande_dom
from domain.overklagande import overklagande, overlamnande, rattidsprovning
from domain.overklagande.aterstallning import Aterstallning
from domain.overklagande.dom import Utgang
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.maskinbord import OKAND, Bord
from tests.domain.hjalp.overklagandeverb import overklaga_vid_behov
from tests.domain.hjalp.scenario import ANNA


def _belopp(b: Bord) -> int:
    return 1 + (3 * b.ore + b.nr) % 20


def _meddela(b: Bord, beslut_id: UUID) -> None:
    meddelande.meddela(
        b.arende,
        b.regelverk,
        frozenset(),
        Atgard(b.idag, ANNA),
        beslut_id=beslut_id,
        satt=Meddelandesatt.E_POST,
        till="r@example.se",
        overklagandehanvisning=Overklagandehanvisning.FAR_INTE_OVERKLAGAS
        if b.arende.beslut[beslut_id].overklagas is None
        else Overklagandehanvisning.BIFOGAD,
    )


def andra(b: Bord) -> None:
    """The grant is changed, and the party told."""
    belopp, beslut_id = _belopp(b), b.ny_id
    till_nackdel = belopp < b.arende.beviljat_ore
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
    _meddela(b, beslut_id)


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
        stod=Andringsstod.FORBEHALL,
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
    _meddela(b, beslut_id)


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
        belopp_ore=3 * (b.ore - 1) if utgang is Utgang.ANDRING else None,
        aterstallning=Aterstallning(som_om_aldrig_upphavt=b.nr % 2 == 0, forfallodag=b.idag),
    )
