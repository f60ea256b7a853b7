"""TOSCA as Heat templates, by heat-translator in a process of its own."""
