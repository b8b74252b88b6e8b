"""Decisions that are corrected, changed, revoked and appealed; rights that lapse; and the rest."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from api.kommandon.kring import i_strommen
from domain.arende.arende import Arende
from domain.beslut import forfall
from domain.overklagande import aterstallning, domoverklagande, inhibition
from domain.overklagande.dom import Utgang
from domain.overklagande.domoverklagande import Klagandesida
from domain.utbetalning import arsskifte
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp import penninghandlingar as p
from tests.projections.hjalp.orakel import aterstallning as orakel
from tests.projections.hjalp.orakel.lador import MED_RATT
from tests.projections.hjalp.simulering.beslut import Avgjort, avgor, avsla

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb


def _nagon(s: Simulering) -> tuple[UUID, date, int] | None:
    """A decided case, often a paid one, a day after its decision, and what is granted."""
    betalda = [a for a in s.gallande if s.orakel.akter[a].i(*MED_RATT) > 0]
    kravda = [a for a in s.gallande if any(k.ur for k in s.orakel.akter[a].fordringar.values())]
    arende = s.nagon(s.slump.choice([betalda, kravda, [*s.gallande]]) or [*s.gallande])
    if arende is None:
        return None
    return arende, s.senare(s.gallande[arende].dag), s.beslutat_ore(arende)


def _nytt_belopp(s: Simulering, ore: int) -> int:
    return max(1, s.slump.choice([ore // 2, ore // 4, ore - 1, ore + 9_00, ore + 60_00]))


def ratta(s: Simulering) -> None:
    """An obvious slip in the amount."""
    if val := _nagon(s):
        arende, dag, ore = val
        nytt = _nytt_belopp(s, ore)
        if kvitto := s.utfor(p.ratta_beslut(arende, dag, nytt)):
            s.orakel.pengar.beviljat(kvitto.position, arende, dag, s.beviljat_ore(arende))


def andra(s: Simulering) -> None:
    if val := _nagon(s):
        arende, dag, ore = val
        andra_till(s, arende, dag, _nytt_belopp(s, ore))


def andra_till(s: Simulering, arende: UUID, dag: date, nytt: int) -> None:
    beslut_id, akt = s.nytt_id(), s.orakel.akter[arende]
    ore, fanns_sankt = s.beslutat_ore(arende), bool(akt.sankta)
    if kvitto := s.utfor(
        p.andra(
            arende,
            mer=nytt > ore,
            verkningsdag=dag,
            beslut_id=beslut_id,
            andrar_beslut_id=s.gallande[arende].beslut_id,
            belopp_ore=nytt,
        )
    ):
        beviljat = s.beviljat_ore(arende)
        s.orakel.pengar.beviljat(kvitto.position, arende, dag, beviljat, nytt=not ore)
        avgor(s, arende, Avgjort(beslut_id, dag, ore))
        s.ovanligt["sänkt efter betalning"] += nytt < ore and bool(akt.sankta)
        s.ovanligt["sänkt kom tillbaka"] += nytt > ore and fanns_sankt


def upphav(s: Simulering) -> None:
    if (val := _nagon(s)) and s.slump.random() < 0.5:
        arende, dag, ore = val
        beslut_id = s.nytt_id()
        if kvitto := s.utfor(
            p.upphav(
                arende,
                mer=not ore,
                verkningsdag=dag,
                beslut_id=beslut_id,
                andrar_beslut_id=s.gallande[arende].beslut_id,
            )
        ):
            s.orakel.pengar.beviljat(kvitto.position, arende, dag, s.beviljat_ore(arende))
            s.alla_beslut.append((arende, Avgjort(beslut_id, dag, ore)))
            del s.gallande[arende]


def lat_forfalla(s: Simulering) -> None:
    if val := _nagon(s):
        arende, dag, _ = val
        ore = s.del_av(s.orakel.akter[arende].i("beviljat_ej_utbetalt"))
        fore = s.beviljade.delar(arende)
        if kvitto := s.utfor(
            i_strommen(
                arende,
                verb=forfall.lat_forfalla,
                verkningsdag=dag,
                av=ANNA,
                forfalloskal=s.slump.choice([*forfall.Forfalloskal]),
                belopp_ore=ore,
                motivering="Tiden har gått ut.",
            )
        ):
            kvar = Counter({(om, ar): finns for om, ar, finns in s.beviljade.delar(arende)})
            delar = [(om is not None, ar, finns - kvar[om, ar]) for om, ar, finns in fore]
            s.orakel.pengar.forfallet(kvitto.position, arende, dag, delar)


# Appeals


def overklaga(s: Simulering) -> None:
    """Comes in, is found in time, and is handed over, if it may be appealed."""
    if val := s.nagon(s.alla_beslut[-15:]):
        _overklaga(s, *val)


def overklaga_krav(s: Simulering) -> None:
    """A claim that something is asked for of."""
    oppna = {i for akt in s.orakel.akter.values() for i, k in akt.fordringar.items() if k.ur}
    if val := s.nagon([b for b in s.alla_beslut if b[1].fordran_id in oppna]):
        _overklaga(s, *val)


def _overklaga(s: Simulering, arende: UUID, avgjort: Avgjort) -> None:
    overklagande_id, dag = s.nytt_id(), s.senare(avgjort.dag, 15)
    kvitton = [s.utfor(k) for k in p.overklaga(arende, dag, overklagande_id, avgjort.beslut_id)]
    if kvitton[-1]:
        s.overklagade.append((arende, overklagande_id, avgjort, dag))


def dom(s: Simulering) -> None:
    """Whatever the court decides; what it puts in the decision's place, when it changes it."""
    if not s.overklagade:
        return
    val = s.overklagade.pop(s.slump.randrange(len(s.overklagade)))
    arende, overklagande_id, avgjort, overlamnat = val
    forst = [u for u in Utgang if not u.om_en_dom]
    utgang = s.slump.choice([*forst, Utgang.ANDRING, Utgang.ANDRING])
    akt, dag, om = s.orakel.akter[arende], s.senare(overlamnat, 90), avgjort.fordran_id
    fore = s.beslutat_ore(arende)
    if om is not None:
        fore = akt.fordringar[om].begars_ore if om in akt.fordringar else 0
    ore = s.slump.choice([0, fore // 2, fore, fore + 20_00 * (om is None)])
    nytt = ore if utgang is Utgang.ANDRING else avgjort.tidigare_ore if utgang.andrar else fore
    falt: dict[str, Any] = {"belopp_ore": ore} if utgang is Utgang.ANDRING else {}
    falt["dom_id"] = s.nytt_id()
    _stoppad_och_slappt(s, arende, dag, overklagande_id)
    kvitto = s.utfor(
        p.dom(arende, verkningsdag=dag, overklagande_id=overklagande_id, utgang=utgang, **falt)
    )
    assert kvitto is not None
    s.ovanligt[f"dom: {utgang}"] += 1
    s.ovanligt["domstolen sänkte ett krav"] += om is not None and nytt < fore
    if om is not None:
        krav = akt.fordringar.get(om)
        # what is lifted now may come back, but for what the court says that is not demanded
        aterkommer = krav is not None and (krav.ute or not fore or nytt < krav.sagt_ore)
        if nytt < fore or (utgang.andrar and aterkommer):
            s.orakel.pengar.krav_sankt(kvitto.position, arende, om, dag, nytt, dom=True)
        if utgang.andrar:
            s.kravord.setdefault(avgjort.beslut_id, {})[overklagande_id] = (
                utgang.upphaver_beslutet,
                nytt,
            )
        if utgang.upphaver_beslutet:
            s.orakel.avstatt.foll(kvitto.position, arende, avgjort.beslut_id, dag, dom=True)
        if nytt < fore:
            for kommando in _overklagad_dom(arende, dag, falt["dom_id"]):
                s.utfor(kommando)
            s.kravdomar.append((arende, om, overklagande_id, dag))
    else:
        s.domda.add(s.arenden[arende])
        forsta = utgang.andrar and not fore
        beviljat = s.beviljat_ore(arende)
        s.orakel.pengar.beviljat(kvitto.position, arende, dag, beviljat, nytt=forsta)
        for kommando in _overklagad_dom(arende, dag, falt["dom_id"]):
            s.utfor(kommando)
        if s.slump.random() < 0.5:
            _dom_pa_domen(s, arende, s.senare(dag, 60), overklagande_id, (fore, nytt))
        _galler_nu(s, arende)


def dom_pa_kravdomen(s: Simulering) -> None:
    """A higher court lets a judgement that lowered a claim stand, or demands it again."""
    if not s.kravdomar:
        return
    val = s.kravdomar.pop(s.slump.randrange(len(s.kravdomar)))
    arende, om, overklagande_id, domdag = val
    krav, dag = s.orakel.akter[arende].fordringar[om], s.senare(domdag, 90)
    om_domen = [u for u in Utgang if u.om_en_dom]
    utgang = s.slump.choice([*om_domen, Utgang.DOM_UPPHAVD, Utgang.DOM_UPPHAVD])
    som_forut = s.slump.random() < 0.5
    for forfaller in (None, s.senare(dag, 40)):
        sagt = aterstallning.Aterstallning(som_om_aldrig_upphavt=som_forut, forfallodag=forfaller)
        falt: dict[str, Any] = {"aterstallning": sagt} if utgang.upphaver_dom else {}
        kommando = p.dom(
            arende, verkningsdag=dag, overklagande_id=overklagande_id, utgang=utgang, **falt
        )
        if kvitto := s.utfor(kommando):
            s.ovanligt[f"dom: {utgang}"] += 1
            if utgang.upphaver_dom:
                assert krav.beslut is not None
                annat = s.kravord[krav.beslut]
                foll, _ = annat.pop(overklagande_id)
                fallet = any(f for f, _ in annat.values())
                domt = [0] if fallet else [ore for _, ore in annat.values()][-1:]
                eget = krav.krav_ore if krav.beslutat_ore is None else krav.beslutat_ore
                till = min([eget, *domt])
                if foll and not fallet:
                    s.orakel.avstatt.haller_igen(kvitto.position, arende, krav.beslut, dag)
                orakel.aterstallt(
                    s.orakel.pengar,
                    kvitto.position,
                    arende,
                    om,
                    dag,
                    till,
                    forfaller,
                    som_forut=som_forut,
                )
            return


def _stoppad_och_slappt(s: Simulering, arende: UUID, dag: date, overklagande_id: UUID) -> None:
    """The court stops the decision, and lets it apply again, before it judges."""
    om: dict[str, Any] = {"verkningsdag": dag, "av": ANNA, "overklagande_id": overklagande_id}
    om |= {"domstol": "Förvaltningsrätten", "malnummer": "1-24"}
    for verb in (inhibition.inhibera, inhibition.hav_inhibition):
        s.utfor(i_strommen(arende, verb=verb, **om))


def _overklagad_dom(arende: UUID, dag: date, dom_id: UUID) -> tuple[Any, ...]:
    om: dict[str, Any] = {"verkningsdag": dag, "av": ANNA, "dom_id": dom_id}
    vem: dict[str, Any] = {
        "klagande": "Regionen",
        "yrkande": "Mer",
        "klagandesida": Klagandesida.PART,
    }
    return (
        i_strommen(arende, verb=domoverklagande.anteckna_domens_delfaende, bevis="kvitto", **om),
        i_strommen(arende, verb=domoverklagande.overklaga_dom, **vem, **om),
    )


def _dom_pa_domen(
    s: Simulering, arende: UUID, dag: date, overklagande_id: UUID, fore_och_nu: tuple[int, int]
) -> None:
    """The court above sets the judgement aside, or lets it stand."""
    fore, nu = fore_och_nu
    utgang = s.slump.choice([u for u in Utgang if u.om_en_dom])
    kvitto = s.utfor(
        p.dom(arende, verkningsdag=dag, overklagande_id=overklagande_id, utgang=utgang)
    )
    assert kvitto is not None
    s.ovanligt[f"dom: {utgang}"] += 1
    if utgang.upphaver_dom:
        forsta = bool(fore) and not nu
        beviljat = s.beviljat_ore(arende)
        s.orakel.pengar.beviljat(kvitto.position, arende, dag, beviljat, nytt=forsta)


def _galler_nu(s: Simulering, arende: UUID) -> None:
    """Which decision settles the application when a court has said its word."""
    avgorande_id = s.journal.liggare.hamta(Arende, arende).avgorande_id
    s.gallande.pop(arende, None)
    for hos, avgjort in s.alla_beslut:
        if (hos, avgjort.beslut_id) == (arende, avgorande_id):
            s.gallande[arende] = avgjort


# What moves no money, or only to the next year


def overfor_obetalt(s: Simulering) -> None:
    anslagen = s.orakel.anslagen
    stangda = {post for post, _ in anslagen.avslutade}
    kandidater = [
        a
        for a, u in s.arenden.items()
        if s.utlysningar[u] in stangda
        and any(ar <= 2023 for ar in s.orakel.akter[a].aren("beviljat_ej_utbetalt"))
    ]
    if (arende := s.nagon(kandidater)) is None:
        return
    kommando = i_strommen(
        arende, verb=arsskifte.overfor_obetalt, verkningsdag=date(2023, 12, 31), av=BO, fran_ar=2023
    )
    if kvitto := s.utfor(kommando):
        s.orakel.pengar.obetalt_overfort(kvitto.position, arende, 2023)


VERB: list[Verb] = [
    avsla,
    ratta,
    *[andra] * 3,
    upphav,
    lat_forfalla,
    *[overklaga] * 3,
    overklaga_krav,
    *[dom] * 3,
    *[dom_pa_kravdomen] * 2,
    *[overfor_obetalt] * 4,
]
