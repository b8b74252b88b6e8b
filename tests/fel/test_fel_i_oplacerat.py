"""I, oplacerat: what counts on a claim from a day is unplaced no longer on that day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from api.kommandon import inbetalning as kommandon
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.grund.faktum import Faktum
from domain.inbetalning.aterbetalning import AterbetalningRattad, InbetalningAterbetald
from domain.inbetalning.inbetalning import InbetalningMottagen
from domain.inbetalning.rattelse import InbetalningRattad
from projections.listor import Filter
from projections.rapporter.bokslut import bokslutsrapport
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.kravet import KRAVT, betala, kravet
from tests.hjalp.omfang import omfang
from tests.projections.hjalp.historierna import Historia as Slump
from tests.projections.hjalp.listor.logg import Logg, alla_fakta, logg_med
from tests.projections.hjalp.listor.verb import Historia

BETALT = 21_192_60
BANKDAG, PLACERAD = date(2025, 6, 2), date(2025, 6, 9)
DAGEN_FORE, DAGEN_EFTER = date(2025, 6, 1), date(2025, 6, 3)
ATER_FRAN, HAVT = date(2025, 8, 4), date(2025, 8, 11)
FRAGOR = omfang(60)


def _stallning(logg: Logg, per: date, kand: int | None = None) -> tuple[int, int, int]:
    """Paid on the claim, unplaced by the list, and unplaced by the closing."""
    [rad] = logg.fraga("fordringar", per, kand, val=Filter(reglerade=True)).rader
    listat = sum(r.oplacerat_ore for r in logg.fraga("oplacerat", per, kand).rader)
    with logg.lasare.las(per, kand) as (conn, basis):
        summa = bokslutsrapport(conn, basis).oplacerat.summa
    assert summa is not None
    assert isinstance(summa[-1], int)
    return rad.betalt_ore, listat, summa[-1]


def test_fel_i_oplacerat_raknas_en_gang(pg_katalog: Path) -> None:
    """From the bank day on the claim, when it is known; and from when it is the payer's again."""
    mottaget: list[int] = []

    def beratta(h: Historia) -> None:
        kravet(h)
        i = betala(h, BANKDAG, BETALT, PLACERAD)
        mottaget.append(h.huvud())
        h.utfor(
            HAVT,
            kommandon.hav(
                i,
                av=BO,
                verkningsdag=HAVT,
                placering_version=2,
                galler_fran=ATER_FRAN,
                orsak="Betalaren ska ha den åter",
            ),
        )

    with logg_med(pg_katalog, beratta) as logg:
        [placerat] = mottaget
        [fore] = [p for p, f in logg.fakta if isinstance(f, InbetalningMottagen)]
        pa_fordran, ledigt, inget = (BETALT, 0, 0), (0, BETALT, BETALT), (0, 0, 0)
        assert _stallning(logg, DAGEN_FORE) == inget
        assert _stallning(logg, DAGEN_EFTER, fore) == ledigt
        for per in (BANKDAG, DAGEN_EFTER, PLACERAD, ATER_FRAN):
            assert _stallning(logg, per, placerat) == pa_fordran, per
        for per in (BANKDAG, ATER_FRAN - timedelta(days=1)):
            assert _stallning(logg, per) == pa_fordran, per
        for per in (ATER_FRAN, HAVT):
            assert _stallning(logg, per) == ledigt, per
        assert BETALT < KRAVT


def _vad_som_sagts(fakta: list[tuple[int, Faktum]]) -> Iterator[tuple[int, date, UUID, int]]:
    """What each fact says of a receipt: received, less what counts in an ärende or went back."""
    for position, f in fakta:
        match f:
            case InbetalningMottagen():
                yield position, f.verkningsdag, f.originator_id, f.belopp_ore
            case InbetalningRattad():
                yield position, f.tidigare_verkningsdag, f.originator_id, -f.tidigare_belopp_ore
                yield position, f.verkningsdag, f.originator_id, f.belopp_ore
            case InbetalningAterbetald():
                yield position, f.verkningsdag, f.originator_id, -f.belopp_ore
            case AterbetalningRattad():
                yield position, f.tidigare_verkningsdag, f.originator_id, f.tidigare_belopp_ore
                yield position, f.verkningsdag, f.originator_id, -f.belopp_ore
            case AterbetalningMottagen() if f.inbetalning_id:
                yield position, f.verkningsdag, f.inbetalning_id, -f.belopp_ore
            case AterbetalningHavd():
                yield position, f.verkningsdag, f.inbetalning_id, f.belopp_ore
            case _:
                pass


def test_fel_i_oplacerat_ar_vad_som_inte_raknas_nagon_annanstans(historia: Slump) -> None:
    """For every receipt, by the ärenden's own facts, at random (per, kand)."""
    simulering = historia.simulering
    sagt = list(_vad_som_sagts(alla_fakta(historia.databas)))
    sedda = 0
    for nr in range(FRAGOR):
        per = simulering.per()
        with historia.lasare.las(per, None if nr % 2 else simulering.kand()) as (conn, basis):
            oplacerat = dict(
                conn.execute(
                    "SELECT inbetalning_id, sum(belopp_ore)::bigint FROM vy.inbetalningspost"
                    " WHERE konto = 'oplacerat' AND verkningsdag <= %s AND position <= %s"
                    " GROUP BY inbetalning_id HAVING sum(belopp_ore) <> 0",
                    (basis.per, basis.position),
                ).fetchall()
            )
        vantat: Counter[UUID] = Counter()
        for position, dag, inbetalning, ore in sagt:
            if position <= basis.position and dag <= basis.per:
                vantat[inbetalning] += ore
        assert oplacerat == {i: ore for i, ore in vantat.items() if ore}
        sedda += len(oplacerat)
    assert sedda
