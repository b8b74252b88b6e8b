"""Laga kraft: from when nobody can appeal a decision, nor what courts have said of it."""

from __future__ import annotations

from datetime import date, timedelta

from projections.besluten.domarna import Delar, Domen, dagen, de_sista_domarna


def laga_kraft_dag(beslut_id: str, delar: Delar) -> date | None:
    """As `Arende.vunnit_laga_kraft`: nothing of it can be appealed, and no appeal is under way."""
    beslut = delar[beslut_id]
    if beslut.get("beslut_overklagandetid_fran") is None:
        return dagen(beslut["beslut_fattat_dag"])
    om_bidraget = _om_bidraget(delar, beslut_id)
    egna = {o for o, d in delar.items() if d.get("overklagat_beslut_id") == beslut_id}
    if any(_pagar(d) and _ror(delar, d, beslut_id) for d in delar.values()):
        return None
    domar = de_sista_domarna(delar)
    dagar = [
        d.laga_kraft_dag
        for d in domar
        if (_lamnade(delar, d, beslut_id) if om_bidraget else d.overklagande_id in egna)
    ]
    if (senast := dagen(beslut.get("beslut_overklagas_senast"))) is not None:
        dagar.append(senast + timedelta(days=1))
    else:  # whose time never ran has been judged, or can be appealed still
        dagar.append(max((d.dag for d in domar if d.overklagande_id in egna), default=None))
    kanda = [dag for dag in dagar if dag is not None]
    return max(kanda) if len(kanda) == len(dagar) else None


def _pagar(overklagande: dict[str, str | None]) -> bool:
    return overklagande.get("overklagande") is not None


def _ror(delar: Delar, overklagande: dict[str, str | None], beslut_id: str) -> bool:
    """An appeal of what is granted is of the decision that settles it, whichever it was of."""
    om = overklagande.get("overklagat_beslut_id")
    return om == beslut_id or (_om_bidraget(delar, beslut_id) and _om_bidraget(delar, om))


def _lamnade(delar: Delar, dom: Domen, beslut_id: str) -> bool:
    """The judgement is on what is granted, and left this decision settling it."""
    om = delar.get(dom.overklagande_id, {}).get("overklagat_beslut_id")
    return dom.avgorande_id == beslut_id and _om_bidraget(delar, om)


def _om_bidraget(delar: Delar, beslut_id: str | None) -> bool:
    return delar.get(beslut_id or "", {}).get("beslut_om_bidraget") is not None
