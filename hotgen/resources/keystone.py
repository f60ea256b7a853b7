# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Keystone`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from typing import Any, Required, TypedDict

    from hotgen.dsl.resource import UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources._lists import ListOf


class Domain(TypedResource[Literal["show"]], type="OS::Keystone::Domain"):
    """`OS::Keystone::Domain`, made by the identity service.

    As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Keystone::Domain
    """

    if TYPE_CHECKING:
        description: str | HeatValue = UNSET
        """Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""


class Endpoint(TypedResource[Literal["show"]], type="OS::Keystone::Endpoint"):
    """`OS::Keystone::Endpoint`, made by the identity service.

    As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Keystone::Endpoint
    """

    if TYPE_CHECKING:
        interface: Literal["public", "internal", "admin"] | HeatValue
        """Required. Updates in place."""
        service: str | Service | UntypedResource | HeatValue
        """Required. Constraint `keystone.service`. Updates in place."""
        url: str | HeatValue
        """Required. Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        region: str | Region | UntypedResource | HeatValue = UNSET
        """Constraint `keystone.region`. Updates in place."""


if TYPE_CHECKING:

    class Roles(TypedDict, total=False):
        """What goes into `roles`."""

        role: Required[str | Role | UntypedResource | HeatValue]
        """Required. Constraint `keystone.role`."""
        domain: str | Domain | UntypedResource | HeatValue
        """Constraint `keystone.domain`."""
        project: str | Project | UntypedResource | HeatValue
        """Constraint `keystone.project`."""


class Group(TypedResource[Literal["show"]], type="OS::Keystone::Group"):
    """`OS::Keystone::Group`, made by the identity service.

    As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Keystone::Group
    """

    if TYPE_CHECKING:
        description: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        domain: str | Domain | UntypedResource | HeatValue = UNSET
        """Default: `"default"`. Constraint `keystone.domain`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        roles: ListOf[Roles] | HeatValue = UNSET
        """Updates in place."""


class GroupRoleAssignment(TypedResource[Literal["show"]], type="OS::Keystone::GroupRoleAssignment"):
    """`OS::Keystone::GroupRoleAssignment`, made by the identity service.

    As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Keystone::GroupRoleAssignment
    """

    if TYPE_CHECKING:
        group: str | Group | UntypedResource | HeatValue
        """Required. Constraint `keystone.group`. Updates in place."""
        roles: ListOf[Roles] | HeatValue = UNSET
        """Updates in place."""


class Project(
    TypedResource[Literal["domain_id", "enabled", "is_domain", "name", "parent_id", "show"]],
    type="OS::Keystone::Project",
):
    """`OS::Keystone::Project`, made by the identity service.

    As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Keystone::Project
    """

    if TYPE_CHECKING:
        description: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        domain: str | Domain | UntypedResource | HeatValue = UNSET
        """Default: `"default"`. Constraint `keystone.domain`. Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        parent: str | Project | UntypedResource | HeatValue = UNSET
        """Constraint `keystone.project`. Replaces the resource."""
        tags: ListOf[Any] | HeatValue = UNSET
        """Default: `[]`. Updates in place."""


class Region(TypedResource[Literal["show"]], type="OS::Keystone::Region"):
    """`OS::Keystone::Region`, made by the identity service.

    As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Keystone::Region
    """

    if TYPE_CHECKING:
        description: str | HeatValue = UNSET
        """Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        id: str | HeatValue = UNSET
        """Replaces the resource."""
        parent_region: str | Region | UntypedResource | HeatValue = UNSET
        """Constraint `keystone.region`. Updates in place."""


class Role(TypedResource[Literal["show"]], type="OS::Keystone::Role"):
    """`OS::Keystone::Role`, made by the identity service.

    As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Keystone::Role
    """

    if TYPE_CHECKING:
        domain: str | Domain | UntypedResource | HeatValue = UNSET
        """Constraint `keystone.domain`. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Updates in place."""


class Service(TypedResource[Literal["show"]], type="OS::Keystone::Service"):
    """`OS::Keystone::Service`, made by the identity service.

    As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Keystone::Service
    """

    if TYPE_CHECKING:
        type: str | HeatValue
        """Required. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""


class User(
    TypedResource[
        Literal["default_project_id", "domain_id", "enabled", "name", "password_expires_at", "show"]
    ],
    type="OS::Keystone::User",
):
    """`OS::Keystone::User`, made by the identity service.

    As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Keystone::User
    """

    if TYPE_CHECKING:
        default_project: str | Project | UntypedResource | HeatValue = UNSET
        """Constraint `keystone.project`. Updates in place."""
        description: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        domain: str | Domain | UntypedResource | HeatValue = UNSET
        """Default: `"default"`. Constraint `keystone.domain`. Updates in place."""
        email: str | HeatValue = UNSET
        """Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        groups: ListOf[str | Group | UntypedResource | HeatValue] | HeatValue = UNSET
        """Each item: constraint `keystone.group`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        password: str | HeatValue = UNSET
        """Updates in place."""
        roles: ListOf[Roles] | HeatValue = UNSET
        """Updates in place."""


class UserRoleAssignment(TypedResource[Literal["show"]], type="OS::Keystone::UserRoleAssignment"):
    """`OS::Keystone::UserRoleAssignment`, made by the identity service.

    As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Keystone::UserRoleAssignment
    """

    if TYPE_CHECKING:
        user: str | User | UntypedResource | HeatValue
        """Required. Constraint `keystone.user`. Updates in place."""
        roles: ListOf[Roles] | HeatValue = UNSET
        """Updates in place."""
