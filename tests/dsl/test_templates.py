"""Where templates and files go, and what templates call one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.hot.expr import ABSENT, Call

if TYPE_CHECKING:
    from tests.dsl.authoring import Author

PLACES = "file is the path of a template in a folder, with / and without .. in it"


def stacks(inner: str, demo: str = "") -> str:
    """Return a stack that has another one, both with class keywords."""
    return f"""\
class Inner(Stack{inner}):
    pass

class Demo(Stack{demo}):
    def build(self):
        self.inner = Inner()
"""


@pytest.mark.parametrize(
    ("inner", "demo", "main", "nested", "spelt"),
    [
        ("", "", "demo.yaml", "inner.yaml", "inner.yaml"),
        (", file='Inner_1.yml'", "", "demo.yaml", "Inner_1.yml", "Inner_1.yml"),
        (", file='lib/inner.yaml'", "", "demo.yaml", "lib/inner.yaml", "lib/inner.yaml"),
        (", file='./inner.yaml'", "", "demo.yaml", "inner.yaml", "./inner.yaml"),
        (", file='./lib/inner.yaml'", "", "demo.yaml", "lib/inner.yaml", "./lib/inner.yaml"),
        ("", ", file='sub/main.yaml'", "main.yaml", "../inner.yaml", "../inner.yaml"),
        (", file='sub/a.yaml'", ", file='sub/main.yaml'", "main.yaml", "a.yaml", "a.yaml"),
        (", file='./a.yaml'", ", file='sub/main.yaml'", "main.yaml", "../a.yaml", "../a.yaml"),
        ("", ", file='main.template'", "main.template", "inner.yaml", "inner.yaml"),
    ],
)
def test_paths_of_templates(  # noqa: PLR0913, PLR0917 - what is given, and what comes of it
    inner: str, demo: str, main: str, nested: str, spelt: str, author: Author
) -> None:
    """``file`` is seen from the folder of everything; a template names another from where it is."""
    bundle = author.bundle(stacks(inner, demo))
    assert bundle.main == main
    assert [*bundle.nested] == [nested]
    assert bundle.template.resources["inner"].type == spelt
    assert bundle.resolve(spelt, main) == nested


def test_folder_of_the_main_template(author: Author) -> None:
    """The bundle knows in which folder the main template lies."""
    assert author.bundle(stacks("", ", file='a/b/main.yaml'")).folder == "a/b"
    assert author.bundle(stacks("")).folder == ""


def test_templates_below_templates(author: Author) -> None:
    """Each is seen from the one that names it, and is there once."""
    bundle = author.bundle(
        """\
        class Disk(Stack, file="lib/parts/disk.yaml"):
            pass

        class Server(Stack, file="lib/server.yaml"):
            def build(self):
                self.disk = Disk()

        class Demo(Stack):
            def build(self):
                self.server = Server()
                self.disk = Disk()
        """
    )
    assert bundle.template.resources["disk"].type == "lib/parts/disk.yaml"
    assert bundle.nested["lib/server.yaml"].resources["disk"].type == "parts/disk.yaml"
    assert {*bundle.nested} == {"lib/server.yaml", "lib/parts/disk.yaml"}


def test_settings_are_part_of_a_chosen_name_too(author: Author) -> None:
    """They stand before the suffix, in the same folder."""
    bundle = author.bundle(
        """\
        class Inner(Stack, file="lib/inner.v1.yaml"):
            zones: int = setting(default=1)

        class Demo(Stack):
            def build(self):
                self.inner = Inner(zones=2)
        """
    )
    assert bundle.template.resources["inner"].type == "lib/inner.v1-zones-2.yaml"


@pytest.mark.parametrize("file", ["''", "'/a.yaml'", "'a//b.yaml'", "'a/'", "'a/../b.yaml'", "5"])
def test_a_path_that_leads_elsewhere(file: str, author: Author) -> None:
    """It is told at the class."""
    assert author.mistake(f"«class Demo»(Stack, file={file}): pass") == PLACES


def test_two_templates_of_one_path(author: Author) -> None:
    """It is told where the second one is used."""
    body = "class Demo(Stack):\n    def build(self):\n        self.a = A()\n        self.b = «B()»"
    message = author.mistake(f"class A(Stack, file='b.yaml'): pass\nclass B(Stack): pass\n{body}")
    assert message == "two different templates would be called b.yaml: rename B"


# --- templates that no typed resource names -------------------------------------------------------


def test_class_beside_a_type(author: Author) -> None:
    """``template`` brings a class's template along, whatever the type calls it."""
    bundle = author.bundle(
        """\
        class Inner(Stack):
            def build(self):
                self.net = Net()

        class Demo(Stack):
            def build(self):
                self.inner = UntypedResource("./inner.yaml", {"a": 1}, template=Inner)
        """
    )
    inner = bundle.template.resources["inner"]
    assert (inner.type, inner.properties) == ("./inner.yaml", {"a": 1})
    assert [*bundle.nested["inner.yaml"].resources] == ["net"]


@pytest.mark.parametrize("template", ["'inner.yaml'", "Net", "Inner()"])
def test_template_that_is_no_class(template: str, author: Author) -> None:
    """It is told at the argument."""
    body = f"self.inner = UntypedResource('a', template=«{template}»)"
    text = f"class Inner(Stack): pass\nclass Demo(Stack):\n    def build(self):\n        {body}"
    assert author.mistake(text) == "template is the Stack class whose template the type names"


def test_template_that_contains_itself(author: Author) -> None:
    """It is told where it is said."""
    body = "self.inner = «UntypedResource('demo.yaml', template=Demo)»"
    text = f"class Demo(Stack):\n    def build(self):\n        {body}"
    assert author.mistake(text) == "Demo contains itself"


def test_class_as_the_type_of_a_definition(author: Author) -> None:
    """Inside a plain mapping a class stands for its file under ``type``, and nowhere else."""
    inner = "class Inner(Stack, file='lib/inner.yaml'): pass"
    text = f"{inner}\nclass Demo(Stack):\n    def build(self):\n        self.net = "
    bundle = author.bundle(f"{text}Net(a={{'type': Inner}})")
    assert bundle.template.resources["net"].properties == {"a": {"type": "lib/inner.yaml"}}
    assert [*bundle.nested] == ["lib/inner.yaml"]
    message = author.mistake(f"{text}Net(a={{'kind': «Inner»}})")
    assert message == "this is Inner itself: call it"


def test_classes_that_go_along(author: Author) -> None:
    """``also`` is for templates that only the cloud's own registry may name."""
    bundle = author.bundle(
        """\
        class Inner(Stack, file="lib/inner.yaml"):
            pass

        class Demo(Stack, also=[Inner]):
            pass
        """
    )
    assert [*bundle.nested] == ["lib/inner.yaml"]


@pytest.mark.parametrize("also", ["5", "Stack", "['a']", "[Net]", "[5]"])
def test_what_cannot_go_along(also: str, author: Author) -> None:
    """It is told at the class."""
    message = author.mistake(f"«class Demo»(Stack, also={also}): pass")
    assert message == "also is a list of Stack classes, as in also=[WebServer]"


def test_classes_in_a_registry(author: Author) -> None:
    """In an environment's registry a class stands for its file, seen from the main template."""
    bundle = author.bundle(
        """\
        class Inner(Stack, file="lib/inner.yaml"):
            pass

        class Demo(Stack, file="main/demo.yaml"):
            environments = {
                "a": Environment(
                    resource_registry={
                        "OS::A": Inner,
                        "OS::B": "b.yaml",
                        "resources": {"c": {"OS::C": Inner}},
                    }
                )
            }
        """
    )
    assert bundle.environments["a"].resource_registry == {
        "OS::A": "../lib/inner.yaml",
        "OS::B": "b.yaml",
        "resources": {"c": {"OS::C": "../lib/inner.yaml"}},
    }
    assert [*bundle.nested] == ["../lib/inner.yaml"]


def test_another_class_in_a_registry(author: Author) -> None:
    """Only a Stack has a file."""
    environment = "Environment(resource_registry={'OS::A': «Net»})"
    message = author.mistake(f"class Demo(Stack):\n    environments = {{'a': {environment}}}")
    assert message == "this is Net itself: call it"


# --- files ----------------------------------------------------------------------------------------


def files(author: Author, **contents: str) -> None:
    """Write files beside the blueprints."""
    for name, content in contents.items():
        path = author.folder / "files" / f"{name}.sh"
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")


@pytest.mark.parametrize(
    ("key", "folder", "file"),
    [
        ("a.sh", "", "a.sh"),
        ("./a.sh", "", "a.sh"),
        ("bin/b.sh", "", "bin/b.sh"),
        ("../a.sh", "sub/", "../a.sh"),
        ("a.sh", "sub/", "a.sh"),
    ],
)
def test_chosen_key_of_a_file(key: str, folder: str, file: str, author: Author) -> None:
    """The template calls it just so, and it goes where that leads."""
    files(author, a="go\n")
    bundle = author.bundle(
        f"class Demo(Stack, file='{folder}demo.yaml'):\n"
        f"    def build(self):\n        self.net = Net(a=get_file('a.sh', key='{key}'))"
    )
    assert bundle.template.resources["net"].properties == {"a": Call("get_file", key)}
    assert bundle.files == {file: "go\n"}


def test_files_in_nested_templates(author: Author) -> None:
    """Each template names a file from where it is."""
    files(author, a="go\n")
    bundle = author.bundle(
        """\
        class Inner(Stack, file="lib/inner.yaml"):
            def build(self):
                self.net = Net(a=get_file("a.sh"), b=get_file("a.sh", key="a.sh"))

        class Demo(Stack):
            def build(self):
                self.inner = Inner()
                self.net = Net(a=get_file("a.sh"))
        """
    )
    inner = bundle.nested["lib/inner.yaml"].resources["net"].properties
    assert inner == {"a": Call("get_file", "../files/a.sh"), "b": Call("get_file", "a.sh")}
    assert bundle.files == {"files/a.sh": "go\n", "lib/a.sh": "go\n"}


def test_key_that_leads_out(author: Author) -> None:
    """It is told at the key."""
    files(author, a="go\n")
    body = "self.net = Net(a=get_file('a.sh', key=«'../a.sh'»))"
    assert author.mistake_in_build(body) == (
        "'../a.sh' leads out of the folder that everything is rendered to"
    )


def test_two_files_of_one_key(author: Author) -> None:
    """It is told at the second one."""
    files(author, a="a\n", b="b\n")
    body = "self.net = Net(a=get_file('a.sh', key='c'), b=«get_file('b.sh', key='c')»)"
    assert author.mistake_in_build(body) == "two different files would be called c"


# --- descriptions ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("description", "said"),
    [
        ("'Short'", "Short"),
        ("''", ""),
        ("'  odd\\n\\n'", "  odd\n\n"),
        ("literal(None)", None),
        ("5", 5),
        ("None", ABSENT),
    ],
)
def test_description_of_the_class(description: str, said: object, author: Author) -> None:
    """The keyword says what no docstring can, just as it is."""
    text = f"class Demo(Stack, description={description}): pass"
    assert author.bundle(text).template.description == said


def test_description_comes_before_the_docstring(author: Author) -> None:
    """Then the docstring is for readers of the class; neither is inherited."""
    text = "class Base(Stack, description='a'):\n    'b'\nclass Demo({}): pass"
    assert author.bundle(text.format("Base")).template.description is ABSENT
    text = "class Demo(Stack, description='a'):\n    'b'"
    assert author.bundle(text).template.description == "a"


@pytest.mark.parametrize(
    ("description", "message"),
    [
        ("get_param('a')", "only Heat will know the parameter 'a': this has to be plain data"),
        ("{1}", "a value of type set cannot stand in a template: make it a list"),
    ],
)
def test_description_that_is_no_data(description: str, message: str, author: Author) -> None:
    """It is told at the class."""
    assert author.mistake(f"«class Demo»(Stack, description={description}): pass") == message
