"""Redovisningsmall: how the samlade redovisning is made, as data beside a regelverk's versions.

Which questions are shown together, from which answer on one counts as high, and how shares are
rounded differ between förordningar and over time. The report itself is made from facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator

from domain.grund.aktor import Atgard
from domain.grund.stopp import krav
from domain.grund.varden import Budgetar, Heltal, Rad, Uppgift
from domain.regelverk.rapportmall import Skalfraga
from domain.regelverk.regelverk import Regelverk
from domain.regelverk.regler import Nyckel
from domain.regelverk.stopp import FraganFinnsInte, HogtUtanforSkalan

EGNA_TABELLER = ("fordelning", "kostnader", "ar", "utestaende")
"""Keys of the tables that every redovisning has: no group of questions is known by them."""


class Fragegrupp(Uppgift):
    """Questions of the återrapport that are shown in one table, in this order.

    An answer of `hogt_fran` or more is high, and the table says how many are. A group that
    `jamfors_med_aret_fore` shows two years side by side, and each of its questions by itself.
    """

    nyckel: Nyckel
    rubrik: Rad
    fragor: Annotated[tuple[Nyckel, ...], Field(min_length=1)]
    hogt_fran: Heltal
    jamfors_med_aret_fore: bool


class Redovisningsmall(Uppgift):
    """`rubrik` is what it is called, before its year.

    Shares in per cent have `andelsdecimaler`, but in the row that totals the kostnadsslag, which
    has `totaldecimaler`; halves are rounded away from zero.
    """

    rubrik: Rad
    andelsdecimaler: Annotated[int, Field(strict=True, ge=0, le=4)]
    totaldecimaler: Annotated[int, Field(strict=True, ge=0, le=4)]
    fragegrupper: tuple[Fragegrupp, ...]

    @model_validator(mode="after")
    def _en_gang(self) -> Redovisningsmall:
        """Every key of a table is one table's, and every question is in one group."""
        grupper = [*EGNA_TABELLER, *(g.nyckel for g in self.fragegrupper)]
        fragor = [f for g in self.fragegrupper for f in g.fragor]
        for nycklar in (grupper, fragor):
            if len(nycklar) != len(set(nycklar)):
                raise ValueError(f"varje nyckel anges en gång: {', '.join(nycklar)}")
        return self


class RedovisningsmallFaststalld(Regelverk.Event):
    """The samlade redovisning of bidragsår from `fran_bidragsar` on is made so; `kalla` says why.

    For a bidragsår the template with the latest `fran_bidragsar` up to it is used; of two with the
    same, the one that was established later. verkningsdag is the day on which it was established.
    """

    TOPIC = "regelverk.redovisningsmall-faststalld"
    NAMN = "redovisningsmall fastställd"

    fran_bidragsar: Budgetar
    mall: Redovisningsmall
    kalla: Rad

    def apply(self, aggregate: Regelverk) -> None:
        """Nothing is remembered: no rule asks for it."""


def faststall_redovisningsmall(
    regelverk: Regelverk, atgard: Atgard, *, fran_bidragsar: int, mall: Redovisningsmall, kalla: str
) -> None:
    """Establish the template: some version's återrapport asks each of its questions on a scale."""
    for grupp in mall.fragegrupper:
        for fraga in grupp.fragor:
            skalor = list(_skalor(regelverk, fraga))
            krav(bool(skalor), FraganFinnsInte, fraga=fraga, beteckning=regelverk.beteckning)
            krav(
                all(s.lagst <= grupp.hogt_fran <= s.hogst for s in skalor),
                HogtUtanforSkalan,
                fraga=fraga,
                hogt_fran=grupp.hogt_fran,
            )
    regelverk.registrera(
        RedovisningsmallFaststalld, atgard, fran_bidragsar=fran_bidragsar, mall=mall, kalla=kalla
    )


def _skalor(regelverk: Regelverk, fraga: str) -> Iterator[Skalfraga]:
    """The question as each version asks it."""
    for version in regelverk.versioner:
        if version.innehall.aterrapport is not None:
            for skalfraga in version.innehall.aterrapport.mall.skalfragor:
                if skalfraga.nyckel == fraga:
                    yield skalfraga
