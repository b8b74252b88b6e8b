"""Pengafaktum: what every fact that moves money in an ärende says, and does to the guards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Protocol, cast
from uuid import UUID

from domain.anslag.vakt import anslagsvakt
from domain.arende.arende import Arende
from domain.arende.misstag import annans_for, turordning_for
from domain.fordran.avstaende import som_finns
from domain.grund.ord import Ord
from domain.grund.pengar import Lada, Rorelse
from domain.grund.vakt import Vakt
from domain.utlysning.utlysning import Medel
from domain.utlysning.vakt import ramvakt


class Havningsorsak(Ord):
    """What happened to the money. Stored in facts: a value is for ever."""

    BEVILJAT_PA_NYTT = "beviljat-pa-nytt", "Ansökan har beviljats på nytt"
    BESLUTET_RATTAT = "beslutet-rattat", "Beslutet har rättats"
    BESLUTET_ANDRAT = "beslutet-andrat", "Beslutet har ändrats"
    BESLUTET_UPPHAVT = "beslutet-upphavt", "Beslutet har upphävts"
    DOM = "dom", "Domstolen har avgjort"
    UTBETALNINGEN_RATTAD = "utbetalningen-rattad", "Utbetalningen har rättats"
    UTBETALNINGEN_RETURNERAD = "utbetalningen-returnerad", "Utbetalningen har returnerats"
    RETUREN_RATTAD = "returen-rattad", "Returen har rättats"
    GRANSKNINGEN_HAVD = "granskningen-havd", "Granskningen har hävts"
    ATERKRAVET_ANDRAT = "aterkravet-andrat", "Återkravet har ändrats"
    PLACERINGEN_HAVD = "placeringen-havd", "Placeringen har hävts"
    RATTEN_FORFALLEN = "ratten-forfallen", "Rätten till bidraget har förfallit"
    FORFALLET_HAVT = "forfallet-havt", "Förfallet har hävts"
    KRAVET_SANKT = "kravet-sankt", "Kravet har sänkts"
    BANKEN_BETALADE_MER = "banken-betalade-mer", "Banken har betalat mer än vad som var beordrat"
    ATAGANDET_INFRIAT = "atagandet-infriat", "Åtagandet har infriats"
    KVITTNINGEN_HAVD = "kvittningen-havd", "Kvittningen har hävts"
    PARTSBYTET_HAVT = "partsbytet-havt", "Partsbytet har hävts"
    AVSKRIVNINGEN_HAVD = "avskrivningen-havd", "Avskrivningen har hävts"
    RANTAN_OMRAKNAD = "rantan-omraknad", "Räntan har räknats om"


class _OmFordran(Protocol):
    fordran_id: UUID | None


class Pengafaktum(Arende.Event):
    """A fact that moves money: it says between which boxes, how much, and as from when.

    What a decision or a payment does to the boxes depends on all that has happened in the ärende;
    it is worked out once, when the fact is recorded, and never again.
    """

    VILLKORLIG: ClassVar[bool] = True
    """False for what the bank or a court did: it is recorded whatever remains."""

    OM_FORDRAN: ClassVar[bool]
    """The money is what the claim `fordran_id` asks for (None: what no claim does). Each says."""

    HAVNINGSORSAK: ClassVar[Havningsorsak | None] = None
    """Why a claim is lifted whose money it takes, or an attest falls; None: it takes none."""

    mottagare_id: UUID | None
    """Whose money it is: the party's on the day, or his whose payment is corrected.

    Of a claim on somebody else it is that debtor; None: he is not registered.
    """
    medel: Medel
    rorelser: tuple[Rorelse, ...]

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """A money fact that does not say whether it is of a claim is none."""
        super().__pydantic_init_subclass__(**kwargs)
        if "TOPIC" in vars(cls) and "OM_FORDRAN" not in vars(cls):
            raise TypeError(f"{cls.__name__} does not say whose money it moves: OM_FORDRAN")

    def andra_dagar(self) -> Iterator[Rorelse]:
        """What lay elsewhere on some days than it was thought to: in all it moves nothing.

        Unlike `rorelser` it depends on nothing but the fact itself, which names all of it: what
        was written off, when and out of which boxes. So it is not stored as well.
        """
        yield from ()

    @property
    def brist(self) -> Mapping[int, int]:
        """What others have settled and, by what the fact says, never got: see Lador.efter."""
        return {}

    def apply(self, aggregate: Arende) -> None:
        om = cast("_OmFordran", self).fordran_id if self.OM_FORDRAN else None
        annans = annans_for(aggregate, om) if self.OM_FORDRAN else {}
        aggregate.lador = aggregate.lador.efter(
            self.rorelser, annans, turordning_for(aggregate, om), self.brist
        ).pa_andra_dagar(self.andra_dagar(), andras=annans is None)
        aggregate.avstaenden = som_finns(aggregate.avstaenden, aggregate.lador)
        aggregate.parter_vid[self.originator_version] = self.mottagare_id

    def minns(self, strom: Arende) -> None:
        """And what is granted, each day: it is known when the fact's own `apply` is done, and all
        that changes it moves money.
        """
        super().minns(strom)
        strom.minns_beviljat(self.verkningsdag)

    def vakter(self) -> Iterator[Vakt]:
        for r in self.rorelser:
            for lada, ar, ore in (
                (r.fran, r.fran_budgetar, -r.belopp_ore),
                (r.till, r.till_budgetar, r.belopp_ore),
            ):
                if lada is Lada.UTLYST:
                    yield Vakt(ramvakt(self.medel.utlysning_id, ar), ore, self.VILLKORLIG)
                if lada is Lada.DISPONIBELT:
                    yield Vakt(anslagsvakt(self.medel.anslag_id, ar), ore, self.VILLKORLIG)
