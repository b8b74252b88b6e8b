"""Shapes of the domain as a client writes them: camelCase, days and kronor as text.

A regelverk or a report has many parts, each already a shape with its checks. `SomAnrop` takes such
a shape in over HTTP without anybody writing it twice: what differs is only how names, days and
amounts are written.
"""

from __future__ import annotations

from datetime import date
from functools import cache, reduce
from operator import or_
from types import UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin, get_type_hints

from pydantic import Field, GetCoreSchemaHandler, create_model
from pydantic.alias_generators import to_camel
from pydantic_core import CoreSchema, core_schema

from api.grund.falt import Anrop, Dag, Kronor, KronorEllerNoll
from domain.grund.varden import Ore, OreEllerNoll, Uppgift

_BYTEN: tuple[tuple[object, object], ...] = (
    (date, Dag),
    (Ore, Kronor),
    (OreEllerNoll, KronorEllerNoll),
)


class SomAnrop:
    """In an annotation: `Annotated[Innehall, SomAnrop()]` is an Innehall that a client wrote."""

    def __get_pydantic_core_schema__(self, form: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate as the derived shape, and hand over the domain's own."""
        skriven = handler.generate_schema(utifran(form))
        return core_schema.no_info_after_validator_function(
            lambda varde: form.model_validate(varde.model_dump()), skriven
        )


@cache
def utifran(form: type[Uppgift]) -> type[Anrop]:
    """The shape as a client writes it: `belopp_ore` in öre is `belopp` in kronor."""
    falt: dict[str, Any] = {}
    for namn, slag in get_type_hints(form, include_extras=True).items():
        if namn in form.model_fields:
            sagt = form.model_fields[namn]
            utelamnat = ... if sagt.is_required() else sagt.default
            if type(None) in get_args(slag):
                utelamnat = None
            alias = to_camel(namn.removesuffix("_ore"))
            falt[namn] = (_typ(slag), Field(utelamnat, alias=alias))
    baser: Any = (Anrop, form)
    ny: Any = create_model(f"{form.__name__}Anrop", __base__=baser, __module__=__name__, **falt)
    ny.__doc__ = None  # written for those who read the domain
    return cast(type[Anrop], ny)


def _typ(slag: Any) -> Any:
    """The annotation, with the shapes, days and amounts in it as a client writes them."""
    for domanens, klientens in _BYTEN:
        if slag is domanens:
            return klientens
    if isinstance(slag, type) and issubclass(slag, Uppgift):
        return utifran(slag)
    delar = get_args(slag)
    match get_origin(slag):
        case origin if origin is tuple:
            return tuple[tuple(_typ(d) for d in delar)]  # type: ignore[misc]  # made, not written
        case origin if origin in (Union, UnionType):
            return reduce(or_, (_typ(d) for d in delar))
        case origin if origin is Annotated:
            return Annotated[(_typ(delar[0]), *slag.__metadata__)]
        case _:
            return slag
