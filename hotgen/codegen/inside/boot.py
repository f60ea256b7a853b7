"""Start a Heat release's engine in this process: no cloud, database, queue or configuration file.

A script that `hotgen.codegen.heat.HeatInstall.run` runs begins with ``import boot`` and calls
`boot`; only after that can it import ``heat``, because the older releases need some help on a
current Python.
"""

from __future__ import annotations

import collections
import collections.abc
import fnmatch
import inspect
import logging
import sys
import tempfile
import types
import warnings
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from operator import attrgetter
from pathlib import Path
from typing import Any

FAILURES: list[str] = []
"""The plugins that Heat could not load, as ``name: error``; Heat itself only logs them."""

_RENAMED = {
    "tenant": "project_id",
    "user": "user_id",
    "domain": "domain_id",
    "user_domain": "user_domain_id",
    "project_domain": "project_domain_id",
}


def boot() -> Any:  # noqa: ANN401 - Heat has no types
    """Return the engine's global environment: its resource types, aliases and constraints."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    _mend_python()
    _mend_libraries()
    _choose_threads()
    _collect_failures()
    config = import_module("oslo_config.cfg").CONF
    import_module("heat.common.config")
    config([], project="heat", prog="hotgen", default_config_files=[], default_config_dirs=[])
    templates = home() / "etc" / "heat"
    config.set_default("template_dir", str(templates / "templates"))
    with tempfile.TemporaryDirectory() as folder:
        _repoint(templates, Path(folder))
        config.set_default("environment_dir", folder)
        return import_module("heat.engine.resources").global_env()


def home() -> Path:
    """Return the folder that the Heat release was unpacked into."""
    spec = find_spec("heat")
    if spec is None or spec.origin is None:
        raise SystemExit("there is no heat on this path; run this with HeatInstall.run")
    return Path(spec.origin).parents[1]


def _repoint(source: Path, target: Path) -> None:
    """Copy the global environment files, with the templates where they are unpacked."""
    for file in (source / "environment.d").iterdir():
        text = file.read_text().replace("/etc/heat/templates", str(source / "templates"))
        (target / file.name).write_text(text)


def _mend_python() -> None:
    """Give back the names that Python 3.10 moved, which Heat used until 15."""
    for name in collections.abc.__all__:
        if not hasattr(collections, name):
            setattr(collections, name, getattr(collections.abc, name))


def _mend_libraries() -> None:
    """Give back what libraries took away from older Heat releases."""
    if find_spec("oslo_utils.fnmatch") is None:
        sys.modules["oslo_utils.fnmatch"] = fnmatch
        _set(import_module("oslo_utils"), "fnmatch", fnmatch)
    if find_spec("designateclient.v1") is None:
        _invent_module("designateclient.v1.domains", "Domain", "DomainsController")
        _invent_module("designateclient.v1.records", "Record", "RecordsController")
    context = import_module("oslo_context.context").RequestContext
    if "tenant" not in inspect.signature(context.__init__).parameters:
        _mend_context(context)


def _invent_module(name: str, *classes: str) -> None:
    """Put a module with empty *classes* where Heat imports one that is gone, package and all."""
    parent, _, own = name.rpartition(".")
    package = sys.modules.setdefault(parent, types.ModuleType(parent))
    package.__path__ = []
    module = sys.modules[name] = types.ModuleType(name)
    setattr(package, own, module)
    for each in classes:
        setattr(module, each, type(each, (), {}))


def _mend_context(context: Any) -> None:  # noqa: ANN401 - a class of a library without types
    """Let a request context be made and read with the names that Heat used until Stein."""
    make = context.__init__

    def __init__(self: object, *args: object, **kwargs: object) -> None:  # noqa: N807
        make(self, *args, **{_RENAMED.get(name, name): value for name, value in kwargs.items()})

    context.__init__ = __init__
    for old, new in _RENAMED.items():
        if not hasattr(context, old):
            setattr(context, old, _alias(new))


def _alias(name: str) -> property:
    return property(attrgetter(name), lambda self, value: setattr(self, name, value))


def _choose_threads() -> None:
    """Keep eventlet out where Heat can do without it (2025.1 and later)."""
    with suppress(ImportError):
        backend = import_module("oslo_service.backend")
        backend.init_backend(backend.BackendType.THREADING)


def _collect_failures() -> None:
    def note(_manager: object, entrypoint: Any, error: Exception) -> None:  # noqa: ANN401
        FAILURES.append(f"{entrypoint.name}: {type(error).__name__}: {error}")

    _set(import_module("heat.common.pluginutils"), "log_fail_msg", note)


def _set(module: types.ModuleType, name: str, value: object) -> None:
    """Replace what a module without types has under *name*."""
    setattr(module, name, value)
