"""HTML that can be read by a screen reader, and that prints well on A4."""

from __future__ import annotations

from jinja2 import Environment

from api.rapporter.dokument import Dokument, hogerstalld, som_text, titel

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
h1, caption { font-family: Arial, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; }
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
{% for t in tabeller %}
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
</main>
<footer><p class="kalla">{{ d.underlag }}</p></footer>
</body>
</html>
"""
)


def skriv(dokument: Dokument) -> bytes:
    tabeller = [
        {
            "titel": titel(t),
            "kolumner": [{"rubrik": k.rubrik, "tal": hogerstalld(k)} for k in t.kolumner],
            "rader": [
                [som_text(c, k) for c, k in zip(rad, t.kolumner, strict=True)] for rad in t.rader
            ],
            "summa": t.summa and [som_text(c, k) for c, k in zip(t.summa, t.kolumner, strict=True)],
        }
        for t in dokument.tabeller
    ]
    return _SIDA.render(d=dokument, tabeller=tabeller).encode()
