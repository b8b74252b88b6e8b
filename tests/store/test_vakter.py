"""Guards: what remains of a sum across streams is what the log says, after any race."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from typing import Any
from uuid import UUID

import psycopg
import pytest

from domain.anslag.anslagspost import Anslag
from domain.anslag.rattelse import ratta_belopp
from domain.anslag.stopp import AnslagetRackerInte
from domain.anslag.vakt import anslagsvakt
from domain.grund.aktor import Atgard
from domain.grund.strom import Strom
from domain.grund.vakt import Vakt
from domain.utlysning.stopp import RamenRackerInte
from domain.utlysning.utlysning import Medel
from domain.utlysning.vakt import ramvakt
from store.databas import Databas
from store.fel import KallanRackerInte, Versionskonflikt
from store.journal import Journal
from store.liggare import Liggare
from store.mapper import FaktumMapper
from tests.store.hjalp.loggen import (
    ANNA,
    AR,
    DAG,
    beviljat,
    fyll,
    lagg_till_tilldelning,
    positioner,
    post,
    spara,
    utbetalt_for_hogt,
    utlyst,
    varde,
)
from tests.store.hjalp.processer import Atta
from tests.store.hjalp.uppdrag import bevilja_ur, ror_om

POST = post("16").id
KALLA = anslagsvakt(POST, AR)

Poster = list[tuple[str, int, int]]


def _vakterna(conn: psycopg.Connection[Any]) -> Poster:
    return conn.execute("SELECT kalla, position, kvar FROM logg.vakt ORDER BY 1, 2").fetchall()


def _enligt_loggen(liggare: Liggare) -> Poster:
    """The guards computed from the facts alone, append by append."""
    mapper = FaktumMapper.ny()
    kvar: dict[str, int] = defaultdict(int)
    poster = []
    rader: Iterable[Any] = liggare.recorder.select_notifications(1, 10**6)
    for tillagg, grupp in groupby(rader, key=lambda rad: rad.tillagg):
        rorda = set()
        for vakt in (v for rad in grupp for v in mapper.to_domain_event(rad).vakter()):
            kvar[vakt.kalla] += vakt.andring_ore
            rorda.add(vakt.kalla)
        poster += [(kalla, tillagg, kvar[kalla]) for kalla in rorda]
    return sorted(poster)


def _kvar(conn: psycopg.Connection[Any], kalla: str) -> int:
    return int(
        varde(
            conn,
            "SELECT kvar FROM logg.vakt WHERE kalla = %s ORDER BY position DESC LIMIT 1",
            kalla,
        )
    )


@pytest.fixture
def medel(liggare: Liggare) -> Medel:
    """A call with a ram of 1,000 öre, out of an anslagspost of the same."""
    liggare.save(post("16", 10))
    utlysning = utlyst(POST, 1_000)
    liggare.save(utlysning)
    assert utlysning.medel is not None
    return utlysning.medel


# What a guard refuses, and what it does not


def test_en_villkorlig_post_vagras_under_noll(
    liggare: Liggare, skrivare: psycopg.Connection[Any], medel: Medel
) -> None:
    """To the öre; the refusal names the source, what is left and what was asked of it."""
    liggare.save(beviljat(medel, 600))
    with pytest.raises(KallanRackerInte) as vagrat:
        liggare.save(beviljat(medel, 401))
    fel = vagrat.value
    assert (fel.kalla, fel.kvar_ore, fel.behov_ore) == (ramvakt(medel.utlysning_id, AR), 400, 401)
    liggare.save(beviljat(medel, 400))
    assert _kvar(skrivare, ramvakt(medel.utlysning_id, AR)) == 0
    assert _vakterna(skrivare) == _enligt_loggen(liggare)


def test_en_ovillkorlig_post_far_ga_under_noll(
    liggare: Liggare, skrivare: psycopg.Connection[Any], medel: Medel
) -> None:
    """What the bank did has happened. Then nothing more is called, until there is money again."""
    liggare.save(utbetalt_for_hogt(medel, 300))
    assert _kvar(skrivare, KALLA) == -300
    with pytest.raises(KallanRackerInte):
        liggare.save(utlyst(POST, 1))
    lagg_till_tilldelning(liggare, POST, 4)
    liggare.save(utlyst(POST, 100))
    assert _kvar(skrivare, KALLA) == 0
    assert _vakterna(skrivare) == _enligt_loggen(liggare)


def test_en_villkorlig_okning_vagras_inte_fast_det_ar_under_noll(
    journal: Journal, skrivare: psycopg.Connection[Any], medel: Medel
) -> None:
    """A correction upwards makes it better, and is not refused for not making it good."""
    journal.liggare.save(utbetalt_for_hogt(medel, 300))
    journal.utfor(
        lambda a: ratta_belopp(
            a.hamta(Anslag, POST),
            None,
            Atgard(DAG, ANNA),
            rattar_version=2,
            budgetar=AR,
            belopp_ore=150,
            orsak="Fel belopp",
        )
    )
    assert _kvar(skrivare, KALLA) == -250


def test_en_tilldelning_pa_fel_budgetar_flyttas_mellan_tva_vakter(
    journal: Journal, skrivare: psycopg.Connection[Any]
) -> None:
    """One fact, two sources; the year that loses it must bear it, and nothing is half done."""
    spara(journal.liggare, "16", 2)

    def flytta(fran_version: int, till_ar: int) -> None:
        journal.utfor(
            lambda a: ratta_belopp(
                a.hamta(Anslag, POST),
                None,
                Atgard(DAG, ANNA),
                rattar_version=fran_version,
                budgetar=till_ar,
                belopp_ore=100,
                orsak="Fel budgetår",
            )
        )

    nasta = anslagsvakt(POST, AR + 1)
    flytta(2, AR + 1)
    assert (_kvar(skrivare, KALLA), _kvar(skrivare, nasta)) == (100, 100)
    journal.liggare.save(utlyst(POST, 1))
    fore = _vakterna(skrivare)
    with pytest.raises(AnslagetRackerInte):
        flytta(3, AR + 1)
    assert _vakterna(skrivare) == fore
    flytta(4, AR)
    assert (_kvar(skrivare, KALLA), _kvar(skrivare, nasta)) == (199, 0)
    assert _vakterna(skrivare) == _enligt_loggen(journal.liggare)


def test_flera_fakta_pa_samma_kalla_raknas_ihop(
    liggare: Liggare, skrivare: psycopg.Connection[Any], medel: Medel
) -> None:
    """A decision over many is borne as a whole or not at all."""
    with pytest.raises(KallanRackerInte) as vagrat:
        liggare.save(*(beviljat(medel, 400) for _ in range(3)))
    assert vagrat.value.behov_ore == 1_200
    fore = positioner(skrivare)
    liggare.save(*(beviljat(medel, 250) for _ in range(4)))
    assert len(positioner(skrivare)) == len(fore) + 4
    assert _kvar(skrivare, ramvakt(medel.utlysning_id, AR)) == 0


def test_vakten_svarar_pa_svenska_genom_journalen(journal: Journal, medel: Medel) -> None:
    """A refusal by the log is a rule's refusal to the one who asked."""
    with pytest.raises(RamenRackerInte):
        journal.utfor(lambda a: a.ny(beviljat(medel, 1_001)))
    with pytest.raises(AnslagetRackerInte):
        journal.utfor(lambda a: a.ny(utlyst(POST, 1)))


def test_en_okand_kalla_ar_tom(liggare: Liggare) -> None:
    """Nothing was ever put in, so nothing can be taken out."""
    with pytest.raises(KallanRackerInte):
        liggare.save(utlyst(post("finns inte").id, 1))


def test_summan_ryms_aven_nar_beloppen_ar_stora(
    liggare: Liggare, skrivare: psycopg.Connection[Any]
) -> None:
    """Ten thousand billion kronor, a hundred times over."""
    rader = [liggare.mapper.to_stored_event(f) for f in post("16").pending_events]
    vakter = [Vakt(KALLA, 10**15, villkorlig=False)] * 100
    liggare.recorder.lagg_till(rader, vakter=vakter)
    assert _kvar(skrivare, KALLA) == 10**17


# Races


def test_atta_processer_beviljar_ur_en_ram(
    databas: Databas, liggare: Liggare, skrivare: psycopg.Connection[Any], medel: Medel, atta: Atta
) -> None:
    """Exactly the ram is granted: read before the lock, 120 of 100 were."""
    beviljade = atta.samtidigt(bevilja_ur, databas, medel)
    kvar = _kvar(skrivare, ramvakt(medel.utlysning_id, AR))
    assert kvar == 1_000 - sum(beviljade)
    assert 0 <= kvar < 9
    assert varde(skrivare, "SELECT min(kvar) FROM logg.vakt") == 0
    assert _vakterna(skrivare) == _enligt_loggen(liggare)


def test_atta_processer_ror_om_och_vakterna_ar_vad_loggen_sager(
    databas: Databas, liggare: Liggare, skrivare: psycopg.Connection[Any], atta: Atta
) -> None:
    """Live equals rebuilt, entry by entry: allotments, corrections, calls, grants, errors."""
    anslag = [spara(liggare, namn, 5).rader[0].originator_id for namn in ("16", "17")]
    vagrade = atta.samtidigt(ror_om, databas, anslag)
    assert _vakterna(skrivare) == _enligt_loggen(liggare)
    assert sum(vagrade) > 0
    assert varde(skrivare, "SELECT min(kvar) >= 0 FROM logg.vakt WHERE kalla LIKE 'ram/%%'") is True


# Streams that were only read


def _med_last(liggare: Liggare, strom: Strom, last: UUID, version: int) -> None:
    liggare.save(strom, lasta=[(last, version)])


def test_en_last_strom_som_har_ror_sig_vagrar_tillagget(
    liggare: Liggare, skrivare: psycopg.Connection[Any]
) -> None:
    """What it said when the rules looked is not what it says."""
    spara(liggare, "16", 2)
    _med_last(liggare, post("a"), POST, 3)
    for version in (0, 2, 4):
        with pytest.raises(Versionskonflikt) as konflikt:
            _med_last(liggare, post("b"), POST, version)
        assert konflikt.value.strommar == (POST,)
    assert positioner(skrivare) == [1, 2, 3, 4]


def test_en_last_strom_som_inte_fanns_far_inte_ha_borjat(liggare: Liggare) -> None:
    """Version 0 is a reading too."""
    _med_last(liggare, post("a"), POST, 0)
    spara(liggare, "16")
    with pytest.raises(Versionskonflikt):
        _med_last(liggare, post("b"), POST, 0)


def test_konflikten_namner_alla_strommar(liggare: Liggare) -> None:
    """Written and not read: those that were written come first, read ones when they alone moved."""
    spara(liggare, "16", 1)
    spara(liggare, "17", 1)
    anslag = [post("16"), post("17")]
    for a in anslag:
        fyll(a, 1)
    with pytest.raises(Versionskonflikt) as konflikt:
        liggare.save(*anslag)
    assert set(konflikt.value.strommar) == {a.id for a in anslag}
