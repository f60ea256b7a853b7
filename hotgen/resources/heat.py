# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Heat`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Required, Self, TypedDict

    from hotgen.dsl.resource import Resource, UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources import aws, nova
    from hotgen.resources._lists import ListOf


class AccessPolicy(TypedResource[Literal["show"]], type="OS::Heat::AccessPolicy"):
    """`OS::Heat::AccessPolicy`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::AccessPolicy
    """

    if TYPE_CHECKING:
        AllowedResources: ListOf[Any] | HeatValue
        """Required. Replaces the resource."""


if TYPE_CHECKING:

    class AutoScalingGroupRollingUpdates(TypedDict, total=False):
        """What goes into `rolling_updates`."""

        max_batch_size: int | HeatValue
        """Default: `1`. At least 1."""
        min_in_service: int | HeatValue
        """Default: `0`. At least 0."""
        pause_time: float | HeatValue
        """Default: `0`. At least 0."""


class AutoScalingGroup(
    TypedResource[
        Literal["current_size", "outputs", "outputs_list", "refs", "refs_map", "show"] | str
    ],
    type="OS::Heat::AutoScalingGroup",
    definitions=("resource",),
):
    """`OS::Heat::AutoScalingGroup`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::AutoScalingGroup
    """

    if TYPE_CHECKING:
        max_size: int | HeatValue
        """Required. At least 0. Updates in place."""
        min_size: int | HeatValue
        """Required. At least 0. Updates in place."""
        resource: Mapping[str, Any] | Resource | HeatValue
        """Required. Updates in place."""
        cooldown: int | HeatValue = UNSET
        """Updates in place."""
        desired_capacity: int | HeatValue = UNSET
        """Updates in place."""
        rolling_updates: AutoScalingGroupRollingUpdates = UNSET
        """Default: `{"min_in_service": 0, "max_batch_size": 1, "pause_time": 0}`. Updates in
        place.
        """


class CloudConfig(TypedResource[Literal["config", "show"]], type="OS::Heat::CloudConfig"):
    """`OS::Heat::CloudConfig`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::CloudConfig
    """

    if TYPE_CHECKING:
        cloud_config: Mapping[str, Any] | HeatValue = UNSET
        """Replaces the resource."""


class Delay(TypedResource[Literal["show"]], type="OS::Heat::Delay"):
    """`OS::Heat::Delay`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::Delay
    """

    if TYPE_CHECKING:
        actions: (
            ListOf[Literal["CREATE", "DELETE", "SUSPEND", "RESUME"] | HeatValue] | HeatValue
        ) = UNSET
        """Default: `["CREATE"]`. Updates in place."""
        jitter_multiplier: float | HeatValue = UNSET
        """Default: `1.0`. At least 0. Updates in place."""
        max_jitter: float | HeatValue = UNSET
        """Default: `0`. At least 0. Updates in place."""
        min_wait: float | HeatValue = UNSET
        """Default: `0`. At least 0. Updates in place."""


if TYPE_CHECKING:

    class DeployedServerDeploymentSwiftData(TypedDict, total=False):
        """What goes into `deployment_swift_data`."""

        container: str | HeatValue
        """At least 1 character."""
        object: str | HeatValue
        """At least 1 character."""


class DeployedServer(
    TypedResource[Literal["name", "os_collect_config", "show"]], type="OS::Heat::DeployedServer"
):
    """`OS::Heat::DeployedServer`, made by Heat itself.

    It can be `snapshotted`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::DeployedServer
    """

    if TYPE_CHECKING:
        deployment_swift_data: DeployedServerDeploymentSwiftData = UNSET
        """Default: `{}`. Updates in place."""
        metadata: Mapping[str, Any] | HeatValue = UNSET
        """Deprecated since Heat 9. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        software_config_transport: (
            Literal["POLL_SERVER_CFN", "POLL_SERVER_HEAT", "POLL_TEMP_URL", "ZAQAR_MESSAGE"]
            | HeatValue
        ) = UNSET
        """Default: `"POLL_SERVER_CFN"`. Updates in place."""


if TYPE_CHECKING:

    class InstanceGroupTags(TypedDict, total=False):
        """What goes into `Tags`."""

        Key: Required[str | HeatValue]
        """Required."""
        Value: Required[str | HeatValue]
        """Required."""

    class InstanceGroupUpdatePolicyRollingUpdate(TypedDict, total=False):
        """What goes into `RollingUpdate`."""

        MaxBatchSize: int | HeatValue
        """Default: `1`."""
        MinInstancesInService: int | HeatValue
        """Default: `0`."""
        PauseTime: str | HeatValue
        """Default: `"PT0S"`."""

    class InstanceGroupUpdatePolicy(TypedDict, total=False):
        """What goes into `update_policy`."""

        RollingUpdate: InstanceGroupUpdatePolicyRollingUpdate


class InstanceGroup(TypedResource[Literal["InstanceList", "show"]], type="OS::Heat::InstanceGroup"):
    """`OS::Heat::InstanceGroup`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::InstanceGroup
    """

    if TYPE_CHECKING:
        AvailabilityZones: ListOf[Any] | HeatValue
        """Required. Replaces the resource."""
        LaunchConfigurationName: (
            str | aws.AutoScalingLaunchConfiguration | UntypedResource | HeatValue
        )
        """Required. Updates in place."""
        Size: int | HeatValue
        """Required. Updates in place."""
        LoadBalancerNames: (
            ListOf[str | aws.ElasticLoadBalancingLoadBalancer | UntypedResource | HeatValue]
            | HeatValue
        ) = UNSET
        """Replaces the resource."""
        Tags: ListOf[InstanceGroupTags] | HeatValue = UNSET
        """Replaces the resource."""

        def with_update_policy(  # type: ignore[override]  # narrower on purpose
            self, policy: InstanceGroupUpdatePolicy
        ) -> Self:
            """Say how an update of this resource is carried out."""
            raise NotImplementedError


if TYPE_CHECKING:

    class MultipartMimeParts(TypedDict, total=False):
        """What goes into `parts`."""

        config: Required[
            str
            | SoftwareConfig
            | StructuredConfig
            | SoftwareComponent
            | CloudConfig
            | MultipartMime
            | UntypedResource
            | HeatValue
        ]
        """Required."""
        filename: str | HeatValue
        subtype: str | HeatValue
        type: Literal["text", "multipart"] | HeatValue
        """Default: `"text"`."""


class MultipartMime(TypedResource[Literal["config", "show"]], type="OS::Heat::MultipartMime"):
    """`OS::Heat::MultipartMime`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::MultipartMime
    """

    if TYPE_CHECKING:
        group: str | HeatValue = UNSET
        """Default: `"Heat::Ungrouped"`. Since Heat 14. Replaces the resource."""
        parts: ListOf[MultipartMimeParts] | HeatValue = UNSET
        """Default: `[]`. Replaces the resource."""


if TYPE_CHECKING:
    RandomStringCharacterClasses = TypedDict(
        "RandomStringCharacterClasses",
        {
            "class": Literal[
                "lettersdigits",
                "letters",
                "lowercase",
                "uppercase",
                "digits",
                "hexdigits",
                "octdigits",
            ]
            | HeatValue,
            "min": int | HeatValue,
        },
        total=False,
    )

    class RandomStringCharacterSequences(TypedDict, total=False):
        """What goes into `character_sequences`."""

        sequence: Required[str | HeatValue]
        """Required."""
        min: int | HeatValue
        """Default: `1`. From 1 to 512."""


class RandomString(TypedResource[Literal["show", "value"]], type="OS::Heat::RandomString"):
    """`OS::Heat::RandomString`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::RandomString
    """

    if TYPE_CHECKING:
        character_classes: ListOf[RandomStringCharacterClasses] | HeatValue = UNSET
        """Default: `[{"class": "lettersdigits", "min": 1}]`. Replaces the resource."""
        character_sequences: ListOf[RandomStringCharacterSequences] | HeatValue = UNSET
        """Replaces the resource."""
        length: int | HeatValue = UNSET
        """Default: `32`. From 1 to 512. Replaces the resource."""
        salt: str | HeatValue = UNSET
        """Replaces the resource."""


class ResourceChain(
    TypedResource[Literal["attributes", "refs", "show"] | str], type="OS::Heat::ResourceChain"
):
    """`OS::Heat::ResourceChain`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::ResourceChain
    """

    if TYPE_CHECKING:
        resources: ListOf[Any] | HeatValue
        """Required. Updates in place."""
        concurrent: bool | HeatValue = UNSET
        """Default: `False`. Replaces the resource."""
        resource_properties: Mapping[str, Any] | HeatValue = UNSET
        """Replaces the resource."""


if TYPE_CHECKING:

    class ResourceGroupResourceDef(TypedDict, total=False):
        """What goes into `resource_def`."""

        type: Required[str | HeatValue]
        """Required."""
        metadata: Mapping[str, Any] | HeatValue
        properties: Mapping[str, Any] | HeatValue

    class ResourceGroupRemovalPolicies(TypedDict, total=False):
        """What goes into `removal_policies`."""

        resource_list: ListOf[Any] | HeatValue
        """Default: `[]`."""

    class ResourceGroupUpdatePolicyBatchCreate(TypedDict, total=False):
        """What goes into `batch_create`."""

        max_batch_size: int | HeatValue
        """Default: `1`. At least 1."""
        pause_time: float | HeatValue
        """Default: `0`. At least 0."""

    class ResourceGroupUpdatePolicyRollingUpdate(TypedDict, total=False):
        """What goes into `rolling_update`."""

        max_batch_size: int | HeatValue
        """Default: `1`. At least 1."""
        min_in_service: int | HeatValue
        """Default: `0`. At least 0."""
        pause_time: float | HeatValue
        """Default: `0`. At least 0."""

    class ResourceGroupUpdatePolicy(TypedDict, total=False):
        """What goes into `update_policy`."""

        batch_create: ResourceGroupUpdatePolicyBatchCreate
        rolling_update: ResourceGroupUpdatePolicyRollingUpdate


class ResourceGroup(
    TypedResource[Literal["attributes", "refs", "refs_map", "removed_rsrc_list", "show"] | str],
    type="OS::Heat::ResourceGroup",
    definitions=("resource_def",),
):
    """`OS::Heat::ResourceGroup`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::ResourceGroup
    """

    if TYPE_CHECKING:
        resource_def: ResourceGroupResourceDef | Resource
        """Required. Updates in place."""
        count: int | HeatValue = UNSET
        """Default: `1`. At least 0. Updates in place."""
        index_var: str | HeatValue = UNSET
        """Default: `"%index%"`. At least 3 characters. Replaces the resource."""
        removal_policies: ListOf[ResourceGroupRemovalPolicies] | HeatValue = UNSET
        """Default: `[]`. Updates in place."""
        removal_policies_mode: Literal["append", "update"] | HeatValue = UNSET
        """Default: `"append"`. Updates in place."""

        def with_update_policy(  # type: ignore[override]  # narrower on purpose
            self, policy: ResourceGroupUpdatePolicy
        ) -> Self:
            """Say how an update of this resource is carried out."""
            raise NotImplementedError


class ScalingPolicy(
    TypedResource[Literal["alarm_url", "show", "signal_url"]], type="OS::Heat::ScalingPolicy"
):
    """`OS::Heat::ScalingPolicy`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::ScalingPolicy
    """

    if TYPE_CHECKING:
        adjustment_type: (
            Literal["change_in_capacity", "exact_capacity", "percent_change_in_capacity"]
            | HeatValue
        )
        """Required. Updates in place."""
        auto_scaling_group_id: (
            str | AutoScalingGroup | aws.AutoScalingAutoScalingGroup | UntypedResource | HeatValue
        )
        """Required. Replaces the resource."""
        scaling_adjustment: float | HeatValue
        """Required. Updates in place."""
        cooldown: float | HeatValue = UNSET
        """Updates in place."""
        min_adjustment_step: int | HeatValue = UNSET
        """At least 0. Updates in place."""


if TYPE_CHECKING:

    class SoftwareComponentConfigs(TypedDict, total=False):
        """What goes into `configs`."""

        tool: Required[str | HeatValue]
        """Required."""
        actions: ListOf[str | HeatValue] | HeatValue
        """Default: `["CREATE", "UPDATE"]`. At least 1 item."""
        config: str | HeatValue

    class Inputs(TypedDict, total=False):
        """What goes into `inputs`."""

        name: Required[str | HeatValue]
        """Required."""
        default: Any
        description: str | HeatValue
        replace_on_change: bool | HeatValue
        """Default: `False`."""
        type: Literal["String", "Number", "CommaDelimitedList", "Json", "Boolean"] | HeatValue
        """Default: `"String"`."""

    class Outputs(TypedDict, total=False):
        """What goes into `outputs`."""

        name: Required[str | HeatValue]
        """Required."""
        description: str | HeatValue
        error_output: bool | HeatValue
        """Default: `False`."""
        type: Literal["String", "Number", "CommaDelimitedList", "Json", "Boolean"] | HeatValue
        """Default: `"String"`."""


class SoftwareComponent(
    TypedResource[Literal["config", "show"]], type="OS::Heat::SoftwareComponent"
):
    """`OS::Heat::SoftwareComponent`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::SoftwareComponent
    """

    if TYPE_CHECKING:
        configs: ListOf[SoftwareComponentConfigs] | HeatValue
        """Required. At least 1 item. Replaces the resource."""
        inputs: ListOf[Inputs] | HeatValue = UNSET
        """Replaces the resource."""
        options: Mapping[str, Any] | HeatValue = UNSET
        """Replaces the resource."""
        outputs: ListOf[Outputs] | HeatValue = UNSET
        """Replaces the resource."""


class SoftwareConfig(TypedResource[Literal["config", "show"]], type="OS::Heat::SoftwareConfig"):
    """`OS::Heat::SoftwareConfig`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::SoftwareConfig
    """

    if TYPE_CHECKING:
        config: str | HeatValue = UNSET
        """Replaces the resource."""
        group: str | HeatValue = UNSET
        """Default: `"Heat::Ungrouped"`. Replaces the resource."""
        inputs: ListOf[Inputs] | HeatValue = UNSET
        """Replaces the resource."""
        options: Mapping[str, Any] | HeatValue = UNSET
        """Replaces the resource."""
        outputs: ListOf[Outputs] | HeatValue = UNSET
        """Replaces the resource."""


class SoftwareDeployment(
    TypedResource[Literal["deploy_status_code", "deploy_stderr", "deploy_stdout", "show"] | str],
    type="OS::Heat::SoftwareDeployment",
):
    """`OS::Heat::SoftwareDeployment`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::SoftwareDeployment
    """

    if TYPE_CHECKING:
        server: str | nova.Server | DeployedServer | UntypedResource | HeatValue
        """Required. Replaces the resource."""
        actions: (
            ListOf[Literal["CREATE", "UPDATE", "DELETE", "SUSPEND", "RESUME"] | HeatValue]
            | HeatValue
        ) = UNSET
        """Default: `["CREATE", "UPDATE"]`. Updates in place."""
        config: (
            str
            | SoftwareConfig
            | StructuredConfig
            | SoftwareComponent
            | CloudConfig
            | MultipartMime
            | UntypedResource
            | HeatValue
        ) = UNSET
        """Updates in place."""
        input_values: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        signal_transport: (
            Literal["CFN_SIGNAL", "TEMP_URL_SIGNAL", "HEAT_SIGNAL", "NO_SIGNAL", "ZAQAR_SIGNAL"]
            | HeatValue
        ) = UNSET
        """Default: `"CFN_SIGNAL"`. Replaces the resource."""


if TYPE_CHECKING:

    class SoftwareDeploymentGroupUpdatePolicyBatchCreate(TypedDict, total=False):
        """What goes into `batch_create`."""

        max_batch_size: int | HeatValue
        """Default: `1`. At least 1."""
        pause_time: float | HeatValue
        """Default: `0`. At least 0."""

    class SoftwareDeploymentGroupUpdatePolicyRollingUpdate(TypedDict, total=False):
        """What goes into `rolling_update`."""

        max_batch_size: int | HeatValue
        """Default: `1`. At least 1."""
        pause_time: float | HeatValue
        """Default: `0`. At least 0."""

    class SoftwareDeploymentGroupUpdatePolicy(TypedDict, total=False):
        """What goes into `update_policy`."""

        batch_create: SoftwareDeploymentGroupUpdatePolicyBatchCreate
        rolling_update: SoftwareDeploymentGroupUpdatePolicyRollingUpdate


class SoftwareDeploymentGroup(
    TypedResource[Literal["deploy_status_codes", "deploy_stderrs", "deploy_stdouts", "show"] | str],
    type="OS::Heat::SoftwareDeploymentGroup",
):
    """`OS::Heat::SoftwareDeploymentGroup`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::SoftwareDeploymentGroup
    """

    if TYPE_CHECKING:
        servers: (
            Mapping[str, str | nova.Server | DeployedServer | UntypedResource | HeatValue]
            | HeatValue
        )
        """Required. Updates in place."""
        actions: (
            ListOf[Literal["CREATE", "UPDATE", "DELETE", "SUSPEND", "RESUME"] | HeatValue]
            | HeatValue
        ) = UNSET
        """Default: `["CREATE", "UPDATE"]`. Updates in place."""
        config: (
            str
            | SoftwareConfig
            | StructuredConfig
            | SoftwareComponent
            | CloudConfig
            | MultipartMime
            | UntypedResource
            | HeatValue
        ) = UNSET
        """Updates in place."""
        input_values: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        signal_transport: (
            Literal["CFN_SIGNAL", "TEMP_URL_SIGNAL", "HEAT_SIGNAL", "NO_SIGNAL", "ZAQAR_SIGNAL"]
            | HeatValue
        ) = UNSET
        """Default: `"CFN_SIGNAL"`. Replaces the resource."""

        def with_update_policy(  # type: ignore[override]  # narrower on purpose
            self, policy: SoftwareDeploymentGroupUpdatePolicy
        ) -> Self:
            """Say how an update of this resource is carried out."""
            raise NotImplementedError


if TYPE_CHECKING:

    class StackContext(TypedDict, total=False):
        """What goes into `context`."""

        ca_cert: str | HeatValue
        """Since Heat 12."""
        credential_secret_id: str | Resource | HeatValue
        """Since Heat 12."""
        insecure: bool | HeatValue
        """Default: `False`. Since Heat 12."""
        region_name: str | HeatValue


class Stack(TypedResource[Literal["outputs", "show", "stack_name"]], type="OS::Heat::Stack"):
    """`OS::Heat::Stack`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::Stack
    """

    if TYPE_CHECKING:
        template: str | HeatValue
        """Required. Updates in place."""
        context: StackContext = UNSET
        """Updates in place."""
        parameters: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Updates in place."""
        timeout: int | HeatValue = UNSET
        """Updates in place."""


class StructuredConfig(TypedResource[Literal["config", "show"]], type="OS::Heat::StructuredConfig"):
    """`OS::Heat::StructuredConfig`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::StructuredConfig
    """

    if TYPE_CHECKING:
        config: Mapping[str, Any] | HeatValue = UNSET
        """Replaces the resource."""
        group: str | HeatValue = UNSET
        """Default: `"Heat::Ungrouped"`. Replaces the resource."""
        inputs: ListOf[Inputs] | HeatValue = UNSET
        """Replaces the resource."""
        options: Mapping[str, Any] | HeatValue = UNSET
        """Replaces the resource."""
        outputs: ListOf[Outputs] | HeatValue = UNSET
        """Replaces the resource."""


class StructuredDeployment(
    TypedResource[Literal["deploy_status_code", "deploy_stderr", "deploy_stdout", "show"] | str],
    type="OS::Heat::StructuredDeployment",
):
    """`OS::Heat::StructuredDeployment`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::StructuredDeployment
    """

    if TYPE_CHECKING:
        server: str | nova.Server | DeployedServer | UntypedResource | HeatValue
        """Required. Replaces the resource."""
        actions: (
            ListOf[Literal["CREATE", "UPDATE", "DELETE", "SUSPEND", "RESUME"] | HeatValue]
            | HeatValue
        ) = UNSET
        """Default: `["CREATE", "UPDATE"]`. Updates in place."""
        config: str | StructuredConfig | SoftwareConfig | UntypedResource | HeatValue = UNSET
        """Updates in place."""
        input_key: str | HeatValue = UNSET
        """Default: `"get_input"`. Replaces the resource."""
        input_values: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        input_values_validate: Literal["LAX", "STRICT"] | HeatValue = UNSET
        """Default: `"LAX"`. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        signal_transport: (
            Literal["CFN_SIGNAL", "TEMP_URL_SIGNAL", "HEAT_SIGNAL", "NO_SIGNAL", "ZAQAR_SIGNAL"]
            | HeatValue
        ) = UNSET
        """Default: `"CFN_SIGNAL"`. Replaces the resource."""


if TYPE_CHECKING:

    class StructuredDeploymentGroupUpdatePolicyBatchCreate(TypedDict, total=False):
        """What goes into `batch_create`."""

        max_batch_size: int | HeatValue
        """Default: `1`. At least 1."""
        pause_time: float | HeatValue
        """Default: `0`. At least 0."""

    class StructuredDeploymentGroupUpdatePolicyRollingUpdate(TypedDict, total=False):
        """What goes into `rolling_update`."""

        max_batch_size: int | HeatValue
        """Default: `1`. At least 1."""
        pause_time: float | HeatValue
        """Default: `0`. At least 0."""

    class StructuredDeploymentGroupUpdatePolicy(TypedDict, total=False):
        """What goes into `update_policy`."""

        batch_create: StructuredDeploymentGroupUpdatePolicyBatchCreate
        rolling_update: StructuredDeploymentGroupUpdatePolicyRollingUpdate


class StructuredDeploymentGroup(
    TypedResource[Literal["deploy_status_codes", "deploy_stderrs", "deploy_stdouts", "show"] | str],
    type="OS::Heat::StructuredDeploymentGroup",
):
    """`OS::Heat::StructuredDeploymentGroup`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::StructuredDeploymentGroup
    """

    if TYPE_CHECKING:
        servers: (
            Mapping[str, str | nova.Server | DeployedServer | UntypedResource | HeatValue]
            | HeatValue
        )
        """Required. Updates in place."""
        actions: (
            ListOf[Literal["CREATE", "UPDATE", "DELETE", "SUSPEND", "RESUME"] | HeatValue]
            | HeatValue
        ) = UNSET
        """Default: `["CREATE", "UPDATE"]`. Updates in place."""
        config: str | StructuredConfig | SoftwareConfig | UntypedResource | HeatValue = UNSET
        """Updates in place."""
        input_key: str | HeatValue = UNSET
        """Default: `"get_input"`. Replaces the resource."""
        input_values: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        input_values_validate: Literal["LAX", "STRICT"] | HeatValue = UNSET
        """Default: `"LAX"`. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        signal_transport: (
            Literal["CFN_SIGNAL", "TEMP_URL_SIGNAL", "HEAT_SIGNAL", "NO_SIGNAL", "ZAQAR_SIGNAL"]
            | HeatValue
        ) = UNSET
        """Default: `"CFN_SIGNAL"`. Replaces the resource."""

        def with_update_policy(  # type: ignore[override]  # narrower on purpose
            self, policy: StructuredDeploymentGroupUpdatePolicy
        ) -> Self:
            """Say how an update of this resource is carried out."""
            raise NotImplementedError


class SwiftSignal(TypedResource[Literal["data", "show"]], type="OS::Heat::SwiftSignal"):
    """`OS::Heat::SwiftSignal`, made by the object-store service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::SwiftSignal
    """

    if TYPE_CHECKING:
        handle: str | SwiftSignalHandle | UntypedResource | HeatValue
        """Required. Replaces the resource."""
        timeout: float | HeatValue
        """Required. From 1 to 43200. Replaces the resource."""
        count: int | HeatValue = UNSET
        """Default: `1`. From 1 to 1000. Replaces the resource."""


class SwiftSignalHandle(
    TypedResource[Literal["curl_cli", "endpoint", "show", "token"]],
    type="OS::Heat::SwiftSignalHandle",
):
    """`OS::Heat::SwiftSignalHandle`, made by the object-store service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::SwiftSignalHandle
    """


if TYPE_CHECKING:

    class TestResourceActionWaitSecs(TypedDict, total=False):
        """What goes into `action_wait_secs`."""

        create: float | HeatValue
        delete: float | HeatValue
        update: float | HeatValue


class TestResource(TypedResource[Literal["output", "show"]], type="OS::Heat::TestResource"):
    """`OS::Heat::TestResource`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::TestResource
    """

    if TYPE_CHECKING:
        action_wait_secs: TestResourceActionWaitSecs = UNSET
        """Updates in place."""
        attr_wait_secs: float | HeatValue = UNSET
        """Default: `0`. Updates in place."""
        client_name: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        constraint_prop_secs: float | HeatValue = UNSET
        """Default: `0`. Constraint `test_constr`. Updates in place."""
        entity_name: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        fail: bool | HeatValue = UNSET
        """Default: `False`. Updates in place."""
        update_replace: bool | HeatValue = UNSET
        """Default: `False`. Updates in place."""
        update_replace_value: str | HeatValue = UNSET
        """Replaces the resource."""
        value: str | HeatValue = UNSET
        """Default: `"test_string"`. Updates in place."""
        wait_secs: float | HeatValue = UNSET
        """Default: `0`. Updates in place."""


class UpdateWaitConditionHandle(
    TypedResource[Literal["show"]], type="OS::Heat::UpdateWaitConditionHandle"
):
    """`OS::Heat::UpdateWaitConditionHandle`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::UpdateWaitConditionHandle
    """


class Value(TypedResource[Literal["show", "value"]], type="OS::Heat::Value"):
    """`OS::Heat::Value`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::Value
    """

    if TYPE_CHECKING:
        value: Any
        """Required. Updates in place."""
        type: Literal["string", "number", "comma_delimited_list", "json", "boolean"] | HeatValue = (
            UNSET
        )
        """Updates in place."""


class WaitCondition(TypedResource[Literal["data", "show"]], type="OS::Heat::WaitCondition"):
    """`OS::Heat::WaitCondition`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::WaitCondition
    """

    if TYPE_CHECKING:
        handle: (
            str
            | WaitConditionHandle
            | aws.CloudFormationWaitConditionHandle
            | UpdateWaitConditionHandle
            | UntypedResource
            | HeatValue
        )
        """Required. Replaces the resource."""
        timeout: float | HeatValue
        """Required. From 1 to 43200. Replaces the resource."""
        count: int | HeatValue = UNSET
        """Default: `1`. At least 1. Updates in place."""


class WaitConditionHandle(
    TypedResource[Literal["curl_cli", "endpoint", "show", "signal", "token"]],
    type="OS::Heat::WaitConditionHandle",
):
    """`OS::Heat::WaitConditionHandle`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Heat::WaitConditionHandle
    """

    if TYPE_CHECKING:
        signal_transport: (
            Literal[
                "CFN_SIGNAL",
                "TEMP_URL_SIGNAL",
                "HEAT_SIGNAL",
                "NO_SIGNAL",
                "ZAQAR_SIGNAL",
                "TOKEN_SIGNAL",
            ]
            | HeatValue
        ) = UNSET
        """Default: `"TOKEN_SIGNAL"`. Replaces the resource."""
