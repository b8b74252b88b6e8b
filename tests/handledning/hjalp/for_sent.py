"""The tutorial goes on: a letter, the day on which it came in, and an appeal that came too late."""

from __future__ import annotations

from tests.handledning.hjalp.spelare import (
    BESLUTSFATTARE,
    GRANSKARE,
    HANDLAGGARE,
    OBEHOVLIGT,
    Kropp,
    Spelare,
    beslut,
    lador,
    meddelande,
)

ARENDET = "/arenden/{arende_gotland}"


def sent_overklagande(s: Spelare) -> None:
    s.rubrik("A letter that came too late")
    s.text(
        "Gotland wants a court to look at the dismissal of its ansökan. That was decided on 8 March"
        " 2024, and three weeks later is Good Friday; the time runs on over Easter to Tuesday 2"
        " April. The letter reaches the authority on Thursday 4 April. What comes by post came in"
        " on the working day before, unless it is improbable that it was there to be fetched then"
        " (22 § förvaltningslagen). So it is sent with `medPost` in place of `inkommenDag`: the"
        " ledger works out the day by the bank days above, and notes what it followed from."
    )
    s.post(
        HANDLAGGARE,
        f"{ARENDET}/overklaganden",
        {
            "medPost": {"naddeDag": "2024-04-04"},
            "overklagandeId": s.nytt_id("overklagande_gotland"),
            "beslutId": "{avvisning}",
            "klagande": "Region Gotland",
            "yrkande": "Ansökan ska prövas.",
        },
    )
    s.text("It came in on Wednesday 3 April, a day too late all the same:")
    s.las(GRANSKARE, f"{ARENDET}/handelser", _sista_tva)


def avvisat_overklagande(s: Spelare) -> None:
    """Under the same heading: what becomes of it."""
    vag = f"{ARENDET}/overklaganden/{{overklagande_gotland}}"
    s.text(
        "What came in time is found to have done so. What did not is dismissed, and that is a"
        " decision (45 §), with reasons and told like any other, which may in its turn be appealed."
    )
    provad = {"provadDag": "2024-04-08", "iTid": False}
    s.vagras(HANDLAGGARE, f"{vag}/rattidsprovningar", provad, "for-sent-avvisas")
    s.post(
        BESLUTSFATTARE,
        f"{vag}/avvisningar",
        beslut(
            "2024-04-08",
            "Överklagandet avvisas.",
            beslutId=s.nytt_id("avvisat_overklagande"),
            motivering="Det kom in efter den sista dagen, utan att något ursäktar det.",
            foreskrifter=["45 § förvaltningslagen (2017:900)"],
            **OBEHOVLIGT,
        ),
    )
    s.post(
        HANDLAGGARE,
        f"{ARENDET}/meddelanden",
        meddelande("2024-04-09", "{avvisat_overklagande}", "gotland"),
    )
    s.text("Nothing has been granted in Gotland's case, so it holds no money on any day:")
    s.las(GRANSKARE, "/saldon", lador, arendeId="{arende_gotland}", per="2024-12-31")


def _sista_tva(svar: Kropp) -> list[Kropp]:
    """What happened last, and the day that it took effect."""
    return [{n: h[n] for n in ("typ", "verkningsdag")} for h in svar["handelser"][-2:]]
