"""From HOT templates to blueprints."""
