"""What every request must be: not too large, JSON where there is a body, no unknown parameters."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.grund.problem import Avvisat, for_stort


class Storleksgrans:
    """Refuses a body of more than `storsta` bytes, announced or not, before it is in memory."""

    def __init__(self, app: ASGIApp, storsta: int) -> None:
        self._app = app
        self._storsta = storsta

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        mottaget = 0
        request = Request(scope)

        async def matt() -> Message:
            nonlocal mottaget
            message = await receive()
            mottaget += len(message.get("body", b""))
            if mottaget > self._storsta:
                raise HTTPException(413)
            return message

        if int(request.headers.get("content-length", 0)) > self._storsta:
            await for_stort(request)(scope, receive, send)
            return
        await self._app(scope, matt, send)


def krav_json(request: Request) -> None:
    """Refuse a body that does not say it is JSON."""
    medietyp = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.method == "POST" and medietyp != "application/json":
        raise Avvisat(415, "fel-medietyp", "Uppgifterna skickas som application/json.")


def krav_kanda_parametrar(request: Request) -> None:
    """Refuse a parameter that the route does not know: a misspelt `kand` must not be ignored."""
    route = request.scope.get("route")
    if not isinstance(route, APIRoute):
        return
    kanda = set(parametrar(route.dependant))
    namn = [namn for namn, _ in request.query_params.multi_items()]
    if okanda := sorted(set(namn) - kanda):
        raise Avvisat(
            422,
            "ogiltiga-uppgifter",
            f"Okänd parameter: {', '.join(okanda)}."
            f" Här finns: {', '.join(sorted(kanda)) or 'ingen'}.",
        )
    if len(namn) != len(set(namn)):
        raise Avvisat(422, "ogiltiga-uppgifter", "En parameter får anges en gång.")


def parametrar(dependant: Dependant) -> Iterator[str]:
    """What may be said in the query."""
    yield from (falt.alias for falt in dependant.query_params)
    for del_ in dependant.dependencies:
        yield from parametrar(del_)
