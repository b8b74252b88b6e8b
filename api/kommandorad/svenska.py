"""The help in Swedish. The library that writes it carries no words but its own."""

from __future__ import annotations

from typing import Any

from typer import rich_utils
from typer.core import TyperCommand, TyperGroup

FLAGGOR, KOMMANDO = "[FLAGGOR]", "KOMMANDO [ARGUMENT]..."
_HJALP = "Visa den här hjälpen (help) och avsluta."
_TYPER = {
    "<str>": "<text>",
    "<int>": "<heltal>",
    "<int range>": "<heltal>",
    "<path>": "<fil>",
    "<bool>": "",
}

rich_utils.ARGUMENTS_PANEL_TITLE = "Argument (arguments)"
rich_utils.OPTIONS_PANEL_TITLE = "Flaggor (options)"
rich_utils.COMMANDS_PANEL_TITLE = "Kommandon (commands)"
rich_utils.DEFAULT_STRING = "[förval: {}]"
rich_utils.REQUIRED_LONG_STRING = "[krävs]"


class Kommando(TyperCommand):
    """A command whose help is in Swedish."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        _anvandning(self, ctx, formatter)

    def get_params(self, ctx: Any) -> list[Any]:
        return _parametrar(super().get_params(ctx), ctx)


class Grupp(TyperGroup):
    """All commands, likewise."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        _anvandning(self, ctx, formatter)

    def get_params(self, ctx: Any) -> list[Any]:
        return _parametrar(super().get_params(ctx), ctx)


def _anvandning(kommando: Kommando | Grupp, ctx: Any, formatter: Any) -> None:
    delar = " ".join(kommando.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, delar, prefix="Användning (usage): ")


def _parametrar(parametrar: list[Any], ctx: Any) -> list[Any]:
    for p in parametrar:
        typ = _TYPER.get(typen := p.display_type(ctx), typen)
        p.display_type_rich = lambda ctx, typ=typ: typ
        if p.name == "help":
            p.help = _HJALP
    return parametrar
