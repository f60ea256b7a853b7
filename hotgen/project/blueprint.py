"""Blueprints as files: where they are, what they are called and what they say of themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hotgen.errors import BlueprintError, Note, Origin

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Blueprint:
    """One module that describes a stack; *library* is true of those that come with hotgen."""

    name: str
    path: Path
    library: bool = False

    @property
    def description(self) -> str:
        """The first line of the module's docstring, else of its class's; nothing is run."""
        import ast

        try:
            module = ast.parse(self.path.read_bytes(), self.path.name)
        except (SyntaxError, ValueError) as error:
            return f"(cannot be read: {error})"
        classes = [node for node in module.body if isinstance(node, ast.ClassDef)]
        own = (node for node in classes if folded(node.name) == folded(self.path.stem))
        texts = [ast.get_docstring(module), *map(ast.get_docstring, own)]
        return next((text.partition("\n")[0].strip() for text in texts if text), "")


def kebab(stem: str) -> str:
    """Return the name of the blueprint in the module *stem*: ``web_tier`` is ``web-tier``."""
    return stem.replace("_", "-")


def folded(name: str) -> str:
    """Return *name* without what sets apart the spellings of a module, a class and a NAME."""
    return name.replace("_", "").replace("-", "").casefold()


def is_name(argument: str) -> bool:
    """Whether *argument* is a NAME; with a slash or a suffix it is a path."""
    return "/" not in argument and "." not in argument


def collect(folder: Path, *, library: bool = False) -> dict[str, Blueprint]:
    """Return the blueprints in *folder* by name; modules with a leading underscore are not any."""
    found: dict[str, Blueprint] = {}
    for path in sorted(folder.glob("*.py")):
        if path.name.startswith("_"):
            continue
        blueprint = Blueprint(kebab(path.stem), path, library)
        twin = found.setdefault(blueprint.name, blueprint)
        if twin is not blueprint:
            note = Note("the other one", Origin(str(twin.path), 1))
            message = f"two modules here are blueprints of one name, {twin.name!r}"
            raise BlueprintError(message, origin=Origin(str(path), 1), notes=[note])
    return found
