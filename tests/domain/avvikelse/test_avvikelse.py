"""Avvikelse: seen, and recorded to stand, as it read then."""

from __future__ import annotations

from uuid import UUID

from domain.avvikelse.avvikelse import AvvikelseAvgjord, AvvikelseSedd, Funnen, avgor, marka_sedd
from domain.avvikelse.stopp import (
    AnnanMyndighetsAvvikelse,
    AvvikelsenArAvAnnatSlag,
    AvvikelsenFinnsInte,
    AvvikelsenLyderAnnorlunda,
    RedanAvgjord,
    RedanSedd,
    SkalForAttDetStarFast,
)
from domain.grund.stopp import Stopp
from tests.domain.hjalp.scenario import ANNA, but, fact, given

AVVIKELSEN = UUID("00000000-0000-4000-8000-0000000000f9")
SA = {"slag": "vilar-pa-rattat", "lydelse": "5 000 000 den 2024-07-15 → 5 000 000 den 2024-06-02"}
SEDD = fact(AvvikelseSedd, AVVIKELSEN, **SA)
AVGJORD = fact(AvvikelseAvgjord, AVVIKELSEN, **SA, motivering="Beloppet är detsamma.")
FUNNEN = Funnen(**SA, organisationer=frozenset({ANNA.organisation}))
ANNAT = {"lydelse": "5 000 000 den 2024-07-15 → 0 den 2024-06-02"}


def test_it_is_seen_as_it_reads() -> None:
    nu = {**SA, **ANNAT, "funnen": FUNNEN._replace(lydelse=ANNAT["lydelse"])}
    given(SEDD).when(marka_sedd, AVVIKELSEN, **nu).then(but(SEDD, **ANNAT))
    given(SEDD).when(marka_sedd, AVVIKELSEN, **SA, funnen=FUNNEN).then_stopp(RedanSedd)


def test_it_stands_with_reasons() -> None:
    skal = {"motivering": "Beloppet är detsamma.", "funnen": FUNNEN}
    given(SEDD).when(avgor, AVVIKELSEN, **SA, **skal).then(AVGJORD)
    given(AVGJORD).when(avgor, AVVIKELSEN, **SA, **skal).then_stopp(RedanAvgjord)
    given(SEDD).when(avgor, AVVIKELSEN, **{**SA, **skal, "motivering": " "}).then_stopp(
        SkalForAttDetStarFast
    )


def test_what_reads_otherwise_is_another_matter() -> None:
    nu = {**SA, **ANNAT, "funnen": FUNNEN._replace(lydelse=ANNAT["lydelse"])}
    igen = given(AVGJORD).when(avgor, AVVIKELSEN, **nu, motivering="Även nu.")
    igen.then(but(AVGJORD, **ANNAT, motivering="Även nu."))


def nekas(funnen: Funnen | None, stopp: type[Stopp]) -> None:
    """It is neither seen nor settled."""
    given(AVGJORD).when(marka_sedd, AVVIKELSEN, **SA, funnen=funnen).then_stopp(stopp)
    skal = {"motivering": "Det står fast.", "funnen": funnen}
    given(AVGJORD).when(avgor, AVVIKELSEN, **SA, **skal).then_stopp(stopp)


def test_fel_f4_what_is_seen_or_settled_deviates_reads_so_and_is_of_ones_own_authority() -> None:
    nekas(None, AvvikelsenFinnsInte)
    nekas(FUNNEN._replace(slag="samma-dom"), AvvikelsenArAvAnnatSlag)
    nekas(FUNNEN._replace(lydelse=ANNAT["lydelse"]), AvvikelsenLyderAnnorlunda)
    nekas(FUNNEN._replace(organisationer=frozenset()), AnnanMyndighetsAvvikelse)
