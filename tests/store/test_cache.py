"""Row 18: a stream is kept folded by its version, only its tail is read, and nobody changes it."""

from __future__ import annotations

from copy import deepcopy
from typing import cast

import pytest
from eventsourcing.persistence import StoredEvent

from domain.anslag.anslagspost import Anslag
from domain.grund.faktum import Faktum
from store.databas import Databas
from store.liggare import Liggare
from store.mapper import FaktumMapper
from tests.store.hjalp.loggen import fyll, lagg_till_tilldelning, post, spara

POST = post("16").id


@pytest.fixture
def avkodade(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The versions of the facts that are decoded, in order."""
    versioner: list[int] = []
    avkoda = FaktumMapper.to_domain_event

    def raknande(self: FaktumMapper, rad: StoredEvent) -> Faktum:
        versioner.append(rad.originator_version)
        return avkoda(self, rad)

    monkeypatch.setattr(FaktumMapper, "to_domain_event", raknande)
    return versioner


def _las(liggare: Liggare, avkodade: list[int]) -> list[int]:
    """What had to be decoded to load the stream."""
    avkodade.clear()
    liggare.hamta(Anslag, POST)
    return list(avkodade)


def test_bara_svansen_avkodas(databas: Databas, liggare: Liggare, avkodade: list[int]) -> None:
    """Row 18. All the first time, nothing the second, and then what has come, whoever wrote it."""
    with Liggare({"LIGGARE_URL": databas.app_url}) as annan:
        spara(annan, "16", 5)
    assert _las(liggare, avkodade) == [1, 2, 3, 4, 5, 6]
    assert _las(liggare, avkodade) == []
    with Liggare({"LIGGARE_URL": databas.app_url}) as annan:
        lagg_till_tilldelning(annan, POST, 2)
    assert _las(liggare, avkodade) == [7, 8]
    assert _las(liggare, avkodade) == []
    assert len(liggare.hamta(Anslag, POST).belopp) == 7


def test_vad_nagon_gor_med_sin_kopia_syns_inte_for_andra(liggare: Liggare) -> None:
    """Row 18. A command that was refused half way has changed nothing but its own copy."""
    spara(liggare, "16", 2)
    for _ in range(2):  # the first fills the cache, the second is served from it
        min_egen = liggare.hamta(Anslag, POST)
        fyll(min_egen, 3)
        min_egen.belopp[1] = min_egen.belopp.pop(2)
    orord = liggare.hamta(Anslag, POST)
    assert (orord.version, set(orord.belopp)) == (3, {2, 3})
    assert list(orord.pending_events) == []
    lagg_till_tilldelning(liggare, POST)
    assert set(liggare.hamta(Anslag, POST).belopp) == {2, 3, 4}


def test_den_cachade_viks_aldrig_pa_plats(databas: Databas, liggare: Liggare) -> None:
    """Row 18. Two who load at once would each fold the same tail onto the same stream."""
    spara(liggare, "16", 1)
    liggare.hamta(Anslag, POST)
    cachad = liggare.forrad._cachad(POST)
    with Liggare({"LIGGARE_URL": databas.app_url}) as annan:
        lagg_till_tilldelning(annan, POST)
    assert liggare.hamta(Anslag, POST).version == 3
    assert isinstance(cachad, Anslag)
    assert (cachad.version, set(cachad.belopp)) == (2, {2})


def test_cachen_gissar_inte_efter_ett_vagrat_tillagg(liggare: Liggare) -> None:
    """Row 18. What was not stored is not in it, as it might be in the library's own."""
    spara(liggare, "16", 1)
    forlorare = liggare.hamta(Anslag, POST)
    lagg_till_tilldelning(liggare, POST)
    fyll(forlorare, 5)
    with pytest.raises(Exception, match="har ändrats"):
        liggare.save(forlorare)
    assert liggare.hamta(Anslag, POST).version == 3


def test_en_aldre_version_viks_for_sig(liggare: Liggare, avkodade: list[int]) -> None:
    """Row 18. It neither comes out of the cache nor goes into it."""
    spara(liggare, "16", 5)
    nu = deepcopy(liggare.hamta(Anslag, POST))
    aldre = cast(Anslag, liggare.forrad.get(POST, version=3))
    assert set(aldre.belopp) == {2, 3}
    assert _las(liggare, avkodade) == []
    assert liggare.hamta(Anslag, POST) == nu


def test_den_cachade_ar_lika_med_den_som_viks_fran_borjan(
    databas: Databas, liggare: Liggare
) -> None:
    """Row 18. After many small tails: what is kept is what the facts say."""
    spara(liggare, "16")
    for antal in (1, 3, 2, 5):
        lagg_till_tilldelning(liggare, POST, antal)
        liggare.hamta(Anslag, POST)
    with Liggare({"LIGGARE_URL": databas.app_url}) as kall:
        assert liggare.hamta(Anslag, POST) == kall.hamta(Anslag, POST)
    assert liggare.hamta_alla(Anslag, [POST]) == [liggare.hamta(Anslag, POST)]
