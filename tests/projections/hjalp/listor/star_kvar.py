"""Whether a fact still rests on an answer, told from the facts in the plainest way."""

from __future__ import annotations

from typing import Any

from domain.grund.faktum import Faktum
from domain.grund.uppslag import Uppslag
from tests.projections.hjalp.listor.svarsorakel import Fakta, av_slaget


def star(fakta: Fakta, kand: int, faktum: Any, fraga: Uppslag) -> bool:
    """What the fact reckoned with that answer has not been reckoned anew, nor taken the place of.

    A rate is of a claim, and not of the receipt that pays it; and the interest is counted again.
    A day to pay by that was corrected to another is asked of where it says that other.
    """
    if fraga.slag == "bankdag" and _betalas_en_annan_dag(fakta, kand, faktum):
        return False
    if fraga.slag != "ranta":
        return i_kraft(fakta, kand, faktum)
    om = getattr(faktum, "fordran_id", None)
    raknad: list[Any] = [f for p, f in fakta if p <= kand and f.TOPIC == "arende.ranta-beraknad"]
    igen = any(
        f.fordran_id == om and f.originator_version > faktum.originator_version
        for f in raknad
        if f.originator_id == faktum.originator_id
    )
    pa_en_inbetalning = faktum.TOPIC.startswith("inbetalning.")
    return i_kraft(fakta, kand, faktum) and not igen and not pa_en_inbetalning


def _betalas_en_annan_dag(fakta: Fakta, kand: int, faktum: Any) -> bool:
    """What the decision says of when it is to be paid has been corrected since."""
    rattade = _senare(fakta, kand, faktum)
    match faktum.TOPIC:
        case "arende.aterkrav-beslutat" | "arende.aterkrav-rattat":
            kraven = av_slaget(rattade, "aterkrav-rattat")
            kraven = [f for f in kraven if f.fordran_id == faktum.fordran_id]
            return any(f.forfallodag != f.tidigare_forfallodag for f in kraven)
        case (
            "arende.anstand-beviljat"
            | "arende.avbetalningsplan-faststalld"
            | "arende.betalningsvillkor-rattat"
        ):
            villkoren = av_slaget(rattade, "betalningsvillkor-rattat")
            tider = [f for f in villkoren if f.beslut_id == faktum.beslut_id]
            return any(
                _dagarna(f.betalningstid) != _dagarna(f.tidigare_betalningstid) for f in tider
            )
    return False


def _dagarna(tid: Any) -> list[str]:
    return [str(tid.anstand_till), *(str(d.forfallodag) for d in tid.delbetalningar)]


def i_kraft(fakta: Fakta, kand: int, faktum: Faktum) -> bool:
    """Nothing that was known at the position has taken the fact's place."""
    return not any(_tar_platsen(ny, faktum) for ny in _senare(fakta, kand, faktum))


def _senare(fakta: Fakta, kand: int, faktum: Faktum) -> list[Any]:
    """What its stream has said after it, as was known at the position."""
    return [
        f
        for p, f in fakta
        if p <= kand
        and f.originator_id == faktum.originator_id
        and f.originator_version > faktum.originator_version
    ]


def _tar_platsen(ny: Any, gammal: Any) -> bool:
    version, beslut = gammal.originator_version, getattr(gammal, "beslut_id", None)
    if gammal.TOPIC == "arende.utbetalning-attesterad":
        beslut = None  # what was attested is attested, also when the decision is changed
    if gammal.TOPIC == "arende.overklagande-rattidsprovat":
        beslut = None  # and what was appealed in time is then an appeal of the new decision
    if getattr(ny, "rattar_version", None) == version:
        return True
    if version in {p.version for p in getattr(ny, "provningar", ())}:
        return True
    match ny.TOPIC:
        case "arende.beslut-andrat":
            return beslut is not None and ny.andrar_beslut_id == beslut
        case "arende.aterkrav-sankt":
            return beslut is not None and ny.andrar_beslut_id == beslut and not ny.krav_ore
        case "arende.avstaende-andrat":
            upphavt = ny.upphaver_beslutet
            return beslut is not None and ny.andrar_beslut_id == beslut and upphavt
        case "arende.eftergift-andrad":
            inget = not ny.kapital and not ny.ranta_ore
            return beslut is not None and ny.andrar_beslut_id == beslut and inget
        case "arende.beslut-upphavt":
            return beslut is not None and ny.upphaver_beslut_id == beslut
        case "arende.utbetalningshinder-havt":
            return beslut is not None and ny.haver_beslut_id == beslut
        case "arende.ranta-beraknad":
            return bool(gammal.TOPIC == ny.TOPIC and gammal.fordran_id == ny.fordran_id)
        case "arende.utbetalning-aterkallad" | "arende.utbetalning-bortfallen":
            av_den = ("arende.utbetalning-attesterad", "arende.utbetalning-beordrad")
            return gammal.TOPIC in av_den and gammal.utbetalning_id == ny.utbetalning_id
    return False
