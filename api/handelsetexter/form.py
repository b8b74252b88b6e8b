"""Who asks a fact for its line, and how the words of lists are written."""

from __future__ import annotations

from datetime import date
from functools import singledispatch

from domain.faktum import Faktum

ORD = {
    "uppenbart-obehovligt": "uppenbart obehövligt",
    "37-forsta-stycket": "37 § första stycket",
    "37-punkt-1": "37 § andra stycket 1",
    "37-punkt-2": "37 § andra stycket 2",
    "37-punkt-3": "37 § andra stycket 3",
    "38": "38 §",
    "ofullstandig": "ofullständig",
    "forfallen": "förfallen",
    "overlamnat": "överlämnat",
    "digital-post": "digital post",
    "inte-behorig": "inte behörig",
    "for-sen": "för sen",
    "aterkallad": "återkallad",
    "utlysningen-installd": "utlysningen är inställd",
    "avstadd-av-mottagaren": "avstådd",
    "upprattad": "upprättad",
    "aterrapport": "återrapport",
    "raknefel": "räknefel",
    "forbiseende": "förbiseende",
    "fel-underrattelse": "felaktig underrättelse",
    "kom-till-domstolen": "kom i tid till domstolen",
    "upphavande": "upphävande",
    "andring": "ändring",
    "aterforvisning": "återförvisning",
    "kronofogden": "Kronofogden",
    "konkursforvaltare": "konkursförvaltare",
    "fordringsbevakning": "fordringsbevakning",
    "utan-tillgangar": "utan tillgångar",
    "ringa-belopp": "ringa belopp",
    "utbetalt_ej_redovisat": "utbetalt, ej redovisat",
    "forbrukat": "förbrukat",
    "oforbrukat": "oförbrukat",
    "ej_godkant": "ej godkänt",
    "for_hogt_belopp": "för högt belopp",
}


VECKODAGAR = ("måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen")


@singledispatch
def handelsetext(faktum: Faktum) -> str:
    """What happened, in Swedish, beginning with a small letter and without a period."""
    return faktum.TOPIC


def ordet(varde: str) -> str:
    """A value of a list as people write it."""
    return ORD.get(varde, varde)


def veckodag(dag: date) -> str:
    """The day of the week, as it stands before a date."""
    return f"{VECKODAGAR[dag.weekday()]} den"
