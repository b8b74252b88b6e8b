"""Domarna: what the judgements in an ärende leave of its decisions, by what is stated of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

Delar = dict[str, dict[str, str | None]]
"""What is stated of each part of an ärende, in the order in which it was recorded."""


@dataclass(frozen=True)
class Domen:
    """A judgement. `avgorande_id` settles the application after it.

    It lowered the claim of the decision `andrar`, or revoked the decision `upphaver`.
    `upphaver_dom_id`: the earliest judgement of the same appeal that it sets aside.
    """

    dom_id: str
    overklagande_id: str
    avgorande_id: str | None
    andrar: str | None
    upphaver: str | None
    upphaver_dom_id: str | None
    dag: date
    hogst: bool
    sista_dag: date | None

    @property
    def laga_kraft_dag(self) -> date | None:
        if self.hogst:
            return self.dag
        return None if self.sista_dag is None else self.sista_dag + timedelta(days=1)


def de_sista_domarna(delar: Delar) -> list[Domen]:
    """The last of each appeal."""
    return list({dom.overklagande_id: dom for dom in _domarna(delar)}.values())


def de_staende_domarna(delar: Delar) -> list[Domen]:
    """Those that no later judgement has set aside."""
    staende: list[Domen] = []
    for dom in _domarna(delar):
        if dom.upphaver_dom_id is not None:
            ider = [d.dom_id for d in staende]
            fran = ider.index(dom.upphaver_dom_id) if dom.upphaver_dom_id in ider else len(ider)
            kvar = [d for d in staende[fran:] if d.overklagande_id != dom.overklagande_id]
            staende = [*staende[:fran], *kvar]
        staende.append(dom)
    return staende


def _domarna(delar: Delar) -> Iterator[Domen]:
    for objekt, d in delar.items():
        if (sagt := d.get("dom")) is not None:
            dom = json.loads(sagt)
            dagar = {
                "dag": date.fromisoformat(dom["dag"]),
                "sista_dag": dagen(d.get("domens_sista_dag")),
            }
            yield Domen(**{**dom, **dagar, "dom_id": objekt})


def dagen(varde: str | None) -> date | None:
    return None if varde is None else date.fromisoformat(varde)
