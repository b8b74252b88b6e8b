"""What is done in the other ärende, at random; and what is set off with a leg in each."""

from __future__ import annotations

from functools import cache, wraps

from api.kommandon import kvittning
from tests.domain.hjalp.maskin_inbetalning import utfor
from tests.domain.hjalp.maskinbord import Bord, Verb
from tests.domain.hjalp.scenario import BO


@cache
def i_det_andra(verb: Verb) -> Verb:
    """The same command, done in the other ärende."""

    @wraps(verb)
    def spelas(b: Bord) -> None:
        b.byt_arende()
        try:
            verb(b)
        finally:
            b.byt_arende()

    spelas.__name__ = f"i_det_andra({verb.__name__})"
    return spelas


def kvitta(b: Bord) -> None:
    """A claim of this ärende pays what is granted in the other; the debtor agrees now and then."""
    utfor(
        b,
        kvittning.kvitta(
            b.annat[0].id,
            av=BO,
            fordran_id=b.fordran,
            fordrans_arende_id=b.arende.id,
            kvittning_id=b.ny_id,
            verkningsdag=b.idag,
            belopp_ore=b.nagra_ore,
            medgivande="m" if b.ore % 2 else None,
        ),
    )


def hav(b: Bord) -> None:
    """By the leg that is here, of a claim or of a grant; from the start, or from today on."""
    fordrans = [v for v, a in b.arende.aterbetalningar.items() if a.bidragets_arende_id]
    utfor(
        b,
        kvittning.hav(
            b.arende.id,
            av=BO,
            rattar_version=b.en([*fordrans, *b.arende.bidragskvittningar], 1),
            orsak="o",
            verkningsdag=b.idag if b.ore > 3 else None,
        ),
    )
