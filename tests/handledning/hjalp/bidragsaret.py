"""A whole grant year over HTTP, from regleringsbrev to the last krona: read it as a tutorial.

Everything in it is invented: the förordning, the organisations' matters, the people, the amounts.
`docs/handledning.md` is what playing it gives; `make docs` writes it anew.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.api.hjalp.servern import Api
from tests.handledning.hjalp.ansokan import (
    ansokningarna,
    avvisningen,
    besluten,
    handlaggningen,
    kompletteringen,
)
from tests.handledning.hjalp.for_sent import avvisat_overklagande, sent_overklagande
from tests.handledning.hjalp.grunden import (
    grunddatan,
    mottagarna,
    myndigheten,
    pengarna,
    utlysningen,
)
from tests.handledning.hjalp.redovisning import (
    aterkravet,
    aterrapporten,
    avslutet,
    eftergiften,
    inbetalningen,
)
from tests.handledning.hjalp.sankt import fel_placerat, for_hogt_krav, sankningen
from tests.handledning.hjalp.spelare import GRANSKARE, Spelare, lador
from tests.handledning.hjalp.utbetalning import (
    arsskiftet,
    bankens_besked,
    hindret,
    overklagandet,
    utbetalningen,
)

HUVUD = """# Handledning: a grant year over HTTP

<!-- Skriven av docs/skapa/handledning.py ur en körning. Ändra inte för hand: kör `make docs`. -->

A whole year of an invented grant, from the regleringsbrev to the last krona. Every call below was
sent to a real server, in this order, and what is shown of the answers is an excerpt: what each step
is about, as the server said it. It began with an empty log, as
`liggare serve` does in a new folder: the log of `make demo` holds some of it already.

Addresses are under the API's root, `/statsbidrag/v1`; the line after `#` says who asks. In a new
folder, with the server in one terminal, the first call is sent like this from another:

```bash
TOKEN=$(liggare token --sub handlaggare-01 --roll handläggare --minuter 60)
curl http://127.0.0.1:8000/statsbidrag/v1/myndigheter \\
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
  -d '{"gallerFran": "2024-01-01", "organisationsnummer": "202100-0555", "namn": "Socialstyrelsen"}'
```

Everybody in it works for 202100-0555, which is whom a token is for when `--org` says no other.
A name in braces, like `{uppsala}`, stands for an id: one that a step gave (it is named after what
was recorded), or one that the client has chosen itself, as it may for most of what it begins.

Every POST is answered 201 with a receipt: what was recorded, at which position of the log. A rule
that forbids is answered 409 with a sentence and its section of law, and nothing has then been
recorded; [api.md](api.md#errors) says what every other error means and what to do about it.
`openapi.json` describes every body, with an example.
"""


def handledning(api: Api) -> str:
    """Play the year, and return the page."""
    s = Spelare(api)
    kapitel: tuple[Callable[[Spelare], None], ...] = (
        myndigheten,
        grunddatan,
        pengarna,
        mottagarna,
        utlysningen,
        ansokningarna,
        handlaggningen,
        kompletteringen,
        avvisningen,
        besluten,
        hindret,
        utbetalningen,
        bankens_besked,
        sent_overklagande,
        avvisat_overklagande,
        overklagandet,
        arsskiftet,
        aterrapporten,
        aterkravet,
        for_hogt_krav,
        sankningen,
        fel_placerat,
        inbetalningen,
        eftergiften,
        avslutet,
        vad_som_var_kant,
    )
    for ett in kapitel:
        ett(s)
    return s.sida(HUVUD)


def vad_som_var_kant(s: Spelare) -> None:
    s.rubrik("Any day, as known at any time")
    s.text(
        "`per` is the day asked about, and `kand` what was known: a position of the log, or an"
        " instant. Where every krona of the call lies, on three days:"
    )
    for per in ("2024-03-21", "2025-03-31", "2025-08-31"):
        s.las(GRANSKARE, "/saldon", lador, utlysningId="{utlysning}", per=per)
    s.text("And before anything was known, there was nothing:")
    s.las(GRANSKARE, "/saldon", lador, per="2025-08-31", kand=0)
