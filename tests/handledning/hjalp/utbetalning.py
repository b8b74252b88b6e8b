"""The tutorial goes on: money goes out, a court has its say, and the budget year ends."""

from __future__ import annotations

from tests.handledning.hjalp.spelare import (
    ATTESTANT,
    BESLUTSFATTARE,
    EKONOM,
    GRANSKARE,
    HANDLAGGARE,
    OBEHOVLIGT,
    Spelare,
    Steg,
    beslut,
    lador,
    meddelande,
    rader,
)

UPPSALAS, SKANES = "bankgiro 5050-1055", "bankgiro 991-2346"


def hindret(s: Spelare) -> None:
    s.rubrik("Something stands in the way")
    s.text(
        "Before the money goes out there is a doubt about Skåne's application. A hinder mot"
        " utbetalning is a decision of its own, on a ground that the förordning names; while it"
        " stands nothing is paid, and when it is lifted, that is a decision too."
    )
    vag = "/arenden/{arende_skane}/utbetalningshinder"
    s.post(
        BESLUTSFATTARE,
        vag,
        beslut(
            "2024-03-22",
            "Bidraget betalas inte ut tills vidare.",
            beslutId=s.nytt_id("utbetalningshinder"),
            grunder=["oriktiga-uppgifter"],
            kommuniceringsundantag="punkt-2",
        ),
    )
    attest = {"attestdag": "2024-03-22", "belopp": "2500000.00"}
    s.vagras(
        EKONOM, "/arenden/{arende_skane}/attester", attest, "utbetalningen-hindras", sub=ATTESTANT
    )
    havande = s.nytt_id("havande")
    kropp = beslut("2024-03-25", "Hindret hävs.", beslutId=havande, **OBEHOVLIGT)
    s.post(BESLUTSFATTARE, f"{vag}/havanden", kropp)
    for dag, beslut_id in (("2024-03-22", "{utbetalningshinder}"), ("2024-03-25", havande)):
        s.post(
            HANDLAGGARE,
            "/arenden/{arende_skane}/meddelanden",
            meddelande(dag, beslut_id, "skane", far_overklagas=False),
        )


def utbetalningen(s: Spelare) -> None:
    s.rubrik("The money goes out")
    s.text(
        "Somebody who neither prepared nor decided attests; then it is ordered, to the approved"
        " betalningsmål and no other; then the bank says what it did, and that is always recorded."
        " What is due on a day on which banks are closed is paid on the next day that they are"
        " open: 29 March 2024 was Good Friday, and the Monday after it Easter Monday."
    )
    s.vagras(
        BESLUTSFATTARE,
        "/arenden/{arende_uppsala}/attester",
        {"attestdag": "2024-03-25", "belopp": "2500000.00"},
        "samma-person",
    )
    for namn in ("uppsala", "skane"):
        betalning = s.nytt_id(f"betalning_{namn}")
        s.post(
            EKONOM,
            f"/arenden/{{arende_{namn}}}/attester",
            {"attestdag": "2024-03-25", "belopp": "2500000.00", "utbetalningId": betalning},
            sub=ATTESTANT,
        )
    beordra(s, "skane", SKANES, dag="2024-03-26", forfallodag="2024-03-29")
    s.text(
        "A call with an Idempotency-Key is safe to send again when the answer was lost: the second"
        " time it is answered as the first, and nothing more is recorded."
    )
    forsta, igen = (
        beordra(
            s,
            "uppsala",
            UPPSALAS,
            dag="2024-03-26",
            forfallodag="2024-03-29",
            headers={"Idempotency-Key": "order-uppsala-1"},
        )
        for _ in range(2)
    )
    assert forsta == igen


def bankens_besked(s: Spelare) -> None:
    """Under the same heading: what the bank did, and what it was wrong about."""
    s.text("What the bank has not confirmed is on a list, on any day:")
    s.las(EKONOM, "/listor/beordrade", rader, per="2024-03-31")
    bekrafta(s, "uppsala", UPPSALAS, "2500000.00", bankdag="2024-04-02")
    fel = bekrafta(s, "skane", SKANES, "2500000.00", bankdag="2024-04-03")
    s.text(
        "Skåne was paid on 2 April, not on the 3rd: a correction names the number of the fact that"
        f" was wrong ({fel.nr} in this stream), and says what is true. Nothing is written over:"
        " what was known before the correction can still be asked for, with `kand`, a position of"
        " the log."
    )
    s.post(
        EKONOM,
        "/arenden/{arende_skane}/utbetalningsrattelser",
        {
            "rattarVersion": fel.nr,
            "bankdag": "2024-04-02",
            "belopp": "2500000.00",
            "betalningsmal": SKANES,
            "orsak": "Bankdagen var fel avskriven",
        },
    )
    fraga = {"arendeId": "{arende_skane}", "per": "2024-04-02"}
    s.las(GRANSKARE, "/saldon", lador, **fraga, kand=fel.position)
    s.las(GRANSKARE, "/saldon", lador, **fraga)


def beordra(
    s: Spelare,
    namn: str,
    giro: str,
    *,
    dag: str,
    forfallodag: str,
    betalning: str | None = None,
    headers: dict[str, str] | None = None,
) -> Steg:
    return s.post(
        EKONOM,
        f"/arenden/{{arende_{namn}}}/utbetalningar",
        {
            "orderdag": dag,
            "utbetalningId": f"{{betalning_{betalning or namn}}}",
            "betalningsmal": giro,
            "forfallodag": forfallodag,
        },
        headers=headers,
    )


def bekrafta(
    s: Spelare, namn: str, giro: str, belopp: str, *, bankdag: str, betalning: str | None = None
) -> Steg:
    return s.post(
        EKONOM,
        f"/arenden/{{arende_{namn}}}/utbetalningar/{{betalning_{betalning or namn}}}/bekraftelser",
        {
            "bankdag": bankdag,
            "belopp": belopp,
            "betalningsmal": giro,
            "bankreferens": f"BG {bankdag} {namn}",
        },
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
    s.text("Uppsala has 200 000 kronor more to be paid:")
    s.las(GRANSKARE, "/saldon", lador, arendeId="{arende_uppsala}", per="2024-09-10")


def arsskiftet(s: Spelare) -> None:
    s.rubrik("The budget year ends")
    s.text(
        "What Uppsala has not been paid goes over to 2025. Then the budget year is closed: of the"
        " 2 000 000 kronor that no call has taken up 240 000 are kept (anslagssparande) and the"
        " state withdraws the rest; what is left in the call, 800 000, goes over with them. It"
        " must add up to the öre."
    )
    s.post(
        EKONOM,
        "/arenden/{arende_uppsala}/overforingar",
        {"dag": "2024-12-31", "franAr": 2024},
    )
    avslut = {
        "avslutsdag": "2024-12-31",
        "budgetar": 2024,
        "sparat": "240000.00",
        "indraget": "1760000.00",
        "beslutsreferens": "Årsredovisning 2024 (påhittad)",
        "utlysningar": [{"utlysningId": "{utlysning}", "belopp": "800000.00"}],
    }
    vag = "/anslagsposter/{post}/budgetarsavslut"
    s.vagras(EKONOM, vag, {**avslut, "indraget": "1759999.99"}, "budgetarets-rest-stammer-inte")
    s.post(EKONOM, vag, avslut)
    for ar in (2024, 2025):
        s.las(GRANSKARE, "/saldon", lador, anslagId="{post}", budgetar=ar, per="2024-12-31")
    s.text("In January Uppsala is paid, out of 2025.")
    s.post(
        EKONOM,
        "/arenden/{arende_uppsala}/attester",
        {
            "attestdag": "2025-01-07",
            "belopp": "200000.00",
            "utbetalningId": s.nytt_id("betalning_uppsala_januari"),
        },
        sub=ATTESTANT,
    )
    namn = "uppsala_januari"
    beordra(s, "uppsala", UPPSALAS, dag="2025-01-08", forfallodag="2025-01-10", betalning=namn)
    bekrafta(s, "uppsala", UPPSALAS, "200000.00", bankdag="2025-01-10", betalning=namn)
