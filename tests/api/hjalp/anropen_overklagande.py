"""What becomes of an appeal that does not go to the court, with a request accepted and refused."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp import bidraget as b
from tests.api.hjalp.anropen_arende import OVERKLAGANDE
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp, fattat, nytt_id
from tests.api.hjalp.fall import OKAND, Fall, Ny

ATERKALLELSE: Kropp = {"inkommenDag": "2024-05-02", "avVem": "Region Påhittad"}
AVVISNING: Kropp = {
    "beslutsdag": "2024-05-02",
    "innehall": "Överklagandet avvisas.",
    "motivering": "Det kom in för sent.",
    "foreskrifter": ["45 § förvaltningslagen (2017:900)"],
}
DOM: Kropp = {
    "dag": "2024-11-20",
    "domstol": "Förvaltningsrätten",
    "malnummer": "1-24",
    "instans": "forvaltningsratt",
    "utgang": "avslag",
}
DOMOVERKLAGANDE: Kropp = {
    "inkommenDag": "2024-12-02",
    "klagandesida": "myndigheten",
    "klagande": "Kammarkollegiet",
    "yrkande": "Beslutet ska stå fast.",
}
DOMDELFAENDE: Kropp = {"delfattDag": "2024-11-25", "bevis": "delgivningskvitto"}
UNDERRATTELSE: Kropp = {
    "underrattatDag": "2024-05-02",
    "anledning": "overklagandehanvisning",
    "satt": "e-post",
    "till": "Region Påhittad",
    "overklagandehanvisning": "bifogad",
}
PARTSSTALLNING: Kropp = {
    "rattelsedag": "2024-05-02",
    "enskildPart": False,
    "foretraderDetAllmanna": True,
    "orsak": "Parten är ett kommunalförbund.",
}
INHIBITION: Kropp = {"dag": "2024-05-10", "domstol": "Förvaltningsrätten", "malnummer": "1-24"}


def sent_overklagat(bygge: Bygge, grund: Grund) -> tuple[str, str]:
    """A granted and told ärende that was appealed long after; the appeal's id beside it."""
    arende, overklagande = bygge.beviljat(grund), nytt_id()
    bygge.gor(
        Roll.HANDLAGGARE, f"/arenden/{arende}/meddelanden", b.meddelande(bygge.beslut[arende])
    )
    delfatt = {"delfattDag": "2024-03-25", "bevis": "kvitto", "beslutId": bygge.beslut[arende]}
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/delfaenden", delfatt)
    om = {"beslutId": bygge.beslut[arende], "overklagandeId": overklagande}
    kropp = {**OVERKLAGANDE, "inkommenDag": "2024-05-02", **om}
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/overklaganden", kropp)
    return arende, overklagande


def _aterkallelse(bygge: Bygge, grund: Grund) -> Fall:
    arende, overklagande = sent_overklagat(bygge, grund)
    vag = f"/arenden/{arende}/overklaganden/{{}}/aterkallelser"
    fel = {**ATERKALLELSE, "inkommenDag": "2024-05-01"}
    return Fall(Roll.HANDLAGGARE, vag.format(overklagande), ATERKALLELSE, fel)


def _avvisning(bygge: Bygge, grund: Grund) -> Fall:
    arende, overklagande = sent_overklagat(bygge, grund)
    vag = f"/arenden/{arende}/overklaganden/{{}}/avvisningar"
    ny = fattat(nytt_id(), **AVVISNING)
    return Fall(Roll.BESLUTSFATTARE, vag.format(overklagande), ny, ny, 409, vag.format(OKAND))


def hos_domstolen(bygge: Bygge, grund: Grund) -> tuple[str, str]:
    """A granted ärende whose appeal the court has; the appeal's id beside it."""
    arende, overklagande = sent_overklagat(bygge, grund)
    vag = f"/arenden/{arende}/overklaganden/{overklagande}"
    till = {"undantag": "kom-till-domstolen", "tillDomstolenDag": "2024-04-15"}
    rattidsprovat = {"provadDag": "2024-05-03", "iTid": True, **till}
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/rattidsprovningar", rattidsprovat)
    overlamnat = {"overlamnatDag": "2024-05-04", "domstol": "Förvaltningsrätten"}
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/overlamnanden", overlamnat)
    return arende, overklagande


def domt(bygge: Bygge, grund: Grund) -> tuple[str, str]:
    """A judgement on it that lets the decision stand; the judgement's id beside the ärende."""
    arende, overklagande = hos_domstolen(bygge, grund)
    dom = {**DOM, "domId": nytt_id()}
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/overklaganden/{overklagande}/domar", dom)
    return arende, dom["domId"]


def _domoverklagande(bygge: Bygge, grund: Grund) -> Fall:
    arende, dom = domt(bygge, grund)
    vag = f"/arenden/{arende}/domar/{dom}/overklaganden"
    return Fall(
        Roll.HANDLAGGARE, vag, DOMOVERKLAGANDE, {**DOMOVERKLAGANDE, "inkommenDag": "2024-05-05"}
    )


def _domdelfaende(bygge: Bygge, grund: Grund) -> Fall:
    arende, dom = domt(bygge, grund)
    vag = f"/arenden/{arende}/domar/{dom}/delfaenden"
    return Fall(Roll.HANDLAGGARE, vag, DOMDELFAENDE, {**DOMDELFAENDE, "delfattDag": "2024-05-05"})


def _domsdelfaendehavande(bygge: Bygge, grund: Grund) -> Fall:
    arende, dom = domt(bygge, grund)
    vag = f"/arenden/{arende}/domar/{dom}/delfaenden"
    [delfatt] = bygge.gor(Roll.HANDLAGGARE, vag, DOMDELFAENDE)["handelser"]
    ny = {"havdDag": "2025-01-15", "orsak": "Avsåg en annan dom"}
    ratt, fel = (f"{vag}/{version}/havanden" for version in (delfatt["version"], 1))
    return Fall(Roll.HANDLAGGARE, ratt, ny, ny, 409, fel)


def _inhibition(bygge: Bygge, grund: Grund) -> Fall:
    arende, overklagande = hos_domstolen(bygge, grund)
    vag = f"/arenden/{arende}/overklaganden/{overklagande}/inhibitioner"
    return Fall(Roll.HANDLAGGARE, vag, INHIBITION, {**INHIBITION, "dag": "2024-05-03"})


def _inhibitionshavning(bygge: Bygge, grund: Grund) -> Fall:
    arende, overklagande = hos_domstolen(bygge, grund)
    vag = f"/arenden/{arende}/overklaganden/{overklagande}"
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/inhibitioner", INHIBITION)
    havt = {**INHIBITION, "dag": "2024-05-20"}
    fel = {**INHIBITION, "dag": "2024-05-09"}
    return Fall(Roll.HANDLAGGARE, f"{vag}/inhibitionshavningar", havt, fel)


def _underrattelse(bygge: Bygge, grund: Grund) -> Fall:
    arende, _ = sent_overklagat(bygge, grund)
    ny = {**UNDERRATTELSE, "beslutId": bygge.beslut[arende]}
    vag = f"/arenden/{arende}/underrattelser"
    return Fall(Roll.HANDLAGGARE, vag, ny, {**ny, "underrattatDag": "2024-03-01"})


def _delgivningsrattelse(vag: str, version: int, **kropp: str) -> Ny:
    """Of the decision that was told by the third fact, and received by the fourth."""

    def ny(bygge: Bygge, grund: Grund) -> Fall:
        arende, _ = sent_overklagat(bygge, grund)
        hel = {**kropp, "rattarVersion": version, "orsak": "Fel läst dag"}
        return Fall(Roll.HANDLAGGARE, f"/arenden/{arende}/{vag}", hel, {**hel, "rattarVersion": 1})

    return ny


def _meddelandehavning(bygge: Bygge, grund: Grund) -> Fall:
    """What he has received, he was told of: that is taken back first."""
    arende, _ = sent_overklagat(bygge, grund)
    havning = {"havningsdag": "2024-04-02", "orsak": "Fel part"}
    vag = f"/arenden/{arende}"
    kvar = {**havning, "rattarVersion": 4}
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/delfaendehavningar", kvar)
    hel = {**havning, "rattarVersion": 3}
    return Fall(Roll.HANDLAGGARE, f"{vag}/meddelandehavningar", hel, {**hel, "rattarVersion": 1})


def _partsstallning(bygge: Bygge, grund: Grund) -> Fall:
    vag = f"/arenden/{bygge.beviljat(grund)}/partsstallningar"
    enskild = {"enskildPart": True, "foretraderDetAllmanna": False}
    return Fall(Roll.HANDLAGGARE, vag, PARTSSTALLNING, {**PARTSSTALLNING, **enskild})


_DOMEN = "/arenden/{arendeId}/domar/{domId}"
_OVERKLAGANDET = "/arenden/{arendeId}/overklaganden/{overklagandeId}"
OVERKLAGANDENA: dict[str, Ny] = {
    f"{_OVERKLAGANDET}/aterkallelser": _aterkallelse,
    f"{_OVERKLAGANDET}/avvisningar": _avvisning,
    f"{_OVERKLAGANDET}/inhibitioner": _inhibition,
    f"{_OVERKLAGANDET}/inhibitionshavningar": _inhibitionshavning,
    "/arenden/{arendeId}/underrattelser": _underrattelse,
    "/arenden/{arendeId}/meddelanderattelser": _delgivningsrattelse(
        "meddelanderattelser",
        3,
        meddelatDag="2024-03-24",
        satt="brev",
        till="Region Påhittad",
        overklagandehanvisning="bifogad",
    ),
    "/arenden/{arendeId}/delfaenderattelser": _delgivningsrattelse(
        "delfaenderattelser", 4, delfattDag="2024-03-27", bevis="kvitto"
    ),
    "/arenden/{arendeId}/meddelandehavningar": _meddelandehavning,
    "/arenden/{arendeId}/delfaendehavningar": _delgivningsrattelse(
        "delfaendehavningar", 4, havningsdag="2024-04-02"
    ),
    "/arenden/{arendeId}/partsstallningar": _partsstallning,
    f"{_DOMEN}/overklaganden": _domoverklagande,
    f"{_DOMEN}/delfaenden": _domdelfaende,
    f"{_DOMEN}/delfaenden/{{version}}/havanden": _domsdelfaendehavande,
}
