"""Each file states what the facts of its room state, and every läge is one that has a word."""

from __future__ import annotations

import re
from pathlib import Path

import projections.uppgifter
from domain.fakta import FAKTA, RUM
from projections.uppgifter import Pastaende, uppgifter
from projections.uppgifter.lage import Lage, Utlysningslage
from tests.domain.hjalp.lagrade import LAGRADE

RUMMEN = [Path(projections.uppgifter.__path__[0], f"{rum}.py") for rum in RUM]


def test_what_a_fact_states_is_in_the_file_of_its_room() -> None:
    stated = {faktum: uppgifter.dispatch(faktum).__module__ for faktum in FAKTA.values()}
    rooms = {
        faktum: modul.removeprefix("projections.uppgifter.")
        for faktum, modul in stated.items()
        if modul != Pastaende.__module__
    }
    assert [f for f, room in rooms.items() if f.__module__.split(".")[1] != room] == []
    assert {*rooms.values()} == {*RUM}


def test_a_lage_is_never_a_plain_text() -> None:
    for faktum in LAGRADE:
        slag = Utlysningslage if faktum.TOPIC.startswith("utlysning.") else Lage
        for p in uppgifter(faktum):
            if isinstance(p, Pastaende) and p.nyckel == "lage" and p.varde is not None:
                assert isinstance(p.varde, slag), faktum.TOPIC


def test_every_lage_is_stated_by_some_fact() -> None:
    text = "\n".join(fil.read_text() for fil in RUMMEN)
    assert 'Pastaende("lage", "' not in text
    for slag in (Lage, Utlysningslage):
        assert {*re.findall(rf"\b{slag.__name__}\.([A-Z_]+)", text)} == {*slag.__members__}
