"""What there is before the year of a grant begins: money, rules, authorities, mottagare, a call."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.anslag import anslagspost, tilldelning
from domain.grund.aktor import Aktor, Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grunddata import grunddata, referensranta
from domain.mottagare import betalningsmalsval, mottagare
from domain.myndighet import delegation, myndighet
from domain.regelverk import regelverk
from domain.utlysning import publicering
from tests.domain.hjalp.historia import BANKGIRO, POSTEN, REGELVERKET, UTLYSNINGEN
from tests.domain.hjalp.regelverket import EFTER_PROVNING
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp.handlingar import faststall_redovisningsmall
from tests.projections.hjalp.listor.verb import DISA, MOTTAGARE, NAMN, NUMMER, Historia


def grund(h: Historia) -> None:
    """The money, the rules, who may decide, five mottagare and a call that expects four."""
    ny = date(2024, 1, 2)
    _pengarna(h, ny)
    _reglerna(h, ny)
    for aktor, namn in ((ANNA, "Socialstyrelsen"), (BO, "Kammarkollegiet")):
        _myndighet(h, ny, aktor, namn)
    for nummer, namn in zip(NUMMER, NAMN, strict=True):
        h.utfor(ny, lambda a, n=nummer, m=namn: a.ny(_mottagaren(n, m)))  # type: ignore[misc]
    for part in MOTTAGARE:
        _betalningsmal(h, ny, part)
    _utlysningen(h)


def _pengarna(h: Historia, ny: date) -> None:
    h.utfor(
        ny,
        lambda a: a.ny(
            anslagspost.lagg_upp(
                Atgard(ny, BO),
                utgiftsomrade="9",
                anslag="1:6",
                anslagspost="16",
                benamning="Bidrag",
            )
        ),
    )
    h.utfor(
        ny,
        lambda a: tilldelning.tilldela(
            a.hamta(anslagspost.Anslag, POSTEN),
            Atgard(date(2024, 1, 20), BO),
            budgetar=2024,
            belopp_ore=1_000_000_00,
            beslutsreferens="RB",
        ),
    )


def _reglerna(h: Historia, ny: date) -> None:
    h.utfor(
        ny,
        lambda a: a.ny(
            regelverk.registrera(
                Atgard(date(2019, 2, 1), ANNA),
                beteckning="2019:7",
                rubrik="Förordning",
                version="1",
                innehall=EFTER_PROVNING,
            )
        ),
    )
    h.utfor(ny, faststall_redovisningsmall("2019:7", 2024, ny))
    h.utfor(ny, lambda a: _referensrantor(a.ny(grunddata.Grunddata.tom(grunddata.REFERENSRANTA))))


def _utlysningen(h: Historia) -> None:
    h.utfor(
        date(2024, 1, 15),
        lambda a: a.ny(
            publicering.publicera(
                a.hamta(regelverk.Regelverk, REGELVERKET),
                a.hamta(anslagspost.Anslag, POSTEN),
                Atgard(date(2024, 1, 15), ANNA),
                utlysning_id=UTLYSNINGEN,
                diarienummer="1/2024",
                rubrik="Statsbidrag 2024",
                budgetar=2024,
                ram_ore=600_000_00,
                sista_ansokningsdag=date(2024, 2, 28),
                krets=MOTTAGARE[:4],
            )
        ),
    )


def _referensrantor(rantor: grunddata.Grunddata) -> None:
    referensranta.faststall_referensranta(
        rantor,
        Atgard(date(2024, 1, 1), BO),
        galler_fran=date(2025, 1, 1),
        hundradelar=250,
        kalla="Riksbanken",
    )


def _mottagaren(nummer: str, namn: str) -> mottagare.Mottagare:
    return mottagare.registrera(Atgard(date(2020, 1, 1), BO), organisationsnummer=nummer, namn=namn)


def _myndighet(h: Historia, dag: date, av: Aktor, namn: str) -> None:
    h.utfor(
        dag,
        lambda a: a.ny(
            myndighet.registrera(Atgard(dag, av), organisationsnummer=av.organisation, namn=namn)
        ),
    )
    h.utfor(
        dag,
        lambda a: delegation.delegera(
            a.hamta(myndighet.Myndighet, myndighet.myndighet_id(av.organisation)),
            Atgard(dag, av),
            delegation_id=UUID(int=int(av.organisation[-4:])),
            subjekt=av.subjekt,
            beslutstyper=tuple(Beslutstyp),
            beloppsgrans_ore=None,
            galler_till=None,
            beslutsreferens="Arbetsordning",
        ),
    )


def _betalningsmal(h: Historia, dag: date, part: UUID) -> None:
    h.utfor(
        dag,
        lambda a: betalningsmalsval.foresla_betalningsmal(
            a.hamta(mottagare.Mottagare, part),
            Atgard(dag, DISA),
            forslag_id=part,
            betalningsmal=BANKGIRO,
            underlag="Blankett",
        ),
    )
    h.utfor(
        dag,
        lambda a: betalningsmalsval.godkann_betalningsmal(
            a.hamta(mottagare.Mottagare, part), Atgard(dag, BO), forslag_id=part
        ),
    )
