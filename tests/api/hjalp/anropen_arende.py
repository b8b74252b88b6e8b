"""Every action in an ärende until it is paid, with a request that is accepted and one refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from domain.grund.aktor import Roll
from tests.api.hjalp import bidraget as b
from tests.api.hjalp import efterat as e
from tests.api.hjalp import kring
from tests.api.hjalp.bidraget import BESLUT, Bygge, Grund, Kropp, fattat, nytt_id
from tests.api.hjalp.fall import OKAND, Fall, Ny

_HANDL, _BESL, _EKON = Roll.HANDLAGGARE, Roll.BESLUTSFATTARE, Roll.EKONOM


def _gor(
    roll: Roll,
    vag: str,
    kropp: Kropp,
    *,
    ratt: Callable[[Bygge, Grund], str],
    status: int = 409,
    **fel: Any,
) -> Ny:
    """A request in the ärende that `ratt` makes; `fel` is what is wrong in the refused one."""

    def ny(bygge: Bygge, grund: Grund) -> Fall:
        return Fall(roll, f"/arenden/{ratt(bygge, grund)}/{vag}", kropp, {**kropp, **fel}, status)

    return ny


def _beviljat(bygge: Bygge, grund: Grund) -> str:
    return bygge.beviljat(grund)


def _inkommet(bygge: Bygge, grund: Grund) -> str:
    return bygge.arende(grund)


def _for_sent(bygge: Bygge, grund: Grund) -> str:
    return bygge.arende(grund, inkommenDag="2024-02-20")


def _meddelat(bygge: Bygge, grund: Grund) -> str:
    arende = bygge.beviljat(grund)
    bygge.meddelat(arende)
    return arende


def avslaget(bygge: Bygge, grund: Grund) -> str:
    """Refused and made known: nothing remains."""
    arende = bygge.arende(grund)
    bygge.besluta(arende, "avslag")
    bygge.meddelat(arende)
    return arende


def avslutat(bygge: Bygge, grund: Grund) -> str:
    arende = avslaget(bygge, grund)
    bygge.gor(_HANDL, f"/arenden/{arende}/avslut", {"avslutsdag": "2024-06-01"})
    return arende


def _med_komplettering(bygge: Bygge, grund: Grund) -> tuple[str, str]:
    arende, begaran = bygge.arende(grund), nytt_id()
    kropp = {**KOMPLETTERING, "kompletteringId": begaran}
    bygge.gor(_HANDL, f"/arenden/{arende}/kompletteringar", kropp)
    return arende, begaran


def _komplettering_svar(bygge: Bygge, grund: Grund) -> Fall:
    arende, begaran = _med_komplettering(bygge, grund)
    ny = {
        "inkommenDag": "2024-03-01",
        "uppgifter": [{"nyckel": "budget", "svar": "100 kronor"}],
        "avsandare": "Region Påhittad",
    }
    vag = f"/arenden/{arende}/kompletteringar/{begaran}/svar"
    return Fall(_HANDL, vag, ny, {**ny, "inkommenDag": "2024-02-01"})


def _paminnelse(bygge: Bygge, grund: Grund) -> Fall:
    arende, begaran = _med_komplettering(bygge, grund)
    ny = {
        "skickadDag": "2024-03-06",
        "slag": "komplettering",
        "avserId": begaran,
        "till": "Region Påhittad",
        "nyFrist": "2024-03-12",
    }
    return Fall(_HANDL, f"/arenden/{arende}/paminnelser", ny, {**ny, "avserId": OKAND})


def _yttrande(bygge: Bygge, grund: Grund) -> Fall:
    arende, utskick = bygge.arende(grund), nytt_id()
    kropp = {**KOMMUNICERING, "kommuniceringId": utskick}
    bygge.gor(_HANDL, f"/arenden/{arende}/kommuniceringar", kropp)
    vag = f"/arenden/{arende}/kommuniceringar/{utskick}/yttranden"
    ny = {"inkommenDag": "2024-03-10", "innehall": "Vi håller inte med."}
    return Fall(_HANDL, vag, ny, {**ny, "inkommenDag": "2024-02-01"})


def _partsbyte(bygge: Bygge, grund: Grund) -> Fall:
    arende, (over, _) = bygge.arende(grund), bygge.mottagare("Konkursboet efter den påhittade")
    ny = {
        "gallerFran": "2024-03-01",
        "eftertradareId": over,
        "grund": "konkursbo",
        "underlag": "Tingsrättens beslut K 1-24",
    }
    return Fall(_HANDL, f"/arenden/{arende}/partsbyten", ny, {**ny, "gallerFran": "2024-01-01"})


def _partsbyteshavande(bygge: Bygge, grund: Grund) -> Fall:
    fall = _partsbyte(bygge, grund)
    [bytt] = bygge.gor(_HANDL, fall.vag, fall.kropp)["handelser"]
    ny: Kropp = {"orsak": "Fel organisation"}
    vagar = [f"{fall.vag}/{version}/havanden" for version in (bytt["version"], 1)]
    return Fall(_HANDL, vagar[0], ny, ny, 409, vagar[1])


def _javsprovning(bygge: Bygge, grund: Grund) -> Fall:
    arende = bygge.arende(grund)
    bygge.gor(_HANDL, f"/arenden/{arende}/javsanmalningar", JAV)
    ny = {
        "provadDag": "2024-03-04",
        "subjekt": JAV["subjekt"],
        "javig": True,
        "motivering": "Var anställd där.",
    }
    return Fall(_BESL, f"/arenden/{arende}/javsprovningar", ny, {**ny, "subjekt": "beslut-09"})


def _diarienummer(bygge: Bygge, grund: Grund) -> Fall:
    arende = bygge.arende(grund, diarienummer=f"D{b.lopnummer()}")
    ny = {"gallerFran": "2025-05-02", "diarienummer": f"D{b.lopnummer()}", "avser": "Återkrav"}
    forsta = bygge.las(f"/arenden/{arende}")["arende"]["diarienummer"]
    return Fall(_HANDL, f"/arenden/{arende}/diarienummer", ny, {**ny, "diarienummer": forsta})


def _avskrivning(bygge: Bygge, grund: Grund) -> Fall:
    arende = bygge.arende(grund)
    bygge.gor(_HANDL, f"/arenden/{arende}/aterkallelser", ATERKALLELSE)
    ny = fattat(nytt_id(), avskrivningsskal="aterkallad")
    return Fall(_BESL, f"/arenden/{arende}/avskrivningar", ny, {**ny, "innehall": " "})


def _om_beslutet(roll: Roll, vag: str, *, namn: str = "beslutId", **kropp: Any) -> Ny:
    """A request that names the decision in force; another decision is not there."""

    def ny(bygge: Bygge, grund: Grund) -> Fall:
        arende = bygge.beviljat(grund) if vag == "meddelanden" else _meddelat(bygge, grund)
        hel = {**kropp, namn: bygge.beslut[arende]}
        return Fall(roll, f"/arenden/{arende}/{vag}", hel, {**hel, namn: OKAND})

    return ny


def _i_overklagandet(steg: str, *fore: str) -> Ny:
    """One step of an appeal, after the steps before it."""

    def ny(bygge: Bygge, grund: Grund) -> Fall:
        arende, overklagande = _meddelat(bygge, grund), nytt_id()
        kropp = {**OVERKLAGANDE, "beslutId": bygge.beslut[arende], "overklagandeId": overklagande}
        bygge.gor(_HANDL, f"/arenden/{arende}/overklaganden", kropp)
        vag = f"/arenden/{arende}/overklaganden/{overklagande}"
        for f in fore:
            bygge.gor(_HANDL, f"{vag}/{f}", STEG[f])
        annans = f"/arenden/{arende}/overklaganden/{OKAND}/{steg}"
        return Fall(_HANDL, f"{vag}/{steg}", STEG[steg], STEG[steg], 409, annans)

    return ny


def _attest(bygge: Bygge, grund: Grund) -> Fall:
    vag = f"/arenden/{bygge.beviljat(grund)}/attester"
    return Fall(_EKON, vag, b.attest("50.00"), b.attest("100.01"))


def _order(bygge: Bygge, grund: Grund) -> Fall:
    arende, betalning = bygge.attesterat(grund)
    vag = f"/arenden/{arende}/utbetalningar"
    return Fall(_EKON, vag, b.order(betalning), b.order(OKAND))


def _bekraftelse(bygge: Bygge, grund: Grund) -> Fall:
    """The bank is never refused: only a malformed request is."""
    arende, betalning = bygge.attesterat(grund)
    vag = f"/arenden/{arende}/utbetalningar/{betalning}/bekraftelser"
    return Fall(_EKON, vag, b.bank(), {**b.bank(), "belopp": 100}, 422)


def _betalningsaterkallelse(bygge: Bygge, grund: Grund) -> Fall:
    arende, betalning = bygge.attesterat(grund)
    vag = f"/arenden/{arende}/utbetalningar/{{}}/aterkallelser"
    ny = {"aterkalladDag": "2024-03-26", "orsak": "Beslutet ska ändras"}
    return Fall(_EKON, vag.format(betalning), ny, ny, 409, vag.format(OKAND))


def _betalt(bygge: Bygge, grund: Grund) -> str:
    return bygge.utbetalt(grund)[0]


def _returnerat(bygge: Bygge, grund: Grund) -> str:
    arende = _betalt(bygge, grund)
    bygge.gor(_EKON, f"/arenden/{arende}/utbetalningsreturer", RETUR)
    return arende


def _hindrat(bygge: Bygge, grund: Grund) -> str:
    arende = bygge.beviljat(grund)
    vag = f"/arenden/{arende}/utbetalningshinder"
    bygge.gor(_BESL, vag, fattat(nytt_id(), grunder=["oriktiga-uppgifter"]))
    return arende


KOMPLETTERING: Kropp = {
    "begardDag": "2024-02-20",
    "avser": ["budget"],
    "text": "Budget saknas.",
    "senast": "2024-03-05",
    "konsekvens": "Annars prövas ansökan som den är.",
}
KOMMUNICERING: Kropp = {
    "skickadDag": "2024-03-01",
    "infor": "avslag",
    "till": "Region Påhittad",
    "innehall": "Vi överväger avslag.",
    "svaraSenast": "2024-03-15",
}
JAV: Kropp = {
    "anmaldDag": "2024-03-01",
    "subjekt": "beslut-02",
    "grund": "punkt-5",
    "beskrivning": "Har varit anställd där.",
}
ATERKALLELSE: Kropp = {"inkommenDag": "2024-03-01", "avVem": "Region Påhittad"}
HANDLING: Kropp = {
    "dag": "2024-02-12",
    "slag": "inkommen",
    "motpart": "Region Påhittad",
    "iKorthet": "Ansökan",
    "sha256": "9f" * 32,
}
MUNTLIGT: Kropp = {"dag": "2024-02-21", "lamnadAv": "Kontaktpersonen", "uppgift": "På fredag."}
OVERKLAGANDE: Kropp = {
    "inkommenDag": "2024-04-10",
    "klagande": "Region Påhittad",
    "yrkande": "Mer pengar.",
}
STEG: dict[str, Kropp] = {
    "rattidsprovningar": {"provadDag": "2024-04-11", "iTid": True},
    "overlamnanden": {"overlamnatDag": "2024-04-12", "domstol": "Förvaltningsrätten"},
    "domar": {
        "dag": "2024-11-20",
        "domstol": "Förvaltningsrätten",
        "malnummer": "1-24",
        "utgang": "andring",
        "belopp": "90.00",
    },
}
_I_TID, _OVER, _DOM = STEG
RATTELSE: Kropp = {
    "rattelsedag": "2024-04-02",
    "rattelseskal": "skrivfel",
    "fore": "100 kronor",
    "efter": "110 kronor",
    "belopp": "110.00",
}
RETUR: Kropp = {
    "utbetalningVersion": 6,
    "bankdag": "2024-04-02",
    "belopp": "100.00",
    "bankreferens": "BG 7",
    "orsak": "Kontot är avslutat",
}
RETURRATTELSE: Kropp = {
    "rattarVersion": 7,
    "bankdag": "2024-04-03",
    "belopp": "0.00",
    "orsak": "Returen gällde en annan betalning",
}
_NYTT_BESLUT: Kropp = {**BESLUT, "beslutsdag": "2024-05-02", "stod": "37-punkt-3"}
_OVERKLAGANDET = "overklaganden/{overklagandeId}"

_VAGAR: dict[str, Ny] = {
    "inkommendagsrattelser": _gor(
        _HANDL,
        "inkommendagsrattelser",
        e.inkommen_dag(),
        ratt=_inkommet,
        inkommenDag="2024-02-12",
    ),
    "kompletteringar": _gor(
        _HANDL, "kompletteringar", KOMPLETTERING, ratt=_inkommet, senast="2024-02-19"
    ),
    "kompletteringar/{kompletteringId}/svar": _komplettering_svar,
    "aterkallelser": _gor(
        _HANDL, "aterkallelser", ATERKALLELSE, ratt=_inkommet, inkommenDag="2024-01-01"
    ),
    "kommuniceringar": _gor(
        _HANDL, "kommuniceringar", KOMMUNICERING, ratt=_inkommet, svaraSenast="2024-02-29"
    ),
    "kommuniceringar/{kommuniceringId}/yttranden": _yttrande,
    "javsanmalningar": _gor(_HANDL, "javsanmalningar", JAV, ratt=_inkommet, status=422, subjekt=""),
    "javsprovningar": _javsprovning,
    "partsbyten": _partsbyte,
    "partsbyten/{version}/havanden": _partsbyteshavande,
    "paminnelser": _paminnelse,
    "avslut": _gor(
        _HANDL, "avslut", {"avslutsdag": "2024-06-01"}, ratt=avslaget, status=422, avslutsdag=1
    ),
    "aterupptaganden": _gor(
        _HANDL,
        "aterupptaganden",
        {"aterupptagetDag": "2024-07-01", "orsak": "Nya uppgifter"},
        ratt=avslutat,
        status=422,
        orsak=None,
    ),
    "handlingar": _gor(_HANDL, "handlingar", HANDLING, ratt=_inkommet, status=422, sha256="9f"),
    "muntliga-uppgifter": _gor(_HANDL, "muntliga-uppgifter", MUNTLIGT, ratt=_inkommet, uppgift=" "),
    "diarienummer": _diarienummer,
    "beslut": _gor(_BESL, "beslut", {**BESLUT, "belopp": "1.00"}, ratt=_inkommet, motivering=" "),
    "avslag": _gor(_BESL, "avslag", BESLUT, ratt=_inkommet, kommuniceringsundantag=None),
    "avvisningar": _gor(
        _BESL,
        "avvisningar",
        {**BESLUT, "avvisningsskal": "for-sen"},
        ratt=_for_sent,
        avvisningsskal="ofullstandig",
    ),
    "avskrivningar": _avskrivning,
    "meddelanden": _om_beslutet(_HANDL, "meddelanden", **b.meddelande(OKAND)),
    "delfaenden": _om_beslutet(
        _HANDL, "delfaenden", delfattDag="2024-03-25", bevis="Mottagningsbevis"
    ),
    "rattelser": _gor(_BESL, "rattelser", RATTELSE, ratt=_beviljat, belopp="0.00"),
    "andringar": _om_beslutet(
        _BESL, "andringar", namn="andrarBeslutId", **_NYTT_BESLUT, belopp="90.00"
    ),
    "upphavanden": _om_beslutet(_BESL, "upphavanden", namn="andrarBeslutId", **_NYTT_BESLUT),
    "forfall": _gor(_HANDL, "forfall", kring.FORFALL, ratt=_beviljat, belopp="100.01"),
    "overklaganden": _om_beslutet(_HANDL, "overklaganden", **OVERKLAGANDE),
    f"{_OVERKLAGANDET}/{_I_TID}": _i_overklagandet(_I_TID),
    f"{_OVERKLAGANDET}/{_OVER}": _i_overklagandet(_OVER, _I_TID),
    f"{_OVERKLAGANDET}/{_DOM}": _i_overklagandet(_DOM, _I_TID, _OVER),
    "attester": _attest,
    "utbetalningar": _order,
    "utbetalningar/{utbetalningId}/bekraftelser": _bekraftelse,
    "utbetalningar/{utbetalningId}/aterkallelser": _betalningsaterkallelse,
    "utbetalningsrattelser": _gor(
        _EKON,
        "utbetalningsrattelser",
        e.utbetalningsrattelse(),
        ratt=_betalt,
        rattarVersion=2,
    ),
    "utbetalningsreturer": _gor(_EKON, "utbetalningsreturer", RETUR, ratt=_betalt, belopp="100.01"),
    "returrattelser": _gor(
        _EKON, "returrattelser", RETURRATTELSE, ratt=_returnerat, rattarVersion=6
    ),
    "overforingar": _gor(
        _EKON, "overforingar", {"dag": "2024-12-31", "franAr": 2024}, ratt=_beviljat, franAr=2023
    ),
    "utbetalningshinder": _gor(
        _BESL,
        "utbetalningshinder",
        {**BESLUT, "grunder": ["oriktiga-uppgifter"]},
        ratt=_beviljat,
        grunder=["finns-inte"],
    ),
    "utbetalningshinder/havanden": _gor(
        _BESL, "utbetalningshinder/havanden", BESLUT, ratt=_hindrat, beslutsfattare=["beslut-02"]
    ),
}
I_ARENDET: dict[str, Ny] = {f"/arenden/{{arendeId}}/{vag}": ny for vag, ny in _VAGAR.items()}
