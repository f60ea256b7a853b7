"""The contents of files from Jinja2 templates, with values inside that only Heat knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.dsl.files import FOLDER, path_beside
from hotgen.dsl.sites import here, mistake
from hotgen.dsl.values import Unknowable
from hotgen.errors import BlueprintError, Note, Origin, suggestion
from hotgen.functions import str_replace_strict

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from jinja2 import Environment

    from hotgen.dsl.sites import Site
    from hotgen.dsl.values import HeatValue


def template_file(name: str, **values: object) -> str | HeatValue:
    """Return ``files/<name>`` beside the blueprint, rendered by Jinja2 with *values*.

    A value that only Heat knows can be printed, but not computed with; the result is then a
    ``str_replace_strict`` in which ``<%name%>`` stands for it. Templates run in Jinja2's sandbox,
    may include files beside them, and must be given every name that they use.
    """
    site = here().author()
    path = path_beside(name, site)
    tokens = _Tokens()
    stand_ins = {key: tokens.stand_in(key, value) for key, value in values.items()}
    text = _render(path, name, stand_ins, site)
    for token in tokens.made:
        if text.count(token.text) != token.printed:
            message = (
                f"{FOLDER}/{name} changes {token.name!r}, which only Heat will know: "
                "print it as it is, without filters"
            )
            raise mistake(message, site)
    printed = {token.text: token.value for token in tokens.made if token.printed}
    return str_replace_strict(text, printed) if printed else text


class _Token(Unknowable):
    """What a template sees of a value that only Heat knows."""

    def __init__(self, name: str, value: Unknowable) -> None:
        self.name = name
        self.value = value
        self.text = f"<%{name}%>"
        self.printed = 0

    def described(self) -> str:
        return f"{self.name!r}"

    def __str__(self) -> str:
        self.printed += 1
        return self.text


class _Tokens:
    """Gives each value that only Heat knows a token that stands for it in the text."""

    def __init__(self) -> None:
        self.made: list[_Token] = []

    def stand_in(self, name: str, value: object) -> object:
        """Return *value* with a token for everything in it that only Heat knows."""
        if isinstance(value, Unknowable):
            token = _Token(name, value)
            self.made.append(token)
            return token
        if isinstance(value, dict):
            return {key: self.stand_in(f"{name}.{key}", item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.stand_in(f"{name}.{index}", item) for index, item in enumerate(value)]
        return value


def _render(path: Path, name: str, values: dict[str, object], site: Site) -> str:
    """Render the template; its mistakes point at its own line and name the author's call."""
    from jinja2 import TemplateError, TemplateSyntaxError, UndefinedError

    try:
        return _environment(path).get_template(path.name).render(values)
    except TemplateSyntaxError as error:
        place = Origin(error.filename or str(path), error.lineno)
        raise _mistake(f"{FOLDER}/{name}: {error.message}", place, site) from error
    except UndefinedError as error:
        missing = str(error.message).split("'")[1:2]
        hint = f": {suggestion(missing[0], values)}" if missing else ""
        place = _line(error.__traceback__, path)
        raise _mistake(f"{FOLDER}/{name}: {error.message}{hint}", place, site) from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        place = _line(error.__traceback__, path)
        raise _mistake(f"{FOLDER}/{name}: {error}", place, site) from error
    except BlueprintError as error:
        raise _mistake(error.message, _line(error.__traceback__, path), site) from error


def _mistake(message: str, place: Origin, site: Site) -> BlueprintError:
    """Return an error in a template, which also names the author's call."""
    call = Note("rendered from here", site.author().origin())
    return BlueprintError(message, origin=place, notes=(call, *site.notes()))


def _environment(path: Path) -> Environment:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    return SandboxedEnvironment(
        loader=FileSystemLoader(path.parent),
        undefined=StrictUndefined,
        autoescape=False,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _line(traceback: TracebackType | None, path: Path) -> Origin:
    """Return the innermost line of a template in *traceback*, which Jinja2 rewrites for that."""
    origin = Origin(str(path), 1)
    while traceback is not None:
        file = traceback.tb_frame.f_code.co_filename
        if str(path.parent) == file.rsplit("/", 1)[0]:
            origin = Origin(file, traceback.tb_lineno)
        traceback = traceback.tb_next
    return origin
