"""What random histories should hold to be worth asking: every kind of fact, and the unusual.

At random (per, kand) they are asked for every balance (test_orakel), every claim with its due day,
every receipt (test_orakel_fordringar), and every statement of every stream (test_pastaenden_slump).
The words of a statement are the facts' own there, but for receipts and organisations: what each
fact states is in test_pastaenden.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from domain.fakta import FAKTA
from domain.overklagande.dom import Utgang


class _Simulerat(Protocol):
    fakta: Counter[str]
    ovanligt: Counter[str]


OVANLIGT = {
    "annat budgetår",
    "båda halvor",
    "ramen sänkt",
    "ramen höjd",
    "stängt igen",
    "fel mål",
    "noll",
    "gjordes ändå",
    "rätt mål",
    "inte rätt mål",
    "ingen rätt",
    "order öppen igen",
    "inkom tidigare",
    "inkom senare",
    "inkom på beslutsdagen",
    "beviljat på nytt",
    "sänkt efter betalning",
    "sänkt kom tillbaka",
    "krav från flera lådor",
    "domstolen sänkte ett krav",
    "utan krav",
    "ska betalas tillbaka",
    "retur som inte kom",
    "återbetalning som inte gjordes",
    "redovisas senare",
    "ränta",
    "mer placerat än inbetalt",
    "inbetalning rättad igen",
    "inbetalning på annan dag",
    "placerat efter rättelse",
    "ny plan",
    "betalt på en plan",
    "betalning på en plan hävd",
    "rättat före annat samma dag",
    "rättad rättelse",
    *(f"dom: {utgang}" for utgang in Utgang),
}


UTANFOR = {
    "inbetalning.placering-utebliven": "it takes the whole append of HTTP: test_inbetalning.py",
    "anslag.dispositionsratt-rattad": "what rests on it: test_fel_anslag_dispositionsratt.py",
    "arende.part-bytt": "in histories of their own: test_fel_s_parterna_slump.py",
    "arende.partsbyte-havt": "in the same: test_fel_s_parterna_slump.py",
    "arende.meddelande-havt": "what rests on it: test_fel_e_delgivningshavning.py",
    "arende.delfaende-havt": "what rests on it: test_fel_e_delgivningshavning.py",
    "arende.aterbetalning-omford": "rare: test_fel_a_omford_betalning.py",
    "arende.avskrivning-havd": "what rests on it: test_fel_r_avskrivning.py",
    "arende.preskriptionsavbrott-havt": "what rests on it: test_fel_e_avbrott_havt.py",
    "arende.exekutionstitel-havd": "what rests on it: test_fel_e_exekutionstitel.py",
    "arende.domsdelfaende-havt": "what rests on it: test_fel_e_domsdelfaende_havt.py",
    "arende.forfall-havt": "what is stated and granted: test_fel_c_forfall_havt.py",
    "arende.fordran-andrad-av-dom": "what a court does: test_fel_f11_fordran_efter_dom.py",
    "arende.avstaende-andrat": "what rests on it: test_fel_a_avstatt_rattas.py",
    "arende.avstaende-rattat": "what rests on it: test_fel_a_avstatt_rattas.py",
    "arende.avstatt-igen": "rare: test_fel_a_avstatt_ater_fritt.py",
    "arende.granskning-aterkallad": "what rests on it: test_fel_r_granskning.py",
}
"""Facts that no random history records, and where they are asked."""


def saknas(simuleringar: Iterable[_Simulerat]) -> set[str]:
    """What has not happened in any of them."""
    hant = sum((s.fakta + s.ovanligt for s in simuleringar), Counter[str]())
    return (set(FAKTA) - set(UTANFOR) | OVANLIGT) - set(+hant)
