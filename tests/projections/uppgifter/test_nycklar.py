"""A key is of one kind of part, or of the stream: else what is stated of a part hides the stream.

What is stated of a part is stated of its stream too, by the same key, and a list knows a part by
the keys that it has. A new key that another kind of part has already would be read as its.
"""

from __future__ import annotations

import re
from collections import defaultdict
from uuid import UUID

from domain.grund.faktum import Faktum
from domain.grund.strom import strom_av
from projections.listor import LISTOR
from projections.listor.form import UNDERLAG
from projections.uppgifter import BESLUTSDAG, Pastaende, uppgifter
from tests.domain.hjalp.lagrade import LAGRADE

STROMMEN = "strömmen"
SLAG_AV_DEL = {
    "andrar_beslut_id": "beslut",
    "aterkrav_beslut_id": "beslut",
    "beslut_id": "beslut",
    "haver_beslut_id": "beslut",
    "upphaver_beslut_id": "beslut",
    "aterrapport_id": "återrapport",
    "avser_id": "påminnelse",
    "fordran_id": "fordran",
    "foretradare_id": "företrädare",
    "forslag_id": "förslag",
    "handling_id": "handling",
    "kommunicering_id": "kommunicering",
    "komplettering_id": "komplettering",
    "overklagande_id": "överklagande",
    "subjekt": "person",
    "utbetalning_id": "utbetalning",
    "kvittning_id": "utbetalning",
}
"""What kind of part a fact names, by the field that names it."""
OM_ALLT = {("arende", "lage")}
"""Stated of whatever part it comes from, or of the stream, and means the same of all."""


def slag_av(faktum: Faktum, objekt: UUID | str) -> str:
    if objekt == "":
        return STROMMEN
    frister = getattr(faktum, "beslutsfrister", ())
    if objekt in {frist.beslut_id for frist in frister}:
        return "beslut"
    falt = [namn for namn, slag in SLAG_AV_DEL.items() if getattr(faktum, namn, None) == objekt]
    return SLAG_AV_DEL[falt[0]] if falt else "annat"


def stated() -> dict[tuple[str, str], set[str]]:
    """What kinds of part each key is stated of, by kind of stream."""
    sagda: dict[tuple[str, str], set[str]] = defaultdict(set)
    for faktum in LAGRADE:
        for uppgift in uppgifter(faktum):
            if isinstance(uppgift, Pastaende):
                om = (strom_av(type(faktum)).TOPIC, uppgift.nyckel)
                sagda[om].add(slag_av(faktum, uppgift.objekt))
                assert uppgift.forutsatter in ("", BESLUTSDAG), faktum.TOPIC
    return sagda


def test_a_key_is_of_one_kind_of_part() -> None:
    flera = {om: slagen for om, slagen in stated().items() if len(slagen) > 1}
    assert set(flera) <= OM_ALLT, flera


def test_a_list_finds_every_key_that_it_asks_for() -> None:
    """A key is a word of small letters; and what is asked for is stated by some fact."""
    sagda = {nyckel for _, nyckel in stated()}
    assert all(re.fullmatch("[a-z_]+", n) for n in sagda - {"avslutat_2024"}), sagda
    for lista in LISTOR.values():
        fragade = set(
            re.findall(r"\b(?:[a-z]\.)?[uds] (?:->>|\?) '([^']+)'", UNDERLAG + lista.urval)
        )
        assert fragade <= sagda, (lista.namn, fragade - sagda)
        assert fragade <= set(lista.nycklar), lista.namn
        assert BESLUTSDAG in lista.nycklar
