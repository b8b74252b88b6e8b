"""What an appeal states whose dismissal fell: that it is in time, or that nobody has found so."""

from __future__ import annotations

import pytest

from domain.overklagande.avvisning import Upptagande
from projections.uppgifter import Pastaende, uppgifter
from tests.domain.hjalp.avvisningar import AVVISAT, UPPTAGET
from tests.domain.hjalp.beslutade import OVERKLAGANDE
from tests.domain.hjalp.scenario import but, sealed


@pytest.mark.parametrize(
    ("upptagande", "lage", "oprovat"),
    [(Upptagande.I_TID, "i-tid", False), (Upptagande.PROVAS_PA_NYTT, "inkommet", True)],
)
def test_one_that_is_judged_anew_has_not_been_found_in_time_on_any_day(
    upptagande: Upptagande, lage: str, oprovat: bool
) -> None:
    avvisat, upptaget = sealed((AVVISAT, but(UPPTAGET, upptagande=upptagande)))
    provat = Pastaende("rattidsprovat_dag", "2024-04-16", OVERKLAGANDE)
    assert provat in uppgifter(avvisat)
    sagt = list(uppgifter(upptaget))
    assert Pastaende("overklagande", lage, OVERKLAGANDE) in sagt
    assert (provat._replace(varde=None) in sagt) is oprovat
