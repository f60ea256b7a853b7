"""From a blueprint's file to its Stack class; whatever goes wrong is told at the author's line."""

from __future__ import annotations

import builtins
import re
import sys
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Final

from hotgen.dsl.sites import Site
from hotgen.dsl.stack import Stack
from hotgen.errors import BlueprintError, HotgenError, Note, Origin, nearest
from hotgen.project.blueprint import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import CodeType, FrameType

_NOT_THERE: Final = re.compile(r"cannot import name '([^']+)'")
"""How Python tells a name that a module does not have, before 3.12 nowhere but in the message."""


_UNEXPECTED: Final = re.compile(r"got an unexpected keyword argument '(\w+)'")
"""How Python tells a keyword that a function does not have."""


def stack_class(path: Path) -> type[Stack]:
    """Return the Stack class in the module at *path* that has the name of the module."""
    stacks = _stacks(_run(path))
    for name, stack in stacks.items():
        if folded(name) == folded(path.stem):
            return stack
    wanted = "".join(word.capitalize() for word in path.stem.replace("-", "_").split("_"))
    message = f"this blueprint needs a Stack class of its own name, {wanted!r}"
    if not stacks:
        raise BlueprintError(f"{message}; there is no Stack class here", origin=_top(path))
    notes = [Note(f"there is {name!r}", s.hotgen_site.origin()) for name, s in stacks.items()]
    raise BlueprintError(message, origin=_top(path), notes=notes)


def _stacks(module: ModuleType) -> dict[str, type[Stack]]:
    """Return the Stack classes that are written in *module*; imported ones are not its own."""
    classes = {name: thing for name, thing in vars(module).items() if isinstance(thing, type)}
    return {
        name: thing
        for name, thing in classes.items()
        if issubclass(thing, Stack) and thing.__module__ == module.__name__
    }


def _run(path: Path) -> ModuleType:
    """Run the module at *path* under a private name, so that it shadows no other module."""
    code = _compile(path)
    module = ModuleType(_private_name(path))
    module.__file__ = str(path)
    module.__package__ = ""
    sys.modules[module.__name__] = module  # type hints are looked up there
    try:
        with authors_lines(path):
            exec(code, vars(module))  # noqa: S102 - a blueprint is a program
    except BaseException:
        del sys.modules[module.__name__]
        raise
    return module


def _compile(path: Path) -> CodeType:
    try:
        return compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
    except SyntaxError as error:
        origin = Origin(str(path), error.lineno or 1, error.offset or 1)
        raise BlueprintError(f"this is not Python: {error.msg}", origin=origin) from error


def _private_name(path: Path) -> str:
    name = f"_hotgen_blueprint_{path.stem}"
    while name in sys.modules and sys.modules[name].__file__ != str(path):
        name += "_"
    return name


@contextmanager
def authors_lines(path: Path) -> Iterator[None]:
    """Give whatever the blueprint at *path* raises the place of its author's line."""
    try:
        yield
    except HotgenError as error:
        if error.origin is None:
            site = _innermost(error, path)[1]
            error.origin = site.origin() if site else None
        raise
    except (Exception, SystemExit) as error:
        frame, site = _innermost(error, path)
        if frame is None or site is None:
            raise  # not the blueprint's doing
        keyword = _UNEXPECTED.search(str(error)) if isinstance(error, TypeError) else None
        origin = site.part([keyword[1]], key=True) if keyword else site.origin()
        raise BlueprintError(_explained(error, frame, path), origin=origin) from error


def _innermost(error: BaseException, path: Path) -> tuple[FrameType | None, Site | None]:
    """Return the last call on the way to *error* that is written in *path*."""
    frame, site = None, None
    traceback = error.__traceback__
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if code.co_filename == str(path):
            frame, site = traceback.tb_frame, Site(code, traceback.tb_lasti)
        traceback = traceback.tb_next
    return frame, site


def _explained(error: BaseException, frame: FrameType, path: Path) -> str:
    """Return the error in words, with the nearest right spelling of a name that is not there."""
    message = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    match error:
        case ModuleNotFoundError(name=str(name)) if (path.parent / f"{name}.py").exists():
            return f"{message}; blueprints import hotgen, never one another"
        case ModuleNotFoundError(name=str(name)):
            package, _, last = name.rpartition(".")
            return message + _similar(last, _modules(package))
        case ImportError(name=str(module)) if match := _NOT_THERE.match(str(error)):
            known = {*dir(sys.modules.get(module)), *_modules(module)}
            return f"{module} has no {match[1]!r}{_similar(match[1], known)}"
        case AttributeError(name=str(name), obj=thing):
            return message + _similar(name, [own for own in dir(thing) if own[0] != "_"])
        case NameError(name=str(name)):
            return message + _similar_name(name, frame)
    return message


def _similar_name(name: str, frame: FrameType) -> str:
    """Name what was meant by *name* in *frame*: mostly, ``self.`` was left out."""
    author = frame.f_locals.get("self")
    if hasattr(type(author), name) or name in getattr(author, "__dict__", ()):
        return f"; did you mean 'self.{name}'?"
    return _similar(name, {*frame.f_locals, *frame.f_globals, *vars(builtins)})


def _similar(name: str, known: Iterable[str]) -> str:
    near = nearest(name, known)
    return f"; did you mean {near!r}?" if near else ""


def _modules(package: str) -> list[str]:
    """Return the modules in *package*; of those outside of any, only hotgen is meant."""
    from pkgutil import iter_modules

    if not package:
        return ["hotgen"]
    return [found.name for found in iter_modules(getattr(sys.modules.get(package), "__path__", ()))]


def _top(path: Path) -> Origin:
    return Origin(str(path), 1)
