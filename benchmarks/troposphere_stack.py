"""A web tier with troposphere: builds as many resources as asked for, and writes them to a file.

What is measured beside hotgen. troposphere knows sixteen OpenStack types; these are the ones that a
web tier has. Usage: troposphere_stack.py RESOURCES FILE (.json or .yaml)
"""

from __future__ import annotations

import sys
from pathlib import Path

from troposphere import GetAtt, Output, Parameter, Ref, Template
from troposphere.openstack import neutron, nova


def build(resources: int) -> Template:
    """Return a balanced web tier of exactly this many resources (six or more)."""
    template = Template()
    image = template.add_parameter(Parameter("image", Type="String"))
    external = template.add_parameter(Parameter("external", Type="String"))
    add_frame(template, external)
    servers = (resources - len(template.resources)) // 3
    for number in range(servers):
        add_server(template, str(number), image)
    for number in range(resources - len(template.resources)):
        template.add_resource(neutron.Net(f"spare{number}"))
    template.add_output(Output("address", Value=GetAtt("address", "floating_ip_address")))
    return template


def add_frame(template: Template, external: Parameter) -> None:
    """Add what there is once: the network, the firewall and the balancer."""
    network = template.add_resource(neutron.Net("network", name="web"))
    rules = [
        neutron.SecurityGroupRule(
            protocol="tcp", port_range_min=port, port_range_max=port, remote_ip_prefix="0.0.0.0/0"
        )
        for port in ("22", "80", "443")
    ]
    template.add_resource(neutron.SecurityGroup("firewall", description="web", rules=rules))
    monitor = neutron.HealthMonitor(
        "monitor",
        type="HTTP",
        delay=5,
        max_retries=3,
        timeout=3,
        url_path="/",
        expected_codes="200",
    )
    template.add_resource(monitor)
    vip = neutron.VIP(connection_limit=100, protocol_port=80)
    pool = neutron.Pool(
        "pool",
        lb_method="ROUND_ROBIN",
        protocol="HTTP",
        subnet_id=Ref(network),
        monitors=[Ref(monitor)],
        vip=vip,
    )
    template.add_resource(pool)
    template.add_resource(neutron.LoadBalancer("balancer", pool_id=Ref(pool), protocol_port=80))
    template.add_resource(neutron.FloatingIP("address", floating_network_id=Ref(external)))


def add_server(template: Template, number: str, image: Parameter) -> None:
    """Add a server with its port and its place in the pool."""
    port = neutron.Port(
        f"port{number}", network_id=Ref("network"), security_groups=[Ref("firewall")]
    )
    template.add_resource(port)
    template.add_resource(
        nova.Server(
            f"server{number}",
            image=Ref(image),
            flavor="m1.small",
            networks=[{"port": Ref(port)}],
            user_data="#cloud-config\npackages: [nginx]\n",
        )
    )
    template.add_resource(
        neutron.PoolMember(
            f"member{number}",
            pool_id=Ref("pool"),
            address=GetAtt(port, "fixed_ips"),
            protocol_port=80,
        )
    )


def main() -> None:
    """Build and write, as the arguments say."""
    file = Path(sys.argv[2])
    template = build(int(sys.argv[1]))
    file.write_text(template.to_json() if file.suffix == ".json" else template.to_yaml())


if __name__ == "__main__":
    main()
