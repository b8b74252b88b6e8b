"""Commands that concern several streams: which to open, and what to hand them to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from api.arendekommandon import Kring, bankdagar, beslutsunderlag, i_arendet
from domain import anslagsbelopp, ansokan, beslut, postgang, utlysning, utlysningens_gang
from domain.anslag import Anslag
from domain.anslagsrattelse import ratta_belopp
from domain.arende import Arende
from domain.beslutsfattande import Beslutsuppgifter
from domain.budgetar import avsluta_budgetar as avsluta_post
from domain.eftertradare import eftertrad as eftertrad_mottagare
from domain.faktum import Aktor
from domain.fordelningsbeslut import fordela_lika
from domain.mottagare import Del, Mottagare
from domain.regelverk import Regelverk
from domain.tillhorighet import andra_tillhorighet as andra_mottagarens_tillhorighet
from domain.tillhorighet import overordnade_ider
from domain.tillhorighet import ratta_tillhorighet as ratta_mottagarens_tillhorighet
from domain.utlysning import Utlysning
from store.journal import Arbete, Kommando


def omdisponera(anslag_id: UUID, *, till_anslag_id: UUID, **falt: Any) -> Kommando:
    """Move money from one anslagspost to another."""

    def kommando(arbete: Arbete) -> None:
        fran, till = arbete.hamta(Anslag, anslag_id), arbete.hamta(Anslag, till_anslag_id)
        anslagsbelopp.omdisponera(fran, till, **falt)

    return kommando


def ratta_anslagsbelopp(anslag_id: UUID, *, rattar_version: int, **falt: Any) -> Kommando:
    """Correct an amount; one that was moved between two posts, in both."""

    def kommando(arbete: Arbete) -> None:
        post = arbete.hamta(Anslag, anslag_id)
        forut = post.belopp.get(rattar_version)
        motpost_id = forut.motpost_anslag_id if forut else None
        motpost = None if motpost_id is None else arbete.hamta(Anslag, motpost_id)
        ratta_belopp(post, motpost, rattar_version=rattar_version, **falt)

    return kommando


def avsluta_budgetar(
    anslag_id: UUID,
    *,
    utlysningar: Mapping[UUID, int],
    verkningsdag: date,
    av: Aktor,
    budgetar: int,
    **falt: Any,
) -> Kommando:
    """Close a budget year, and take what is left in `utlysningar` (öre) into the next with it."""

    def kommando(arbete: Arbete) -> None:
        post = arbete.hamta(Anslag, anslag_id)
        gemensamt: dict[str, Any] = {"verkningsdag": verkningsdag, "av": av, "budgetar": budgetar}
        avsluta_post(post, **gemensamt, **falt)
        for till in arbete.hamta_alla(Utlysning, list(utlysningar)):
            belopp_ore = utlysningar[till.id]
            utlysningens_gang.overfor(till, post, **gemensamt, belopp_ore=belopp_ore)

    return kommando


def med_medel(utlysning_id: UUID, verb: Callable[..., None], **falt: Any) -> Kommando:
    """Do something to a call that has to do with its money: its anslagspost is opened too."""

    def kommando(arbete: Arbete) -> None:
        till = arbete.hamta(Utlysning, utlysning_id)
        assert till.medel is not None
        verb(till, arbete.hamta(Anslag, till.medel.anslag_id), **falt)

    return kommando


def prioritera(utlysning_id: UUID, *, arende_ids: Sequence[UUID], **falt: Any) -> Kommando:
    """Establish in which order the cases of a call are to be granted."""

    def kommando(arbete: Arbete) -> None:
        till = arbete.hamta(Utlysning, utlysning_id)
        utlysningens_gang.prioritera(till, arbete.hamta_alla(Arende, arende_ids), **falt)

    return kommando


def publicera(
    utlysning_id: UUID,
    *,
    regelverk_id: UUID,
    anslag_id: UUID,
    krets: Sequence[UUID] = (),
    **falt: Any,
) -> Kommando:
    """Publish a call under a regelverk, with money from an anslagspost, for mottagare we know."""

    def kommando(arbete: Arbete) -> None:
        arbete.krav_ledigt(Utlysning, utlysning_id)
        regelverk = arbete.hamta(Regelverk, regelverk_id)
        post = arbete.hamta(Anslag, anslag_id)
        arbete.hamta_alla(Mottagare, list(dict.fromkeys(krets)))
        arbete.ny(
            utlysning.publicera(regelverk, post, utlysning_id=utlysning_id, krets=krets, **falt)
        )

    return kommando


def lamna_in(
    arende_id: UUID,
    *,
    utlysning_id: UUID,
    mottagare_id: UUID,
    av: Aktor,
    brev: postgang.Brev | None = None,
    **falt: Any,
) -> Kommando:
    """Register an ansökan from a mottagare to a call, by post (`brev`) or otherwise."""

    def kommando(arbete: Arbete) -> None:
        till = arbete.hamta(Utlysning, utlysning_id)
        fran = arbete.hamta(Mottagare, mottagare_id)
        om = {"arende_id": arende_id, "av": av, **falt}
        if brev is None:
            arbete.ny(ansokan.lamna_in(till, fran, **om))
            return
        dagar = bankdagar(arbete)
        dag = postgang.kom_in(brev, dagar)
        arende = arbete.ny(ansokan.lamna_in(till, fran, verkningsdag=dag, **om))
        postgang.anteckna(arende, dagar, brev, dag=dag, av=av, avser_version=1)

    return kommando


def bevilja(arende_id: UUID, *, av: Aktor, **falt: Any) -> Kommando:
    """Grant one application under the regelverk of its call."""
    strommar = (Kring.utlysning, Kring.underlag)
    return i_arendet(arende_id, beslut.bevilja, *strommar, av=av, **falt)


def fordela(
    utlysning_id: UUID,
    beslut_id: UUID,
    *,
    arende_ids: Sequence[UUID],
    verkningsdag: date,
    av: Aktor,
    belopp_ore: int | None,
    beslut: Beslutsuppgifter,
    villkor: Sequence[str] = (),
) -> Kommando:
    """Grant equal shares to many ärenden of a call, in one decision and one append."""

    def kommando(arbete: Arbete) -> None:
        till = arbete.hamta(Utlysning, utlysning_id)
        arenden = arbete.hamta_alla(Arende, arende_ids)
        nummer = list({a.mottagare_id for a in arenden if a.mottagare_id is not None})
        mottagare = {m.id: m for m in arbete.hamta_alla(Mottagare, nummer)}
        fordela_lika(
            till,
            beslutsunderlag(arbete, till, av),
            arenden,
            mottagare,
            verkningsdag=verkningsdag,
            av=av,
            beslut_id=beslut_id,
            belopp_ore=belopp_ore,
            beslut=beslut,
            villkor=villkor,
        )

    return kommando


def andra_tillhorighet(
    mottagare_id: UUID, *, verkningsdag: date, ingar_i: Sequence[Del], **falt: Any
) -> Kommando:
    """Record what a mottagare belongs to; those it belongs to must be there."""

    def kommando(arbete: Arbete) -> None:
        andra_mottagarens_tillhorighet(
            arbete.hamta(Mottagare, mottagare_id),
            _overordnade(arbete, ingar_i, verkningsdag),
            verkningsdag=verkningsdag,
            ingar_i=ingar_i,
            **falt,
        )

    return kommando


def ratta_tillhorighet(
    mottagare_id: UUID, *, verkningsdag: date, ingar_i: Sequence[Del], **falt: Any
) -> Kommando:
    """Correct what a mottagare belongs to; those it belongs to must be there."""

    def kommando(arbete: Arbete) -> None:
        ratta_mottagarens_tillhorighet(
            arbete.hamta(Mottagare, mottagare_id),
            _overordnade(arbete, ingar_i, verkningsdag),
            verkningsdag=verkningsdag,
            ingar_i=ingar_i,
            **falt,
        )

    return kommando


def _overordnade(arbete: Arbete, ingar_i: Sequence[Del], dag: date) -> list[Mottagare]:
    """Those named, and all that they in their turn belong to that day."""
    kvar = [d.mottagare_id for d in ingar_i]
    funna: dict[UUID, Mottagare] = {}
    while kvar:
        if (nasta := kvar.pop()) not in funna:
            funna[nasta] = arbete.hamta(Mottagare, nasta)
            kvar += overordnade_ider(funna[nasta], dag)
    return list(funna.values())


def eftertrad(mottagare_id: UUID, *, eftertradare_id: UUID, **falt: Any) -> Kommando:
    """Record who takes over from a mottagare."""

    def kommando(arbete: Arbete) -> None:
        eftertradare = arbete.hamta(Mottagare, eftertradare_id)
        eftertrad_mottagare(arbete.hamta(Mottagare, mottagare_id), eftertradare, **falt)

    return kommando
