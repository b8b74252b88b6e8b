"""A published report held against the facts, as a document that a controller can read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from api.grund.sokning import finn
from api.rapporter.dokument import Avsnitt, Dokument, underlagsrad
from projections.motor.lasning import Lasning
from projections.rapporter.avvikelse import Avvikelse, Avvikelseslag, Olast, Omfattning
from projections.rapporter.exakt import exakta_tabeller
from projections.rapporter.form import Cell, Kolumn, Slag, Tabell
from projections.rapporter.jamforelse import Jamforelse, jamfor
from projections.rapporter.samlad import BidragsaretSaknas
from projections.rapporter.tryckt import Anmarkning, Tryckt

SLAG = {
    Avvikelseslag.ANNAN_SIFFRA: (
        "Annan siffra",
        "Besluten och återrapporterna ger en annan siffra.",
    ),
    Avvikelseslag.RADSUMMA: (
        "Radens summa",
        "Andelarna ger tillsammans fel summa, och minst en av dem är fel.",
    ),
    Avvikelseslag.AVRUNDNING: (
        "Avrundning",
        "Andelarna är rätt var för sig, men avrundade ger de tillsammans en annan summa.",
    ),
    Avvikelseslag.TEXTEN: ("Texten", "Det som står i texten stämmer inte med tabellen."),
    Avvikelseslag.SAKNAS_I_LIGGAREN: (
        "Finns inte i liggaren",
        "Det finns ingenting att jämföra med.",
    ),
    Avvikelseslag.SAKNAS_I_TRYCKET: ("Finns inte i trycket", "Det finns bara i liggaren."),
}
"""What each kind is called, and what it means."""
_OLASTA_INGAR_INTE = "Celler som inte gick att läsa är inte med."
_SUMMOR = (Avvikelseslag.RADSUMMA, Avvikelseslag.AVRUNDNING)


def jamfort(lasning: Lasning, tryckt: Tryckt) -> Dokument:
    """Raises HittarInte, BidragsaretSaknas and RedovisningsmallSaknas."""
    regelverk_id = finn(lasning, "regelverk", tryckt.regelverk)
    exakta = exakta_tabeller(*lasning, regelverk_id, tryckt.bidragsar)
    try:
        fore = exakta_tabeller(*lasning, regelverk_id, tryckt.bidragsar - 1)
    except BidragsaretSaknas:
        fore = ()
    return _dokument(tryckt, jamfor(tryckt, exakta, fore), underlagsrad(lasning.basis))


def _dokument(tryckt: Tryckt, jamforelse: Jamforelse, underlag: str) -> Dokument:
    avsnitt = [
        Avsnitt("Avvikelser", (), (_avvikelser(jamforelse),)),
        Avsnitt("Vad som jämfördes", (), (_omfattning(jamforelse.omfattning),)),
    ]
    if jamforelse.olasta:
        avsnitt.append(Avsnitt("Vad som inte gick att läsa", (), (_olasta(jamforelse.olasta),)))
    if tryckt.anmarkningar:
        nr = len(avsnitt) + 1
        tabell = _anmarkningar(nr, tryckt.anmarkningar)
        avsnitt.append(Avsnitt("Vad som inte är siffror", (), (tabell,)))
    return Dokument(
        f"jamforelse-{tryckt.bidragsar}",
        f"Tryckt redovisning av {tryckt.bidragsar} jämförd med liggaren",
        _ingress(tryckt, jamforelse),
        tuple(avsnitt),
        f"Tryckt källa: {tryckt.kalla}.",
        underlag,
    )


def _ingress(tryckt: Tryckt, jamforelse: Jamforelse) -> str:
    jamforda = sum(o.jamforda for o in jamforelse.omfattning)
    stammer = sum(o.stammer for o in jamforelse.omfattning)
    summor = sum(a.slag in _SUMMOR for a in jamforelse.avvikelser)
    delar = [
        f"Regelverk {tryckt.regelverk}, bidragsår {tryckt.bidragsar}.",
        f"Av {_antal(jamforda, 'jämförd uppgift', 'jämförda uppgifter')} stämmer {stammer}.",
        f"Avvikelser: {len(jamforelse.avvikelser)}, varav {summor} i radernas summor.",
    ]
    if jamforelse.olasta:
        antal = _antal(len(jamforelse.olasta), "cell", "celler")
        delar.append(f"{antal} gick inte att läsa och är inte med.")
    return " ".join(delar)


def _antal(antal: int, en: str, flera: str) -> str:
    return f"{antal} {en if antal == 1 else flera}"


def _avvikelser(jamforelse: Jamforelse) -> Tabell:
    olasta = {(o.tabell, o.rad) for o in jamforelse.olasta}

    def forklaringen(a: Avvikelse) -> str:
        delar = [SLAG[a.slag][1], a.forklaring]
        if a.slag in _SUMMOR and (a.tabell, a.rad) in olasta:
            delar.insert(1, _OLASTA_INGAR_INTE)
        return " ".join(del_ for del_ in delar if del_)

    return _texttabell(
        1,
        "avvikelser",
        "Var den tryckta redovisningen avviker",
        {
            "slag": "Avvikelse",
            "tabell": "I trycket",
            "rad": "Rad",
            "kolumn": "Kolumn",
            "tryckt": "Tryckt",
            "harlett": "Enligt liggaren",
            "forklaring": "Förklaring",
        },
        (
            (SLAG[a.slag][0], a.tabell, a.rad, a.kolumn, a.tryckt, a.harlett, forklaringen(a))
            for a in jamforelse.avvikelser
        ),
    )


def _omfattning(omfattning: Sequence[Omfattning]) -> Tabell:
    antal = [(o.jamforda, o.stammer, o.jamforda - o.stammer, o.olasta) for o in omfattning]
    return Tabell(
        2,
        "omfattning",
        "Jämförda celler, och påståenden i texten",
        (
            Kolumn("tabell", "I trycket", Slag.TEXT),
            Kolumn("rubrik", "Vad den visar", Slag.TEXT),
            Kolumn("jamforda", "Jämförda uppgifter", Slag.ANTAL),
            Kolumn("stammer", "Stämmer", Slag.ANTAL),
            Kolumn("avviker", "Avviker", Slag.ANTAL),
            Kolumn("olasta", "Gick inte att läsa", Slag.ANTAL),
        ),
        tuple((o.namn, o.rubrik or None, *tal) for o, tal in zip(omfattning, antal, strict=True)),
        ("Summa", None, *map(sum, zip(*antal, strict=True))),
    )


def _olasta(olasta: Iterable[Olast]) -> Tabell:
    return _texttabell(
        3,
        "olasta",
        "Celler som inte gick att läsa",
        {
            "tabell": "I trycket",
            "rad": "Rad",
            "kolumn": "Kolumn",
            "harlett": "Enligt liggaren",
        },
        olasta,
    )


def _anmarkningar(nr: int, anmarkningar: Iterable[Anmarkning]) -> Tabell:
    return _texttabell(
        nr,
        "anmarkningar",
        "Anmärkningar som inte kan prövas mot siffror",
        {"text": "I trycket", "forklaring": "Förklaring"},
        ((a.text, a.forklaring) for a in anmarkningar),
    )


def _texttabell(
    nr: int, nyckel: str, rubrik: str, kolumner: dict[str, str], rader: Iterable[tuple[Cell, ...]]
) -> Tabell:
    return Tabell(
        nr,
        nyckel,
        rubrik,
        tuple(Kolumn(nyckel, rubriken, Slag.TEXT) for nyckel, rubriken in kolumner.items()),
        tuple(rader),
        None,
    )
