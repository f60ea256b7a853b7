"""HOT2xx: everything that is named exists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from hotgen.errors import suggestion
from hotgen.hot.expr import spelling
from hotgen.hot.path import Problem
from hotgen.hot.versions import version
from hotgen.schema.coerce import shown
from hotgen.validate.attributes import wrong_attributes
from hotgen.validate.functions import settled
from hotgen.validate.references import Reference, is_known
from hotgen.validate.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import GetAttr, Path
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


@rule("HOT205", engine=True)
def unknown_attribute(context: Context) -> Iterator[Problem]:
    """A `get_attr` names an attribute that the resource does not have.

    Heat refuses the template. For a group the attribute is one of its members'; what follows an
    attribute's name is not checked, because it depends on the value.

    Bad:

        resources:
          port:
            type: OS::Neutron::Port
            properties: {network: private}
        outputs:
          address:
            value: {get_attr: [port, fixed_ip, 0, ip_address]}

    Good:

        resources:
          port:
            type: OS::Neutron::Port
            properties: {network: private}
        outputs:
          address:
            value: {get_attr: [port, fixed_ips, 0, ip_address]}
    """
    yield from _wrong_attributes(context, late=False)


@rule("HOT215", engine=True)
def attribute_that_is_no_text(context: Context) -> Iterator[Problem]:
    """What a `get_attr` names cannot be the name of an attribute, or a step inside of one.

    Heat collects what is asked of each resource, and fails at a list, a map or nothing.

    Bad:

        resources:
          name: {type: OS::Heat::Value, properties: {value: {a: 1}}}
        outputs:
          a:
            value: {get_attr: [name, value, [a]]}

    Good:

        resources:
          name: {type: OS::Heat::Value, properties: {value: {a: 1}}}
        outputs:
          a:
            value: {get_attr: [name, value, a]}
    """
    steps_count = version(context.template.version).date >= _STEPS_COUNT
    for reference in context.references:
        expr = reference.attribute
        if expr is None or not _is_collected(reference.path, context, expr.resource):
            continue
        if reference.path in context.checked and next(wrong_attributes(context, expr), None):
            continue
        for index, step in enumerate(expr.path if steps_count else expr.path[:1], 1):
            alone = index == 1 and not (steps_count and expr.path[1:])
            odd = alone and is_known(step) and not isinstance(step, str)
            if odd or isinstance(step, Mapping | tuple):
                place = (*reference.path, "get_attr", index)
                yield Problem(place, f"get_attr takes names here, not {shown(step)}")


def _is_collected(path: Path, context: Context, resource: str) -> bool:
    """Whether Heat collects what the function at *path* asks of *resource*."""
    where = path[0] == "outputs" or path[2:3] in {("metadata",), ("properties",)}
    return where and resource in context.template.resources and context.is_enabled(resource)


_STEPS_COUNT: Final = "2014-10-16"


@rule("HOT206")
def late_unknown_attribute(context: Context) -> Iterator[Problem]:
    """A `get_attr` asks a nested stack or a group for what it does not have.

    Heat looks for the output only when the stack is there; until then it takes every name.

    Bad:

        resources:
          web: {type: server.yaml}
        outputs:
          address:
            value: {get_attr: [web, adress]}
        # server.yaml
        resources:
          port:
            type: OS::Neutron::Port
            properties: {network: private}
        outputs:
          address:
            value: {get_attr: [port, fixed_ips, 0, ip_address]}

    Good:

        resources:
          web: {type: server.yaml}
        outputs:
          address:
            value: {get_attr: [web, address]}
        # server.yaml
        resources:
          port:
            type: OS::Neutron::Port
            properties: {network: private}
        outputs:
          address:
            value: {get_attr: [port, fixed_ips, 0, ip_address]}
    """
    yield from _wrong_attributes(context, late=True)


def _wrong_attributes(context: Context, *, late: bool) -> Iterator[Problem]:
    for reference in context.references:
        expr = reference.attribute
        if expr is not None and reference.path in context.checked:
            for wrong in wrong_attributes(context, expr):
                if wrong.late == late:
                    place = (*reference.path, "get_attr", wrong.step)
                    in_group = bool(context.members(expr.resource))
                    yield Problem(place, wrong.message, create=in_group)


@rule("HOT210", engine=True)
def attribute_only_in_policy(context: Context) -> Iterator[Problem]:
    """An `update_policy` reads an attribute that nothing else in the template reads.

    Heat collects the attributes that are read, but not in there, and refuses the template.

    Bad:

        resources:
          size:
            type: OS::Heat::Value
            properties: {value: 2}
          group:
            type: OS::Heat::ResourceGroup
            properties:
              resource_def: {type: OS::Heat::RandomString}
            update_policy:
              rolling_update: {max_batch_size: {get_attr: [size, value]}}

    Good:

        resources:
          group:
            type: OS::Heat::ResourceGroup
            properties:
              resource_def: {type: OS::Heat::RandomString}
            update_policy:
              rolling_update: {max_batch_size: 2}
    """
    asked = [(each.path, each.attribute) for each in context.references]
    read = {
        (expr.resource, expr.path[:1])
        for path, expr in asked
        if expr is not None and path[2:3] != ("update_policy",) and _is_hashable(expr)
    }
    for path, expr in asked:
        if (
            expr is None
            or path[2:3] != ("update_policy",)
            or not expr.path
            or not _is_hashable(expr)
        ):
            continue
        if (expr.resource, expr.path[:1]) not in read:
            message = f"nothing else reads the attribute {expr.path[0]!r} of {expr.resource!r}"
            yield Problem((*path, "get_attr", 1), message)


def _is_hashable(expr: GetAttr) -> bool:
    try:
        hash(expr.path[:1])
    except TypeError:  # a mapping, or a call with one inside
        return False
    return True


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
