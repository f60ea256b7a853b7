"""Load-balanced web servers that grow and shrink with their CPU load."""

from __future__ import annotations

from hotgen import Environment, Input, Output, Stack, output, parameter, setting
from hotgen.components import (
    Allow,
    BalancedHttp,
    CpuScaling,
    ProjectNetwork,
    firewall,
)
from hotgen.functions import STACK_ID, STACK_NAME, get_file, str_replace, str_replace_strict
from hotgen.resources import heat, neutron, nova, octavia

SSH = 22
HTTP = 80
HTTPS = 443  # for a web server that terminates TLS itself; the balancer passes on HTTP only


class WebServer(Stack):
    """One web server, registered with a load balancer's pool."""

    image: Input[str] = parameter("Image to boot", custom_constraint="glance.image")
    flavor: Input[str] = parameter("Size of the server", custom_constraint="nova.flavor")
    key_name: Input[str] = parameter("Key pair to log in with; none if empty", default="")
    network: Input[str] = parameter("Network to join", custom_constraint="neutron.network")
    subnet: Input[str] = parameter("Subnet to join", custom_constraint="neutron.subnet")
    security_group: Input[str] = parameter(
        "What may come in", custom_constraint="neutron.security_group"
    )
    pool: Input[str] = parameter("Pool to serve", custom_constraint="octavia.pool")
    group: Input[str] = parameter("What the scaling alarms find the server by")
    title: Input[str] = parameter("Heading of the page that is served")
    address: Output[str] = output("Where this server answers")

    def build(self) -> None:
        self.port = neutron.Port(
            network=self.network,
            fixed_ips=[{"subnet": self.subnet}],
            security_groups=[self.security_group],
        )
        self.server = nova.Server(
            image=self.image,
            flavor=self.flavor,
            key_name=self.key_name,
            networks=[{"port": self.port}],
            metadata={"metering.server_group": self.group},
            user_data_format="RAW",
            user_data=str_replace_strict(get_file("web-server.cloud-config"), title=self.title),
        )
        self.address = self.port.get_attr("fixed_ips", 0, "ip_address")
        self.member = octavia.PoolMember(
            pool=self.pool, subnet=self.subnet, address=self.address, protocol_port=HTTP
        )


# Before Heat 12 an alarm could not take the rate of a counter.
class WebTier(Stack, heat=">=12"):
    """Load-balanced web servers that grow and shrink with their CPU load."""

    image: Input[str] = parameter(
        "Image of the servers: Debian, Ubuntu, Fedora or a relative",
        custom_constraint="glance.image",
        group="Servers",
    )
    flavor: Input[str] = parameter(
        "Size of each server", custom_constraint="nova.flavor", group="Servers"
    )
    vcpus: Input[int] = parameter(
        "How many vCPUs that flavor has", default=1, range=(1, 512), group="Servers"
    )
    key_name: Input[str] = parameter(
        "Key pair to log in with; none if empty", default="", group="Servers"
    )
    min_servers: Input[int] = parameter(
        "Fewest servers", default=2, range=(1, 100), group="Servers"
    )
    max_servers: Input[int] = parameter("Most servers", default=10, range=(1, 100), group="Servers")
    external_network: Input[str] = parameter(
        "Network that the site is reached from",
        default="public",
        custom_constraint="neutron.network",
        group="Network",
    )
    cidr: Input[str] = parameter(
        "Addresses of the servers",
        default="10.0.0.0/24",
        custom_constraint="net_cidr",
        group="Network",
    )
    dns_nameservers: Input[list[str]] = parameter(
        "Name servers of the subnet; the cloud's own if empty", default=[], group="Network"
    )
    ssh_source: Input[str] = parameter(
        "Addresses that may log in with SSH",
        default="10.0.0.0/8",
        custom_constraint="net_cidr",
        group="Network",
    )
    health_path: Input[str] = parameter(
        "Path that a healthy server answers", default="/", allowed_pattern="/.*", group="Health"
    )
    health_codes: Input[str] = parameter(
        "HTTP codes of a healthy answer: 200, or 200,204, or 200-204",
        default="200",
        allowed_pattern=r"\d{3}([,-]\d{3})*",
        group="Health",
    )

    granularity: int = setting(
        default=300, description="Seconds between two CPU measures, as the archive policy has them"
    )

    url: Output[str] = output("Where the site answers")
    scale_up: Output[str] = output("Signal that adds a server; POST to it with a token")
    scale_down: Output[str] = output("Signal that removes a server; POST to it with a token")

    environments = {
        "small": Environment(image="ubuntu-24.04", flavor="m1.small", max_servers=4),
        "production": Environment(
            image="ubuntu-24.04",
            flavor="m1.large",
            vcpus=4,
            key_name="operations",
            min_servers=3,
            ssh_source="192.0.2.0/24",
        ),
        "sandbox": Environment(image="cirros", flavor="m1.tiny"),
    }

    def build(self) -> None:
        self.network = ProjectNetwork(
            cidr=self.cidr, external=self.external_network, dns_nameservers=self.dns_nameservers
        )
        self.firewall = firewall(Allow(SSH, source=self.ssh_source), HTTP, HTTPS)
        self.site = BalancedHttp(
            subnet=self.network.subnet,
            port=HTTP,
            path=self.health_path,
            expected_codes=self.health_codes,
            external=self.external_network,
            uplink=self.network.uplink,
        )
        self.servers = heat.AutoScalingGroup(
            min_size=self.min_servers,
            max_size=self.max_servers,
            rolling_updates={"min_in_service": 1, "max_batch_size": 1, "pause_time": 60},
            resource=WebServer(
                image=self.image,
                flavor=self.flavor,
                key_name=self.key_name,
                network=self.network.net,
                subnet=self.network.subnet,
                security_group=self.firewall,
                pool=self.site.pool,
                group=STACK_ID,
                title=STACK_NAME,
            ),
        ).after(self.network.uplink)  # cloud-init needs the way out
        self.scaling = CpuScaling(
            self.servers,
            grow_above=80,
            shrink_below=15,
            vcpus=self.vcpus,
            server_group=STACK_ID,
            granularity=self.granularity,
        )
        self.url = str_replace("http://$host", host=self.site.host)
        self.scale_up = self.scaling.grow_policy.get_attr("signal_url")
        self.scale_down = self.scaling.shrink_policy.get_attr("signal_url")
