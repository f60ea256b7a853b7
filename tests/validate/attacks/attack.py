"""What an attack is: files that somebody hands to hotgen, and what it has to say to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Files: TypeAlias = Mapping[str, str | bytes]

HEAD = "heat_template_version: 2021-04-16\n"
TOO_MUCH = "this takes too long, or too much memory, to be worked out"
MORE = "there is more of this; the first 1,000 places are told"


@dataclass(frozen=True, slots=True)
class Attack:
    """Files to be made, of which ``main.yaml`` is validated with *arguments*.

    A finding of *rule* must say *message* at *path*; nothing need be said where there is no rule.
    What a text cannot be, such as a pipe, *prepare* makes in the folder.
    """

    name: str
    files: Callable[[], str | bytes | Files]
    rule: str = ""
    path: str = ""
    message: str = ""
    arguments: tuple[str, ...] = ()
    prepare: Callable[[Path], object] | None = None

    def __str__(self) -> str:
        """Return the name, by which tests and tables call it."""
        return self.name

    def write(self, folder: Path) -> Path:
        """Write the files into *folder*, and return the main one."""
        made = self.files()
        files = made if isinstance(made, Mapping) else {"main.yaml": made}
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        if self.prepare is not None:
            self.prepare(folder)
        return folder / "main.yaml"


def value(text: str, version: str = HEAD) -> str:
    """Return a template with one resource, whose ``value`` is *text*."""
    return f"{version}resources: {{r: {{type: OS::Heat::Value, properties: {{value: {text}}}}}}}\n"


def resources(each: Callable[[int], str], count: int, before: str = "") -> str:
    """Return a template with *count* resources, after what stands *before* them."""
    lines = "".join(f"  r{index}: {each(index)}\n" for index in range(count))
    return f"{HEAD}{before}resources:\n{lines}"


def parameter(text: str) -> str:
    """Return a template with one parameter, which is *text* inside."""
    return f"{HEAD}parameters: {{p: {{{text}}}}}\n"


def listed(item: str, count: int) -> str:
    """Return a list that has *item* many times."""
    return f"[{','.join([item] * count)}]"


def doubled(first: str, again: Callable[[str], str], times: int, indent: str = "") -> str:
    """Return keys of which each is made of the one before, by its alias."""
    lines = (f"{indent}k{n}: &a{n} {again(f'*a{n - 1}')}\n" for n in range(1, times))
    return f"{indent}k0: &a0 {first}\n" + "".join(lines)
