"""What a court does to what a claim costs: by the amounts and days of facts alone."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.grund.pengar import Lada
from domain.overklagande.aterstallning import FordranAterstalld
from domain.overklagande.fordransfoljd import FordranAndradAvDom
from tests.domain.hjalp.rantekravet import Rantekrav
from tests.domain.hjalp.ranteorakel import Tid
from tests.domain.hjalp.rantesticka import ALLT, summa


def folj_domen(k: Rantekrav, f: FordranAndradAvDom) -> None:
    """What fell never was said; but by a new day, what fell held until the judgement."""
    k.fallna = frozenset(f.fallna_ids)
    k.efterskankt += sum(e.ranta_ore for e in f.avskrivet) - sum(e.ranta_ore for e in f.aterfort)
    if om := f.eftergift:
        k.efterskankt += om.ranta_ore - om.tidigare_ranta_ore
        foljd = k.eftergifter[om.beslut_id]
        kapital = summa(om.kapital)
        if f.ny_forfallodag is not None:
            foljd.sanks(f.dom_id, f.verkningsdag, foljd.eftergivet - kapital, k.fallna)
        foljd.eftergivet = kapital
    if f.ny_forfallodag is not None and k.sticka is not None:
        k.ge_tid(Tid(f.verkningsdag, (), med_ranta=False, om=f.dom_id), delarna(f))


def delarna(f: FordranAndradAvDom | EftergiftAndrad) -> list[tuple[date, int, UUID | None]]:
    """When it is to be paid, and what brought it back."""
    [b] = f.betalas
    return [(d.forfallodag, d.belopp_ore or ALLT, d.igen_av_id) for d in b.delar]


def aterstalls(k: Rantekrav, f: FordranAterstalld) -> None:
    """Demanded again, and what had been waived is so again, from when it was."""
    ore = summa(f.kapital) + f.tillgodo_ore
    for e in f.efterskankt:
        k.havt -= e.kapital_ore
        k.ater(e.kapital_ore)
        if e.lada is Lada.EFTERGIVET:
            k.andras(e.efterskankt_dag, -e.kapital_ore)
    k.havt -= ore
    k.ater(ore)
    ny_dag = f.aterstallning.forfallodag
    if ny_dag is None or f.rantefri_fran is None:
        return
    delar = [(ore, ny_dag)]
    for e in f.efterskankt:  # what is waived again costs nothing since then in any case
        till = min(ny_dag, e.efterskankt_dag) if e.lada is Lada.EFTERGIVET else ny_dag
        delar.append((e.kapital_ore, max(till, f.rantefri_fran)))
    for del_ore, till in delar:
        for nr in range((till - f.rantefri_fran).days):
            k.fritt[f.rantefri_fran + timedelta(days=nr)] += del_ore
        k.andras(f.rantefri_fran, -del_ore)
        k.andras(till, del_ore)
