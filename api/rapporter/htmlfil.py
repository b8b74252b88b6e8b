"""HTML that can be read by a screen reader, and that prints well on A4."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment

from api.rapporter.dokument import Dokument, hogerstalld, som_text, titel
from projections.rapporter.form import Cell, Tabell

MEDIATYP = "text/html; charset=utf-8"

_SIDA = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(
    """{% macro celler(rad, kolumner) %}
{% for cell in rad %}
{% if loop.first %}<th scope="row">{{ cell }}</th>
{% else %}<td{% if kolumner[loop.index0].tal %} class="tal"{% endif %}>{{ cell }}</td>
{% endif %}
{% endfor %}
{% endmacro %}
<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ d.rubrik }}</title>
<style>
body { font: 1rem/1.5 Georgia, serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, caption { font-family: Arial, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.15rem; line-height: 1.3; margin-top: 2rem; break-after: avoid; }
caption { text-align: left; font-weight: bold; padding: 1.5rem 0 .5rem; }
.tabell { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; min-width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem; }
th, td { border-bottom: 1px solid #999; }
th.tal, td.tal { text-align: right; }
td.tal { font-variant-numeric: tabular-nums; white-space: nowrap; }
tfoot th, tfoot td { font-weight: bold; border-top: 2px solid #333; }
.kalla { color: #444; font-size: .85rem; }
@page { size: A4 landscape; margin: 15mm; }
@media print {
  body { max-width: none; margin: 0; }
  .tabell { overflow: visible; break-inside: avoid; }
}
</style>
</head>
<body>
<main>
<h1>{{ d.rubrik }}</h1>
<p>{{ d.ingress }}</p>
{% for a in avsnitt %}
<section>
<h2>{{ a.rubrik }}</h2>
{% for stycke in a.stycken %}
<p>{{ stycke }}</p>
{% endfor %}
{% for t in a.tabeller %}
<div class="tabell" role="region" aria-label="{{ t.titel }}" tabindex="0">
<table>
<caption>{{ t.titel }}</caption>
<thead><tr>
{% for k in t.kolumner %}
<th scope="col"{% if k.tal %} class="tal"{% endif %}>{{ k.rubrik }}</th>
{% endfor %}
</tr></thead>
<tbody>
{% for rad in t.rader %}
<tr>{{ celler(rad, t.kolumner) }}</tr>
{% else %}
<tr><td colspan="{{ t.kolumner | length }}">Inga</td></tr>
{% endfor %}
</tbody>
{% if t.summa %}
<tfoot><tr>{{ celler(t.summa, t.kolumner) }}</tr></tfoot>
{% endif %}
</table>
</div>
<p class="kalla">{{ d.kalla }}</p>
{% endfor %}
</section>
{% endfor %}
</main>
<footer><p class="kalla">{{ d.underlag }}</p></footer>
</body>
</html>
"""
)


def skriv(dokument: Dokument) -> bytes:
    avsnitt = [
        {"rubrik": a.rubrik, "stycken": a.stycken, "tabeller": [_tabell(t) for t in a.tabeller]}
        for a in dokument.avsnitt
    ]
    return _SIDA.render(d=dokument, avsnitt=avsnitt).encode()


def _tabell(tabell: Tabell) -> dict[str, Any]:
    def celler(rad: tuple[Cell, ...]) -> list[str]:
        return [som_text(c, k) for c, k in zip(rad, tabell.kolumner, strict=True)]

    return {
        "titel": titel(tabell),
        "kolumner": [{"rubrik": k.rubrik, "tal": hogerstalld(k)} for k in tabell.kolumner],
        "rader": [celler(rad) for rad in tabell.rader],
        "summa": tabell.summa and celler(tabell.summa),
    }
