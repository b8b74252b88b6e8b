"""What the list of cases says is next, whatever a court has said of any decision, can be done.

Each case is a stream of its own in one log: what is next of it is asked of the list, and whether it
can be done of the verbs.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from datetime import date
from random import Random
from uuid import uuid5

import pytest

from domain.overklagande.utgang import Utgang
from projections.listor import LISTOR
from projections.listor.handlaggare import Steg
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.pengagang import NAMNRYMD
from tests.fel.hjalp.domstolsslag import BESLUTEN, OVERKLAGANDET, UTAN_PROVNING
from tests.fel.hjalp.manga_arenden import anteckna_alla
from tests.fel.hjalp.nasta_steg import STEGEN, attestera, avsluta

pytestmark = pytest.mark.grundlig

SLAGEN = BESLUTEN | UTAN_PROVNING | OVERKLAGANDET
FORST = [u for u in Utgang if not u.om_en_dom]


def domar(gang: Domgang, utgang: Utgang) -> Domgang:
    """What the court says, on a copy."""
    fakta, arende, gang = [*gang.fakta], gang.arende.kopia(), copy(gang)
    gang.fakta, gang.arende = fakta, arende
    gang.dom(utgang, 300 if utgang is Utgang.ANDRING else None, aterstallning=SOM_ALDRIG)
    return gang


def inhiberad(gang: Domgang) -> Domgang:
    fakta, arende, gang = [*gang.fakta], gang.arende.kopia(), copy(gang)
    gang.fakta, gang.arende = fakta, arende
    gang.inhibera()
    return gang


def domda(slagen: Iterator[str]) -> Iterator[tuple[str, Domgang]]:
    """Every kind with every outcome, and after that one with any outcome of the court above."""
    slump = Random("nästa steg")  # noqa: S311  # chance for tests
    for namn in slagen:
        gang, beslut_id = SLAGEN[namn]()
        utan_belopp = namn in ("hinder", "avvisat överklagande")
        gang.till_domstolen(beslut_id)
        yield namn, gang
        yield f"{namn}, inhiberat", inhiberad(gang)
        for forst in FORST:
            if utan_belopp and forst is Utgang.ANDRING:
                continue
            forsta = domar(gang, forst)
            yield f"{namn}, {forst}", forsta
            sedan = slump.choice([u for u in Utgang if u is not Utgang.ANDRING])
            yield f"{namn}, {forst}, {sedan}", domar(forsta, sedan)


def test_fel_f9_the_next_step_after_any_judgement_is_one_that_the_case_accepts(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    fallen = {uuid5(NAMNRYMD, namn): (namn, gang) for namn, gang in domda(iter(SLAGEN))}
    anteckna_alla(databas, liggare, ((i, gang.fakta) for i, (_, gang) in fallen.items()))
    with lasare.las(date(2026, 12, 31)) as (conn, basis):
        nasta = {rad.arende_id: Steg(rad.nasta) for rad in LISTOR["arenden"](conn, basis).rader}
        attesteras = {
            rad.arende_id: rad.att_attestera_ore
            for rad in LISTOR["att-attestera"](conn, basis).rader
        }
    fel = []
    for arende_id, (namn, gang) in fallen.items():
        steg = nasta[arende_id]
        if not STEGEN[steg](gang) or avsluta(gang) is not (steg is Steg.AVSLUTA):
            fel.append(f"{namn}: {steg}")
        avgorande = gang.arende.avgorande
        kan = attestera(gang, attesteras.get(arende_id, 1))
        if arende_id in attesteras and not kan:
            fel.append(f"{namn}: att attestera, men det nekas")
        if kan and arende_id not in attesteras and avgorande and avgorande.meddelat_dag:
            fel.append(f"{namn}: kan attesteras, men listas inte")
    assert not fel, "\n".join(fel)
