"""A source that is to be left at exactly nothing: refused for an öre, and after any race."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest

from domain.anslag.stopp import BudgetaretsRestStammerInte
from domain.anslag.vakt import anslagsvakt
from domain.arende.arende import Arende
from domain.grund.vakt import Vakt
from domain.utlysning.avslut import avsluta
from domain.utlysning.stopp import RamenRackerInte, RamensRestStammerInte, UtlysningenAvslutad
from domain.utlysning.utlysning import Medel
from domain.utlysning.vakt import ramvakt
from store.databas import Databas
from store.fel import KallanInteUttomd, KallanRackerInte, Versionskonflikt
from store.journal import Journal, Kommando
from store.liggare import Liggare
from tests.projections.hjalp import handlingar as h
from tests.store.hjalp.loggen import AR, post, utlyst, varde
from tests.store.hjalp.loppen import BELOPP_ORE, DAG, RAM_ORE, bifall, forbered
from tests.store.hjalp.processer import ATTA, Atta

KALLA, ANNAN = "anslag/a/2024", "anslag/b/2024"
SENAST = "SELECT kvar FROM logg.vakt WHERE kalla = %s ORDER BY position DESC LIMIT 1"


def lagg_till(liggare: Liggare, *vakter: Vakt) -> None:
    """One fact, with guards of our own choice."""
    ny = post(uuid4()).pending_events[0]
    liggare.recorder.lagg_till([liggare.mapper.to_stored_event(ny)], vakter=vakter)


@pytest.fixture
def fylld(liggare: Liggare) -> Liggare:
    """A source with 100 öre left, and another with 10."""
    lagg_till(liggare, Vakt(KALLA, 100), Vakt(ANNAN, 10))
    return liggare


def test_exakt_ingenting_ska_vara_kvar(fylld: Liggare, skrivare: psycopg.Connection[Any]) -> None:
    """Too little and too much are refused alike, and the refusal says what there is."""
    for angivet in (0, 1, 99, 101, -1):
        with pytest.raises(KallanInteUttomd) as vagrat:
            lagg_till(fylld, Vakt(KALLA, -angivet, uttomd=True))
        fel = vagrat.value
        assert (fel.kalla, fel.kvar_ore, fel.angivet_ore) == (KALLA, 100, angivet)
    lagg_till(fylld, Vakt(KALLA, -100, uttomd=True))
    assert varde(skrivare, SENAST, KALLA) == 0
    lagg_till(fylld, Vakt(KALLA, 0, uttomd=True))


def test_ocksa_en_skuld_toms(fylld: Liggare, skrivare: psycopg.Connection[Any]) -> None:
    """What is below nothing is brought up to it."""
    lagg_till(fylld, Vakt(KALLA, -130, villkorlig=False))
    with pytest.raises(KallanInteUttomd):
        lagg_till(fylld, Vakt(KALLA, 29, uttomd=True))
    lagg_till(fylld, Vakt(KALLA, 30, uttomd=True))
    assert varde(skrivare, SENAST, KALLA) == 0


def test_en_ovillkorlig_post_ska_ocksa_tomma(fylld: Liggare) -> None:
    """To be left at nothing is asked of it whatever else is."""
    with pytest.raises(KallanInteUttomd):
        lagg_till(fylld, Vakt(KALLA, -101, villkorlig=False, uttomd=True))


def test_en_kalla_som_ingen_sett_ar_uttomd(fylld: Liggare) -> None:
    lagg_till(fylld, Vakt("ram/x/2024", 0, uttomd=True))
    with pytest.raises(KallanInteUttomd):
        lagg_till(fylld, Vakt("ram/y/2024", -1, uttomd=True))


def test_flera_poster_pa_kallan_raknas_ihop(fylld: Liggare) -> None:
    """What one fact gives and another takes, in one append; one of them must leave nothing."""
    poster = (Vakt(KALLA, 20), Vakt(KALLA, -120, uttomd=True))
    with pytest.raises(KallanInteUttomd):
        lagg_till(fylld, *poster, Vakt(KALLA, 1, villkorlig=False))
    lagg_till(fylld, *poster)


def test_de_andra_kallorna_vagras_som_forut(
    fylld: Liggare, skrivare: psycopg.Connection[Any]
) -> None:
    """Nothing of it is recorded: neither what would have been emptied, nor what was not enough."""
    with pytest.raises(KallanRackerInte):
        lagg_till(fylld, Vakt(KALLA, -100, uttomd=True), Vakt(ANNAN, -11))
    with pytest.raises(KallanInteUttomd):
        lagg_till(fylld, Vakt(KALLA, -99, uttomd=True), Vakt(ANNAN, -10))
    assert (varde(skrivare, SENAST, KALLA), varde(skrivare, SENAST, ANNAN)) == (100, 10)


# Races


def test_sju_processer_beviljar_medan_en_avslutar(
    databas: Databas, liggare: Liggare, skrivare: psycopg.Connection[Any], atta: Atta
) -> None:
    """What was granted and what was left is the ram, to the öre, and nothing is granted after."""
    arenden = forbered(Journal(liggare), ATTA, 10)
    beviljade = atta.samtidigt(_bevilja_eller_avsluta, databas, arenden)
    alla = [a for ider in arenden for a in liggare.hamta_alla(Arende, ider)]
    medel = alla[0].medel
    assert isinstance(medel, Medel)
    assert sum(a.beviljat_ore for a in alla) == sum(beviljade[1:]) * BELOPP_ORE
    assert beviljade[0] == RAM_ORE - sum(beviljade[1:]) * BELOPP_ORE
    assert varde(skrivare, SENAST, ramvakt(medel.utlysning_id, medel.budgetar)) == 0
    sista = varde(skrivare, "SELECT max(position) FROM logg.handelse WHERE topic LIKE '%%bevilj%%'")
    slut = varde(
        skrivare, "SELECT position FROM logg.handelse WHERE topic = %s", "utlysning.avslutad"
    )
    assert slut > (sista or 0)


def test_sju_processer_utlyser_medan_ett_budgetar_avslutas(
    databas: Databas, journal: Journal, skrivare: psycopg.Connection[Any], atta: Atta
) -> None:
    """What was put in calls and what was saved is all that was allotted, to the öre."""
    journal.utfor(lambda a: a.ny(post("16", 10)))
    anslag_id = post("16").id
    utlyst_ore = atta.samtidigt(_utlys_eller_avsluta, databas, anslag_id)
    assert sum(utlyst_ore) == 1_000
    assert varde(skrivare, SENAST, anslagsvakt(anslag_id, AR)) == 0
    assert varde(skrivare, SENAST, anslagsvakt(anslag_id, AR + 1)) == utlyst_ore[0]


def _bevilja_eller_avsluta(nr: int, databas: Databas, arenden: list[list[UUID]]) -> int:
    """Number 0 closes the call, and answers with what was left; the others grant, and count."""
    with Liggare({"LIGGARE_URL": databas.app_url}) as liggare:
        journal = Journal(liggare)
        if nr == 0:
            [arende] = liggare.hamta_alla(Arende, arenden[0][:1])
            assert arende.medel is not None
            utlysning_id, ar = arende.medel.utlysning_id, arende.medel.budgetar
            return _tills_resten_stammer(
                liggare,
                ramvakt(utlysning_id, ar),
                lambda kvar: h.i_utlysningen(
                    avsluta, utlysning_id, verkningsdag=DAG, kvar_ore=kvar
                ),
            )
        beviljade = 0
        for arende_id in arenden[nr]:
            try:
                journal.utfor(bifall(arende_id))
                beviljade += 1
            except (RamenRackerInte, UtlysningenAvslutad):
                break
        return beviljade


def _utlys_eller_avsluta(nr: int, databas: Databas, anslag_id: UUID) -> int:
    """Number 0 closes the year, and answers with what was saved; the others call for 7 öre."""
    with Liggare({"LIGGARE_URL": databas.app_url}) as liggare:
        if nr == 0:
            return _tills_resten_stammer(
                liggare,
                anslagsvakt(anslag_id, AR),
                lambda kvar: h.avsluta_budgetar(anslag_id, AR, sparat_ore=kvar),
            )
        utlyst_ore = 0
        for _ in range(30):
            try:
                liggare.save(utlyst(anslag_id, 7))
            except KallanRackerInte:
                break
            utlyst_ore += 7
        return utlyst_ore


def _tills_resten_stammer(liggare: Liggare, kalla: str, kommando: Callable[[int], Kommando]) -> int:
    """Read what is left, and close for that; again, if somebody was first."""
    journal = Journal(liggare)
    for _ in range(10_000):
        with liggare.pool.connection() as conn:
            kvar: int = varde(conn, SENAST, kalla)
        try:
            journal.utfor(kommando(kvar))
        except (RamensRestStammerInte, BudgetaretsRestStammerInte, Versionskonflikt):
            continue
        return kvar
    raise AssertionError("tiotusen försök räckte inte")
