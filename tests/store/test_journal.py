"""Row 17: a command that was overtaken is decided again from the beginning, and not for ever.

The stock `save` of the same objects after a conflict returns an empty list and stores nothing.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

import psycopg
import pytest

from domain.anslag.anslagspost import Anslag
from domain.grund.stopp import FinnsRedan
from store.fel import StromFinnsInte, Versionskonflikt
from store.journal import FORSOK, Arbete, InaktuellVersion, Journal
from store.liggare import Liggare
from tests.store.hjalp.loggen import fyll, lagg_till_tilldelning, positioner, post, spara

POST = post("16").id


class Overtagen:
    """Allots on the anslagspost, and is overtaken the first `ganger` times that it is decided."""

    def __init__(self, liggare: Liggare, ganger: int, *, lases: UUID | None = None) -> None:
        self._liggare = liggare
        self._lases = lases
        self.ganger = ganger
        self.sedda: list[int] = []

    def __call__(self, arbete: Arbete) -> None:
        anslag = arbete.hamta(Anslag, POST)
        if self._lases is not None:
            arbete.hamta(Anslag, self._lases)
        self.sedda.append(len(anslag.belopp))
        fyll(anslag, 1)
        if len(self.sedda) <= self.ganger:
            lagg_till_tilldelning(self._liggare, self._lases or POST)


def test_den_som_blev_overtagen_laser_om_och_beslutar_pa_nytt(
    journal: Journal, skrivare: psycopg.Connection[Any]
) -> None:
    """Row 17. Each time it sees what came before it, and at last it is recorded, once."""
    spara(journal.liggare, "16")
    kommando = Overtagen(journal.liggare, 3)
    kvitto = journal.utfor(kommando)
    assert kommando.sedda == [0, 1, 2, 3]
    assert (kvitto.tillagg, kvitto.position) == (5, 5)
    assert positioner(skrivare) == [1, 2, 3, 4, 5]
    assert len(journal.liggare.hamta(Anslag, POST).belopp) == 4


def test_en_strom_som_bara_lases_beslutas_det_om_for(journal: Journal) -> None:
    """Row 17. The rules looked at it, and it is another now."""
    spara(journal.liggare, "16")
    spara(journal.liggare, "17")
    kommando = Overtagen(journal.liggare, 2, lases=post("17").id)
    assert journal.utfor(kommando).position == 5
    assert kommando.sedda == [0, 0, 0]


def test_efter_ett_bestamt_antal_forsok_namns_strommarna(
    journal: Journal, skrivare: psycopg.Connection[Any]
) -> None:
    """Row 17. A clear refusal, and nothing of the command's in the log."""
    spara(journal.liggare, "16")
    kommando = Overtagen(journal.liggare, FORSOK)
    with pytest.raises(Versionskonflikt) as konflikt:
        journal.utfor(kommando)
    assert konflikt.value.strommar == (POST,)
    assert str(POST) in str(konflikt.value)
    assert kommando.sedda == list(range(FORSOK))
    assert len(positioner(skrivare)) == 1 + FORSOK


def test_en_ny_strom_som_finns_ar_ett_besked_och_inget_nytt_forsok(journal: Journal) -> None:
    """Deciding again would not help: its id follows from what it is."""
    forsok = []

    def lagg_upp_igen(arbete: Arbete) -> None:
        forsok.append(arbete)
        arbete.ny(post("16"))

    spara(journal.liggare, "16")
    with pytest.raises(FinnsRedan):
        journal.utfor(lagg_upp_igen)
    assert len(forsok) == 1


def test_en_vantad_version_som_passerats_provas_aldrig_igen(journal: Journal) -> None:
    """If-Match: whoever looked at version 1 decided on version 1, also when it is overtaken now."""
    spara(journal.liggare, "16")
    kommando = Overtagen(journal.liggare, 1)
    with pytest.raises(InaktuellVersion):
        journal.utfor(kommando, vantad=(POST, 1))
    assert kommando.sedda == [0]
    assert journal.utfor(Overtagen(journal.liggare, 0), vantad=(POST, 2)).position == 3


def test_en_strom_som_hamtas_tva_ganger_ar_en_och_samma(journal: Journal) -> None:
    """What the command did to the first would otherwise be lost without a word."""

    def tva_ganger(arbete: Arbete) -> None:
        fyll(arbete.hamta(Anslag, POST), 1)
        fyll(arbete.hamta(Anslag, POST), 1)
        fyll(arbete.hamta_alla(Anslag, [POST])[0], 1)

    spara(journal.liggare, "16")
    assert journal.utfor(tva_ganger).position == 4
    assert len(journal.liggare.hamta(Anslag, POST).belopp) == 3


def test_en_strom_som_inte_finns_namns(journal: Journal) -> None:
    """One at a time or many, and also when the id is of another kind."""
    spara(journal.liggare, "16")
    for saknad in (
        lambda a: a.hamta(Anslag, UUID(int=1)),
        lambda a: a.hamta_alla(Anslag, [POST, UUID(int=1)]),
    ):
        with pytest.raises(StromFinnsInte):
            journal.utfor(saknad)
