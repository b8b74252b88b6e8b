"""The tutorial ends: what the money was used for, what is to come back, and the closing."""

from __future__ import annotations

from tests.handledning.hjalp.spelare import (
    BESLUTSFATTARE,
    EKONOM,
    HANDLAGGARE,
    OBEHOVLIGT,
    Kropp,
    Spelare,
    beslut,
    meddelande,
    rader,
)

REST = "595.62"
"""What is left of the claim when the interest has been paid first."""


def aterrapporten(s: Spelare) -> None:
    s.rubrik("What the money was used for")
    s.text("1 March 2025 is a Saturday, and this förordning lets the frist move to Monday.")
    vag = rapportera(
        s,
        "skane",
        "rapport",
        inkommen="2025-02-21",
        kostnader=[
            {"kostnadsslag": "lonekostnader", "belopp": "1900000.00"},
            {"kostnadsslag": "resor", "belopp": "200000.00"},
        ],
    )
    s.text("Of 2 500 000 kronor, 400 000 were not used: that is worked out, never reported.")
    s.post(
        BESLUTSFATTARE,
        f"{vag}/granskningar",
        {
            "granskadDag": "2025-04-10",
            "godkant": "2000000.00",
            "ejGodkant": "100000.00",
            "motivering": "En resa hörde inte till verksamheten.",
        },
    )


def rapportera(
    s: Spelare, namn: str, rapport: str, *, inkommen: str, kostnader: list[Kropp]
) -> str:
    """A report is asked for, and comes; its address."""
    s.post(
        HANDLAGGARE,
        f"/arenden/{{arende_{namn}}}/aterrapporter",
        {"begardDag": "2025-01-15", "aterrapportId": s.nytt_id(rapport), "bidragsar": 2024},
    )
    vag = f"/arenden/{{arende_{namn}}}/aterrapporter/{{{rapport}}}"
    svar = {
        "kostnader": kostnader,
        "skalsvar": [{"fraga": "enligt-plan", "svar": 4}],
        "indikatorsvar": [],
        "fritextsvar": [],
        "intyg": [
            {"som": "behorig-foretradare", "namn": "Regiondirektören", "dag": "2025-02-20"},
            {"som": "ekonomichef", "namn": "Ekonomichefen", "dag": "2025-02-20"},
        ],
    }
    s.post(HANDLAGGARE, f"{vag}/svar", {"inkommenDag": inkommen, "svar": svar})
    return vag


def kommunicera(s: Spelare, namn: str, till: str, belopp: str) -> str:
    """The party is told that so much may be demanded back, and may answer; the id of that."""
    kommunicering = s.nytt_id(f"infor_aterkrav_{namn}")
    s.post(
        HANDLAGGARE,
        f"/arenden/{{arende_{namn}}}/kommuniceringar",
        {
            "skickadDag": "2025-04-11",
            "kommuniceringId": kommunicering,
            "infor": "aterkrav",
            "till": till,
            "innehall": f"Myndigheten överväger att kräva tillbaka {belopp}.",
            "svaraSenast": "2025-04-25",
        },
    )
    return kommunicering


def aterkravet(s: Spelare) -> None:
    s.rubrik("What is to come back")
    s.text(
        "Skåne is told, and then 400 000 kronor that were not used and 60 000 of what was used"
        " wrongly are demanded back; for 40 000 there are special reasons to abstain."
    )
    kommunicering = kommunicera(s, "skane", "Region Skåne", "460 000 kronor")
    s.post(
        BESLUTSFATTARE,
        "/arenden/{arende_skane}/aterkrav",
        beslut(
            "2025-05-02",
            "460 000 kronor krävs tillbaka.",
            beslutId=s.nytt_id("aterkrav"),
            fordranId=s.nytt_id("fordran"),
            grunder=["ej-anvant", "annat-syfte"],
            ur=[
                {"lada": "oforbrukat", "belopp": "400000.00"},
                {"lada": "ej_godkant", "belopp": "60000.00"},
            ],
            avstatt=[{"lada": "ej_godkant", "belopp": "40000.00"}],
            avstaendeskal="Resan bokades om på grund av sjukdom.",
            kommuniceringId=kommunicering,
        ),
    )
    s.post(
        HANDLAGGARE,
        "/arenden/{arende_skane}/meddelanden",
        meddelande("2025-05-02", "{aterkrav}", "skane"),
    )


def inbetalningen(s: Spelare) -> None:
    s.rubrik("What is paid late")
    s.text("At the end of June Skåne has not paid, and is on the ekonom's list:")
    s.las(EKONOM, "/listor/fordringar", rader, per="2025-06-30")
    s.post(
        EKONOM,
        "/inbetalningar",
        {
            "bankdag": "2025-07-15",
            "bankreferens": "BG 2025-07-15 0007",
            "belopp": "465000.00",
            "konto": "bankgiro 5050-1063",
            "fran": "Region Skåne",
        },
        som="inbetalning",
    )
    s.text(
        "It was due on Monday 2 June and is paid six weeks late. The interest is the reference rate"
        " and eight percentage points more, from 3 June to the bank day, and the reference rate"
        " changed on 1 July: 28 days of 10,5 % and 15 days of 10 % of 460 000 kronor are 5 595,62."
        " A payment settles interest first, so 459 404,38 of the 465 000 go to what was demanded,"
        f" and {REST.replace('.', ',')} of that is left. One call records it in both streams:"
        " what the receipt is for, and what the claim was settled with."
    )
    s.post(
        EKONOM,
        "/inbetalningar/{inbetalning}/placeringar",
        {
            "placeradDag": "2025-07-16",
            "arendeId": "{arende_skane}",
            "fordranId": "{fordran}",
            "belopp": "465000.00",
        },
    )


def eftergiften(s: Spelare) -> None:
    """Under the same heading: the rest is not worth asking for."""
    s.post(
        BESLUTSFATTARE,
        "/arenden/{arende_skane}/fordringar/{fordran}/eftergifter",
        beslut(
            "2025-08-20",
            "Resten av fordran efterges.",
            beslutId=s.nytt_id("eftergift"),
            kapital=REST,
            ranta="0.00",
            eftergiftsskal="Beloppet är ringa.",
            **OBEHOVLIGT,
        ),
    )


def avslutet(s: Spelare) -> None:
    s.rubrik("Closing")
    s.text("Nothing in Skåne's case remains but to tell of the last decision.")
    s.vagras(
        HANDLAGGARE,
        "/arenden/{arende_skane}/avslut",
        {"avslutsdag": "2025-08-21"},
        "arendet-inte-klart",
    )
    s.post(
        HANDLAGGARE,
        "/arenden/{arende_skane}/meddelanden",
        meddelande("2025-08-21", "{eftergift}", "skane", far_overklagas=False),
    )
    s.post(HANDLAGGARE, "/arenden/{arende_skane}/avslut", {"avslutsdag": "2025-08-22"})
    s.post(
        HANDLAGGARE,
        "/utlysningar/{utlysning}/avslut",
        {"avslutadDag": "2025-08-22", "kvar": "800000.00"},
    )
