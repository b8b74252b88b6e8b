"""Ändringsstöd: what in 37–39 §§ FL lets the authority change what it has decided itself.

It is asked for by whoever changes what was granted, and by whoever lowers what was demanded.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.arende.arende import Arende
from domain.arende.beslut import Overklagande
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.beslut.stopp import (
    AndrasInteEfterOverlamnande,
    DomstolenHarProvat,
    FarInteAndrasEfterOverklagande,
    InteTillFordel,
    SkyddadMotNackdel,
    StodetGallerNackdel,
)
from domain.grund.ord import Ord
from domain.grund.stopp import krav


class Andringsstod(Ord):
    """What in 37–38 §§ FL the change rests on."""

    INTE_GYNNANDE = "37-forsta-stycket", "37 § första stycket"
    """37 § first paragraph: new circumstances or another reason, and nobody it favoured loses."""
    FORBEHALL = "37-punkt-1", "37 § andra stycket 1"
    SAKERHETSSKAL = "37-punkt-2", "37 § andra stycket 2"
    ORIKTIGA_UPPGIFTER = "37-punkt-3", "37 § andra stycket 3"
    UPPENBART_OFELAKTIGT = "38", "38 §"

    @property
    def ar_nagot_annat(self) -> bool:
        """It is not what a court has tried, when it has tried the decision: it came of itself."""
        return self in (Andringsstod.FORBEHALL, Andringsstod.SAKERHETSSKAL)

    @property
    def far_vara_till_nackdel(self) -> bool:
        return self in (
            Andringsstod.FORBEHALL,
            Andringsstod.SAKERHETSSKAL,
            Andringsstod.ORIKTIGA_UPPGIFTER,
        )


def krav_stod(
    arende: Arende,
    underlag: Beslutsunderlag,
    dag: date,
    stod: Andringsstod,
    *,
    till_nackdel: bool,
    overklaganden: Sequence[Overklagande] | None = None,
) -> None:
    """37–39 §§ FL: what may be changed, to whose disadvantage, and not after an appeal.

    `overklaganden` under way of what is changed; None: of what is granted.
    """
    skyddar_alla = underlag.innehall(arende, dag).skyddar_part
    skyddas = skyddar_alla or arende.partsstallning.enskild_part
    krav(not (till_nackdel and skyddas) or stod.far_vara_till_nackdel, SkyddadMotNackdel)
    krav(not till_nackdel or stod is not Andringsstod.UPPENBART_OFELAKTIGT, InteTillFordel)
    krav_inte_overklagat(
        arende.oavgjorda_overklaganden if overklaganden is None else overklaganden, stod
    )
    if overklaganden is None:
        _krav_inte_provat(arende, stod)
    # of what a court has tried these grounds are the only ones left, also in the party's favour
    utan_nackdel = not stod.far_vara_till_nackdel or bool(arende.domar_i_sak)
    krav(till_nackdel or utan_nackdel, StodetGallerNackdel)


def _krav_inte_provat(arende: Arende, stod: Andringsstod) -> None:
    """39 § FL: what a court has tried is changed only for what was not before it."""
    for dom in arende.domar_i_sak:
        krav(
            stod.ar_nagot_annat,
            DomstolenHarProvat,
            domstol=dom.domstol,
            malnummer=dom.malnummer,
            dag=dom.dag,
        )


def krav_inte_overklagat(overklaganden: Sequence[Overklagande], stod: Andringsstod) -> None:
    """39 § FL: what is appealed is only changed as 38 § has it, and before it is handed over."""
    for overklagande in overklaganden:
        krav(
            overklagande.overlamnat_dag is None,
            AndrasInteEfterOverlamnande,
            overlamnat=overklagande.overlamnat_dag,
        )
        krav(
            stod is Andringsstod.UPPENBART_OFELAKTIGT,
            FarInteAndrasEfterOverklagande,
            dag=overklagande.inkommen_dag,
        )
