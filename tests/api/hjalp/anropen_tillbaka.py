"""Every action on a report, a claim and a receipt, with a request accepted and one refused."""

from __future__ import annotations

from typing import Any

from domain.grund.aktor import Roll
from tests.api.hjalp import kring
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.bidraget import (
    Bygge,
    Grund,
    Kropp,
    bank,
    fattat,
    meddelande,
    nytt_id,
    order,
)
from tests.api.hjalp.fall import OKAND, Fall, Ny

_HANDL, _BESL, _EKON = Roll.HANDLAGGARE, Roll.BESLUTSFATTARE, Roll.EKONOM
KOMPLETTERING: Kropp = {"begardDag": "2025-03-03", "text": "Mer.", "senast": "2025-03-17"}
OMPROVNING: Kropp = {
    "omprovadDag": "2025-05-05",
    "tillGodkant": "10.00",
    "tillEjGodkant": "0.00",
    "motivering": "Resan hörde dit.",
}

GRANSKNINGSATERKALLELSE: Kropp = {
    "aterkalladDag": "2025-05-05",
    "orsak": "Återrapporten var fel.",
}


RATTELSE = {
    "inkommenDag": r.INKOMMEN["inkommenDag"],
    "svar": {
        **r.INKOMMEN["svar"],
        "kostnader": [{"kostnadsslag": "lonekostnader", "belopp": "69.00"}],
    },
    "orsak": "Avskrivningsfel",
}


def _begaran(bygge: Bygge, grund: Grund) -> Fall:
    arende, _ = bygge.utbetalt(grund)
    ny = {"begardDag": "2025-01-15", "bidragsar": 2024}
    annan = f"/arenden/{OKAND}/aterrapporter"
    return Fall(_HANDL, f"/arenden/{arende}/aterrapporter", ny, ny, 404, annan)


def _svar(bygge: Bygge, grund: Grund) -> Fall:
    arende, rapport = r.begard(bygge, grund)
    for_mycket = {**r.INKOMMEN["svar"], "skalsvar": [{"fraga": "enligt-plan", "svar": 6}]}
    vag = f"/arenden/{arende}/aterrapporter/{rapport}/svar"
    return Fall(_HANDL, vag, r.INKOMMEN, {**r.INKOMMEN, "svar": for_mycket})


def _om_rapporten(roll: Roll, vag: str, kropp: Kropp, **fel: Any) -> Ny:
    def ny(bygge: Bygge, grund: Grund) -> Fall:
        om_granskat = vag in ("omprovningar", "granskningsaterkallelser")
        fore = r.granskat if om_granskat else r.rapporterat
        arende, rapport = fore(bygge, grund)
        hel = f"/arenden/{arende}/aterrapporter/{rapport}/{vag}"
        return Fall(roll, hel, kropp, {**kropp, **fel})

    return ny


def _aterkrav(bygge: Bygge, grund: Grund) -> Fall:
    arende, _ = r.granskat(bygge, grund)
    ny = r.aterkrav(nytt_id())
    return Fall(_BESL, f"/arenden/{arende}/aterkrav", ny, {**ny, **r.aterkrav(OKAND, "20.01")})


def _om_fordran(roll: Roll, vag: str, **kropp: Any) -> Ny:
    """A request about the claim of 20,00; about a claim that is not there it is refused."""

    def ny(bygge: Bygge, grund: Grund) -> Fall:
        kring.rantesatser(bygge)
        arende, fordran = r.kravt(bygge, grund)
        hel = {**fattat(nytt_id()), **kropp} if roll is _BESL else kropp
        vagar = [f"/arenden/{arende}/fordringar/{f}/{vag}" for f in (fordran, OKAND)]
        return Fall(roll, vagar[0], hel, hel, 409, vagar[1])

    return ny


def _pamind(bygge: Bygge, grund: Grund) -> tuple[str, str]:
    """A claim, and the address of a reminder of it that interest follows from."""
    arende, fordran = r.kravt(bygge, grund)
    vag = f"/arenden/{arende}/paminnelser"
    slag = {"slag": "fordran", "avserId": fordran, "angerRanta": True}
    paminnelse = {"skickadDag": "2025-05-20", "till": "Region Påhittad", **slag}
    [sagd] = bygge.gor(_HANDL, vag, paminnelse)["handelser"]
    return arende, f"{vag}/{sagd['version']}"


_MOTTAGEN = {"mottagenDag": "2025-05-23", "bevis": "Mottagningsbevis"}


def _paminnelsemottagande(bygge: Bygge, grund: Grund) -> Fall:
    arende, vag = _pamind(bygge, grund)
    fel = f"/arenden/{arende}/paminnelser/1/mottaganden"
    return Fall(_HANDL, f"{vag}/mottaganden", _MOTTAGEN, _MOTTAGEN, 409, fel)


def _mottaganderattelse(bygge: Bygge, grund: Grund) -> Fall:
    arende, vag = _pamind(bygge, grund)
    [sagd] = bygge.gor(_HANDL, f"{vag}/mottaganden", _MOTTAGEN)["handelser"]
    ny = {**_MOTTAGEN, "mottagenDag": "2025-05-26", "orsak": "Skrivfel"}
    ny["rattarVersion"] = sagd["version"]
    return Fall(
        _HANDL, f"/arenden/{arende}/paminnelsemottaganderattelser", ny, {**ny, "rattarVersion": 1}
    )


def _aterkravsrattelse(bygge: Bygge, grund: Grund) -> Fall:
    arende, fordran = r.kravt(bygge, grund)
    vagar = [f"/arenden/{arende}/fordringar/{f}/rattelser" for f in (fordran, OKAND)]
    return Fall(_BESL, vagar[0], KRAVRATTELSE, KRAVRATTELSE, 409, vagar[1])


def _om_beslutet(vag: str, forst: Kropp, **kropp: Any) -> Ny:
    """A request about a decision on the claim of 20,00; about one that is not there, refused."""

    def ny(bygge: Bygge, grund: Grund) -> Fall:
        kring.rantesatser(bygge)
        arende, fordran = r.kravt(bygge, grund)
        beslut_id = nytt_id()
        om, handling = f"/arenden/{arende}/fordringar/{fordran}", vag.split("/")
        bygge.gor(_BESL, f"{om}/{handling[0]}", {**fattat(beslut_id), **forst})
        hel = {**fattat(nytt_id()), **kropp} if handling[1] == "andringar" else kropp
        vagar = [f"{om}/{handling[0]}/{b}/{handling[1]}" for b in (beslut_id, OKAND)]
        return Fall(_BESL, vagar[0], hel, hel, 409, vagar[1])

    return ny


def _om_avstaendet(handling: str, **kropp: Any) -> Ny:
    """A request about a decision that abstains from 5,00; about one that is not there, refused."""

    def ny(bygge: Bygge, grund: Grund) -> Fall:
        arende, _ = r.granskat(bygge, grund)
        kravet = r.aterkrav(nytt_id(), "15.00") | {
            "avstatt": [{"lada": "oforbrukat", "belopp": "5.00"}],
            "avstaendeskal": "En brand.",
        }
        bygge.gor(_BESL, f"/arenden/{arende}/aterkrav", kravet)
        hel = {**fattat(nytt_id()), **kropp} if handling == "andringar" else kropp
        om = f"/arenden/{arende}/aterkrav"
        vagar = [f"{om}/{b}/avstaenden/{handling}" for b in (kravet["beslutId"], OKAND)]
        return Fall(_BESL, vagar[0], hel, hel, 409, vagar[1])

    return ny


_RATTAT: Kropp = {
    "rattelsedag": "2025-05-05",
    "rattelseskal": "skrivfel",
    "fore": "fel",
    "efter": "rätt",
}
KRAVRATTELSE: Kropp = {
    "rattelsedag": "2025-05-02",
    "rattelseskal": "raknefel",
    "fore": "20 kronor",
    "efter": "5 kronor",
    "krav": "5.00",
}


def _kvittbart(bygge: Bygge, grund: Grund) -> tuple[str, Kropp]:
    """200,00 granted, 100,00 of it paid and 20,00 of that demanded back: what may be set off."""
    arende, _ = bygge.utbetalt(grund, beviljat="200.00")
    rapport, fordran = nytt_id(), nytt_id()
    vag = f"/arenden/{arende}/aterrapporter"
    begaran = {"begardDag": "2025-01-15", "bidragsar": 2024, "aterrapportId": rapport}
    bygge.gor(_HANDL, vag, begaran)
    bygge.gor(_HANDL, f"{vag}/{rapport}/svar", r.INKOMMEN)
    bygge.gor(_BESL, f"{vag}/{rapport}/granskningar", r.GRANSKNING)
    kravet = r.aterkrav(fordran)
    bygge.gor(_BESL, f"/arenden/{arende}/aterkrav", kravet)
    meddelat = {**meddelande(kravet["beslutId"]), "meddelatDag": "2025-04-15"}
    bygge.gor(_HANDL, f"/arenden/{arende}/meddelanden", meddelat)
    return arende, {"dag": "2025-05-15", "fordranId": fordran, "belopp": "20.00"}


def _kvittning(bygge: Bygge, grund: Grund) -> Fall:
    arende, ny = _kvittbart(bygge, grund)
    return Fall(_EKON, f"/arenden/{arende}/kvittningar", ny, {**ny, "belopp": "20.01"})


def _kvittningshavande(bygge: Bygge, grund: Grund) -> Fall:
    arende, kvittning = _kvittbart(bygge, grund)
    vag, ny = f"/arenden/{arende}/kvittningar", {"orsak": "Avsåg ett annat ärende"}
    [kvittad] = bygge.gor(_EKON, vag, kvittning)["handelser"]
    return Fall(_EKON, f"{vag}/{kvittad['version']}/havanden", ny, ny, 409, f"{vag}/1/havanden")


_AVSKRIVNING: Kropp = {
    "dag": "2026-01-15",
    "grund": "utan-tillgangar",
    "kapital": "20.00",
    "ranta": "0.00",
    "motivering": "Inget finns.",
}


_AVBROTT: Kropp = {
    "dag": "2025-09-15",
    "grund": "skriftligt-krav",
    "underlag": "Mottagningsbevis",
}
_TITEL: Kropp = {"dag": "2025-09-15", "slag": "utslag", "referens": "U 1-25"}


def _havs_av_fordran(vad: str, forst: Kropp, orsak: str) -> Ny:
    """What was recorded of a claim is taken back; what was not is refused."""

    def ny(bygge: Bygge, grund: Grund) -> Fall:
        arende, fordran = r.kravt(bygge, grund)
        vag = f"/arenden/{arende}/fordringar/{fordran}/{vad}"
        [gjort] = bygge.gor(_EKON, vag, forst)["handelser"]
        havs = {"havdDag": "2026-02-16", "orsak": orsak}
        hel = f"{vag}/{gjort['version']}/havanden"
        return Fall(_EKON, hel, havs, havs, 409, f"{vag}/1/havanden")

    return ny


def _forfallshavande(bygge: Bygge, grund: Grund) -> Fall:
    vag = f"/arenden/{bygge.beviljat(grund)}/forfall"
    [forfallet] = bygge.gor(_HANDL, vag, kring.FORFALL)["handelser"]
    ny = {"havandedag": "2024-12-09", "orsak": "Avståendet gällde ett annat ärende"}
    return Fall(_HANDL, f"{vag}/{forfallet['version']}/havanden", ny, ny, 409, f"{vag}/1/havanden")


def _placering(bygge: Bygge, grund: Grund) -> Fall:
    arende, fordran = r.kravt(bygge, grund)
    inbetalning = kring.mottagen(bygge, "30.00", "2025-05-09")
    ny = r.placering(arende, fordran)
    vag = f"/inbetalningar/{inbetalning}/placeringar"
    return Fall(_EKON, vag, ny, {**ny, "belopp": "20.01"})


def _havande(bygge: Bygge, grund: Grund) -> Fall:
    _, inbetalning = r.placerat(bygge, grund)
    ny = {"havdDag": "2025-05-13", "orsak": "Fel ärende"}
    vag = f"/inbetalningar/{inbetalning}/placeringar"
    return Fall(_EKON, f"{vag}/2/havanden", ny, ny, 409, f"{vag}/1/havanden")


def _ranteomrakning(bygge: Bygge, grund: Grund) -> Fall:
    kring.rantesatser(bygge)
    arende, fordran = r.kravt(bygge, grund)

    def om(vilken: str) -> dict[str, object]:
        fordringar = [{"arendeId": arende, "fordranId": vilken}]
        return {"beraknadDag": "2025-08-01", "fordringar": fordringar}

    return Fall(_EKON, "/avvikelser/ranteomrakningar", om(fordran), om(arende))


def _misstagsbetalt(bygge: Bygge, grund: Grund) -> tuple[str, Kropp]:
    """100,00 that the bank paid to another than the mottagare, and what is demanded of him."""
    arende, betalning = bygge.attesterat(grund)
    vag = f"/arenden/{arende}/utbetalningar"
    bygge.gor(_EKON, vag, order(betalning))
    banken = {**bank(), "betalningsmal": "plusgiro 991234-6"}
    bygge.gor(_EKON, f"{vag}/{betalning}/bekraftelser", banken)
    return arende, {
        "dag": "2024-05-02",
        "utbetalningVersion": 6,
        "galdenarensNamn": "Bygg AB (påhittat)",
        "krav": "100.00",
        "forfallodag": "2024-06-03",
        "angerRanta": True,
    }


def _misstagskrav(bygge: Bygge, grund: Grund) -> Fall:
    arende, ny = _misstagsbetalt(bygge, grund)
    return Fall(_EKON, f"/arenden/{arende}/misstagsbetalningar", ny, {**ny, "krav": "100.01"})


def _kravsankning(bygge: Bygge, grund: Grund) -> Fall:
    arende, kravet = _misstagsbetalt(bygge, grund)
    fordran, ny = nytt_id(), {"dag": "2024-05-20", "krav": "20.00", "orsak": "Delvis tillbaka"}
    vag = f"/arenden/{arende}"
    bygge.gor(_EKON, f"{vag}/misstagsbetalningar", {**kravet, "fordranId": fordran})
    vag = f"{vag}/fordringar/{fordran}/kravsankningar"
    return Fall(_EKON, vag, ny, {**ny, "krav": "100.00"})


_RAPPORT = "/arenden/{arendeId}/aterrapporter/{aterrapportId}"
_FORDRAN = "/arenden/{arendeId}/fordringar/{fordranId}"
_DELAR = [
    {"forfallodag": "2025-07-31", "belopp": "10.00"},
    {"forfallodag": "2025-08-29", "belopp": "10.00"},
]
_SENARE = {"forfallodag": "2025-09-30", "belopp": "10.00"}
_ANSTAND: Kropp = {"beslutsdag": "2025-05-02", "till": "2025-09-30", "medRanta": True}
_PLAN: Kropp = {"beslutsdag": "2025-05-02", "delbetalningar": _DELAR, "medRanta": False}
_EFTERGIFT: Kropp = {
    "beslutsdag": "2025-05-02",
    "kapital": "5.00",
    "ranta": "0.00",
    "eftergiftsskal": "En brand.",
}
PENGAR_TILLBAKA: dict[str, Ny] = {
    "/arenden/{arendeId}/aterrapporter": _begaran,
    f"{_RAPPORT}/svar": _svar,
    f"{_RAPPORT}/rattelser": _om_rapporten(_HANDL, "rattelser", RATTELSE, svar=r.INKOMMEN["svar"]),
    f"{_RAPPORT}/kompletteringar": _om_rapporten(
        _HANDL, "kompletteringar", KOMPLETTERING, senast="2025-03-02"
    ),
    f"{_RAPPORT}/granskningar": _om_rapporten(_BESL, "granskningar", r.GRANSKNING, godkant="70.01"),
    f"{_RAPPORT}/omprovningar": _om_rapporten(
        _BESL, "omprovningar", OMPROVNING, tillGodkant="10.01"
    ),
    f"{_RAPPORT}/granskningsaterkallelser": _om_rapporten(
        _BESL, "granskningsaterkallelser", GRANSKNINGSATERKALLELSE, aterkalladDag="2025-04-09"
    ),
    "/arenden/{arendeId}/aterkrav": _aterkrav,
    "/arenden/{arendeId}/aterkrav/{beslutId}/avstaenden/andringar": _om_avstaendet(
        "andringar", beslutsdag="2025-06-02", stod="37-punkt-3", avstatt=[]
    ),
    "/arenden/{arendeId}/aterkrav/{beslutId}/avstaenden/rattelser": _om_avstaendet(
        "rattelser", **_RATTAT, avstatt=[{"lada": "oforbrukat", "belopp": "0.50"}]
    ),
    f"{_FORDRAN}/andringar": _om_fordran(
        _BESL, "andringar", beslutsdag="2025-05-02", stod="38", krav="5.00"
    ),
    f"{_FORDRAN}/rattelser": _aterkravsrattelse,
    f"{_FORDRAN}/anstand": _om_fordran(_BESL, "anstand", **_ANSTAND),
    f"{_FORDRAN}/avbetalningsplaner": _om_fordran(_BESL, "avbetalningsplaner", **_PLAN),
    f"{_FORDRAN}/eftergifter": _om_fordran(_BESL, "eftergifter", **_EFTERGIFT),
    f"{_FORDRAN}/anstand/{{beslutId}}/rattelser": _om_beslutet(
        "anstand/rattelser", _ANSTAND, **_RATTAT, till="2025-10-31"
    ),
    f"{_FORDRAN}/avbetalningsplaner/{{beslutId}}/rattelser": _om_beslutet(
        "avbetalningsplaner/rattelser", _PLAN, **_RATTAT, delbetalningar=[*_DELAR[:1], _SENARE]
    ),
    f"{_FORDRAN}/eftergifter/{{beslutId}}/rattelser": _om_beslutet(
        "eftergifter/rattelser", _EFTERGIFT, **_RATTAT, kapital="0.50"
    ),
    f"{_FORDRAN}/eftergifter/{{beslutId}}/andringar": _om_beslutet(
        "eftergifter/andringar",
        _EFTERGIFT,
        beslutsdag="2025-06-02",
        stod="37-punkt-3",
        kapital="0.00",
        ranta="0.00",
    ),
    f"{_FORDRAN}/rantor": _om_fordran(_EKON, "rantor", dag="2025-08-01", till="2025-07-31"),
    f"{_FORDRAN}/avskrivningar": _om_fordran(_EKON, "avskrivningar", **_AVSKRIVNING),
    f"{_FORDRAN}/avskrivningar/{{version}}/havanden": _havs_av_fordran(
        "avskrivningar", _AVSKRIVNING, "Gäldenären hade tillgångar"
    ),
    f"{_FORDRAN}/preskriptionsavbrott": _om_fordran(_EKON, "preskriptionsavbrott", **_AVBROTT),
    f"{_FORDRAN}/preskriptionsavbrott/{{version}}/havanden": _havs_av_fordran(
        "preskriptionsavbrott", _AVBROTT, "Avsåg en annan fordran"
    ),
    f"{_FORDRAN}/exekutionstitlar": _om_fordran(_EKON, "exekutionstitlar", **_TITEL),
    f"{_FORDRAN}/exekutionstitlar/{{version}}/havanden": _havs_av_fordran(
        "exekutionstitlar", _TITEL, "Avsåg en annan fordran"
    ),
    f"{_FORDRAN}/overlamnanden": _om_fordran(
        _EKON, "overlamnanden", overlamnadDag="2025-10-01", till="kronofogden", referens="1"
    ),
    "/arenden/{arendeId}/forfall/{version}/havanden": _forfallshavande,
    "/arenden/{arendeId}/misstagsbetalningar": _misstagskrav,
    f"{_FORDRAN}/kravsankningar": _kravsankning,
    "/avvikelser/ranteomrakningar": _ranteomrakning,
    "/arenden/{arendeId}/kvittningar": _kvittning,
    "/arenden/{arendeId}/paminnelser/{version}/mottaganden": _paminnelsemottagande,
    "/arenden/{arendeId}/paminnelsemottaganderattelser": _mottaganderattelse,
    "/arenden/{arendeId}/kvittningar/{version}/havanden": _kvittningshavande,
    "/inbetalningar/{inbetalningId}/placeringar": _placering,
    "/inbetalningar/{inbetalningId}/placeringar/{version}/havanden": _havande,
}
