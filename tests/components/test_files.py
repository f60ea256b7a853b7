"""Files from Jinja2 templates, with values inside that only Heat knows."""

from __future__ import annotations

import importlib.util
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hotgen.dsl.synth import synth
from hotgen.errors import BlueprintError
from hotgen.hot.expr import Call, GetParam

if TYPE_CHECKING:
    from hotgen.hot.expr import Value


def user_data(folder: Path, call: str, **files: str) -> Value:
    """Return what *call* puts into a server, beside a folder with *files*."""
    for name, content in files.items():
        file = folder / "files" / name.replace("__", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(textwrap.dedent(content), encoding="utf-8")
    blueprint = folder / "demo.py"
    blueprint.write_text(
        "from hotgen import Input, Stack, parameter\n"
        "from hotgen.components import template_file\n"
        "from hotgen.resources import heat\n"
        "class Demo(Stack):\n"
        "    vip: Input[str] = parameter()\n"
        "    def build(self):\n"
        f"        self.config = heat.SoftwareConfig(config={call})\n",
        encoding="utf-8",
    )
    spec = importlib.util.spec_from_file_location("demo_blueprint", blueprint)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["demo_blueprint"] = module
    spec.loader.exec_module(module)
    return synth(module.Demo).template.resources["config"].properties["config"]


def test_a_file_of_what_python_knows_is_plain_text(tmp_path: Path) -> None:
    """Loops and conditions run at build time, and the text keeps its last line break."""
    text = user_data(
        tmp_path,
        "template_file('hosts.j2', hosts=['a', 'b'], tls=False)",
        hosts__j2="""\
        {% for host in hosts %}
        server {{ host }}
        {% endfor %}
        {% if tls %}
        tls
        {% endif %}
        """,
    )
    assert text == "server a\nserver b\n"


def test_a_value_that_only_heat_knows_becomes_a_token(tmp_path: Path) -> None:
    """Printed once or often, alone or inside a list, it is replaced by Heat."""
    text = user_data(
        tmp_path,
        "template_file('proxy.cfg.j2', vip=self.vip, peers=[self.vip[0], 'fixed'], no=self.vip)",
        proxy__cfg__j2="bind {{ vip }}:80\nbind {{ vip }}:443\npeers {{ peers | join(',') }}\n",
    )
    assert text == Call(
        "str_replace_strict",
        {
            "template": "bind <%vip%>:80\nbind <%vip%>:443\npeers <%peers.0%>,fixed\n",
            "params": {"<%vip%>": GetParam("vip"), "<%peers.0%>": GetParam("vip", (0,))},
        },
    )


@pytest.mark.parametrize(
    ("template", "call", "line", "message"),
    [
        (
            "a\n{{ vip | upper }}\n",
            "template_file('x.j2', vip=self.vip)",
            None,
            (
                "files/x.j2 changes 'vip', which only Heat will know: print it as it is, "
                "without filters"
            ),
        ),
        (
            "a\n{% if vip %}b{% endif %}\n",
            "template_file('x.j2', vip=self.vip)",
            2,
            "the truth of 'vip', which only Heat will know: use if_() or .when()",
        ),
        (
            "a\nb\n{{ vpi }}\n",
            "template_file('x.j2', vip=self.vip)",
            3,
            "files/x.j2: 'vpi' is undefined: did you mean 'vip'?",
        ),
        (
            "a\n{% for %}\n",
            "template_file('x.j2')",
            2,
            "files/x.j2: ",
        ),
        (
            "a\n{{ 1 / 0 }}\n",
            "template_file('x.j2')",
            2,
            "files/x.j2: division by zero",
        ),
        (
            "{{ ''.__class__.__mro__ }}\n",
            "template_file('x.j2')",
            1,
            "files/x.j2: access to attribute '__class__' of 'str' object is unsafe.",
        ),
    ],
)
def test_a_mistake_in_a_template_points_at_its_line(
    tmp_path: Path, template: str, call: str, line: int | None, message: str
) -> None:
    """The place is the template's line, or the author's call where no line is to blame."""
    with pytest.raises(BlueprintError) as caught:
        user_data(tmp_path, call, x__j2=template)
    assert caught.value.message.startswith(message)
    assert caught.value.origin is not None
    if line is None:
        assert caught.value.origin.file == str(tmp_path / "demo.py")
    else:
        assert caught.value.origin.file == str(tmp_path / "files" / "x.j2")
        assert caught.value.origin.line == line


def test_a_missing_file_is_named_with_the_nearest_right_spelling(tmp_path: Path) -> None:
    """The author's call is the place, and the folder's files are what is allowed."""
    with pytest.raises(BlueprintError) as caught:
        user_data(tmp_path, "template_file('prxy.cfg.j2')", proxy__cfg__j2="x\n")
    assert caught.value.message == (
        "there is no file files/prxy.cfg.j2 beside the blueprint: did you mean 'proxy.cfg.j2'?"
    )
    assert caught.value.origin is not None
    assert (caught.value.origin.file, caught.value.origin.line) == (str(tmp_path / "demo.py"), 7)


def test_a_template_cannot_reach_outside_of_its_folder(tmp_path: Path) -> None:
    """Neither by its name nor by what it includes."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    with pytest.raises(BlueprintError, match="lies outside of the folder files/"):
        user_data(tmp_path, "template_file('../secret.txt')", x__j2="")
    with pytest.raises(BlueprintError, match=r"\.\./secret\.txt"):
        user_data(tmp_path, "template_file('x.j2')", x__j2="{% include '../secret.txt' %}")
