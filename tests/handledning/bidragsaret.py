"""A whole grant year over HTTP, from regleringsbrev to the last krona: read it as a tutorial.

Everything in it is invented: the förordning, the organisations' matters, the people, the amounts.
`docs/handledning.md` is what playing it gives; `make docs` writes it anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from domain.faktum import Roll
from tests.api.servern import Api
from tests.handledning.spelare import Kropp, Spelare

HAR = Path(__file__).parent
SIDA = HAR.parent.parent / "docs" / "handledning.md"
HANDLAGGARE, BESLUTSFATTARE, EKONOM, GRANSKARE = (
    Roll.HANDLAGGARE,
    Roll.BESLUTSFATTARE,
    Roll.EKONOM,
    Roll.GRANSKARE,
)
ATTESTANT = "attest-01"
SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
HUVUD = """# Handledning: a grant year over HTTP

<!-- Skriven av tests/handledning ur en körning. Ändra inte för hand: kör `make docs`. -->

A whole year of an invented grant, from the regleringsbrev to the last krona. Every call below was
sent to a real server, in this order, and answered as shown. Addresses are under the API's root,
`/statsbidrag/v1`; the line after `#` says who asks (`liggare token` gives a token).
A name in braces, like `{uppsala}`, stands for the id that the step of that name gave.

Every POST is answered 201 with a receipt: what was recorded, at which position of the log. A rule
that forbids is answered 409 with a sentence and its section of law, and nothing has then been
recorded.
"""


def handledning(api: Api) -> str:
    """Play the year, and return the page."""
    s = Spelare(api)
    kapitel: tuple[Callable[[Spelare], None], ...] = (
        myndigheten,
        pengarna,
        mottagarna,
        ansokningarna,
        handlaggningen,
        besluten,
        utbetalningen,
        overklagandet,
        aterrapporten,
        aterkravet,
        avslutet,
        vad_som_var_kant,
    )
    for ett in kapitel:
        ett(s)
    return s.sida(HUVUD)


def beslut(dag: str, innehall: str, **mer: object) -> Kropp:
    """What 31 and 32 §§ förvaltningslagen want of every decision."""
    return {
        "beslutsdag": dag,
        "innehall": innehall,
        "beslutsfattare": ["beslut-01"],
        "foredragande": ["handlaggare-02"],
        "medverkande": [],
        "motivering": "Förutsättningarna i förordningen är uppfyllda.",
        "foreskrifter": ["2 § förordningen (2099:1)"],
        **mer,
    }


OBEHOVLIGT = {"kommuniceringsundantag": "uppenbart-obehovligt"}


def myndigheten(s: Spelare) -> None:
    s.rubrik("The authority, and who may decide")
    s.text(
        "Nobody decides or attests without a delegation that is valid on the day. The days when"
        " banks are closed and the reference rate are data too."
    )
    s.post(
        HANDLAGGARE,
        "/myndigheter",
        {
            "gallerFran": "2024-01-01",
            "organisationsnummer": "202100-0555",
            "namn": "Socialstyrelsen",
        },
        som="myndighet",
    )
    s.post(
        BESLUTSFATTARE,
        "/myndigheter/{myndighet}/delegationer",
        {
            "gallerFran": "2024-01-01",
            "subjekt": "beslut-01",
            "beslutstyper": [
                "bifall",
                "avslag",
                "avvisning",
                "avskrivning",
                "andring",
                "utbetalningshinder",
                "granskning",
                "aterkrav",
                "anstand",
                "eftergift",
            ],
            "beslutsreferens": "Arbetsordning 2024",
        },
    )
    s.post(
        BESLUTSFATTARE,
        "/myndigheter/{myndighet}/delegationer",
        {
            "gallerFran": "2024-01-01",
            "subjekt": ATTESTANT,
            "beslutstyper": ["attest"],
            "beloppsgrans": "5000000.00",
            "beslutsreferens": "Attestordning 2024",
        },
    )
    for ar, stangt in (
        (2024, ["2024-03-29", "2024-04-01", "2024-05-01", "2024-12-24", "2024-12-31"]),
        (2025, ["2025-01-01", "2025-04-18", "2025-04-21", "2025-05-01", "2025-12-24"]),
    ):
        s.post(
            EKONOM,
            "/grunddata/bankdagar",
            {
                "faststalldDag": "2024-01-02",
                "ar": ar,
                "stangdaDagar": stangt,
                "kalla": "Påhittat urval",
            },
        )
    for fran, hundradelar in (("2025-01-01", 250), ("2025-07-01", 200)):
        s.post(
            EKONOM,
            "/grunddata/referensrantor",
            {
                "faststalldDag": fran,
                "gallerFran": fran,
                "hundradelar": hundradelar,
                "kalla": "Påhittad",
            },
        )


def pengarna(s: Spelare) -> None:
    s.rubrik("The money and the call")
    s.text(
        "The state allots money to an anslagspost for a budget year. The förordning is entered as"
        " data: the whole body is in `tests/handledning/regelverk.json`."
    )
    s.post(
        HANDLAGGARE,
        "/anslagsposter",
        {
            "gallerFran": "2024-01-01",
            "utgiftsomrade": "9",
            "anslag": "1:6",
            "anslagspost": "99",
            "benamning": "Påhittat bidrag",
        },
        som="post",
    )
    s.post(
        HANDLAGGARE,
        "/anslagsposter/{post}/tilldelningar",
        {
            "gallerFran": "2024-01-01",
            "budgetar": 2024,
            "belopp": "8000000.00",
            "beslutsreferens": "Regleringsbrev 2024 (påhittat)",
        },
    )
    s.post(
        HANDLAGGARE,
        "/regelverk",
        json.loads((HAR / "regelverk.json").read_text()),
        som="regelverk",
        visa=False,
    )


def mottagarna(s: Spelare) -> None:
    s.rubrik("Those who may apply")
    s.text("Where a mottagare is paid takes two people: one proposes, another approves.")
    for namn, nummer, heter in (
        ("uppsala", "232100-0024", "Region Uppsala"),
        ("skane", "232100-0255", "Region Skåne"),
        ("gotland", "212000-0803", "Region Gotland"),
    ):
        s.post(
            HANDLAGGARE,
            "/mottagare",
            {"gallerFran": "2024-01-01", "organisationsnummer": nummer, "namn": heter},
            som=namn,
        )
    for namn, giro in (("uppsala", "bankgiro 5050-1055"), ("skane", "bankgiro 991-2346")):
        forslag = s.nytt_id(f"forslag_{namn}")
        s.post(
            HANDLAGGARE,
            f"/mottagare/{{{namn}}}/betalningsmalsforslag",
            {
                "foreslagetDag": "2024-01-08",
                "betalningsmal": giro,
                "underlag": "Undertecknad blankett",
                "forslagId": forslag,
            },
        )
        s.post(
            EKONOM,
            f"/mottagare/{{{namn}}}/betalningsmalsforslag/{forslag}/godkannanden",
            {"gallerFran": "2024-01-10"},
        )
    s.post(
        HANDLAGGARE,
        "/utlysningar",
        {
            "publiceringsdag": "2024-01-15",
            "diarienummer": "10/2024",
            "rubrik": "Påhittat bidrag 2024",
            "regelverkId": "{regelverk}",
            "anslagId": "{post}",
            "budgetar": 2024,
            "ram": "6000000.00",
            "sistaAnsokningsdag": "2024-02-18",
            "krets": ["{uppsala}", "{skane}", "{gotland}"],
        },
        som="utlysning",
    )


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
    s.vagras(
        BESLUTSFATTARE,
        "/arenden/{arende_skane}/beslut",
        beslut("2024-02-27", "Bidrag beviljas.", belopp="3000000.00", **OBEHOVLIGT),
        "ansokan-ofullstandig",
    )
    s.post(
        HANDLAGGARE,
        f"/arenden/{{arende_skane}}/kompletteringar/{komplettering}/svar",
        {
            "inkommenDag": "2024-03-01",
            "avsandare": "Region Skåne",
            "uppgifter": [{"nyckel": "budget", "svar": "3 000 000 kronor"}],
        },
    )
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
            beslutId=s.nytt_id("fordelning"),
            arendeIds=["{arende_uppsala}", "{arende_skane}"],
            belopp="5000000.00",
            **OBEHOVLIGT,
        ),
    )
    for namn in ("uppsala", "skane"):
        s.post(
            HANDLAGGARE,
            f"/arenden/{{arende_{namn}}}/meddelanden",
            {
                "meddelatDag": "2024-03-22",
                "beslutId": "{fordelning}",
                "satt": "e-post",
                "till": f"registrator@{namn}.example",
                "overklagandehanvisning": "bifogad",
            },
        )


def utbetalningen(s: Spelare) -> None:
    s.rubrik("The money goes out")
    s.text(
        "Somebody who neither prepared nor decided attests; then it is ordered, to the approved"
        " betalningsmål and no other; then the bank says what it did, and that is always recorded."
    )
    s.vagras(
        BESLUTSFATTARE,
        "/arenden/{arende_uppsala}/attester",
        {"attestdag": "2024-03-25", "belopp": "2500000.00"},
        "samma-person",
    )
    for namn, giro in (("uppsala", "bankgiro 5050-1055"), ("skane", "bankgiro 991-2346")):
        betalning = s.nytt_id(f"betalning_{namn}")
        vag = f"/arenden/{{arende_{namn}}}"
        s.post(
            EKONOM,
            f"{vag}/attester",
            {"attestdag": "2024-03-25", "belopp": "2500000.00", "utbetalningId": betalning},
            sub=ATTESTANT,
        )
        s.post(
            EKONOM,
            f"{vag}/utbetalningar",
            {
                "orderdag": "2024-03-26",
                "utbetalningId": betalning,
                "betalningsmal": giro,
                "forfallodag": "2024-03-29",
            },
        )
        s.post(
            EKONOM,
            f"{vag}/utbetalningar/{betalning}/bekraftelser",
            {
                "bankdag": "2024-04-02",
                "belopp": "2500000.00",
                "betalningsmal": giro,
                "bankreferens": f"BG 2024-04-02 {namn}",
            },
        )
    s.text(
        "29 March 2024 was Good Friday, and Monday after it Easter Monday: the bank day is Tuesday."
    )


def overklagandet(s: Spelare) -> None:
    s.rubrik("An appeal")
    s.text(
        "A region represents the public: its three weeks run from the day of the decision (44 §"
        " förvaltningslagen), so the last day is 11 April."
    )
    overklagande = s.nytt_id("overklagande")
    s.post(
        HANDLAGGARE,
        "/arenden/{arende_uppsala}/overklaganden",
        {
            "inkommenDag": "2024-04-11",
            "overklagandeId": overklagande,
            "beslutId": "{fordelning}",
            "klagande": "Region Uppsala",
            "yrkande": "Hela det sökta beloppet ska beviljas.",
        },
    )
    vag = f"/arenden/{{arende_uppsala}}/overklaganden/{overklagande}"
    s.post(HANDLAGGARE, f"{vag}/rattidsprovningar", {"provadDag": "2024-04-12", "iTid": True})
    s.post(
        HANDLAGGARE,
        f"{vag}/overlamnanden",
        {"overlamnatDag": "2024-04-15", "domstol": "Förvaltningsrätten i Stockholm"},
    )
    s.text("After that the authority may no longer change the decision (39 §); the court may.")
    s.post(
        HANDLAGGARE,
        f"{vag}/domar",
        {
            "dag": "2024-09-10",
            "domstol": "Förvaltningsrätten i Stockholm",
            "malnummer": "1234-24",
            "utgang": "andring",
            "belopp": "2700000.00",
        },
    )
    s.las(
        GRANSKARE,
        "/saldon",
        lambda svar: {n: b for n, b in svar["saldo"]["lador"].items() if b != "0.00"},
        arendeId="{arende_uppsala}",
        per="2024-09-10",
    )


def aterrapporten(s: Spelare) -> None:
    s.rubrik("What the money was used for")
    s.text("1 March 2025 is a Saturday, and this förordning lets the frist move to Monday.")
    rapport = s.nytt_id("rapport")
    s.post(
        HANDLAGGARE,
        "/arenden/{arende_skane}/aterrapporter",
        {"begardDag": "2025-01-15", "aterrapportId": rapport, "bidragsar": 2024},
    )
    vag = f"/arenden/{{arende_skane}}/aterrapporter/{rapport}"
    svar = {
        "kostnader": [
            {"kostnadsslag": "lonekostnader", "belopp": "1900000.00"},
            {"kostnadsslag": "resor", "belopp": "200000.00"},
        ],
        "skalsvar": [{"fraga": "enligt-plan", "svar": 4}],
        "indikatorsvar": [],
        "fritextsvar": [],
        "intyg": [
            {"som": "behorig-foretradare", "namn": "Regiondirektören", "dag": "2025-02-20"},
            {"som": "ekonomichef", "namn": "Ekonomichefen", "dag": "2025-02-20"},
        ],
    }
    s.post(HANDLAGGARE, f"{vag}/svar", {"inkommenDag": "2025-02-21", "svar": svar})
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


def aterkravet(s: Spelare) -> None:
    s.rubrik("What is to come back")
    s.text(
        "Skåne is told, and then 400 000 kronor that were not used and 60 000 of what was used"
        " wrongly are demanded back; for 40 000 there are special reasons to abstain."
    )
    kommunicering = s.nytt_id("infor_aterkrav")
    s.post(
        HANDLAGGARE,
        "/arenden/{arende_skane}/kommuniceringar",
        {
            "skickadDag": "2025-04-11",
            "kommuniceringId": kommunicering,
            "infor": "aterkrav",
            "till": "Region Skåne",
            "innehall": "Myndigheten överväger att kräva tillbaka 460 000 kronor.",
            "svaraSenast": "2025-04-25",
        },
    )
    fordran = s.nytt_id("fordran")
    s.post(
        BESLUTSFATTARE,
        "/arenden/{arende_skane}/aterkrav",
        beslut(
            "2025-05-02",
            "460 000 kronor krävs tillbaka.",
            beslutId=s.nytt_id("aterkrav"),
            fordranId=fordran,
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
        {
            "meddelatDag": "2025-05-02",
            "beslutId": "{aterkrav}",
            "satt": "e-post",
            "till": "registrator@skane.example",
            "overklagandehanvisning": "bifogad",
        },
    )
    s.post(
        EKONOM,
        "/inbetalningar",
        {
            "bankdag": "2025-07-15",
            "bankreferens": "BG 2025-07-15 0007",
            "belopp": "470000.00",
            "konto": "bankgiro 5050-1055",
            "fran": "Region Skåne",
        },
        som="inbetalning",
    )
    s.text(
        "It was due on Monday 2 June and paid six weeks late: the interest is counted to the bank"
        " day, at a rate that changed on 1 July, and is paid first."
    )
    s.post(
        EKONOM,
        "/inbetalningar/{inbetalning}/placeringar",
        {
            "placeradDag": "2025-07-16",
            "arendeId": "{arende_skane}",
            "fordranId": fordran,
            "belopp": "465000.00",
        },
    )
    s.post(
        BESLUTSFATTARE,
        f"/arenden/{{arende_skane}}/fordringar/{fordran}/eftergifter",
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


REST = "568.22"


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
        {
            "meddelatDag": "2025-08-21",
            "beslutId": "{eftergift}",
            "satt": "e-post",
            "till": "registrator@skane.example",
            "overklagandehanvisning": "far-inte-overklagas",
        },
    )
    s.post(HANDLAGGARE, "/arenden/{arende_skane}/avslut", {"avslutsdag": "2025-08-22"})
    s.post(
        HANDLAGGARE,
        "/utlysningar/{utlysning}/avslut",
        {"avslutsdag": "2025-08-22", "kvar": "800000.00"},
    )


def vad_som_var_kant(s: Spelare) -> None:
    s.rubrik("Any day, as known at any time")
    s.text(
        "`per` is the day asked about, and `kand` what was known: a position of the log, or an"
        " instant. Where every krona of the call lies, on three days:"
    )
    for per in ("2024-03-21", "2025-03-31", "2025-08-31"):
        s.las(
            GRANSKARE,
            "/saldon",
            lambda svar: {n: b for n, b in svar["saldo"]["lador"].items() if b != "0.00"},
            utlysningId="{utlysning}",
            per=per,
        )
    s.text("And before anything was known, there was nothing:")
    s.las(
        GRANSKARE,
        "/saldon",
        lambda svar: {n: b for n, b in svar["saldo"]["lador"].items() if b != "0.00"},
        per="2025-08-31",
        kand=0,
    )
