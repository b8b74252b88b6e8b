"""What the house says is what it said: compared, line by line, with what is kept in facit/.

`openapi.json`, what the demonstration and every command print, every list, report and resource of
the demonstration at (per, kand), and the sums of the pages that are made from the code. When a
difference is meant, `python -m tests.golden` writes facit/ anew, and the commit says which lines;
`make docs` does not, so that nothing here changes by the way.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from projections.listor import LISTOR
from tests.golden.hjalp.alla import alla
from tests.golden.hjalp.facit import filerna, las, skillnad
from tests.hjalp.postgres import stoppa

FORNYA = "Är det meningen? Kör: python -m tests.golden"


@pytest.fixture(scope="module")
def nytt() -> Iterator[dict[str, str]]:
    """Everything as the code gives it, of a demonstration that is played once, for this."""
    with tempfile.TemporaryDirectory(prefix="golden-", ignore_cleanup_errors=True) as katalog:
        try:
            yield alla(Path(katalog))
        finally:
            stoppa(Path(katalog))


@pytest.mark.parametrize("namn", filerna())
def test_unchanged(nytt: dict[str, str], namn: str) -> None:
    if rader := skillnad(namn, las(namn), nytt.get(namn, "")):
        pytest.fail(f"{FORNYA}\n\n{rader}", pytrace=False)


def test_nothing_is_without_its_golden(nytt: dict[str, str]) -> None:
    """A list, a report, a resource or a command that is new is to be kept too."""
    assert sorted(nytt) == filerna(), FORNYA


def test_every_list_is_asked_for(nytt: dict[str, str]) -> None:
    """The addresses and the screens are those of the program, and none of its lists is missed."""
    for namn in LISTOR:
        assert len(json.loads(nytt[f"svar/listor.{namn}.json"])) == 5
        assert f"$ liggare lista {namn} " in nytt["skarmar/lista.txt"]


def test_a_difference_is_shown_by_its_first_lines() -> None:
    """With the file and the line, and also when it is one that cannot be seen."""
    facit = "".join(f"rad {nr}\n" for nr in range(1000))
    assert skillnad("a.txt", facit, facit) == ""
    rader = skillnad("a.txt", facit, facit.replace("rad 500\n", "rad 500 \n")).splitlines()
    assert rader[0] == "--- facit/a.txt, from line 499 on"
    assert rader[5:7] == ["-rad 500", "+rad 500 "]
    assert skillnad("a.txt", facit, facit[:-1]).endswith("-rad 999\n+rad 999␃")
    assert skillnad("a.txt", "1 kr\n", "1\u00a0kr\n").endswith("-1 kr\n+1\\xa0kr")
