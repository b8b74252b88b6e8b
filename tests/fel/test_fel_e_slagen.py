"""E: docs/api.md has a row for every kind of deviation that there is, and for no other."""

from __future__ import annotations

import re
from pathlib import Path

from projections.listor.avvikelser import Avvikelsetyp

API_MD = Path(__file__).parents[2] / "docs" / "api.md"


def test_fel_e_the_table_of_deviations_has_every_kind() -> None:
    _, _, efter = API_MD.read_text().partition("| `slag` | is |\n|---|---|\n")
    tabell = efter.partition("\n\n")[0].splitlines()
    sagda = [re.match(r"\| `([a-z-]+)` \| .{10,} \|$", rad) for rad in tabell]
    assert sorted(rad.group(1) if rad else "" for rad in sagda) == sorted(Avvikelsetyp)
