"""Pengafaktum: what every fact that moves money in an ärende says, and does to the guards."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from domain.anslag.vakt import anslagsvakt
from domain.arende.arende import Arende
from domain.arende.misstag import annans_for, turordning_for
from domain.arende.uttag import Uttag, som_delar, som_uttag
from domain.fordran.avstaende import som_finns
from domain.grund.ord import Ord
from domain.grund.pengar import Lada, Rorelse
from domain.grund.turordning import Turordning, Turordningar
from domain.grund.vakt import Vakt
from domain.grund.varden import Budgetar, Ore, Uppgift
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


class AndrasPerAr(Uppgift):
    """So much of a budgetår's money is others' than the party's, or missing of theirs."""

    budgetar: Budgetar
    belopp_ore: Ore


class Pengaordning(Uppgift):
    """Whose money lies in `for_hogt_belopp`, and in what order it leaves and comes back: what the
    boxes went by when a fact moved money.

    `andras`: it is others' that moved. `hos_andra` is what of each year's lay with others, and did
    not. What left it was first `ut_forst`, and `ut_sist` last, by the boxes that it was lowered out
    of; what came back likewise: see Turordning.
    """

    andras: bool
    hos_andra: tuple[AndrasPerAr, ...]
    ut_forst: tuple[Uttag, ...]
    ut_sist: tuple[Uttag, ...]
    ater_forst: tuple[Uttag, ...]
    ater_sist: tuple[Uttag, ...]

    @property
    def annans(self) -> Mapping[int, int] | None:
        """As Lador.efter asks for it."""
        return None if self.andras else {d.budgetar: d.belopp_ore for d in self.hos_andra}

    @property
    def turordning(self) -> Turordningar:
        ut = Turordning(som_delar(self.ut_forst), som_delar(self.ut_sist))
        return Turordningar(ut, Turordning(som_delar(self.ater_forst), som_delar(self.ater_sist)))


INGEN_ORDNING = Pengaordning(
    andras=False, hos_andra=(), ut_forst=(), ut_sist=(), ater_forst=(), ater_sist=()
)
"""Nobody else has any, and it is the last that was lowered that goes."""


def pengaordning(
    arende: Arende, *, om_fordran: bool, fordran_id: UUID | None, egna: Collection[str] = ()
) -> Pengaordning | None:
    """By what the boxes go when so much is moved as things are; None: by nothing in particular."""
    annans = annans_for(arende, fordran_id, egna) if om_fordran else {}
    tur = turordning_for(arende, fordran_id)
    ordning = Pengaordning(
        andras=annans is None,
        hos_andra=per_ar(annans or {}),
        ut_forst=som_uttag(tur.ut.forst),
        ut_sist=som_uttag(tur.ut.sist),
        ater_forst=som_uttag(tur.ater.forst),
        ater_sist=som_uttag(tur.ater.sist),
    )
    return None if ordning == INGEN_ORDNING else ordning


def per_ar(andras: Mapping[int, int]) -> tuple[AndrasPerAr, ...]:
    """As a fact says it."""
    alla = sorted(andras.items())
    return tuple(AndrasPerAr(budgetar=ar, belopp_ore=ore) for ar, ore in alla if ore)


class Pengafaktum(Arende.Event):
    """A fact that moves money: it says between which boxes, how much, and as from when.

    What a decision or a payment does to the boxes depends on all that has happened in the ärende;
    it is worked out once, when the fact is recorded, and never again.
    """

    UTELAMNAS = (*Arende.Event.UTELAMNAS, "pengaordning")
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
    pengaordning: Pengaordning | None = Field(default=None, repr=False)
    """None: by nothing in particular. Not stored then."""

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
        ordning = self.pengaordning or INGEN_ORDNING
        aggregate.lador = aggregate.lador.efter(
            self.rorelser, ordning.annans, ordning.turordning, self.brist
        ).pa_andra_dagar(self.andra_dagar(), andras=ordning.andras)
        aggregate.avstaenden = som_finns(aggregate.avstaenden, aggregate.lador)
        aggregate.parter_vid[self.originator_version] = self.mottagare_id

    @classmethod
    def ur_laget(cls, strom: Arende, falt: Mapping[str, Any]) -> dict[str, Any]:
        """Whose money it is, and in what order it goes, which no verb has to say."""
        ordning = pengaordning(
            strom,
            om_fordran=cls.OM_FORDRAN,
            fordran_id=falt["fordran_id"] if cls.OM_FORDRAN else None,
            egna=falt.get("mottagarens_betalningsmal", ()),
        )
        return {"pengaordning": ordning}

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
