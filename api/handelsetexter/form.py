"""Who asks a fact for its line, and how the words of lists are written."""

from __future__ import annotations

from datetime import date
from functools import singledispatch

from domain.grund.faktum import Faktum

ORD = {
    # Why a decision was made without hearing the party, and what a change of it rests on
    "uppenbart-obehovligt": "uppenbart obehövligt",
    "punkt-1": "punkt 1",
    "punkt-2": "punkt 2",
    "punkt-3": "punkt 3",
    "37-forsta-stycket": "37 § första stycket",
    "37-punkt-1": "37 § andra stycket 1",
    "37-punkt-2": "37 § andra stycket 2",
    "37-punkt-3": "37 § andra stycket 3",
    "38": "38 §",
    "skrivfel": "skrivfel",
    "raknefel": "räknefel",
    "forbiseende": "förbiseende",
    # Why there was nothing to examine or to pay
    "for-sen": "för sen",
    "ofullstandig": "ofullständig",
    "inte-behorig": "inte behörig",
    "aterkallad": "återkallad",
    "utlysningen-installd": "utlysningen är inställd",
    "forfallen": "förfallen",
    "avstadd-av-mottagaren": "avstådd",
    # How a decision was told, what was written, and what a reminder is of
    "brev": "brev",
    "delgivning": "delgivning",
    "digital-post": "digital post",
    "e-post": "e-post",
    "overlamnat": "överlämnat",
    "inkommen": "inkommen",
    "upprattad": "upprättad",
    "expedierad": "expedierad",
    "aterrapport": "återrapport",
    "komplettering": "komplettering",
    "fordran": "fordran",
    # Appeals, and what the court decided
    "fel-underrattelse": "felaktig underrättelse",
    "kom-till-domstolen": "kom i tid till domstolen",
    "i-tid": "tas upp som inkommet i tid",
    "provas-pa-nytt": "rättidsprövas på nytt",
    "avslag": "avslag",
    "andring": "ändring",
    "upphavande": "upphävande",
    "aterforvisning": "återförvisning",
    "avvisning": "avvisning",
    "avskrivning": "avskrivning",
    # Claims
    "fordringsbevakning": "fordringsbevakning",
    "kronofogden": "Kronofogden",
    "konkursforvaltare": "konkursförvaltare",
    "domstol": "domstol",
    "ackord": "ackord",
    "konkurs": "konkurs",
    "preskriberad": "preskriberad",
    "utan-tillgangar": "utan tillgångar",
    "ringa-belopp": "ringa belopp",
}
"""Every value that is printed has its word here, also when it is the same: a test demands it."""


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
