"""Environments of a stack: checked against its parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from hotgen import Environment as Declared
from hotgen.hot.environment import Environment
from tests.dsl.authoring import HEADER, span, unmark

if TYPE_CHECKING:
    from tests.dsl.authoring import Author

DECLARATIONS = """\
class Demo(Stack):
    image: Input[str] = parameter("Image")
    key_name: Input[str] = parameter("Key", name="key-name", hidden=True)
    options: Input[dict[str, Any]] = parameter("Options")
"""


def stack(environment: str) -> str:
    """Return a stack with parameters and one environment."""
    return f"{DECLARATIONS}    environments = {{'small': {environment}}}\n"


def test_all_sections_of_an_environment(author: Author) -> None:
    """Parameters get the names that HOT has for them; all else is as it was given."""
    text = stack(
        """Environment(
            {"key-name": "b"},
            image="a",
            options={"a": [1, {"b": None}]},
            parameter_defaults={"size": 1},
            resource_registry={"OS::A": "a.yaml", "resources": {"b": {"hooks": ["pre-create"]}}},
            parameter_merge_strategies={"default": "merge"},
            event_sinks=[{"type": "zaqar-queue", "target": "a", "ttl": 60}],
            encrypted_param_names=["key-name"],
        )"""
    )
    assert author.bundle(text).environments == {
        "small": Environment(
            parameters={"key-name": "b", "image": "a", "options": {"a": (1, {"b": None})}},
            parameter_defaults={"size": 1},
            resource_registry={"OS::A": "a.yaml", "resources": {"b": {"hooks": ("pre-create",)}}},
            parameter_merge_strategies={"default": "merge"},
            event_sinks=({"type": "zaqar-queue", "target": "a", "ttl": 60},),
            encrypted_param_names=("key-name",),
        )
    }


def test_parameters_by_the_names_that_python_has(author: Author) -> None:
    """A parameter with another name in HOT is given by its attribute."""
    [environment] = author.bundle(stack("Environment(key_name='a')")).environments.values()
    assert environment == Environment(parameters={"key-name": "a"})


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ("Environment(«imagee»='a')", "Demo has no parameter 'imagee': did you mean 'image'?"),
        ("Environment(«x»=1)", "Demo has no parameter 'x': allowed: image, key_name, options"),
        (
            "Environment(options={'a': «{1}»})",
            "a value of type set cannot stand in a template: make it a list",
        ),
        (
            "Environment(image=«get_param('a')»)",
            "only Heat will know the parameter 'a': this has to be plain data",
        ),
        (
            "Environment(parameter_defaults={'a': «STACK_ID»})",
            "only Heat will know the parameter 'OS::stack_id': this has to be plain data",
        ),
        (
            "Environment(event_sinks=[{'a': «b'b'»}])",
            "bytes cannot stand in a template: decode() makes a text of them",
        ),
    ],
)
def test_mistakes_in_an_environment(environment: str, message: str, author: Author) -> None:
    """They are told at the parameter or value."""
    assert author.mistake(stack(environment)) == message


@pytest.mark.parametrize(
    ("path", "environment"),
    [
        (("parameters", "image"), "Environment(image=«'a'»)"),
        (("parameters", "key-name"), "Environment(key_name=«'a'»)"),
        (("parameters", "key-name"), "Environment({'key-name': «'a'»})"),
        (("parameters", "options", "a", 0), "Environment(options={'a': [«1»]})"),
        (("parameter_defaults", "a"), "Environment(parameter_defaults={'a': «1»})"),
        (("event_sinks", 0, "type"), "Environment(event_sinks=[{'type': «'a'»}])"),
        (("encrypted_param_names", 0), "Environment(encrypted_param_names=[«'a'»])"),
        (("parameters", "nothing"), "«Environment()»"),
        (("event_sinks",), "«Environment()»"),
    ],
)
def test_places_in_an_environment(path: tuple[Any, ...], environment: str, author: Author) -> None:
    """The place of a value, or of the call where there is none."""
    text = unmark(HEADER + stack(environment))
    [built] = author.bundle_of(author.write(text.text)).environments.values()
    assert [span(built.origins.locate(path))] == text.places


def test_the_place_of_a_key(author: Author) -> None:
    """That of a keyword or of the key of a mapping."""
    text = unmark(HEADER + stack("Environment({«'key-name'»: 'a'}, «image»='b')"))
    [built] = author.bundle_of(author.write(text.text)).environments.values()
    names = ["key-name", "image"]
    assert [
        span(built.origins.locate(("parameters", name), key=True)) for name in names
    ] == text.places


def test_values_are_not_shown() -> None:
    """An environment can be looked at without showing secrets."""
    assert repr(Declared(image="secret", key="secret")) == "<Environment of image, key>"
