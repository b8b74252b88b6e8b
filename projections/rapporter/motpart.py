"""Motpart: what kind of counterpart an organisation is, as the state divides them in its books."""

from __future__ import annotations

from domain.grund.ord import Ord


class Motpart(Ord):
    STATLIG = "statlig", "Statliga myndigheter"
    REGION = "region", "Regioner"
    KOMMUN = "kommun", "Kommuner och kommunalförbund"
    OVRIG = "ovrig", "Övriga"


_BORJAN = {
    "2021": Motpart.STATLIG,
    "2120": Motpart.KOMMUN,
    "2220": Motpart.KOMMUN,
    "2321": Motpart.REGION,
}
"""By the beginning of the organisationsnummer, as the numbers have been given out (mönster)."""


def motpart_av(organisationsnummer: str) -> Motpart:
    """The kind of an organisation, however its number is written."""
    return _BORJAN.get(organisationsnummer.replace("-", "")[:4], Motpart.OVRIG)
