"""Payments to others than the party, at random: demanded of whoever got them, and demanded less."""

from __future__ import annotations

from datetime import timedelta

from domain.aterkrav import misstagsbetalning
from domain.grund.aktor import Atgard
from tests.domain.hjalp.maskin_bank import ANNAT_MAL
from tests.domain.hjalp.maskinbord import OKAND, Bord
from tests.domain.hjalp.scenario import BO


def krav_av_annan(b: Bord) -> None:
    """Of what went elsewhere, or now and then of any payment."""
    dit = [v for v, p in b.arende.bankposter.items() if p.betalningsmal == ANNAT_MAL]
    misstagsbetalning.krav_misstagsbetalning(
        b.arende,
        b.mottagare,
        None,
        Atgard(b.idag, BO),
        fordran_id=b.ny_id,
        utbetalning_version=b.en(dit, max(b.arende.bankposter, default=1)),
        galdenarens_namn="Bygg AB (påhittat)",
        krav_ore=b.belopp(b.ore),
        forfallodag=b.idag + timedelta(days=b.nr),
        anger_ranta=b.nr % 2 == 0,
    )


def sank_kravet_pa_annan(b: Bord) -> None:
    pa_annan = [i for i, f in b.arende.fordringar.items() if f.felbetalning is not None]
    misstagsbetalning.sank_misstagskrav(
        b.arende,
        Atgard(b.idag, BO),
        fordran_id=b.en(pa_annan, OKAND),
        krav_ore=b.belopp(b.ore - 1),
        orsak="o",
    )
