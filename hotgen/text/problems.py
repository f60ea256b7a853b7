"""What can be wrong with the text of a template or an environment: rules with stable ids.

Each has a constant here, so that the code says ``UNKNOWN_SECTION`` and a report says ``HOT112``.
"""

from __future__ import annotations

from typing import Final

# Any file
UNREADABLE_FILE: Final = "HOT101"
SYNTAX_ERROR: Final = "HOT102"
UNSUPPORTED_YAML: Final = "HOT103"
EXCESSIVE_NESTING: Final = "HOT104"
EXCESSIVE_ALIASES: Final = "HOT105"
NOT_A_MAPPING: Final = "HOT106"
DUPLICATE_KEY: Final = "HOT107"

# A template
NOT_HOT: Final = "HOT108"
MISSING_VERSION: Final = "HOT109"
AMBIGUOUS_VERSION: Final = "HOT110"
MALFORMED_VERSION: Final = "HOT111"
UNKNOWN_SECTION: Final = "HOT112"
MALFORMED_SECTION: Final = "HOT113"
TOO_NEW_KEY: Final = "HOT114"
MALFORMED_PARAMETER_GROUP: Final = "HOT115"
UNKNOWN_PARAMETER_GROUP_KEY: Final = "HOT116"
MALFORMED_PARAMETER: Final = "HOT117"
UNKNOWN_PARAMETER_KEY: Final = "HOT118"
MISSING_PARAMETER_TYPE: Final = "HOT119"
MALFORMED_CONSTRAINT: Final = "HOT120"
IGNORED_CONSTRAINT: Final = "HOT121"
MALFORMED_RESOURCE: Final = "HOT122"
UNKNOWN_RESOURCE_KEY: Final = "HOT123"
MISSING_RESOURCE_TYPE: Final = "HOT124"
FUNCTION_AS_PROPERTIES: Final = "HOT125"
MALFORMED_OUTPUT: Final = "HOT126"
UNKNOWN_OUTPUT_KEY: Final = "HOT127"
MISSING_OUTPUT_VALUE: Final = "HOT128"

# The files of a bundle
MISSING_FILE: Final = "HOT135"
ENDLESS_NESTING: Final = "HOT136"

# An environment
UNKNOWN_ENVIRONMENT_SECTION: Final = "HOT140"
EMPTY_ENVIRONMENT_SECTION: Final = "HOT141"
MALFORMED_ENVIRONMENT_SECTION: Final = "HOT142"
MALFORMED_REGISTRY_ENTRY: Final = "HOT143"
UNKNOWN_HOOK: Final = "HOT144"
MALFORMED_EVENT_SINK: Final = "HOT145"


def _names() -> dict[str, str]:
    return {
        rule: constant.lower().replace("_", "-")
        for constant, rule in globals().items()
        if constant.isupper() and isinstance(rule, str)
    }


NAMES: Final = _names()
"""Every id with its name, as in ``HOT112``: ``unknown-section``."""

ACCEPTED: Final = frozenset(
    {DUPLICATE_KEY, UNKNOWN_PARAMETER_GROUP_KEY, IGNORED_CONSTRAINT, UNKNOWN_OUTPUT_KEY}
)
"""What Heat accepts all the same (an unknown key of an output only in a stack's main template)."""
