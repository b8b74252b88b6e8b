"""What happens to posts and calls in a random history: given, taken, corrected, ended, closed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from domain.anslag import budgetar, ingaende, tilldelning
from domain.anslag.stopp import AnslagetRackerInte
from domain.utlysning import avslut, overforing, ram
from store.journal import Kvitto
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.orakel.anslag import Belopp
from tests.projections.hjalp.simulering.regler import AREN, POSTER

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb

REFERENS = "Regleringsbrev"
NYA = {
    "tilldelning": tilldelning.tilldela,
    "ingaende-belopp": ingaende.faststall_ingaende,
    "overskridande": tilldelning.medge_overskridande,
    "indragning": tilldelning.dra_in,
}


def _post_och_ar(s: Simulering) -> tuple[UUID, int]:
    return s.slump.choice([*POSTER.values()]), s.slump.choice(AREN)


def tilldela_sa_mycket(s: Simulering, post: UUID, ar: int, dag: date, ore: int) -> None:
    _givet(s, "tilldelning", post, ar, dag, ore)


def tilldela(s: Simulering) -> None:
    post, ar = _post_och_ar(s)
    _givet(s, "tilldelning", post, ar, s.dag(), s.slump.randint(1, 300_00))


def ge_eller_ta(s: Simulering) -> None:
    """Carried over from the year before, allowed beyond what was given, or withdrawn."""
    post, ar = _post_och_ar(s)
    slag = s.slump.choice([*NYA])
    ore = s.slump.randint(1, 200_00)
    if slag == "ingaende-belopp":
        ore = s.slump.choice([ore, -ore])
    _givet(s, slag, post, ar, s.dag(), ore)


def _givet(s: Simulering, slag: str, post: UUID, ar: int, dag: date, ore: int) -> None:
    kommando = h.hos_posten(
        NYA[slag], post, verkningsdag=dag, budgetar=ar, belopp_ore=ore, beslutsreferens=REFERENS
    )
    if kvitto := s.utfor(kommando):
        belopp = Belopp(slag, ar, dag, ore, slag == "indragning")
        s.orakel.anslagen.givet(kvitto.position, post, kvitto.rader[0].originator_version, belopp)


def omdisponera(s: Simulering) -> None:
    (fran, till), (_, ar) = s.slump.sample([*POSTER.values()], k=2), _post_och_ar(s)
    dag, ore = s.dag(), s.slump.randint(1, 300_00)
    kvitto = s.utfor(h.omdisponera(fran, till, verkningsdag=dag, budgetar=ar, belopp_ore=ore))
    if kvitto:
        versioner = _versioner(kvitto)
        for post, motpost in ((fran, till), (till, fran)):
            belopp = Belopp(
                "omdisponering", ar, dag, ore, post is fran, (motpost, versioner[motpost])
            )
            s.orakel.anslagen.givet(kvitto.position, post, versioner[post], belopp)


def _versioner(kvitto: Kvitto) -> dict[object, int]:
    return {rad.originator_id: rad.originator_version for rad in kvitto.rader}


def ratta(s: Simulering) -> None:
    """Its day, its amount or, now and then, its budgetår, which must bear to lose it."""
    anslagen = s.orakel.anslagen
    post, fel_version = s.slump.choice([*anslagen.belopp])
    fel = anslagen.belopp[post, fel_version]
    ar = s.slump.choice([fel.ar, fel.ar, *AREN])
    dag = s.slump.choice([fel.dag, s.dag()])
    mer = s.slump.randint(-900_00, 300_00)
    ore = s.slump.choice([fel.ore, max(1, fel.ore + mer)])
    motpost = fel.motpost
    kvitto = s.utfor(
        h.ratta_tilldelning(
            post,
            rattar_version=fel_version,
            verkningsdag=dag,
            budgetar=ar,
            belopp_ore=ore,
        )
    )
    if fel.slag == "tilldelning" and not anslagen.avslutade:
        minskas = fel.ore - ore if ar == fel.ar else fel.ore
        racker = minskas <= 0 or anslagen.fritt(post, fel.ar) >= minskas
        assert s.vagrad(kvitto, AnslagetRackerInte) is (not racker)
    if kvitto:
        s.ovanligt["annat budgetår"] += ar != fel.ar
        s.ovanligt["båda halvor"] += motpost is not None
        versioner = _versioner(kvitto)
        for hos, gammal in [(post, fel_version), *([motpost] if motpost else [])]:
            forut = anslagen.belopp[hos, gammal]
            annan = forut.motpost and (forut.motpost[0], versioner[forut.motpost[0]])
            ny = forut._replace(ar=ar, dag=dag, ore=ore, motpost=annan)
            anslagen.rattat(kvitto.position, hos, versioner[hos], gammal, ny)


# Calls


def finansiera(s: Simulering) -> None:
    vantar = [u for u, en in s.orakel.anslagen.utlysningar.items() if not en.finansierad]
    if utlysning := s.nagon(vantar):
        dag = s.dag()
        kvitto = s.utfor(
            h.i_utlysningen(
                ram.finansiera,
                utlysning,
                verkningsdag=dag,
                beslutsreferens=REFERENS,
            )
        )
        if kvitto:
            s.orakel.anslagen.finansierat(kvitto.position, utlysning, dag)


def andra_ram(s: Simulering) -> None:
    if utlysning := s.nagon([*s.utlysningar]):
        dag = s.dag()
        forut = s.orakel.anslagen.utlysningar[utlysning].ram_ore
        ram_ore = max(1, forut + s.slump.randint(-200_00, 200_00))
        kvitto = s.utfor(
            h.i_utlysningen(
                ram.andra_ram,
                utlysning,
                verkningsdag=dag,
                ram_ore=ram_ore,
                orsak="Ändrat behov",
            )
        )
        if kvitto:
            s.ovanligt["ramen sänkt"] += ram_ore < forut
            s.ovanligt["ramen höjd"] += ram_ore > forut
            s.orakel.anslagen.ram_andrad(kvitto.position, utlysning, dag, ram_ore)


def sluta(s: Simulering) -> None:
    """Cancelled or closed: whoever does it says what was left, which the log checks."""
    utlysning = s.nagon([*s.utlysningar])
    if utlysning is None or len(s.utlysningar) < 5 or s.slump.random() < 0.5:
        return
    dag, kvar = s.dag(), s.orakel.anslagen.kvar(utlysning)
    if kvar < 0:
        return
    if s.slump.random() < 0.5:
        kommando = h.i_utlysningen(
            avslut.stall_in,
            utlysning,
            verkningsdag=dag,
            kvar_ore=kvar,
            orsak="Inga medel",
        )
    else:
        kommando = h.i_utlysningen(avslut.avsluta, utlysning, verkningsdag=dag, kvar_ore=kvar)
    if kvitto := s.utfor(kommando):
        s.orakel.anslagen.slut(kvitto.position, utlysning, dag)


# Years


def avsluta_aret(s: Simulering) -> None:
    """What is free is saved or withdrawn, late in the history; and again for what came back."""
    if len(s.orakel.tillagg) < 170:
        return
    anslagen = s.orakel.anslagen
    post, ar = s.slump.choice([*POSTER.values()]), 2023
    kvar = anslagen.fritt(post, ar)
    outnyttjat = max(0, min(kvar, anslagen.kan_falla_bort(post, ar)))
    kvar -= outnyttjat
    indraget = s.slump.choice([0, kvar // 3, kvar]) if kvar > 0 else 0
    kvitto = s.utfor(
        h.hos_posten(
            budgetar.avsluta_budgetar,
            post,
            verkningsdag=date(ar, 12, 31),
            budgetar=ar,
            sparat_ore=kvar - indraget,
            indraget_ore=indraget,
            outnyttjat_ore=outnyttjat,
            beslutsreferens="Årsredovisning",
        )
    )
    if not kvitto:
        return
    s.ovanligt["stängt igen"] += (post, ar) in anslagen.avslutade
    if len(kvitto.rader) > 1:  # what was said beforehand to be carried over was not
        [(_, fel)] = [
            nyckel
            for nyckel, b in anslagen.belopp.items()
            if nyckel[0] == post and b.slag == "ingaende-belopp" and b.ar == ar + 1
        ]
        ny = anslagen.belopp[post, fel]._replace(ore=0)
        rad = kvitto.rader[0]
        anslagen.rattat(kvitto.position, post, rad.originator_version, fel, ny)
    anslagen.avslutat(kvitto.position, post, ar, kvar - indraget, indraget, outnyttjat)


def overfor(s: Simulering) -> None:
    """A call's money of a closed year goes with it into the next."""
    anslagen = s.orakel.anslagen
    stangda = {post for post, _ in anslagen.avslutade}
    kandidater = [
        u
        for u, post in s.utlysningar.items()
        if post in stangda and anslagen.utlysningar[u].ar >= 2023 and anslagen.kvar(u, 2023) >= 0
    ]
    if utlysning := s.nagon(kandidater):
        kvitto = s.utfor(
            h.i_utlysningen(
                overforing.overfor,
                utlysning,
                verkningsdag=date(2023, 12, 31),
                budgetar=2023,
                belopp_ore=anslagen.kvar(utlysning, 2023),
            )
        )
        if kvitto:
            anslagen.overfort(kvitto.position, utlysning, 2023)


VERB: list[Verb] = [
    tilldela,
    ge_eller_ta,
    ge_eller_ta,
    omdisponera,
    ratta,
    ratta,
    ratta,
    finansiera,
    finansiera,
    andra_ram,
    andra_ram,
    sluta,
    avsluta_aret,
    overfor,
]
