"""Attacks with more than one file: nesting, files that are no files, environments, parameters."""

from __future__ import annotations

import os
from pathlib import Path

from tests.validate.attacks.attack import HEAD, Attack, Files, resources

_NEST = "resources: {n: {type: %s}}\n"


def _circle() -> Files:
    files = {f"n{i}.yaml": HEAD + _NEST % f"n{(i + 1) % 300}.yaml" for i in range(300)}
    return {"main.yaml": HEAD + _NEST % "n0.yaml", **files}


def _each_names_all() -> Files:
    inside = "".join(f"  r{i}: {{type: n{i}.yaml}}\n" for i in range(60))
    text = f"{HEAD}resources:\n{inside}"
    return {"main.yaml": text, **{f"n{i}.yaml": text for i in range(60)}}


def _two_of_the_next() -> Files:
    """Make levels each of which has the next one twice, with other values."""
    level = (
        "parameters: {p: {type: string, default: a}}\nresources:\n"
        "  a: {type: n%d.yaml, properties: {p: {list_join: ['', [{get_param: p}, a]]}}}\n"
        "  b: {type: n%d.yaml, properties: {p: {list_join: ['', [{get_param: p}, b]]}}}\n"
    )
    files = {f"n{i}.yaml": HEAD + level % (i + 1, i + 1) for i in range(30)}
    end = f"{HEAD}parameters: {{p: {{type: string}}}}\n"
    return {"main.yaml": HEAD + level % (0, 0), **files, "n30.yaml": end}


def _large_again_and_again() -> Files:
    """Make a large template that is nested with many values."""
    values = "".join(f"      - a{i}\n" for i in range(20_000))
    inside = (
        f"{HEAD}parameters: {{p: {{type: string}}}}\nresources:\n  r:\n    type: OS::Heat::Value\n"
        f"    properties:\n      value:\n{values}"
    )
    return {
        "main.yaml": resources(lambda i: f"{{type: n.yaml, properties: {{p: v{i}}}}}", 900),
        "n.yaml": inside,
    }


def _many_large() -> Files:
    text = f"{HEAD}outputs: {{o: {{value: [{'1,' * 100_000}]}}}}\n"
    return {
        "main.yaml": resources(lambda i: f"{{type: n{i}.yaml}}", 40),
        **{f"n{i}.yaml": text for i in range(40)},
    }


def _many_contents() -> Files:
    read = "{type: OS::Heat::Value, properties: {value: {get_file: f%d}}}"
    return {
        "main.yaml": resources(lambda i: read % i, 60),
        **{f"f{i}": "a" * 500_000 for i in range(60)},
    }


def _many_missing() -> Files:
    read = "{type: OS::Heat::Value, properties: {value: {get_file: file_%d}}}"
    beside = {f"files_{i}": "" for i in range(1000)}
    return {"main.yaml": resources(lambda i: read % i, 5000), **beside}


def _one(file: str) -> Files:
    return {"main.yaml": f"{HEAD}outputs: {{o: {{value: {{get_file: {file}}}}}}}\n"}


def _nested(file: str) -> Files:
    return {"main.yaml": HEAD + _NEST % file}


def _with(environment: str | bytes, template: str = "") -> Files:
    return {"main.yaml": HEAD + template, "e.yaml": environment}


def _holes(folder: Path) -> None:
    """Make a file that has no end in practice, and takes no room on disk."""
    with (folder / "huge").open("wb") as file:
        file.truncate(1 << 40)


ENVIRONMENT = ("-e", "e.yaml")
JSON = "parameters: {p: {type: json}}\n"

ATTACKS = (
    Attack("nests itself", lambda: _nested("main.yaml"), "HOT136", message="without end"),
    Attack(
        "nests itself by another name",
        lambda: _nested("./x/../main.yaml"),
        "HOT136",
        message="without end",
    ),
    Attack(
        "nests itself through a link",
        lambda: _nested("link.yaml"),
        "HOT136",
        message="without end",
        prepare=lambda folder: (folder / "link.yaml").symlink_to("main.yaml"),
    ),
    Attack(
        "a link to itself",
        lambda: _nested("link.yaml"),
        "HOT135",
        message="too many levels of symbolic links",
        prepare=lambda folder: (folder / "link.yaml").symlink_to("link.yaml"),
    ),
    Attack("a circle of 300 files", _circle, "HOT136", message="without end"),
    Attack("60 files that name one another", _each_names_all, "HOT136", message="without end"),
    Attack("30 levels, each with two of the next", _two_of_the_next, "HOT423", "resources.a.type"),
    Attack("a large template 900 times", _large_again_and_again),
    Attack("40 large templates", _many_large, "HOT101", message="too many keys and values"),
    Attack(
        "30 MB in files", _many_contents, "HOT135", message="all files together are larger than"
    ),
    Attack("5,000 files that are missing", _many_missing, "HOT135", message="cannot read"),
    Attack("get_file of a folder", lambda: _one("."), "HOT135", message="is a directory"),
    Attack("get_file of a device", lambda: _one("/dev/zero"), "HOT135", message="no regular file"),
    Attack(
        "get_file of a pipe",
        lambda: _one("pipe"),
        "HOT135",
        message="no regular file",
        prepare=lambda folder: os.mkfifo(folder / "pipe"),
    ),
    Attack(
        "get_file of a terabyte",
        lambda: _one("huge"),
        "HOT135",
        message="larger than 1 MiB",
        prepare=_holes,
    ),
    Attack(
        "get_file from outside",
        lambda: _one("/etc/hostname"),
        "HOT172",
        message="is outside of the project",
    ),
    Attack(
        "get_file over http",
        lambda: _one("http://localhost:9/f"),
        "HOT171",
        message="Heat's client fetches",
    ),
    Attack(
        "a template that is a pipe",
        lambda: _nested("pipe.yaml"),
        "HOT135",
        message="no regular file",
        prepare=lambda folder: os.mkfifo(folder / "pipe.yaml"),
    ),
    Attack("a name with a NUL", lambda: _one('"a\\0b"'), "HOT135", message="null byte"),
    Attack("a name of 100,000 letters", lambda: _one("a" * 100_000), "HOT135"),
    Attack(
        "a registry that leads to itself",
        lambda: _with("resource_registry: {A::B: C::D, C::D: A::B}\n", _NEST % "A::B"),
        arguments=ENVIRONMENT,
    ),
    Attack(
        "a chain of 20,000 aliases of types",
        lambda: _with(
            "resource_registry:\n" + "".join(f"  A::T{i}: A::T{i + 1}\n" for i in range(20_000)),
            _NEST % "A::T0",
        ),
        arguments=ENVIRONMENT,
    ),
    Attack(
        "20,000 globs of types",
        lambda: _with(
            "resource_registry:\n"
            + "".join(f"  '{'*a' * 12}{i}*': OS::Heat::None\n" for i in range(2_000)),
            "resources:\n" + "".join(f"  r{i}: {{type: {'a' * 60}{i}}}\n" for i in range(300)),
        ),
        arguments=ENVIRONMENT,
    ),
    Attack(
        "an environment of 100,000 parameters",
        lambda: _with("parameters:\n" + "".join(f"  p{i}: 1\n" for i in range(100_000))),
        "HOT321",
        arguments=ENVIRONMENT,
    ),
    Attack(
        "an environment that is no text",
        lambda: _with(b"\xff\xfe\0"),
        "HOT101",
        message="not UTF-8",
        arguments=ENVIRONMENT,
    ),
    Attack(
        "an environment that nests 10,000 deep",
        lambda: _with(f"parameters: {{p: {'[' * 10_000}{']' * 10_000}}}\n", JSON),
        "HOT104",
        arguments=ENVIRONMENT,
    ),
    Attack(
        "JSON that nests 100,000 deep",
        lambda: _with(f"parameters: {{p: '{'[' * 100_000}{']' * 100_000}'}}\n", JSON),
        "HOT323",
        "parameters.p",
        "must be JSON",
        arguments=ENVIRONMENT,
    ),
    Attack(
        "100,000 letters on the command line",
        lambda: HEAD + "parameters: {p: {type: number}}\n",
        "HOT313",
        "parameters.p",
        "must be a number",
        arguments=("--mode", "create", "-P", f"p={'a' * 100_000}"),
    ),
)
