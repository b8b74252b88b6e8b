"""Dom: what a court decided on an appeal, and what follows for the money.

It is recorded whatever remains of the money: it has happened.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.havning import hav, hav_overskjutande
from domain.arende.hemvist import andrat_belopp, pengarna
from domain.arende.tillstand import Beslut, Dom
from domain.grund.aktor import Aktor
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.stopp import krav, kronor
from domain.grund.varden import som_lagrad
from domain.overklagande.avvisning import Upptagande, ta_upp
from domain.overklagande.domslut import DomMeddelad, Utgang
from domain.overklagande.overklagande import krav_darefter, overklagat
from domain.overklagande.stopp import (
    AvvisningenHarIngetBelopp,
    BeloppetSaknas,
    DomenRedanRegistrerad,
    DomstolenHojerInteKravet,
    InteOverlamnat,
)
from domain.utlysning.utlysning import Utlysning


def registrera_dom(
    arende: Arende,
    utlysning: Utlysning,
    *,
    verkningsdag: date,
    av: Aktor,
    overklagande_id: UUID,
    domstol: str,
    malnummer: str,
    utgang: Utgang,
    belopp_ore: int | None = None,
) -> None:
    """Record what a court decided, and what follows for the money.

    `belopp_ore` is what the court puts in the decision's place, when it changes it. A judgement on
    a decision that lowered a claim is one on what is demanded then: it may be lowered further. If
    the lowering falls, no more is demanded than before the judgement: that takes a new decision.

    The very same judgement is recorded once for each appeal that it is on. One that the court has
    corrected is recorded as it then is: the list of deviations shows it.
    """
    beslut, overklagande = overklagat(arende, overklagande_id)
    krav(overklagande.overlamnat_dag is not None, InteOverlamnat)
    assert overklagande.overlamnat_dag is not None
    krav_darefter(verkningsdag, overklagande.overlamnat_dag)
    krav((belopp_ore is not None) is (utgang is Utgang.ANDRING), BeloppetSaknas)
    domen = Dom(
        overklagande_id,
        verkningsdag,
        som_lagrad(domstol),
        som_lagrad(malnummer),
        utgang,
        belopp_ore,
    )
    _krav_ny(arende, domen)
    avvisar = beslut.avvisar_overklagande_id is not None
    krav(not avvisar or utgang is not Utgang.ANDRING, AvvisningenHarIngetBelopp)
    om_bidraget = beslut.om_bidraget
    fore = arende.beviljat_ore if om_bidraget else _kravt(arende, beslut)
    nytt = _nytt_belopp(arende, beslut, belopp_ore) if utgang.andrar else fore
    krav(om_bidraget or nytt <= fore, DomstolenHojerInteKravet, kravt=kronor(fore))
    flytt = andrat_belopp(
        arende, utlysning, verkningsdag, nytt if om_bidraget else arende.beviljat_ore
    )
    arende.trigger_event(
        DomMeddelad,
        verkningsdag=verkningsdag,
        av=av,
        overklagande_id=overklagande_id,
        beslut_id=beslut.beslut_id,
        domstol=domstol,
        malnummer=malnummer,
        utgang=utgang,
        om_bidraget=om_bidraget,
        tidigare_belopp_ore=fore,
        belopp_ore=nytt,
        avgorande_id=_avgorande_efter(arende, beslut, utgang),
        **pengarna(arende, utlysning, flytt),
    )
    _lat_falla(
        arende,
        beslut,
        verkningsdag=verkningsdag,
        av=av,
        belopp_ore=fore - nytt,
        orsak=f"{domstol} {malnummer}",
    )
    if avvisar and utgang.andrar and beslut.i_kraft:  # it falls once
        ta_upp(
            arende,
            verkningsdag=verkningsdag,
            av=av,
            avvisning=beslut,
            dom_overklagande_id=overklagande_id,
            upptagande=_upptagande(utgang),
        )


def _krav_ny(arende: Arende, dom: Dom) -> None:
    krav(
        dom not in arende.domar,
        DomenRedanRegistrerad,
        domstol=dom.domstol,
        malnummer=dom.malnummer,
        dag=dom.dag,
    )


def _lat_falla(
    arende: Arende, beslut: Beslut, *, verkningsdag: date, av: Aktor, belopp_ore: int, orsak: str
) -> None:
    """Lift what the court took off the claim, and what claims ask for that is there no more."""
    if beslut.fordran_id is not None and belopp_ore > 0:
        hav(
            arende,
            verkningsdag=verkningsdag,
            av=av,
            fordran_id=beslut.fordran_id,
            belopp_ore=belopp_ore,
            orsak=orsak,
        )
    hav_overskjutande(arende, verkningsdag=verkningsdag, av=av, orsak=orsak)


def _nytt_belopp(arende: Arende, beslut: Beslut, belopp_ore: int | None) -> int:
    """What the court leaves: its own amount, or what there was before a decision that fell.

    What is left of a claim when the decision that lowered it falls is what is demanded already.
    """
    if belopp_ore is not None:
        return belopp_ore
    if beslut.fordran_id is None:
        return beslut.tidigare_belopp_ore
    sankte = arende.fordringar[beslut.fordran_id].beslut_id != beslut.beslut_id
    return _kravt(arende, beslut) if sankte else 0


def _upptagande(utgang: Utgang) -> Upptagande:
    """How the appeal is taken up whose dismissal fell."""
    return Upptagande.PROVAS_PA_NYTT if utgang is Utgang.ATERFORVISNING else Upptagande.I_TID


def _avgorande_efter(arende: Arende, beslut: Beslut, utgang: Utgang) -> UUID | None:
    """The decision that settles the application when the court has said its word."""
    if not beslut.om_bidraget or not utgang.andrar:
        return arende.avgorande_id
    if utgang is Utgang.ANDRING:
        return arende.avgorande_id or beslut.ersatter or beslut.beslut_id
    if beslut.ersatter is not None:  # a change or a revocation fell: what was before stands again
        return beslut.ersatter
    avgjort = utgang is Utgang.UPPHAVANDE and beslut.typ is Beslutstyp.BIFALL
    return beslut.beslut_id if avgjort else None


def _kravt(arende: Arende, beslut: Beslut) -> int:
    """What is demanded now of the claim that the decision is about: less what has been lifted."""
    if beslut.fordran_id is None:
        return 0
    return arende.fordringar[beslut.fordran_id].gallande_krav_ore
