"""Text in and out: templates and environments from YAML or JSON, with positions, and to YAML."""
