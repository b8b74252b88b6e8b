"""Återkrav: the authority demands money back, and says what it abstains from demanding.

The decision moves no money but what it waives: it makes a claim, and says in which boxes the money
lies that it asks for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.inhiberat import krav_vantar, vantar_i_ladorna
from domain.arende.misstag import annans_okravda, okravt_av_parten_ore, partens_mal
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.uttag import Uttag, okravt_uttag, som_delar
from domain.aterkrav.stopp import (
    AterkravStodsInte,
    AvstaendeskalSaknas,
    AvstaendeStodsInte,
    AvstaendetSanksInte,
    BeslutetAvstarInte,
    FordranFinnsRedan,
    GrundenFinnsInte,
    GrundSaknas,
    IngetAttKrava,
    LadanKravsInte,
    OverstigerLadan,
    OverstigerLadorna,
    PengarnaHosAnnan,
)
from domain.beslut.beslutsfaktum import Beslutsfaktum, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.fordran.avstaende import Avstaende
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.fordran.kravt import Kravt
from domain.fordran.rantevillkor import Rantevillkor, andelar
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.flytt import Flytt
from domain.grund.kalender import flyttad_frist
from domain.grund.lador import KRAVBARA, Lador
from domain.grund.pengar import Del, Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import OreEllerNoll, Text, ny_av
from domain.mottagare.betalningsmal import Betalningsmal
from domain.mottagare.mottagare import Mottagare
from domain.ranta.rantestart import rantevillkor
from domain.regelverk.aterkravsregel import Aterkravsregel
from domain.regelverk.regler import Grund, Nyckel


class AterkravBeslutat(Beslutsfaktum, Pengafaktum):
    """`krav_ore` was demanded back, out of the boxes `ur`; `avstatt` is what was waived at once.

    `avstatt` is not in `krav_ore`, and is abstained from as long as the decision holds. It is due
    on `forfallodag`, that day included. `rantevillkor` is how interest runs, if it does.
    `mottagarens_betalningsmal` is where payments had gone that nobody ordered there, and that was
    one of the mottagare all the same: that money is his.
    """

    TOPIC = "arende.aterkrav-beslutat"
    NAMN = "återkrav beslutat"
    OM_FORDRAN = True
    TYP = Beslutstyp.ATERKRAV

    fordran_id: UUID
    grunder: tuple[Grund, ...]
    krav_ore: OreEllerNoll
    ur: tuple[Uttag, ...]
    avstatt: tuple[Uttag, ...]
    avstaendeskal: Text | None
    forfallodag: date
    rantevillkor: Rantevillkor | None
    mottagarens_betalningsmal: tuple[Betalningsmal, ...]

    def apply(self, aggregate: Arende) -> None:
        Beslutsfaktum.apply(self, aggregate)
        aggregate.mottagarens_betalningsmal |= {*self.mottagarens_betalningsmal}
        Pengafaktum.apply(self, aggregate)
        if self.avstatt:
            aggregate.avstaenden[self.beslut_id] = Avstaende.beslutat(
                self.fordran_id, self.beslut_id, self.verkningsdag, som_delar(self.avstatt)
            )
        if not self.krav_ore:
            return
        handlar_om(aggregate, self.beslut_id, self.fordran_id, self.krav_ore)
        aggregate.fordringar[self.fordran_id] = Fordran(
            self.beslut_id,
            self.verkningsdag,
            self.krav_ore,
            som_delar(self.ur),
            self.forfallodag,
            self.rantevillkor,
            nedsatt_till_ore=self.krav_ore,
            betalningar=andelar(self.rantevillkor),
            kravt_av=Kravt.ur(som_delar(self.ur)),
        )

    def i_ord(self) -> str:
        avstatt = sum(u.belopp_ore for u in self.avstatt)
        avstar = f", {kronor(avstatt)} avstås" if avstatt else ""
        om = f"{fordrans_namn(self.fordran_id)}, förfaller {self.forfallodag}"
        return f"återkrav av {kronor(self.krav_ore)}{avstar} ({om})"


def handlar_om(arende: Arende, beslut_id: UUID, fordran_id: UUID, krav_ore: int) -> None:
    """Remember which claim a decision is about, and what it demands of that: an appeal of any of
    them is of that claim.
    """
    arende.beslut[beslut_id] = ny_av(
        arende.beslut[beslut_id], fordran_id=fordran_id, krav_ore=krav_ore
    )


def avstaendet(arende: Arende, beslut_id: UUID) -> Avstaende:
    """What the decision abstains from; or a refusal."""
    krav(beslut_id in arende.avstaenden, BeslutetAvstarInte, beslut_id=beslut_id)
    return arende.avstaenden[beslut_id]


def besluta_aterkrav(
    arende: Arende,
    underlag: Beslutsunderlag,
    mottagare: Mottagare,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    fordran_id: UUID,
    grunder: Sequence[Nyckel],
    ur: Mapping[Lada, int],
    avstatt: Mapping[Lada, int],
    avstaendeskal: str | None,
    beslut: Beslutsuppgifter,
    anger_ranta: bool = False,
) -> None:
    """Demand back what lies in the boxes `ur`, and abstain from what lies in `avstatt` (öre).

    `anger_ranta`: the decision says that late payment costs interest.
    """
    krav_nytt(arende, beslut_id)
    krav(fordran_id not in arende.fordringar, FordranFinnsRedan, fordran_id=fordran_id)
    regel = regeln(arende, underlag, atgard.dag)
    anforda = anforda_grunder(regel, grunder)
    krav_ore, avstatt_ore = sum(ur.values()), sum(avstatt.values())
    egna_mal = _mottagarens_mal(arende, mottagare)
    _krav_i_ladorna(arende, ur, avstatt, egna_mal)
    _krav_avstaende(regel, avstatt_ore, avstaendeskal)
    avstaende = arende.flytt(atgard.dag)
    avstatt_uttag = _avsta(arende, avstaende, avstatt, egna_mal)
    ur_uttag = _uttag(arende, avstaende.lador, ur, egna_mal)
    fatta(
        arende,
        AterkravBeslutat,
        underlag,
        atgard,
        avstaende,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=krav_ore + avstatt_ore,
        fordran_id=fordran_id,
        grunder=anforda,
        krav_ore=krav_ore,
        avstatt=avstatt_uttag,
        ur=ur_uttag,
        avstaendeskal=avstaendeskal,
        mottagarens_betalningsmal=egna_mal,
        forfallodag=_forfallodag(regel, underlag, atgard.dag),
        rantevillkor=_rantan(
            arende,
            regel,
            underlag,
            ur_uttag,
            atgard.dag,
            anger_ranta=anger_ranta,
            egna_mal=egna_mal,
        ),
    )


def regeln(arende: Arende, underlag: Beslutsunderlag, dag: date) -> Aterkravsregel:
    """What the regelverk says of återkrav; or a refusal."""
    regel = underlag.innehall(arende, dag).aterkrav
    krav(regel is not None, AterkravStodsInte)
    assert regel is not None
    return regel


def _forfallodag(regel: Aterkravsregel, underlag: Beslutsunderlag, beslutsdag: date) -> date:
    """The day to pay by: so many days after the decision, or the bank day after that."""
    dag = beslutsdag + timedelta(days=regel.betalningstid_dagar)
    return flyttad_frist(dag, regel.forfallodag_flyttas, underlag.stangda_dagar)


def _rantan(
    arende: Arende,
    regel: Aterkravsregel,
    underlag: Beslutsunderlag,
    ur: tuple[Uttag, ...],
    dag: date,
    *,
    anger_ranta: bool,
    egna_mal: tuple[str, ...],
) -> Rantevillkor | None:
    """How interest runs on what is demanded, if the regelverk wants interest."""
    if not ur or regel.ranta is None:
        return None
    return rantevillkor(
        arende,
        regel.ranta,
        ur,
        beslutsdag=dag,
        stangda=underlag.stangda_dagar,
        anger_ranta=anger_ranta,
        egna_mal=egna_mal,
    )


def anforda_grunder(regel: Aterkravsregel, grunder: Sequence[Nyckel]) -> tuple[Grund, ...]:
    """The grounds as the regelverk has them."""
    krav(len(grunder) > 0, GrundSaknas)
    finns = {g.nyckel: g for g in regel.grunder}
    for nyckel in grunder:
        krav(nyckel in finns, GrundenFinnsInte, grund=nyckel, finns=", ".join(finns))
    return tuple(finns[nyckel] for nyckel in dict.fromkeys(grunder))


def _krav_avstaende(regel: Aterkravsregel, avstatt_ore: int, avstaendeskal: str | None) -> None:
    """To abstain takes a rule that lets the authority, and reasons as strong as it wants."""
    if not avstatt_ore:
        return
    krav(regel.avstaende is not None, AvstaendeStodsInte)
    assert regel.avstaende is not None
    krav(bool((avstaendeskal or "").strip()), AvstaendeskalSaknas, skalsgrad=regel.avstaende.namn)


def _mottagarens_mal(arende: Arende, mottagare: Mottagare) -> tuple[str, ...]:
    """Where payments have gone that are his, though nobody ordered them there."""
    betalda = {p.betalningsmal for p in arende.bankposter.values()} - partens_mal(arende)
    return tuple(sorted(filter(mottagare.har_haft_betalningsmal, betalda)))


def _krav_i_ladorna(
    arende: Arende,
    ur: Mapping[Lada, int],
    avstatt: Mapping[Lada, int],
    egna_mal: Collection[str],
) -> None:
    """Something, and no more than lies there and is not asked for already."""
    belopp = (*ur.values(), *avstatt.values())
    krav(sum(belopp) > 0 and min(belopp) >= 0, IngetAttKrava)
    for lada in {**ur, **avstatt}:
        krav(lada in KRAVBARA, LadanKravsInte, lada=lada.namn)
        begart = ur.get(lada, 0) + avstatt.get(lada, 0)
        finns = arende.okravt_ore(lada)
        krav(
            begart <= finns,
            OverstigerLadan,
            belopp=kronor(begart),
            lada=lada.namn,
            finns=kronor(finns),
        )
        hos_parten = sum(
            okravt_av_parten_ore(arende, lada, ar, egna_mal) for ar, _ in arende.lador.per_ar(lada)
        )
        krav(
            begart <= hos_parten,
            PengarnaHosAnnan,
            belopp=kronor(begart),
            lada=lada.namn,
            finns=kronor(hos_parten),
        )
        vantar = sum(vantar_i_ladorna(arende, lada).values())
        krav_vantar(arende, begart <= hos_parten - vantar, vantar)


def _avsta(
    arende: Arende, flytt: Flytt, avstatt: Mapping[Lada, int], egna_mal: Collection[str]
) -> tuple[Uttag, ...]:
    """Waive, out of what no claim asks for, the oldest year first."""
    uttag = _uttag(arende, flytt.lador, avstatt, egna_mal)
    for u in uttag:
        flytt.mellan(u.lada, u.budgetar, Lada.AVSTATT, u.budgetar, u.belopp_ore)
    return uttag


def _uttag(
    arende: Arende, lador: Lador, ur: Mapping[Lada, int], egna_mal: Collection[str]
) -> tuple[Uttag, ...]:
    """Out of what was paid to the mottagare."""
    return tuple(
        u
        for lada, ore in ur.items()
        for u in okravt_uttag(arende, lada, ore, lador, _utom(arende, lada, egna_mal))
    )


def _utom(arende: Arende, lada: Lada, egna_mal: Collection[str]) -> Mapping[int, int]:
    """What of a box is not to be demanded: others have it, or it waits for a court."""
    return Counter(annans_okravda(arende, lada, egna_mal)) + vantar_i_ladorna(arende, lada)


def mer_att_krava(arende: Arende, fordran: Fordran, ore: int) -> tuple[Uttag, ...]:
    """So much more out of the boxes that the claim was made out of, of what no claim asks for."""
    uttag, kvar, vantar = [], ore, 0
    for lada, ar in dict.fromkeys((d.lada, d.ar) for d in (*fordran.ur, *fordran.havt_ur)):
        vantar += (vantar_har := vantar_i_ladorna(arende, lada)[ar])
        tas = min(kvar, max(0, okravt_av_parten_ore(arende, lada, ar) - vantar_har))
        if tas > 0:
            uttag.append(Uttag(lada=lada, budgetar=ar, belopp_ore=tas))
            kvar -= tas
    krav_vantar(arende, not kvar or not vantar, vantar)
    krav(not kvar, OverstigerLadorna, belopp=kronor(ore), finns=kronor(ore - kvar))
    return tuple(uttag)


def mer_att_avsta(arende: Arende, forut: Avstaende, avstatt: Mapping[Lada, int]) -> tuple[Del, ...]:
    """What is abstained from beside that, of what no claim asks for; or a refusal."""
    mer: list[Del] = []
    for lada, ore in avstatt.items():
        krav(lada in KRAVBARA, LadanKravsInte, lada=lada.namn)
        kvar_ore = ore - sum(d.belopp_ore for d in forut.sagt if d.lada is lada)
        vantar = vantar_i_ladorna(arende, lada, utom=forut)
        for ar, _ in arende.lador.per_ar(lada):
            tas = min(kvar_ore, okravt_av_parten_ore(arende, lada, ar) - vantar[ar])
            kvar_ore -= max(0, tas)
            mer += [Del(lada, ar, tas)] if tas > 0 else []
        krav_vantar(arende, kvar_ore <= 0 or not vantar, sum(vantar.values()))
        finns = kronor(sum(d.belopp_ore for d in mer if d.lada is lada))
        saknas = kronor(max(0, kvar_ore) + sum(d.belopp_ore for d in mer if d.lada is lada))
        krav(kvar_ore <= 0, OverstigerLadan, belopp=saknas, lada=lada.namn, finns=finns)
    return tuple(mer)


def krav_mindre(forut: Avstaende, avstatt: Mapping[Lada, int]) -> None:
    """No more of any box than was said, and less in all."""
    forut_ore = sum(d.belopp_ore for d in forut.sagt)
    mindre = forut.ryms(avstatt) and sum(avstatt.values()) < forut_ore
    krav(mindre, AvstaendetSanksInte, avstatt=kronor(forut_ore))
