# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Barbican`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from typing import Required, TypedDict

    from hotgen.dsl.resource import Resource, UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources._lists import ListOf


class CertificateContainer(
    TypedResource[Literal["consumers", "container_ref", "secret_refs", "show", "status"]],
    type="OS::Barbican::CertificateContainer",
):
    """`OS::Barbican::CertificateContainer`, made by the key-manager service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Barbican::CertificateContainer
    """

    if TYPE_CHECKING:
        certificate_ref: str | Secret | UntypedResource | HeatValue = UNSET
        """Constraint `barbican.secret`. Replaces the resource."""
        intermediates_ref: str | Secret | UntypedResource | HeatValue = UNSET
        """Constraint `barbican.secret`. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Replaces the resource."""
        private_key_passphrase_ref: str | Secret | UntypedResource | HeatValue = UNSET
        """Constraint `barbican.secret`. Replaces the resource."""
        private_key_ref: str | Secret | UntypedResource | HeatValue = UNSET
        """Constraint `barbican.secret`. Replaces the resource."""


if TYPE_CHECKING:

    class GenericContainerSecrets(TypedDict, total=False):
        """What goes into `secrets`."""

        name: Required[str | HeatValue]
        """Required."""
        ref: Required[str | Secret | UntypedResource | HeatValue]
        """Required. Constraint `barbican.secret`."""


class GenericContainer(
    TypedResource[Literal["consumers", "container_ref", "secret_refs", "show", "status"]],
    type="OS::Barbican::GenericContainer",
):
    """`OS::Barbican::GenericContainer`, made by the key-manager service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Barbican::GenericContainer
    """

    if TYPE_CHECKING:
        name: str | HeatValue = UNSET
        """Replaces the resource."""
        secrets: ListOf[GenericContainerSecrets] | HeatValue = UNSET
        """Replaces the resource."""


class Order(
    TypedResource[
        Literal[
            "certificate",
            "container_ref",
            "intermediates",
            "order_ref",
            "private_key",
            "public_key",
            "secret_ref",
            "show",
            "status",
        ]
    ],
    type="OS::Barbican::Order",
):
    """`OS::Barbican::Order`, made by the key-manager service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Barbican::Order
    """

    if TYPE_CHECKING:
        type: Literal["key", "asymmetric", "certificate"] | HeatValue
        """Required. Replaces the resource."""
        algorithm: str | HeatValue = UNSET
        """Replaces the resource."""
        bit_length: int | HeatValue = UNSET
        """Replaces the resource."""
        ca_id: str | Resource | HeatValue = UNSET
        """Replaces the resource."""
        expiration: str | HeatValue = UNSET
        """Constraint `expiration`. Replaces the resource."""
        mode: str | HeatValue = UNSET
        """Replaces the resource."""
        name: str | HeatValue = UNSET
        """Replaces the resource."""
        pass_phrase: str | HeatValue = UNSET
        """Replaces the resource."""
        payload_content_type: str | HeatValue = UNSET
        """Replaces the resource."""
        profile: str | HeatValue = UNSET
        """Replaces the resource."""
        request_data: str | HeatValue = UNSET
        """Replaces the resource."""
        request_type: Literal["stored-key", "simple-cmc", "custom"] | HeatValue = UNSET
        """Replaces the resource."""
        source_container_ref: (
            str
            | CertificateContainer
            | GenericContainer
            | RSAContainer
            | UntypedResource
            | HeatValue
        ) = UNSET
        """Constraint `barbican.container`. Replaces the resource."""
        subject_dn: str | HeatValue = UNSET
        """Replaces the resource."""


class RSAContainer(
    TypedResource[Literal["consumers", "container_ref", "secret_refs", "show", "status"]],
    type="OS::Barbican::RSAContainer",
):
    """`OS::Barbican::RSAContainer`, made by the key-manager service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Barbican::RSAContainer
    """

    if TYPE_CHECKING:
        name: str | HeatValue = UNSET
        """Replaces the resource."""
        private_key_passphrase_ref: str | Secret | UntypedResource | HeatValue = UNSET
        """Constraint `barbican.secret`. Replaces the resource."""
        private_key_ref: str | Secret | UntypedResource | HeatValue = UNSET
        """Constraint `barbican.secret`. Replaces the resource."""
        public_key_ref: str | Secret | UntypedResource | HeatValue = UNSET
        """Constraint `barbican.secret`. Replaces the resource."""


class Secret(
    TypedResource[Literal["decrypted_payload", "show", "status"]], type="OS::Barbican::Secret"
):
    """`OS::Barbican::Secret`, made by the key-manager service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Barbican::Secret
    """

    if TYPE_CHECKING:
        algorithm: str | HeatValue = UNSET
        """Replaces the resource."""
        bit_length: int | HeatValue = UNSET
        """At least 0. Replaces the resource."""
        expiration: str | HeatValue = UNSET
        """Constraint `expiration`. Replaces the resource."""
        mode: str | HeatValue = UNSET
        """Replaces the resource."""
        name: str | HeatValue = UNSET
        """Replaces the resource."""
        payload: str | HeatValue = UNSET
        """Replaces the resource."""
        payload_content_encoding: Literal["base64"] | HeatValue = UNSET
        """Replaces the resource."""
        payload_content_type: Literal["text/plain", "application/octet-stream"] | HeatValue = UNSET
        """Replaces the resource."""
        secret_type: (
            Literal["symmetric", "public", "private", "certificate", "passphrase", "opaque"]
            | HeatValue
        ) = UNSET
        """Default: `"opaque"`. Replaces the resource."""
