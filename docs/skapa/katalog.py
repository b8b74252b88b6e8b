"""The event catalogue, as a page and as JSON Schema: from the fact models."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterable, Iterator
from typing import Any

from domain.arende.pengafaktum import Pengafaktum
from domain.fakta import FAKTA
from domain.grund.faktum import Faktum
from store.mapper import KUVERT

HUVUD = """# Händelsekatalog

<!-- Skriven av docs/skapa/katalog.py ur faktamodellerna. Ändra inte för hand: kör `make docs`. -->

Every fact that the log can hold, by its topic. A topic is for ever, and so is what is stored: when
the shape of a fact has grown, the topic ends in the number of the shape (`….2`), and what was
stored before is read into it, as is said there. `state` in the log is the fact as JSON, with the
fields below. Where the fact stands (`originator_id`, `originator_version`) and when it was recorded
(`registrerad`) are columns of the log, not part of `state`. Amounts end in `_ore` and are in öre.

The same as JSON Schema, with every constraint: [handelser.schema.json](handelser.schema.json).

Every fact says `verkningsdag` (a date in Sweden: when it took effect) and `av` (who recorded it:
`subjekt`, `roll`, `organisation`), and `vilar_pa` (each an *Uppslag*, below: what was looked up for
it in other streams, or of its own case) if it rests on anything. One that moves money says
`pengaordning` too (a *Pengaordning*, below) if others than the party have any of it, or a claim was
moved with its money. Of a decision (a fact with
`beslut`) verkningsdag is the day on which it was made. A day that ends something (`senast`,
`till_och_med`, `anstand_till`, `galler_till`, `stangd_till`) is included. FL is förvaltningslagen
(2017:900). A number that ends in `_version` is of a fact in the same stream, unless the fact says
of which other.
"""


_GEMENSAMMA = ("verkningsdag", "av", *Pengafaktum.UTELAMNAS)
"""What every fact says, or may say: told of once."""


def schema(faktum: type[Faktum]) -> dict[str, Any]:
    """The JSON Schema of the `state` of one kind of fact."""
    hel = faktum.model_json_schema()
    for namn in KUVERT:
        hel["properties"].pop(namn)
    hel["required"] = [namn for namn in hel["required"] if namn not in KUVERT]
    return hel


def katalog() -> str:
    """The page."""
    fakta = "".join(map(_avsnitt, FAKTA.values()))
    return HUVUD + fakta + _delar()


def _delar() -> str:
    """The shapes and lists of values that facts are made of."""
    delar: dict[str, Any] = {}
    for faktum in FAKTA.values():
        delar |= faktum.model_json_schema().get("$defs", {})
    return "\n# Parts of facts\n" + "".join(_del(namn, delar[namn]) for namn in sorted(delar))


def _del(namn: str, schema: dict[str, Any]) -> str:
    rubrik = f"\n## {namn}\n\n{schema.get('description', '')}\n"
    if "enum" in schema:
        return rubrik + "\n" + " · ".join(f"`{varde}`" for varde in schema["enum"]) + "\n"
    return rubrik + _tabell(schema["properties"].items())


def scheman() -> str:
    """All schemas by topic."""
    alla = {faktum.topics()[-1]: schema(faktum) for faktum in FAKTA.values()}
    return json.dumps(alla, ensure_ascii=False, indent=1) + "\n"


def _avsnitt(faktum: type[Faktum]) -> str:
    text = inspect.cleandoc(faktum.__doc__ or "")
    falten = _tabell(_egna(schema(faktum)["properties"]))
    return f"\n## `{faktum.topics()[-1]}`\n\n{text}\n{_tidigare(faktum)}{falten}"


def _tidigare(faktum: type[Faktum]) -> str:
    """What each of its older shapes is read as, if it has any."""
    return "".join(
        f"\nRead from `{topic}`: {inspect.getdoc(steg)}\n"
        for topic, steg in zip(faktum.topics(), faktum.TIDIGARE, strict=False)
    )


def _tabell(falten: Iterable[tuple[str, Any]]) -> str:
    rader = "".join(f"| `{namn}` | {_typ(falt)} |\n" for namn, falt in falten)
    return f"\n| field | type |\n|---|---|\n{rader}" if rader else ""


def _egna(falt: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield from ((namn, f) for namn, f in falt.items() if namn not in _GEMENSAMMA)


def _typ(falt: dict[str, Any]) -> str:
    if "$ref" in falt:
        return str(falt["$ref"].rpartition("/")[2])
    if "anyOf" in falt:
        return " or ".join(_typ(f) for f in falt["anyOf"])
    if falt.get("type") == "array":
        return f"list of {_typ(falt['items'])}"
    return " ".join(filter(None, (falt.get("type"), falt.get("format", ""))))


SIDOR = {"docs/handelsekatalog.md": katalog, "docs/handelser.schema.json": scheman}
