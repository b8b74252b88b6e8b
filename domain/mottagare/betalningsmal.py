"""Betalningsmål: where money is sent, written in one way however it was typed."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, TypeAdapter
from stdnum import luhn

_SLAG = {
    "bankgiro": "bankgiro",
    "bg": "bankgiro",
    "plusgiro": "plusgiro",
    "pg": "plusgiro",
    "postgiro": "plusgiro",
    "bankkonto": "bankkonto",
    "konto": "bankkonto",
}
_LANGD = {"bankgiro": (7, 8), "plusgiro": (2, 8), "bankkonto": (6, 19)}


def _betalningsmal(text: str) -> str:
    traff = re.fullmatch(r"\s*([a-z]+)[\s:]+([0-9][0-9 .,-]*[0-9])\s*", text.lower(), re.ASCII)
    slag = _SLAG.get(traff[1]) if traff else None
    if traff is None or slag is None:
        raise ValueError("skriv slag och nummer, t.ex. bankgiro 5050-1055 eller bankkonto 8327-9 …")
    nummer = re.sub(r"[^0-9]", "", traff[2])
    kortast, langst = _LANGD[slag]
    if not kortast <= len(nummer) <= langst:
        raise ValueError(f"ett {slag}nummer har {kortast}–{langst} siffror")
    if slag != "bankkonto" and not luhn.is_valid(nummer):
        raise ValueError(f"{slag}numrets kontrollsiffra stämmer inte")
    return f"{slag} {_grupperat(slag, nummer)}"


def _grupperat(slag: str, nummer: str) -> str:
    match slag:
        case "bankgiro":
            return f"{nummer[:-4]}-{nummer[-4:]}"
        case "plusgiro":
            return f"{nummer[:-1]}-{nummer[-1]}"
        case _:
            return nummer


Betalningsmal = Annotated[str, AfterValidator(_betalningsmal)]
"""`bankgiro NNN(N)-NNNN` or `plusgiro N…-N` with a valid check digit, or `bankkonto` and digits."""
_SOM_LAGRAD: TypeAdapter[str] = TypeAdapter(Betalningsmal)


def som_betalningsmal(text: str) -> str:
    """The way it is stored. Raises ValidationError for what is no betalningsmål."""
    return _SOM_LAGRAD.validate_python(text)
