"""What is secret does not get into messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen import parameter

if TYPE_CHECKING:
    from tests.dsl.authoring import Author


@pytest.mark.parametrize(
    "text",
    [
        "class Demo(Stack):\n    it: Input[object] = parameter(default='S3CRET', hidden=True)\n",
        "class Demo(Stack):\n    it = parameter(default='S3CRET', hidden=True)\n",
        "class Demo(Stack):\n    it: Input[str] = parameter(default={'S3CRET'}, hidden=True)\n",
        "class Demo(Stack):\n    it: Input[dict] = parameter(default={b'S3CRET': 1})\n",
        "class Demo(Stack):\n    it: Input[dict] = parameter(default={'a': b'S3CRET'})\n",
        "class Demo(Stack):\n    it: Input[str] = parameter(tags='S3CRET')\n",
        "class Demo(Stack):\n    it: Input[str] = parameter(allowed_values='S3CRET')\n",
        "class Demo(Stack):\n    environments = {'a': Environment(it='S3CRET')}\n",
        (
            "class Demo(Stack):\n    it: Input[str] = parameter()\n"
            "    environments = {'a': Environment(it=b'S3CRET')}\n"
        ),
        (
            "class Demo(Stack):\n    it: Input[str] = parameter(default='S3CRET', hidden=True)\n"
            "    def build(self): self.net = Net(a=Demo.it)\n"
        ),
        "class Demo(Stack):\n    def build(self): self.net = Net(a=Exception('S3CRET'))\n",
        "class Demo(Stack):\n    def build(self): self.net = Net(a={'S3CRET'})\n",
        "class Demo(Stack):\n    def build(self): self.net = Net(a={b'S3CRET': 1})\n",
        "class Demo(Stack):\n    def build(self): self.net = Net(a='S3CRET').when('S3CRET')\n",
        "class Demo(Stack):\n    def build(self): self.net = Net(a='S3CRET').after('S3CRET')\n",
        "class Demo(Stack):\n    def build(self): self.net = 1 + digest('sha1', 'S3CRET')\n",
        "class Demo(Stack):\n    def build(self): str(Net(password='S3CRET'))\n",
    ],
)
def test_messages_do_not_show_values(text: str, author: Author) -> None:
    """A message tells the type and the place of a value; who may read the file sees the rest."""
    assert "S3CRET" not in author.error(text)


def test_declarations_can_be_looked_at() -> None:
    """Neither is a default shown where a declaration gets into a log."""
    assert "S3CRET" not in repr(parameter("It", default="S3CRET", hidden=True))
