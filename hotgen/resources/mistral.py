# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Mistral`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Required, TypedDict

    from hotgen.dsl.resource import UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources._lists import ListOf


if TYPE_CHECKING:

    class CronTriggerWorkflow(TypedDict, total=False):
        """What goes into `workflow`."""

        name: Required[str | Workflow | UntypedResource | HeatValue]
        """Required. Constraint `mistral.workflow`."""
        input: Mapping[str, Any] | HeatValue


class CronTrigger(
    TypedResource[Literal["next_execution_time", "remaining_executions", "show"]],
    type="OS::Mistral::CronTrigger",
):
    """`OS::Mistral::CronTrigger`, made by the workflowv2 service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Mistral::CronTrigger
    """

    if TYPE_CHECKING:
        workflow: CronTriggerWorkflow
        """Required. Replaces the resource."""
        count: int | HeatValue = UNSET
        """Replaces the resource."""
        first_time: str | HeatValue = UNSET
        """Replaces the resource."""
        name: str | HeatValue = UNSET
        """Replaces the resource."""
        pattern: str | HeatValue = UNSET
        """Constraint `cron_expression`. Replaces the resource."""


if TYPE_CHECKING:

    class ExternalResourceActionsCREATE(TypedDict, total=False):
        """What goes into `CREATE`."""

        workflow: Required[str | Workflow | UntypedResource | HeatValue]
        """Required. Constraint `mistral.workflow`."""
        params: Mapping[str, Any] | HeatValue
        """Default: `{}`."""

    class ExternalResourceActionsDELETE(TypedDict, total=False):
        """What goes into `DELETE`."""

        workflow: Required[str | Workflow | UntypedResource | HeatValue]
        """Required. Constraint `mistral.workflow`."""
        params: Mapping[str, Any] | HeatValue
        """Default: `{}`."""

    class ExternalResourceActionsRESUME(TypedDict, total=False):
        """What goes into `RESUME`."""

        workflow: Required[str | Workflow | UntypedResource | HeatValue]
        """Required. Constraint `mistral.workflow`."""
        params: Mapping[str, Any] | HeatValue
        """Default: `{}`."""

    class ExternalResourceActionsSUSPEND(TypedDict, total=False):
        """What goes into `SUSPEND`."""

        workflow: Required[str | Workflow | UntypedResource | HeatValue]
        """Required. Constraint `mistral.workflow`."""
        params: Mapping[str, Any] | HeatValue
        """Default: `{}`."""

    class ExternalResourceActionsUPDATE(TypedDict, total=False):
        """What goes into `UPDATE`."""

        workflow: Required[str | Workflow | UntypedResource | HeatValue]
        """Required. Constraint `mistral.workflow`."""
        params: Mapping[str, Any] | HeatValue
        """Default: `{}`."""

    class ExternalResourceActions(TypedDict, total=False):
        """What goes into `actions`."""

        CREATE: ExternalResourceActionsCREATE
        DELETE: ExternalResourceActionsDELETE
        RESUME: ExternalResourceActionsRESUME
        SUSPEND: ExternalResourceActionsSUSPEND
        UPDATE: ExternalResourceActionsUPDATE


class ExternalResource(
    TypedResource[Literal["output", "show"]], type="OS::Mistral::ExternalResource"
):
    """`OS::Mistral::ExternalResource`, made by the workflowv2 service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Mistral::ExternalResource
    """

    if TYPE_CHECKING:
        actions: ExternalResourceActions
        """Required. Replaces the resource."""
        always_update: bool | HeatValue = UNSET
        """Default: `False`. Replaces the resource."""
        description: str | HeatValue = UNSET
        """Default: `"Heat managed"`. Replaces the resource."""
        input: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Updates in place."""
        replace_on_change_inputs: ListOf[Any] | HeatValue = UNSET
        """Default: `[]`. Replaces the resource."""


if TYPE_CHECKING:

    class WorkflowTasks(TypedDict, total=False):
        """What goes into `tasks`."""

        name: Required[str | HeatValue]
        """Required."""
        action: str | HeatValue
        concurrency: int | HeatValue
        description: str | HeatValue
        input: Mapping[str, Any] | HeatValue
        join: str | HeatValue
        keep_result: bool | HeatValue
        on_complete: ListOf[Any] | HeatValue
        on_error: ListOf[Any] | HeatValue
        on_success: ListOf[Any] | HeatValue
        pause_before: bool | HeatValue
        publish: Mapping[str, Any] | HeatValue
        requires: ListOf[Any] | HeatValue
        retry: Mapping[str, Any] | HeatValue
        target: str | HeatValue
        timeout: int | HeatValue
        wait_after: int | HeatValue
        wait_before: int | HeatValue
        with_items: str | HeatValue
        workflow: str | Workflow | UntypedResource | HeatValue
        """Constraint `mistral.workflow`."""

    class WorkflowTaskDefaults(TypedDict, total=False):
        """What goes into `task_defaults`."""

        concurrency: int | HeatValue
        on_complete: ListOf[Any] | HeatValue
        on_error: ListOf[Any] | HeatValue
        on_success: ListOf[Any] | HeatValue
        pause_before: bool | HeatValue
        requires: ListOf[Any] | HeatValue
        retry: Mapping[str, Any] | HeatValue
        timeout: int | HeatValue
        wait_after: int | HeatValue
        wait_before: int | HeatValue


class Workflow(
    TypedResource[Literal["alarm_url", "data", "executions", "show"]], type="OS::Mistral::Workflow"
):
    """`OS::Mistral::Workflow`, made by the workflowv2 service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Mistral::Workflow
    """

    if TYPE_CHECKING:
        tasks: ListOf[WorkflowTasks] | HeatValue
        """Required. At least 1 item. Updates in place."""
        type: Literal["direct", "reverse"] | HeatValue
        """Required. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        input: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Replaces the resource."""
        output: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        params: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        tags: ListOf[Any] | HeatValue = UNSET
        """Updates in place."""
        task_defaults: WorkflowTaskDefaults = UNSET
        """Updates in place."""
        use_request_body_as_input: bool | HeatValue = UNSET
        """Updates in place."""
