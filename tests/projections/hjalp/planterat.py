"""Faults of lists and reports, a line of the program each: what the checks of sums are to find."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from projections.listor import LISTOR, form
from projections.pengar.ataganden import NYA
from projections.rapporter import bemyndigande, bokslut, bokslutsunderlag
from tests.projections.hjalp.historierna import Historia

Plats = pytest.MonkeyPatch
Plantera = Callable[[Plats], None]
Kontroll = Callable[[Historia], object]


def bryter(historia: Historia, kontroll: Kontroll) -> bool:
    """What is drawn in it is drawn again in the next: it is nothing to any other test."""
    slump = historia.simulering.slump
    forut = slump.getstate()
    try:
        kontroll(historia)
    except AssertionError:
        return True
    finally:
        slump.setstate(forut)
    return False


def _annan_text(text: str, ratt: str, fel: str) -> str:
    assert ratt in text, f"{ratt} finns inte kvar: plantera felet på nytt"
    return text.replace(ratt, fel)


def _i_listan(plats: Plats, namn: str, ratt: str, fel: str) -> None:
    lista = LISTOR[namn]
    plats.setitem(LISTOR, namn, replace(lista, urval=_annan_text(lista.urval, ratt, fel)))


def _i_underlaget(plats: Plats, ratt: str, fel: str) -> None:
    """What all lists are made from."""
    plats.setattr(form, "UNDERLAG", _annan_text(form.UNDERLAG, ratt, fel))


def i_utfallet_glommer_returerna(plats: Plats) -> None:
    utbetalt = "slag = 'flode' AND konto = 'utbetalt'"
    _i_listan(plats, "anslagsutfall", utbetalt, f"{utbetalt} AND belopp_ore > 0")


def i_indragningen_har_fel_tecken(plats: Plats) -> None:
    _i_listan(plats, "anslagsutfall", "-f.indraget_flode AS", "f.indraget_flode AS")


def i_overforingsbeloppet_utan_inkomster(plats: Plats) -> None:
    ut = "ELSE f.utgaende_ore END"
    _i_listan(plats, "anslagsutfall", ut, "ELSE f.utgaende_ore - f.inkomster_ore END")


def i_rantan_raknas_till_anslaget(plats: Plats) -> None:
    titeln = "coalesce(t.kapital_ore, 0) AS titel_ore"
    fel = "coalesce(t.kapital_ore - t.ranta_ore, 0) AS titel_ore"
    _i_listan(plats, "anslagsutfall", titeln, fel)


def i_inkomsttiteln_glommer_det_havda(plats: Plats) -> None:
    havt = "'arende.aterbetalning-havd', 'arende.kvittning-havd'"
    _i_listan(plats, "inkomsttitlar", havt, "'arende.kvittning-havd'")


def i_det_havda_kravs_an(plats: Plats) -> None:
    _i_underlaget(plats, "konto IN ('kravt', 'havt')", "konto IN ('kravt')")


def i_den_eftergivna_rantan_kravs_an(plats: Plats) -> None:
    _i_underlaget(plats, "'ranta_eftergiven', 'ranta_avskriven'", "'ranta_avskriven'")


def i_rattad_betalning_listas_an(plats: Plats) -> None:
    _i_listan(plats, "utbetalningar", "AND NOT f.rattat", "")


def i_rattad_retur_listas_an(plats: Plats) -> None:
    _i_listan(plats, "returer", "AND NOT rattat AND belopp_ore > 0", "AND belopp_ore > 0")


def i_opublicerade_utlysningar_utelamnas(plats: Plats) -> None:
    _i_listan(plats, "ramar", "FULL JOIN", "LEFT JOIN")


def i_oregistrerade_galdenarer_utelamnas(plats: Plats) -> None:
    _i_listan(plats, "mottagarsummor", "LEFT JOIN mottagaren", "JOIN mottagaren")


def i_smatt_obetalt_utelamnas(plats: Plats) -> None:
    _i_listan(plats, "obetalt", "WHERE p.ore <> 0", "WHERE p.ore > 100_00")


def i_bekraftat_ar_attesterat_an(plats: Plats) -> None:
    _i_listan(plats, "att-attestera", "WHERE NOT d ? 'bekraftad_dag'", "")


def i_forfallna_order_utelamnas(plats: Plats) -> None:
    """A list that skips rows."""
    oppen = "AND NOT d.d ? 'bekraftad_dag'"
    _i_listan(plats, "beordrade", oppen, f"{oppen} AND %(per)s <= (d.d ->> 'bankdag')::date")


def i_beslut_utan_belopp_utelamnas(plats: Plats) -> None:
    alla = "f.uppgifter ? 'beslutstyp'"
    _i_listan(plats, "beslut", alla, f"{alla} AND f.belopp_ore > 0")


def i_det_tidigare_ar_det_nya(plats: Plats) -> None:
    """The amount that a decision was changed from."""
    tidigare = "(f.uppgifter ->> 'tidigare_ore')::bigint AS tidigare_ore"
    _i_listan(plats, "andrade-beslut", tidigare, "coalesce(f.belopp_ore, 0) AS tidigare_ore")


def i_avstadd_ranta_ar_kapital(plats: Plats) -> None:
    kapital, ranta = "('eftergivet', 'avskrivet')", "('ranta_eftergiven', 'ranta_avskriven')"
    _i_listan(plats, "avstaenden", kapital, ranta)


def i_det_aterforda_ar_avskrivet_an(plats: Plats) -> None:
    """What is written off as it was written off, also when it has been paid."""
    konton = "AND konto IN ('eftergivet'"
    _i_listan(plats, "avstaenden", konton, f"AND belopp_ore > 0 {konton}")


def i_det_som_snart_preskriberas_utelamnas(plats: Plats) -> None:
    inom_ett_ar = "rad.preskriberas <= %(per)s + 366"
    _i_listan(plats, "preskription", inom_ett_ar, "rad.preskriberas <= %(per)s")


def i_det_aterbetalda_ar_oplacerat_an(plats: Plats) -> None:
    _i_listan(plats, "oplacerat", "konto IN ('oplacerat')", "konto IN ('oplacerat', 'aterbetalt')")


def i_lador_strax_under_noll_utelamnas(plats: Plats) -> None:
    alla = LISTOR["avvikelser"]
    nagra = (
        f"SELECT * FROM ({alla.urval}) AS a WHERE slag <> 'negativ-lada' OR belopp_ore < -100_00"
    )
    plats.setitem(LISTOR, "avvikelser", replace(alla, urval=nagra))


def i_tillgodo_kvittas_mot_fordran(plats: Plats) -> None:
    """What we owe the debtor of a claim lessens what is owed us."""
    plats.setattr(bokslut, "_fordran", lambda post: post)


def i_bokslutet_ar_den_sen_som_inte_vet(plats: Plats) -> None:
    """Late from the due day, also before he was told."""
    oppna, ratt = bokslutsunderlag._OPPNA, "sen.dagar_forfallen, d.d"
    fel = "greatest(0, %(per)s - forst.dag), d.d"
    plats.setattr(bokslutsunderlag, "_OPPNA", _annan_text(oppna, ratt, fel))


def i_det_infriade_ar_nytt(plats: Plats) -> None:
    plats.setattr(bemyndigande, "INFRIADE", NYA)


I_EN_RAPPORT: tuple[tuple[str, Plantera], ...] = (
    ("bokslut", i_tillgodo_kvittas_mot_fordran),
    ("bokslut", i_bokslutet_ar_den_sen_som_inte_vet),
    ("bemyndigande", i_det_infriade_ar_nytt),
)
"""And which report it is a fault of."""
I_EN_LISTA: tuple[Plantera, ...] = tuple(
    vad
    for namn, vad in list(globals().items())
    if namn.startswith("i_") and vad not in [plantera for _, plantera in I_EN_RAPPORT]
)
