"""The command that takes a change of party back: what the bank paid meanwhile is another's."""

from __future__ import annotations

from uuid import UUID

from api.kommandon.kring import KringArendet
from domain.grund.aktor import Aktor
from domain.handlaggning.partsbyteshavning import hav_partsbyte
from domain.utbetalning.rattelse import betalt_till_annan, ratta_utbetalning
from store.journal import Arbete, Kommando


def hav(arende_id: UUID, *, av: Aktor, rattar_version: int, orsak: str) -> Kommando:
    """Undo it, and correct what the bank has paid to whoever was not the party.

    Such a payment was made without right, and is of whoever got it.
    """

    def kommando(arbete: Arbete) -> None:
        kring = KringArendet(arbete, av, arende_id)
        parter = {p.version: p.mottagare_id for p in kring.arende.tidigare_parter}
        forut = parter.get(rattar_version, kring.arende.mottagare_id)
        om = {"atergar_till_id": forut, "rattar_version": rattar_version, "orsak": orsak}
        kring.gor(hav_partsbyte, **om)
        for version, post in betalt_till_annan(kring.arende):
            kring.gor(
                ratta_utbetalning,
                verkningsdag=post.dag,
                rattar_version=version,
                belopp_ore=post.belopp_ore,
                betalningsmal=post.betalningsmal,
                orsak=orsak,
            )

    return kommando
