"""Rapportmall: how the samlade redovisning of a regelverk is made, as data beside its versions.

Which questions are shown together, from which answer on one counts as high, and how shares are
rounded differ between förordningar and over time. The report itself is made from facts.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from domain.faktum import Aktor, Budgetar, Rad, Uppgift
from domain.regelverk import Regelverk
from domain.regler import Nyckel
from domain.stopp import krav
from domain.stopp.rapportmall import FraganFinnsInte


class Fragegrupp(Uppgift):
    """Questions of the återrapport that are shown in one table, in this order.

    Counted are those who answered `raknas_fran` or higher.
    """

    nyckel: Nyckel
    rubrik: Rad
    fragor: Annotated[tuple[Nyckel, ...], Field(min_length=1)]
    raknas_fran: int
    jamfors_med_aret_fore: bool


class Rapportmall(Uppgift):
    """How many decimals shares in per cent have, in rows and in sums; halves are rounded up."""

    rubrik: Rad
    andelsdecimaler: Annotated[int, Field(ge=0, le=4)]
    summadecimaler: Annotated[int, Field(ge=0, le=4)]
    fragegrupper: tuple[Fragegrupp, ...]

    @model_validator(mode="after")
    def _en_gang(self) -> Rapportmall:
        """A group is known by its key alone, and a question is asked in one of them."""
        grupper = [g.nyckel for g in self.fragegrupper]
        fragor = [f for g in self.fragegrupper for f in g.fragor]
        for nycklar in (grupper, fragor):
            if len(nycklar) != len(set(nycklar)):
                raise ValueError(f"varje nyckel anges en gång: {', '.join(nycklar)}")
        return self


class RapportmallFaststalld(Regelverk.Event):
    """Reports of the bidragsår from `fran_bidragsar` on are made so, until a later one says other.

    verkningsdag is the day on which it was established.
    """

    TOPIC = "regelverk.rapportmall-faststalld"

    fran_bidragsar: Budgetar
    mall: Rapportmall

    def apply(self, aggregate: Regelverk) -> None:
        """No rule asks for it."""


def faststall_rapportmall(
    regelverk: Regelverk, *, verkningsdag: date, av: Aktor, fran_bidragsar: int, mall: Rapportmall
) -> None:
    """Establish how reports are made, of questions that some version's återrapport asks."""
    finns = {
        fraga.nyckel
        for version in regelverk.versioner
        if version.innehall.aterrapport is not None
        for fraga in version.innehall.aterrapport.mall.skalfragor
    }
    for grupp in mall.fragegrupper:
        for fraga in grupp.fragor:
            krav(fraga in finns, FraganFinnsInte, fraga=fraga, beteckning=regelverk.beteckning)
    regelverk.trigger_event(
        RapportmallFaststalld,
        verkningsdag=verkningsdag,
        av=av,
        fran_bidragsar=fran_bidragsar,
        mall=mall,
    )
