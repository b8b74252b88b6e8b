"""The samlade redovisning as a document, with the structure that the published reports have.

Every figure in the text is counted; where nothing has come in, the text says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from uuid import UUID

from api.rapporter.dokument import Avsnitt, Dokument, underlagsrad
from domain.grund.stopp import kronor
from domain.regelverk.redovisningsmall import EGNA_TABELLER
from projections.motor.lasning import Lasning
from projections.rapporter.form import Tabell, andel
from projections.rapporter.samlad import SamladRedovisning, arsserie, samlad_redovisning
from projections.rapporter.sammanhang import Dagar, Fraga, Sammanhang


def samlat(lasning: Lasning, regelverk_id: UUID, bidragsar: int) -> Dokument:
    """What is accounted for to the government of a bidragsår. Raises RedovisningsmallSaknas."""
    rapport = samlad_redovisning(*lasning, regelverk_id, bidragsar)
    return Dokument(
        f"samlad-redovisning-{bidragsar}",
        f"{rapport.rubrik} {bidragsar}",
        f"Regelverk {rapport.beteckning}, bidragsår {bidragsar}.",
        tuple(_avsnitten(rapport)),
        _kalla(rapport.beteckning),
        underlagsrad(lasning.basis),
    )


def arsserien(lasning: Lasning, regelverk_id: UUID, till: int) -> Dokument:
    """The grant year by year until `till`. Raises RedovisningsmallSaknas."""
    serie = arsserie(*lasning, regelverk_id, till)
    return Dokument(
        f"arsserie-{till}",
        f"Statsbidraget år för år till och med {till}",
        f"Regelverk {serie.beteckning}.",
        (Avsnitt("Åren", (), (serie.tabell,)),),
        _kalla(serie.beteckning),
        underlagsrad(lasning.basis),
    )


def _kalla(beteckning: str) -> str:
    return f"Källa: mottagarnas återrapporter och besluten i liggaren, {beteckning}."


def _avsnitten(rapport: SamladRedovisning) -> Iterator[Avsnitt]:
    """In the order of the published report: its tables keep their numbers wherever they stand."""
    s = rapport.sammanhang
    fragorna = [t for t in rapport.tabeller if t.nyckel not in EGNA_TABELLER]
    yield Avsnitt("Sammanfattning", tuple(_sammanfattning(rapport)))
    yield Avsnitt("Bakgrund och underlag", tuple(_bakgrund(rapport)))
    yield Avsnitt("Resultat", (_anvandningen(s),), (rapport.tabell("fordelning"),))
    for fraga in s.omraden:
        yield Avsnitt(fraga.text, (_hur_det_besvarades(fraga, rapport.bidragsar),))
    yield Avsnitt("Resultatkommentarer", (), tuple(t for t in fragorna if not _jamfors(t)))
    if s.synpunkter:
        yield Avsnitt("Mottagarnas synpunkter", tuple(_synpunkterna(s)))
    yield Avsnitt("Granskning och återkrav", tuple(_granskningen(s)))
    yield Avsnitt(
        "Bilaga 1. Ekonomisk redovisning och åren före",
        (),
        (rapport.tabell("kostnader"), rapport.tabell("ar")),
    )
    if jamforda := tuple(t for t in fragorna if _jamfors(t)):
        yield Avsnitt("Bilaga 2. Två år sida vid sida", (), jamforda)
    yield Avsnitt(
        "Bilaga 3. Återrapporter som inte har kommit in, eller kom för sent",
        (),
        (rapport.utestaende,),
    )
    if rapport.svaren:
        yield Avsnitt("Bilaga 4. Indikatorer och svar i egna ord", (), rapport.svaren)


def _jamfors(tabell: Tabell) -> bool:
    """Two years side by side: a question, and a column for each."""
    return len(tabell.kolumner) > 2


def _sammanfattning(rapport: SamladRedovisning) -> Iterator[str]:
    s = rapport.sammanhang
    yield (
        f"{_antal(s.mottagare, 'mottagare', 'mottagare')} har beviljats tillsammans"
        f" {kronor(s.beviljat_ore)} av de {kronor(s.ram_ore)} som fanns att fördela för"
        f" {rapport.bidragsar}."
    )
    yield _anvandningen(s)
    for rubrik, grupp in groupby(s.omraden, key=lambda f: f.grupp):
        fragor = list(grupp)
        if all(f.utfall and f.utfall[-1].svarade for f in fragor):
            starka = sum(f.utfall[-1].hoga * 2 > f.utfall[-1].svarade for f in fragor)
            svarade = min(f.utfall[-1].svarade for f in fragor)
            yield (
                f"{rubrik}: på {starka} av {len(fragor)} frågor svarade en majoritet av"
                f" {svarade} svarande {_hogt(fragor[0])}."
            )


def _bakgrund(rapport: SamladRedovisning) -> Iterator[str]:
    s = rapport.sammanhang
    yield f"Bidraget lämnas enligt regelverket {rapport.beteckning}."
    for u in s.utlysningar:
        yield (
            f"Utlysningen {u.diarienummer} publicerades {u.publicerad}, och sista ansökningsdag"
            f" var {u.sista_ansokningsdag}."
        )
    yield (
        f"{_antal(s.ansokningar, 'ansökan', 'ansökningar')} har kommit in och {s.beslut.antal} har"
        f" avgjorts{_nar(s.beslut)}. {kronor(s.utbetalt_ore)} har betalats ut."
    )
    yield (
        f"{_antal(s.begarda.antal, 'återrapport', 'återrapporter')} har begärts{_nar(s.begarda)},"
        f" och {s.inkomna.antal} har kommit in{_nar(s.inkomna)}."
    )


def _anvandningen(s: Sammanhang) -> str:
    if s.inkomna.antal == 0:
        return "Ingen återrapport har kommit in, och hur pengarna har använts är inte känt."
    anvant_ore = s.redovisat_ore - s.oforbrukat_ore
    procent = andel(anvant_ore, s.redovisat_ore, 1)
    av = "" if procent is None else f", {_som_procent(anvant_ore, s.redovisat_ore)} procent,"
    return (
        f"{kronor(anvant_ore)}{av} av de {kronor(s.redovisat_ore)} som har redovisats är använda,"
        f" och {kronor(s.oforbrukat_ore)} är inte förbrukade."
    )


def _som_procent(del_: int, av: int) -> str:
    """With a decimal only where it says something."""
    return str(andel(del_, av, 1)).removesuffix(".0").replace(".", ",")


def _hur_det_besvarades(fraga: Fraga, bidragsar: int) -> str:
    """This year, and the one before in brackets."""
    i_ar = [u for u in fraga.utfall if u.ar == bidragsar and u.svarade]
    fore = [
        f" ({u.ar}: {u.hoga} av {u.svarade})"
        for u in fraga.utfall
        if u.ar < bidragsar and u.svarade
    ]
    if not i_ar:
        return f"Ingen har svarat för {bidragsar}{''.join(fore)}."
    [nu] = i_ar
    return f"{nu.hoga} av {nu.svarade} svarade {_hogt(fraga)}{''.join(fore)}."


def _hogt(fraga: Fraga) -> str:
    return f"{fraga.hogt_fran} eller högre"


def _synpunkterna(s: Sammanhang) -> Iterator[str]:
    for text, svaren in groupby(s.synpunkter, key=lambda p: p.fraga):
        yield text
        yield from (f"{p.mottagare}: {p.svar}" for p in svaren)


def _granskningen(s: Sammanhang) -> Iterator[str]:
    yield (
        f"{s.granskade} av {_antal(s.inkomna.antal, 'återrapport', 'återrapporter')} har granskats."
        f" {kronor(s.godkant_ore)} har godkänts."
    )
    if s.kravt_ore:
        yield f"{kronor(s.kravt_ore)} har återkrävts."
    else:
        yield "Inget har återkrävts."
    if s.aterbetalt_ore:
        yield f"{kronor(s.aterbetalt_ore)} har betalats tillbaka."


def _antal(antal: int, en: str, flera: str) -> str:
    return f"{antal} {en if antal == 1 else flera}"


def _nar(dagar: Dagar) -> str:
    match dagar:
        case Dagar(forsta=date() as forsta, sista=date() as sista):
            return f" {forsta}" if forsta == sista else f" från {forsta} till {sista}"
        case _:
            return ""
