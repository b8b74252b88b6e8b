"""Ändring: a decision is changed or revoked (37–38 §§ FL).

The earlier fact stays as it was; the later one points at it and says what it does to the money.
"""

from __future__ import annotations

from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beviljat import AndratPerAr, BeslutatPerAr
from domain.arende.hemvist import andrat_belopp
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.beslut.atagandefoljd import folj_atagandena
from domain.beslut.beslutsfaktum import Avgorande, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.beslut.gallande import krav_eget
from domain.beslut.provning import krav_inom_sokt, krav_provbar
from domain.beslut.stod import Andringsstod, krav_stod
from domain.beslut.stopp import BeloppetAndrasInte, BeslutstypenAndrasInte
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, OreEllerNoll, ny_av
from domain.utlysning.utlysning import Utlysning

ANDRINGSBARA = (Beslutstyp.BIFALL, Beslutstyp.AVSLAG, Beslutstyp.ANDRING)
"""Decisions on what is granted. Others are revoked, and the application decided anew."""


class BeslutAndrat(Avgorande, Pengafaktum):
    """The decision that settled the application was changed: from now on this one does.

    The amounts are what it says, and said before: of each so much has lapsed, and is not granted.
    `vantar_laga_kraft` as for a grant: what was refused and is granted now is paid no sooner.
    """

    TOPIC = "arende.beslut-andrat"
    NAMN = "beslut ändrat"
    OM_FORDRAN = False
    TYP = Beslutstyp.ANDRING
    HAVNINGSORSAK = Havningsorsak.BESLUTET_ANDRAT

    andrar_beslut_id: UUID
    stod: Andringsstod
    tidigare_belopp_ore: OreEllerNoll
    tidigare_bortfallet_ore: OreEllerNoll
    belopp_ore: Ore
    bortfallet_ore: OreEllerNoll
    beslutat_av_andra_ar: tuple[BeslutatPerAr, ...]
    beviljat_andrat_av_andra_ar: tuple[AndratPerAr, ...]
    vantar_laga_kraft: bool

    def apply(self, aggregate: Arende) -> None:
        Avgorande.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        _ersatt(aggregate, self, self.andrar_beslut_id)
        if not self.tidigare_belopp_ore:
            aggregate.medel = self.medel
        aggregate.beviljande = aggregate.beviljande.beslutat(self)
        aggregate.vantar_laga_kraft = self.vantar_laga_kraft

    def i_ord(self) -> str:
        fran, till = kronor(self.tidigare_belopp_ore), kronor(self.belopp_ore)
        return f"beslut ändrat från {fran} till {till} ({self.stod.namn} FL)"


class BeslutUpphavt(Avgorande, Pengafaktum):
    """The decision that settled the application was revoked: the application is undecided.

    What had been granted of promises was granted by decisions of their own, and stays.
    """

    TOPIC = "arende.beslut-upphavt"
    NAMN = "beslut upphävt"
    OM_FORDRAN = False
    TYP = Beslutstyp.ANDRING
    HAVNINGSORSAK = Havningsorsak.BESLUTET_UPPHAVT

    upphaver_beslut_id: UUID
    stod: Andringsstod
    tidigare_belopp_ore: OreEllerNoll
    tidigare_bortfallet_ore: OreEllerNoll
    beviljat_andrat_av_andra_ar: tuple[AndratPerAr, ...]

    def apply(self, aggregate: Arende) -> None:
        Avgorande.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        _ersatt(aggregate, self, self.upphaver_beslut_id)
        aggregate.avgorande_id = None
        aggregate.oavgjort_sedan = self.verkningsdag
        aggregate.beviljande = aggregate.beviljande.inget_beslutat()

    def i_ord(self) -> str:
        return f"beslut om {kronor(self.tidigare_belopp_ore)} upphävt ({self.stod.namn} FL)"


def _ersatt(arende: Arende, faktum: BeslutAndrat | BeslutUpphavt, ersatter: UUID) -> None:
    """Remember that one decision has taken another's place, and what it was in place of."""
    arende.galler_inte_langre(ersatter)
    arende.beslut[faktum.beslut_id] = ny_av(
        arende.beslut[faktum.beslut_id],
        ersatter=ersatter,
        tidigare_belopp_ore=faktum.tidigare_belopp_ore,
    )


def andra(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    andrar_beslut_id: UUID,
    stod: Andringsstod,
    belopp_ore: int,
    beslut: Beslutsuppgifter,
) -> None:
    """Change the decision that settles the application to grant `belopp_ore`."""
    krav_nytt(arende, beslut_id)
    andras = krav_eget(arende, andrar_beslut_id, atgard.dag)
    krav(andras.typ in ANDRINGSBARA, BeslutstypenAndrasInte, typ=andras.typ.namn)
    tidigare_ore = arende.beslutat_ore
    krav(belopp_ore != tidigare_ore, BeloppetAndrasInte, belopp=kronor(belopp_ore))
    if belopp_ore > tidigare_ore:
        krav_inom_sokt(arende, belopp_ore)
        regel = underlag.innehall(arende, atgard.dag).ansokan
        krav_provbar(arende, utlysning, regel, underlag.stangda_dagar)
    krav_stod(arende, underlag, atgard.dag, stod, till_nackdel=belopp_ore < tidigare_ore)
    om = (andrar_beslut_id, belopp_ore)
    flytt, beslutat = andrat_belopp(arende, utlysning, atgard.dag, *om)
    fatta(
        arende,
        BeslutAndrat,
        underlag,
        atgard,
        flytt,
        utlysning.medel,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=max(belopp_ore, tidigare_ore),
        andrar_beslut_id=andrar_beslut_id,
        stod=stod,
        tidigare_belopp_ore=tidigare_ore,
        tidigare_bortfallet_ore=arende.bortfallet_ore(andrar_beslut_id, tidigare_ore),
        belopp_ore=belopp_ore,
        bortfallet_ore=arende.bortfallet_ore(andrar_beslut_id, belopp_ore),
        **beslutat._asdict(),
        vantar_laga_kraft=underlag.innehall(arende, atgard.dag).utbetalning.vantar_laga_kraft,
    )


def upphav(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    andrar_beslut_id: UUID,
    stod: Andringsstod,
    beslut: Beslutsuppgifter,
) -> None:
    """Revoke the decision that settles the application; it may then be decided anew.

    What is promised beside a grant falls with it.
    """
    krav_nytt(arende, beslut_id)
    krav_eget(arende, andrar_beslut_id, atgard.dag)
    tidigare_ore = arende.beslutat_ore
    krav_stod(arende, underlag, atgard.dag, stod, till_nackdel=tidigare_ore > 0)
    flytt, beslutat = andrat_belopp(arende, utlysning, atgard.dag, None, 0)
    fatta(
        arende,
        BeslutUpphavt,
        underlag,
        atgard,
        flytt,
        utlysning.medel,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=tidigare_ore,
        upphaver_beslut_id=andrar_beslut_id,
        stod=stod,
        tidigare_belopp_ore=tidigare_ore,
        tidigare_bortfallet_ore=arende.bortfallet_ore(andrar_beslut_id, tidigare_ore),
        beviljat_andrat_av_andra_ar=beslutat.beviljat_andrat_av_andra_ar,
    )
    folj_atagandena(arende, atgard, upphavande_beslut_id=beslut_id)
