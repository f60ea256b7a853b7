"""From a symbolic place in a template to the author's line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.dsl.authoring import DEMO, HEADER, span, unmark

if TYPE_CHECKING:
    from hotgen.hot.expr import Path
    from tests.dsl.authoring import Author

NETWORK = ("resources", "net")
NAME = (*NETWORK, "properties", "name")


def located(marked: str, path: Path, author: Author, *, key: bool = False) -> None:
    """Check that *path* is found at the mark in the text of a blueprint."""
    text = unmark(HEADER + marked)
    template = author.bundle_of(author.write(text.text)).template
    assert [span(template.origins.locate(path, key=key))] == text.places


def build(body: str) -> str:
    """Return a stack with some parameters and the statements of *body*."""
    return DEMO + "".join(f"        {line}\n" for line in body.splitlines())


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (NETWORK, "self.net = «Net(name='a')»"),
        (NETWORK, "self.net = self.other = «Net(name='a')».retained()"),
        (NETWORK, "self.add('net', «Net()»)"),
        (NETWORK, "net = «Net()»\nself.net = net"),
        ((*NETWORK, "type"), "self.net = «Net()»"),
        ((*NETWORK, "properties"), "self.net = «Net(name='a')»"),
        (NAME, "self.net = Net(name=«'a'»)"),
        (NAME, "self.net = Net(\n    other=1,\n    name=«'a'\n        'b'»,\n)"),
        (NAME, "self.net = Net(name=«self.image»)"),
        (NAME, "name = 'a'\nself.net = Net(name=«name»)"),
        (NAME, "self.net = Net(name=«str_replace('$a', a=1)»)"),
        (NAME, "name = str_replace('$a', a=1)\nself.net = Net(name=«name»)"),
        (NAME, "self.net = Net(**{'name': «'a'»})"),
        (NAME, "common = {'name': 'a'}\nself.net = «Net(**common)»"),
        (NAME, "self.net = «Net(**dict(name='a'))»"),
        (NAME, "self.net = UntypedResource('A', {'name': «'a'»})"),
        (NAME, "self.net = UntypedResource('A', properties={'name': «'a'»})"),
        ((*NETWORK, "properties", "missing"), "self.net = «Net(name='a')»"),
        ((*NETWORK, "properties", "class"), "self.net = Port(class_=«'a'»)"),
        ((*NETWORK, "properties", "binding:vnic_type"), "self.net = Port(vnic=«'a'»)"),
        ((*NETWORK, "properties", "a:b-c"), "self.net = Net(**{'a:b-c': «1»})"),
        ((*NETWORK, "properties", "a:b-c"), "self.net = Net(name={'a:b-c': 1}, a_b_c=«1»)"),
        ((*NAME, 0, "a"), "self.net = Net(name=[{'a': «1», 'b': 2}])"),
        ((*NAME, 1, "a"), "self.net = Net(name=[{'a': 1}, {'a': «2»}])"),
        ((*NAME, 0, "b"), "self.net = Net(name=[«{'a': 1}»])"),
        ((*NAME, 5), "self.net = Net(name=«['a']»)"),
        ((*NAME, 0), "self.net = Net(name=literal([«1», 2]))"),
        ((*NAME, "a", 1), "self.net = Net(name=call('a', [1, «2»]))"),
        ((*NAME, 1), "self.net = Net(name=«[*'a', 'b']»)"),
        ((*NAME, 0), "self.net = Net(name=(«'a'», *'b'))"),
        ((*NAME, 1, "a"), "self.net = Net(name=[{'a': «i»} for i in range(3)])"),
        ((*NAME, "a"), "table = {'a': 1}\nself.net = Net(name=«table»)"),
        ((*NAME, "a"), "self.net = Net(name=dict(a=«1»))"),
    ],
)
def test_places_in_the_properties(path: Path, body: str, author: Author) -> None:
    """As near as the code shows; a value that comes out of a variable, where that is used."""
    located(build(body), path, author)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (NETWORK, "«self.net» = Net()"),
        (NETWORK, "«self.add('net', Net())»"),
        (("resources", "nets_0"), "«self.nets» = [Net()]"),
        (NAME, "self.net = Net(«name»='a')"),
        (NAME, "self.net = Net(**{«'name'»: 'a'})"),
        ((*NAME, 0, "a"), "self.net = Net(name=[{«'a'»: 1}])"),
        ((*NAME, 0), "self.net = Net(name=[«'a'»])"),
        ((*NETWORK, "properties", "class"), "self.net = Port(«class_»='a')"),
        ((*NETWORK, "metadata", "a"), "self.net = Net().with_metadata({«'a'»: 1})"),
        (("conditions", "a"), "«self.a» = equals(1, 2)"),
        ((*NAME, "str_replace", "params", "$a"), "self.net = Net(name=str_replace('$a', «a»=1))"),
    ],
)
def test_places_of_keys(path: Path, body: str, author: Author) -> None:
    """The keyword, the key of a mapping, or the attribute that names a resource."""
    located(build(body), path, author, key=True)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("str_replace",), "«str_replace('$a', a=1)»"),
        (("str_replace", "template"), "str_replace(«'$a'», a=1)"),
        (("str_replace", "params"), "«str_replace('$a', a=1)»"),
        (("str_replace", "params", "$a"), "str_replace('$a', a=«1»)"),
        (("str_replace", "params", "%a%"), "str_replace('%a%', {'%a%': «1»})"),
        (("str_replace", "params", "$a", "b"), "str_replace('$a', a={'b': «1»})"),
        (("list_join", 0), "list_join(«','», ['a'], ['b'])"),
        (("list_join", 2, 0), "list_join(',', ['a'], [«'b'»])"),
        (("list_join", 2), "«list_join(',', *[['a'], ['b']])»"),
        (("get_attr", 0), "«self.port».get_attr('a', 'b')"),
        (("get_attr", 1), "self.port.get_attr(«'a'», 'b')"),
        (("get_attr", 2), "self.port.get_attr('a', «'b'»)"),
        (("get_attr", 1), "«self.port.get_attr('a')['b']»"),
        (("get_param", 1), "«self.options['a']»"),
        (("repeat", "template", "a"), "repeat({'a': «'%b%'»}, {'%b%': ['c']})"),
        (("repeat", "for_each", "$b", 0), "repeat('$b', b=[«'c'»])"),
        (("repeat", "permutations"), "repeat('$b', b=['c'], permutations=«True»)"),
        (("yaql", "expression"), "yaql(«'$.data.a'», a=1)"),
        (("yaql", "data", "a"), "yaql('$.data.a', a=«1»)"),
        (("make_url", "port"), "make_url(host='a', port=«0»)"),
        (("map_replace", 1, "keys", "a"), "map_replace({}, keys={'a': «1»})"),
        (("digest", 0), "digest(«'a'», 'b')"),
        (("resource_facade",), "resource_facade(«'metadata'»)"),
        (("if", 0), "if_(«self.flag», 1, 2)"),
        (("if", 2, "a"), "if_(self.flag, 1, {'a': «2»})"),
        (("if", 0, "equals", 1), "if_(equals(1, «2»), 1, 2)"),
        (("if", 0, "and", 1, "not"), "if_(and_(True, not_(«True»)), 1, 2)"),
        (("if", 1, "list_join", 1, 0), "if_(True, list_join('', [«'a'»]))"),
    ],
)
def test_places_inside_functions(path: Path, value: str, author: Author) -> None:
    """The argument of the innermost call."""
    located(build(f"self.port = Port()\nself.net = Net(name={value})"), (*NAME, *path), author)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (
            (*NAME, "str_replace", "params", "$a", "list_join", 1, 0),
            "part = list_join('', [«'a'»])\nself.net = Net(name=str_replace('$a', a=part))",
        ),
        (
            (*NAME, 0, "str_replace", "template"),
            "names = [str_replace(«'$a'», a=1)]\nself.net = Net(name=names)",
        ),
        (
            (*NETWORK, "properties", "resource", "properties", "name", 0),
            "member = Net(name=[«'a'»])\nself.net = Scaled(resource=member)",
        ),
        (
            (*NETWORK, "properties", "resource", "type"),
            "self.net = Scaled(resource=«Net()»)",
        ),
        (
            (*NETWORK, "properties", "resource", "metadata", "a"),
            "self.net = Scaled(resource=Net().with_metadata({'a': «1»}))",
        ),
        (
            (*NETWORK, "properties", "resource", "if", 1, "properties", "class"),
            "self.net = Scaled(resource=if_(True, Port(class_=«'a'»), None))",
        ),
    ],
)
def test_places_through_variables(path: Path, body: str, author: Author) -> None:
    """A call inside a value is found wherever it was written."""
    located(build(body), path, author)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ((*NETWORK, "condition"), "self.net = Net().when(«self.flag»)"),
        ((*NETWORK, "condition", "equals", 0), "self.net = Net().when(equals(«1», 2))"),
        ((*NETWORK, "metadata"), "self.net = Net().with_metadata(«{'a': 1}»)"),
        ((*NETWORK, "metadata", "a", 0), "self.net = Net().with_metadata({'a': [«1»]})"),
        ((*NETWORK, "deletion_policy"), "self.net = Net().«retained»()"),
        ((*NETWORK, "deletion_policy"), "self.net = (\n    Net()\n    .«retained»()\n)"),
        ((*NETWORK, "deletion_policy"), "self.net = Net().with_deletion_policy(«'Retain'»)"),
        ((*NETWORK, "update_policy", "a"), "self.net = Net().with_update_policy({'a': «1»})"),
        ((*NETWORK, "external_id"), "self.net = Net().with_external_id(«'a'»)"),
        ((*NETWORK, "description"), "self.net = Net().with_description(«'a'»)"),
        ((*NETWORK, "description"), "self.net = «Net()»"),
        ((*NETWORK, "depends_on", 0), "self.a = Net()\nself.net = Net().after(«self.a»)"),
        (
            (*NETWORK, "depends_on", 1),
            "self.a, self.b = Net(), Net()\nself.net = Net().after(self.a).after(self.a, «self.b»)",
        ),
        (
            (*NETWORK, "depends_on", 1),
            "self.a, self.b = Net(), Net()\nself.net = Net().«after»(*[self.a, self.b])",
        ),
    ],
)
def test_places_of_options(path: Path, body: str, author: Author) -> None:
    """The argument of the method, or the method where there is none."""
    located(build(body), path, author)


def test_the_place_of_a_dependency_on_a_component(author: Author) -> None:
    """Each resource of it leads to the one argument."""
    text = """\
class Pair(Component):
    def __init__(self):
        self.nets = [Net()]
        self.nets.append(Net())

class Demo(Stack):
    def build(self):
        self.first = Net()
        self.pair = Pair()
        self.net = Net().after(self.first, «self.pair»)
"""
    for index in (1, 2):
        located(text, (*NETWORK, "depends_on", index), author)


PARAMETER: Path = ("parameters", "the-it")


@pytest.mark.parametrize(
    ("path", "declaration"),
    [
        (PARAMETER, "it: Input[str] = «parameter(name='the-it')»"),
        ((*PARAMETER, "type"), "it: «Input[str]» = parameter(name='the-it')"),
        ((*PARAMETER, "description"), "it: Input[str] = parameter(«'It'», name='the-it')"),
        ((*PARAMETER, "default"), "it: Input[str] = parameter(name='the-it', default=«1»)"),
        (
            (*PARAMETER, "default", "a", 0),
            "it: Input[dict] = parameter(name='the-it', default={'a': [«1»]})",
        ),
        ((*PARAMETER, "hidden"), "it: Input[str] = parameter(name='the-it', hidden=«True»)"),
        ((*PARAMETER, "tags", 0), "it: Input[str] = parameter(name='the-it', tags=[«'a'»])"),
        (
            (*PARAMETER, "constraints", 0),
            "it: «Input[Literal['a']]» = parameter(name='the-it', range=(1, 2))",
        ),
        (
            (*PARAMETER, "constraints", 1, "range", "min"),
            "it: Input[Literal['a']] = parameter(name='the-it', range=«(1, 2)»)",
        ),
        (
            (*PARAMETER, "constraints", 1),
            "it: Input[str] = parameter(name='the-it', range=(1, 2), constraints=[«Range(1)»])",
        ),
        (
            (*PARAMETER, "constraints", 2),
            """it: Input[str] = parameter(
        constraints=[Range(1), «Range(2)»],
        name='the-it',
        custom_constraint='a',
    )""",
        ),
    ],
)
def test_places_of_a_parameter(path: Path, declaration: str, author: Author) -> None:
    """The argument of parameter(), or the annotation."""
    located(f"class Demo(Stack):\n    {declaration}\n", path, author)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("parameters", "it", "default"), "it: Input[str] = parameter(«default»=1)"),
        (("parameters", "it"), "it: Input[str] = «parameter()»"),
    ],
)
def test_places_of_a_parameter_s_keys(path: Path, text: str, author: Author) -> None:
    """The keyword."""
    located(f"class Demo(Stack):\n    {text}\n", path, author, key=True)


OUTPUT: Path = ("outputs", "the-url")
DECLARED = "class Demo(Stack):\n    url: Output[str] = {}\n    def build(self):\n"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ((*OUTPUT, "value"), "self.url = «'a'»"),
        ((*OUTPUT, "value"), "self.url = «list_join('', [])»"),
        ((*OUTPUT, "value", "list_join", 0), "self.url = list_join(«''», [])"),
        ((*OUTPUT, "value", "a", 0), "self.url = {'a': [«1»]}"),
        ((*OUTPUT, "value"), "self.net, self.url = Net(), «'a'»"),
        ((*OUTPUT, "value"), "self.url = when(True, «'a'»)"),
        ((*OUTPUT, "value", "a"), "self.url = when(True, {'a': «'a'»})"),
        ((*OUTPUT, "condition"), "self.url = when(«True», 'a')"),
        ((*OUTPUT, "condition", "not"), "self.url = when(not_(«True»), 'a')"),
    ],
)
def test_places_of_an_output(path: Path, body: str, author: Author) -> None:
    """What was assigned to it."""
    declaration = DECLARED.format("output('Where', name='the-url')")
    located(f"{declaration}        {body}\n", path, author)


@pytest.mark.parametrize(
    ("path", "declaration"),
    [
        (OUTPUT, "«output('Where', name='the-url')»"),
        ((*OUTPUT, "description"), "output(«'Where'», name='the-url')"),
    ],
)
def test_places_of_an_output_s_declaration(path: Path, declaration: str, author: Author) -> None:
    """What the class says of it."""
    located(DECLARED.format(declaration) + "        self.url = 1\n", path, author)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (("conditions", "a"), "self.a = «equals(1, 2)»"),
        (("conditions", "a", "equals", 1), "self.a = equals(1, «2»)"),
        (("conditions", "a", "not"), "self.a = not_(«self.flag»)"),
        (("conditions", "a", "not", "equals", 0), "self.a = not_(equals(«1», 2))"),
        (("conditions", "a"), "test = equals(1, 2)\nself.a = «test»"),
        (("conditions", "a", "equals", 0), "test = equals(«1», 2)\nself.a = test"),
        (("conditions", "a", "contains", 0), "self.a = condition(contains(«1», []))"),
    ],
)
def test_places_of_a_condition(path: Path, body: str, author: Author) -> None:
    """What was assigned, and inside it the argument of the innermost function."""
    located(build(body), path, author)


@pytest.mark.parametrize(
    "path",
    [
        ("heat_template_version",),
        ("description",),
        (),
        ("resources",),
        ("resources", "nothing"),
        ("outputs", "nothing"),
        ("conditions", "nothing"),
        ("parameters", "nothing"),
    ],
)
def test_what_has_no_place_of_its_own(path: Path, author: Author) -> None:
    """The header of the class, without its decorators."""
    text = "def same(cls): return cls\n@same\n«class Demo»(\n    Stack,\n):\n    '''It.'''\n"
    located(text, path, author)


def test_the_callers_of_helpers_are_named(author: Author) -> None:
    """The place is in the helper, with the calls that led there from the inside to the outside."""
    text = unmark(
        HEADER
        + """\
def inner(name):
    return Net(name=«name»)

def outer(name):
    return ⟪inner(name)⟫

class Pair(Component):
    def __init__(self):
        self.net = ⟪outer("a")⟫

class Demo(Stack):
    def build(self):
        self.pair = ⟪Pair()⟫
"""
    )
    template = author.bundle_of(author.write(text.text)).template
    origin = template.origins.locate(("resources", "pair_net", "properties", "name"))
    assert [span(origin)] == text.places
    found: list[Any] = []
    while origin and origin.via:
        origin = origin.via
        found.append((origin.line, origin.column))
    assert found == text.notes


@pytest.mark.parametrize(
    "body",
    [
        "self.nets = [Net(name=«i») for i in range(2)]",
        "self.nets = {n: Net(name=«n») for n in range(2)}",
        "self.nets = list(Net(name=«i») for i in range(2))",
    ],
)
def test_nobody_calls_a_comprehension(body: str, author: Author) -> None:
    """A frame that Python makes by itself is no call that could be named."""
    text = unmark(HEADER + build(body))
    template = author.bundle_of(author.write(text.text)).template
    origin = template.origins.locate(("resources", "nets_1", "properties", "name"))
    assert [span(origin)] == text.places
    assert origin is not None
    assert origin.via is None


def test_columns_count_characters(author: Author) -> None:
    """Letters that need several bytes count once, also after the place and on other lines."""
    located(
        build("self.add('ünïcödé', Net()); self.net = Net(other='日本', name=«'ä'»)"), NAME, author
    )
    located(build("'日本'; self.net = Net(name=['日本',\n    «'ä'»])"), (*NAME, 1), author)


def test_tabs_count_once(author: Author) -> None:
    """A tab is one character."""
    located(
        "class Demo(Stack):\n\tdef build(self):\n\t\tself.net = Net(name=\t«'a'»)\n", NAME, author
    )


def test_a_file_that_has_gone_or_changed(author: Author) -> None:
    """Without the text, the place of the whole call is what is left."""
    path = author.write(HEADER + build("self.net = Net(name='a')"))
    template = author.bundle_of(path).template
    line = (HEADER + DEMO).count("\n") + 1
    path.write_text("this is ( no Python", encoding="utf-8")
    assert span(template.origins.locate(NAME)) == (line, 20, line, 33)
    path.unlink()
    assert span(template.origins.locate(NAME)) == (line, 20, line, 33)


def test_a_changed_file_is_read_again(author: Author) -> None:
    """What was read of another text of the same file is not used."""
    path = author.write(HEADER + build("self.net = Net(name='a')"))
    author.bundle_of(path).template.origins.locate(NAME)
    text = unmark(HEADER + build("self.net = Net(id=1, name=«'a'»)"))
    path.write_text(text.text, encoding="utf-8")
    assert [span(author.bundle_of(path).template.origins.locate(NAME))] == text.places
