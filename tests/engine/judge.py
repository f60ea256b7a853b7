"""Say whether Heat would take a template: Heat's own engine is asked, inside its own interpreter.

Each line of standard input is a question and each line of standard output its verdict, in JSON.
A question has

- ``id``: a name that its verdict has, too;
- ``template``: the path of the main template;
- ``environments``: the paths of the environments, in order;
- ``files``: file texts by relative path, if the paths are relative to these and not on disk;
- ``parameters``: values that are given beside the environments;
- ``mode``: ``create`` for what ``openstack stack create`` checks before it makes anything,
  ``validate`` for ``openstack orchestration template validate``;
- ``nested_strict``: with ``create``, also what Heat checks only when it creates each nested stack.

A verdict has

- ``id``: that of its question;
- ``verdict``: ``ok``, ``error`` or, where only a cloud knows, ``cloud``;
- ``kind``, ``path`` and ``message``: the class and the content of the first error;
- ``nested``: whether only the creation of a nested stack would meet that error;
- ``skipped``: the checks of single resources that need a cloud and were left out;
- ``assumed``: what its services were believed to be able to.
"""

from __future__ import annotations

import inspect
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

# These are on the path when this runs inside a Heat release.
import boot  # type: ignore[import-not-found]

if TYPE_CHECKING:
    from tests.engine import cloud, later
    from tests.engine.cloud import Heat
else:
    import cloud
    import later

Data = dict[str, object]

_STACK = "stack"


class Judge:
    """Heat's client, API and engine in one process, with a cloud that tells nothing."""

    def __init__(self) -> None:
        self._cloud = cloud.Cloud(boot.boot())
        self._context = _context()
        self._engine = _engine()
        self._client: Heat = import_module("heatclient.common.template_utils")
        self._api = cloud.heat("api.openstack.v1.stacks")
        self._encode = import_module("oslo_serialization.jsonutils").dumps
        self._decode = cloud.heat("common.wsgi").JSONRequestDeserializer().from_json

    def answer(self, question: Heat) -> Data:
        """Return the verdict."""
        self._cloud.forget()
        verdict = self._verdict(question)
        return verdict | {
            "id": question["id"],
            "skipped": self._cloud.skipped,
            "assumed": sorted(self._cloud.assumed),
        }

    def _verdict(self, question: Heat) -> Data:
        with _folder(question.get("files")) as folder:
            try:
                self._ask(question, self._request(question, folder))
            except cloud.NeedsCloudError as need:
                return {"verdict": "cloud", "message": str(need)}
            except later.NestedError as error:
                return {**_described(error.error, folder), "nested": True}
            except Exception as error:  # noqa: BLE001 - whatever stops Heat is its verdict
                if f"not {cloud.Unknown.__name__}" in str(error):  # Python itself wants to look
                    return {"verdict": "cloud", "message": str(error)}
                return _described(error, folder)
        return {"verdict": "ok"}

    def _request(self, question: Heat, folder: Path) -> Heat:
        """Return what the API gets after the command has collected the files and sent them."""
        files, template = self._client.get_template_contents(str(folder / question["template"]))
        order: list[str] = []
        more, environment = self._client.process_multiple_environments_and_files(
            [str(folder / path) for path in question.get("environments", ())],
            env_list_tracker=order,
        )
        body = {
            "stack_name": _STACK,
            "template": template,
            "files": {**files, **more},
            "environment": environment,
            "environment_files": order or None,
            "parameters": question.get("parameters", {}),
        }
        return self._api.InstantiationData(self._decode(self._encode(body)))

    def _ask(self, question: Heat, request: Heat) -> None:
        given = [
            request.template(),
            request.environment(),
            request.files(),
            request.environment_files(),
            request.files_container(),
        ]
        if question.get("mode") == "validate":
            self._validate(given)
            return
        stack = self._engine._parse_template_and_validate_stack(
            self._context, _STACK, *given, {}, convergence=True
        )
        if question.get("nested_strict"):
            later.validate_nested(stack)

    def _validate(self, given: list[Heat]) -> None:
        method = inspect.unwrap(type(self._engine).validate_template)
        result = method(self._engine, self._context, *given)
        if "Error" in result:
            raise import_module("webob.exc").HTTPBadRequest(result["Error"])


def _engine() -> Heat:
    """Return the engine without threads, queues and database; there is no other stack."""
    service = cloud.heat("engine.service").EngineService
    engine = object.__new__(service)
    engine.resource_enforcer = cloud.Unknown("policy")
    engine._validate_new_stack = lambda context, _, template: engine._validate_template(
        context, template
    )
    # Heat 11 and 12 ask of a function whether it is a subclass, which Python no longer answers.
    cloud.heat("engine.template").issubclass = lambda value, kind: (
        isinstance(value, type) and issubclass(value, kind)
    )
    return engine


def _context() -> Heat:
    return cloud.heat("common.context").RequestContext.from_dict(
        {
            "tenant_id": "project",
            "user_id": "user",
            "auth_token": "token",
            "auth_url": "https://cloud.invalid/v3",
            "is_admin": False,
        }
    )


@contextmanager
def _folder(files: dict[str, str] | None) -> Iterator[Path]:
    """Write the files of a question where the client can read them."""
    if files is None:
        yield Path.cwd()
        return
    with tempfile.TemporaryDirectory() as name:
        for path, text in files.items():
            file = Path(name, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")
        yield Path(name)


def _described(error: Exception, folder: Path) -> Data:
    """Return what an error says, with the files of a question called as the question does."""
    base = f"{folder.as_uri()}/"
    given = getattr(error, "path", None)
    path = [str(step).replace(base, "") for step in given] if isinstance(given, list) else []
    message = str(error).replace(base, "")
    return {"verdict": "error", "kind": type(error).__name__, "path": path, "message": message}


def main() -> None:
    """Answer questions until there are no more; whatever Heat prints goes to standard error."""
    answers, sys.stdout = sys.stdout, sys.stderr
    judge = Judge()
    for line in sys.stdin:
        print(json.dumps(judge.answer(json.loads(line))), file=answers, flush=True)


if __name__ == "__main__":
    main()
