"""HOT2xx: everything that is named exists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from hotgen.errors import suggestion
from hotgen.hot.expr import spelling
from hotgen.hot.path import Problem
from hotgen.hot.versions import version
from hotgen.schema.coerce import shown
from hotgen.validate.functions import settled
from hotgen.validate.references import Reference, is_known
from hotgen.validate.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import Path
    from hotgen.validate.context import Context

PSEUDO_PARAMETERS: Final = ("OS::project_id", "OS::stack_id", "OS::stack_name")


@rule("HOT201", engine=True, strict=True)
def unknown_parameter(context: Context) -> Iterator[Problem]:
    """A `get_param` names a parameter that the template does not declare.

    Heat refuses the template as soon as it needs the value: for a property, a policy or a
    condition. Of the pseudo parameters there are `OS::stack_name`, `OS::stack_id` and
    `OS::project_id`.

    Bad:

        parameters:
          flavor: {type: string}
        resources:
          web:
            type: OS::Nova::Server
            properties:
              image: debian
              flavor: {get_param: flavour}

    Good:

        parameters:
          flavor: {type: string}
        resources:
          web:
            type: OS::Nova::Server
            properties:
              image: debian
              flavor: {get_param: flavor}
    """
    for path, function, message in _unknown_parameters(context):
        if context.is_worked_out(path):
            create = not context.is_worked_out_early(path)
            yield Problem((*path, function), message, create=create)


@rule("HOT202")
def late_unknown_parameter(context: Context) -> Iterator[Problem]:
    """An output or metadata names a parameter that the template does not declare.

    Heat accepts the template. The output then shows an error instead of a value, and the metadata
    cannot be read.

    Bad:

        parameters:
          domain: {type: string}
        outputs:
          url:
            value: {get_param: domian}

    Good:

        parameters:
          domain: {type: string}
        outputs:
          url:
            value: {get_param: domain}
    """
    for path, function, message in _unknown_parameters(context):
        if not context.is_worked_out(path):
            yield Problem((*path, function), message)


def _unknown_parameters(context: Context) -> Iterator[tuple[Path, str, str]]:
    """Yield each function that names no parameter: its path, its name and what is wrong."""
    declared = context.template.parameters
    removed = version(context.template.version).removed
    for path, expr in context.expressions:
        function, args = spelling(expr)
        if function not in {"get_param", "Ref"} or function in removed:
            continue
        found = settled(args, context.evaluator.resolve)
        name = found[0] if isinstance(found, tuple) and found else found
        if isinstance(name, str):
            is_there = name in declared or name in PSEUDO_PARAMETERS
            is_there = is_there or (function == "Ref" and name in context.template.resources)
        else:
            is_there = function != "Ref" or not is_known(name)
        if not is_there:
            word = name if isinstance(name, str) else ""
            allowed = PSEUDO_PARAMETERS if word.startswith("OS::") else declared
            yield (
                path,
                function,
                f"there is no parameter {shown(name)}; {suggestion(word, allowed)}",
            )


@rule("HOT203", engine=True)
def unknown_resource(context: Context) -> Iterator[Problem]:
    """A `get_resource` or `get_attr` names a resource that the template does not have.

    Heat refuses the template.

    Bad:

        resources:
          net: {type: OS::Neutron::Net}
          subnet:
            type: OS::Neutron::Subnet
            properties:
              network: {get_resource: network}
              cidr: 10.0.0.0/24

    Good:

        resources:
          net: {type: OS::Neutron::Net}
          subnet:
            type: OS::Neutron::Subnet
            properties:
              network: {get_resource: net}
              cidr: 10.0.0.0/24
    """
    for reference in context.references:
        followed = reference.path[0] != "outputs" or reference.function == "get_attr"
        broken = isinstance(reference.name, tuple | Mapping)
        if (followed or broken) and not context.is_condition(reference.path):
            yield from _unknown_resource(context, reference)


@rule("HOT204")
def late_unknown_resource(context: Context) -> Iterator[Problem]:
    """A `get_resource` in an output names a resource that the template does not have.

    Heat accepts the template, and the output then shows an error instead of a value.

    Bad:

        resources:
          net: {type: OS::Neutron::Net}
        outputs:
          network:
            value: {get_resource: network}

    Good:

        resources:
          net: {type: OS::Neutron::Net}
        outputs:
          network:
            value: {get_resource: net}
    """
    for reference in context.references:
        if reference.path[0] == "outputs" and reference.function == "get_resource":
            yield from _unknown_resource(context, reference)


def _unknown_resource(context: Context, reference: Reference) -> Iterator[Problem]:
    known = context.template.resources
    name = reference.name
    if is_known(name) and not (isinstance(name, str) and name in known):
        near = suggestion(name if isinstance(name, str) else "", known)
        yield Problem(reference.place, f"there is no resource {shown(name)}; {near}")


@rule("HOT207", engine=True)
def unknown_dependency(context: Context) -> Iterator[Problem]:
    """A `depends_on` names a resource that the template does not have.

    Heat refuses the template.

    Bad:

        resources:
          net: {type: OS::Neutron::Net}
          key:
            type: OS::Heat::RandomString
            depends_on: network

    Good:

        resources:
          net: {type: OS::Neutron::Net}
          key:
            type: OS::Heat::RandomString
            depends_on: net
    """
    known = context.template.resources
    for name, resource in known.items():
        for index, other in enumerate(resource.depends_on):
            if other not in known and context.is_enabled(name):
                message = f"there is no resource {other!r}; {suggestion(other, known)}"
                yield Problem(("resources", name, "depends_on", index), message)


@rule("HOT209", engine=True)
def duplicate_name(context: Context) -> Iterator[Problem]:
    """A resource has the name of a parameter.

    Heat refuses the template.

    Bad:

        parameters:
          network: {type: string}
        resources:
          network: {type: OS::Neutron::Net, properties: {name: {get_param: network}}}

    Good:

        parameters:
          network: {type: string}
        resources:
          private_network: {type: OS::Neutron::Net, properties: {name: {get_param: network}}}
    """
    for name in context.template.resources:
        taken = name in context.template.parameters or name in PSEUDO_PARAMETERS
        if taken and context.is_enabled(name):
            yield Problem(("resources", name), f"{name!r} is a parameter already", key=True)
