"""Frist: the time to apply is prolonged before it has run out."""

from __future__ import annotations

from datetime import date

from domain.utlysning.frist import forlang
from domain.utlysning.stopp import SistaDagHarPasserat, SistaDagInteSenare
from tests.domain.hjalp.historia import UTLYSNINGEN, UTLYST
from tests.domain.hjalp.scenario import but, given
from tests.domain.hjalp.utlysningarna import FORLANG, FORLANGD, SISTA_DAGEN


def test_the_time_is_prolonged_on_its_last_day() -> None:
    given(UTLYST).when(forlang, UTLYSNINGEN, **FORLANG).then(FORLANGD)


def test_the_time_is_prolonged_from_what_it_was_prolonged_to() -> None:
    again = {"verkningsdag": date(2024, 2, 29), "sista_ansokningsdag": date(2024, 3, 1)}
    given(UTLYST, FORLANGD).when(forlang, UTLYSNINGEN, **(FORLANG | again)).then(
        but(FORLANGD, tidigare_sista_ansokningsdag=date(2024, 2, 29), **again)
    )


def test_the_time_is_not_shortened() -> None:
    for day in (SISTA_DAGEN, date(2024, 2, 27)):
        given(UTLYST).when(
            forlang, UTLYSNINGEN, **(FORLANG | {"sista_ansokningsdag": day})
        ).then_stopp(SistaDagInteSenare)


def test_time_that_has_run_out_is_not_prolonged() -> None:
    given(UTLYST).when(
        forlang,
        UTLYSNINGEN,
        **(FORLANG | {"verkningsdag": date(2024, 2, 29), "sista_ansokningsdag": date(2024, 3, 1)}),
    ).then_stopp(SistaDagHarPasserat)
