"""Returrättelse: what was written down of a return was not what the bank sent back."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengafaktum import Havningsorsak, per_ar
from domain.arende.pengar import flytta_pengar
from domain.arende.tillstand import Bankpost, Bankretur
from domain.arende.uttag import Uttag, som_delar, som_uttag
from domain.grund.aktor import Atgard
from domain.grund.stopp import IngetAttRatta, krav, kronor
from domain.grund.varden import OreEllerNoll, Rad, ny_av
from domain.utbetalning.bank import beordrat
from domain.utbetalning.bankandring import (
    Bankandring,
    ar_hemma,
    hav_granskning_om_mindre,
    med_ratt_del,
    som_den_var,
)
from domain.utbetalning.retur import krav_ryms
from domain.utbetalning.stopp import ReturenFinnsInte
from domain.utlysning.utlysning import Utlysning


class ReturRattad(Bankandring):
    """What the bank sent back had been registered wrong: what was said of it, and what is true.

    An amount of 0 says that it never came: what had been paid is paid. `rattar_version` is the
    version of the fact that said it: the return, or its last correction; `retur_version` is that
    of the return itself, by which it is known what claims cost until it came. verkningsdag is the
    right bank day. `for_hogt_belopp_ore` is what of the payment, now that so much of it came back,
    was paid without right. `hemma` of what came back is granted no longer, and is there.
    `andras_brist` is what others have then settled of each year's money, and never got.
    """

    TOPIC = "arende.retur-rattad"
    NAMN = "retur rättad"
    OM_FORDRAN = False
    HAVNINGSORSAK = Havningsorsak.RETUREN_RATTAD

    rattar_version: int
    retur_version: int
    utbetalning_version: int
    utbetalning_id: UUID
    tidigare_verkningsdag: date
    tidigare_belopp_ore: OreEllerNoll
    belopp_ore: OreEllerNoll
    for_hogt_belopp_ore: OreEllerNoll
    hemma: tuple[Uttag, ...]
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        post = aggregate.bankposter[self.utbetalning_version]
        aggregate.bankposter[self.utbetalning_version] = self._efter(post)
        _kostade_till_den_kom(aggregate, self.retur_version, self.verkningsdag, self.belopp_ore)

    def _efter(self, post: Bankpost) -> Bankpost:
        [sagt] = [r for r in post.returer if r.version == self.rattar_version]
        kom = ny_av(
            sagt,
            version=self.originator_version,
            dag=self.verkningsdag,
            belopp_ore=self.belopp_ore,
            hemma=som_delar(self.hemma),
        )
        nu = _med_retur(post, self.rattar_version, kom)
        return ny_av(nu, for_hogt_belopp_ore=self.for_hogt_belopp_ore)

    def i_ord(self) -> str:
        fran = f"{kronor(self.tidigare_belopp_ore)} den {self.tidigare_verkningsdag}"
        return f"retur rättad från {fran} till {kronor(self.belopp_ore)}: {self.orsak}"


def ratta_retur(
    arende: Arende,
    utlysning: Utlysning,
    atgard: Atgard,
    *,
    rattar_version: int,
    belopp_ore: int,
    orsak: str,
) -> None:
    """Correct the bank day or amount of a return, as `rattar_version`, the last to say it, gave it.

    An amount of 0 says that nothing came back. If what was then paid is beyond the grant, since it
    has been paid anew or is granted no longer, that is without right.
    """
    utbetalning_version, forut = _returen(arende, rattar_version)
    post = arende.bankposter[utbetalning_version]
    krav((atgard.dag, belopp_ore) != (forut.dag, forut.belopp_ore), IngetAttRatta)
    krav_ryms(post, belopp_ore - forut.belopp_ore)
    kom = ny_av(forut, dag=atgard.dag, belopp_ore=belopp_ore)
    nu = med_ratt_del(
        arende,
        post,
        _med_retur(post, rattar_version, kom),
        beordrat(arende.order_vid_rattelse(post), post.betalningsmal),
    )
    hav_granskning_om_mindre(arende, post, nu, atgard)
    flytt = som_den_var(arende, utlysning, post, nu, atgard.dag)
    flytta_pengar(
        arende,
        ReturRattad,
        atgard,
        flytt,
        utlysning.medel,
        rattar_version=rattar_version,
        retur_version=forut.forsta_version,
        utbetalning_version=utbetalning_version,
        utbetalning_id=post.utbetalning_id,
        tidigare_verkningsdag=forut.dag,
        tidigare_belopp_ore=forut.belopp_ore,
        belopp_ore=belopp_ore,
        for_hogt_belopp_ore=nu.for_hogt_belopp_ore,
        hemma=som_uttag(ar_hemma(forut.hemma, flytt.rorelser)),
        andras_brist=per_ar(flytt.brist),
        orsak=orsak,
    )


def _returen(arende: Arende, version: int) -> tuple[int, Bankretur]:
    """The return that the fact of that version says, and the version of its payment."""
    returer = {r.version: (v, r) for v, p in arende.bankposter.items() for r in p.returer}
    krav(version in returer, ReturenFinnsInte, rattar_version=version)
    return returer[version]


def _kostade_till_den_kom(arende: Arende, version: int, dag: date, ore: int) -> None:
    """What was lifted since it came back cost interest until then: no more than what did come."""
    for fordran_id, fordran in arende.fordringar.items():
        arende.fordringar[fordran_id] = fordran.retur_rattad(version, dag, ore)
        ore -= fordran.havt_av_returen_ore(version)


def _med_retur(post: Bankpost, version: int, nu: Bankretur) -> Bankpost:
    """The payment with that return as it was, in the place where it was first said."""
    return ny_av(post, returer=tuple(nu if r.version == version else r for r in post.returer))
