"""Any command that moves an ärende's money, with days and amounts so few that they often meet."""

from __future__ import annotations

from tests.domain.hjalp import (
    maskin_anteckning,
    maskin_bank,
    maskin_beredning,
    maskin_beslut,
    maskin_domstol,
    maskin_inbetalning,
    maskin_krav,
    maskin_misstag,
    maskin_part,
    maskin_rapport,
    maskin_sagt,
    maskin_tva,
    maskin_villkor,
)
from tests.domain.hjalp.maskin_tva import i_det_andra
from tests.domain.hjalp.maskinbord import Verb

VERB: tuple[Verb, ...] = (
    *[maskin_bank.betala] * 2,
    *[maskin_bank.attestera] * 2,
    *[maskin_bank.beordra] * 3,
    maskin_bank.bekrafta,
    maskin_bank.aterkalla,
    maskin_bank.ratta,
    maskin_bank.retur,
    maskin_bank.ratta_retur,
    maskin_bank.lat_forfalla,
    maskin_rapport.rapportera,
    *[maskin_rapport.granska] * 3,
    maskin_rapport.omprova,
    maskin_rapport.aterkalla,
    *[maskin_krav.besluta_aterkrav] * 2,
    *[maskin_krav.krav_meddelat] * 2,
    maskin_krav.andra_aterkrav,
    *[maskin_krav.betala_ater] * 2,
    maskin_krav.betala_ater_utan_krav,
    maskin_krav.hav_placering,
    *[maskin_krav.kvitta] * 2,
    maskin_krav.hav_kvittning,
    maskin_krav.efterge,
    maskin_krav.skriv_av,
    maskin_villkor.overlamna,
    *[maskin_beslut.andra] * 2,
    maskin_beslut.ratta,
    maskin_beslut.upphav,
    *[maskin_beslut.bevilja] * 2,
    maskin_domstol.overklaga,
    maskin_domstol.dom,
    *[maskin_domstol.overklaga_till_dom] * 4,
    *[maskin_domstol.overklaga_till_andra_domen] * 4,
)
"""What moves money within a year, and was first to be counted in another way."""
KRAVVERB: tuple[Verb, ...] = (
    maskin_part.meddela,
    maskin_part.delfa,
    maskin_krav.ratta_aterkrav,
    maskin_krav.hav_avskrivning,
    maskin_krav.ratta_eftergift,
    maskin_krav.andra_eftergift,
    *[maskin_misstag.krav_av_annan] * 2,
    maskin_misstag.sank_kravet_pa_annan,
    maskin_villkor.skjut_upp,
    maskin_villkor.dela_upp,
    maskin_villkor.ratta_anstand,
    maskin_villkor.ratta_plan,
    maskin_villkor.paminn,
    maskin_villkor.fa_exekutionstitel,
    maskin_villkor.avbryt_preskription,
    *[maskin_inbetalning.ta_emot] * 2,
    *[maskin_inbetalning.placera] * 3,
    maskin_inbetalning.hav,
    *[maskin_inbetalning.ratta] * 2,
    maskin_inbetalning.skicka_tillbaka,
    maskin_inbetalning.ratta_det_skickade,
    *[maskin_villkor.rakna_ranta] * 3,
    *[maskin_villkor.betala_ater_med_ranta] * 2,
    maskin_villkor.kvitta_med_ranta,
)
"""What becomes of claims: told, corrected, put off, divided, with interest; and those on others."""
KRAVEN: tuple[Verb, ...] = (
    *[maskin_bank.betala] * 2,
    maskin_bank.ratta,
    maskin_rapport.rapportera,
    *[maskin_rapport.granska] * 2,
    maskin_beslut.andra,
    *[maskin_krav.krav_meddelat] * 6,
    maskin_krav.andra_aterkrav,
    maskin_krav.betala_ater,
    maskin_krav.hav_placering,
    maskin_krav.kvitta,
    maskin_krav.hav_kvittning,
    *[maskin_krav.efterge] * 3,
    maskin_krav.skriv_av,
    *[maskin_villkor.overlamna] * 2,
    maskin_domstol.dom,
)
"""Enough that there are claims, and not so much that they are soon lifted."""
LUGNT: tuple[Verb, ...] = (
    *[maskin_krav.krav_meddelat] * 6,
    *[maskin_bank.betala] * 2,
    maskin_villkor.betala_ater_med_ranta,
    maskin_villkor.rakna_ranta,
    maskin_krav.andra_aterkrav,
    maskin_krav.efterge,
    maskin_villkor.skjut_upp,
)
"""So little else that claims are owed for long, and have time to fall due."""
OVRIGA_VERB: tuple[Verb, ...] = (
    *[maskin_bank.overfor] * 2,
    *[maskin_bank.bekrafta] * 2,
    maskin_bank.ratta,
    maskin_rapport.ratta,
    maskin_beslut.avsla,
    maskin_beslut.lova,
    maskin_beslut.lova_mindre,
    maskin_beslut.infria,
    maskin_domstol.kom_overklagande,
    *[maskin_domstol.vidare] * 2,
    maskin_domstol.overklaga_dom,
    maskin_domstol.delfa_dom,
    maskin_domstol.inhibera,
    *[maskin_domstol.hav_inhibition] * 2,
    *[maskin_part.byt_part] * 2,
    maskin_part.hav_partsbyte,
    maskin_part.hindra,
    *[maskin_part.hav_hinder] * 2,
    maskin_part.avsluta,
    *[maskin_part.ateruppta] * 2,
)
"""What goes on over the years, and around the money."""
SAGT_VERB: tuple[Verb, ...] = (
    maskin_part.meddela,
    *[maskin_part.delfa] * 2,
    *[maskin_sagt.ratta_meddelande] * 2,
    *[maskin_sagt.ratta_delfaende] * 2,
    maskin_sagt.hav_meddelande,
    maskin_sagt.hav_delfaende,
    maskin_sagt.ratta_partsstallning,
    *[maskin_villkor.paminn] * 2,
    *[maskin_sagt.mottog_paminnelsen] * 3,
    *[maskin_sagt.ratta_mottagandet] * 2,
    *[maskin_villkor.rakna_ranta] * 3,
)
"""When the party was told, and that it was said wrong: due days, interest, times to appeal."""
TVA_VERB: tuple[Verb, ...] = (
    *[maskin_tva.kvitta] * 4,
    *[i_det_andra(maskin_tva.kvitta)] * 4,
    *[maskin_tva.hav] * 2,
    *[i_det_andra(maskin_tva.hav)] * 2,
    *[i_det_andra(maskin_krav.krav_meddelat)] * 4,
    maskin_inbetalning.ta_emot,
    maskin_inbetalning.placera,
    *map(
        i_det_andra,
        (
            maskin_bank.betala,
            maskin_bank.ratta,
            maskin_bank.retur,
            maskin_rapport.rapportera,
            maskin_rapport.granska,
            maskin_krav.andra_aterkrav,
            maskin_krav.betala_ater,
            maskin_krav.kvitta,
            maskin_krav.efterge,
            maskin_krav.skriv_av,
            maskin_inbetalning.placera,
            maskin_villkor.betala_ater_med_ranta,
            maskin_beslut.andra,
            maskin_beslut.upphav,
            maskin_beslut.bevilja,
            maskin_domstol.overklaga_till_dom,
        ),
    ),
)
"""The other ärende of the same mottagare: what is due in one pays what is granted in the other."""
KRINGVERB: tuple[Verb, ...] = (
    *[maskin_beredning.begar_komplettering] * 2,
    maskin_beredning.komplettera,
    maskin_beredning.aterkalla,
    maskin_beredning.ratta_inkommen_dag,
    maskin_beredning.begar_komplettering_av_rapport,
    *[maskin_beslut.avvisa] * 2,
    maskin_beredning.kommunicera,
    maskin_beredning.svara,
    maskin_anteckning.registrera_handling,
    maskin_anteckning.anteckna,
    maskin_anteckning.tilldela_diarienummer,
    maskin_anteckning.kom_med_post,
    maskin_anteckning.anteckna_postgang,
    maskin_anteckning.anmal_jav,
    *[maskin_anteckning.prova_jav] * 2,
    maskin_anteckning.underratta_pa_nytt,
)
"""What prepares, and what is noted: seldom, and moves no money by itself."""
ALLA: tuple[Verb, ...] = (
    *VERB,
    *KRAVVERB,
    *OVRIGA_VERB,
    *SAGT_VERB,
    *TVA_VERB,
    *KRINGVERB,
)
_FLERA = (
    maskin_krav.krav_meddelat,
    maskin_bank.betala,
    maskin_rapport.rapportera,
    maskin_beslut.andra,
    maskin_beslut.bevilja,
    maskin_domstol.overklaga,
    maskin_domstol.dom,
    maskin_domstol.overklaga_till_dom,
    maskin_domstol.overklaga_till_andra_domen,
    maskin_domstol.vidare,
    maskin_villkor.betala_ater_med_ranta,
    maskin_villkor.kvitta_med_ranta,
)
FLERA = {*_FLERA, *map(i_det_andra, _FLERA)}
"""Several commands in one: the first may be recorded though the next is refused."""


def verbets_namn(verb: Verb) -> str:
    return f"{verb.__module__.rpartition('.')[2]} {verb.__name__}"
