"""Settings: inputs of build() in plain Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from hotgen.dsl.interface import check_settings
from hotgen.dsl.synth import synth
from hotgen.errors import UsageError
from tests.dsl.authoring import HEADER

if TYPE_CHECKING:
    from tests.dsl.authoring import Author

DECLARATIONS = """\
class Demo(Stack):
    zones: int = setting(default=1, description="How many")
    tls: bool = setting(default=False)
    share: float = setting(default=0.5)
    title: str = setting(default="a")
    ports: list[int] = setting(default=[80])
    fixed: tuple[str, int] = setting(default=("a", 1))
    many: tuple[int, ...] = setting(default=())
    labels: dict[str, str] = setting(default={})
    sequence: Sequence[str] = setting(default=())
    nested: dict[str, list[int]] = setting(default={})
    kind: Literal["a", 1] = setting(default="a")
    maybe: int | None = setting(default=None)
    anything: Any = setting(default=None)
    bare: list = setting(default=[])
    whatever = setting(default=None)

    def build(self):
"""


def stack(body: str) -> str:
    """Return a stack with settings of all kinds and the statements of *body*."""
    return DECLARATIONS + f"        {body}\n"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("zones", 3),
        ("tls", True),
        ("share", 1),
        ("share", 0.25),
        ("title", "b"),
        ("ports", [1, 2]),
        ("ports", ()),
        ("fixed", ["b", 2]),
        ("many", [1, 2, 3]),
        ("labels", {"a": "b"}),
        ("sequence", ["a"]),
        ("nested", {"a": [1], "b": []}),
        ("kind", 1),
        ("maybe", 2),
        ("maybe", None),
        ("anything", ["a", 1]),
        ("bare", ["a", 1]),
        ("whatever", {"a": 1}),
    ],
)
def test_settings_reach_build(name: str, value: object, author: Author) -> None:
    """A value of the annotated type is what build() sees."""
    text = stack(f"self.net = Net(a=self.{name} == {value!r})")
    assert author.bundle(text, **{name: value}).template.resources["net"].properties == {"a": True}


def test_defaults_reach_build(author: Author) -> None:
    """What is not given has its default."""
    template = author.bundle(
        stack("self.nets = [Net(title=self.title) for i in range(self.zones)]")
    )
    assert template.template.resources["nets_0"].properties == {"title": "a"}


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("zones", "3", "int"),
        ("zones", True, "int"),
        ("zones", 1.5, "int"),
        ("zones", None, "int"),
        ("tls", 1, "bool"),
        ("tls", "yes", "bool"),
        ("share", "1", "float"),
        ("share", True, "float"),
        ("title", 1, "str"),
        ("ports", 80, "list[int]"),
        ("ports", ["80"], "list[int]"),
        ("ports", "80", "list[int]"),
        ("many", ["a"], "tuple[int, ...]"),
        ("labels", {"a": 1}, "dict[str, str]"),
        ("labels", ["a"], "dict[str, str]"),
        ("sequence", "a", "Sequence[str]"),
        ("nested", {"a": ["b"]}, "dict[str, list[int]]"),
        ("kind", "b", "Literal['a', 1]"),
        ("maybe", "a", "int | None"),
    ],
)
def test_settings_of_a_wrong_type(name: str, value: object, wanted: str, author: Author) -> None:
    """The message names the type of the annotation and shows the value."""
    with pytest.raises(UsageError) as caught:
        author.bundle(stack("pass"), **{name: value})
    assert caught.value.message == f"the setting {name!r} of Demo must be {wanted}, not {value!r}"


def test_an_unknown_setting(author: Author) -> None:
    """The nearest one is named."""
    with pytest.raises(UsageError) as caught:
        author.bundle(stack("pass"), zonse=1)
    assert caught.value.message == "Demo has no setting 'zonse': did you mean 'zones'?"


def test_settings_can_be_checked_alone(author: Author) -> None:
    """Whoever reads them from somewhere can have each checked, without a build."""
    demo: Any = author.run(author.write(HEADER + stack("pass"))).Demo
    check_settings(demo, {"zones": 2})
    with pytest.raises(UsageError, match="must be int"):
        check_settings(demo, {"zones": "2"})


def test_a_default_is_not_changed_by_a_build(author: Author) -> None:
    """What build() does to a list lasts for this build only: rendering twice gives the same."""
    text = stack("self.ports.append(len(self.ports))\n        self.net = Net(ports=self.ports)")
    demo: Any = author.run(author.write(HEADER + text)).Demo
    given: dict[str, object] = {"ports": [1, 2]}
    assert synth(demo).template.resources["net"].properties == {"ports": (80, 1)}
    assert synth(demo).template.resources["net"].properties == {"ports": (80, 1)}
    assert synth(demo, settings=given).template.resources["net"].properties == {"ports": (1, 2, 2)}
    assert given == {"ports": [1, 2]}


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("«self.zones» = 2", "'zones' is a setting of this stack: choose another attribute"),
        ("«self.tls» = Net()", "'tls' is a setting of this stack: choose another attribute"),
    ],
)
def test_settings_cannot_be_assigned(body: str, message: str, author: Author) -> None:
    """They are chosen before build() runs."""
    assert author.mistake(stack(body)) == message


def test_a_setting_is_known_while_build_runs(author: Author) -> None:
    """It decides what Python decides: conditions, loops and texts."""
    template = author.bundle(
        stack("""if self.tls:
            for i in range(self.zones):
                self.add(f"{self.title}-{i}", Net())"""),
        tls=True,
        zones=2,
    ).template
    assert [*template.resources] == ["a-0", "a-1"]
