"""Disagreements whose reason is known: none of them is likely to be written by anybody."""

from __future__ import annotations

import re
from typing import Final

from tests.engine.questions import Answer

_KNOWN: Final = {
    # Heat takes it, and hotgen does not.
    r"'json', 'constraints': .*'length'.*\[\].*HOT404": "the length of a list for JSON",
    r"OS::Heat::None properties: .*HOT125": "a function for all properties of what Heat makes"
    " nothing of",
    r"OS::Heat::None condition policy: .*HOT212": "what the policy of such a resource refers to",
    r"external: a list: .*HOT106": "the template of a nested stack that exists already",
    # Heat refuses it, and hotgen does not.
    r"json \{'custom_constraint': (5|None|\[)": "a constraint that is none fits no type",
    r"deletion policy: get_param: 'OS::stack_name'": "the name of the stack as a policy",
    r"repeat: .*resources\.0.*Arguments to \"repeat\"": "members of a group have a version of their"
    " own, with its functions",
    r"string of a few = |OS::Heat::Value: type = ": "what OS::Heat::Value does with its type before"
    " it is checked",
    r"OS::Senlin::Cluster: .* \(\d\): ": "functions in what only the check of a type reads",
    r" of string .*Value '.*' is not an integer": "properties that the check of a type looks at",
    r"int\(\) argument must be a string": "properties that the check of a type looks at",
    r"unhashable type: 'list'|Value must be valid JSON": "values for members of a group",
    r"could not be found.*hotgen: ok": "a registry's entry for one resource, and a group of it",
    r"has no attribute 'user_resource'|'str' object has no attribute 'get'": "odd registries",
    r"JSON body size": "a request that is too large because of its environments",
}


def is_known(answer: Answer) -> bool:
    """Whether the reason of a disagreement is known."""
    return any(re.search(pattern, str(answer)) for pattern in _KNOWN)
