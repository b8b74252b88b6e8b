"""What comes in over HTTP: the day on which it did, or the day on which a letter reached us."""

from __future__ import annotations

from typing import Any, Self

from pydantic import Field, model_validator

from api.grund.falt import Anrop, Dag
from domain.grund.hant import ANKOMSTDAG
from domain.handlaggning.postgang import Brev, PostgangAntecknad
from store.basis import idag


class MedPost(Anrop):
    """It came by post: the day it came in is worked out (22 § FL)."""

    HANT = PostgangAntecknad.HANT
    nadde_dag: Dag = Field(description="Dagen då brevet eller avin nådde myndigheten")
    kan_ha_skilts_av: bool = Field(
        True,
        strict=True,
        description="Nej, om det är osannolikt att brevet skilts av för myndigheten på ett"
        " postkontor redan arbetsdagen före",
    )


class Inkommet(Anrop):
    """The day of receipt, said or to be worked out: exactly one of the two."""

    HANT = ANKOMSTDAG
    verkningsdag: Dag | None = Field(
        None, alias="inkommenDag", description="Anges, om inte medPost anges i stället"
    )
    med_post: MedPost | None = Field(
        None,
        description="I stället för inkommenDag, om det kom med post: inkommen dag räknas ut"
        " (22 § FL), och vad den räknats ut av antecknas",
    )

    @model_validator(mode="after")
    def _en_dag(self) -> Self:
        if (self.verkningsdag is None) is (self.med_post is None):
            dagen = type(self).model_fields["verkningsdag"].alias
            raise ValueError(f"ange antingen {dagen} eller medPost")
        return self

    def falt(self) -> dict[str, Any]:
        """As arguments for `inkommet`: `verkningsdag`, or `brev`."""
        falt = super().falt()
        post: MedPost | None = falt.pop("med_post")
        if post is None:
            return falt
        del falt["verkningsdag"]
        return {**falt, "brev": Brev(**post.falt())}


class InkommetIdag(Inkommet):
    """The day of receipt is today, if nothing else is said."""

    verkningsdag: Dag | None = Field(
        None,
        alias="inkommenDag",
        description="Utelämnad: i dag. Det en sökande skickar kommer in den dag det skickas.",
    )

    @model_validator(mode="before")
    @classmethod
    def _idag(cls, anrop: Any) -> Any:
        if isinstance(anrop, dict) and not anrop.keys() & {"inkommenDag", "medPost"}:
            return {**anrop, "inkommenDag": idag()}
        return anrop
