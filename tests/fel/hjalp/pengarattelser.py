"""What corrects each fact about money, or why nothing does."""

from __future__ import annotations

import re

from domain.fakta import FAKTA
from projections.pengar.floden import floden
from projections.pengar.fordringsposter import inbetalningsposter, poster
from projections.pengar.kontering import kontera
from tests.domain.hjalp.lagrade import LAGRADE

BELOPP, HANDELSE = "anslag.belopp-rattat", "anslag.uppdragshandelse-rattad"
ANDRAT = ("arende.beslut-rattat", "arende.beslut-andrat", "arende.beslut-upphavt")
AVSTAENDE = ("arende.avstaende-rattat", "arende.avstaende-andrat")
EFTERGIFT = ("arende.eftergift-rattad", "arende.eftergift-andrad")

RATTAS: dict[str, tuple[str, ...]] = {
    "anslag.medel-tilldelade": (BELOPP,),
    "anslag.ingaende-belopp-faststallt": (BELOPP,),
    "anslag.medel-omdisponerade": (BELOPP,),
    "anslag.overskridande-medgivet": (BELOPP,),
    "anslag.medel-indragna": (BELOPP,),
    "anslag.bemyndigande-tilldelat": (BELOPP,),
    "anslag.medel-rekvirerade": (HANDELSE,),
    "anslag.medel-mottagna": (HANDELSE,),
    "anslag.forvaltningsmedel-anvanda": (HANDELSE,),
    "anslag.medel-aterbetalda": (HANDELSE,),
    "anslag.redovisning-lamnad": (HANDELSE,),
    "anslag.uppdrag-mottaget": ("anslag.uppdrag-rattat",),
    "inbetalning.mottagen": ("inbetalning.rattad",),
    "inbetalning.aterbetald": ("inbetalning.aterbetalning-rattad",),
    "inbetalning.placerad": ("inbetalning.placering-havd",),
    "arende.utbetalning-genomford": ("arende.utbetalning-rattad",),
    "arende.utbetalning-returnerad": ("arende.retur-rattad",),
    "arende.utbetalning-attesterad": ("arende.utbetalning-aterkallad",),
    "arende.utbetalning-beordrad": ("arende.utbetalning-aterkallad",),
    "arende.aterbetalning-mottagen": ("arende.aterbetalning-havd",),
    "arende.fordran-kvittad": ("arende.kvittning-havd",),
    "arende.bidrag-kvittat": ("arende.bidragskvittning-havd",),
    "arende.aterrapport-inkommen": ("arende.aterrapport-rattad",),
    "arende.aterrapport-granskad": (
        "arende.granskning-omprovad",
        "arende.granskning-aterkallad",
        "arende.granskning-havd",
    ),
    "arende.granskning-omprovad": ("arende.granskning-omprovad",),
    "arende.fordran-avskriven": ("arende.avskrivning-aterford", "arende.avskrivning-havd"),
    "arende.avskrivning-havd": ("arende.fordran-avskriven",),
    "arende.avskrivning-aterford": ("arende.fordran-avskriven",),
    "arende.bidrag-beviljat": ANDRAT,
    "arende.beslut-andrat": ANDRAT,
    "arende.beslut-rattat": ANDRAT,
    "arende.beslut-upphavt": ("arende.bidrag-beviljat",),
    "arende.bidragsratt-forfallen": ("arende.forfall-havt",),
    "arende.forfall-havt": ("arende.bidragsratt-forfallen",),
    "arende.atagande-infriat": ("arende.ataganden-andrade",),
    "arende.ataganden-andrade": ("arende.ataganden-andrade",),
    "arende.aterkrav-beslutat": ("arende.aterkrav-sankt", "arende.aterkrav-rattat", *AVSTAENDE),
    "arende.avstaende-andrat": AVSTAENDE,
    "arende.avstaende-rattat": AVSTAENDE,
    "arende.aterkrav-rattat": ("arende.aterkrav-rattat",),
    "arende.aterkrav-sankt": ("arende.aterkrav-sankt", "arende.aterkrav-rattat"),
    "arende.avbetalningsplan-faststalld": (
        "arende.avbetalningsplan-faststalld",
        "arende.betalningsvillkor-rattat",
    ),
    "arende.betalningsvillkor-rattat": ("arende.betalningsvillkor-rattat",),
    "arende.fordran-eftergiven": EFTERGIFT,
    "arende.eftergift-rattad": EFTERGIFT,
    "arende.eftergift-andrad": EFTERGIFT,
    "arende.misstagsbetalning-kravd": ("arende.misstagskrav-sankt",),
    "arende.misstagskrav-sankt": ("arende.misstagskrav-sankt",),
    "arende.ranta-beraknad": ("arende.ranta-beraknad",),
    "arende.aterbetalning-avraknad": ("arende.aterbetalning-avraknad",),
    "arende.dom-meddelad": ("arende.dom-meddelad",),
    "utlysning.publicerad": ("utlysning.ram-andrad",),
    "utlysning.finansierad": ("utlysning.ram-andrad",),
    "utlysning.ram-andrad": ("utlysning.ram-andrad",),
    "myndighet.delegation-beslutad": ("myndighet.delegation-aterkallad",),
}
"""What says that it was another, or was not."""

HARLETT = "Beloppet anges inte: det är allt som då återstod. "
RATTAS_INTE = {
    "anslag.budgetar-avslutat": "Ett stängt år öppnas inte: det avslutas igen för det som har"
    " tillkommit.",
    "arende.obetalt-overfort": HARLETT + "En betalning som rättas flyttar det åter.",
    "utlysning.medel-overforda": HARLETT + "Året avslutas igen för det som har tillkommit.",
    "utlysning.avslutad": HARLETT + "Det är då fritt hos posten.",
    "utlysning.installd": HARLETT + "Det är då fritt hos posten.",
    "arende.ataganden-anpassade": "Följer av ett beslut eller en dom, och ändras med en ny.",
    "arende.fordran-aterstalld": "Följer av domstolens dom, och ändras med en ny.",
    "arende.fordran-andrad-av-dom": "Följer av domstolens dom, och ändras med en ny.",
    "arende.avstaende-andrat-av-dom": "Följer av domstolens dom, och ändras med en ny.",
    "arende.avstatt-igen": "Följer av att det inte krävs längre, och ändras eller rättas med det"
    " avstående som det är av.",
    "arende.fordran-havd": "Följer av det som fordran grundades på, och rättas med det.",
    "arende.fordran-kravd-igen": "Följer av att betalningen eller returen rättades, och rättas med"
    " den.",
    "arende.granskning-havd": "Följer av att betalningen ändrades: det granskas på nytt.",
    "arende.granskning-aterkallad": "Det granskas på nytt.",
    "arende.aterbetalning-havd": "Pengarna är oplacerade igen, och placeras på nytt.",
    "arende.kvittning-havd": "Kvittningen görs på nytt.",
    "arende.bidragskvittning-havd": "Kvittningen görs på nytt.",
    "inbetalning.placering-havd": "Pengarna är oplacerade igen, och placeras på nytt.",
    "inbetalning.placering-utebliven": "Pengarna är oplacerade, och placeras på nytt.",
    "arende.utbetalning-aterkallad": "Attesteras och beordras på nytt.",
    "arende.utbetalning-bortfallen": "Följer av att bidraget inte har rum för den: det som ryms"
    " attesteras och beordras på nytt.",
    "arende.ansokan-inkommen": "Vad som söks är sökandens uppgift, och kompletteras.",
    "arende.fordran-overlamnad": "Flyttar inga pengar.",
}

EXEMPEL = {f.TOPIC: f for f in LAGRADE}
OM_PENGAR = {
    topic
    for topic, slag in FAKTA.items()
    if any(namn.endswith("_ore") for namn in slag.model_fields)
    or any([*svar(EXEMPEL[topic])] for svar in (kontera, floden, poster, inbetalningsposter))
}
RATTELSER = {
    topic for topic in OM_PENGAR if re.search("-ratta[dt]|[.]rattad", topic) and topic not in RATTAS
}
"""Corrections are themselves corrected: they say which fact they correct, and it is the last."""
