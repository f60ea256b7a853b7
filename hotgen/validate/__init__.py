"""What is wrong with a template: the rules, what they are run over, and how that is reported.

The function `validate` takes the package's name in `hotgen`; it stands here, and imports what it
needs only when it is called, so that ``import hotgen`` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from typing import Any, Literal

    from hotgen.bundle import Bundle
    from hotgen.dsl.stack import Stack
    from hotgen.hot.template import Template
    from hotgen.text.load import Loaded
    from hotgen.validate.finding import Finding

__all__ = ["validate"]


def validate(  # noqa: PLR0913 - one keyword for each option of the command
    source: str | Path | Loaded | Template | Bundle | type[Stack],
    *,
    environments: Iterable[str | Path] = (),
    parameters: Mapping[str, Any] | None = None,
    heat: str | int | None = None,
    mode: Literal["create", "validate"] | None = None,
    resource_types: Iterable[str] | None = None,
) -> list[Finding]:
    """Return what is wrong with *source*, in the order in which its author reads it.

    >>> for finding in validate("heat/web.yaml", environments=["heat/prod.yaml"], heat="yoga"):
    ...     print(finding)

    *source* is the path of a template, of a folder with templates, or of a blueprint's module; what
    `hotgen.load` or `hotgen.loads` has read; a Stack class; or a template or a bundle in memory,
    for which no files are read.

    *environments* are files, a later one before an earlier one; without any, the environments of a
    blueprint are taken, each for a stack of its own. *parameters* are data, or texts as on a
    command line. *heat* is any name of a Heat release. With *mode* ``"create"`` it is checked what
    Heat checks before it creates a stack of just these parameters and environments, with
    ``"validate"`` what ``openstack orchestration template validate`` checks, and without one all
    that holds whatever the missing parameters are. *resource_types* are globs of types that the
    cloud has besides Heat's. Where *heat* or *resource_types* are not given, the configuration of
    the current folder's project (``hotgen.toml``) decides.

    A file that is missing or broken is a finding. Raises `hotgen.errors.BlueprintError` for a
    blueprint that cannot be built, and `hotgen.errors.UsageError` for what there is not: a
    release of that name, or a template in the folder.
    """
    from hotgen.hot.expr import from_data
    from hotgen.project import Project
    from hotgen.validate.request import Mode, Request
    from hotgen.validate.validator import Validator

    validator = Validator(
        Project.find(),
        Request(
            mode=Mode(mode) if mode else None,
            parameters={name: from_data(each) for name, each in (parameters or {}).items()},
        ),
        environments=environments,
        heat=heat,
        resource_types=resource_types,
    )
    return validator.validate(source)
