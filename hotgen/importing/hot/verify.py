"""Whether a blueprint makes the very templates that it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hotgen.dsl.synth import synth
from hotgen.errors import HotgenError
from hotgen.hot.expr import ABSENT
from hotgen.project.loading import authors_lines, stack_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.bundle import Bundle
    from hotgen.hot.template import Template
    from hotgen.importing.hot.blueprint import Blueprint


def differences(blueprint: Blueprint) -> list[str]:
    """Return where what *blueprint* makes differs from what it was made from, in words.

    The order of keys does not count, everything else does: ``1`` is not ``True``.
    """
    from pathlib import Path

    with TemporaryDirectory(prefix="hotgen-") as folder:
        path = Path(folder, f"{blueprint.module}.py")
        for name, data in blueprint.contents().items():
            (path.parent / name).parent.mkdir(parents=True, exist_ok=True)
            (path.parent / name).write_bytes(data)
        try:
            stack = stack_class(path)
            with authors_lines(path):
                made = synth(stack)
        except HotgenError as error:
            return [error.message]
    return [*_between(blueprint.bundle, made)]


def _between(wanted: Bundle, made: Bundle) -> Iterator[str]:
    nested = {key: _with_values(template) for key, template in wanted.nested.items()}
    yield from _different(f"{wanted.main}:", _with_values(wanted.template), made.template)
    yield from _different("nested", nested, made.nested)
    yield from _different("files", wanted.files, made.files)
    environments = zip(wanted.environments.items(), made.environments.values(), strict=True)
    for (key, environment), other in environments:
        yield from _different(f"{key}:", environment, other)


def _with_values(template: Template) -> Template:
    """Return *template* with null for the values that outputs lack, which Heat refuses."""
    outputs = {
        name: replace(output, value=None) if output.value is ABSENT else output
        for name, output in template.outputs.items()
    }
    return replace(template, outputs=outputs)


def _different(where: str, wanted: object, made: object) -> Iterator[str]:
    """Yield the innermost places at which the two differ."""
    if is_dataclass(wanted) and type(wanted) is type(made):
        for field in fields(wanted):
            if field.compare:
                both = getattr(wanted, field.name), getattr(made, field.name)
                yield from _different(_inside(where, field.name), *both)
    elif isinstance(wanted, Mapping) and isinstance(made, Mapping):
        for key in {**wanted, **made}:
            inside = _inside(where, key)
            if key in wanted and key in made:
                yield from _different(inside, wanted[key], made[key])
            else:
                yield f"{inside} is {'missing' if key in wanted else 'new'}"
    elif isinstance(wanted, tuple) and isinstance(made, tuple) and len(wanted) == len(made):
        for index, both in enumerate(zip(wanted, made, strict=True)):
            yield from _different(_inside(where, index), *both)
    elif type(wanted) is not type(made) or repr(wanted) != repr(made):
        yield f"{where} is another value"


def _inside(where: str, key: object) -> str:
    return f"{where} {key}" if where.endswith(":") else f"{where}.{key}"
