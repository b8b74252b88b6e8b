"""The API on a port of this machine, until somebody interrupts it."""

from __future__ import annotations

import errno
import socket

import uvicorn

from api.grund.behorighet import hemlighet
from api.grund.lankar import ROT
from api.kommandorad.fel import FelAnvant, KanInteStarta
from api.kommandorad.miljo import Miljo
from api.kommandorad.program import konsol


def oppna(host: str, port: int) -> socket.socket:
    """Take the port, before anything else is done. Raises FelAnvant and KanInteStarta."""
    if not 1 <= port <= 65535:
        raise FelAnvant("--port ska vara 1–65535.")
    familj = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=familj, backlog=2048)
    except (OSError, UnicodeError) as fel:
        kod = fel.errno if isinstance(fel, OSError) else None
    if kod == errno.EADDRINUSE:
        annan = port + 1 if port < 65535 else port - 1
        raise KanInteStarta(f"Porten {port} är upptagen. Välj en annan, t.ex. --port {annan}.")
    if kod in (errno.EACCES, errno.EPERM):
        raise KanInteStarta(f"Porten {port} får bara systemet använda. Välj en annan med --port.")
    raise KanInteStarta(f"Det går inte att lyssna på {host}. Välj en annan adress med --host.")


def servera(m: Miljo, port: socket.socket, *, foljare: bool) -> None:
    """Answer on that port. Raises KanInteStarta if the API cannot start."""
    from api.app import skapa_app  # every route: a second that no other command has to wait for

    host, nummer = port.getsockname()[:2]
    adress = f"[{host}]" if ":" in host else host
    konsol.print(
        f"Startar API:et på http://{adress}:{nummer}{ROT}/dokumentation (avsluta med Ctrl-C)"
    )

    nyckel = hemlighet(m.installningar, m.katalog)
    app = skapa_app(m.databas, nyckel, m.installningar, foljare=foljare, vid_tappad=m.vack)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", proxy_headers=True))
    server.run(sockets=[port])
    if not server.started:
        raise KanInteStarta("API:et kan inte starta. Se raderna ovanför.")
