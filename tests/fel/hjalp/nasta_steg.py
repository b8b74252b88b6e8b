"""What each next step is by the verbs of the domain: whether the case accepts it, on a copy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from inspect import Parameter, signature
from typing import Any
from uuid import UUID, uuid5

from domain.aterkrav.aterkrav import besluta_aterkrav
from domain.aterrapport import begaran
from domain.beslut import avgorande, bifall, meddelande
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.handlaggning import avslut, paminnelse
from domain.overklagande import dom, overlamnande, rattidsprovning
from domain.overklagande.rattidsprovning import Rattidsundantag
from domain.utbetalning import attest, utbetalningshinder
from projections.listor.handlaggare import Steg
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import NAMNRYMD
from tests.domain.hjalp.scenario import ANNA, BO, as_taken_by

SISTA = uuid5(NAMNRYMD, "det som prövas sist")
_LADOR = (Lada.OFORBRUKAT, Lada.EJ_GODKANT, Lada.FOR_HOGT_BELOPP)


def gar(gang: Domgang, verb: Callable[..., None], **falt: Any) -> bool:
    """The verb is accepted; the case is not changed."""
    arende, dag = gang.arende.kopia(), gang.dag + timedelta(days=10)
    alla = {**vars(gang), "stangda_dagar": frozenset(), "myndighet": gang.betalande}
    namnen = signature(verb).parameters
    i_ordning = [namn for namn, p in namnen.items() if p.kind is not Parameter.KEYWORD_ONLY]
    strommar = [alla[namn] for namn in i_ordning if namn in alla]
    om = {"beslut_id": SISTA, "beslut": BESLUTSUPPGIFTER} | falt
    om = {namn: varde for namn, varde in om.items() if namn in namnen or namn in falt}
    try:
        verb(arende, *strommar[1:], **as_taken_by(verb, {"verkningsdag": dag, "av": ANNA} | om))
    except Stopp:
        return False
    return True


def avsluta(gang: Domgang) -> bool:
    return gar(gang, avslut.avsluta)


def _besluta(gang: Domgang) -> bool:
    return gar(gang, bifall.bevilja, belopp_ore=1_00)


def _skriva_av(gang: Domgang) -> bool:
    return gar(gang, avgorande.skriv_av, avskrivningsskal=avgorande.Avskrivningsskal.ATERKALLAD)


def _meddela(gang: Domgang) -> bool:
    hanvisningar = (Overklagandehanvisning.BIFOGAD, Overklagandehanvisning.FAR_INTE_OVERKLAGAS)
    return any(
        gar(
            gang,
            meddelande.meddela,
            beslut_id=beslut_id,
            satt=Meddelandesatt.BREV,
            till="Regionen",
            overklagandehanvisning=hanvisning,
        )
        for beslut_id in gang.arende.beslut
        for hanvisning in hanvisningar
    )


def attestera(gang: Domgang, ore: int) -> bool:
    return gar(gang, attest.attestera, av=BO, utbetalning_id=SISTA, belopp_ore=ore)


def _begara_aterrapport(gang: Domgang) -> bool:
    return gar(gang, begaran.begar, aterrapport_id=SISTA, bidragsar=2024)


def _bevaka_fordran(gang: Domgang) -> bool:
    om: dict[str, Any] = {"slag": paminnelse.Paminnelseslag.FORDRAN, "till": "Regionen"}
    return any(gar(gang, paminnelse.paminn, avser_id=i, **om) for i in gang.arende.fordringar)


def _krava(gang: Domgang) -> bool:
    ur = {lada: gang.arende.okravt_ore(lada) for lada in _LADOR if gang.arende.okravt_ore(lada)}
    om: dict[str, Any] = {"fordran_id": SISTA, "avstatt": {}, "avstaendeskal": None}
    return gar(gang, besluta_aterkrav, grunder=["ej-anvant"], ur=ur, **om)


def _invanta_dom(gang: Domgang) -> bool:
    sagt = {"domstol": "Domstolen", "malnummer": "99-25", "utgang": dom.Utgang.AVSKRIVNING}
    return _nagot_overklagande(gang, dom.registrera_dom, **sagt)


def _nagot_overklagande(gang: Domgang, verb: Callable[..., None], **falt: Any) -> bool:
    """It is accepted of some appeal."""
    ider: set[UUID] = {
        o.overklagande_id for b in gang.arende.beslut.values() for o in b.overklaganden
    }
    return any(gar(gang, verb, overklagande_id=i, **falt) for i in ider)


def _rattidsprova(gang: Domgang) -> bool:
    sent = {"undantag": Rattidsundantag.FEL_UNDERRATTELSE, "undantagsskal": "Fel"}
    verb = rattidsprovning.rattidsprova
    return any(_nagot_overklagande(gang, verb, i_tid=True, **om) for om in ({}, sent))


def _overlamna(gang: Domgang) -> bool:
    return _nagot_overklagande(gang, overlamnande.overlamna, domstol="Förvaltningsrätten")


STEGEN: dict[Steg, Callable[[Domgang], bool]] = {
    Steg.BESLUTA: _besluta,
    Steg.SKRIVA_AV: _skriva_av,
    Steg.MEDDELA_BESLUT: _meddela,
    Steg.RATTIDSPROVA: _rattidsprova,
    Steg.OVERLAMNA_TILL_DOMSTOL: _overlamna,
    Steg.INVANTA_DOM: _invanta_dom,
    Steg.PROVA_HINDRET: lambda gang: gar(gang, utbetalningshinder.hav),
    Steg.ATTESTERA: lambda gang: attestera(gang, gang.arende.lador.i(Lada.BEVILJAT_EJ_UTBETALT)),
    Steg.BEGARA_ATERRAPPORT: _begara_aterrapport,
    Steg.BEVAKA_FORDRAN: _bevaka_fordran,
    Steg.PROVA_ATERKRAV: _krava,
    Steg.AVSLUTA: avsluta,
}
