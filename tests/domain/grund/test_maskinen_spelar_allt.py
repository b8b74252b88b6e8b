"""Every verb that does something to an ärende or a receipt is played by the machine."""

from __future__ import annotations

from tests.domain.hjalp.scenarierna import inget_scenario
from tests.domain.hjalp.verben import spelade, verben


@inget_scenario
def test_every_verb_is_played() -> None:
    assert set(verben()) == set(spelade())
