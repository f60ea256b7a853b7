"""A bundle from disk holds what Heat's client would send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.bundle import Bundle, Collected, collect
from hotgen.hot.template import Template

if TYPE_CHECKING:
    from pathlib import Path

VERSION = "heat_template_version: 2018-08-31\n"


def write(folder: Path, **files: str | bytes) -> None:
    """Write *files* below *folder*; ``__`` in a name stands for ``/`` and ``_`` for ``.``."""
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def bundle_of(collected: Collected) -> Bundle:
    """Return the bundle, which must be there and faultless."""
    assert collected.problems == {}
    assert collected.bundle is not None
    return collected.bundle


def said(collected: Collected) -> dict[str, list[tuple[str, object, str]]]:
    """Return the rule, the path and the message of each problem, by file."""
    return {
        file: [(problem.rule, problem.path, problem.message) for problem in problems]
        for file, problems in collected.problems.items()
    }


def test_templates_come_main_first() -> None:
    """A bundle yields its main template under its file name, then the nested ones."""
    main, nested = Template(version="a"), Template(version="b")
    bundle = Bundle(name="web", template=main, nested={"lib/db.yaml": nested})

    assert [*bundle.templates()] == [("web.yaml", main), ("lib/db.yaml", nested)]


def test_nested_templates_and_files(tmp_path: Path) -> None:
    """Files are found from the file that names them, and keyed from the main template's folder."""
    write(
        tmp_path,
        main_yaml=VERSION + "resources: {a: {type: lib/a.yaml}, b: {type: lib/a.yaml}}\n",
        lib__a_yaml=VERSION + "resources: {c: {type: ../b.template}}\n"
        "outputs: {script: {value: {get_file: files/run.sh}}}\n",
        lib__files__run_sh="#!/bin/sh\n",
        b_template=VERSION,
    )
    bundle = bundle_of(collect(tmp_path / "main.yaml"))

    assert bundle.name == "main"
    assert bundle.main == "main.yaml"
    assert bundle.nested.keys() == {"lib/a.yaml", "b.template"}
    assert bundle.nested["lib/a.yaml"].resources["c"].type == "../b.template"
    assert bundle.files == {"lib/files/run.sh": "#!/bin/sh\n"}


def test_whatever_is_called_so_is_collected(tmp_path: Path) -> None:
    """Any ``get_file`` and any ``type`` that ends like a template count, also inside plain data."""
    write(
        tmp_path,
        main_yaml=VERSION
        + "parameters: {a: {type: json, default: {get_file: a.txt, other: 1}}}\n"
        + "resources:\n"
        + "  group:\n"
        + "    type: OS::Heat::ResourceGroup\n"
        + "    properties: {resource_def: {type: b.yaml}}\n"
        + "    metadata: [{type: b.yml}, {type: [c.yaml]}, {get_file: {get_param: a}}]\n",
        a_txt="a",
        b_yaml=VERSION,
    )
    collected = collect(tmp_path / "main.yaml")

    assert collected.bundle is not None
    assert collected.bundle.files == {"a.txt": "a"}
    assert collected.bundle.nested.keys() == {"b.yaml"}


def test_bytes_stay_bytes(tmp_path: Path) -> None:
    """A file that is not UTF-8 is kept as it is."""
    write(tmp_path, main_yaml=VERSION + "description: {get_file: logo.png}\n", logo_png=b"\x89PNG")

    assert bundle_of(collect(tmp_path / "main.yaml")).files == {"logo.png": b"\x89PNG"}


def test_a_template_as_a_file(tmp_path: Path) -> None:
    """A template that is read as a file stays text, and what it names is collected, too."""
    write(
        tmp_path,
        main_yaml=VERSION + "description: {get_file: lib/stack.yaml}\n",
        lib__stack_yaml=VERSION + "resources: {a: {type: a.yaml}}\n",
        lib__a_yaml=VERSION,
    )
    bundle = bundle_of(collect(tmp_path / "main.yaml"))

    assert bundle.files == {"lib/stack.yaml": VERSION + "resources: {a: {type: a.yaml}}\n"}
    assert bundle.nested.keys() == {"lib/a.yaml"}


def test_urls_are_left_alone(tmp_path: Path) -> None:
    """Nothing is fetched."""
    name = "https://example.com/a.yaml"
    write(tmp_path, main_yaml=VERSION + f"resources: {{a: {{type: '{name}'}}}}\n")

    assert bundle_of(collect(tmp_path / "main.yaml")).nested == {}


def test_the_url_of_a_file_is_its_path(tmp_path: Path) -> None:
    """As it is to Heat's client."""
    path = f"{tmp_path.as_posix()}/a.yaml"
    write(
        tmp_path,
        main_yaml=VERSION + f"resources: {{a: {{type: 'file://{path}'}}}}\n",
        a_yaml=VERSION,
    )
    bundle = bundle_of(collect(tmp_path / "main.yaml"))

    assert bundle.nested.keys() == {path}
    assert bundle.resolve(f"file://{path}", "main.yaml") == path


def test_missing_files(tmp_path: Path) -> None:
    """What is not there is a problem where it is named, with the nearest that is there."""
    write(
        tmp_path,
        main_yaml=VERSION + "resources: {a: {type: server.yaml}}\n"
        "outputs: {b: {value: {get_file: lib}}, c: {value: {get_file: lib/zz}}}\n",
        servers_yaml=VERSION,
        lib__a_txt="",
    )
    collected = collect(tmp_path / "main.yaml")

    assert said(collected) == {
        "main.yaml": [
            (
                "HOT135",
                ("resources", "a", "type"),
                (
                    "cannot read 'server.yaml': no such file or directory; "
                    "did you mean 'servers.yaml'?"
                ),
            ),
            ("HOT135", ("outputs", "b", "value", "get_file"), "cannot read 'lib': is a directory"),
            (
                "HOT135",
                ("outputs", "c", "value", "get_file"),
                "cannot read 'lib/zz': no such file or directory",
            ),
        ]
    }


def test_problems_of_nested_templates(tmp_path: Path) -> None:
    """What is wrong with a nested template stands under its key, and the rest is collected."""
    write(
        tmp_path,
        main_yaml=VERSION + "resources: {a: {type: lib/a.yaml}, b: {type: lib/b.yaml}}\n",
        lib__a_yaml="- no template\n",
        lib__b_yaml=VERSION + "Outputs: {}\n",
    )
    collected = collect(tmp_path / "main.yaml")

    assert collected.bundle is not None
    assert collected.bundle.nested.keys() == {"lib/b.yaml"}
    assert {file: [rule for rule, _, _ in found] for file, found in said(collected).items()} == {
        "lib/a.yaml": ["HOT106"],
        "lib/b.yaml": ["HOT112"],
    }
    [problem] = collected.problems["lib/a.yaml"]
    assert str(problem.origin) == f"{tmp_path}/lib/a.yaml:1:1"


def test_no_main_template(tmp_path: Path) -> None:
    """Without a main template there is no bundle, but a reason."""
    collected = collect(tmp_path / "none.yaml")

    assert collected.bundle is None
    assert said(collected) == {
        "none.yaml": [("HOT101", (), "cannot read the file: no such file or directory")]
    }


def test_endless_nesting(tmp_path: Path) -> None:
    """Templates that nest one another are a problem where the circle starts, and are read once."""
    write(
        tmp_path,
        main_yaml=VERSION + "resources: {a: {type: a.yaml}}\n",
        a_yaml=VERSION + "resources: {b: {type: b.yaml}}\n",
        b_yaml=VERSION + "resources: {a: {type: a.yaml}}\n",
    )
    collected = collect(tmp_path / "main.yaml")

    assert said(collected) == {
        "a.yaml": [
            (
                "HOT136",
                ("resources", "b", "type"),
                "these files nest one another without end: a.yaml → b.yaml → a.yaml",
            )
        ]
    }


def test_a_file_that_is_named_twice(tmp_path: Path) -> None:
    """A template that is nested and read as a file is followed once."""
    write(
        tmp_path,
        main_yaml=VERSION + "resources: {a: {type: a.yaml, properties: {b: {get_file: a.yaml}}}}\n",
        a_yaml=VERSION + "resources: {b: {type: none.yaml}}\n",
    )
    collected = collect(tmp_path / "main.yaml")

    assert [(rule, path) for rule, path, _ in said(collected)["a.yaml"]] == [
        ("HOT135", ("resources", "b", "type"))
    ]


def test_a_template_that_nests_itself(tmp_path: Path) -> None:
    """The shortest circle is a template inside of itself."""
    write(tmp_path, main_yaml=VERSION + "resources: {a: {type: main.yaml}}\n")
    collected = collect(tmp_path / "main.yaml")

    assert [rule for rule, _, _ in said(collected)["main.yaml"]] == ["HOT136"]


def test_registries_of_environments(tmp_path: Path) -> None:
    """A registry names files from its own folder; in the bundle it names them by their keys."""
    write(
        tmp_path,
        stack__main_yaml=VERSION,
        envs__small_yaml="resource_registry:\n"
        "  My::Server: ../lib/server.yaml\n"
        "  My::Port: OS::Neutron::Port\n"
        "  My::Far: https://example.com/far.yaml\n"
        "  resources: {web: {My::Net: net.yaml, hooks: pre-create}}\n",
        lib__server_yaml=VERSION,
        envs__net_yaml=VERSION,
    )
    bundle = bundle_of(collect(tmp_path / "stack/main.yaml", [tmp_path / "envs/small.yaml"]))

    assert bundle.nested.keys() == {"../lib/server.yaml", "../envs/net.yaml"}
    assert bundle.environments["../envs/small.yaml"].resource_registry == {
        "My::Server": "../lib/server.yaml",
        "My::Port": "OS::Neutron::Port",
        "My::Far": "https://example.com/far.yaml",
        "resources": {"web": {"My::Net": "../envs/net.yaml", "hooks": "pre-create"}},
    }


def test_a_registry_with_a_base_is_left_alone(tmp_path: Path) -> None:
    """Where a registry says where its files are, they are not looked for beside it."""
    write(
        tmp_path,
        main_yaml=VERSION,
        env_yaml="resource_registry: {base_url: 'https://example.com/', My::Server: a.yaml}\n",
    )
    bundle = bundle_of(collect(tmp_path / "main.yaml", [tmp_path / "env.yaml"]))

    assert bundle.nested == {}


def test_problems_of_environments(tmp_path: Path) -> None:
    """What an environment names and is not there is a problem of the environment."""
    write(
        tmp_path,
        main_yaml=VERSION,
        env_yaml="resource_registry:\n  My::Server: a.yaml\nparamters: {}\n",
    )
    collected = collect(tmp_path / "main.yaml", [tmp_path / "env.yaml", tmp_path / "none.yaml"])

    assert [(rule, path) for rule, path, _ in said(collected)["env.yaml"]] == [
        ("HOT140", ("paramters",)),
        ("HOT135", ("resource_registry", "My::Server")),
    ]
    assert [rule for rule, _, _ in said(collected)["none.yaml"]] == ["HOT101"]


def test_beside_the_file_not_the_link(tmp_path: Path) -> None:
    """Heat's client follows a link to the main template before it looks for other files."""
    write(
        tmp_path,
        real__main_yaml=VERSION + "resources: {a: {type: a.yaml}}\n",
        real__a_yaml=VERSION,
    )
    (tmp_path / "link.yaml").symlink_to(tmp_path / "real/main.yaml")
    bundle = bundle_of(collect(tmp_path / "link.yaml"))

    assert bundle.nested.keys() == {"a.yaml"}
