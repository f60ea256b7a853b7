"""Parts made of several resources that many stacks need.

Each is an ordinary component or function over `hotgen.resources`: read one to see how to write
your own.
"""

from hotgen.components.balanced_http import BalancedHttp
from hotgen.components.cpu_scaling import CpuScaling
from hotgen.components.files import template_file
from hotgen.components.firewall import Allow, firewall
from hotgen.components.project_network import ProjectNetwork

__all__ = [
    "Allow",
    "BalancedHttp",
    "CpuScaling",
    "ProjectNetwork",
    "firewall",
    "template_file",
]
