"""Bifall: an application is granted."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beviljat import BeslutatPerAr
from domain.arende.hemvist import andrat_belopp
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.beslut.beslutsfaktum import Avgorande, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.beslut.fordelning import Fordelning
from domain.beslut.provning import krav_bifall
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, Text
from domain.utlysning.stopp import TextenTom
from domain.utlysning.utlysning import Utlysning


class BidragBeviljat(Avgorande, Pengafaktum):
    """The application was granted, alone or in a decision over many (`beslut_id` in common).

    `vantar_laga_kraft`: under this version nothing is paid before the time to appeal has passed.
    """

    TOPIC = "arende.bidrag-beviljat"
    NAMN = "bidrag beviljat"
    OM_FORDRAN = False
    TYP = Beslutstyp.BIFALL
    HAVNINGSORSAK = Havningsorsak.BEVILJAT_PA_NYTT

    belopp_ore: Ore
    beslutat_av_andra_ar: tuple[BeslutatPerAr, ...]
    sokt_ore: Ore | None
    fordelning: Fordelning | None
    villkor: tuple[Text, ...]
    vantar_laga_kraft: bool

    def apply(self, aggregate: Arende) -> None:
        Avgorande.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        aggregate.medel = self.medel
        aggregate.beviljande = aggregate.beviljande.beslutat(self)
        aggregate.vantar_laga_kraft = self.vantar_laga_kraft

    def i_ord(self) -> str:
        return f"bidrag beviljat med {kronor(self.belopp_ore)} enligt {self.regelverk.version}"


def bevilja(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    belopp_ore: int,
    beslut: Beslutsuppgifter,
    villkor: Sequence[str] = (),
    fordelning: Fordelning | None = None,
) -> None:
    """Grant `belopp_ore` on one application. The log refuses it if the ram cannot bear it.

    Money that was paid under an earlier decision, since revoked, is granted again first.
    """
    krav_nytt(arende, beslut_id)
    krav_bifall(arende, utlysning, underlag, atgard.dag, belopp_ore=belopp_ore)
    krav(all(ett.strip() for ett in villkor), TextenTom)
    flytt, beslutat = andrat_belopp(arende, utlysning, atgard.dag, None, belopp_ore)
    fatta(
        arende,
        BidragBeviljat,
        underlag,
        atgard,
        flytt,
        utlysning.medel,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=belopp_ore,
        belopp_ore=belopp_ore,
        beslutat_av_andra_ar=beslutat.beslutat_av_andra_ar,
        sokt_ore=arende.sokt_ore,
        fordelning=fordelning,
        villkor=tuple(villkor),
        vantar_laga_kraft=underlag.provas_enligt(atgard.dag).utbetalning.vantar_laga_kraft,
    )
