"""The documents tell the truth: what they show is run, and compared with what happens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]

Run = Callable[[str], None]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_document(document: Path, run_document: Run) -> None:
    """Every command, file and excerpt of a document is as it says."""
    run_document(document.read_text(encoding="utf-8"))


HONEST = {
    "output": """
```console
$ printf 'one\\ntwo\\nthree\\n'
one
...
three
$ true
```
""",
    "a command over two lines": """
```console
$ echo one \\
    two
one two
```
""",
    "cd lasts": """
```console
$ mkdir shop && cd shop
$ touch here
$ cd .. && ls shop
here
```
""",
    "an exit code": """
<!-- exit: 3 -->
```console
$ echo no >&2; exit 3
no
```
""",
    "a file and its excerpt": """
<!-- file: some/thing.yaml -->
```yaml
a: 1
b:
  c: 2
  d: 3
```

and then

<!-- excerpt: some/thing.yaml -->
```yaml
b:
  ...
  d: 3
```
""",
    "an indented block": """
1. First

   ```console
   $ echo one
   one
   ```
""",
    "the environment of the tests": """
```console
$ ./bootstrap python -c 'import pytest; print("found")'
found
```
""",
    "a copy of the project": """
<!-- in: clone -->
```console
$ test -x bootstrap && git diff --exit-code && rm LICENSE
$ git status --porcelain LICENSE
AD LICENSE
```
<!-- in: empty -->
```console
$ ls
```
""",
    "other blocks": """
Written in a line, `<!-- in: nowhere -->` means nothing, and neither does

````markdown
<!-- in: nowhere -->
```console
$ false
```
````

```python
raise SystemExit(1)
```

```text
$ false
```
""",
}

DISHONEST = {
    "other output": ("```console\n$ echo one\ntwo\n```", r"line 2: `echo one` (?s:.*)-two\n\+one"),
    "more output": ("```console\n$ echo one\n```", r"\+one"),
    "output that never came": ("```console\n$ true\none\n```", "-one"),
    "a failing command": ("```console\n$ false\n```", r"code 1 \(expected 0\)"),
    "a failing command that should": (
        "<!-- exit: 1 -->\n```console\n$ true\n```",
        r"code 0 \(expected 1\)",
    ),
    "a failing first command": ("```console\n$ exit 1\n$ true\n```", "line 2: `exit 1`"),
    "another file": (
        "<!-- file: a -->\n```yaml\na: 1\n```\n<!-- excerpt: a -->\n```yaml\na: 2\n```",
        r"line 7: not in a:(?s:.*)-a: 2\n\+a: 1",
    ),
    "no file": ("<!-- excerpt: a -->\n```yaml\na: 1\n```", "line 3: not in a"),
    "half a line": (
        "<!-- file: a -->\n```yaml\nab: 1\n```\n<!-- excerpt: a -->\n```yaml\nb: 1\n```",
        "not in a",
    ),
    "no command": ("```console\necho one\n```", "line 2: a console block begins with a command"),
}


@pytest.mark.parametrize("document", HONEST.values(), ids=HONEST)
def test_honest_document_passes(document: str, run_document: Run) -> None:
    """A document that shows what happens passes."""
    run_document(document)


@pytest.mark.parametrize(("document", "message"), DISHONEST.values(), ids=DISHONEST)
def test_dishonest_document_fails(document: str, message: str, run_document: Run) -> None:
    """A document that shows something else fails, and says at which line and how it differs."""
    with pytest.raises(pytest.fail.Exception, match=message):
        run_document(document)
