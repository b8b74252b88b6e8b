"""The tutorial goes on: applications come in, and are decided."""

from __future__ import annotations

from tests.handledning.hjalp.spelare import (
    BESLUTSFATTARE,
    HANDLAGGARE,
    OBEHOVLIGT,
    Spelare,
    beslut,
    meddelande,
)

SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


def ansokningarna(s: Spelare) -> None:
    s.rubrik("Applications come in")
    s.text(
        "The day an application came in is not the time at which it was registered. Skåne's lacks"
        " the budget that the förordning asks for; Gotland's came on Tuesday 20 February. The last"
        " day, 18 February 2024, was a Sunday, and this förordning lets a frist move to Monday."
    )
    for namn, dag, nummer, svar in (
        ("uppsala", "2024-02-12", "10/2024-1", "3 000 000 kronor"),
        ("skane", "2024-02-19", "10/2024-2", None),
        ("gotland", "2024-02-20", "10/2024-3", "1 000 000 kronor"),
    ):
        s.post(
            HANDLAGGARE,
            "/arenden",
            {
                "inkommenDag": dag,
                "diarienummer": nummer,
                "utlysningId": "{utlysning}",
                "mottagareId": f"{{{namn}}}",
                "avser": "Verksamheten 2024",
                "sokt": "3000000.00",
                "uppgifter": [{"nyckel": "budget", "svar": svar}] if svar else [],
            },
            som=f"arende_{namn}",
        )
    s.post(
        HANDLAGGARE,
        "/arenden/{arende_uppsala}/handlingar",
        {
            "dag": "2024-02-12",
            "slag": "inkommen",
            "motpart": "Region Uppsala",
            "iKorthet": "Ansökan om bidrag",
            "sha256": SHA,
        },
    )


def handlaggningen(s: Spelare) -> None:
    s.rubrik("What is missing, and what is said")
    komplettering = s.nytt_id("komplettering")
    s.post(
        HANDLAGGARE,
        "/arenden/{arende_skane}/kompletteringar",
        {
            "begardDag": "2024-02-21",
            "kompletteringId": komplettering,
            "avser": ["budget"],
            "text": "Ansökan saknar årlig budget.",
            "senast": "2024-03-06",
            "konsekvens": "Annars prövas ansökan i befintligt skick.",
        },
    )
    s.post(
        HANDLAGGARE,
        "/arenden/{arende_skane}/muntliga-uppgifter",
        {
            "dag": "2024-02-26",
            "lamnadAv": "Kontaktpersonen hos Region Skåne",
            "klockslag": "14:30",
            "uppgift": "Budgeten skickas före fredag.",
        },
    )
    s.text(
        "If-Match says which version of the ärende a call builds on (the ETag of what was read)."
        " If something has been recorded since, it is refused, and whoever sent it looks again."
    )
    yttrat = {"dag": "2024-02-26", "lamnadAv": "Kontaktpersonen", "uppgift": "Frågade om fristen."}
    s.vagras(
        HANDLAGGARE,
        "/arenden/{arende_skane}/muntliga-uppgifter",
        yttrat,
        "inaktuell-version",
        headers={"If-Match": '"2"'},
    )


def kompletteringen(s: Spelare) -> None:
    """Under the same heading: what was asked for comes."""
    s.text("An ansökan that lacks what the förordning asks for cannot be granted.")
    s.vagras(
        BESLUTSFATTARE,
        "/arenden/{arende_skane}/beslut",
        beslut("2024-02-27", "Bidrag beviljas.", belopp="3000000.00", **OBEHOVLIGT),
        "ansokan-ofullstandig",
    )
    s.post(
        HANDLAGGARE,
        "/arenden/{arende_skane}/kompletteringar/{komplettering}/svar",
        {
            "inkommenDag": "2024-03-01",
            "avsandare": "Region Skåne",
            "uppgifter": [{"nyckel": "budget", "svar": "3 000 000 kronor"}],
        },
    )


def avvisningen(s: Spelare) -> None:
    """Under the same heading: who is heard before the application is dismissed."""
    s.text(
        "Gotland was too late. Before it is dismissed it is told so, and may answer until a day"
        " that must have passed (25 § förvaltningslagen)."
    )
    kommunicering = s.nytt_id("kommunicering")
    s.post(
        HANDLAGGARE,
        "/arenden/{arende_gotland}/kommuniceringar",
        {
            "skickadDag": "2024-02-22",
            "kommuniceringId": kommunicering,
            "infor": "avvisning",
            "till": "Region Gotland",
            "innehall": "Ansökan kom in efter sista ansökningsdag.",
            "svaraSenast": "2024-03-07",
        },
    )
    avvisning = beslut(
        "2024-03-07",
        "Ansökan avvisas.",
        beslutId=s.nytt_id("avvisning"),
        avvisningsskal="for-sen",
        kommuniceringId=kommunicering,
    )
    vag = "/arenden/{arende_gotland}/avvisningar"
    s.vagras(BESLUTSFATTARE, vag, avvisning, "svarstiden-pagar")
    s.post(BESLUTSFATTARE, vag, {**avvisning, "beslutsdag": "2024-03-08"})
    s.post(
        HANDLAGGARE,
        "/arenden/{arende_gotland}/meddelanden",
        meddelande("2024-03-11", "{avvisning}", "gotland"),
    )


def besluten(s: Spelare) -> None:
    s.rubrik("One decision over many")
    s.text(
        "The ram is shared equally; the shares add up to it exactly. Whoever prepared a case may"
        " not decide it."
    )
    s.post(
        BESLUTSFATTARE,
        "/utlysningar/{utlysning}/fordelningsbeslut",
        beslut(
            "2024-03-21",
            "Bidrag beviljas med lika belopp.",
            arendeIds=["{arende_uppsala}", "{arende_skane}"],
            belopp="5000000.00",
            **OBEHOVLIGT,
        ),
        som="fordelning",
    )
    for namn in ("uppsala", "skane"):
        s.post(
            HANDLAGGARE,
            f"/arenden/{{arende_{namn}}}/meddelanden",
            meddelande("2024-03-22", "{fordelning}", namn),
        )
