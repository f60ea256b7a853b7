"""Scripts that run inside a Heat release's own interpreter, where hotgen does not exist.

They use the standard library and Heat, never hotgen: `hotgen.codegen.heat` puts this folder on
their path.
"""
