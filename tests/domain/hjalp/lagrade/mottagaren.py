"""A mottagare over time: what it is called, belongs to, how large it is, and where it is paid."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.grund.faktum import Faktum
from domain.mottagare.betalningsmalsval import (
    BetalningsmalAvslaget,
    BetalningsmalAvslutat,
    BetalningsmalForeslaget,
    BetalningsmalGodkant,
)
from domain.mottagare.eftertradare import EftertradandeHavt, MottagareEftertradd
from domain.mottagare.folkmangd import FolkmangdFaststalld, FolkmangdRattad
from domain.mottagare.foretradare import ForetradareAnmald, ForetradareAterkallad, Foretradarslag
from domain.mottagare.mottagare import Del
from domain.mottagare.namn import NamnAndrat, NamnRattat
from domain.mottagare.tillhorighet import TillhorighetAndrad, TillhorighetRattad
from tests.domain.hjalp.lagrade.gemensamt import EKONOM, HANDLAGGARE, MOTTAGARE, REGISTRERAD

OVERORDNAD = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a12")
ANNAN_OVERORDNAD = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a13")
FORSLAG = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a14")
ANNAT_FORSLAG = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a15")
FORETRADARE = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a16")

LAGRADE: tuple[Faktum, ...] = (
    NamnAndrat(
        originator_id=MOTTAGARE,
        originator_version=2,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 7, 1),
        av=HANDLAGGARE,
        namn="Region Uppsala län",
    ),
    NamnRattat(
        originator_id=MOTTAGARE,
        originator_version=3,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 7, 2),
        av=HANDLAGGARE,
        rattar_version=2,
        tidigare_verkningsdag=date(2024, 7, 1),
        tidigare_namn="Region Uppsala län",
        namn="Regionen i Uppsala län",
        orsak="Fel avskrivet",
    ),
    TillhorighetAndrad(
        originator_id=MOTTAGARE,
        originator_version=4,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 8),
        av=HANDLAGGARE,
        ingar_i=(
            Del(mottagare_id=OVERORDNAD, andel_tiotusendelar=6250),
            Del(mottagare_id=ANNAN_OVERORDNAD, andel_tiotusendelar=3750),
        ),
        avser="nav för RCC Mellansverige",
    ),
    TillhorighetRattad(
        originator_id=MOTTAGARE,
        originator_version=5,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 9),
        av=HANDLAGGARE,
        rattar_version=4,
        tidigare_verkningsdag=date(2024, 1, 8),
        tidigare_ingar_i=(
            Del(mottagare_id=OVERORDNAD, andel_tiotusendelar=6250),
            Del(mottagare_id=ANNAN_OVERORDNAD, andel_tiotusendelar=3750),
        ),
        tidigare_avser="nav för RCC Mellansverige",
        ingar_i=(Del(mottagare_id=OVERORDNAD, andel_tiotusendelar=None),),
        avser=None,
        orsak="Ingår bara i den ena",
    ),
    FolkmangdFaststalld(
        originator_id=MOTTAGARE,
        originator_version=6,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 8),
        av=HANDLAGGARE,
        folkmangd=404_589,
        avser_dag=date(2023, 11, 1),
        kalla="Påhittad för testerna",
    ),
    FolkmangdRattad(
        originator_id=MOTTAGARE,
        originator_version=7,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 8),
        av=HANDLAGGARE,
        rattar_version=6,
        tidigare_verkningsdag=date(2024, 1, 8),
        tidigare_folkmangd=404_589,
        tidigare_avser_dag=date(2023, 11, 1),
        tidigare_kalla="Påhittad för testerna",
        folkmangd=404_598,
        avser_dag=date(2023, 12, 31),
        kalla="Påhittad för testerna, årsskiftet",
        orsak="Två siffror omkastade",
    ),
    BetalningsmalForeslaget(
        originator_id=MOTTAGARE,
        originator_version=8,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 8),
        av=HANDLAGGARE,
        forslag_id=FORSLAG,
        betalningsmal="bankgiro 5050-1055",
        underlag="Undertecknad blankett, handling 3",
    ),
    BetalningsmalGodkant(
        originator_id=MOTTAGARE,
        originator_version=9,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 10),
        av=EKONOM,
        forslag_id=FORSLAG,
        betalningsmal="bankgiro 5050-1055",
        foreslaget_av="åsa.öberg",
    ),
    BetalningsmalAvslaget(
        originator_id=MOTTAGARE,
        originator_version=11,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 12),
        av=EKONOM,
        forslag_id=ANNAT_FORSLAG,
        betalningsmal="plusgiro 991234-6",
        orsak="Underskriften saknas",
    ),
    BetalningsmalAvslutat(
        originator_id=MOTTAGARE,
        originator_version=12,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 6, 30),
        av=EKONOM,
        betalningsmal="bankgiro 5050-1055",
        orsak="Kontot är avslutat",
    ),
    ForetradareAnmald(
        originator_id=MOTTAGARE,
        originator_version=13,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 8),
        av=HANDLAGGARE,
        foretradare_id=FORETRADARE,
        namn="Örjan Åkesson",
        slag=Foretradarslag.BEHORIG_FORETRADARE,
        underlag="Delegationsordning, handling 4",
        galler_till=date(2024, 12, 31),
    ),
    ForetradareAterkallad(
        originator_id=MOTTAGARE,
        originator_version=14,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 9, 1),
        av=HANDLAGGARE,
        foretradare_id=FORETRADARE,
        orsak="Har slutat",
    ),
    MottagareEftertradd(
        originator_id=MOTTAGARE,
        originator_version=15,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 1, 1),
        av=HANDLAGGARE,
        eftertradare_id=OVERORDNAD,
        orsak="Regionerna läggs samman (påhittat)",
    ),
    EftertradandeHavt(
        originator_id=MOTTAGARE,
        originator_version=16,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 1, 15),
        av=HANDLAGGARE,
        rattar_version=15,
        tidigare_verkningsdag=date(2025, 1, 1),
        tidigare_eftertradare_id=OVERORDNAD,
        orsak="Sammanläggningen blev inte av",
    ),
)
