"""Arbitrary code trees, the same code written without any layout, and ruff's opinion of it."""

from __future__ import annotations

import ast
import io
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass

from hypothesis import strategies as st

from hotgen.importing.python.code import Atom, Bracket, Chain, Code, Entry, Text
from hotgen.importing.python.comments import comment
from hotgen.importing.python.layout import statement
from hotgen.importing.python.strings import string


def reformatted(source: str, width: int) -> str:
    """*source* as ruff formats it."""
    command = (sys.executable, "-m", "ruff", "format", "--isolated", f"--line-length={width}")
    done = subprocess.run(
        (*command, "--stdin-filename=module.py", "-"),
        input=source.encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def plain(code: Code) -> str:
    """*code* in one line, without any comments."""
    match code:
        case Atom(text):
            return text
        case Text(value):
            return repr(value)
        case Chain(base, steps):
            return plain(base) + "".join(map(plain, steps))
        case Bracket(opening, entries, closing):
            inside = ", ".join(entry.label + plain(entry.value) for entry in entries)
            comma = "," if opening == "(" and len(entries) == 1 else ""
            return f"{opening}{inside}{comma}{closing}"


def own_lines(code: Code) -> Iterator[str]:
    """The comments of *code* that have lines of their own, in their order."""
    match code:
        case Chain(base, steps):
            for part in (base, *steps):
                yield from own_lines(part)
        case Bracket(_, entries, _):
            for entry in entries:
                yield from entry.comments
                yield from own_lines(entry.value)
            yield from code.comments
        case _:
            return


def trailing(code: Code) -> Iterator[str]:
    """The comments of *code* that stand behind something."""
    match code:
        case Chain(base, steps):
            for part in (base, *steps):
                yield from trailing(part)
        case Bracket(_, entries, _):
            for entry in entries:
                yield from trailing(entry.value)
                if entry.trailing is not None:
                    yield entry.trailing
        case _:
            return


@dataclass(frozen=True)
class Line:
    """A statement of an arbitrary module."""

    head: str
    value: Code
    indent: int
    comments: tuple[str, ...]
    trailing: str | None

    def written(self, width: int) -> str:
        """The statement with what it is indented below."""
        code = statement(
            self.head,
            self.value,
            indent=self.indent,
            width=width,
            comments=self.comments,
            trailing=self.trailing,
        )
        return "".join(f"{' ' * i}if x:\n" for i in range(0, self.indent, 4)) + code

    def plain(self) -> str:
        """The same without any layout."""
        return self.head + plain(self.value)

    def own_lines(self) -> list[str]:
        """The comments in lines of their own."""
        return [comment(text) for text in (*self.comments, *own_lines(self.value))]

    def behind(self) -> list[str]:
        """The comments behind something."""
        last = () if self.trailing is None else (self.trailing,)
        return [comment(text) for text in (*trailing(self.value), *last)]


def comments_of(source: str) -> list[str]:
    """The comments in *source*, in their order."""
    tokens = tokenize.generate_tokens(io.StringIO(source, newline="\n").readline)
    return [token.string for token in tokens if token.type == tokenize.COMMENT]


def dumped(source: str) -> str:
    """The syntax tree of *source*, without the conditions around it."""
    node = ast.parse(source).body[0]
    while isinstance(node, ast.If):
        node = node.body[0]
    return ast.dump(node)


_words = st.text("abcghxz", min_size=1, max_size=14)
_characters = st.one_of(
    st.sampled_from(" \"'\\\n\t\r\0{}#é漢\u0301\u200d\u2028\ud800\U0001f600\x7f\xa0"),
    st.characters(),
)
texts = st.one_of(
    _words,
    st.lists(_words, max_size=40).map(" ".join),
    st.lists(st.one_of(_words, st.sampled_from(['"', "'", "\\", "\n", "\n\n"])), max_size=30).map(
        " ".join
    ),
    st.lists(st.one_of(_words, _characters), max_size=30).map("".join),
    st.text(_characters, max_size=120),
)
comment_texts = st.one_of(
    _words.map(" {}".format),
    st.lists(_words, max_size=12).map(" ".join).map(" {}".format),
    st.text(_characters, max_size=30),
)
_comments = st.one_of(st.just(()), st.just(()), st.just(()), st.tuples(comment_texts))
_trailing = st.one_of(st.none(), st.none(), st.none(), comment_texts)
_names = st.lists(_words, min_size=1, max_size=4).map(".".join)
_atoms = st.one_of(_names, st.sampled_from(["True", "None", "12", "-1", "1.5"])).map(Atom)


def _entries(
    values: st.SearchStrategy[Code], labels: st.SearchStrategy[str], most: int = 4
) -> st.SearchStrategy[tuple[Entry, ...]]:
    entry = st.builds(Entry, values, labels, _comments, _trailing)
    return st.lists(entry, max_size=most).map(tuple)


def _arguments(opening: str, values: st.SearchStrategy[Code]) -> st.SearchStrategy[Bracket]:
    keywords = _entries(values, _words.map("a{}=".format)).map(
        lambda entries: tuple({entry.label: entry for entry in entries}.values())
    )
    entries = st.builds(
        lambda first, later: first + later, _entries(values, st.just(""), 2), keywords
    )
    return st.builds(Bracket, st.just(opening), entries, st.just(")"), _comments)


def _collections(values: st.SearchStrategy[Code]) -> st.SearchStrategy[Bracket]:
    plain_entries = _entries(values, st.sampled_from(["", "", "", "*"]))
    keys = st.one_of(texts.map(lambda text: f"{string(text)}: "), st.just("**"))
    return st.one_of(
        st.builds(Bracket, st.just("["), plain_entries, st.just("]"), _comments),
        st.builds(Bracket, st.just("("), plain_entries, st.just(")"), _comments),
        st.builds(Bracket, st.just("{"), _entries(values, keys), st.just("}"), _comments),
    )


def _subscripts(opening: str, values: st.SearchStrategy[Code]) -> st.SearchStrategy[Bracket]:
    entry = st.builds(Entry, values, st.just(""), _comments, _trailing)
    return st.builds(Bracket, st.just(opening), st.tuples(entry), st.just("]"), _comments)


def _calls(values: st.SearchStrategy[Code]) -> st.SearchStrategy[Bracket]:
    return _names.flatmap(lambda name: _arguments(f"{name}(", values))


def _compound(values: st.SearchStrategy[Code]) -> st.SearchStrategy[Code]:
    calls = _calls(values)
    steps = st.one_of(
        _names.flatmap(lambda name: _arguments(f".{name}(", values)),
        _words.flatmap(lambda name: _arguments(f".{name}(", st.just(Atom("a")))),
        _subscripts("[", values),
    )
    bases = st.one_of(_names.map(Atom), calls, calls, _collections(values), texts.map(Text))
    chains = st.builds(Chain, bases, st.lists(steps, min_size=1, max_size=4).map(tuple))
    return st.one_of(
        calls,
        calls,
        _collections(values),
        chains,
        chains,
        st.builds(Chain, chains, st.tuples(steps)),
        _names.flatmap(lambda name: _subscripts(f"{name}[", values)),
    )


codes: st.SearchStrategy[Code] = st.recursive(
    st.one_of(_atoms, texts.map(Text)), _compound, max_leaves=15
)
_heads = st.one_of(
    st.just(""),
    st.just("self.server = "),
    _names.map("{} = ".format),
    _words.map("{}: int = ".format),
)
_annotated = st.text("abcghxz", min_size=1, max_size=90).map("{}: Input[str] = ".format)


def _lines(
    heads: st.SearchStrategy[str], values: st.SearchStrategy[Code]
) -> st.SearchStrategy[Line]:
    indents = st.sampled_from([0, 4, 8])
    comments = st.lists(comment_texts, max_size=2).map(tuple)
    return st.builds(Line, heads, values, indents, comments, _trailing)


lines = st.one_of(
    _lines(_heads, codes),
    _lines(_heads, codes),
    _lines(_annotated, st.one_of(texts.map(Text), _calls(codes), _collections(codes))),
)
