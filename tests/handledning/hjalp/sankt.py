"""The tutorial goes on: a demand that turns out too high is lowered, and paid in time."""

from __future__ import annotations

from tests.handledning.hjalp.redovisning import kommunicera, rapportera
from tests.handledning.hjalp.spelare import (
    BESLUTSFATTARE,
    EKONOM,
    GRANSKARE,
    HANDLAGGARE,
    OBEHOVLIGT,
    Spelare,
    beslut,
    lador,
    meddelande,
    rader,
)

ARENDET = "/arenden/{arende_uppsala}"


def for_hogt_krav(s: Spelare) -> None:
    s.rubrik("A demand that was too high")
    s.text(
        "Uppsala has used all of its 2 700 000 kronor, 200 000 of them for the travelling of"
        " consultants. The authority does not find that this belonged to what the bidrag was for,"
        " and demands the money back."
    )
    rapport = rapportera(
        s,
        "uppsala",
        "rapport_uppsala",
        inkommen="2025-02-26",
        kostnader=[
            {"kostnadsslag": "lonekostnader", "belopp": "2500000.00"},
            {"kostnadsslag": "resor", "belopp": "200000.00"},
        ],
    )
    s.post(
        BESLUTSFATTARE,
        f"{rapport}/granskningar",
        {
            "granskadDag": "2025-04-10",
            "godkant": "2500000.00",
            "ejGodkant": "200000.00",
            "motivering": "Konsulternas resor hörde inte till verksamheten.",
        },
    )
    kommunicering = kommunicera(s, "uppsala", "Region Uppsala", "200 000 kronor")
    s.post(
        BESLUTSFATTARE,
        f"{ARENDET}/aterkrav",
        beslut(
            "2025-05-05",
            "200 000 kronor krävs tillbaka.",
            beslutId=s.nytt_id("aterkrav_uppsala"),
            fordranId=s.nytt_id("fordran_uppsala"),
            grunder=["annat-syfte"],
            ur=[{"lada": "ej_godkant", "belopp": "200000.00"}],
            kommuniceringId=kommunicering,
        ),
    )
    s.post(
        HANDLAGGARE,
        f"{ARENDET}/meddelanden",
        meddelande("2025-05-05", "{aterkrav_uppsala}", "uppsala"),
    )


def sankningen(s: Spelare) -> None:
    """Under the same heading: what the authority comes to see."""
    s.text(
        "Then Uppsala sends the agreement with the consultants: a quarter of the travelling was the"
        " activity itself. That is a new circumstance, and the demand may be changed (37 §"
        " förvaltningslagen). `stod` says what in 37–38 §§ a change rests on; what only lets one be"
        " to the party's disadvantage is no ground for asking for less."
    )
    vag = f"{ARENDET}/fordringar/{{fordran_uppsala}}/andringar"
    sankt = beslut(
        "2025-05-20",
        "Kravet sänks till 150 000 kronor.",
        beslutId=s.nytt_id("sankt_aterkrav"),
        motivering="Avtalet med konsulterna visar att en del av resorna hörde till verksamheten.",
        stod="37-punkt-3",
        krav="150000.00",
        **OBEHOVLIGT,
    )
    s.vagras(BESLUTSFATTARE, vag, sankt, "stodet-galler-nackdel")
    s.post(BESLUTSFATTARE, vag, {**sankt, "stod": "37-forsta-stycket"})
    s.post(
        HANDLAGGARE,
        f"{ARENDET}/meddelanden",
        meddelande("2025-05-20", "{sankt_aterkrav}", "uppsala"),
    )
    s.text(
        "A demand moves no money, and neither does the lowering: the 50 000 kronor lie among what"
        " was not approved until the review says otherwise."
    )
    s.post(
        BESLUTSFATTARE,
        f"{ARENDET}/aterrapporter/{{rapport_uppsala}}/omprovningar",
        {
            "omprovadDag": "2025-05-21",
            "tillGodkant": "50000.00",
            "tillEjGodkant": "0.00",
            "motivering": "Avtalet visar vad resorna avsåg.",
        },
    )
    for per in ("2025-05-20", "2025-05-21"):
        s.las(GRANSKARE, "/saldon", lador, arendeId="{arende_uppsala}", per=per)


def fel_placerat(s: Spelare) -> None:
    s.rubrik("A receipt that was placed wrong")
    s.text(
        "Uppsala pays its 150 000 kronor before they are due. The ekonom takes them for Skåne's,"
        " and places them on that claim. Undone, they are unplaced again and can be placed right."
        " What is undone is named by its number in the receipt's own stream."
    )
    s.post(
        EKONOM,
        "/inbetalningar",
        {
            "bankdag": "2025-06-02",
            "bankreferens": "BG 2025-06-02 0003",
            "belopp": "150000.00",
            "konto": "bankgiro 5050-1063",
            "fran": "Region Uppsala",
        },
        som="inbetalning_uppsala",
    )
    vag = "/inbetalningar/{inbetalning_uppsala}/placeringar"
    fel = placera(s, vag, "skane", "{fordran}")
    _utestaende(s)
    s.post(
        EKONOM,
        f"{vag}/{fel}/havanden",
        {"havdDag": "2025-06-04", "orsak": "Gällde Uppsalas fordran"},
    )
    placera(s, vag, "uppsala", "{fordran_uppsala}")
    s.text(
        "Now Skåne owes what it did, as if nothing had been placed there. Uppsala's claim is paid,"
        " and off the list. Its 150 000 kronor have left the case for the anslag, as this"
        " förordning has it, and are free there beside the 240 000 that were kept."
    )
    _utestaende(s)
    s.las(GRANSKARE, "/saldon", lador, arendeId="{arende_uppsala}", per="2025-06-04")
    s.las(GRANSKARE, "/saldon", lador, anslagId="{post}", budgetar=2025, per="2025-06-04")


def placera(s: Spelare, vag: str, namn: str, fordran: str) -> int:
    """Place the receipt on a claim; the number of that in the receipt's stream."""
    return s.post(
        EKONOM,
        vag,
        {
            "placeradDag": "2025-06-03" if namn == "skane" else "2025-06-04",
            "arendeId": f"{{arende_{namn}}}",
            "fordranId": fordran,
            "belopp": "150000.00",
        },
    ).nr


def _utestaende(s: Spelare) -> None:
    s.las(
        EKONOM,
        "/listor/fordringar",
        lambda svar: [
            {n: rad[n] for n in ("mottagare", "kravt", "utestaende")} for rad in rader(svar)
        ],
        per="2025-06-04",
    )
