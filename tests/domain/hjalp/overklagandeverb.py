"""Verbs of an appeal done at random: it comes in, is judged, goes to the court, and comes back."""

from __future__ import annotations

from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Overklagande
from domain.grund.aktor import Atgard
from domain.overklagande.aterkallelse import aterkalla as aterkalla_overklagande
from domain.overklagande.aterstallning import Aterstallning
from domain.overklagande.avvisning import avvisa_overklagande
from domain.overklagande.dom import Utgang, registrera_dom
from domain.overklagande.domoverklagande import Klagandesida, overklaga_dom
from domain.overklagande.malet import malet
from domain.overklagande.overklagande import ta_emot
from domain.overklagande.overlamnande import overlamna
from domain.overklagande.rattidsprovning import Rattidsundantag, rattidsprova
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import ANNA, BO
from tests.domain.hjalp.slumpen import OKAND, Slump, nytt_id


def overklaga(arende: Arende, s: Slump) -> None:
    ta_emot(
        arende,
        Atgard(s.dag, BO),
        overklagande_id=nytt_id(arende),
        beslut_id=s.nagon(arende.beslut, OKAND),
        klagande="k",
        yrkande="y",
    )


def vidare(arende: Arende, s: Slump) -> None:
    """Judged or dismissed, or if it is already, handed over; now and then it is withdrawn."""
    vantar = [o for o in _overklaganden(arende) if o.overlamnat_dag is None]
    vald = s.nagon([o.overklagande_id for o in vantar if o.i_tid is not False], OKAND)
    if any(o.overklagande_id == vald and o.i_tid is None for o in vantar):
        if s.nr % 7 == 0:
            avvisa_overklagande(
                arende,
                s.underlag,
                Atgard(s.dag, ANNA),
                beslut_id=nytt_id(arende),
                overklagande_id=vald,
                beslut=BESLUTSUPPGIFTER,
            )
            return
        undantag = Rattidsundantag.FEL_UNDERRATTELSE if s.nr % 2 else None
        rattidsprova(
            arende,
            Atgard(s.dag, BO),
            overklagande_id=vald,
            i_tid=s.nr % 5 != 0,
            undantag=undantag,
            undantagsskal="Fel adress" if s.nr % 3 else None,
        )
        return
    if s.nr % 6 == 0:
        aterkalla_overklagande(arende, Atgard(s.dag, BO), overklagande_id=vald, av_vem="k")
        return
    overlamna(arende, Atgard(s.dag, BO), overklagande_id=vald, domstol="d")


def dom(arende: Arende, s: Slump) -> None:
    """Of what is with the court, or has been: then it is a higher one."""
    utgang = list(Utgang)[s.nr % len(Utgang)]
    overlamnade = [o.overklagande_id for o in _overklaganden(arende) if o.overlamnat_dag]
    vald = s.nagon(overlamnade, OKAND)
    overklaga_vid_behov(arende, Atgard(s.dag, BO), vald)
    registrera_dom(
        arende,
        s.utlysning,
        Atgard(s.dag, BO),
        overklagande_id=vald,
        domstol="d",
        malnummer="m",
        utgang=utgang,
        belopp_ore=s.ore - 1 if utgang is Utgang.ANDRING else None,
        aterstallning=Aterstallning(som_om_aldrig_upphavt=True, forfallodag=s.dag),
    )


def overklaga_vid_behov(arende: Arende, atgard: Atgard, overklagande_id: UUID) -> None:
    """The last judgement is appealed, if it can be: then the court above speaks next."""
    om = [o for o in _overklaganden(arende) if o.overklagande_id == overklagande_id]
    rattegang = malet(arende, om[0]) if om else None
    if rattegang is None or rattegang.oppet or rattegang.dom is None or rattegang.dom.hogst:
        return
    overklaga_dom(
        arende,
        atgard,
        dom_id=rattegang.dom.dom_id,
        klagandesida=Klagandesida.PART,
        klagande="k",
        yrkande="y",
    )


def _overklaganden(arende: Arende) -> list[Overklagande]:
    return [o for b in arende.beslut.values() for o in b.overklaganden]
