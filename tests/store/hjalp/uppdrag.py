"""What the eight processes do. Each takes its number first."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.anslag.rattelse import ratta_belopp
from domain.grund.aktor import Atgard
from domain.grund.stopp import Stopp
from domain.grund.strom import Strom
from domain.utlysning.utlysning import Medel
from projections.tabeller import uppratta
from store.databas import Databas, inbyggd
from store.fel import KallanRackerInte, RedanRegistrerad, Versionskonflikt
from store.journal import Arbete, Journal
from store.liggare import Liggare
from tests.store.hjalp.loggen import (
    ANNA,
    AR,
    DAG,
    beviljat,
    fyll,
    post,
    spara,
    utbetalt_for_hogt,
    utlyst,
)


def _liggare(databas: Databas) -> Liggare:
    return Liggare({"LIGGARE_URL": databas.app_url})


def _slump(nr: int) -> random.Random:
    return random.Random(nr)  # noqa: S311  # chance for tests


def skriv(nr: int, databas: Databas, antal: int) -> list[tuple[int, int]]:
    """Record `antal` appends of one to nine facts; the first and last position of each."""
    storlek = _slump(nr)
    with _liggare(databas) as liggare:
        kvitton = [spara(liggare, f"{nr}-{i}", storlek.randrange(9)) for i in range(antal)]
    return [(k.tillagg, k.position) for k in kvitton]


def uppratta_och_skriv(nr: int, databaser: list[Databas]) -> list[str]:
    """Start as a program does: migrate, make the tables, and record."""
    databas = databaser[nr % len(databaser)]
    nya = databas.migrera(sedan=uppratta)
    databas.krav_fardig()
    skriv(nr, databas, 1)
    return nya


def starta_i_tom_katalog(nr: int, katalog: Path) -> None:
    """As a program that nobody has prepared anything for, to its end."""
    databas = inbyggd(katalog, "start")
    databas.migrera(sedan=uppratta)
    with _liggare(databas) as liggare:
        spara(liggare, str(nr))


def samma_nyckel(nr: int, databas: Databas) -> tuple[str, int]:
    """Send the request that all eight send; what became of it, and the append that it became."""
    with _liggare(databas) as liggare:
        try:
            kvitto = Journal(liggare).utfor(
                lambda arbete: arbete.ny(post(nr, 2)), nyckel="samma", forfragan=b"samma"
            )
        except RedanRegistrerad as redan:
            return "redan", redan.tillagg
        return "registrerad", kvitto.tillagg


def bevilja_ur(nr: int, databas: Databas, medel: Medel) -> int:
    """Grant from the ram until it refuses; how much was granted (öre)."""
    belopp = _slump(nr)
    beviljat_ore = 0
    with _liggare(databas) as liggare:
        for _ in range(60):
            ore = belopp.randint(1, 9)
            with suppress(KallanRackerInte):
                liggare.save(beviljat(medel, ore))
                beviljat_ore += ore
    return beviljat_ore


def ror_om(nr: int, databas: Databas, anslag: list[UUID]) -> int:
    """Allot, correct, call, grant and overpay at random; how many were refused."""
    val = _slump(nr)
    medel: list[Medel] = []
    vagrade = 0
    with _liggare(databas) as liggare:
        journal = Journal(liggare)

        def tilldela_mer(arbete: Arbete) -> None:
            fyll(arbete.hamta(Anslag, val.choice(anslag)), 1, val.randint(1, 300))

        def ratta(arbete: Arbete) -> None:
            anslagspost = arbete.hamta(Anslag, val.choice(anslag))
            ratta_belopp(
                anslagspost,
                None,
                Atgard(DAG, ANNA),
                rattar_version=val.choice(list(anslagspost.belopp)),
                budgetar=val.choice([AR, AR, AR + 1]),
                belopp_ore=val.randint(1, 300),
                orsak="Fel belopp",
            )

        def ny(strom: Strom) -> None:
            liggare.save(strom)

        for _ in range(40):
            try:
                match val.randrange(5):
                    case 0:
                        journal.utfor(tilldela_mer)
                    case 1:
                        journal.utfor(ratta)
                    case 2:
                        utlysning = utlyst(val.choice(anslag), val.randint(50, 400))
                        ny(utlysning)
                        assert utlysning.medel is not None
                        medel.append(utlysning.medel)
                    case 3 if medel:
                        ny(beviljat(val.choice(medel), val.randint(1, 200)))
                    case 4 if medel:
                        ny(utbetalt_for_hogt(val.choice(medel), val.randint(1, 50)))
            except (KallanRackerInte, Stopp, Versionskonflikt):
                vagrade += 1
    return vagrade
