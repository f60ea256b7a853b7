# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `AWS`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Required, Self, TypedDict

    from hotgen.dsl.resource import Resource, UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources import cinder, glance, heat, neutron, nova
    from hotgen.resources._lists import ListOf


if TYPE_CHECKING:

    class Tags(TypedDict, total=False):
        """What goes into `Tags`."""

        Key: Required[str | HeatValue]
        """Required."""
        Value: Required[str | HeatValue]
        """Required."""

    class AutoScalingAutoScalingGroupUpdatePolicyAutoScalingRollingUpdate(TypedDict, total=False):
        """What goes into `AutoScalingRollingUpdate`."""

        MaxBatchSize: int | HeatValue
        """Default: `1`."""
        MinInstancesInService: int | HeatValue
        """Default: `0`."""
        PauseTime: str | HeatValue
        """Default: `"PT0S"`."""

    class AutoScalingAutoScalingGroupUpdatePolicy(TypedDict, total=False):
        """What goes into `update_policy`."""

        AutoScalingRollingUpdate: AutoScalingAutoScalingGroupUpdatePolicyAutoScalingRollingUpdate


class AutoScalingAutoScalingGroup(
    TypedResource[Literal["InstanceList", "show"]], type="AWS::AutoScaling::AutoScalingGroup"
):
    """`AWS::AutoScaling::AutoScalingGroup`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::AutoScaling::AutoScalingGroup
    """

    if TYPE_CHECKING:
        AvailabilityZones: ListOf[Any] | HeatValue
        """Required. Replaces the resource."""
        MaxSize: int | HeatValue
        """Required. Updates in place."""
        MinSize: int | HeatValue
        """Required. Updates in place."""
        Cooldown: int | HeatValue = UNSET
        """Updates in place."""
        DesiredCapacity: int | HeatValue = UNSET
        """Updates in place."""
        InstanceId: str | nova.Server | EC2Instance | UntypedResource | HeatValue = UNSET
        """Constraint `nova.server`. Replaces the resource."""
        LaunchConfigurationName: (
            str | AutoScalingLaunchConfiguration | UntypedResource | HeatValue
        ) = UNSET
        """Updates in place."""
        LoadBalancerNames: (
            ListOf[str | ElasticLoadBalancingLoadBalancer | UntypedResource | HeatValue] | HeatValue
        ) = UNSET
        """Replaces the resource."""
        Tags: ListOf[Tags] | HeatValue = UNSET
        """Replaces the resource."""
        VPCZoneIdentifier: (
            ListOf[str | neutron.Subnet | EC2Subnet | UntypedResource | HeatValue] | HeatValue
        ) = UNSET
        """Replaces the resource."""

        def with_update_policy(  # type: ignore[override]  # narrower on purpose
            self, policy: AutoScalingAutoScalingGroupUpdatePolicy
        ) -> Self:
            """Say how an update of this resource is carried out."""
            raise NotImplementedError


if TYPE_CHECKING:

    class BlockDeviceMappingsEbs(TypedDict, total=False):
        """What goes into `Ebs`."""

        DeleteOnTermination: bool | HeatValue
        """Default: `True`."""
        SnapshotId: str | HeatValue
        """Constraint `cinder.snapshot`."""
        VolumeSize: str | HeatValue

    class BlockDeviceMappings(TypedDict, total=False):
        """What goes into `BlockDeviceMappings`."""

        DeviceName: Required[str | HeatValue]
        """Required."""
        Ebs: BlockDeviceMappingsEbs

    class NovaSchedulerHints(TypedDict, total=False):
        """What goes into `NovaSchedulerHints`."""

        Key: Required[str | HeatValue]
        """Required."""
        Value: Required[str | HeatValue]
        """Required."""


class AutoScalingLaunchConfiguration(
    TypedResource[Literal["show"]], type="AWS::AutoScaling::LaunchConfiguration"
):
    """`AWS::AutoScaling::LaunchConfiguration`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::AutoScaling::LaunchConfiguration
    """

    if TYPE_CHECKING:
        BlockDeviceMappings: ListOf[BlockDeviceMappings] | HeatValue = UNSET
        """Replaces the resource."""
        ImageId: str | glance.WebImage | UntypedResource | HeatValue = UNSET
        """Constraint `glance.image`. Replaces the resource."""
        InstanceId: str | nova.Server | EC2Instance | UntypedResource | HeatValue = UNSET
        """Constraint `nova.server`. Replaces the resource."""
        InstanceType: str | nova.Flavor | UntypedResource | HeatValue = UNSET
        """Constraint `nova.flavor`. Replaces the resource."""
        KeyName: str | nova.KeyPair | UntypedResource | HeatValue = UNSET
        """Constraint `nova.keypair`. Replaces the resource."""
        NovaSchedulerHints: ListOf[NovaSchedulerHints] | HeatValue = UNSET
        """Replaces the resource."""
        SecurityGroups: (
            ListOf[str | neutron.SecurityGroup | EC2SecurityGroup | UntypedResource | HeatValue]
            | HeatValue
        ) = UNSET
        """Replaces the resource."""
        UserData: str | HeatValue = UNSET
        """Replaces the resource."""


class AutoScalingScalingPolicy(
    TypedResource[Literal["AlarmUrl", "show"]], type="AWS::AutoScaling::ScalingPolicy"
):
    """`AWS::AutoScaling::ScalingPolicy`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::AutoScaling::ScalingPolicy
    """

    if TYPE_CHECKING:
        AdjustmentType: (
            Literal["ChangeInCapacity", "ExactCapacity", "PercentChangeInCapacity"] | HeatValue
        )
        """Required. Updates in place."""
        AutoScalingGroupName: (
            str | heat.AutoScalingGroup | AutoScalingAutoScalingGroup | UntypedResource | HeatValue
        )
        """Required. Replaces the resource."""
        ScalingAdjustment: int | HeatValue
        """Required. Updates in place."""
        Cooldown: int | HeatValue = UNSET
        """Updates in place."""
        MinAdjustmentStep: int | HeatValue = UNSET
        """At least 0. Updates in place."""


class CloudFormationStack(TypedResource[Literal["show"] | str], type="AWS::CloudFormation::Stack"):
    """`AWS::CloudFormation::Stack`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::CloudFormation::Stack
    """

    if TYPE_CHECKING:
        TemplateURL: str | HeatValue
        """Required. Updates in place."""
        Parameters: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        TimeoutInMinutes: int | HeatValue = UNSET
        """Updates in place."""


class CloudFormationWaitCondition(
    TypedResource[Literal["Data", "show"]], type="AWS::CloudFormation::WaitCondition"
):
    """`AWS::CloudFormation::WaitCondition`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::CloudFormation::WaitCondition
    """

    if TYPE_CHECKING:
        Handle: (
            str
            | heat.WaitConditionHandle
            | CloudFormationWaitConditionHandle
            | heat.UpdateWaitConditionHandle
            | UntypedResource
            | HeatValue
        )
        """Required. Replaces the resource."""
        Timeout: int | HeatValue
        """Required. From 1 to 43200. Replaces the resource."""
        Count: int | HeatValue = UNSET
        """Default: `1`. At least 1. Updates in place."""


class CloudFormationWaitConditionHandle(
    TypedResource[Literal["show"]], type="AWS::CloudFormation::WaitConditionHandle"
):
    """`AWS::CloudFormation::WaitConditionHandle`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::CloudFormation::WaitConditionHandle
    """


class CloudWatchAlarm(TypedResource[Literal["show"] | str], type="AWS::CloudWatch::Alarm"):
    """`AWS::CloudWatch::Alarm`, made by Heat itself."""

    if TYPE_CHECKING:
        ComparisonOperator: (
            Literal[
                "GreaterThanOrEqualToThreshold",
                "GreaterThanThreshold",
                "LessThanThreshold",
                "LessThanOrEqualToThreshold",
            ]
            | HeatValue
        )
        """Required. Updates in place."""
        EvaluationPeriods: str | HeatValue
        """Required. Updates in place."""
        MetricName: str | HeatValue
        """Required. Updates in place."""
        Period: str | HeatValue
        """Required. Updates in place."""
        Statistic: Literal["SampleCount", "Average", "Sum", "Minimum", "Maximum"] | HeatValue
        """Required. Updates in place."""
        Threshold: str | HeatValue
        """Required. Updates in place."""
        AlarmActions: (
            ListOf[
                str
                | AutoScalingScalingPolicy
                | CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        AlarmDescription: str | HeatValue = UNSET
        """Updates in place."""
        Dimensions: ListOf[Any] | HeatValue = UNSET
        """Updates in place."""
        InsufficientDataActions: (
            ListOf[
                str
                | AutoScalingScalingPolicy
                | CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        Namespace: str | HeatValue = UNSET
        """Updates in place."""
        OKActions: (
            ListOf[
                str
                | AutoScalingScalingPolicy
                | CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        Units: (
            Literal[
                "Seconds",
                "Microseconds",
                "Milliseconds",
                "Bytes",
                "Kilobytes",
                "Megabytes",
                "Gigabytes",
                "Terabytes",
                "Bits",
                "Kilobits",
                "Megabits",
                "Gigabits",
                "Terabits",
                "Percent",
                "Count",
                "Bytes/Second",
                "Kilobytes/Second",
                "Megabytes/Second",
                "Gigabytes/Second",
                "Terabytes/Second",
                "Bits/Second",
                "Kilobits/Second",
                "Megabits/Second",
                "Gigabits/Second",
                "Terabits/Second",
                "Count/Second",
                "None",
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""


class EC2EIP(TypedResource[Literal["AllocationId", "show"]], type="AWS::EC2::EIP"):
    """`AWS::EC2::EIP`, made by the compute service.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::EC2::EIP
    """

    if TYPE_CHECKING:
        Domain: Literal["vpc"] | HeatValue = UNSET
        """Deprecated since Heat 9. Replaces the resource."""
        InstanceId: str | nova.Server | EC2Instance | UntypedResource | HeatValue = UNSET
        """Constraint `nova.server`. Updates in place."""


class EC2EIPAssociation(TypedResource[Literal["show"]], type="AWS::EC2::EIPAssociation"):
    """`AWS::EC2::EIPAssociation`, made by the compute service.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::EC2::EIPAssociation
    """

    if TYPE_CHECKING:
        AllocationId: str | Resource | HeatValue = UNSET
        """Updates in place."""
        EIP: str | HeatValue = UNSET
        """Constraint `ip_addr`. Updates in place."""
        InstanceId: str | nova.Server | EC2Instance | UntypedResource | HeatValue = UNSET
        """Constraint `nova.server`. Updates in place."""
        NetworkInterfaceId: (
            str | neutron.Port | EC2NetworkInterface | UntypedResource | HeatValue
        ) = UNSET
        """Updates in place."""


if TYPE_CHECKING:

    class EC2InstanceVolumes(TypedDict, total=False):
        """What goes into `Volumes`."""

        Device: Required[str | HeatValue]
        """Required."""
        VolumeId: Required[str | cinder.Volume | EC2Volume | UntypedResource | HeatValue]
        """Required. Constraint `cinder.volume`."""


class EC2Instance(
    TypedResource[
        Literal[
            "AvailabilityZone", "PrivateDnsName", "PrivateIp", "PublicDnsName", "PublicIp", "show"
        ]
    ],
    type="AWS::EC2::Instance",
):
    """`AWS::EC2::Instance`, made by the compute service.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::EC2::Instance
    """

    if TYPE_CHECKING:
        ImageId: str | glance.WebImage | UntypedResource | HeatValue
        """Required. Constraint `glance.image`. Replaces the resource."""
        InstanceType: str | nova.Flavor | UntypedResource | HeatValue
        """Required. Constraint `nova.flavor`. Updates in place."""
        AvailabilityZone: str | HeatValue = UNSET
        """Replaces the resource."""
        BlockDeviceMappings: ListOf[BlockDeviceMappings] | HeatValue = UNSET
        """Replaces the resource."""
        KeyName: str | nova.KeyPair | UntypedResource | HeatValue = UNSET
        """Constraint `nova.keypair`. Replaces the resource."""
        NetworkInterfaces: (
            ListOf[str | neutron.Port | EC2NetworkInterface | UntypedResource | HeatValue]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        NovaSchedulerHints: ListOf[NovaSchedulerHints] | HeatValue = UNSET
        """Replaces the resource."""
        SecurityGroupIds: (
            ListOf[str | neutron.SecurityGroup | EC2SecurityGroup | UntypedResource | HeatValue]
            | HeatValue
        ) = UNSET
        """Replaces the resource."""
        SecurityGroups: (
            ListOf[str | neutron.SecurityGroup | EC2SecurityGroup | UntypedResource | HeatValue]
            | HeatValue
        ) = UNSET
        """Replaces the resource."""
        SubnetId: str | neutron.Subnet | EC2Subnet | UntypedResource | HeatValue = UNSET
        """Updates in place."""
        Tags: ListOf[Tags] | HeatValue = UNSET
        """Updates in place."""
        UserData: str | HeatValue = UNSET
        """Replaces the resource."""
        Volumes: ListOf[EC2InstanceVolumes] | HeatValue = UNSET
        """Default: `[]`. Replaces the resource."""


class EC2InternetGateway(TypedResource[Literal["show"]], type="AWS::EC2::InternetGateway"):
    """`AWS::EC2::InternetGateway`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::EC2::InternetGateway
    """

    if TYPE_CHECKING:
        Tags: ListOf[Tags] | HeatValue = UNSET
        """Replaces the resource."""


class EC2NetworkInterface(
    TypedResource[Literal["PrivateIpAddress", "show"]], type="AWS::EC2::NetworkInterface"
):
    """`AWS::EC2::NetworkInterface`, made by the network service.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::EC2::NetworkInterface
    """

    if TYPE_CHECKING:
        SubnetId: str | neutron.Subnet | EC2Subnet | UntypedResource | HeatValue
        """Required. Constraint `neutron.subnet`. Replaces the resource."""
        Description: str | HeatValue = UNSET
        """Replaces the resource."""
        GroupSet: (
            ListOf[str | neutron.SecurityGroup | EC2SecurityGroup | UntypedResource | HeatValue]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        PrivateIpAddress: str | HeatValue = UNSET
        """Replaces the resource."""
        Tags: ListOf[Tags] | HeatValue = UNSET
        """Replaces the resource."""


class EC2RouteTable(TypedResource[Literal["show"]], type="AWS::EC2::RouteTable"):
    """`AWS::EC2::RouteTable`, made by the network service.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::EC2::RouteTable
    """

    if TYPE_CHECKING:
        VpcId: str | EC2VPC | neutron.Net | neutron.ProviderNet | UntypedResource | HeatValue
        """Required. Replaces the resource."""
        Tags: ListOf[Tags] | HeatValue = UNSET
        """Replaces the resource."""


if TYPE_CHECKING:

    class EC2SecurityGroupSecurityGroupEgress(TypedDict, total=False):
        """What goes into `SecurityGroupEgress`."""

        CidrIp: str | HeatValue
        FromPort: str | HeatValue
        IpProtocol: str | HeatValue
        SourceSecurityGroupId: (
            str | neutron.SecurityGroup | EC2SecurityGroup | UntypedResource | HeatValue
        )
        SourceSecurityGroupName: str | HeatValue
        ToPort: str | HeatValue

    class EC2SecurityGroupSecurityGroupIngress(TypedDict, total=False):
        """What goes into `SecurityGroupIngress`."""

        CidrIp: str | HeatValue
        FromPort: str | HeatValue
        IpProtocol: str | HeatValue
        SourceSecurityGroupId: (
            str | neutron.SecurityGroup | EC2SecurityGroup | UntypedResource | HeatValue
        )
        SourceSecurityGroupName: str | HeatValue
        ToPort: str | HeatValue


class EC2SecurityGroup(TypedResource[Literal["show"]], type="AWS::EC2::SecurityGroup"):
    """`AWS::EC2::SecurityGroup`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::EC2::SecurityGroup
    """

    if TYPE_CHECKING:
        GroupDescription: str | HeatValue
        """Required. Replaces the resource."""
        SecurityGroupEgress: ListOf[EC2SecurityGroupSecurityGroupEgress] | HeatValue = UNSET
        """Updates in place."""
        SecurityGroupIngress: ListOf[EC2SecurityGroupSecurityGroupIngress] | HeatValue = UNSET
        """Updates in place."""
        VpcId: str | EC2VPC | neutron.Net | neutron.ProviderNet | UntypedResource | HeatValue = (
            UNSET
        )
        """Replaces the resource."""


class EC2Subnet(TypedResource[Literal["AvailabilityZone", "show"]], type="AWS::EC2::Subnet"):
    """`AWS::EC2::Subnet`, made by the network service.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::EC2::Subnet
    """

    if TYPE_CHECKING:
        CidrBlock: str | HeatValue
        """Required. Replaces the resource."""
        VpcId: str | EC2VPC | neutron.Net | neutron.ProviderNet | UntypedResource | HeatValue
        """Required. Replaces the resource."""
        AvailabilityZone: str | HeatValue = UNSET
        """Replaces the resource."""
        Tags: ListOf[Tags] | HeatValue = UNSET
        """Replaces the resource."""


class EC2SubnetRouteTableAssociation(
    TypedResource[Literal["show"]], type="AWS::EC2::SubnetRouteTableAssociation"
):
    """`AWS::EC2::SubnetRouteTableAssociation`, made by the network service.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::EC2::SubnetRouteTableAssociation
    """

    if TYPE_CHECKING:
        RouteTableId: str | EC2RouteTable | neutron.Router | UntypedResource | HeatValue
        """Required. Replaces the resource."""
        SubnetId: str | neutron.Subnet | EC2Subnet | UntypedResource | HeatValue
        """Required. Constraint `neutron.subnet`. Replaces the resource."""


class EC2VPC(TypedResource[Literal["show"]], type="AWS::EC2::VPC"):
    """`AWS::EC2::VPC`, made by the network service.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::EC2::VPC
    """

    if TYPE_CHECKING:
        CidrBlock: str | HeatValue = UNSET
        """Replaces the resource."""
        Tags: ListOf[Tags] | HeatValue = UNSET
        """Replaces the resource."""


class EC2VPCGatewayAttachment(
    TypedResource[Literal["show"]], type="AWS::EC2::VPCGatewayAttachment"
):
    """`AWS::EC2::VPCGatewayAttachment`, made by the network service.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::EC2::VPCGatewayAttachment
    """

    if TYPE_CHECKING:
        VpcId: str | EC2VPC | neutron.Net | neutron.ProviderNet | UntypedResource | HeatValue
        """Required. Replaces the resource."""
        InternetGatewayId: str | EC2InternetGateway | UntypedResource | HeatValue = UNSET
        """Replaces the resource."""


class EC2Volume(TypedResource[Literal["show"]], type="AWS::EC2::Volume"):
    """`AWS::EC2::Volume`, made by the volumev3 service.

    It can be `snapshotted`.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::EC2::Volume
    """

    if TYPE_CHECKING:
        AvailabilityZone: str | HeatValue
        """Required. Can never be changed."""
        Size: int | HeatValue = UNSET
        """At least 1. Can never be changed."""
        SnapshotId: str | HeatValue = UNSET
        """Constraint `cinder.backup`. Can never be changed."""
        Tags: ListOf[Tags] | HeatValue = UNSET
        """Can never be changed."""


class EC2VolumeAttachment(TypedResource[Literal["show"]], type="AWS::EC2::VolumeAttachment"):
    """`AWS::EC2::VolumeAttachment`, made by the volumev3 service.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::EC2::VolumeAttachment
    """

    if TYPE_CHECKING:
        Device: str | HeatValue
        """Required. Pattern `/dev/vd[b-z]`. Can never be changed."""
        InstanceId: str | nova.Server | EC2Instance | UntypedResource | HeatValue
        """Required. Constraint `nova.server`. Can never be changed."""
        VolumeId: str | cinder.Volume | EC2Volume | UntypedResource | HeatValue
        """Required. Constraint `cinder.volume`. Can never be changed."""


if TYPE_CHECKING:

    class ElasticLoadBalancingLoadBalancerListeners(TypedDict, total=False):
        """What goes into `Listeners`."""

        InstancePort: Required[int | HeatValue]
        """Required."""
        LoadBalancerPort: Required[int | HeatValue]
        """Required."""
        Protocol: Required[Literal["TCP", "HTTP"] | HeatValue]
        """Required."""

    class ElasticLoadBalancingLoadBalancerHealthCheck(TypedDict, total=False):
        """What goes into `HealthCheck`."""

        HealthyThreshold: Required[int | HeatValue]
        """Required."""
        Interval: Required[int | HeatValue]
        """Required."""
        Target: Required[str | HeatValue]
        """Required."""
        Timeout: Required[int | HeatValue]
        """Required."""
        UnhealthyThreshold: Required[int | HeatValue]
        """Required."""


class ElasticLoadBalancingLoadBalancer(
    TypedResource[
        Literal[
            "CanonicalHostedZoneName",
            "CanonicalHostedZoneNameID",
            "DNSName",
            "SourceSecurityGroup.GroupName",
            "SourceSecurityGroup.OwnerAlias",
            "show",
        ]
    ],
    type="AWS::ElasticLoadBalancing::LoadBalancer",
):
    """`AWS::ElasticLoadBalancing::LoadBalancer`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::ElasticLoadBalancing::LoadBalancer
    """

    if TYPE_CHECKING:
        AvailabilityZones: ListOf[Any] | HeatValue
        """Required. Replaces the resource."""
        Listeners: ListOf[ElasticLoadBalancingLoadBalancerListeners] | HeatValue
        """Required. Replaces the resource."""
        HealthCheck: ElasticLoadBalancingLoadBalancerHealthCheck = UNSET
        """Replaces the resource."""
        Instances: (
            ListOf[str | nova.Server | EC2Instance | UntypedResource | HeatValue] | HeatValue
        ) = UNSET
        """Updates in place."""
        SecurityGroups: (
            ListOf[str | neutron.SecurityGroup | EC2SecurityGroup | UntypedResource | HeatValue]
            | HeatValue
        ) = UNSET
        """Updates in place."""


class IAMAccessKey(
    TypedResource[Literal["SecretAccessKey", "UserName", "show"]], type="AWS::IAM::AccessKey"
):
    """`AWS::IAM::AccessKey`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::IAM::AccessKey
    """

    if TYPE_CHECKING:
        UserName: str | IAMUser | UntypedResource | HeatValue
        """Required. Replaces the resource."""


if TYPE_CHECKING:

    class IAMUserLoginProfile(TypedDict, total=False):
        """What goes into `LoginProfile`."""

        Password: str | HeatValue


class IAMUser(TypedResource[Literal["show"]], type="AWS::IAM::User"):
    """`AWS::IAM::User`, made by Heat itself.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::IAM::User
    """

    if TYPE_CHECKING:
        Groups: ListOf[Any] | HeatValue = UNSET
        """Replaces the resource."""
        LoginProfile: IAMUserLoginProfile = UNSET
        """Replaces the resource."""
        Path: str | HeatValue = UNSET
        """Replaces the resource."""
        Policies: ListOf[str | heat.AccessPolicy | UntypedResource | HeatValue] | HeatValue = UNSET
        """Replaces the resource."""


class RDSDBInstance(
    TypedResource[Literal["Endpoint.Address", "Endpoint.Port", "show"] | str],
    type="AWS::RDS::DBInstance",
):
    """`AWS::RDS::DBInstance`, made by Heat itself."""

    if TYPE_CHECKING:
        AllocatedStorage: str | HeatValue
        """Required. Updates in place."""
        DBInstanceClass: str | HeatValue
        """Required. Updates in place."""
        DBName: str | HeatValue
        """Required. Updates in place."""
        Engine: Literal["MySQL"] | HeatValue
        """Required. Updates in place."""
        MasterUserPassword: str | HeatValue
        """Required. Updates in place."""
        MasterUsername: str | HeatValue
        """Required. Updates in place."""
        DBSecurityGroups: ListOf[Any] | HeatValue = UNSET
        """Updates in place."""
        KeyName: str | nova.KeyPair | UntypedResource | HeatValue = UNSET
        """Updates in place."""
        Port: str | HeatValue = UNSET
        """Updates in place."""


if TYPE_CHECKING:

    class S3BucketWebsiteConfiguration(TypedDict, total=False):
        """What goes into `WebsiteConfiguration`."""

        ErrorDocument: str | HeatValue
        IndexDocument: str | HeatValue


class S3Bucket(TypedResource[Literal["DomainName", "WebsiteURL", "show"]], type="AWS::S3::Bucket"):
    """`AWS::S3::Bucket`, made by the object-store service.

    https://docs.openstack.org/heat/latest/template_guide/cfn.html#AWS::S3::Bucket
    """

    if TYPE_CHECKING:
        AccessControl: (
            Literal[
                "Private",
                "PublicRead",
                "PublicReadWrite",
                "AuthenticatedRead",
                "BucketOwnerRead",
                "BucketOwnerFullControl",
            ]
            | HeatValue
        ) = UNSET
        """Replaces the resource."""
        Tags: ListOf[Tags] | HeatValue = UNSET
        """Replaces the resource."""
        WebsiteConfiguration: S3BucketWebsiteConfiguration = UNSET
        """Replaces the resource."""
