"""The comments of a text, and the part that each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hotgen.hot.expr import Path
from hotgen.text.comments import Comments, read_comments
from hotgen.text.dump import dump, dump_environment
from hotgen.text.places import json_key
from hotgen.text.source import read_environment
from tests import strategies

NOTHING = Comments({}, {}, {}, (), ())


def read(text: str) -> Comments:
    """Return the comments of *text*, which is indented like the code around it."""
    return read_comments(dedent(text))


def said(comments: Comments) -> Iterator[str]:
    """Yield all that *comments* say."""
    yield from comments.header
    for lines in (*comments.before.values(), *comments.after.values()):
        yield from lines
    yield from comments.trailing.values()
    yield from comments.footer


# --- what is a comment ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "a: b#c",
        "a#b: c",
        "a: '# b'",
        "a: 'b\n  # c'",
        'a: "b \\\n  # c"',
        "a: http://b/#c",
        "{a: b#c, '#': '#'}",
        "a: |\n  #!/bin/sh\n  # b\n\n    # c\nd: e",
        "a: >-\n  # b\n\n  # c\n",
        "- |2\n    # b\n  # c\n",
        '{"a": "# b"}',
        "&a '#': *a",
    ],
)
def test_what_is_no_comment(text: str) -> None:
    """Inside of a scalar, however it is written, there is no comment."""
    assert read_comments(text) == NOTHING


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# a\nb: [",
        "# a\nb: c\n---\nd: e\n",
        "# a\nb: *c\n",
        "# a\n{b: c}: d\n",
        "# a\n? {b: c}\n: d\n",
        "# a\n? ? {b: c}\n  : d\n: e\n",
        "# a\nb: !c d\n",
        "# a\nb: \x00\n",
        "# a\nb: \ud800\n",
        b"# a\nb: \xff\n",
        '{\n\t"a": "# b"\n}',
    ],
)
def test_what_cannot_be_read(text: str | bytes) -> None:
    """What is not YAML, or not such as hotgen reads, has no comments."""
    assert read_comments(text) == NOTHING


@pytest.mark.parametrize(
    ("text", "comment"),
    [
        ("a: b # c", " c"),
        ("a: b\t#c", "c"),
        ("a: 'b'#c", "c"),
        ("a: b #", ""),
        ("a: b ##  c # d \t", "#  c # d"),
        ("a: b # c\r\nd: e\r\n", " c"),
        ("a: b # c\u2028d: e\n", " c"),
        ("a: | # c\n  # b\n", " c"),
        ("a: >-2 # c\n    # b\n", " c"),
        ("a: &b |# c\n  # b\n", " c"),
        ("a: &b # c\n  'd'\n", " c"),
        ("a: !!str # c\n  'd # e'\n", " c"),
        ("a: &b !!str # c\n  |\n  # e\n", " c"),
        ("a: 'é\U0001f600' # ü", " ü"),
        ("\ufeffa: b # c", " c"),
        ("a: # c\n", " c"),
        ("a: [] # c\n", " c"),
        ("a: 'b\n  # d' # c\n", " c"),
    ],
)
def test_comments_behind_values(text: str, comment: str) -> None:
    """A comment starts at any `#` between scalars, and ends with its line."""
    assert read_comments(text) == Comments({}, {("a",): comment}, {}, (), ())


def test_bytes() -> None:
    """Bytes are UTF-8, with a byte order mark or without."""
    assert read_comments("\ufeffa: b # é".encode()).trailing == {("a",): " é"}


def test_below_a_block() -> None:
    """Below a literal block, only what is indented less than it is a comment."""
    comments = read("""\
        a:
          b: |
            # no

            # no

          # about c
          c: >
            # no
          # at the end of a
        d: |
            # no
          # odd
        """)

    assert comments.before == {("a", "c"): (" about c",)}
    assert comments.after == {("a",): (" at the end of a",)}
    assert comments.footer == (" odd",)


def test_text_that_only_counts_stripped() -> None:
    """As Heat's client does, the blanks around a template are ignored if they have to be."""
    assert read_comments("\n  a: b # c\nd: e\n").trailing == {("a",): " c"}


# --- lines above ----------------------------------------------------------------------------------


def test_lines_above() -> None:
    """Lines belong to the next node if they are not indented deeper, and keep their blanks."""
    comments = read("""\
        a: b
        # about c
        #
        #   - indented
        c:
          # about d

          # more
          d:
          # about the item
          - e: f
            # about g
            g: h
        # odd
            i: j
        """)

    assert comments.before == {
        ("c",): (" about c", "", "   - indented"),
        ("c", "d"): (" about d", "", " more"),
        ("c", "d", 0): (" about the item",),
        ("c", "d", 0, "g"): (" about g",),
        ("c", "d", 0, "i"): (" odd",),
    }


def test_between_a_key_and_its_value() -> None:
    """What stands between a key and its value is about the first part of the value, or all."""
    comments = read("""\
        a:
          # about b
          b: c
        d:
              # about the scalar
          e
        f: &f
          # about the list
          [g,
          # about h
          h]
        i:
          - # item
            # about j
            j: k
        l: !!str
          # about the literal
          |
          # m
        """)

    assert comments.before == {
        ("a", "b"): (" about b",),
        ("d",): (" about the scalar",),
        ("f",): (" about the list",),
        ("f", 1): (" about h",),
        ("i", 0, "j"): (" about j",),
        ("l",): (" about the literal",),
    }


def test_the_outermost_node_of_a_line() -> None:
    """Lines above an item are about all of it, not about the first key in it."""
    assert read("a: b\n# c\n? d\n: - - e: f").before == {("d",): (" c",)}
    assert read("a:\n# b\n- - c: d").before == {("a", 0): (" b",)}


# --- behind ---------------------------------------------------------------------------------------


def test_behind_keys_values_and_items() -> None:
    """What is behind something belongs to the innermost part that starts or ends on the line."""
    comments = read(
        """\
        a: b # the value
        c: # the key
          - d # the item
          - # the mapping
            e: f # inside
          - g: |  # the literal
              # no
          - 'h
            i' # the quoted
          - *x # the alias
        """.replace("b #", "&x b #")
    )

    assert comments.trailing == {
        ("a",): " the value",
        ("c",): " the key",
        ("c", 0): " the item",
        ("c", 1): " the mapping",
        ("c", 1, "e"): " inside",
        ("c", 2, "g"): " the literal",
        ("c", 3): " the quoted",
        ("c", 4): " the alias",
    }


def test_in_brackets() -> None:
    """In brackets, a comment is about what is before it, and behind them about the whole."""
    comments = read("""\
        a: [ # the list
          b, # the item
          # above
          {c: d, # the entry
        # not indented
           e: [f, g] # the inner list
          # at the end of the inner mapping
          }
          # at the end
        ] # the list again
        h: {i: {j: k}} # all of it
        """)

    assert comments == Comments(
        before={("a", 1): (" above",), ("a", 1, "e"): (" not indented",)},
        trailing={
            ("a",): " the list the list again",
            ("a", 0): " the item",
            ("a", 1, "c"): " the entry",
            ("a", 1, "e"): " the inner list",
            ("h",): " all of it",
        },
        after={("a", 1): (" at the end of the inner mapping",), ("a",): (" at the end",)},
        header=(),
        footer=(),
    )


def test_two_behind_one() -> None:
    """Of two comments behind one part, none is lost."""
    comments = read("""\
        a: # the key
          b # the value
        ? c #one
        : #two
          d
        """)

    assert comments.trailing == {("a",): " the key the value", ("c",): "one two"}


def test_a_comment_that_goes_on() -> None:
    """What stands right below a comment behind something, in its column, goes on with it."""
    comments = read("""\
        a:
          b: c   # this is
                 # still about b
          d: e   # this not

                 # about f
          f:
          - g
          - # about h
            # and this as well
            h: i
        """)

    assert comments.trailing == {
        ("a", "b"): " this is still about b",
        ("a", "d"): " this not",
        ("a", "f", 1): " about h",
    }
    assert comments.before == {
        ("a", "f"): (" about f",),
        ("a", "f", 1, "h"): (" and this as well",),
    }


# --- at the end -----------------------------------------------------------------------------------


def test_at_the_end_of_mappings_and_lists() -> None:
    """Lines that are indented deeper than what follows belong to the end of what they are in."""
    comments = read("""\
        resources:
          a:
            properties:
              b: c
              # d: e
            # metadata: f
          # g:
          #   type: h
          i:
            - j: k
              # l: m
            # - n

            # - o
          p:
            - q
              # deeper than all
        outputs: r
        """)

    assert comments.before == {("resources", "i"): (" g:", "   type: h")}
    assert comments.after == {
        ("resources", "a", "properties"): (" d: e",),
        ("resources", "a"): (" metadata: f",),
        ("resources", "i", 0): (" l: m",),
        ("resources", "i"): (" - n", "", " - o"),
        ("resources", "p"): (" deeper than all",),
    }


@pytest.mark.parametrize("value", ["", " &x", " {}", " []", "\n      {}"])
def test_inside_of_what_is_empty(value: str) -> None:
    """Where all entries are commented out, they belong to what they would be in."""
    comments = read_comments(f"a:\n  b:\n    c:{value}\n      # d: e\n    f: g\n")

    assert comments.after == {("a", "b", "c"): (" d: e",)}


def test_too_deep_for_what_goes_on() -> None:
    """A line that is indented deeper than the entries around it is about the next one."""
    assert read("a:\n  b: c\n     # odd\n  d: e\n").before == {("a", "d"): (" odd",)}
    assert read("a:\n  b: |\n     c\n   # odd\n  d: e\n").before == {("a", "d"): (" odd",)}
    assert read("a:\n  b:\n    c: d\n   # odd\n  e: f\n").before == {("a", "e"): (" odd",)}


def test_blocks_of_several_indentations() -> None:
    """A block is split where it gets less indented, never where it gets deeper again."""
    comments = read("""\
        a:
          b:
            c: d
            # inside of b
              # still
          # inside of a
            # no longer in b

            # not even after an empty line
        # about e
            # still
        e: f
        """)

    assert comments.after == {
        ("a", "b"): (" inside of b", " still"),
        ("a",): (" inside of a", " no longer in b", "", " not even after an empty line"),
    }
    assert comments.before == {("e",): (" about e", " still")}


def test_lists_right_below_their_keys() -> None:
    """Where items are in the column of their key, a dash tells items from keys."""
    comments = read("""\
        a:
          b:
          - c
          #- d:
          #    e
          f:
          - g
          # h:
          # - i
          j:
          - k

          # - l

          # m: n
        o:
        - p
        # - q
        """)

    assert comments.before == {("a", "j"): (" h:", " - i")}
    assert comments.after == {
        ("a", "b"): ("- d:", "    e"),
        ("a", "j"): (" - l",),
        ("a",): (" m: n",),
        ("o",): (" - q",),
    }


# --- top and bottom -------------------------------------------------------------------------------


def test_above_the_version() -> None:
    """Everything above the version of a template is the header."""
    comments = read("""\
        # a

        #
        # b
        heat_template_version: 2018-08-31 # c
        # d
        description: e
        """)

    assert comments.header == (" a", "", "", " b")
    assert comments.before == {("description",): (" d",)}
    assert comments.trailing == {("heat_template_version",): " c"}


@pytest.mark.parametrize(
    ("text", "header", "about_a"),
    [
        ("# b\n# c\na: d\n", (), (" b", " c")),
        ("# b\n\na: d\n", (" b",), ()),
        ("# b\n\n# c\na: d\n", (" b",), (" c",)),
        ("# b\n\n# c\n\n# d\na: e\n", (" b", "", " c"), (" d",)),
        ("# b\n---\na: c\n", (" b",), ()),
        ("# b\n--- # c\n# d\na: e\n", (" b", " c"), (" d",)),
        ("%YAML 1.1 # b\n---\n# c\na: d\n", (" b",), (" c",)),
        ("\ufeff# b\na: c\n", (), (" b",)),
        ("# b\n? # c\n  a\n: d\n", (), (" b",)),
    ],
)
def test_header(text: str, header: tuple[str, ...], about_a: tuple[str, ...]) -> None:
    """Without a version, the header is what an empty line or a marker separates from the rest."""
    comments = read_comments(text)

    assert comments.header == header
    assert comments.before == ({("a",): about_a} if about_a else {})


@pytest.mark.parametrize("text", ["# a\n\n# b\n", "# a\n---\n# b\n", "---\n# a\n\n# b\n..."])
def test_nothing_but_comments(text: str) -> None:
    """Where there is no data, all is header."""
    assert read_comments(text) == Comments({}, {}, {}, (" a", "", " b"), ())


def test_footer() -> None:
    """Lines at the left margin below everything are the footer, as is all behind the document."""
    assert read("a:\n  b: c\n# d\n\n  # e\n").footer == (" d", "", " e")
    assert read("a:\n# b\n").footer == (" b",)
    assert read("a:\n  b: c\n  # d\n...  # e\n  # f\n").footer == (" e", " f")
    assert read("  a: b\n  # c\n").footer == (" c",)
    assert read("[a]\n# b\n").footer == (" b",)


def test_documents_that_are_no_mapping() -> None:
    """The root has the empty path."""
    assert read_comments("# a\n\n- b # c\n").trailing == {(0,): " c"}
    assert read_comments("a # b\n").trailing == {(): " b"}
    assert read_comments("[ # a\n]").trailing == {(): " a"}
    assert read_comments("{a: b,\n# c\n}").after == {(): (" c",)}


# --- paths ----------------------------------------------------------------------------------------


def test_keys_that_are_no_text() -> None:
    """Keys are called as JSON spells them, as everywhere."""
    comments = read_comments("80: # a\n  yes: b # c\n'80x': d # e\n")

    assert comments.trailing == {("80",): " a", ("80", "true"): " c", ("80x",): " e"}


def test_functions_are_steps() -> None:
    """A path goes through functions like through any mapping."""
    comments = read_comments("a:\n  str_replace:\n    params:\n      $b: {get_param: c} # d\n")

    assert comments.trailing == {("a", "str_replace", "params", "$b"): " d"}


def test_replaced_keys() -> None:
    """What a later key of the same name replaces leaves its comments to what encloses it."""
    comments = read("""\
        a:
          # first
          b: # behind
            c: d # inside
          b: e # second
        """)

    assert comments.before == {("a",): (" first",)}
    assert comments.trailing == {("a",): " behind inside", ("a", "b"): " second"}


def test_merge_keys_and_aliases() -> None:
    """What is merged has its comments where it is written, if it is in the data there."""
    comments = read("""\
        a: &a
          b: c # where it is written
        d: # d
          # merged
          <<: *a # alias
          '<<': e # a key like any other
        f:
          <<: {b: g, # in a
               h: i} # behind
        j: *a # as a value
        """)

    assert comments.before == {("d",): (" merged",)}
    assert comments.trailing == {
        ("a", "b"): " where it is written",
        ("d",): " d alias",
        ("d", "<<"): " a key like any other",
        ("f",): " in a behind",
        ("j",): " as a value",
    }


def test_sets_and_ordered_maps() -> None:
    """What is not a mapping in the data has no paths inside."""
    comments = read_comments("a: !!set # a\n  ? b # c\nd: !!omap\n  - e: f # g\n")

    assert comments.trailing == {("a",): " a c", ("d", 0): " g"}


# --- everything -----------------------------------------------------------------------------------


def tokens(text: str) -> Iterator[str]:
    """Yield the comments of *text* in another way: as what is between the parser's tokens."""
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    skipped = ""
    end = 0
    for token in yaml.scan(text, Loader=loader):
        start = token.start_mark.index
        skipped += text[end:start] + "\n"
        end = max(end, token.end_mark.index)
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            skipped += text[start:end].splitlines()[0] + "\n"
    for found in re.finditer("#([^\r\n\x85\u2028\u2029]*)", skipped + text[end:]):
        yield found[1].strip()


def has(data: object, path: Path) -> bool:
    """Return whether *path* leads to anything in *data*."""
    for step in path:
        if isinstance(data, dict):
            named = {json_key(key): value for key, value in data.items()}
            if step not in named:
                return False
            data = named[str(step)]
        elif isinstance(data, tuple) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return False
    return True


@st.composite
def commented(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    """Return a text with comments above and behind its lines; those in a block become its text."""
    lines = draw(texts).split("\n")
    number = st.integers(0, len(lines) - 1)
    for count, place in enumerate(draw(st.lists(number, max_size=6))):
        lines[place] += f"  #behind{count}"
    for count, place in enumerate(sorted(draw(st.lists(number, max_size=6)), reverse=True)):
        lines.insert(place, f"{' ' * draw(st.integers(0, 9))}#line{count}")
    return "\n".join(lines)


def assert_all_found(text: str) -> None:
    """Assert that all comments of *text* are found, each once, and that all paths are in it."""
    comments = read_comments(text)
    if not read_environment(text, "file").readable:
        text = text.strip()
    source = read_environment(text, "file")
    words = [word for line in said(comments) for word in line.split()]

    assert sorted(words) == sorted(" ".join(tokens(text)).split() if source.readable else [])
    for path in (*comments.before, *comments.trailing, *comments.after):
        assert has(source.data, path)


@given(commented(strategies.templates.map(dump)))
def test_all_comments_of_templates(text: str) -> None:
    """Whatever a template holds, all comments in it are found, and belong to parts of it."""
    assert_all_found(text)


@given(commented(strategies.environments.map(dump_environment)))
def test_all_comments_of_environments(text: str) -> None:
    """The same goes for environments."""
    assert_all_found(text)


_PIECES = (
    *("a", "b: ", "- ", "  ", "    ", "\n", "\n", "\n", "'", '"', "[", "]", "{", "}", ", ", ": "),
    *("|\n", "&a ", "*a", "!!str ", "!!set ", "? ", "<<: ", "a: 1\n", "  b: 2\n", "- c\n", "~"),
    *(" # c", "#", "    # d\n", "# e\n", "> # f\n", "\t", "\r\n", "\u2028", "é", "---\n", "...\n"),
)


@given(st.lists(st.sampled_from(_PIECES), max_size=14).map("".join))
def test_all_comments_of_anything(text: str) -> None:
    """Nothing that looks like YAML is too strange."""
    assert_all_found(text)
