"""HOT8xx: template versions and releases of Heat, and what each of them has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.errors import suggestion
from hotgen.hot.expr import Call, spelling
from hotgen.hot.path import Problem
from hotgen.hot.versions import TWO_ARGUMENT_IF, VERSIONS, version
from hotgen.schema.catalog import Catalog, lifetime
from hotgen.schema.releases import releases
from hotgen.validate.finding import Severity
from hotgen.validate.issues import span
from hotgen.validate.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import Path
    from hotgen.validate.context import Context

_FIRST_WITH_WHOLE_IF: Final = 23
"""The first release of Heat that makes a stack with an ``if`` that drops what it stands for."""


@rule("HOT801", engine=True)
def unknown_template_version(context: Context) -> Iterator[Problem]:
    """The `heat_template_version` is none that Heat has ever had.

    Heat refuses the template. A version is named by its date, and from newton to rocky and for
    wallaby also by the code name of the release that brought it.

    Bad:

        heat_template_version: 2018-08-13

    Good:

        heat_template_version: 2018-08-31
    """
    name = context.template.version
    if name and name not in VERSIONS:
        message = f"there is no template version {name!r}; {suggestion(name, VERSIONS)}"
        yield Problem(("heat_template_version",), message)


@rule("HOT802", engine=True)
def template_version_not_in_release(context: Context) -> Iterator[Problem]:
    """The chosen release of Heat is older than the `heat_template_version`.

    That release refuses the template. In a blueprint hotgen chooses the version: an `if` without an
    otherwise is what makes it choose 2021-04-16.

    Bad:

        # heat: 15
        heat_template_version: 2021-04-16

    Good:

        # heat: 15
        heat_template_version: 2018-08-31
    """
    name, known = context.template.version, context.catalog.template_versions
    if name not in VERSIONS or name in known:
        return
    causes = _two_argument_ifs(context) if version(name).date == TWO_ARGUMENT_IF else iter(())
    cause = next(causes, None)
    if cause is not None:
        since = next(each for each in releases() if name in Catalog(each.major).template_versions)
        message = f"if without an otherwise needs template version {TWO_ARGUMENT_IF}"
        yield Problem(cause, f"{message}, which came with {since}, not {context.catalog.release}")
    else:
        newest = max(date for date in known if date in VERSIONS and date[0].isdigit())
        message = (
            f"{context.catalog.release} has no template version {name}; its newest is {newest}"
        )
        yield Problem(("heat_template_version",), message)


def _two_argument_ifs(context: Context) -> Iterator[Path]:
    """Yield the place of each ``if`` that only the newest version has."""
    for path, expr in context.every_expression:
        match expr:
            case Call("if", (_, _)):
                yield (*path, "if")


@rule("HOT803", engine=True)
def function_not_in_version(context: Context) -> Iterator[Problem]:
    """The template's version does not have a function.

    Functions of AWS CloudFormation were removed after 2013-05-23, and Heat refuses to read them.
    A function that came later than the template's version is no function there, only a map.

    Bad:

        heat_template_version: 2018-08-31
        resources:
          net:
            type: OS::Neutron::Net
            properties:
              name: {"Fn::Join": ["-", [web, net]]}

    Good:

        heat_template_version: 2018-08-31
        resources:
          net:
            type: OS::Neutron::Net
            properties:
              name: {list_join: ["-", [web, net]]}
    """
    has = version(context.template.version)
    for path, expr in context.expressions:
        name, _ = spelling(expr)
        is_checked = path[2:3] != ("external_id",) and not context.is_condition(path)
        if name not in has.functions and is_checked:
            since = _since(name)
            message = f"{name} came with {since}" if since else f"{name} was removed"
            yield Problem((*path, name), f"{has.name or 'HOT'} has no {name}: {message}", key=True)


@rule("HOT804", severity=Severity.WARNING)
def function_read_as_data(context: Context) -> Iterator[Problem]:
    """A map looks like a function of a newer template version.

    Heat takes it for plain data, and nobody means that. Say a newer `heat_template_version`.

    Bad:

        heat_template_version: 2016-10-14
        outputs:
          url:
            value:
              make_url: {scheme: http, host: example.org}

    Good:

        heat_template_version: 2018-08-31
        outputs:
          url:
            value:
              make_url: {scheme: http, host: example.org}
    """
    has = version(context.template.version)
    newer = _NEWEST.functions - has.functions
    if newer:
        for path, value in context.maps:
            for name in newer.intersection(value) if len(value) == 1 else ():
                message = f"{name} is no function in {has.name}; it came with {_since(name)}"
                yield Problem((*path, name), message, key=True)


def _since(function: str) -> str:
    """Return the first template version that has *function*, or nothing where it was removed."""
    if function not in _NEWEST.functions:
        return ""
    return next(each.date for each in VERSIONS.values() if function in each.functions)


_NEWEST = version(list(VERSIONS)[-1])


@rule("HOT805", engine=True)
def property_not_in_release(context: Context) -> Iterator[Problem]:
    """A property is not in the chosen release of Heat, but in another one.

    That release refuses the template.

    Bad:

        # heat: 26
        resources:
          group:
            type: OS::Neutron::SecurityGroup
            properties:
              stateful: false

    Good:

        # heat: 27
        resources:
          group:
            type: OS::Neutron::SecurityGroup
            properties:
              stateful: false
    """
    for found in context.property_issues:
        if found.elsewhere is not None:
            name = found.issue.path[-1]
            message = f"{context.catalog.release} has no property {name!r} here; {found.elsewhere}"
            yield Problem(found.issue.path, message, key=True)


@rule("HOT806", engine=True)
def type_not_in_release(context: Context) -> Iterator[Problem]:
    """A type of resource is not in the chosen release of Heat, but in another one.

    That release refuses the template.

    Bad:

        # heat: 21
        resources:
          alarm:
            type: OS::Aodh::PrometheusAlarm
            properties:
              query: up == 0
              threshold: 0

    Good:

        # heat: 22
        resources:
          alarm:
            type: OS::Aodh::PrometheusAlarm
            properties:
              query: up == 0
              threshold: 0
    """
    for definition in context.definitions:
        if context.resource_type(definition.type, definition.resource) is None:
            name = context.registered(str(definition.type), definition.resource)
            there = lifetime(name)
            if there is not None and not context.is_vendor_type(name):
                message = f"{context.catalog.release} has no {name}; {span(there)}"
                yield Problem(definition.type_path, message)


@rule("HOT807", severity=Severity.WARNING)
def broken_if(context: Context) -> Iterator[Problem]:
    """An `if` without an otherwise is for a release that reads it and then fails on it.

    Heat 16 to 22 take the template, and fail to make the stack where the condition does not hold.

    Bad:

        # heat: 22
        heat_template_version: 2021-04-16
        parameters:
          key: {type: string}
        conditions:
          has_key: {not: {equals: [{get_param: key}, ""]}}
        resources:
          server:
            type: OS::Nova::Server
            properties:
              image: debian
              flavor: m1.small
              key_name: {if: [has_key, {get_param: key}]}

    Good:

        # heat: 22
        heat_template_version: 2021-04-16
        parameters:
          key: {type: string}
        conditions:
          has_key: {not: {equals: [{get_param: key}, ""]}}
        resources:
          server:
            type: OS::Nova::Server
            properties:
              image: debian
              flavor: m1.small
              key_name: {if: [has_key, {get_param: key}, null]}
    """
    for path in _breaking_ifs(context):
        if context.branches.get(path[:-1]) is not False or not _is_frozen(path):
            message = f"{context.catalog.release} fails on if without an otherwise where its"
            yield Problem(path, f"{message} condition is false")


@rule("HOT808", engine=True)
def omitted_value(context: Context) -> Iterator[Problem]:
    """A value is left out by an `if` in a release that reads it and then fails on it.

    Heat 16 to 22 fail as soon as a condition is false and there is no otherwise, wherever that
    stands in a resource.

    Bad:

        # heat: 22
        heat_template_version: 2021-04-16
        conditions:
          has_name: false
        resources:
          net:
            type: OS::Neutron::Net
            properties:
              name: {if: [has_name, web]}

    Good:

        # heat: 22
        heat_template_version: 2021-04-16
        conditions:
          has_name: false
        resources:
          net:
            type: OS::Neutron::Net
            properties:
              name: {if: [has_name, web, null]}
    """
    for path in _breaking_ifs(context):
        if context.branches.get(path[:-1]) is False and _is_frozen(path):
            message = f"{context.catalog.release} fails on if without an otherwise, and the"
            yield Problem(path, f"{message} condition is false")


_FROZEN: Final = frozenset({"external_id", "metadata", "properties", "update_policy"})


def _is_frozen(path: Path) -> bool:
    return path[0] == "resources" and path[2] in _FROZEN


def _breaking_ifs(context: Context) -> Iterator[Path]:
    """Yield the place of each ``if`` without an otherwise if the release takes it and fails."""
    name, release = context.template.version, context.catalog.release
    taken = name in context.catalog.template_versions and version(name).date == TWO_ARGUMENT_IF
    if taken and release.major < _FIRST_WITH_WHOLE_IF:
        yield from _two_argument_ifs(context)
